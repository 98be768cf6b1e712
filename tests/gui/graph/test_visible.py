"""Which boxes and links are shown."""

from __future__ import annotations

from engine.graph import Node, Topology
from gui.graph.detail import Detail, node_by_node
from gui.graph.visible import Link, neuron_key, node_key, visible_graph
from tests.gui.graph.conftest import MakeSubject


def test_collapsed_neurons_are_one_box_each(make_subject: MakeSubject) -> None:
    graph = visible_graph(make_subject(4, 3, 1).topology, Detail())
    collapsed = [box for box in graph.boxes if box.collapsed]
    assert [box.group for box in collapsed] == [
        (0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1), (1, 2), (2, 0),
    ]  # fmt: skip
    for box in collapsed:
        assert box.group is not None
        assert box.node == graph.topology.output_of(box.group)


def test_collapsed_layers_are_fully_linked_once(make_subject: MakeSubject) -> None:
    graph = visible_graph(make_subject(4, 3, 1).topology, Detail())
    between = [link for link in graph.links if link.tail.startswith("neuron_0")]
    assert sorted((link.tail, link.head) for link in between) == sorted(
        (f"neuron_0_{i}", f"neuron_1_{j}") for i in range(4) for j in range(3)
    )


def test_opened_neurons_show_every_node_and_every_edge(make_subject: MakeSubject) -> None:
    topology = make_subject(4, 3, 1).topology
    graph = visible_graph(topology, node_by_node(topology))
    assert sorted(box.node for box in graph.boxes) == list(range(len(topology.nodes)))
    assert sorted((link.tail, link.head) for link in graph.links) == sorted(
        (node_key(parent), node_key(child)) for parent, child, _ in topology.edges
    )


def test_every_shown_edge_is_an_edge_of_the_graph(make_subject: MakeSubject) -> None:
    topology = make_subject(3, 2, 1).topology
    graph = visible_graph(topology, Detail(frozenset({(1, 0)})))
    allowed = set()
    for parent, child, _ in topology.edges:
        tails = {node_key(parent), neuron_key(topology.nodes[parent].group or (9, 9))}
        heads = {node_key(child), neuron_key(topology.nodes[child].group or (9, 9))}
        allowed |= {(tail, head) for tail in tails for head in heads}
    assert {(link.tail, link.head) for link in graph.links} <= allowed
    assert all(graph.has(link.tail) and graph.has(link.head) for link in graph.links)


def test_a_number_times_itself_has_two_links() -> None:
    nodes = (Node("input", "", "x", None), Node("operation", "*", "loss", None))
    graph = visible_graph(Topology(nodes, ((0, 1, 0), (0, 1, 1))), Detail())
    assert graph.links == (Link("node_0", "node_1"), Link("node_0", "node_1"))
    assert graph.parents("node_1") == ("node_0",)


def test_opening_what_is_not_there_changes_nothing(make_subject: MakeSubject) -> None:
    topology = make_subject(2, 1).topology
    assert visible_graph(topology, Detail(frozenset({(7, 7)}))) == visible_graph(topology, Detail())


def test_neighbours(make_subject: MakeSubject) -> None:
    graph = visible_graph(make_subject(2, 1).topology, Detail())
    assert graph.parents("neuron_1_0") == ("neuron_0_0", "neuron_0_1")
    assert graph.children("neuron_0_1") == ("neuron_1_0",)
    assert graph.children(graph.boxes[-1].key) == ()


def test_the_target_is_no_input_of_the_network(make_subject: MakeSubject) -> None:
    subject = make_subject(2, 1)
    labels = [
        subject.topology.nodes[node].label
        for node in sorted(visible_graph(subject.topology, Detail()).inputs)
    ]
    assert sorted(labels) == ["x₁", "x₂"]
