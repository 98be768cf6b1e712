"""The help: a list with a search above it, and beside it the page or the term."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.lessons.glossary import Term
from gui.help.entries import Entries, Entry
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.reading_view import ReadingView
from gui.widgets.scroll_column import ScrollColumn

_KEY = Qt.ItemDataRole.UserRole
_LIST_WIDTH = 210


class HelpWindow(FittingDialog):
    """May stay open while one works; Back goes to what was read before."""

    #: When a term's meaning is to be shown in the workspace; carries the Term.
    show_requested = Signal(object)

    def __init__(self, entries: Entries, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help_window")
        self.setWindowTitle(self.tr("Help"))
        self.resize(720, 560)
        self.entries = entries
        self._entry: Entry | None = None
        self._read: list[str] = []
        self._found: list[Entry] = []
        self.search = QLineEdit()
        self.search.setObjectName("help_search")
        self.search.setToolTip(self.tr("A word, or a part of one"))
        self.search.setPlaceholderText(self.tr("Search help and glossary"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._open_best)
        self.list = QListWidget()
        self.list.setObjectName("help_list")
        self.list.setAccessibleName(self.tr("Pages and terms"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.currentItemChanged.connect(self._choose)
        self.nothing = QLabel(self.tr("Nothing has all these words. Try fewer, or a part of one."))
        self.nothing.setObjectName("caption")
        self.nothing.setWordWrap(True)
        self.nothing.setFixedWidth(_LIST_WIDTH)
        self.nothing.hide()
        self.page = ReadingView(self.tr("Page"))
        self.page.followed.connect(self._follow)
        self.show_me = QPushButton(self.tr("Show &me"))
        self.show_me.setObjectName("help_show_me")
        self.show_me.setToolTip(self.tr("Sets the workspace up so that you can see it; Undo takes that back"))
        self.show_me.clicked.connect(self._show_me)
        self.back = QPushButton(self.tr("&Back"))
        self.back.setObjectName("help_back")
        self.back.setProperty("quiet", True)
        self.back.setToolTip(self.tr("What was read before"))
        self.back.clicked.connect(self._go_back)
        self._lay_out()
        self._fill()

    def open_entry(self, key: str, section: str = "") -> None:
        """Show a page or a term, from a section on."""
        entry = self.entries.entry(key)
        if entry is None:
            return
        if self._entry is not None and self._entry.key != key:
            self._read.append(self._entry.key)
        self._entry = entry
        self.page.show_markdown(entry.markdown)
        term = entry.term
        self.show_me.setVisible(term is not None and (term.show is not None or bool(term.at)))
        self.back.setEnabled(bool(self._read))
        self._mark(key)
        QTimer.singleShot(0, self, lambda: self._scroll_to(section))

    def open_term(self, word: str) -> bool:
        """Show a term by its name or another word for it; False where there is none."""
        entry = self.entries.term(word)
        if entry is not None:
            self.open_entry(entry.key)
        return entry is not None

    @property
    def title(self) -> str:
        """What is open."""
        return "" if self._entry is None else self._entry.title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the search into the list."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self.nothing)
        self.scroller = ScrollColumn()
        self.scroller.rows.addWidget(self.page)
        self.scroller.rows.addWidget(self.show_me, 0, Qt.AlignmentFlag.AlignLeft)
        self.scroller.rows.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        close = QPushButton(self.tr("&Close"))
        close.setObjectName("help_close")
        close.clicked.connect(self.close)
        foot.addWidget(close)
        right = QVBoxLayout()
        right.addWidget(self.scroller, 1)
        right.addLayout(foot)
        self.search.setFixedWidth(_LIST_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(16)
        row.addLayout(left)
        row.addLayout(right, 1)

    def _fill(self) -> None:
        """The list of what the search finds; titles that begin so come first."""
        search = self.search.text()
        found = [entry for entry in self.entries.all if entry.matches(search)]
        if search.strip():
            found.sort(key=lambda entry: not entry.is_called(search))
        self._found = found
        self.list.blockSignals(True)
        self.list.clear()
        pages = [entry for entry in found if entry.term is None]
        terms = [entry for entry in found if entry.term is not None]
        for heading, entries in ((self.tr("Panels"), pages), (self.tr("Glossary"), terms)):
            self._add(heading, entries)
        self.list.blockSignals(False)
        self.nothing.setVisible(not found)
        if self._entry is not None:
            self._mark(self._entry.key)

    def _add(self, heading: str, entries: list[Entry]) -> None:
        if not entries:
            return
        title = QListWidgetItem(heading)
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        title.setFont(self._heading_font())
        self.list.addItem(title)
        for entry in entries:
            item = QListWidgetItem(entry.title)
            item.setToolTip(entry.title)
            item.setData(_KEY, entry.key)
            self.list.addItem(item)

    def _heading_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(11)
        return font

    def _mark(self, key: str) -> None:
        """Select an entry in the list, if the search has found it."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self._select(lambda item: item.data(_KEY) == key)
        self.list.blockSignals(False)

    def _open_best(self) -> None:
        """Enter opens what is called so, or else the first that was found."""
        if self._found:
            self.open_entry(self._found[0].key)

    def _select(self, wanted: Callable[[QListWidgetItem], bool]) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        found = next((item for item in items if wanted(item)), None)
        if found is not None:
            self.list.setCurrentItem(found)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY) is not None:
            self.open_entry(item.data(_KEY))

    def _scroll_to(self, section: str) -> None:
        top = self.page.heading_top(section) if section else 0
        self.scroller.verticalScrollBar().setValue(top)

    def _follow(self, kind: str, target: str) -> None:
        if kind == "term":
            self.open_term(target)
        elif kind == "page":
            self.open_entry(f"page:{target}")

    def _go_back(self) -> None:
        if self._read:
            key = self._read.pop()
            self._entry = None
            self.open_entry(key)

    def _show_me(self) -> None:
        term: Term | None = None if self._entry is None else self._entry.term
        if term is not None:
            self.show_requested.emit(term)
