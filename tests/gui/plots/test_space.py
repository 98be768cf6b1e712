"""Space: points where the network's Value graph puts them, and words only about what was computed."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from engine.data.catalogue import DATA_SETS
from engine.data.prepare import prepare
from engine.data.prepared import PreparedData, Samples
from engine.data.principal import principal_axes
from engine.network_spec import LayerSpec
from engine.spec import DataName, NetworkSpec, Project
from engine.suggestions import suggested_project
from engine.training.forward import ForwardPass
from engine.training.initial import initial_state
from engine.training.sample_graph import sample_graph
from engine.worker.messages import Prepared
from gui.document.document import Document
from gui.plots.drawn_samples import MOST, DrawnSamples
from gui.plots.outlook import Outlook, SampleAnswers
from gui.plots.space import COLUMNS, FIRST, SECOND, SpaceChoice, right_side
from gui.plots.space_panel import SpacePanel
from gui.plots.space_view import GRID_LINES, SpaceView
from gui.plots.space_words import sentence
from gui.session.focus import Focus
from gui.session.line import line_of
from gui.session.plane import plane_of
from gui.session.session import Session
from gui.widgets.colors import DARK, LIGHT
from gui.widgets.numbers import percent
from gui.widgets.panel import PanelDock
from tests.gui.plots.conftest import shown

FloatArray = NDArray[np.float64]
SETS: tuple[tuple[DataName, int], ...] = (*((name, 2) for name in DATA_SETS), ("blobs", 6), ("spiral", 5))


def outlook_of(project: Project) -> Outlook:
    data = prepare(project.data)
    parameters = initial_state(project.network, data.column_count).parameters
    plane, line = plane_of(project.network, data), line_of(project.network, data)
    return Outlook(SampleAnswers(project.network, data), parameters, plane, line)


def view_of(outlook: Outlook, choice: SpaceChoice) -> SpaceView:
    view = SpaceView(Figure(figsize=(4, 3), dpi=72).add_axes((0.1, 0.1, 0.8, 0.8)), LIGHT)
    view.choose(choice, "across", "up")
    view.show_data(outlook)
    view.show_answers(outlook)
    return view


def graph_answers(project: Project, outlook: Outlook, x: FloatArray, layer: int) -> FloatArray:
    graph = sample_graph(project.network, project.training, outlook.parameters, x, 1.0)
    return np.array([value.data for value in graph.layers[layer]])


@pytest.mark.parametrize(("name", "classes"), SETS)
def test_every_set_can_be_drawn_from_every_layer_in_both_themes(name: DataName, classes: int) -> None:
    outlook = outlook_of(suggested_project(name, classes))
    layers = outlook.answers.network.layers
    for layer in range(COLUMNS, len(layers)):
        size = outlook.data.column_count if layer < 0 else layers[layer].size
        choices = [SpaceChoice(layer, 0, None)]
        if size > 1:
            choices += [SpaceChoice(layer, 0, 1), SpaceChoice(layer, FIRST, SECOND)]
        for place, choice in enumerate(choices):
            view = view_of(outlook, choice)
            view.fit_markers(120.0)
            view.show_focus(outlook, Focus("train", 1))
            figure = view.axes.get_figure(root=True)
            assert figure is not None
            view.set_colors((LIGHT, DARK)[(layer + place) % 2])
            figure.canvas.draw()
            view.show_test_samples(False)
            view.show_answers(outlook)
            assert sentence(outlook, view.projection)
            (left, right), (low, high) = view.axes.get_xlim(), view.axes.get_ylim()
            places = view.places(outlook, "train")
            assert ((left <= places[:, 0]) & (places[:, 0] <= right)).all()
            assert ((low <= places[:, 1]) & (places[:, 1] <= high)).all()


def test_points_and_grid_are_what_the_neurons_answer() -> None:
    project = suggested_project("moons")
    outlook = outlook_of(project)
    view = view_of(outlook, SpaceChoice(0, 2, 1))
    for index in (0, 7):
        answers = graph_answers(project, outlook, outlook.data.train.x[index], 0)
        np.testing.assert_allclose(view.places(outlook, "train")[index], answers[[2, 1]], atol=1e-12)
    segments = view.grid.get_segments()
    assert len(segments) == 2 * GRID_LINES
    straight = view_of(outlook, SpaceChoice(COLUMNS, 0, 1)).grid.get_segments()
    for line, bent in zip(straight, segments, strict=True):
        assert min(np.ptp(line, axis=0)) < 1e-12  # a line of the plane
        for at in (0, 20, -1):
            answers = graph_answers(project, outlook, np.asarray(line[at]), 0)
            np.testing.assert_allclose(bent[at], answers[[2, 1]], atol=1e-12)


def test_one_input_is_a_line_and_many_have_no_grid() -> None:
    assert len(view_of(outlook_of(suggested_project("sine")), SpaceChoice(0, 0, 1)).grid.get_segments()) == 1
    assert not view_of(outlook_of(suggested_project("iris")), SpaceChoice(0, 0, 1)).grid.get_segments()


def narrow_moons(size: int) -> Project:
    project = suggested_project("moons")
    layers = (LayerSpec(size=6), LayerSpec(size=size), LayerSpec(size=1, activation="linear"))
    return project.with_changes(network=NetworkSpec(layers=layers))


def test_the_drawn_cut_is_where_the_output_answers_0() -> None:
    outlook = outlook_of(narrow_moons(2))
    view = view_of(outlook, SpaceChoice(1, 0, 1))
    ends = np.column_stack([np.asarray(values, dtype=float) for values in view.cut.get_data()])
    assert ends.shape == (2, 2)
    keys = outlook.answers.network.parameter_keys(2)
    output = outlook.answers.network.layers[-1].neurons[0].name
    weights = np.array([outlook.parameters[place] for place, key in enumerate(keys) if key[1] == output])
    np.testing.assert_allclose(ends @ weights[:2] + weights[2], 0.0, atol=1e-9)
    right, count = right_side(outlook)
    scores = outlook.to("train")[:, 0]
    assert count == len(outlook.data.train)
    assert right == np.count_nonzero((scores > 0) == (outlook.data.train.y > 0))
    assert f"{right} of {count}" in sentence(outlook, view.projection)


@pytest.mark.parametrize("choice", [SpaceChoice(1, 0, 2), SpaceChoice(1, FIRST, SECOND)])
def test_of_more_neurons_the_others_stay_at_their_mean(choice: SpaceChoice) -> None:
    outlook = outlook_of(narrow_moons(4))
    view = view_of(outlook, choice)
    mean = outlook.layer("train", 1).mean(axis=0)
    keys = outlook.answers.network.parameter_keys(2)
    output = outlook.answers.network.layers[-1].neurons[0].name
    weights = np.array([outlook.parameters[place] for place, key in enumerate(keys) if key[1] == output])
    ends = np.column_stack([np.asarray(values, dtype=float) for values in view.cut.get_data()])
    assert len(ends) == 2
    assert "dashed" in sentence(outlook, view.projection)
    for x, y in ends:
        place = mean.copy()
        if choice.has_components:
            components = view.projection.components
            assert components is not None
            place += x * components.directions[0] + y * components.directions[1]
        else:
            place[[0, 2]] = x, y
        assert abs(place @ weights[:-1] + weights[-1]) < 1e-9


def test_no_cut_is_claimed_where_there_is_none() -> None:
    for name, layer in (("moons", 0), ("blobs", 0), ("sine", 0)):
        outlook = outlook_of(suggested_project(name, 3 if name == "blobs" else 2))  # type: ignore[arg-type]
        if len(outlook.answers.network.layers) - 2 == layer and outlook.data.task == "two_class":
            continue
        view = view_of(outlook, SpaceChoice(layer, 0, 1))
        assert len(np.asarray(view.cut.get_xdata())) == 0
        assert "cut" not in sentence(outlook, view.projection)


def test_no_line_is_claimed_between_a_neuron_and_a_component() -> None:
    outlook = outlook_of(narrow_moons(4))
    view = view_of(outlook, SpaceChoice(1, 0, SECOND))
    assert len(np.asarray(view.cut.get_xdata())) == 0
    words = sentence(outlook, view.projection)
    assert "flat cut through all 4" in words
    assert "dashed" not in words


def test_a_histogram_counts_every_shown_sample() -> None:
    outlook = outlook_of(suggested_project("iris"))
    view = view_of(outlook, SpaceChoice(COLUMNS, 2, None))

    def counted() -> list[float]:
        heights = [
            [np.ptp(np.asarray(path.vertices)[:, 1]) for path in bars.get_paths()]
            for bars in view.histogram.bars
        ]
        return [round(sum(each)) for each in heights]

    both = [int(np.count_nonzero(part.y == number)) for number in range(3) for part in (outlook.data.train,)]
    test = [int(np.count_nonzero(outlook.data.test.y == number)) for number in range(3)]
    assert counted() == [a + b for a, b in zip(both, test, strict=True)]
    view.show_test_samples(False)
    view.show_answers(outlook)
    assert counted() == both


@pytest.fixture
def space_panel(qtbot: QtBot, document: Document, session_with_test: Session) -> SpacePanel:
    panel = SpacePanel(document, session_with_test)
    panel.dock = shown(qtbot, panel, 320)  # type: ignore[attr-defined]
    return panel


def choose(chooser: QComboBox, text: str) -> None:
    place = chooser.findText(text)
    assert place >= 0, [chooser.itemText(row) for row in range(chooser.count())]
    chooser.setCurrentIndex(place)
    chooser.activated.emit(place)


def test_the_panel_begins_with_the_last_hidden_layer_and_shows_what_is_chosen(
    space_panel: SpacePanel, session: Session
) -> None:
    canvas = space_panel.canvas
    assert canvas.choice == SpaceChoice(0, FIRST, SECOND)
    assert "layer 1" in space_panel.caption.text()
    choose(space_panel.layers, "inputs")
    assert canvas.choice == SpaceChoice(COLUMNS, 0, 1)
    choose(space_panel.up, "how many")
    assert canvas.choice == SpaceChoice(COLUMNS, 0, None)
    choose(space_panel.layers, "layer 1")
    choose(space_panel.across, "1·3")
    choose(space_panel.up, "1·2")
    assert canvas.choice == SpaceChoice(0, 2, 1)
    view = canvas.view
    assert isinstance(view, SpaceView)
    assert view.axes.get_xlabel() == "neuron 1·3"
    x, y = canvas.position_of(Focus("train", 5))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert session.focus is not None
    chosen = canvas.position_of(session.focus)
    assert abs(chosen[0] - x) + abs(chosen[1] - y) < 4.0


def test_what_is_said_is_of_the_newest_weights_before_they_are_drawn(
    space_panel: SpacePanel, document: Document, session: Session
) -> None:
    keys = [key for key in document.parameter_keys if key[0].startswith("x")]
    document.edit_parameters("Only one neuron is left", dict.fromkeys(keys[2:], 0.0))
    assert session.data is not None
    answers = ForwardPass(document.network, 2)(document.state.parameters, session.data.train.x)[0]
    shares = principal_axes(answers, standardise=False).explained
    assert percent(float(shares.sum())) in space_panel.caption.text()
    assert space_panel.canvas.sentence() == space_panel.caption.text()


def test_what_is_gone_is_chosen_no_more(space_panel: SpacePanel, document: Document) -> None:
    choose(space_panel.up, "1·4")
    network = document.network
    fewer = network.layers[0].with_changes(neurons=network.layers[0].neurons[:2])
    document.edit_network("Fewer neurons", layers=(fewer, *network.layers[1:]))
    assert space_panel.canvas.choice == SpaceChoice(0, 0, 1)
    assert space_panel.across.count() == 4
    document.undo_stack.undo()
    assert space_panel.across.count() == 6


def test_the_sentence_follows_a_layer_of_another_size_at_once(
    space_panel: SpacePanel, document: Document
) -> None:
    assert space_panel.canvas.choice == SpaceChoice(0, FIRST, SECOND)
    network = document.network
    fewer = network.layers[0].with_changes(neurons=network.layers[0].neurons[:3])
    document.edit_network("Fewer neurons", layers=(fewer, *network.layers[1:]))
    assert space_panel.canvas.choice == SpaceChoice(0, FIRST, SECOND)
    assert "all 3 " in space_panel.caption.text()


def test_a_graph_that_comes_first_is_not_looked_at_in_a_layer_that_is_gone(
    space_panel: SpacePanel, document: Document, session_with_test: Session
) -> None:
    choose(space_panel.layers, "output")
    document.changed.disconnect(space_panel._follow)
    document.edit_network("No hidden layer", layers=document.network.layers[-1:])
    session_with_test.sample_graph_changed.emit()
    assert space_panel.canvas.choice == SpaceChoice(1, 0, None)
    session_with_test.data_changed.emit()
    assert space_panel.canvas.choice == SpaceChoice(COLUMNS, 0, 1)


def test_nothing_is_drawn_while_hidden(space_panel: SpacePanel, session: Session, qtbot: QtBot) -> None:
    dock = space_panel.parentWidget()
    assert isinstance(dock, PanelDock)
    dock.hide()
    before = space_panel.caption.text()
    session.document.reset()
    assert space_panel.caption.text() == before
    dock.show()
    assert space_panel.caption.text()


def test_of_very_many_samples_some_are_drawn_and_it_is_said(
    space_panel: SpacePanel, document: Document, session: Session
) -> None:
    random = np.random.default_rng(5)
    x = random.normal(size=(10_000, 2))
    y = np.sign(x[:, 0])
    data = PreparedData(Samples(x[:7500].copy(), y[:7500].copy()), Samples(x[7500:].copy(), y[7500:].copy()))
    session.worker.answered.emit([Prepared(document.data, data)])
    view = space_panel.canvas.view
    assert isinstance(view, SpaceView)
    drawn = sum(len(np.asarray(points.get_xdata())) for points in view.points.values())
    assert drawn == MOST
    assert f"{MOST:,} of 10,000" in space_panel.caption.text()
    shown = DrawnSamples(data)
    for focus in (Focus("train", 3), Focus("test", 900)):
        original = shown.original(focus)
        assert shown.place(original) == focus
        assert (original.samples(data).x[original.index] == focus.samples(shown.data).x[focus.index]).all()
        at = space_panel.canvas.position_of(original)
        assert space_panel.canvas.sample_at(*at) is not None
    missing = next(Focus("train", row) for row in range(7500) if shown.place(Focus("train", row)) is None)
    with pytest.raises(RuntimeError, match="not drawn"):
        space_panel.canvas.position_of(missing)
