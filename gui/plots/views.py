"""Which views data can have, and their making. No Qt."""

from __future__ import annotations

from typing import Literal

from matplotlib.axes import Axes

from engine.data.prepared import PreparedData
from gui.plots.answers_view import AnswersView
from gui.plots.boundary import DecisionBoundary, ValueField
from gui.plots.curve_view import CurveView
from gui.plots.matrix_view import MatrixView
from gui.plots.output_view import OutputView, ViewWords
from gui.plots.regions import ClassRegions
from gui.plots.residuals_view import ResidualsView
from gui.plots.space_view import SpaceView
from gui.widgets.colors import Colors

ViewName = Literal["plane", "curve", "answers", "residuals", "matrix", "space"]


def views_of(data: PreparedData) -> tuple[ViewName, ...]:
    """The views that make sense for data, the usual one first."""
    columns = data.column_count
    if data.task == "regression":
        if columns <= 2:
            return ("curve" if columns == 1 else "plane", "answers", "residuals")
        return ("answers", "residuals", "plane")
    if data.picture is not None:
        return ("matrix",)
    if columns == 2:
        return ("plane", "matrix")
    if columns == 1:
        return ("answers", "matrix") if data.task == "two_class" else ("matrix",)
    return ("answers", "matrix", "plane") if data.task == "two_class" else ("matrix", "plane")


def new_view(name: ViewName, data: PreparedData, axes: Axes, colors: Colors, words: ViewWords) -> OutputView:
    """A view on fresh axes; it shows nothing yet."""
    if name == "curve":
        return CurveView(axes, colors, words)
    if name == "answers":
        return AnswersView(axes, colors, words)
    if name == "space":
        return SpaceView(axes, colors, words)
    if name == "residuals":
        return ResidualsView(axes, colors, words)
    if name == "matrix":
        return MatrixView(axes, colors, words)
    if data.task == "regression":
        return ValueField(axes, colors, words)
    return (
        DecisionBoundary(axes, colors, words)
        if data.task == "two_class"
        else ClassRegions(axes, colors, words)
    )
