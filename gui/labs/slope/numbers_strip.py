"""Rise over run in numbers, beside the exact slope."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.labs.slope.study import Study
from gui.labs.slope.words import compact, difference_formula, what_is_seen
from gui.widgets.mathtext import number_text
from gui.widgets.numbers import plain

#: The numbers, and how many pixels they have at least, so that they do not dance.
_WIDTHS = {"rise": 80, "run": 46, "quotient": 74, "exact": 74, "miss": 72}
#: What stands between the numbers.
_SIGNS = {1: "/", 3: "=", 5: ""}


class NumbersStrip(QWidget):
    """One line of numbers, each under its meaning, and a sentence about what is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._captions: dict[str, QLabel] = {}
        self._numbers: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        for place, (key, width) in enumerate(_WIDTHS.items()):
            self._add(grid, 2 * place, key)
            grid.setColumnMinimumWidth(2 * place, width)
        for place, sign in _SIGNS.items():
            label = QLabel(sign)
            label.setObjectName("panel_title")
            label.setMinimumWidth(10)
            grid.addWidget(label, 1, place, Qt.AlignmentFlag.AlignCenter)
        grid.setColumnStretch(9, 1)
        self._captions["quotient"].setText(self.tr("rise over run"))
        self._captions["exact"].setText(self.tr("exact slope"))
        self._captions["exact"].setToolTip(self.tr("By the chain rule: the engine's backward()"))
        self._captions["miss"].setText(self.tr("error"))
        self.sentence = QLabel()
        self.sentence.setObjectName("slope_sentence")
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumHeight(2 * self.sentence.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addWidget(self.sentence)

    def show_study(self, study: Study) -> None:
        """Show the numbers of the nudge."""
        rise, run = difference_formula(study.difference, study.name)
        self._captions["rise"].setText(self.tr("rise {formula}").format(formula=rise))
        self._captions["run"].setText(self.tr("run {formula}").format(formula=run))
        nudge = study.nudge
        self._write("rise", number_text(nudge.rise))
        self._write("run", compact(nudge.run))
        self._write("quotient", plain(nudge.quotient))
        self._write("exact", plain(study.exact))
        self._write("miss", number_text(study.miss, sign=True))
        self.sentence.setText(what_is_seen(study))

    def show_nothing(self) -> None:
        """There is nothing to measure."""
        for key in _WIDTHS:
            self._write(key, "–")
        self.sentence.clear()

    def number(self, key: str) -> str:
        """What is shown of rise, run, quotient, exact or miss."""
        return self._numbers[key].text()

    def _add(self, grid: QGridLayout, column: int, key: str) -> None:
        caption, number = QLabel(), QLabel()
        caption.setObjectName("caption")
        number.setObjectName("gradient_number" if key == "exact" else "number")
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(15)
        font.setWeight(QFont.Weight.Bold if key in ("quotient", "exact") else QFont.Weight.Normal)
        number.setFont(font)
        grid.addWidget(caption, 0, column)
        grid.addWidget(number, 1, column)
        self._captions[key], self._numbers[key] = caption, number

    def _write(self, key: str, text: str) -> None:
        self._numbers[key].setText(text)
        self._numbers[key].setAccessibleName(f"{self._captions[key].text()}: {text}")
