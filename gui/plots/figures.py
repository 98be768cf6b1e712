"""Figures for files and reports, drawn without Qt and without a screen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from engine.data.prepared import PreparedData
from engine.spec import Project
from engine.training.history import COLUMNS
from engine.training.state import EpochMetrics, TrainingState
from gui.plots.boundary import MARKERS, PARTS, DecisionBoundary
from gui.plots.curves import LABEL_SIZE, CurveWords, TrainingCurves
from gui.session.plane import Plane
from gui.widgets.colors import LIGHT
from gui.widgets.numbers import MINUS

_TITLE_SIZE = 13.0
_DOTS_PER_INCH = 144


def training_figure(
    project: Project, data: PreparedData, state: TrainingState, metrics: Sequence[EpochMetrics]
) -> Figure:
    """Loss curves at the left, the decision boundary with its samples at the right; in light colours.

    The boundary is left out where the data has not two inputs. NaN and infinity are gaps in a curve.
    """
    has_plane = data.train.x.shape[1] == 2
    figure = Figure(figsize=(9.2 if has_plane else 5.6, 4.4), dpi=_DOTS_PER_INCH, facecolor=LIGHT.panel)
    FigureCanvasAgg(figure)
    if not has_plane:
        _draw_losses(figure.add_axes((0.12, 0.1, 0.85, 0.78)), metrics)
        return figure
    _draw_losses(figure.add_axes((0.075, 0.1, 0.45, 0.78)), metrics)
    _draw_plane(figure.add_axes((0.6, 0.18, 0.36, 0.7)), project, data, state)
    return figure


def _draw_losses(axes: Axes, metrics: Sequence[EpochMetrics]) -> None:
    first = metrics[0].epoch if metrics else 0
    columns = {name: _column(metrics, name) for name in COLUMNS}
    _set_title(axes, "Loss")
    TrainingCurves(axes, LIGHT, CurveWords()).show(columns, "loss", log=False, first=first)


def _draw_plane(axes: Axes, project: Project, data: PreparedData, state: TrainingState) -> None:
    plane = Plane(project.network, data)
    boundary = DecisionBoundary(axes, LIGHT)
    boundary.show_samples(data, plane.extent)
    boundary.show_scores(plane.answers(state.parameters)[-1][0])
    boundary.fit_markers(230.0)
    axes.set_aspect("equal", anchor="N")
    _set_title(axes, f"Output after {state.epoch} epochs")
    shown = [part for part in PARTS if len(getattr(data, part))]
    axes.legend(
        [boundary.points[part, sign] for part in shown for sign in MARKERS],
        [f"{part}, class {'+1' if sign > 0 else MINUS + '1'}" for part in shown for sign in MARKERS],
        loc="upper center",
        bbox_to_anchor=(0.5, -0.07),
        ncols=len(shown),
        fontsize=LABEL_SIZE,
        labelcolor=LIGHT.text,
        frameon=False,
        handletextpad=0.2,
        borderaxespad=0.0,
    )


def _set_title(axes: Axes, text: str) -> None:
    axes.set_title(text, loc="left", fontsize=_TITLE_SIZE, fontweight="bold", color=LIGHT.text, pad=10)


def _column(metrics: Sequence[EpochMetrics], name: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    values = (getattr(epoch, name) for epoch in metrics)
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
