"""What the graph panel says: numbers on cards, tooltips, the line above the graph."""

from __future__ import annotations

import math
from html import escape

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from engine.drawn_spec import Shortage
from engine.expression_graph import ExpressionGraph
from engine.graph import Node, ScalarGraph
from engine.ops import OPS
from engine.spec import LossName
from engine.training.sample_graph import SampleGraph
from gui.graph.measures import LONGEST_FROM_AFAR
from gui.graph.shown import Shown
from gui.graph.visible import Box, VisibleGraph
from gui.session.focus import Focus
from gui.session.workspace import WorkspaceName
from gui.widgets.counted import Counted
from gui.widgets.engine_words import op_sentence
from gui.widgets.names import shortage_words
from gui.widgets.node_names import brief, equation, neuron_number, operation_sign
from gui.widgets.numbers import plain, signed

_OPERATIONS = {op.symbol: op for op in OPS.values()}


def card_number(value: float) -> str:
    """A number for a card, at most seven characters: fewer decimals the larger it is.

    A plain "0" is exactly zero; "+0.000" is only close to it.
    """
    if value == 0:
        return "0"
    size = abs(value)
    if math.isfinite(value) and size >= 9999.5:
        return signed(value, 0)[0] + f"{size:.0e}".replace("e+0", "e").replace("e+", "e")
    decimals = 3 if size < 9.9995 else 2 if size < 99.995 else 1 if size < 999.95 else 0
    return signed(value, decimals)


def box_title(graph: VisibleGraph, box: Box) -> str:
    """The full title of a box."""
    match box.kind:
        case "layer":
            return _layer_title(graph, box)
        case "inputs":
            text = QCoreApplication.translate("GraphPanel", "Inputs · {count}")
            return text.format(count=len(box.nodes))
        case "loss":
            return QCoreApplication.translate("GraphPanel", "Loss")
    name = graph.names[box.node]
    if box.kind == "node" or box.group is None:
        return name
    title = neuron_title(box.group)
    return title if name == "out" else f"{title} · {name}"


def short_title(graph: VisibleGraph, box: Box) -> str:
    """The title where there is little room."""
    if box.kind == "layer" and box.layer is not None:
        return layer_title(box.layer)
    if box.kind in ("inputs", "loss"):
        return box_title(graph, box)
    name = graph.names[box.node]
    if graph.topology.nodes[box.node].kind == "input" and len(name) > LONGEST_FROM_AFAR:
        return f"{name[: LONGEST_FROM_AFAR - 1]}…"
    if box.kind == "node" or box.group is None or name != "out":
        return brief(name)
    return neuron_number(box.group)


def layer_title(layer: int) -> str:
    """What a layer is called, counted from 1."""
    return QCoreApplication.translate("GraphPanel", "Layer {number}").format(number=layer + 1)


def neuron_title(group: tuple[int, int]) -> str:
    """What an opened or collapsed neuron is called."""
    text = QCoreApplication.translate("GraphPanel", "neuron {number}")
    return text.format(number=neuron_number(group))


def spoken(graph: VisibleGraph, box: Box, shown: Shown) -> str:
    """One line for screen readers."""
    text = QCoreApplication.translate("GraphPanel", "{name}: data {data}, grad {grad}")
    if box.many:
        return text.format(
            name=box_title(graph, box), data=_span(shown.data, box), grad=_span(shown.grad, box)
        )
    unknown = QCoreApplication.translate("GraphPanel", "not there yet")
    node = box.node
    return text.format(
        name=box_title(graph, box),
        data=card_number(float(shown.data[node])) if shown.computed[node] else unknown,
        grad=card_number(float(shown.grad[node])) if shown.received[node] else unknown,
    )


def tooltip(graph: VisibleGraph, box: Box, shown: Shown) -> str:
    """Title, the exact numbers, and what the node does, as rich text."""
    lines = [f"<b>{escape(box_title(graph, box))}</b>"]
    if box.many:
        lines.append(f"<code>data {_span(shown.data, box)}<br>grad {_span(shown.grad, box)}</code>")
    else:
        data = plain(float(shown.data[box.node]), 10) if shown.computed[box.node] else "·"
        grad = plain(float(shown.grad[box.node]), 10) if shown.received[box.node] else "·"
        lines.append(f"<code>data {data}<br>grad {grad}</code>")
    lines += [escape(line) for line in _explained(graph, box)]
    return "<br>".join(lines)


def _span(numbers: NDArray[np.float64], box: Box) -> str:
    """From the smallest to the largest number of a box."""
    own = numbers[list(box.nodes)]
    text = QCoreApplication.translate("GraphPanel", "{least} to {most}")
    return text.format(least=card_number(float(own.min())), most=card_number(float(own.max())))


def _layer_title(graph: VisibleGraph, box: Box) -> str:
    """Layer 2 · 8 tanh; where some of its neurons stand beside it, how many more there are."""
    layer = box.layer or 0
    if len(box.nodes) < len(graph.shape.layers[layer]):
        text = QCoreApplication.translate("GraphPanel", "{layer} · {count} more")
        return text.format(layer=layer_title(layer), count=len(box.nodes))
    ops = {graph.topology.nodes[node].op for node in box.nodes}
    what = _activation(ops.pop()) if len(ops) == 1 else QCoreApplication.translate("GraphPanel", "neurons")
    return f"{layer_title(layer)} · {len(box.nodes)} {what}"


def _activation(op: str) -> str:
    """The activation whose answer an operation is: a sum has gone through none."""
    if op in ("+", "*", ""):
        return QCoreApplication.translate("GraphPanel", "linear")
    return operation_sign(op) if op != "sigmoid" else op


def subtitle(graph: VisibleGraph, subject: ScalarGraph, focus: Focus | None) -> str:
    """Which sample, how much of its graph, and its loss; of an expression what its root is computed as."""
    if isinstance(subject, ExpressionGraph):
        if len(subject.values) == 1:
            return equation(graph.topology)
        nodes = Counted.tr("%n nodes", None, len(subject.values))
        return f"{equation(graph.topology)} · {nodes}"
    number = 0 if focus is None else focus.index + 1
    if focus is not None and focus.part == "test":
        sample = QCoreApplication.translate("GraphPanel", "test sample {number}")
    else:
        sample = QCoreApplication.translate("GraphPanel", "sample {number}")
    shown = QCoreApplication.translate("GraphPanel", "{shown} of {count} nodes shown")
    loss = QCoreApplication.translate("GraphPanel", "loss {loss}")
    return " · ".join(
        (
            sample.format(number=number),
            shown.format(shown=f"{len(graph.boxes):,}", count=f"{len(subject.values):,}"),
            loss.format(loss=plain(subject.root.data, 3)),
        )
    )


def nothing_to_show(workspace: WorkspaceName, shortage: Shortage | None) -> str:
    """Why there is no graph."""
    if workspace == "network" and shortage is not None:
        return shortage_words(shortage)
    if workspace == "network":
        return QCoreApplication.translate(
            "GraphPanel", "The computation graph of one sample appears here once the data is ready."
        )
    return QCoreApplication.translate(
        "GraphPanel", "No graph yet: it appears here as soon as the expression can be computed."
    )


def view_name(workspace: WorkspaceName) -> str:
    """What the picture is, for screen readers."""
    if workspace == "network":
        return QCoreApplication.translate("GraphPanel", "Computation graph of one sample")
    return QCoreApplication.translate("GraphPanel", "Computation graph of the expression")


def lesson_of_zero(subject: ScalarGraph, loss: LossName) -> str:
    """Why a sample's own loss teaches nothing, whatever a penalty adds; "" when it does teach."""
    if not isinstance(subject, SampleGraph) or subject.teaches:
        return ""
    if loss == "max_margin" and subject.root.data == 0:
        return QCoreApplication.translate(
            "GraphPanel",
            "This sample's loss teaches nothing now: beyond the margin it is 0, "
            "and its gradient is 0 for every parameter.",
        )
    if subject.root.data == 0:
        return QCoreApplication.translate(
            "GraphPanel",
            "This sample's loss teaches nothing now: it is exactly 0, "
            "and its gradient is 0 for every parameter.",
        )
    text = QCoreApplication.translate(
        "GraphPanel",
        "This sample's loss teaches nothing now: it is {loss}, but on the way back "
        "a slope of 0 stops its gradient before any parameter.",
    )
    return text.format(loss=plain(subject.root.data, 3))


def _explained(graph: VisibleGraph, box: Box) -> list[str]:
    opens = QCoreApplication.translate("GraphPanel", "Double click or Enter shows what is in it.")
    if box.many:
        bars = QCoreApplication.translate(
            "GraphPanel", "A bar for each number, up for positive: data above, gradients below."
        )
        return [bars, opens]
    if box.kind == "loss":
        return [opens]
    if box.collapsed:
        return [
            QCoreApplication.translate("GraphPanel", "The answer of a neuron: activation(w · inputs + b)."),
            QCoreApplication.translate("GraphPanel", "Double click or Enter shows every operation in it."),
        ]
    node = graph.topology.nodes[box.node]
    if node.kind == "operation":
        return [_operation(node)]
    if graph.shape.is_expression:
        return [_leaf_of_expression(node)]
    return [_leaf(node, given=box.node in graph.inputs)]


def _operation(node: Node) -> str:
    symbol = "**c" if node.op.startswith("**") and len(node.op) > 2 else node.op
    op = _OPERATIONS.get(symbol)
    return operation_sign(node.op) if op is None else op_sentence(op)


def _leaf(node: Node, given: bool) -> str:
    if node.kind == "parameter":
        return QCoreApplication.translate(
            "GraphPanel", "A parameter: training moves it against its gradient."
        )
    if node.kind == "constant":
        return QCoreApplication.translate("GraphPanel", "A constant of the loss.")
    if given:
        return QCoreApplication.translate("GraphPanel", "An input: one number of the sample.")
    return QCoreApplication.translate("GraphPanel", "The target: the right answer for this sample.")


def _leaf_of_expression(node: Node) -> str:
    if node.kind == "constant":
        return QCoreApplication.translate("GraphPanel", "A constant: a number written into the expression.")
    return QCoreApplication.translate(
        "GraphPanel", "A leaf: nothing computes it. Change it, and all that depends on it follows."
    )
