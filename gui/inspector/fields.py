"""Controls that stand for one thing or for several that may differ."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QStyle, QStyleOptionButton

from gui.widgets.drag_number import MIXED
from gui.widgets.theme import active_theme


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
