"""What the network answers, as a widget: one of the views, and the samples to click on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from engine.bugs import network_as_run
from engine.data.prepared import FloatArray, PreparedData
from engine.spec import NetworkSpec
from gui.plots.boundary import PlaneView
from gui.plots.curves import LABEL_SIZE
from gui.plots.figures import VIEW_SIZE
from gui.plots.matrix_view import MatrixView
from gui.plots.outlook import Outlook, SampleAnswers, samples_of
from gui.plots.output_view import OutputView, PointsView
from gui.plots.paper import new_paper, place_view
from gui.plots.translated_words import view_words
from gui.plots.views import ViewName, new_view, views_of
from gui.session.focus import Focus, Part
from gui.session.session import Session
from gui.widgets.colors import LIGHT, Colors
from gui.widgets.names import shortage_words
from gui.widgets.plain_tip import plain_tip
from gui.widgets.plot_canvas import PlotCanvas
from gui.widgets.theme import Theme, active_theme

#: Logical pixels from a sample's centre within which a click means it.
REACH = 12.0
_KEY = "view_"


class OutputCanvas(PlotCanvas):
    """Draws what the session's network answers. A click or the arrow keys choose a sample."""

    #: When the user picks a sample; carries a Focus.
    picked = Signal(object)
    #: When a cell of the confusion matrix is clicked; carries part, true class and answered class.
    cell_picked = Signal(str, int, int)
    #: When other data, or another view of them, is shown.
    view_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(QCoreApplication.translate("OutputCanvas", "What the network answers"))
        self._session = session
        self._answers: SampleAnswers | None = None
        self._test_shown, self._discrete = True, False
        self._points_shown = True
        #: Which view the user chose, by those that were offered.
        self.chosen_views: dict[str, str] = {}
        self.view: OutputView | None = None
        self.view_name: ViewName = "plane"
        self._hint = self.figure.text(0.5, 0.5, "", ha="center", va="center", fontsize=LABEL_SIZE, wrap=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def test_shown(self) -> bool:
        """Whether test samples are drawn and can be picked."""
        return self._test_shown

    def show_test_samples(self, shown: bool) -> None:
        """Show or hide the test samples."""
        self._test_shown = shown
        if self.view is not None:
            self.view.show_test_samples(shown)
        self.refresh()

    def show_points(self, shown: bool) -> None:
        """Draw the samples, or leave that to the one who draws them by hand, with all that is said there."""
        self._points_shown = shown
        if isinstance(self.view, PointsView):
            self.view.show_points(shown)
        self._show_hint()
        self.refresh(whole=True)

    def show_discrete(self, discrete: bool) -> None:
        """Show only the class that the network answers, or how surely too."""
        self._discrete = discrete
        if self.view is not None:
            self.view.set_discrete(discrete)
        self.refresh()

    def choose_view(self, name: ViewName) -> None:
        """Show the answers in another way."""
        if self._session.data is not None:
            self.chosen_views[_key(self.views_for(self._session.data))] = name
        self.follow_data()

    def recall_views(self, chosen: Mapping[str, str]) -> None:
        """Take up what was chosen an earlier time."""
        self.chosen_views = {key: name for key, name in chosen.items() if key.startswith(_KEY)}

    def follow_data(self) -> None:
        """Take the session's data, and a view that fits them; draw nothing where there are none."""
        data = self._session.data
        self._drop_view()
        if data is not None:
            names = self.views_for(data)
            chosen = self.chosen_views.get(_key(names))
            self.view_name = next((name for name in names if name == chosen), names[0])
            self.view = self._view_on(self.figure, data, active_theme())
            if isinstance(self.view, PointsView):
                self.view.show_points(self._points_shown)
            for artist in self.view.artists:
                artist.set_animated(True)
        self.setToolTip(plain_tip(self._meaning()))
        self._show_hint()
        self.refresh(whole=True)
        self.view_changed.emit()

    def follow_plane(self) -> None:
        """Show the plane's other columns, or only its newest answers where its columns are the same."""
        view, plane = self.view, self._session.plane
        if isinstance(view, PlaneView) and plane is not None and view.shown == plane.shown:
            self.setToolTip(plain_tip(self._meaning()))
            self.refresh()
        else:
            self.follow_data()

    def on_paper(self) -> Figure | None:
        """The same without the focus ring, light, for files; None where there is nothing to see."""
        data = self._session.data
        if data is None or self.view is None:
            return None
        figure = new_paper(*VIEW_SIZE)
        view, outlook = self._view_on(figure, data, LIGHT), replace(self._outlook(data), hovered=None)
        view.show_answers(outlook)
        place_view(figure, view, data, view_words())
        return figure

    def _view_on(self, figure: Figure, data: PreparedData, colors: Colors) -> OutputView:
        """A view of its own, set up as was chosen."""
        axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
        view = new_view(self.view_name, data, axes, colors, view_words())
        view.show_test_samples(self._test_shown)
        view.set_discrete(self._discrete)
        self.prepare_view(view)
        view.show_data(self._outlook(data))
        return view

    def views_for(self, data: PreparedData) -> tuple[ViewName, ...]:
        """The views that are offered for data, the usual one first."""
        return views_of(data)

    def prepare_view(self, view: OutputView) -> None:
        """For subclasses: set a new view up before it shows anything."""

    @property
    def shows_hovered(self) -> bool:
        """Whether the view shows what the neuron answers that the pointer is on in Network."""
        return self.view_name in ("plane", "curve") and self.view is not None

    def position_of(self, focus: Focus) -> tuple[float, float]:
        """Where a sample is drawn, in logical pixels from the widget's top left corner."""
        data, view = self._session.data, self.view
        if data is None or view is None:
            raise RuntimeError("there are no samples yet")
        x, y = self._pixels(view, view.places(self._outlook(data), focus.part)[[focus.index]])[0]
        return float(x), float(y)

    def sample_at(self, x: float, y: float) -> Focus | None:
        """The shown sample nearest to a point of the widget, None when all are too far away.

        In a view with cells: of the cell's samples the one after the sample in focus.
        """
        data, view = self._session.data, self.view
        if data is None or view is None:
            return None
        outlook = self._outlook(data)
        reach = self._cell_reach(view) if view.has_cells else REACH
        near: list[tuple[float, Focus]] = []
        for part in self._parts(data):
            pixels = self._pixels(view, view.places(outlook, part))
            away = np.abs(pixels - (x, y)).max(axis=1) if view.has_cells else np.hypot(*(pixels - (x, y)).T)
            near += [(float(away[i]), Focus(part, int(i))) for i in np.flatnonzero(away < reach)]
        if view.has_cells:
            return self._next([focus for _, focus in near])
        return min(near, key=lambda each: each[0])[1] if near else None

    def recolor(self, theme: Theme) -> None:
        """Take the theme's colours."""
        if self.view is not None:
            self.view.set_colors(theme)
        self._hint.set_color(theme.muted)

    def lay_out(self, width: float, height: float) -> None:
        """The axes as large as the names and numbers around them allow; a square in the middle."""
        if self.view is None:
            return
        left, below, across, up = self.view.room.axes_in(width, height, self.view.is_square)
        self.view.axes.set_position((left / width, below / height, across / width, up / height))
        self.view.fit_markers(min(across, up))

    def update_artists(self) -> bool:
        """Answers and ring as they are now."""
        data, view = self._session.data, self.view
        if data is None or view is None:
            return False
        outlook = self._outlook(data)
        changed = view.show_answers(outlook)
        view.show_focus(outlook, self.ringed(data))
        return changed

    def ringed(self, data: PreparedData) -> Focus | None:
        """The sample that is ringed: the one in focus, if it is shown."""
        focus = self._session.focus
        shown = focus is not None and focus.part in self._parts(data) and focus.exists_in(data)
        return focus if shown else None

    def moving_artists(self) -> Sequence[Artist]:
        """All that the view draws inside its axes."""
        return self.view.artists if self.view is not None else ()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the sample under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            focus = self.sample_at(event.position().x(), event.position().y())
            if focus is not None:
                self.picked.emit(focus)
                self._tell_cell(focus)

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
        self.picked.emit(self._neighbour(self._session.data, step))

    def _tell_cell(self, focus: Focus) -> None:
        """Say in which cell of the matrix a sample is that was clicked."""
        data, view = self._session.data, self.view
        if isinstance(view, MatrixView) and data is not None:
            answered, true = view.places(self._outlook(data), focus.part)[focus.index]
            self.cell_picked.emit(focus.part, int(true), int(answered))

    def _outlook(self, data: PreparedData) -> Outlook:
        session, network = self._session, self._network()
        answers = self._answers
        if answers is None or answers.data is not data or answers.network != network:
            answers = self._answers = SampleAnswers(network, data)
        return Outlook(answers, session.state.parameters, session.plane, session.line, session.hovered)

    def _network(self) -> NetworkSpec:
        document = self._session.document
        return network_as_run(document.network, document.training.bugs)

    def _drop_view(self) -> None:
        if self.view is not None:
            self.view.axes.remove()
            self.view = None

    def _show_hint(self) -> None:
        """Why there is nothing to see."""
        shortage = self._session.document.data.shortage
        waiting = self.tr("The samples are on their way …")
        self._hint.set_text(waiting if shortage is None else shortage_words(shortage))
        self._hint.set_visible(self.view is None and self._points_shown)

    def _meaning(self) -> str:
        """What has to be known to read the view."""
        plane, text = self._session.plane, ""
        if self.view_name == "matrix":
            text = self.tr(
                "How many samples of each class were taken for which: test samples, or training samples "
                "where those are hidden. A click on a cell lists its samples and walks through them."
            )
        elif self.view_name == "residuals":
            text = self.tr(
                "Residual: target minus answer. Good answers lie close to the line, above and below alike. "
                "R² is the share of the targets' variance that the answers explain: 1 at best."
            )
        elif self.view_name == "plane" and plane is not None and plane.is_slice:
            text = self.tr("The columns that are not shown stay at their mean.")
            if plane.held == "focus":
                text = self.tr("The columns that are not shown are as in the sample in focus.")
        return text

    def _next(self, found: list[Focus]) -> Focus | None:
        """The one after the sample in focus, if that is among them, else the first."""
        if not found:
            return None
        focus = self._session.focus
        return found[(found.index(focus) + 1) % len(found)] if focus in found else found[0]

    def _cell_reach(self, view: OutputView) -> float:
        (left, right), width = view.axes.get_xlim(), view.axes.get_window_extent().width
        return float(width / (right - left) / 2 / self.device_pixel_ratio)

    def _parts(self, data: PreparedData) -> tuple[Part, ...]:
        return ("train", "test") if self._test_shown and len(data.test) else ("train",)

    def _neighbour(self, data: PreparedData, step: int) -> Focus:
        """The shown sample so many places behind the one in focus; the first where none is."""
        focus, parts, count = self._session.focus, self._parts(data), len(data.train)
        place = 0
        if focus is not None and focus.part in parts:
            place = focus.index + (count if focus.part == "test" else 0) + step
        place %= sum(len(samples_of(data, part)) for part in parts)
        return Focus("train", place) if place < count else Focus("test", place - count)

    def _pixels(self, view: OutputView, places: FloatArray) -> FloatArray:
        """Places in the axes in logical pixels from the top left corner, shape (samples, 2)."""
        drawn = view.axes.transData.transform(places) / self.device_pixel_ratio
        return np.column_stack([drawn[:, 0], self.height() - drawn[:, 1]])


def _key(names: Sequence[ViewName]) -> str:
    """Under which name the choice among these views is remembered."""
    return _KEY + "_".join(names)
