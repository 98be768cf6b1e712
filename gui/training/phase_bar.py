"""The phases of a batch, or of an expression, as one bar: where one stands, and a way to other moments."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from engine.training.position import PHASES, Phase
from gui.training.phase_stops import PhaseStops
from gui.training.phase_words import phase_sentence
from gui.training.rewind_slider import RewindSlider
from gui.widgets.theme import active_theme

#: How the bar's width is shared out. The true numbers of events would leave no room for the loss.
SHARES = (0.31, 0.08, 0.10, 0.33, 0.18)
_GAP = 4.0


class PhaseBar(RewindSlider):
    """Places are the stops, as in PhaseStops; `sentence` says what a phase does."""

    def __init__(
        self,
        phases: Sequence[Phase] = PHASES,
        shares: Sequence[float] = SHARES,
        sentence: Callable[[Phase], str] = phase_sentence,
    ) -> None:
        super().__init__("", 24)
        self.setAccessibleName(self.tr("Phase"))
        self._phases, self._shares, self._sentence = phases, shares, sentence
        self._stops = PhaseStops((1,) * len(phases))
        self._inside = False
        self._focus: float | None = None

    def show_batch(self, stops: PhaseStops, stop: int, inside: bool, focus: float | None) -> None:
        """Show the stops of a batch and where training stands; `inside` when the batch has begun.

        `focus` is where the sample in focus lies in the batch, from 0 to 1; None where it is not in it.
        """
        self._stops, self._inside, self._focus = stops, inside, focus
        self.setPageStep(max(1, stops.total // 20))
        self.show_place(stop, stops.total)

    @property
    def stops(self) -> PhaseStops:
        """The stops that are shown."""
        return self._stops

    def box(self, phase: int) -> QRectF:
        """Where a phase stands."""
        width = float(self.width())
        left = width * sum(self._shares[:phase])
        return QRectF(left + 1, 1.5, width * self._shares[phase] - _GAP, self.height() - 3)

    def x_of(self, place: float) -> float:
        """The horizontal position of a stop."""
        phase = self._stops.phase_of(int(place))
        box = self.box(phase)
        share = (place - self._stops.start(phase)) / max(self._stops.counts[phase], 1)
        return box.left() + 8 + (box.width() - 16) * share

    def place_at(self, x: float) -> int:
        """The stop under a horizontal position."""
        phase = self._phase_at(x)
        box, count = self.box(phase), self._stops.counts[phase]
        share = min(max((x - box.left() - 8) / max(box.width() - 16, 1.0), 0.0), 1.0)
        return self._stops.start(phase) + min(round(share * count), max(count - 1, 0))

    def tip_at(self, x: float) -> str:
        """What the phase under the pointer does."""
        phase = self._phases[self._phase_at(x)]
        if self._focus is None or phase not in ("forward", "backward"):
            return self._sentence(phase)
        tick = self.tr("The tick marks the sample in focus: there, one walks node by node.")
        return f"{self._sentence(phase)}\n{tick}"

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box for each phase; the present one framed, a dot where training stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = active_theme()
        here = self._present_phase()
        font = painter.font()
        font.setPixelSize(11)
        for number, phase in enumerate(self._phases):
            box = self.box(number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_fill(phase))
            if number == here:
                painter.setPen(QPen(theme.color("text"), 1.6))
            elif self.hasFocus():
                painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRoundedRect(box, 3, 3)
            font.setBold(number == here)
            painter.setFont(font)
            painter.setPen(theme.color("text" if number == here else "muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, phase)
            if phase in ("forward", "backward"):
                self._paint_focus(painter, box)
        if here >= 0:
            self._paint_dot(painter, here)

    def _present_phase(self) -> int:
        """The phase under way, or the one that has just ended; -1 where the batch has not begun."""
        if not (self._inside or self.moving):
            return -1
        return self._stops.phase_of(self.value() - 1 if self._has_ended else self.value())

    @property
    def _has_ended(self) -> bool:
        """Whether a phase has just ended and the next has not begun."""
        value = self.value()
        return not self.moving and value > 0 and value == self._stops.start(self._stops.phase_of(value))

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        """A tick under the sample in focus: there, one walks node by node."""
        if self._focus is not None:
            x = box.left() + 8 + (box.width() - 16) * self._focus
            painter.setPen(QPen(active_theme().color("muted"), 2))
            painter.drawLine(QPointF(x, box.bottom() - 5), QPointF(x, box.bottom() - 1))

    def _paint_dot(self, painter: QPainter, phase: int) -> None:
        theme = active_theme()
        x = self.box(phase).right() - 8 if self._has_ended else self.x_of(self.value())
        at = QPointF(x, self.height() / 2)
        painter.setPen(QPen(_fill(self._phases[phase]), 2))
        painter.setBrush(theme.color("gradient" if self._phases[phase] == "backward" else "text"))
        painter.drawEllipse(at, 5, 5)

    def _phase_at(self, x: float) -> int:
        for number in range(len(self._phases)):
            if x < self.box(number).right() + _GAP / 2:
                return number
        return len(self._phases) - 1


def _fill(phase: Phase) -> QColor:
    theme = active_theme()
    if phase == "backward":
        return theme.color("gradient_fill")
    if phase != "update":
        return theme.color("raised")
    return _mixed(theme.color("good"), theme.color("panel"), 0.14)


def _mixed(color: QColor, ground: QColor, share: float) -> QColor:
    """So much of a colour on a ground, as one solid colour."""
    return QColor.fromRgbF(
        share * color.redF() + (1 - share) * ground.redF(),
        share * color.greenF() + (1 - share) * ground.greenF(),
        share * color.blueF() + (1 - share) * ground.blueF(),
    )
