"""The decision boundary is where the network's score, computed by its Value graph, changes sign."""

from __future__ import annotations

import io

import matplotlib.image
import numpy as np
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData, Samples
from engine.spec import DataSpec, LayerSpec, NetworkSpec, TrainingSpec
from engine.training.initial import initial_state
from engine.training.sample_graph import sample_graph
from gui.plots.boundary import DecisionBoundary
from gui.plots.outlook import Outlook, SampleAnswers
from gui.session.focus import Part
from gui.session.plane import Plane
from gui.widgets.colors import DARK, LIGHT

NETWORK = NetworkSpec(layers=(LayerSpec(size=4, activation="tanh"), LayerSpec(size=1, activation="linear")))


def new_boundary(data: PreparedData) -> tuple[DecisionBoundary, Plane]:
    boundary = DecisionBoundary(Figure(dpi=72).add_axes((0, 0, 1, 1)), LIGHT)
    plane = Plane(NETWORK, data)
    parameters = initial_state(NETWORK, 2).parameters
    boundary.show_data(Outlook(SampleAnswers(NETWORK, data), parameters, plane))
    return boundary, plane


def score_by_values(x: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
    parameters = initial_state(NETWORK, 2).parameters
    return sample_graph(NETWORK, TrainingSpec(), parameters, x, 1.0).score.data


def colors_of(boundary: DecisionBoundary, *scores: float) -> list[str]:
    rgba = boundary.image.to_rgba(np.array([scores]))[0]
    return [to_hex(color) for color in rgba]


def test_picture_agrees_with_the_value_graph() -> None:
    boundary, plane = new_boundary(prepare(DataSpec(samples=40)))
    boundary.show_scores(plane.answers(initial_state(NETWORK, 2).parameters)[-1][0])
    shown = np.asarray(boundary.image.get_array())
    assert (shown > 0).any()
    assert (shown < 0).any()
    left, right, bottom, top = boundary.image.get_extent()
    rows, columns = shown.shape
    for row, column in np.random.default_rng(1).integers(0, rows, size=(40, 2)):
        point = np.array(
            [
                left + (column + 0.5) * (right - left) / columns,
                top - (row + 0.5) * (top - bottom) / rows,
            ]
        )
        assert shown[row, column] == pytest.approx(score_by_values(point), abs=1e-9)


def test_line_runs_where_the_value_graph_is_zero() -> None:
    boundary, plane = new_boundary(prepare(DataSpec(samples=40)))
    scores = plane.answers(initial_state(NETWORK, 2).parameters)[-1][0]
    boundary.show_scores(scores)
    points = np.concatenate(boundary.border.get_segments())
    inside = [
        point
        for point in points
        if plane.extent.left < point[0] < plane.extent.right
        and plane.extent.bottom < point[1] < plane.extent.top
    ]
    assert len(inside) > 10
    steepest = max(np.abs(np.diff(scores, axis=axis)).max() for axis in (0, 1))
    for point in inside[:: max(1, len(inside) // 15)]:
        assert abs(score_by_values(np.asarray(point))) < steepest


def test_fill_and_shape_tell_part_and_class() -> None:
    data = prepare(DataSpec(samples=40))
    boundary, _ = new_boundary(data)
    parts: tuple[tuple[Part, Samples], ...] = (("train", data.train), ("test", data.test))
    for part, samples in parts:
        for sign in (1, -1):
            line: Line2D = boundary.points[part, int(sign > 0)]
            expected = samples.x[samples.y == sign]
            assert np.column_stack([line.get_xdata(), line.get_ydata()]).tolist() == expected.tolist()
            assert line.get_marker() == ("o" if sign == 1 else "s")
            filled = line.get_markerfacecolor() == LIGHT.signed(sign)
            assert filled == (part == "train")


def test_discrete_shows_two_colours_and_zero_as_class_minus_one() -> None:
    boundary, _ = new_boundary(prepare(DataSpec(samples=40)))
    boundary.set_discrete(True)
    colors = colors_of(boundary, -3.0, -0.01, 0.0, 0.01, 3.0)
    assert colors[0] == colors[1] == colors[2]
    assert colors[3] == colors[4] != colors[2]
    boundary.set_discrete(False)
    assert len(set(colors_of(boundary, -0.9, -0.01, 0.01, 0.9))) == 4


def test_scores_beyond_all_bounds_are_drawn() -> None:
    boundary, _ = new_boundary(prepare(DataSpec(samples=40)))
    scores = np.zeros((48, 48))
    scores[:10], scores[10:20], scores[20:30], scores[30:] = np.inf, -np.inf, np.nan, 1e300
    boundary.show_scores(scores)
    file = io.BytesIO()
    figure = boundary.axes.get_figure(root=True)
    assert figure is not None
    figure.savefig(file)
    file.seek(0)
    pixels = matplotlib.image.imread(file)
    assert len(np.unique(pixels.reshape(-1, 4), axis=0)) > 2
    assert np.isfinite(np.asarray(boundary.image.get_array())).all()


def test_dead_network_has_no_line() -> None:
    boundary, _ = new_boundary(prepare(DataSpec(samples=40)))
    boundary.show_scores(np.zeros((48, 48)))
    assert len(boundary.border.get_segments()) == 0


def test_feature_names_are_not_read_as_formulas() -> None:
    data = PreparedData(
        train=Samples(np.array([[0.0, 0.0], [1.0, 1.0]]), np.array([1.0, -1.0])),
        test=Samples(np.empty((0, 2)), np.empty(0)),
        feature_names=("price in $", r"$\broken{"),
    )
    boundary, _ = new_boundary(data)
    boundary.set_colors(DARK)
    assert boundary.axes.get_xlabel() == "price in $"
