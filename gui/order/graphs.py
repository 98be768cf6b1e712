"""The graphs on which the search can be watched: two small examples, and what the session looks at."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.expression_graph import ExpressionGraph
from engine.graph import Topology
from engine.order_search import WAYS, Way, inputs_of, two_ways, used_twice
from engine.training.sample_graph import SampleGraph
from engine.value import Value
from gui.widgets.node_names import neuron_number, node_names

#: A graph with more nodes than this is shown with a box for each neuron, then for each layer.
MOST_NODES = 60


@dataclass(frozen=True)
class OrderGraph:
    """Nodes by their names, each with its inputs. `roots`: where searches begin, one after the other.

    `make` builds the Values of an example anew; None where there are no such to run backward on. `asked`
    is the node whose grad the example is about.
    """

    names: tuple[str, ...]
    inputs: tuple[tuple[int, ...], ...]
    roots: tuple[int, ...]
    ways: tuple[Way, ...]
    make: Callable[[], list[Value]] | None = None
    asked: int = 0


def example(make: Callable[[], list[Value]]) -> OrderGraph:
    """One of the engine's examples."""
    values = make()
    names = tuple(value.label for value in values)
    return OrderGraph(names, inputs_of(values), (len(values) - 1,), WAYS, make, names.index("a"))


def twice_example() -> OrderGraph:
    """The one with every node used twice."""
    return example(used_twice)


def two_ways_example() -> OrderGraph:
    """The one with two ways from L to b."""
    return example(two_ways)


def graph_of_expression(graph: ExpressionGraph) -> OrderGraph:
    """The expression of a lab, node by node."""
    inputs = inputs_of(graph.values)
    return OrderGraph(node_names(graph.topology), inputs, (len(graph.values) - 1,), ("depth_first",))


def graph_of_sample(subject: SampleGraph) -> OrderGraph:
    """The sample in focus: its nodes, its neurons or its layers, so that it can be overlooked."""
    topology = subject.topology
    for boxes in (_each_node(topology), _each_neuron(topology), _each_layer(topology)):
        keys = list(dict.fromkeys(boxes))
        if len(keys) <= MOST_NODES:
            break
    return _collapsed(subject, boxes, keys)


def _collapsed(subject: SampleGraph, boxes: Sequence[Hashable], keys: list[Hashable]) -> OrderGraph:
    """The graph whose nodes are `keys`; `boxes` tells in which of them each node of the sample is."""
    place = {key: i for i, key in enumerate(keys)}
    inputs: list[dict[int, None]] = [{} for _ in keys]
    pairs: list[list[int]] = [[] for _ in keys]
    for parent, child, _ in sorted(subject.topology.edges, key=lambda edge: edge[1:]):
        tail, head = place[boxes[parent]], place[boxes[child]]
        if tail != head:
            inputs[head][tail] = None
            pairs[head].append(tail)
    single = len(keys) == len(boxes)
    rows = tuple(tuple(row) for row in (pairs if single else inputs))
    nodes = {value: boxes[i] for i, value in enumerate(subject.values)}
    answers = [nodes[each] for layer in subject.layers for each in layer if each in nodes]
    roots = dict.fromkeys(place[key] for key in [*answers, nodes[subject.root]])
    names = node_names(subject.topology)
    titles = {key: _title(key, names) for key in keys}
    return OrderGraph(tuple(titles[key] for key in keys), rows, tuple(roots), ("depth_first",))


def _each_node(topology: Topology) -> list[Hashable]:
    return list(range(len(topology.nodes)))


def _each_neuron(topology: Topology) -> list[Hashable]:
    return [i if node.group is None else ("neuron", *node.group) for i, node in enumerate(topology.nodes)]


def _each_layer(topology: Topology) -> list[Hashable]:
    """Layers, and one box each for what comes before them and after them."""
    inner = {parent for parent, child, _ in topology.edges if topology.nodes[child].group is not None}
    return [
        ("layer", node.group[0]) if node.group is not None else "inputs" if i in inner else "loss"
        for i, node in enumerate(topology.nodes)
    ]


def _title(key: Hashable, names: tuple[str, ...]) -> str:
    match key:
        case int():
            return names[key]
        case ("neuron", int(layer), int(neuron)):
            return neuron_number((layer, neuron))
        case ("layer", int(layer)):
            return QCoreApplication.translate("OrderDialog", "Layer {number}").format(number=layer + 1)
        case "inputs":
            return QCoreApplication.translate("OrderDialog", "Inputs")
    return QCoreApplication.translate("OrderDialog", "Loss")
