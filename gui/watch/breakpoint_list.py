"""The breakpoints of the project: switched on and off, written, picked from a list, removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.condition import MOST_CHARACTERS, parse
from engine.training.condition_error import ConditionError
from engine.watch_spec import Breakpoint
from gui.document.document import Document
from gui.errors.explain import words_of
from gui.session.selection import Selection
from gui.session.session import Session
from gui.watch.condition_words import language_help, ready_conditions
from gui.widgets.pick_button import PickButton

#: Rows that are shown without scrolling.
_MOST_ROWS = 5


class BreakpointList(QWidget):
    """Every change is one undoable edit of `project.watch`."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__()
        self._document, self._session = document, session
        self._showing = False
        self._list = self._make_list()
        self.error = QLabel()
        self.error.setObjectName("warning")
        self.error.setWordWrap(True)
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.hide()
        self._empty = QLabel(self.tr("None yet. Run stops as soon as a condition becomes true."))
        self._empty.setObjectName("caption")
        self._empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._list)
        column.addWidget(self._empty)
        column.addLayout(self._entry())
        column.addWidget(self.error)
        document.changed.connect(self._show)
        self._show()

    def _make_list(self) -> QListWidget:
        rows = QListWidget()
        rows.setObjectName("breakpoints")
        rows.setAccessibleName(self.tr("Breakpoints"))
        rows.setToolTip(self.tr("Space switches one on or off, F2 changes it, Delete removes it"))
        rows.itemChanged.connect(self._take_item)
        remove = QAction(self.tr("Remove the breakpoint"), rows)
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._remove_current)
        rows.addAction(remove)
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return rows

    def _entry(self) -> QVBoxLayout:
        self.field = QLineEdit()
        self.field.setObjectName("condition")
        self.field.setPlaceholderText(self.tr("loss < 0.05 and epoch >= 3"))
        self.field.setAccessibleName(self.tr("Stop when"))
        self.field.setMaxLength(MOST_CHARACTERS)
        self.field.setToolTip(language_help())
        self.field.returnPressed.connect(self._add_written)
        self.field.textEdited.connect(self.error.hide)
        add = QPushButton(self.tr("Add"))
        add.setObjectName("add_breakpoint")
        add.setAccessibleName(self.tr("Add the breakpoint"))
        add.setToolTip(self.tr("Stop when the condition on the left becomes true (Enter)"))
        add.clicked.connect(self._add_written)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(add)
        row.addWidget(self._pick())
        row.addWidget(self._insert_button())
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addLayout(row)
        return column

    def _pick(self) -> PickButton:
        pick = PickButton("pick_breakpoint")
        pick.setText(self.tr("Pick"))
        pick.setAccessibleName(self.tr("Pick a condition"))
        pick.setToolTip(self.tr("Choose a condition instead of writing one"))
        for condition, title in ready_conditions():
            pick.offer(condition, title)
        pick.picked.connect(self._add)
        return pick

    def _insert_button(self) -> QToolButton:
        self._insert = QToolButton()
        self._insert.setObjectName("insert_selected")
        self._insert.setProperty("quiet", True)
        self._insert.setText(self.tr("Insert"))
        self._insert.setAccessibleName(self.tr("Insert the selected weight or bias"))
        self._insert.setToolTip(
            self.tr("Write the weight of the link, or the bias of the neuron, that is selected in Network")
        )
        self._insert.clicked.connect(self._insert_selected)
        self._session.selection_changed.connect(self._follow_selection)
        self._follow_selection()
        return self._insert

    def _follow_selection(self) -> None:
        self._insert.setEnabled(bool(_term_of(self._session.selection)))

    def _insert_selected(self) -> None:
        self.field.insert(_term_of(self._session.selection))
        self.field.setFocus()

    def _show(self) -> None:
        breakpoints = self._document.project.watch.breakpoints
        self._showing = True
        # why not anew: a row may be the one that is being changed.
        while self._list.count() > len(breakpoints):
            self._list.takeItem(self._list.count() - 1)
        while self._list.count() < len(breakpoints):
            self._list.addItem(_row())
        for place, each in enumerate(breakpoints):
            item = self._list.item(place)
            item.setText(each.condition)
            item.setCheckState(Qt.CheckState.Checked if each.on else Qt.CheckState.Unchecked)
        self._list.setVisible(bool(breakpoints))
        self._empty.setVisible(not breakpoints)
        height = self._list.sizeHintForRow(0) if breakpoints else 0
        self._list.setFixedHeight(height * min(max(len(breakpoints), 1), _MOST_ROWS) + 6)
        self._showing = False

    def _add_written(self) -> None:
        if self._add(self.field.text().strip()):
            self.field.clear()

    def _add(self, condition: str) -> bool:
        if not self._is_good(condition):
            return False
        self.error.hide()
        breakpoints = self._document.project.watch.breakpoints
        if condition not in [each.condition for each in breakpoints]:
            self._edit(self.tr("Add breakpoint"), (*breakpoints, Breakpoint(condition=condition)))
        return True

    def _is_good(self, condition: str) -> bool:
        try:
            parse(condition)
        except ConditionError as error:
            text = self.tr("At {column}: {reason}")
            self.error.setText(text.format(column=error.column + 1, reason=words_of(error).line))
            self.error.show()
            if condition == self.field.text().strip():
                self.field.setFocus()
                self.field.setCursorPosition(error.column)
            return False
        return True

    def _take_item(self, item: QListWidgetItem) -> None:
        """A row was switched or rewritten."""
        if self._showing:
            return
        breakpoints = list(self._document.project.watch.breakpoints)
        row, condition = self._list.row(item), item.text().strip()
        on = item.checkState() == Qt.CheckState.Checked
        before = breakpoints[row]
        if condition != before.condition and not self._is_good(condition):
            self._show()
            return
        breakpoints[row] = before.with_changes(condition=condition, on=on)
        text = self.tr("Breakpoint on") if on else self.tr("Breakpoint off")
        if condition != before.condition:
            text = self.tr("Change breakpoint")
        self._edit(text, breakpoints)

    def _remove_current(self) -> None:
        row = self._list.currentRow()
        breakpoints = list(self._document.project.watch.breakpoints)
        if 0 <= row < len(breakpoints):
            del breakpoints[row]
            self._edit(self.tr("Remove breakpoint"), breakpoints)

    def _edit(self, text: str, breakpoints: Sequence[Breakpoint]) -> None:
        self._document.edit_watch(text, breakpoints=tuple(breakpoints))


def _term_of(selection: Selection) -> str:
    """How a condition names the first selected link or neuron; "" where there is none."""
    if selection.links:
        source, target = selection.links[0]
        return f'w("{source}", "{target}")'
    return f'b("{selection.neurons[0]}")' if selection.neurons else ""


def _row() -> QListWidgetItem:
    """A row that can be switched and rewritten."""
    item = QListWidgetItem()
    flag = Qt.ItemFlag
    item.setFlags(flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable | flag.ItemIsEditable)
    return item
