"""What the drawing shows at a spot, in words with the present numbers."""

from __future__ import annotations

from engine.editing import find_neuron
from gui.builder import wording
from gui.builder.arrangement import LinkSpot, NeuronSpot, Spot
from gui.builder.heatmaps import Heatmap
from gui.builder.shape import Shape
from gui.document.document import Document
from gui.session.formula import formula_of
from gui.session.session import Session


def describe(document: Document, session: Session, shape: Shape, spot: Spot, heatmap: Heatmap | None) -> str:
    """Lines about a neuron, an input or a link; the first is its title."""
    if isinstance(spot, LinkSpot):
        return "\n".join(_link_lines(document, session, shape, spot))
    if spot.column == 0:
        return wording.describe_input(shape.name_of(spot), document.data)
    return "\n".join(_neuron_lines(document, session, shape, spot, heatmap))


def _link_lines(document: Document, session: Session, shape: Shape, spot: LinkSpot) -> list[str]:
    link, place = shape.link_of(spot), shape.place_of(spot)
    weight = float(document.state.parameters[place])
    lines = [wording.describe_link(document.network, shape, link, weight, document.data.columns)]
    graph = session.sample_graph
    if graph is not None and len(graph.parameters) == shape.count:
        lines.append(wording.describe_gradient(graph.parameters[place].grad))
    if link in document.network.frozen_links:
        lines.append(wording.describe_frozen())
    return lines


def _neuron_lines(
    document: Document, session: Session, shape: Shape, spot: NeuronSpot, heatmap: Heatmap | None
) -> list[str]:
    network, name = document.network, shape.name_of(spot)
    layer, neuron = network.layers[spot.column - 1], find_neuron(network, name)
    bias = float(document.state.parameters[shape.bias_place(spot)])
    lines = [wording.describe_neuron(network, name, layer.activation_of(neuron), bias, document.data.columns)]
    graph = session.sample_graph
    if neuron.disabled:
        lines.append(wording.describe_disabled())
    elif graph is not None and len(graph.parameters) == shape.count:
        formula = formula_of(document, graph, name)
        lines += [formula.brief()] if formula is not None else []
    if neuron.frozen or layer.frozen:
        lines.append(wording.describe_frozen())
    is_output = spot.column == len(network.layers)
    full = heatmap.full if heatmap else None
    lines.append(wording.describe_heatmap(full, is_output, spot.column == 1, document.data))
    if heatmap is not None and session.plane is not None and session.plane.is_slice:
        lines.append(wording.describe_slice(session.plane))
    return lines
