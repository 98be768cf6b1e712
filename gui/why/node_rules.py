"""The rules of single nodes: how one is computed, and how it is given its gradient."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from engine.ops import OPS, Op
from engine.training.events import HandedOver
from gui.why.matter import ExpressionMatter, Matter
from gui.why.rule import Rule
from gui.widgets.engine_words import op_sentence
from gui.widgets.mathtext import Term, math_name, math_number, name_term, number_term, put_in, slope

#: A sum of more terms is shortened.
MOST_TERMS = 4


def computed_rule(matter: Matter, op: Op) -> Rule:
    """How an operation's result is computed."""
    node, inputs = matter.node or 0, matter.anatomy.inputs[matter.node or 0]
    values = matter.graph.values
    symbols = put_in(op.formula, _terms(op, [name_term(_written_out(matter, each)) for each in inputs]))
    label = matter.graph.topology.nodes[node].label
    filled: tuple[str, ...] = ()
    if matter.has_data:
        numbers = put_in(op.formula, _terms(op, [number_term(values[each].data) for each in inputs]))
        filled = (f"= {numbers}", f"= {math_number(values[node].data)}")
    named = (f"{math_name(label)} = {symbols}",) if label else (symbols,)
    return Rule(named, filled, op_sentence(op))


def handed_over_rule(matter: Matter, event: HandedOver) -> Rule:
    """The chain rule along one edge: local derivative times upstream gradient."""
    names, giver = matter.names, matter.graph.values[event.giver]
    given, receiver = name_term(names[event.giver]), name_term(names[event.receiver])
    sign = "=" if event.assigned else r"+\!="
    symbols = (
        rf"{slope(matter.root, receiver)} \; {sign}",
        rf"{slope(given, receiver)} \cdot {slope(matter.root, given)}",
    )
    op = giver.op
    filled = []
    if isinstance(op, Op):
        local = _local(matter, op, event)
        if local:
            filled.append(rf"= {local} \cdot {number_term(event.upstream).grouped}")
        filled.append(rf"= {number_term(event.local).grouped} \cdot {number_term(event.upstream).grouped}")
    filled.append(f"= {math_number(event.amount)}")
    sentence = op_sentence(op) if isinstance(op, Op) else ""
    if event.assigned:
        sentence += " " + QCoreApplication.translate(
            "WhyPanel", "The bug “=” is on: whatever this grad held before is lost."
        )
    return Rule(symbols, tuple(filled), sentence, is_gradient=True)


def root_rule(matter: Matter) -> Rule:
    """Where the backward pass of an expression begins."""
    text = QCoreApplication.translate(
        "WhyPanel", "Backward begins here: {name} moves exactly as much as itself."
    )
    symbols = (rf"{slope(matter.root, matter.root)} \; = 1",)
    return Rule(symbols, (), text.format(name=matter.root_name), is_gradient=True)


def leaf_rule(matter: Matter) -> Rule:
    """How a leaf gets its gradient: from each node that it feeds."""
    node, names = matter.node or 0, matter.names
    kind = matter.graph.topology.nodes[node].kind
    name = name_term(names[node])
    edges = matter.anatomy.consumers[node]
    left = rf"{slope(matter.root, name)} \; ="
    if len(edges) == 1:
        consumer = name_term(names[edges[0].consumer])
        symbols = (left, rf"{slope(consumer, name)} \cdot {slope(matter.root, consumer)}")
    else:
        each = Term("k")
        symbols = (left, rf"\sum_{{k}} \; {slope(each, name)} \cdot {slope(matter.root, each)}")
    filled = (f"= {math_number(float(matter.numbers.grad[node]))}",) if matter.has_grad else ()
    return Rule(symbols, filled, _leaf_sentence(matter, kind, len(edges)), is_gradient=True)


def _leaf_sentence(matter: Matter, kind: str, edges: int) -> str:
    if kind == "parameter":
        sentence = QCoreApplication.translate(
            "WhyPanel", "A parameter: training moves it against its gradient."
        )
    elif kind == "leaf":
        text = QCoreApplication.translate(
            "WhyPanel", "A leaf: nothing computes it. Nudge it, and {root} moves this many times as far."
        )
        sentence = text.format(root=matter.root_name)
    elif kind == "constant" and isinstance(matter, ExpressionMatter):
        sentence = QCoreApplication.translate(
            "WhyPanel", "A constant: a number in the expression without a name. It has a slope all the same."
        )
    elif kind == "constant":
        sentence = QCoreApplication.translate("WhyPanel", "A constant: nothing moves it.")
    elif matter.value in matter.graph.targets:
        sentence = QCoreApplication.translate("WhyPanel", "The target: the right answer for this sample.")
    else:
        sentence = QCoreApplication.translate("WhyPanel", "An input: one number of the sample.")
    if edges > 1:
        text = QCoreApplication.translate(
            "WhyPanel", "It feeds {count} nodes k, and what each gives back is added up."
        )
        sentence += " " + text.format(count=edges)
    return sentence


def _written_out(matter: Matter, node: int) -> str:
    """A name in which the sum that a neuron adds up term by term is there as a whole, if it is not long."""
    names, values, inputs = matter.names, matter.graph.values, matter.anatomy.inputs
    terms: list[str] = []
    each = node
    while values[each].op is OPS["add"] and not values[each].label:
        each, last = inputs[each]
        terms.insert(0, names[last])
    if not terms:
        return names[node]
    terms.insert(0, names[each])
    if len(terms) > MOST_TERMS:
        terms[2:-1] = ["…"]
    return " + ".join(terms)


def _local(matter: Matter, op: Op, event: HandedOver) -> str:
    """The local derivative in the names of the inputs; "" where it is the same number for all inputs."""
    terms = _terms(op, [name_term(matter.names[each]) for each in matter.anatomy.inputs[event.giver]])
    symbols = op.slopes[event.argument]
    filled = put_in(symbols, terms, name_term(matter.names[event.giver]))
    if filled == symbols and r"\mathrm{out}" not in symbols:
        return ""
    return f"({filled})" if " " in filled.replace(r" \cdot ", "") else filled


def _terms(op: Op, inputs: list[Term]) -> Mapping[str, Term]:
    """What stands for a, b and c in the formulas of an operation."""
    terms = dict(zip("ab", inputs, strict=False))
    if op.constant is not None:
        terms["c"] = Term(f"{op.constant:g}")
    return terms
