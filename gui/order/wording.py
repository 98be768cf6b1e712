"""What the player says: one sentence for each step, the code that runs, and what comes of it."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from engine.order_search import Entered, Listed, SearchState, SeenBefore, Way
from gui.order.graphs import OrderGraph

#: Sums that come in another order differ by rounding.
_SAME = 1e-9
#: micrograd's search, and the two that go wrong. It is code, so it is the same in every language.
CODE: dict[Way, tuple[str, ...]] = {
    "depth_first": (
        "def build_topo(v):",
        "    if v not in visited:",
        "        visited.add(v)",
        "        for child in v._prev:",
        "            build_topo(child)",
        "        topo.append(v)",
    ),
    "forgetful": (
        "def build_topo(v):",
        "    for child in v._prev:",
        "        build_topo(child)",
        "    topo.append(v)",
    ),
    "breadth_first": (
        "queue = [root]",
        "while queue:",
        "    v = queue.pop(0)",
        "    order.append(v)",
        "    for child in v._prev:",
        "        if child not in visited:",
        "            visited.add(child)",
        "            queue.append(child)",
    ),
}


def line_of(way: Way, state: SearchState) -> int | None:
    """The line of CODE that the last event was about; None before the first."""
    lines: dict[Way, dict[type, int]] = {
        "depth_first": {Entered: 2, SeenBefore: 1, Listed: 5},
        "forgetful": {Entered: 0, Listed: 3},
        "breadth_first": {Entered: 7, SeenBefore: 5, Listed: 3},
    }
    if way == "breadth_first" and isinstance(state.event, Entered) and state.event.came_from is None:
        return 0
    return None if state.event is None else lines[way][type(state.event)]


def way_title(way: Way) -> str:
    """What a way of searching is called."""
    return {
        "depth_first": QCoreApplication.translate("OrderDialog", "Depth first, remembering what was visited"),
        "forgetful": QCoreApplication.translate("OrderDialog", "Depth first, without visited"),
        "breadth_first": QCoreApplication.translate("OrderDialog", "Breadth first, from the result"),
    }[way]


def waiting_title(way: Way) -> str:
    """What the nodes wait in."""
    if way == "breadth_first":
        return QCoreApplication.translate("OrderDialog", "Queue, its front first")
    return QCoreApplication.translate("OrderDialog", "Stack, its top last")


def order_title(way: Way) -> str:
    """What the growing list is."""
    if way == "breadth_first":
        return QCoreApplication.translate("OrderDialog", "List: backward goes through it as it is")
    return QCoreApplication.translate("OrderDialog", "List: backward goes through it from its end")


def sentence(graph: OrderGraph, way: Way, state: SearchState) -> str:
    """What the last event did, and why."""
    names = graph.names
    match state.event:
        case Entered(node, None) if way == "breadth_first":
            text = QCoreApplication.translate("OrderDialog", "{name}, the result, is first in the queue.")
        case Entered(node, None):
            text = QCoreApplication.translate("OrderDialog", "The search begins at {name}.")
        case Entered(node, int(source)) if way == "breadth_first":
            text = QCoreApplication.translate(
                "OrderDialog", "{name} is an input of {other}: it joins the queue."
            )
            return text.format(name=names[node], other=names[source])
        case Entered(node, int(source)):
            text = QCoreApplication.translate(
                "OrderDialog", "{other} needs {name}: look there first. {other} waits on the stack."
            )
            return text.format(name=names[node], other=names[source])
        case SeenBefore(node, source):
            text = QCoreApplication.translate(
                "OrderDialog", "{other} has {name} as an input, but {name} was visited: leave it."
            )
            return text.format(name=names[node], other=names[source])
        case Listed(node) if way == "breadth_first":
            text = QCoreApplication.translate("OrderDialog", "{name} comes from the queue onto the list.")
        case Listed(node) if not graph.inputs[node]:
            text = QCoreApplication.translate("OrderDialog", "{name} has no inputs: it goes onto the list.")
        case Listed(node):
            text = QCoreApplication.translate(
                "OrderDialog", "All inputs of {name} are on the list: now {name} goes onto it."
            )
        case _:
            return QCoreApplication.translate("OrderDialog", "Press Step, and watch the list grow.")
    return text.format(name=names[node])


def verdict(asked: str, found: float, right: float, way: Way) -> str:
    """What backward gives along the finished list."""
    if math.isclose(found, right, rel_tol=_SAME, abs_tol=_SAME):
        text = QCoreApplication.translate(
            "OrderDialog", "✓ Backward along this list gives {name}.grad = {found}."
        )
        return text.format(name=asked, found=f"{found:g}")
    if way == "forgetful":
        why = QCoreApplication.translate(
            "OrderDialog", "What is on the list twice hands its gradient on twice."
        )
    else:
        why = QCoreApplication.translate(
            "OrderDialog", "A node handed its gradient on before all of it had arrived."
        )
    text = QCoreApplication.translate(
        "OrderDialog", "✗ Backward along this list gives {name}.grad = {found}; {right} is right. {why}"
    )
    return text.format(name=asked, found=f"{found:g}", right=f"{right:g}", why=why)
