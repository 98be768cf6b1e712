"""The pictures of a report, one after the other. No Qt."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.data.prepared import PreparedData
from engine.export.report import ReportPicture
from engine.spec import Project
from engine.training.history import COLUMNS, MetricsHistory
from engine.training.state import TrainingState
from gui.plots.curves import Quantity
from gui.plots.figures import answers_figure, curves_figure
from gui.plots.network_figure import network_figure
from gui.plots.paper import figure_bytes
from gui.plots.views import ViewName, views_of

_CURVES: tuple[tuple[Quantity, str], ...] = (
    ("loss", "Loss, epoch by epoch: training solid, test dashed"),
    ("accuracy", "Accuracy, epoch by epoch: training solid, test dashed"),
    ("r2", "R², the share of the targets' variance that the answers explain"),
)
_VIEWS: dict[ViewName, str] = {
    "plane": "What the network answers over the input plane, with the samples",
    "curve": "What the network answers, with the samples",
    "answers": "What the network answers to each sample",
    "residuals": "Residuals: target minus answer",
    "matrix": "Confusion matrix: true classes in rows, answered ones in columns",
}


def report_pictures(
    project: Project, data: PreparedData, state: TrainingState, history: MetricsHistory
) -> Iterator[ReportPicture]:
    """The network, its curves and its answers in every view; each is drawn when it is asked for."""
    title = "The network: blue links are positive, orange dashed ones negative, wide ones large"
    yield ReportPicture(title, figure_bytes(network_figure(project, data, state), "svg"), wide=True)
    columns = {name: history.column(name).copy() for name in COLUMNS}
    for quantity, title in _CURVES:
        if not np.isnan(columns[f"train_{quantity}"]).all():
            figure = curves_figure(columns, quantity, first=history.first_epoch)
            yield ReportPicture(title, figure_bytes(figure, "svg"), wide=True)
    for name in views_of(data):
        figure = answers_figure(project, data, state, name)
        yield ReportPicture(_VIEWS[name], figure_bytes(figure, "svg"), wide=False)
