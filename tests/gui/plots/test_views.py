"""Each view shows what the network's Value graph answers, for every kind of data."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.backends.backend_pdf import RendererPdf
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from sklearn.metrics import r2_score

from engine.data.catalogue import DATA_SETS
from engine.data.prepare import prepare
from engine.data.prepared import PreparedData, Samples
from engine.spec import DataName, LayerSpec, NetworkSpec, Project
from engine.suggestions import suggested_project
from engine.training.answers import answered_classes, margins
from engine.training.initial import initial_state
from engine.training.sample_graph import SampleGraph, sample_graph
from gui.plots.answers_view import AnswersView
from gui.plots.boundary import STRENGTH, ValueField
from gui.plots.curve_view import CurveView
from gui.plots.curves import LABEL_SIZE
from gui.plots.matrix_view import MatrixView
from gui.plots.outlook import PARTS, Outlook, SampleAnswers, samples_of
from gui.plots.output_view import MOST_NAMES, OutputView, ViewWords
from gui.plots.regions import ClassRegions
from gui.plots.residuals_view import ResidualsView
from gui.plots.views import ViewName, new_view, views_of
from gui.session.focus import Focus
from gui.session.line import line_of
from gui.session.plane import RESOLUTION, plane_of
from gui.widgets.colors import DARK, LIGHT
from gui.widgets.numbers import plain

SETS: tuple[tuple[DataName, int], ...] = (*((name, 2) for name in DATA_SETS), ("blobs", 6), ("spiral", 5))


def outlook_of(project: Project) -> Outlook:
    data = prepare(project.data)
    parameters = initial_state(project.network, data.column_count).parameters
    return Outlook(
        SampleAnswers(project.network, data),
        parameters,
        plane_of(project.network, data),
        line_of(project.network, data),
    )


def shown(name: ViewName, outlook: Outlook) -> OutputView:
    axes = Figure(figsize=(3, 3), dpi=72).add_axes((0.2, 0.2, 0.75, 0.75))
    view = new_view(name, outlook.data, axes, LIGHT, ViewWords())
    view.show_data(outlook)
    view.show_answers(outlook)
    return view


def graph_at(project: Project, x: np.ndarray[tuple[int], np.dtype[np.float64]], y: float) -> SampleGraph:
    parameters = initial_state(project.network, len(x)).parameters
    return sample_graph(project.network, project.training, parameters, x, y)


@pytest.mark.parametrize(("name", "classes"), SETS)
def test_every_view_of_every_set_can_be_drawn_in_both_themes(name: DataName, classes: int) -> None:
    outlook = outlook_of(suggested_project(name, classes))
    for view_name in views_of(outlook.data):
        view = shown(view_name, outlook)
        view.show_focus(outlook, Focus("train", 1))
        view.set_discrete(True)
        view.fit_markers(120.0)
        figure = view.axes.get_figure(root=True)
        assert figure is not None
        for colors in (LIGHT, DARK):
            view.set_colors(colors)
            view.show_answers(outlook)
            figure.canvas.draw()
        view.show_test_samples(False)
        view.show_focus(outlook, None)
        assert len(view.artists) > 2


@pytest.mark.parametrize("name", ["blobs", "iris"])
def test_regions_have_the_colour_of_the_class_with_the_highest_score(name: DataName) -> None:
    project = suggested_project(name, 5 if name == "blobs" else 2)
    outlook = outlook_of(project)
    view = shown("plane", outlook)
    assert isinstance(view, ClassRegions)
    assert outlook.plane is not None
    view.set_discrete(True)
    view.show_answers(outlook)
    pixels = np.asarray(view.image.get_array())
    panel = np.array(to_rgb(LIGHT.panel))
    for row, column in np.random.default_rng(3).integers(0, RESOLUTION, size=(25, 2)):
        x = outlook.plane.inputs[row * RESOLUTION + column]
        scores = [score.data for score in graph_at(project, x, 0.0).scores]
        hue = np.array(to_rgb(LIGHT.classes[int(np.argmax(scores))]))
        assert pixels[row, column] == pytest.approx(panel + STRENGTH * (hue - panel), abs=1e-6)


def test_a_slice_keeps_all_other_columns_at_their_mean() -> None:
    outlook = outlook_of(suggested_project("iris"))
    plane, x = outlook.plane, outlook.data.train.x
    assert plane is not None
    assert plane.is_slice
    assert plane.shown == (2, 3)
    assert plane.inputs[:, :2] == pytest.approx(np.tile(x[:, :2].mean(axis=0), (RESOLUTION**2, 1)))
    assert np.ptp(plane.inputs[:, 2]) > np.ptp(x[:, 2])
    inputs = plane.input_answers()
    assert np.abs(inputs[:2]).max() == 0.0
    assert np.abs(inputs[2:]).max() == pytest.approx(1.0)


def test_pictures_have_neither_plane_nor_line() -> None:
    outlook = outlook_of(suggested_project("digits"))
    assert (outlook.plane, outlook.line) == (None, None)


def test_the_curve_is_what_the_value_graph_answers() -> None:
    project = suggested_project("sine")
    outlook = outlook_of(project)
    view = shown("curve", outlook)
    assert isinstance(view, CurveView)
    xs, ys = (np.asarray(part, dtype=np.float64) for part in view.curve.get_data())
    for place in range(0, len(xs), 9):
        assert ys[place] == pytest.approx(graph_at(project, xs[[place]], 0.0).score.data)
    samples = outlook.data.test
    view.show_focus(outlook, Focus("test", 4))
    xs, (target, answer) = (np.asarray(part, dtype=np.float64) for part in view.residual.get_data())
    assert (xs[0], target) == (samples.x[4, 0], samples.y[4])
    assert answer == pytest.approx(graph_at(project, samples.x[4], samples.y[4]).score.data)


def test_a_field_and_its_points_have_one_scale() -> None:
    outlook = outlook_of(suggested_project("plane"))
    view = shown("plane", outlook)
    assert isinstance(view, ValueField)
    assert outlook.plane is not None
    assert np.array_equal(
        np.asarray(view.image.get_array()), outlook.plane.answers(outlook.parameters)[-1][0]
    )
    assert np.array_equal(np.asarray(view.targets.parts["train"].get_array()), outlook.data.train.y)
    assert view.image.get_clim() == view.targets.parts["train"].get_clim() == (-1.0, 1.0)


@pytest.mark.parametrize("name", ["diabetes", "breast_cancer", "lecture"])
def test_answers_stand_over_their_targets(name: DataName) -> None:
    project = suggested_project(name)
    outlook = outlook_of(project)
    view = shown("answers", outlook)
    assert isinstance(view, AnswersView)
    data = outlook.data
    places = view.places(outlook, "train")
    low, high = view.axes.get_ylim()
    assert places[:, 1].min() > low
    assert places[:, 1].max() < high
    for index in range(0, len(data.train), 3):
        x, y = data.train.x[index], float(data.train.y[index])
        assert places[index, 1] == pytest.approx(graph_at(project, x, y).score.data)
        target = y if name == "diabetes" else float(data.class_of(y))
        assert abs(places[index, 0] - target) <= (0.0 if name == "diabetes" else 0.31)


def test_answers_beyond_all_bounds_stay_on_the_axes() -> None:
    outlook = outlook_of(suggested_project("diabetes"))
    view = shown("answers", outlook)
    wild = Outlook(outlook.answers, outlook.parameters * 1e300)
    assert view.show_answers(wild)
    low, high = view.axes.get_ylim()
    assert np.isfinite([low, high]).all()
    assert not view.show_answers(wild)


@pytest.mark.parametrize("name", ["iris", "digits", "breast_cancer", "moons"])
def test_the_matrix_counts_every_sample_once(name: DataName) -> None:
    project = suggested_project(name)
    outlook = outlook_of(project)
    view = shown("matrix", outlook)
    assert isinstance(view, MatrixView)
    data = outlook.data
    for part, samples in (("test", data.test), ("train", data.train)):
        view.show_test_samples(part == "test")
        table = view.table(outlook)
        assert table.sum() == len(samples)
        assert table.sum(axis=1).tolist() == np.bincount(data.classes_of(samples)).tolist()
    for index in range(0, len(data.train), max(1, len(data.train) // 20)):
        scores = [score.data for score in graph_at(project, data.train.x[index], data.train.y[index]).scores]
        expected = int(np.argmax(scores)) if len(scores) > 1 else int(scores[0] > 0)
        place = view.places(outlook, "train")[index]
        assert place.tolist() == [expected, data.class_of(data.train.y[index])]


def test_two_outputs_speak_for_minus_and_plus_one() -> None:
    scores = np.array([[0.5, 2.0], [1.0, -1.0], [np.nan, 0.0]])
    assert margins(scores)[:2].tolist() == [1.5, -2.0]
    assert answered_classes(scores).tolist() == [1, 0, 1]
    assert answered_classes(np.array([[0.5], [0.0], [-2.0]])).tolist() == [1, 0, 0]


def _labelled(names: tuple[str, ...], columns: int) -> Outlook:
    """Three samples of each class, whose names come from anywhere."""
    count = len(names)
    classes = np.tile(np.arange(count), 3)
    two = count == 2
    y = np.asarray(2.0 * classes - 1.0 if two else classes, dtype=np.float64)
    x = np.random.default_rng(1).normal(size=(3 * count, columns))
    data = PreparedData(
        Samples(x, y),
        Samples(x[:0], y[:0]),
        task="two_class" if two else "many_class",
        feature_names=tuple("abcdef"[:columns]),
        class_names=names,
    )
    layers = (LayerSpec(size=1 if two else count, activation="linear"),)
    network = NetworkSpec(layers=layers)
    parameters = initial_state(network, columns).parameters
    return Outlook(SampleAnswers(network, data), parameters, plane_of(network, data), line_of(network, data))


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_class_names_are_not_read_as_formulas(columns: int) -> None:
    outlook = _labelled((r"$\broken{", "50 $"), columns)
    for name in views_of(outlook.data):
        figure = shown(name, outlook).axes.get_figure(root=True)
        assert figure is not None
        figure.canvas.draw()


def test_a_matrix_of_very_many_classes_stays_quick() -> None:
    outlook = _labelled(tuple(f"class {number}" for number in range(60)), 3)
    view = shown("matrix", outlook)
    assert isinstance(view, MatrixView)
    assert view.table(outlook).sum() == 180
    assert len(view.artists) < 10
    assert len(view.axes.get_xticks()) <= MOST_NAMES


@pytest.mark.parametrize("name", ["sine", "plane", "diabetes"])
def test_residuals_are_targets_minus_answers_and_r2_is_their_share(name: DataName) -> None:
    outlook = outlook_of(suggested_project(name))
    view = shown("residuals", outlook)
    assert isinstance(view, ResidualsView)
    for part in PARTS:
        samples, answers = samples_of(outlook.data, part), outlook.to(part)[:, 0]
        np.testing.assert_allclose(
            view.places(outlook, part), np.column_stack([answers, samples.y - answers])
        )
    train, test = (r2_score(samples_of(outlook.data, part).y, outlook.to(part)[:, 0]) for part in PARTS)
    assert view.share.get_text() == f"R² {plain(train, 3)} · test {plain(test, 3)}"
    view.show_test_samples(False)
    view.show_answers(outlook)
    assert view.share.get_text() == f"R² {plain(train, 3)}"
    view.show_focus(outlook, Focus("train", 2))
    assert np.asarray(view.lack.get_ydata()).tolist() == [0.0, view.places(outlook, "train")[2, 1]]
    (left, right), (low, high) = view.axes.get_xlim(), view.axes.get_ylim()
    assert low < 0.0 < high
    assert (
        (left <= view.places(outlook, "train")[:, 0]) & (view.places(outlook, "train")[:, 0] <= right)
    ).all()


@pytest.mark.parametrize("renderer", [RendererAgg(216, 216, 72), RendererPdf(None, 72, 216, 216)])
def test_the_numbers_of_the_matrix_stand_in_their_cells(
    renderer: RendererBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the screen's renderer, and on that of a file, whose y axis points the other way."""
    view, drawn = shown("matrix", outlook := outlook_of(suggested_project("iris"))), {}
    assert isinstance(view, MatrixView)

    def note(_context: object, x: float, y: float, text: str, *_: object) -> None:
        up = 216 - y if renderer.flipy() else y
        column, row = view.axes.transData.inverted().transform((x, up))
        drawn[int(row + 0.5), int(column + 0.5)] = int(text)

    monkeypatch.setattr(renderer, "draw_text", note)
    view.counts.draw(renderer)
    table = view.table(outlook)
    assert drawn == {(row, column): table[row, column] for row, column in np.argwhere(table).tolist()}


def test_the_numbers_of_a_small_matrix_are_smaller_and_those_of_a_tiny_one_are_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    outlook = outlook_of(suggested_project("digits"))
    renderer = RendererAgg(216, 216, 72)
    seen: set[float] = set()
    monkeypatch.setattr(renderer, "draw_text", lambda *given: seen.add(given[4].get_size_in_points()))
    sizes = []
    for side in (0.9, 0.6, 0.3):
        view = shown("matrix", outlook)
        assert isinstance(view, MatrixView)
        view.axes.set_position((0.05, 0.05, side, side))
        seen.clear()
        view.counts.draw(renderer)
        sizes.append(max(seen, default=0.0))
        assert len(seen) <= 1
    assert sizes[0] == LABEL_SIZE
    assert 0.8 * LABEL_SIZE <= sizes[1] < LABEL_SIZE
    assert sizes[2] == 0.0
