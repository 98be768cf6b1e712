"""The input plane as a widget: what the network answers everywhere, and the samples to click on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from matplotlib.artist import Artist
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from engine.data.prepared import FloatArray, PreparedData
from gui.plots.boundary import DecisionBoundary
from gui.plots.canvas import PlotCanvas
from gui.plots.curves import LABEL_SIZE
from gui.session.focus import Focus, Part
from gui.session.plane import Plane
from gui.session.session import Session
from gui.widgets.theme import Theme, active_theme

#: Logical pixels from a sample's centre within which a click means it.
REACH = 12.0
#: Pixels for the names of the inputs, at the left and below.
_LEFT, _BELOW = 18.0, 16.0


class OutputCanvas(PlotCanvas):
    """Draws the session's plane. A click or the arrow keys choose a sample."""

    #: When the user picks a sample; carries a Focus.
    picked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(QCoreApplication.translate("OutputCanvas", "Output over the input plane"))
        self._session = session
        self._data: PreparedData | None = None
        self._test_shown = True
        self._axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self.boundary = DecisionBoundary(self._axes, active_theme())
        self._hint = self.figure.text(
            0.5, 0.5, self.tr("The samples are on their way …"), ha="center", va="center", fontsize=LABEL_SIZE
        )
        for artist in self.boundary.artists:
            artist.set_animated(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def test_shown(self) -> bool:
        """Whether test samples are drawn and can be picked."""
        return self._test_shown

    def show_test_samples(self, shown: bool) -> None:
        """Show or hide the test samples."""
        self._test_shown = shown
        self.boundary.show_test_samples(shown)
        self.refresh()

    def show_discrete(self, discrete: bool) -> None:
        """Show only the sign of the score, or its size too."""
        self.boundary.set_discrete(discrete)
        self.refresh()

    def position_of(self, focus: Focus) -> tuple[float, float]:
        """Where a sample is drawn, in logical pixels from the widget's top left corner."""
        if self._session.data is None:
            raise RuntimeError("there are no samples yet")
        x, y = self._places(focus.samples(self._session.data).x[[focus.index]])[0]
        return float(x), float(y)

    def sample_at(self, x: float, y: float) -> Focus | None:
        """The shown sample nearest to a point of the widget, None when all are too far away."""
        data = self._session.data
        if data is None:
            return None
        nearest, distance = None, REACH
        for part in self._parts(data):
            samples = data.train if part == "train" else data.test
            away = np.hypot(*(self._places(samples.x) - (x, y)).T)
            index = int(away.argmin())
            if away[index] < distance:
                nearest, distance = Focus(part, index), float(away[index])
        return nearest

    def recolor(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.boundary.set_colors(theme)
        self._hint.set_color(theme.muted)

    def lay_out(self, width: float, height: float) -> None:
        """The largest square that leaves room for the names of the inputs, in the middle."""
        side = max(min(width - _LEFT, height - _BELOW), 1.0)
        left = _LEFT + (width - _LEFT - side) / 2
        bottom = _BELOW + (height - _BELOW - side) / 2
        self._axes.set_position((left / width, bottom / height, side / width, side / height))
        if self._data is not None:
            self.boundary.fit_markers(side)

    def update_artists(self) -> bool:
        """Scores, samples and ring as they are now."""
        session = self._session
        data, plane = session.data, session.plane
        self._axes.set_visible(plane is not None)
        self._hint.set_visible(plane is None)
        if data is None or plane is None:
            return False
        is_new = data is not self._data
        if is_new:
            self._data = data
            self.boundary.show_samples(data, plane.extent)
        self.boundary.show_scores(self._scores(plane))
        focus = session.focus
        shown = focus is not None and focus.part in self._parts(data) and focus.exists_in(data)
        self.boundary.show_focus(focus.samples(data).x[focus.index] if focus is not None and shown else None)
        return is_new

    def moving_artists(self) -> Sequence[Artist]:
        """All that is on the plane."""
        return self.boundary.artists if self._data is not None else ()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the sample under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            focus = self.sample_at(event.position().x(), event.position().y())
            if focus is not None:
                self.picked.emit(focus)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand says that there is a sample to click."""
        near = self.sample_at(event.position().x(), event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if near else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk through the samples, training part first."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._session.data is None:
            super().keyPressEvent(event)
            return
        order = list(self._order(self._session.data))
        focus = self._session.focus
        place = order.index(focus) + step if focus in order else 0
        self.picked.emit(order[place % len(order)])

    def _scores(self, plane: Plane) -> FloatArray:
        """What the network answers; while the pointer is on a neuron in Network, what that one answers."""
        parameters, hovered = self._session.state.parameters, self._session.hovered
        answer = plane.answer_of(hovered, parameters) if hovered is not None else None
        return answer if answer is not None else plane.answers(parameters)[-1][0]

    def _parts(self, data: PreparedData) -> tuple[Part, ...]:
        return ("train", "test") if self._test_shown and len(data.test) else ("train",)

    def _order(self, data: PreparedData) -> Iterator[Focus]:
        for part in self._parts(data):
            samples = data.train if part == "train" else data.test
            yield from (Focus(part, index) for index in range(len(samples)))

    def _places(self, x: FloatArray) -> FloatArray:
        """Samples' places in logical pixels from the top left corner, shape (samples, 2)."""
        drawn = self._axes.transData.transform(x) / self.device_pixel_ratio
        return np.column_stack([drawn[:, 0], self.height() - drawn[:, 1]])
