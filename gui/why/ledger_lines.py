"""What a grad is made of, in words: an account with one line for each share."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.training.ledger import Ledger, Row, ledger
from gui.why.ledger_model import LedgerLine
from gui.why.matter import ExpressionMatter, Matter, NetworkMatter
from gui.widgets.mathtext import number_text
from gui.widgets.node_names import neuron_number


@dataclass(frozen=True, slots=True)
class Account:
    """Lines, what they come to, and how many of the shares have arrived."""

    lines: tuple[LedgerLine, ...]
    total: float
    arrived: int
    expected: int
    sum_text: str
    note: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether all shares have arrived."""
        return self.arrived == self.expected


def account_of(matter: Matter) -> Account | None:
    """The ledger of the node that is looked at; between two batches that of its sample alone."""
    if matter.node is None:
        return None
    if isinstance(matter, ExpressionMatter):
        return _of_expression(matter, matter.node)
    if not isinstance(matter, NetworkMatter):
        return None
    if matter.walk is None or matter.moment is None:
        return _of_sample(matter, matter.node)
    found = ledger(matter.walk, matter.moment.sample, matter.node)
    lines = tuple(_line(matter, row) for row in found.rows)
    return Account(lines, found.total, found.arrived, found.expected, _sum_text(found), _note(found))


def waiting_text(account: Account) -> str:
    """Why nothing can be compared yet."""
    text = QCoreApplication.translate(
        "LedgerSection", "… {arrived} of {expected} contributions have arrived: compared when all have."
    )
    return text.format(arrived=account.arrived, expected=account.expected)


def _of_expression(matter: ExpressionMatter, node: int) -> Account:
    """One line for each node that has handed its share over so far."""
    walk, total = matter.walk, float(matter.numbers.grad[node])
    if matter.value is matter.graph.root:
        text = QCoreApplication.translate("LedgerSection", "{name} moves with itself")
        lines = [LedgerLine(text.format(name=matter.root_name), 1.0)] if matter.has_grad else []
        expected = 1
    else:
        lines = [_given(matter, giver, amount) for giver, amount in walk.given_to(node)]
        expected = walk.hand_overs_to(node)
    count = len(lines)
    return Account(tuple(lines), total, count, expected, _sum_of(count, expected))


def _of_sample(matter: NetworkMatter, node: int) -> Account:
    """One line for each node that uses the number."""
    graph = matter.graph
    lines = []
    for edge in matter.anatomy.consumers[node]:
        giver = graph.values[edge.consumer]
        local = giver.local_derivatives[edge.argument]
        hint = f"{number_text(local)} · {number_text(giver.grad)}"
        lines.append(
            LedgerLine(_by(matter, edge.consumer), local * giver.grad, node=edge.consumer, hint=hint)
        )
    if graph.values[node] is graph.root:
        text = QCoreApplication.translate("LedgerSection", "the loss moves with itself")
        lines.append(LedgerLine(text, 1.0))
    count, grad = len(lines), float(graph.values[node].grad)
    note = QCoreApplication.translate(
        "LedgerSection", "L is this sample's own loss. Step (F11) to see the batch add up."
    )
    if matter.training.bugs and not math.isclose(
        sum(line.amount for line in lines), grad, rel_tol=1e-9, abs_tol=1e-12
    ):
        lines.clear()
        note = QCoreApplication.translate(
            "LedgerSection",
            "A bug of the museum spoils this grad. Step (F11) to see what was handed over when.",
        )
    return Account(tuple(lines), grad, count, count, _sum_of(count, count), note)


def _line(matter: Matter, row: Row) -> LedgerLine:
    if row.consumer is not None:
        return _given(matter, row.consumer, row.amount, row.counts)
    return LedgerLine(_words(row), row.amount, row.counts)


def _given(matter: Matter, giver: int, amount: float, counts: bool = True) -> LedgerLine:
    """What a node has handed over."""
    hint = QCoreApplication.translate("LedgerSection", "Handed over by this node. Click to look at it.")
    return LedgerLine(_by(matter, giver), amount, counts, giver, hint)


def _words(row: Row) -> str:
    match row.kind:
        case "left_over":
            return QCoreApplication.translate("LedgerSection", "left over from before")
        case "seed":
            return QCoreApplication.translate("LedgerSection", "its share of the batch's loss")
        case "penalty":
            return QCoreApplication.translate("LedgerSection", "the penalty")
    first, last = (row.first or 0) + 1, (row.last or 0) + 1
    if first == last:
        return QCoreApplication.translate("LedgerSection", "sample {number}").format(number=first)
    return QCoreApplication.translate("LedgerSection", "samples {first}–{last}").format(
        first=first, last=last
    )


def _by(matter: Matter, giver: int) -> str:
    """Who gives; the name of a node of another neuron says of which, or many would have the same."""
    nodes, name = matter.graph.topology.nodes, matter.names[giver]
    group = nodes[giver].group
    if group is None or matter.node is None or group == nodes[matter.node].group:
        return QCoreApplication.translate("LedgerSection", "from {name}").format(name=name)
    text = QCoreApplication.translate("LedgerSection", "from {name} in {neuron}")
    return text.format(name=name, neuron=neuron_number(group))


def _sum_text(found: Ledger) -> str:
    return _sum_of(found.arrived, found.expected)


def _sum_of(arrived: int, expected: int) -> str:
    if arrived == expected <= 1:
        return QCoreApplication.translate("LedgerSection", "grad")
    if arrived == expected:
        text = QCoreApplication.translate("LedgerSection", "grad, {arrived} of {expected}")
        return text.format(arrived=arrived, expected=expected)
    text = QCoreApplication.translate("LedgerSection", "sum so far, {arrived} of {expected}")
    return text.format(arrived=arrived, expected=expected)


def _note(found: Ledger) -> str:
    if any(not row.counts for row in found.rows):
        return QCoreApplication.translate(
            "LedgerSection", "The bug “=” is on: what is struck through was overwritten, not added."
        )
    if any(row.kind == "left_over" for row in found.rows) and found.arrived:
        return QCoreApplication.translate(
            "LedgerSection",
            "What was left over does not belong to this batch: zero_grad would have cleared it.",
        )
    return ""
