"""Nodes are found by what one would type."""

from __future__ import annotations

import pytest

from gui.graph.detail import Detail
from gui.graph.search import find_nodes
from gui.graph.visible import VisibleGraph, visible_graph
from tests.gui.graph.conftest import MakeSubject


@pytest.fixture
def graph(make_subject: MakeSubject) -> VisibleGraph:
    return visible_graph(make_subject(3, 2, 1).topology, Detail())


def _found(graph: VisibleGraph, wanted: str) -> list[tuple[str, object]]:
    return [(graph.names[node], graph.topology.nodes[node].group) for node in find_nodes(graph, wanted)]


def test_a_label_comes_before_names_that_contain_it(graph: VisibleGraph) -> None:
    found = _found(graph, "w1")
    assert [name for name, _ in found[:6]] == ["w₁"] * 6
    assert any(name.startswith("w₁·") for name, _ in found[6:])
    assert all("w₁" in name for name, _ in found)


def test_operations_are_found_by_their_name(graph: VisibleGraph) -> None:
    found = find_nodes(graph, "Tanh")
    assert {graph.topology.nodes[node].op for node in found} == {"tanh"}
    assert len(found) == 5


@pytest.mark.parametrize("text", ["2.2", "2·2", "n2.2"])
def test_a_neuron_is_found_by_its_number(graph: VisibleGraph, text: str) -> None:
    found = _found(graph, text)
    assert {group for _, group in found} == {(1, 1)}


def test_words_narrow_each_other_down(graph: VisibleGraph) -> None:
    assert _found(graph, "2.1 w3")[0] == ("w₃", (1, 0))
    assert _found(graph, "loss") == [("loss", None)]
    assert _found(graph, "x2")[0] == ("x₂", None)


@pytest.mark.parametrize("text", ["", "  ", "w99", "no such thing"])
def test_nothing_is_found_for_nothing(graph: VisibleGraph, text: str) -> None:
    assert find_nodes(graph, text) == ()
