"""The pictures of a report, one after the other. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np

from engine.data.prepared import PreparedData
from engine.export.report import ReportPicture
from engine.export.report_words import ReportWords
from engine.spec import Project
from engine.training.history import COLUMNS, MetricsHistory
from engine.training.state import TrainingState
from gui.plots.curves import Quantity
from gui.plots.figures import answers_figure, curves_figure
from gui.plots.network_figure import network_figure
from gui.plots.paper import figure_bytes
from gui.plots.paper_words import PaperWords
from gui.plots.views import views_of

PictureKind = Literal["svg", "png"]

#: Dots per inch of PNG, which is for paper.
_DOTS = 288
_QUANTITIES: tuple[Quantity, ...] = ("loss", "accuracy", "r2")


def report_pictures(
    project: Project,
    data: PreparedData,
    state: TrainingState,
    history: MetricsHistory,
    words: ReportWords,
    paper: PaperWords,
    kind: PictureKind = "svg",
) -> Iterator[ReportPicture]:
    """The network, its curves and its answers in every view; each is drawn when it is asked for."""
    figure = network_figure(project, data, state, paper)
    yield ReportPicture(words.picture_network, figure_bytes(figure, kind, _DOTS), wide=True)
    columns = {name: history.column(name).copy() for name in COLUMNS}
    for quantity in _QUANTITIES:
        if not np.isnan(columns[f"train_{quantity}"]).all():
            title: str = getattr(words, f"picture_{quantity}")
            figure = curves_figure(columns, quantity, first=history.first_epoch, words=paper.curves)
            yield ReportPicture(title, figure_bytes(figure, kind, _DOTS), wide=True)
    for name in views_of(data):
        title = getattr(words, f"picture_{name}")
        figure = answers_figure(project, data, state, name, paper)
        yield ReportPicture(title, figure_bytes(figure, kind, _DOTS), wide=False)
