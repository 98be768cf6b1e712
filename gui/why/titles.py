"""What nodes and parameters are called in a title."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.why.matter import Matter, NetworkMatter
from gui.widgets.node_names import neuron_number


def node_title(matter: Matter) -> str:
    """The node's name, and the neuron it belongs to."""
    if matter.node is None:
        return ""
    name, group = matter.names[matter.node], matter.graph.topology.nodes[matter.node].group
    if group is None:
        return name
    text = QCoreApplication.translate("WhyPanel", "{name} · neuron {number}")
    return text.format(name=name, number=neuron_number(group))


def parameter_names(matter: NetworkMatter) -> list[str]:
    """A name for every parameter of the network: w₁ of neuron 2·4 is 2·4 w₁."""
    groups = [
        (layer, neuron)
        for layer, neurons in enumerate(matter.network.layers)
        for neuron in range(neurons.size)
    ]
    sources = matter.network.sources(matter.sample.x.shape[1])
    counts = [len(names) + 1 for names in sources.values()]
    numbers = [
        neuron_number(group) for group, count in zip(groups, counts, strict=True) for _ in range(count)
    ]
    return [f"{number} {each.label}" for number, each in zip(numbers, matter.graph.parameters, strict=True)]
