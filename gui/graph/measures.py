"""How large the boxes are, in pixels at zoom 1. A layout depends on these and on nothing that changes."""

from __future__ import annotations

from engine.graph import Topology
from gui.graph.names import operation_sign
from gui.graph.visible import Box

CARD_WIDTH = 124.0
CARD_HEIGHT = 40.0
#: Diameter of the round sign of an operation; longer names make it an oval.
SIGN_WIDTH = 30.0
SIGN_GAP = 8.0
#: Room around the nodes of an opened neuron; its title stands in the room above them.
FRAME_ROOM = 20.0


def sign_width(sign: str) -> float:
    """Width of an operation's sign; 0 where there is none."""
    return 0.0 if not sign else max(SIGN_WIDTH, 10.0 + 6.5 * len(sign))


def box_size(topology: Topology, box: Box) -> tuple[float, float]:
    """Width and height: the card, and the operation's sign in front of it."""
    sign = "" if box.collapsed else operation_sign(topology.nodes[box.node].op)
    return CARD_WIDTH + (sign_width(sign) + SIGN_GAP if sign else 0.0), CARD_HEIGHT
