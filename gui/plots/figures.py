"""Figures for files and reports, drawn without Qt and without a screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from engine.bugs import network_as_run
from engine.data.prepared import PreparedData
from engine.spec import Project
from engine.training.history import COLUMNS
from engine.training.state import EpochMetrics, TrainingState
from gui.plots.boundary import PlaneView
from gui.plots.curves import LABEL_SIZE, CurveWords, Ghost, Quantity, TrainingCurves
from gui.plots.outlook import PARTS, FloatArray, Outlook, SampleAnswers, samples_of
from gui.plots.output_view import OutputView, PointsView, ViewWords
from gui.plots.paper import DOTS_PER_INCH, EDGE, class_title, new_paper, place_view
from gui.plots.paper_words import PaperWords
from gui.plots.views import ViewName, new_view, views_of
from gui.session.line import line_of
from gui.session.plane import plane_of
from gui.widgets.colors import LIGHT

_TITLE_SIZE = 13.0
#: The size of loss and answers side by side.
TRAINING_INCHES = 9.2, 4.4
#: Points: curves, and the answers with their legend.
CURVES_SIZE = 560.0, 300.0
VIEW_SIZE = 440.0, 450.0
#: What the curves need around them for their numbers.
_LEFT, _BELOW = 50.0, 19.0
_WORD_AT = 13.0


def training_figure(
    project: Project, data: PreparedData, state: TrainingState, metrics: Sequence[EpochMetrics]
) -> Figure:
    """Loss curves at the left, at the right what the network answers, as the window shows it.

    Colours are the light ones. NaN and infinity are gaps in a curve.
    """
    figure = Figure(figsize=TRAINING_INCHES, dpi=DOTS_PER_INCH, facecolor=LIGHT.panel)
    FigureCanvasAgg(figure)
    draw_losses(figure, metrics, PaperWords())
    draw_answers(figure, project, data, state, PaperWords())
    return figure


def curves_figure(
    columns: Mapping[str, FloatArray],
    quantity: Quantity,
    log: bool = False,
    first: int = 0,
    ghosts: Sequence[Ghost] = (),
    words: CurveWords | None = None,
) -> Figure:
    """The curves of a training by themselves; see TrainingCurves.show."""
    width, height = CURVES_SIZE
    figure = new_paper(width, height)
    across, up = width - _LEFT - 2 * EDGE, height - _BELOW - 2 * EDGE
    axes = figure.add_axes(((EDGE + _LEFT) / width, (EDGE + _BELOW) / height, across / width, up / height))
    axes.yaxis.set_label_coords((_WORD_AT - _LEFT) / across, 0.5)
    TrainingCurves(axes, LIGHT, words or CurveWords()).show(columns, quantity, log, first, ghosts)
    return figure


def answers_figure(
    project: Project,
    data: PreparedData,
    state: TrainingState,
    name: ViewName,
    paper: PaperWords | None = None,
) -> Figure:
    """What the network answers, in one of the views of `views_of(data)`."""
    figure = new_paper(*VIEW_SIZE)
    outlook, words = _outlook(project, data, state), (paper or PaperWords()).views
    view = new_view(name, data, figure.add_axes((0.0, 0.0, 1.0, 1.0)), LIGHT, words)
    view.show_data(outlook)
    view.show_answers(outlook)
    place_view(figure, view, data, words)
    return figure


def columns_of(metrics: Sequence[EpochMetrics]) -> dict[str, FloatArray]:
    """What the epochs measured, column by column; NaN is what was not measured."""
    return {name: _column(metrics, name) for name in COLUMNS}


def _outlook(project: Project, data: PreparedData, state: TrainingState) -> Outlook:
    network = network_as_run(project.network, project.training.bugs)
    return Outlook(
        SampleAnswers(network, data), state.parameters, plane_of(network, data), line_of(network, data)
    )


def draw_losses(figure: Figure, metrics: Sequence[EpochMetrics], words: PaperWords) -> TrainingCurves:
    """The losses in the left half."""
    axes = figure.add_axes((0.075, 0.1, 0.45, 0.78))
    curves = TrainingCurves(axes, LIGHT, words.curves)
    set_title(axes, words.loss)
    curves.show(columns_of(metrics), "loss", log=False, first=metrics[0].epoch if metrics else 0)
    return curves


def draw_answers(
    figure: Figure, project: Project, data: PreparedData, state: TrainingState, words: PaperWords
) -> tuple[OutputView, Outlook]:
    """The answers in the right half."""
    axes = figure.add_axes((0.62, 0.18, 0.34, 0.7))
    outlook = _outlook(project, data, state)
    view = new_view(views_of(data)[0], data, axes, LIGHT, words.views)
    view.show_data(outlook)
    view.show_answers(outlook)
    view.fit_markers(230.0)
    if isinstance(view, PlaneView) and data.column_count == 2:
        axes.set_aspect("equal", anchor="N")
    title_answers(axes, state, words)
    if isinstance(view, PlaneView) and data.task != "regression":
        _add_legend(axes, view, data, words.views)
    return view, outlook


def title_answers(axes: Axes, state: TrainingState, words: PaperWords) -> None:
    """Say above the answers of which moment they are."""
    set_title(axes, words.output.format(epoch=state.epoch))


def _add_legend(axes: Axes, view: PointsView, data: PreparedData, words: ViewWords) -> None:
    shown = [part for part in PARTS if len(samples_of(data, part))]
    names = list(enumerate(data.class_names))
    legend = axes.legend(
        [view.points[part, number] for part in shown for number, _ in reversed(names)],
        [
            f"{getattr(words, part)}, {class_title(data, name, words)}"
            for part in shown
            for _, name in reversed(names)
        ],
        loc="upper center",
        bbox_to_anchor=(0.5, -0.07),
        ncols=len(shown),
        fontsize=LABEL_SIZE,
        labelcolor=LIGHT.text,
        frameon=False,
        handletextpad=0.2,
        borderaxespad=0.0,
    )
    for text in legend.get_texts():
        text.set_parse_math(False)


def set_title(axes: Axes, text: str) -> None:
    """Put a title above axes."""
    axes.set_title(text, loc="left", fontsize=_TITLE_SIZE, fontweight="bold", color=LIGHT.text, pad=10)


def _column(metrics: Sequence[EpochMetrics], name: str) -> FloatArray:
    values = (getattr(epoch, name) for epoch in metrics)
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
