"""The next number of a walk, as a question: what stands there already, what is asked, and the answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.marking import Mistake, mark_result, mark_seed, mark_share
from engine.ops import Op
from engine.training.events import Computed, HandedOver, Seeded
from engine.training.expression_walk import ExpressionWalk
from gui.labs.graph.wording import result_mistake, seed_mistake, share_mistake, short, written
from gui.widgets.engine_words import op_sentence
from gui.widgets.node_names import node_names


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """`given` are lines of mathematics, `asked` a sentence; `solution` is how one gets to `expected`.

    `mark` says what is wrong with a number, "" if nothing is. `place` counts from 1 within its phase,
    which has `count` numbers.
    """

    is_backward: bool
    place: int
    count: int
    given: tuple[str, ...]
    asked: str
    expected: float
    solution: str
    mark: Callable[[float], str]


def next_asked(walk: ExpressionWalk, index: int) -> int:
    """Where the next event is that is worth a question: a constant's gradient is of no use to anybody."""
    while index < walk.length and not _is_asked(walk, index):
        index += 1
    return index


def _is_asked(walk: ExpressionWalk, index: int) -> bool:
    receiver = walk.step_at(index).receiver
    return receiver is None or walk.topology.nodes[receiver].kind != "constant"


def next_question(walk: ExpressionWalk) -> Question | None:
    """What the next event of a walk will bring; None at its end."""
    if walk.index == walk.length:
        return None
    event = ExpressionWalk(walk.graph, walk.index + 1).last
    forward = sum(node.kind == "operation" for node in walk.topology.nodes)
    if isinstance(event, Computed):
        return _about_result(walk, event, walk.index + 1, forward)
    asked = [index for index in range(forward, walk.length) if _is_asked(walk, index)]
    place, count = bisect_left(asked, walk.index) + 1, len(asked)
    if isinstance(event, Seeded):
        return _about_seed(walk, event, place, count)
    if isinstance(event, HandedOver):
        return _about_share(walk, event, place, count)
    return None


def _about_result(walk: ExpressionWalk, event: Computed, place: int, count: int) -> Question:
    name, op = node_names(walk.topology)[event.node], _op(walk, event.node)
    numbers = written(op.symbol, [short(number) for number in event.inputs])
    asked = QCoreApplication.translate("GraphLab", "What is {name}?").format(name=name)

    def mark(answer: float) -> str:
        return _said(mark_result(answer, event, op.name), result_mistake)

    equation = _equation(walk, event.node)
    indent = " " * (equation.find("=") if "=" in equation else 0)
    given, solution = (equation, f"{indent}= {numbers}"), f"{numbers} = {short(event.data)}"
    return Question(False, place, count, given, asked, event.data, solution, mark)


def _about_seed(walk: ExpressionWalk, event: Seeded, place: int, count: int) -> Question:
    root = node_names(walk.topology)[event.node]
    asked = QCoreApplication.translate("GraphLab", "Backward begins at the end. What is ∂{root}/∂{root}?")

    def mark(answer: float) -> str:
        return _said(mark_seed(answer, event), lambda _: seed_mistake(root))

    return Question(
        True, place, count, (), asked.format(root=root), event.share, f"∂{root}/∂{root} = 1", mark
    )


def _about_share(walk: ExpressionWalk, event: HandedOver, place: int, count: int) -> Question:
    names = node_names(walk.topology)
    receiver, op = names[event.receiver], _op(walk, event.giver)
    moment = walk.moment
    data, so_far = float(moment.numbers.data[event.receiver]), float(moment.numbers.grad[event.receiver])
    inputs = [parent for parent, child, _ in walk.topology.edges if child == event.giver]
    known = [f"{names[each]} = {short(float(moment.numbers.data[each]))}" for each in dict.fromkeys(inputs)]
    if op.arity == 1 or inputs[0] != inputs[-1]:
        asked = QCoreApplication.translate("GraphLab", "How much is added to the grad of {name}?")
    elif event.argument == 0:
        asked = QCoreApplication.translate(
            "GraphLab", "How much is added to the grad of {name}, for the first place where it stands?"
        )
    else:
        asked = QCoreApplication.translate("GraphLab", "And how much for the second place of {name}?")

    def mark(answer: float) -> str:
        return _said(mark_share(answer, event, op.name, data, so_far), share_mistake)

    product = written("*", [short(event.local), short(event.upstream)])
    given = (
        _equation(walk, event.giver),
        ", ".join(known),
        f"∂{names[event.giver]} = {short(event.upstream)}",
    )
    asked = asked.format(name=receiver)
    solution = f"{product} = {short(event.amount)}\n{op_sentence(op)}"
    return Question(True, place, count, given, asked, event.amount, solution, mark)


def _equation(walk: ExpressionWalk, node: int) -> str:
    """How a node is made from its inputs: e = a × b, or a × b where it has no name."""
    names, made = node_names(walk.topology), walk.topology.nodes[node]
    inputs = sorted((argument, parent) for parent, child, argument in walk.topology.edges if child == node)
    composed = written(made.op, [names[parent] for _, parent in inputs])
    return f"{made.label} = {composed}" if made.label else composed


def _op(walk: ExpressionWalk, node: int) -> Op:
    op = walk.graph.values[node].op
    if not isinstance(op, Op):
        raise TypeError(f"node {node} is no operation of the table")
    return op


def _said(mistake: Mistake | None, words: Callable[[Mistake], str]) -> str:
    return "" if mistake is None else words(mistake)
