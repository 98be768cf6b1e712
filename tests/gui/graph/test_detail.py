"""What is shown of a graph: by layers, neurons or operations, as a whole and in parts."""

from __future__ import annotations

import pytest

from engine.graph import Topology
from gui.graph.detail import (
    Detail,
    at_first,
    at_scope,
    carried_over,
    layer_by_layer,
    node_by_node,
)
from gui.graph.levels import less_detail, more_detail, whole_graph
from gui.graph.shape import shape_of
from gui.graph.visible import VisibleGraph, visible_graph
from gui.graph.wording import box_title
from tests.gui.graph.conftest import MakeSubject


@pytest.fixture
def topology(make_subject: MakeSubject) -> Topology:
    return make_subject(4, 3, 1).topology


def _keys(topology: Topology, detail: Detail) -> list[str]:
    return [box.key for box in visible_graph(topology, detail).boxes]


def _titles(topology: Topology, detail: Detail) -> list[str]:
    graph = visible_graph(topology, detail)
    return [box_title(graph, box) for box in graph.boxes]


def test_layers_are_one_box_each_and_tell_what_they_hold(topology: Topology) -> None:
    titles = _titles(topology, layer_by_layer(topology))
    assert titles == ["Inputs · 2", "Layer 1 · 4 tanh", "Layer 2 · 3 tanh", "Layer 3 · 1 linear", "Loss"]
    graph = visible_graph(topology, layer_by_layer(topology))
    assert [(link.tail, link.head) for link in graph.links] == [
        ("inputs", "layer_0"), ("layer_0", "layer_1"), ("layer_1", "layer_2"), ("layer_2", "loss"),
    ]  # fmt: skip
    assert graph.box("layer_0").nodes == tuple(topology.output_of((0, i)) for i in range(4))


def test_every_node_is_in_a_box_that_is_shown(topology: Topology) -> None:
    group = (1, 2)
    for detail in (
        Detail(), layer_by_layer(topology), node_by_node(topology), at_scope(topology, (1,)),
        at_scope(topology, group), Detail(frozenset({group}), shape_of(topology).groups, loss=True),
    ):  # fmt: skip
        graph = visible_graph(topology, detail)
        assert all(graph.has(key) for key in graph.key_of)
        assert {box.key for box in graph.boxes} == set(graph.key_of)


def test_a_layer_alone(topology: Topology) -> None:
    keys = _keys(topology, at_scope(topology, (1,)))
    assert keys == ["inputs", "layer_0", "neuron_1_0", "neuron_1_1", "neuron_1_2", "layer_2", "loss"]


def test_a_neuron_alone_stands_between_what_feeds_it_and_boxes(topology: Topology) -> None:
    detail = at_scope(topology, (1, 2))
    assert detail.opened == {(1, 2)}
    titles = _titles(topology, detail)
    assert titles[:5] == ["Inputs · 2", "neuron 1·1", "neuron 1·2", "neuron 1·3", "neuron 1·4"]
    assert "Layer 2 · 2 more" in titles
    assert titles[-2:] == ["Layer 3 · 1 linear", "Loss"]
    first = visible_graph(topology, at_scope(topology, (0, 1)))
    assert {"x₁", "x₂"} <= {box_title(first, box) for box in first.boxes}


def test_small_networks_begin_with_neurons_and_large_ones_with_layers(make_subject: MakeSubject) -> None:
    assert at_first(make_subject(8, 8, 1).topology) == Detail()
    large = make_subject(20, 20, 1).topology
    assert at_first(large) == layer_by_layer(large), "that would be 460 links"


def test_detail_is_carried_over_to_another_network(make_subject: MakeSubject) -> None:
    before, after = make_subject(4, 3, 1).topology, make_subject(5, 2, 1).topology
    folded = frozenset((0, i) for i in range(4))
    detail = carried_over(Detail(frozenset({(1, 0), (1, 2)}), folded), before, after)
    assert detail.opened == {(1, 0)}
    assert detail.folded == {(0, i) for i in range(5)}
    large = make_subject(30, 30, 1).topology
    assert carried_over(detail, after, large) == layer_by_layer(large)
    assert carried_over(layer_by_layer(large), large, after) == Detail()


def test_others_may_open_and_fold(topology: Topology) -> None:
    detail = Detail(frozenset({(0, 0)}), frozenset({(1, 0), (2, 0)}))
    taken = detail.taking(frozenset({(0, 1)}), frozenset({0}), topology)
    assert taken.opened == {(0, 1)}
    assert taken.folded == {(0, 0), (0, 2), (0, 3), (1, 0)}, "the part of layer 2 stays, layer 3 does not"


def _graph(topology: Topology, detail: Detail) -> VisibleGraph:
    return visible_graph(topology, detail)


def test_a_box_opens_and_closes_level_by_level(topology: Topology) -> None:
    graph = _graph(topology, layer_by_layer(topology))
    graph = _graph(topology, more_detail(graph, graph.box("layer_1")))
    assert graph.has("neuron_1_1")
    assert not graph.has("neuron_0_1")
    graph = _graph(topology, more_detail(graph, graph.box("neuron_1_1")))
    assert graph.opened == {(1, 1)}
    inside = graph.members((1, 1))[0]
    assert more_detail(graph, inside) == graph.detail
    graph = _graph(topology, less_detail(graph, inside))
    assert graph.opened == frozenset()
    graph = _graph(topology, less_detail(graph, graph.box("neuron_1_1")))
    assert graph.detail == layer_by_layer(topology)
    assert less_detail(graph, graph.box("layer_1")) == graph.detail


def test_inputs_and_loss_open_and_close_too(topology: Topology) -> None:
    graph = _graph(topology, layer_by_layer(topology))
    for key in ("inputs", "loss"):
        graph = _graph(topology, more_detail(graph, graph.box(key)))
        assert not graph.has(key)
    graph = _graph(topology, less_detail(graph, graph.boxes[0]))
    graph = _graph(topology, less_detail(graph, graph.boxes[-1]))
    assert graph.has("inputs")
    assert graph.has("loss")


def test_the_whole_graph_goes_level_by_level(topology: Topology) -> None:
    graph = _graph(topology, layer_by_layer(topology))
    details = []
    for _ in range(3):
        graph = _graph(topology, more_detail(graph, None))
        details.append(graph.detail)
    assert details == [Detail(), node_by_node(topology), node_by_node(topology)]
    for level in ("neurons", "layers", "layers"):
        graph = _graph(topology, less_detail(graph, None))
        assert graph.detail == whole_graph(graph, level)
