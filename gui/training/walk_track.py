"""The way through a lab's expression: forward, then backward, and a way to go to any moment of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from engine.training.expression_walk import ExpressionWalk
from engine.training.position import Phase
from gui.session.session import Session
from gui.training.phase_bar import PhaseBar
from gui.training.phase_stops import PhaseStops
from gui.widgets.theme import SPACE

PHASES: tuple[Phase, ...] = ("forward", "backward")
SHARES = (0.45, 0.55)


class WalkTrack(QWidget):
    """One line: where one stands, and a bar. Hidden where no expression can be walked through."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.bar = PhaseBar(PHASES, SHARES, _sentence)
        self.words = QLabel()
        self.words.setObjectName("position")
        title = QLabel(self.tr("Timeline"))
        title.setObjectName("panel_title")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(title)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        self.bar.chosen.connect(self._go)
        self.bar.previewed.connect(self._preview)
        self.bar.left.connect(self._show)
        for signal in (session.moment_changed, session.subject_changed, session.workspace_changed):
            signal.connect(self._show)
        self._show()

    def _show(self) -> None:
        walk = self._session.expression_walk
        self.setVisible(walk is not None)
        if walk is not None:
            stops = PhaseStops((walk.forward_count, walk.length - walk.forward_count))
            self.bar.show_batch(stops, walk.index, inside=True, focus=None)
            self.words.setText(self._where(walk, walk.index))
            self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(self._widest(walk)))

    def _go(self, stop: int) -> None:
        walk = self._session.expression_walk
        if walk is not None:
            self._session.go_to(walk.position_at(min(stop, walk.length)))

    def _preview(self, stop: int) -> None:
        walk = self._session.expression_walk
        if walk is not None:
            self.words.setText(self._where(walk, min(stop, walk.length)))

    def _where(self, walk: ExpressionWalk, index: int) -> str:
        if index == 0:
            return self.tr("before the first step")
        if index == walk.length:
            return self.tr("all steps are done")
        if index <= walk.forward_count:
            text = self.tr("forward · {step} of {steps}")
            return text.format(step=index, steps=walk.forward_count)
        text = self.tr("backward · {step} of {steps}")
        return text.format(step=index - walk.forward_count, steps=walk.length - walk.forward_count)

    def _widest(self, walk: ExpressionWalk) -> str:
        """So that the bar does not move while one steps."""
        return max((self._where(walk, index) for index in (0, walk.length - 1, walk.length)), key=len)


def _sentence(phase: Phase) -> str:
    if phase == "forward":
        return QCoreApplication.translate(
            "Walk", "forward: computes every value, from the leaves to the result."
        )
    return QCoreApplication.translate(
        "Walk", "backward: adds up every grad by the chain rule, from the result back to the leaves."
    )
