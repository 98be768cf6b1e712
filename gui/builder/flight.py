"""The way from one view of the network to another, so that the eye can follow."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEasingCurve, QPointF, QVariantAnimation

from gui.builder.arrangement import Arrangement
from gui.builder.part import Nearness, Part
from gui.builder.view import NetworkView
from gui.widgets.motion import motion_is_on

#: Milliseconds a flight takes, and seconds between two of its pictures.
DURATION = 240
INTERVAL = 0.033


class Flight(QVariantAnimation):
    """Moves the view; without motion it jumps."""

    def __init__(self, view: NetworkView) -> None:
        super().__init__(view)
        self._view = view
        self._from, self._to = Nearness(), Nearness()
        self._start = QPointF(0.5, 0.5)
        self._part: Part | None = None
        self._drawn = 0.0
        self.setDuration(DURATION)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._fly)

    @property
    def under_way(self) -> bool:
        """Whether the view moves."""
        return self.state() == QVariantAnimation.State.Running

    def go(self, part: Part | None, nearness: Nearness) -> None:
        """Come to a part of the network, or to all of it."""
        self.stop()
        self._part, self._from, self._to = part, self._view.nearness, nearness
        self._start = self._view.middle()
        self._drawn = 0.0
        if motion_is_on() and self._view.isVisible():
            self.start()
        else:
            self._look(1.0)

    def _fly(self, done: float) -> None:
        if done == 1.0 or perf_counter() - self._drawn >= INTERVAL:
            self._look(done)
            self._drawn = perf_counter()

    def _look(self, done: float) -> None:
        here, there = self._from, self._to
        nearness = Nearness(
            here.zoom + (there.zoom - here.zoom) * done,
            here.stretch + (there.stretch - here.stretch) * done,
        )
        self._view.come_near(nearness, lambda arrangement: self._middle(arrangement, done))

    def _middle(self, arrangement: Arrangement, done: float) -> QPointF:
        start = QPointF(self._start.x() * arrangement.width, self._start.y() * arrangement.height)
        if self._part is None:
            end = QPointF(arrangement.width / 2, arrangement.height / 2)
        else:
            end = self._part.middle(arrangement, float(self._view.viewport().height()))
        return start + (end - start) * done
