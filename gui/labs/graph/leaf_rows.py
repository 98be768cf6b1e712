"""The named numbers of the expression: each can be dragged, and shows its gradient."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from engine.expression import Leaf
from gui.widgets.drag_number import DragNumber
from gui.widgets.numbers import plain, signed
from gui.widgets.theme import active_theme

#: Numbers reach from minus this to this, as in a project's other labs.
LARGEST_NUMBER = 1e6
#: Pixels that a name may take; a longer one is shortened, and told by its tooltip.
LONGEST_NAME = 40
#: Pixels beside a number in its field: arrows, margins and frame.
_AROUND_NUMBER = 30
#: So many leaves have a row.
MOST_ROWS = 40


class LeafRows(QWidget):
    """A row for each leaf: name, number, gradient."""

    #: When a number was set; carries the place of its leaf, the number, and the number of the gesture.
    edited = Signal(int, float, int)
    #: When a name was clicked; carries the place of its leaf.
    chosen = Signal(int)
    #: When a field was left without a number in it; carries one line for the user.
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._numbers: list[DragNumber] = []
        self._grads: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    @property
    def count(self) -> int:
        """How many leaves have a row."""
        return len(self._names)

    def show_leaves(self, leaves: tuple[Leaf, ...]) -> None:
        """Show these; rows with the same names keep the focus and a drag."""
        leaves = leaves[:MOST_ROWS]
        names = [leaf.name for leaf in leaves]
        if names != self._names:
            self._names = names
            self._build()
        for number, leaf in zip(self._numbers, leaves, strict=True):
            number.show_value(leaf.number)

    def show_grads(self, grads: list[float | None], root: str) -> None:
        """Show each gradient of the root; None has not come yet."""
        color = active_theme().gradient
        for label, grad, name in zip(self._grads, grads, self._names, strict=False):
            # a plain 0 is exactly zero; "+0.0000" is only close to it
            text = "·" if grad is None else "0" if grad == 0 else signed(grad)
            label.setText(f"∂ {text}")
            label.setStyleSheet(f"color: {color}")
            label.setAccessibleName(f"∂{root}/∂{name} {text}")
            label.setToolTip(
                self.tr("∂{root}/∂{name}: how fast {root} moves with {name}").format(root=root, name=name)
            )

    def _build(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._numbers, self._grads = [], []
        for place, name in enumerate(self._names):
            self._add_row(place, name)

    def _add_row(self, place: int, name: str) -> None:
        button = QToolButton()
        button.setObjectName("leaf_name")
        button.setProperty("quiet", True)
        metrics = button.fontMetrics()
        button.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, LONGEST_NAME))
        button.setAccessibleName(name)
        button.setToolTip(
            self.tr("Look at {name} in the graph; Why explains and nudges it").format(name=name)
        )
        button.clicked.connect(partial(self.chosen.emit, place))
        number = DragNumber(name, -LARGEST_NUMBER, LARGEST_NUMBER)
        number.setMinimumWidth(number.fontMetrics().horizontalAdvance(plain(-1)) + _AROUND_NUMBER)
        number.setToolTip(self.tr("Drag up or down, or type. The number in the text follows."))
        number.edited.connect(partial(self.edited.emit, place))
        number.refused.connect(self.refused)
        grad = QLabel()
        grad.setObjectName("number")
        grad.setTextFormat(Qt.TextFormat.PlainText)
        grad.setMinimumWidth(grad.fontMetrics().horizontalAdvance(f"∂ {signed(-10)}"))
        grad.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._numbers.append(number)
        self._grads.append(grad)
        for column, widget in enumerate((button, number, grad)):
            self._grid.addWidget(widget, place, column)
            widget.show()
