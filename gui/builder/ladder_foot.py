"""Under the drawing: the rungs, what one sees, and what is left of the network without activations."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.builder.matrix_picture import MatrixPicture
from gui.builder.part import RUNGS, Rung
from gui.builder.weights import FloatArray
from gui.widgets.elided_label import ElidedLabel


class RungSwitch(QWidget):
    """Neuron, Layer, MLP, side by side; each does what its command does."""

    def __init__(self, actions: dict[Rung, QAction]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How much of the network to look at"))
        titles: dict[Rung, str] = {
            "neuron": self.tr("Neuron"),
            "layer": self.tr("Layer"),
            "mlp": self.tr("MLP"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: dict[Rung, QToolButton] = {}
        self._group = QButtonGroup(self)
        for rung in RUNGS:
            button = QToolButton()
            button.setObjectName(f"rung_{rung}")
            button.setText(titles[rung])
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(actions[rung].text().replace("&", ""))
            button.setToolTip(actions[rung].toolTip())
            button.setStyleSheet(_shape_of(rung))
            button.clicked.connect(actions[rung].trigger)
            self._group.addButton(button)
            self.buttons[rung] = button
            row.addWidget(button)

    def show_rung(self, rung: Rung) -> None:
        """Mark where one is."""
        self.buttons[rung].setChecked(True)


class LadderFoot(QWidget):
    """The rungs, a line about the present one, the switch; below them the one linear map, if there is one."""

    def __init__(self, rungs: dict[Rung, QAction], switch: QAction) -> None:
        super().__init__()
        self.rungs = RungSwitch(rungs)
        self._action = switch
        self._sentence, self._map = ElidedLabel(), ElidedLabel()
        self._sentence.setObjectName("caption")
        self._sentence.setAccessibleName(self.tr("What one sees"))
        self._map.setObjectName("map_sentence")
        self.matrix = MatrixPicture()
        self.switch = QCheckBox(self.tr("all linear"))
        self.switch.setObjectName("all_linear_switch")
        self.switch.setAccessibleName(switch.text().replace("&", ""))
        self.switch.clicked.connect(switch.trigger)
        switch.changed.connect(self._follow_action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        first, self._second = QHBoxLayout(), QWidget()
        first.setSpacing(8)
        first.addWidget(self.rungs)
        first.addWidget(self._sentence, 1)
        first.addWidget(self.switch)
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        second.addWidget(self._map, 1)
        second.addWidget(self.matrix)
        column.addLayout(first)
        column.addWidget(self._second)
        self._second.hide()
        self._follow_action()

    def show_sentence(self, text: str) -> None:
        """Say what one sees."""
        self._sentence.show_text(text)

    def show_map(self, text: str, matrix: FloatArray | None) -> None:
        """Show the one linear map, and its matrix unless it is written out; without a text, nothing."""
        self._map.show_text(text)
        self.matrix.setVisible(matrix is not None)
        if matrix is not None:
            self.matrix.show_matrix(matrix)
        self._second.setVisible(bool(text))

    def _follow_action(self) -> None:
        self.switch.setChecked(self._action.isChecked())
        self.switch.setEnabled(self._action.isEnabled())
        self.switch.setToolTip(self._action.toolTip())


def _shape_of(rung: Rung) -> str:
    """Three buttons that look like one."""
    left, right = ("6px" if rung == RUNGS[0] else "0"), ("6px" if rung == RUNGS[-1] else "0")
    corners = (
        f"border-top-left-radius: {left}; border-bottom-left-radius: {left};"
        f"border-top-right-radius: {right}; border-bottom-right-radius: {right};"
    )
    return f"QToolButton {{ font-size: 11px; padding: 2px 8px; {corners} }}"
