"""How large the boxes are, in pixels at zoom 1. A layout depends on these and on nothing that changes."""

from __future__ import annotations

from gui.graph.visible import Box, VisibleGraph
from gui.widgets.node_names import brief, operation_sign

CARD_WIDTH = 116.0
CARD_HEIGHT = 40.0
#: A box with the numbers of a whole layer in it, as bars.
BARS_WIDTH, BARS_HEIGHT = 168.0, 88.0
#: Diameter of the round sign of an operation; longer names make it an oval.
SIGN_WIDTH = 30.0
SIGN_GAP = 6.0
#: Room around the nodes of an opened neuron; its title stands in the room above them.
FRAME_ROOM = 24.0

#: Names up to this length can be read from afar.
LONGEST_FROM_AFAR = 11


def sign_width(sign: str) -> float:
    """Width of an operation's sign; 0 where there is none."""
    return 0.0 if not sign else max(SIGN_WIDTH, 10.0 + 6.5 * len(sign))


def card_width(graph: VisibleGraph, box: Box) -> float:
    """Width of the card alone; names such as score and 1 − y·s get room for being read from afar."""
    if box.many:
        return BARS_WIDTH
    name = graph.names[box.node]
    if graph.topology.nodes[box.node].kind == "input":
        name = name[:LONGEST_FROM_AFAR]
    if name == "out" or len(name) > LONGEST_FROM_AFAR:
        return CARD_WIDTH
    return max(CARD_WIDTH, 80.0 + 10.0 * len(brief(name)))


def box_size(graph: VisibleGraph, box: Box) -> tuple[float, float]:
    """Width and height: the card, and the operation's sign in front of it."""
    sign = "" if box.collapsed else operation_sign(graph.topology.nodes[box.node].op)
    height = BARS_HEIGHT if box.many else CARD_HEIGHT
    return card_width(graph, box) + (sign_width(sign) + SIGN_GAP if sign else 0.0), height
