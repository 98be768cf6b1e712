"""What the panel says is short, and true."""

from __future__ import annotations

import numpy as np
import pytest

from engine.ops import OPS
from engine.spec import LayerSpec, LossName, NetworkSpec, TrainingSpec
from engine.training.sample_graph import SampleGraph, sample_graph
from gui.graph.detail import Detail, node_by_node
from gui.graph.shown import all_shown
from gui.graph.visible import visible_graph
from gui.graph.wording import box_title, card_number, lesson_of_zero, short_title, subtitle, tooltip
from gui.session.focus import Focus
from tests.gui.graph.conftest import MakeSubject


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"), (-0.0, "0"), (0.0003, "+0.000"), (-0.0314, "−0.031"), (1.0, "+1.000"),
        (-9.9996, "−10.00"), (99.996, "+100.0"), (-999.96, "−1000"), (123456.0, "+1e5"), (-2.5e-9, "+0.000"),
        (1e300, "+1e300"), (float("inf"), "+∞"), (float("-inf"), "−∞"), (float("nan"), "nan"),
    ],
)  # fmt: skip
def test_numbers_fit_on_a_card(value: float, text: str) -> None:
    assert card_number(value) == text
    assert len(text) <= 7


def test_titles(make_subject: MakeSubject) -> None:
    graph = visible_graph(make_subject(2, 1).topology, Detail())
    titles = {box_title(graph, box): short_title(graph, box) for box in graph.boxes}
    assert titles == {
        "x₁": "x₁", "x₂": "x₂", "neuron 1·1": "1·1", "neuron 1·2": "1·2", "neuron 2·1 · score": "score",
        "1": "1", "y": "y", "y·score": "y·s", "1 − y·score": "1 − y·s", "loss": "loss",
    }  # fmt: skip


def test_tooltips_give_exact_numbers_and_the_ops_own_sentence(make_subject: MakeSubject) -> None:
    subject = make_subject(2, 1, loss="squared_error")
    graph = visible_graph(subject.topology, node_by_node(subject.topology))
    shown = all_shown(subject.numbers())
    for box in graph.boxes:
        value = subject.values[box.node]
        text = tooltip(graph, box, shown)
        assert f"{abs(value.data):.10f}" in text
        assert f"{abs(value.grad):.10f}" in text
        if value._prev:
            assert any(op.sentence in text for op in OPS.values())
    loss = graph.boxes[-1]
    assert OPS["pow"].sentence in tooltip(graph, loss, shown)


def test_the_subtitle_counts(make_subject: MakeSubject) -> None:
    subject = make_subject(2, 1)
    graph = visible_graph(subject.topology, Detail())
    text = subtitle(graph, subject, Focus("train", 16))
    assert text == f"sample 17 · 10 of {len(subject.values)} nodes shown · loss {subject.root.data:.3f}"
    assert subtitle(graph, subject, Focus("test", 0)).startswith("test sample 1 ·")


def test_large_counts_are_grouped(make_subject: MakeSubject) -> None:
    subject = make_subject(20, 16, 1)
    text = subtitle(visible_graph(subject.topology, Detail()), subject, Focus("train", 0))
    assert f" of {len(subject.values) // 1000},{len(subject.values) % 1000:03} nodes" in text


def _subject_with(score_bias: float, loss: LossName, y: float) -> SampleGraph:
    """A network whose output is its output bias, for any input: all its weights are 0."""
    network = NetworkSpec(layers=(LayerSpec(size=1, activation="linear"),))
    parameters = np.array([0.0, 0.0, score_bias])
    return sample_graph(network, TrainingSpec(loss=loss), parameters, np.array([1.0, 1.0]), y)


@pytest.mark.parametrize(
    ("bias", "loss", "y", "said"),
    [
        (2.0, "max_margin", 1.0, "beyond the margin"),
        (1.0, "squared_error", 1.0, "it is exactly 0"),
        (0.5, "max_margin", 1.0, ""),
        (0.5, "squared_error", 1.0, ""),
    ],
)
def test_a_sample_that_teaches_nothing_says_why(bias: float, loss: LossName, y: float, said: str) -> None:
    subject = _subject_with(bias, loss, y)
    lesson = lesson_of_zero(subject, loss)
    assert said in lesson
    assert bool(lesson) == bool(said)


def test_a_dead_output_is_not_called_beyond_the_margin() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=1, activation="relu"),))
    parameters = np.array([0.0, 0.0, -2.0])
    subject = sample_graph(network, TrainingSpec(), parameters, np.array([1.0, 1.0]), 1.0)
    assert subject.root.data == 1.0
    lesson = lesson_of_zero(subject, "max_margin")
    assert "margin" not in lesson
    assert "it is 1.000" in lesson


def test_inputs_bear_their_columns_names_shortened_where_there_is_little_room() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=1, activation="linear"),))
    parameters, x = np.array([1.0, 2.0, 0.0]), np.array([1.0, 1.0])
    names = ("sepal length", "width")
    topology = sample_graph(network, TrainingSpec(), parameters, x, 1.0, names=names).topology
    graph = visible_graph(topology, Detail())
    titles = {box_title(graph, box): short_title(graph, box) for box in graph.boxes}
    assert (titles["sepal length"], titles["width"]) == ("sepal leng…", "width")
