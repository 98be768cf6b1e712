"""The nudge: change the number by h, run forward again, and compare with grad."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from engine.training.nudge import Judgement, Nudge
from gui.widgets.mathtext import number_text
from gui.widgets.numbers import MINUS
from gui.widgets.theme import active_theme

#: The slider's places: h = 10 ** -place.
SMALLEST_EXPONENT, LARGEST_EXPONENT, FIRST_EXPONENT = -10, 0, -4
#: So many decimals of the loss or root are shown: enough to see in which one they differ.
LOSS_DECIMALS = 12


class NudgeSection(QWidget):
    """A slider for h, what the nudge found, and whether grad is the same."""

    #: When another h was chosen.
    step_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(SMALLEST_EXPONENT, LARGEST_EXPONENT)
        self.slider.setPageStep(1)
        self.slider.setValue(FIRST_EXPONENT)
        self.slider.setAccessibleName(self.tr("h, how far the number is nudged"))
        self.slider.setToolTip(self.tr("How far the number is nudged, from 1 down to a ten-billionth"))
        self._h = _mono()
        name = QLabel(self.tr("h"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self.slider, 1)
        row.addWidget(self._h)
        self._table = _Table()
        self._verdict = QLabel()
        self._verdict.setTextFormat(Qt.TextFormat.PlainText)
        self._verdict.setWordWrap(True)
        self._verdict.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._table)
        column.addWidget(self._verdict)
        self.slider.valueChanged.connect(self._choose)
        self._show_h()

    @property
    def step(self) -> float:
        """The chosen h."""
        return float(10.0 ** self.slider.value())

    @property
    def text(self) -> str:
        """What it says about the comparison."""
        return self._verdict.text()

    def show_nudge(self, root: str, name: str, found: Nudge, grad: float | None) -> None:
        """Show what nudging `name` made of the root, beside its grad; None where there is none yet."""
        self._table.show_nudge(root, name, found, grad)

    def show_judgement(self, judgement: Judgement, grad: float, bugs_on: bool) -> None:
        """Say whether the grad is right."""
        theme = active_theme()
        color = {"agrees": theme.good, "differs": theme.bad}.get(judgement.verdict, theme.text)
        self._say(_words(judgement, grad, bugs_on), color)

    def show_waiting(self, text: str) -> None:
        """Say why nothing is compared yet."""
        self._say(text, active_theme().muted)

    def _say(self, text: str, color: str) -> None:
        self._verdict.setText(text)
        self._verdict.setStyleSheet(f"color: {color}")

    def _choose(self) -> None:
        self._show_h()
        self.step_changed.emit()

    def _show_h(self) -> None:
        exponent = self.slider.value()
        self._h.setText("1" if exponent == 0 else f"1e{MINUS}{-exponent:02d}")


class _Table(QWidget):
    """The root at both places and the two slopes, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        self._names, self._numbers = [], []
        for row in range(4):
            name, number = QLabel(), _mono()
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setObjectName("caption")
            name.setWordWrap(True)
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(name, row, 0)
            grid.addWidget(number, row, 1)
            self._names.append(name)
            self._numbers.append(number)

    def show_nudge(self, root: str, name: str, found: Nudge, grad: float | None) -> None:
        """Fill the rows."""
        name = f"({name})" if " " in name else name
        rows = (
            (f"{root}({name} + h)", _root(found.above)),
            (f"{root}({name} {MINUS} h)", _root(found.below)),
            (self.tr("by nudging: their difference / 2h"), number_text(found.slope, sign=True)),
            (self.tr("grad, by the chain rule"), "·" if grad is None else number_text(grad, sign=True)),
        )
        for row, (text, number) in enumerate(rows):
            self._names[row].setText(text)
            self._numbers[row].setText(number)
            self._numbers[row].setAccessibleName(f"{text}: {number}")
        for label in self._numbers[2:]:
            label.setStyleSheet(f"color: {active_theme().gradient}")


def _mono() -> QLabel:
    label = QLabel()
    label.setObjectName("number")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _root(value: float) -> str:
    return f"{value:.{LOSS_DECIMALS}f}".replace("-", MINUS) if abs(value) < 1e6 else f"{value:.10e}"


def _words(judgement: Judgement, grad: float, bugs_on: bool) -> str:
    """A verdict in a sentence or two; its sign says it without colour."""
    found = judgement.nudge
    match judgement.verdict:
        case "agrees":
            return QCoreApplication.translate("NudgeSection", "✓ The same: grad is right to four digits.")
        case "too_large":
            return QCoreApplication.translate(
                "NudgeSection", "≈ h is too large: the curve bends on the way. With a smaller h they agree."
            )
        case "too_small":
            return QCoreApplication.translate(
                "NudgeSection", "≈ h is too small: rounding eats the difference. With a larger h they agree."
            )
        case "corner":
            text = QCoreApplication.translate(
                "NudgeSection",
                "∧ A corner, as of ReLU at 0: the slope is {below} below and {above} above. "
                "There is no single one; grad takes {grad}.",
            )
            return text.format(
                below=number_text(found.slope_below, sign=True),
                above=number_text(found.slope_above, sign=True),
                grad=number_text(grad, sign=True),
            )
        case "not_finite":
            return QCoreApplication.translate(
                "NudgeSection", "The numbers left all bounds: nothing to compare."
            )
        case "differs":
            text = QCoreApplication.translate("NudgeSection", "✗ They differ: grad is off by {amount}.")
            reason = QCoreApplication.translate(
                "NudgeSection", "The nudge only runs forward, so it is right: a bug of the museum is on."
            )
            said = text.format(amount=number_text(grad - found.slope, sign=True))
            return f"{said} {reason}" if bugs_on else said
