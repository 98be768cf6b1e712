"""Arrow keys lead along links, and up and down in a column."""

from __future__ import annotations

import pytest

from gui.graph.detail import Detail
from gui.graph.layered import layered_layout
from gui.graph.visible import VisibleGraph, visible_graph
from gui.graph.walk import Direction, next_box
from tests.gui.graph.conftest import MakeSubject


@pytest.fixture
def graph(make_subject: MakeSubject) -> VisibleGraph:
    return visible_graph(make_subject(3, 3, 1).topology, Detail())


def _walk(graph: VisibleGraph, start: str | None, *directions: Direction) -> str | None:
    layout = layered_layout(graph, 1)
    places = {key: (x, layout.size[1] - y) for key, (x, y) in layout.boxes.items()}
    for direction in directions:
        start = next_box(graph, places, start, direction)
    return start


def test_right_and_left_follow_links(graph: VisibleGraph) -> None:
    assert _walk(graph, "neuron_0_1", "right") == "neuron_1_1"
    assert _walk(graph, "neuron_0_1", "right", "right") == "neuron_2_0"
    assert _walk(graph, "neuron_1_2", "left") == "neuron_0_2"


def test_up_and_down_stay_in_the_column(graph: VisibleGraph) -> None:
    assert _walk(graph, "neuron_1_0", "down") == "neuron_1_1"
    assert _walk(graph, "neuron_1_2", "up", "up") == "neuron_1_0"
    assert _walk(graph, "neuron_1_0", "up") is None


def test_the_walk_starts_at_either_end(graph: VisibleGraph) -> None:
    first, last = _walk(graph, None, "right"), _walk(graph, None, "left")
    assert first is not None
    assert last is not None
    assert graph.topology.nodes[graph.box(first).node].label == "x₁"
    assert graph.topology.nodes[graph.box(last).node].label == "loss"
    assert _walk(graph, last, "right") is None


def test_walking_right_always_arrives_at_the_loss(graph: VisibleGraph) -> None:
    key = _walk(graph, None, "right")
    seen = 0
    while key is not None and graph.children(key):
        key = _walk(graph, key, "right")
        seen += 1
    assert key == graph.boxes[-1].key
    assert seen == 6
