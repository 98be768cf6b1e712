"""One speed for all that goes by itself: epochs a second of Run, steps a second of Play."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSlider, QVBoxLayout, QWidget

from gui.session.session import Session

#: Epochs a second of Run at each place of the slider; the last is as fast as the machine can.
PACES: Sequence[float | None] = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, None)
#: Steps a second of Play at the same places.
PLAY_PACES: Sequence[float] = (0.5, 1.0, 1.5, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0)
DEFAULT_PACE = 4


class Speed(QWidget):
    """A slider, and above it what its place means for what is going on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._caption = QLabel()
        self._caption.setObjectName("caption")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("speed")
        self.slider.setRange(0, len(PACES) - 1)
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(self.tr("Speed"))
        self.slider.setFixedWidth(88)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(2)
        column.addWidget(self._caption)
        column.addWidget(self.slider)
        self.slider.setValue(DEFAULT_PACE)
        self.slider.valueChanged.connect(self._choose)
        for signal in (session.playing_changed, session.workspace_changed):
            signal.connect(self._show)
        self._choose(DEFAULT_PACE)

    def _choose(self, place: int) -> None:
        self._session.set_pace(PACES[place])
        self._session.set_play_pace(PLAY_PACES[place])
        self._show()

    def _show(self) -> None:
        place = self.slider.value()
        run, play = self._run_words(PACES[place]), self._play_words(PLAY_PACES[place])
        in_lab = self._session.in_lab
        self._caption.setText(play if in_lab or self._session.playing else run)
        text = self.tr("Play: {play}.") if in_lab else self.tr("Run: {run}. Play: {play}.")
        self.slider.setToolTip(text.format(run=run, play=play))

    def _run_words(self, pace: float | None) -> str:
        if pace is None:
            return self.tr("at full speed")
        return self.tr("{pace} epochs/s").format(pace=f"{pace:g}")

    def _play_words(self, pace: float) -> str:
        return self.tr("{pace} steps/s").format(pace=f"{pace:g}")
