"""Places on the curve worth a visit: known ones, and where it is flat."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.labs.slope.curve_view import FIRST_HALF
from gui.labs.slope.edits import EXAMPLES
from gui.labs.slope.study import Study
from gui.widgets.numbers import MINUS

MOST = 3


class PlacesRow(QWidget):
    """A button for each of at most MOST places; hidden where there are none."""

    #: When the user wants to go to a place; carries the nudged input's number.
    chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._places: object = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._buttons: list[QToolButton] = []
        self._label = QLabel(self.tr("Go to"))
        self._label.setObjectName("caption")
        self._row.addWidget(self._label)
        self._row.addStretch(1)

    def show_study(self, study: Study) -> None:
        """Offer the places of the formula."""
        known = [x for each in EXAMPLES if each.lab.formula == study.lab.formula for x in each.places]
        flat = sorted(study.flat_points(-FIRST_HALF, FIRST_HALF), key=abs)
        places = [(x, f"{study.name} = {_short(x)}") for x in known if x not in flat]
        places += [(x, self.tr("flat: {x}").format(x=_short(x))) for x in flat]
        wanted = (study.name, tuple(places[:MOST]))
        self.setVisible(bool(places))
        if wanted == self._places:
            return
        self._places = wanted
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(study.name, *place) for place in places[:MOST]]

    def _button(self, name: str, x: float, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(self.tr("Set {name} to {x}").format(name=name, x=f"{x:.17g}"))
        button.clicked.connect(lambda: self.chosen.emit(x))
        self._row.insertWidget(self._row.count() - 1, button)
        return button


def _short(x: float) -> str:
    return f"{x:.4g}".replace("-", MINUS)
