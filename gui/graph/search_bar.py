"""The search field over the graph."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget


class SearchBar(QFrame):
    """Enter goes to the next hit, Shift+Enter to the one before, Esc closes.

    `find` gives the nodes that a text fits.
    """

    #: When a hit is to be shown; carries its node.
    found = Signal(int)
    #: When the field was closed.
    closed = Signal()

    def __init__(self, parent: QWidget, find: Callable[[str], tuple[int, ...]]) -> None:
        super().__init__(parent)
        self._find = find
        self._place: int | None = None
        self.setObjectName("panel_body")
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Search the graph"))
        self.field.setToolTip(self.tr("A name or an operation; Enter leads to the next one found"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(170)
        self.count = QLabel()
        self.count.setObjectName("caption")
        self.count.setMinimumWidth(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(self.field)
        row.addWidget(self.count)
        row.addWidget(self._button("▲", self.tr("Previous hit (Shift+Enter)"), -1))
        row.addWidget(self._button("▼", self.tr("Next hit (Enter)"), 1))
        row.addWidget(self._button("✕", self.tr("Close the search (Esc)"), 0))
        self.field.textChanged.connect(self._forget)
        self.hide()

    def open(self, in_lab: bool) -> None:
        """Show the field and let the user type; what for instance depends on what there is."""
        self.field.setPlaceholderText(
            self.tr("a, b, ×, tanh …") if in_lab else self.tr("w1, 2.3, tanh, loss …")
        )
        self.adjustSize()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go(self, way: int) -> None:
        """Show the next hit, or with -1 the one before; past the last comes the first."""
        hits = self._find(self.field.text())
        if not hits:
            self._tell(0)
            return
        first = 0 if way > 0 else -1
        self._place = (first if self._place is None else self._place + way) % len(hits)
        self._tell(len(hits))
        self.found.emit(hits[self._place])

    def _forget(self, text: str) -> None:
        """Another text was typed."""
        self._place = None
        self._tell(len(self._find(text)))

    def _tell(self, count: int) -> None:
        """Say which hit of how many is shown."""
        if not self.field.text().strip():
            text = ""
        elif not count:
            text = self.tr("not found")
        elif self._place is None:
            text = self.tr("hits: {count}").format(count=count)
        else:
            text = self.tr("{place} of {count}").format(place=self._place + 1, count=count)
        self.count.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Shift+Enter, Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.go(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _button(self, text: str, tip: str, way: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setProperty("quiet", True)
        button.clicked.connect(lambda: self.go(way) if way else self._close())
        return button
