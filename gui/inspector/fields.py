"""Controls for what is selected; most stand for one thing or for several that may differ."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QStyle, QStyleOptionButton

from gui.widgets.drag_number import MIXED
from gui.widgets.theme import active_theme
from gui.widgets.undo_keys import is_undo


class SharedCheckBox(QCheckBox):
    """Checked, unchecked, or in between where they differ. A click never leads in between."""

    #: When the user has checked or unchecked it; carries which.
    edited = Signal(bool)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName(text)
        self.clicked.connect(lambda: self.edited.emit(self.isChecked()))

    def show_shared(self, values: Collection[bool]) -> None:
        """Show what they have in common, without telling that it was edited."""
        states = Qt.CheckState
        state = states.PartiallyChecked if len(set(values)) > 1 else states.Unchecked
        self.setCheckState(states.Checked if all(values) else state)

    def nextCheckState(self) -> None:
        """From in between to checked, so that the first click makes them all alike."""
        is_on = self.checkState() == Qt.CheckState.Checked
        self.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """In between is a dash in the box."""
        super().paintEvent(event)
        if self.checkState() != Qt.CheckState.PartiallyChecked:
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box: QRect = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.setPen(QPen(active_theme().color("accent"), 2))
        painter.drawLine(box.left() + 4, box.center().y() + 1, box.right() - 3, box.center().y() + 1)


class Choice(QComboBox):
    """One of several values, or a dash where they differ."""

    #: When the user has chosen; carries the value.
    edited = Signal(object)

    def __init__(self, name: str, options: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self.values = [value for value, _ in options]
        self.addItems([title for _, title in options])
        self.setAccessibleName(name)
        self.setPlaceholderText(MIXED)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda place: self.edited.emit(self.values[place]))

    def show_shared(self, values: Collection[object]) -> None:
        """Show what they have in common."""
        distinct = set(values)
        self.setCurrentIndex(self.values.index(distinct.pop()) if len(distinct) == 1 else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the column around it."""
        event.ignore()


class LabelField(QLineEdit):
    """A short text. While it is being typed, what the program shows does not get in the way."""

    #: When the user has written something else; carries it.
    edited = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._label = ""
        self.setAccessibleName(name)
        self.editingFinished.connect(self._finish)

    def show_label(self, label: str) -> None:
        """Show a text without telling that it was edited."""
        self._label = label
        if not self.isModified() and self.text() != label:
            self.setText(label)

    def abandon(self) -> None:
        """Drop what is being typed: the field stands for something else now."""
        self.setText(self._label)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's, unless something is being typed."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.isModified() and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape forgets what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.abandon()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.edited.emit(self.text().strip())
