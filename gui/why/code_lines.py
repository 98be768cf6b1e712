"""The engine's own lines for what just happened, and the numbers their variables had."""

from __future__ import annotations

from dataclasses import dataclass

from engine.ops import Op
from engine.optim import learning_rate_at
from engine.source_lines import (
    SourceError,
    SourceLines,
    batch_loss_lines,
    expression_seed_lines,
    forward_lines,
    handing_over_lines,
    optimizer_lines,
    partials_lines,
    penalty_lines,
    penalty_slope_lines,
    seed_lines,
    zero_grad_lines,
)
from engine.training.events import (
    GradientsZeroed,
    HandedOver,
    LossTaken,
    PenaltyHandedOver,
    Seeded,
    Updated,
)
from gui.why.finding import other_sample
from gui.why.matter import Matter, NetworkMatter
from gui.widgets.mathtext import number_text


@dataclass(frozen=True, slots=True)
class Snippet:
    """Some lines, and their variables as (name, number)."""

    source: SourceLines
    variables: tuple[tuple[str, str], ...] = ()


def snippets_of(matter: Matter) -> tuple[Snippet, ...]:
    """The lines that ran; for a node with no news those that compute it. None where there is no source."""
    try:
        return tuple(_snippets(matter))
    except SourceError:
        return ()


def _snippets(matter: Matter) -> list[Snippet]:
    if isinstance(matter, NetworkMatter):
        if other_sample(matter) is not None:
            return []
        snippet = _of_batch(matter)
        if snippet is not None:
            return [snippet]
    match matter.event:
        case HandedOver() as event:
            return _handing_over(matter, event)
        case Seeded():
            return [Snippet(expression_seed_lines())]
    return [] if matter.op is None else _computing(matter, matter.op)


def _of_batch(matter: NetworkMatter) -> Snippet | None:
    """The lines of what happened to a whole batch; None where it is about a single node."""
    training = matter.training
    match matter.event:
        case Seeded() as event:
            return Snippet(seed_lines(), (("self._share", number_text(event.share)),))
        case LossTaken(kind="penalty") as event:
            strengths = (("training.l1", f"{training.l1:g}"), ("training.l2", f"{training.l2:g}"))
            return Snippet(penalty_lines(), (*strengths, ("penalty", number_text(event.amount))))
        case LossTaken():
            count = 0 if matter.moment is None else matter.moment.sample_count
            return Snippet(batch_loss_lines(), (("count", str(count)),))
        case GradientsZeroed():
            return Snippet(zero_grad_lines())
        case PenaltyHandedOver():
            return Snippet(penalty_slope_lines())
        case Updated() as event:
            return _update(matter, event)
    return None


def _computing(matter: Matter, op: Op) -> list[Snippet]:
    if matter.node is None or not matter.has_data:
        return [Snippet(forward_lines(op))]
    return [Snippet(forward_lines(op), _of_op(matter, op, matter.node))]


def _handing_over(matter: Matter, event: HandedOver) -> list[Snippet]:
    giver = matter.graph.values[event.giver]
    adding = handing_over_lines(event.assigned)
    grad = float(matter.numbers.grad[event.receiver])
    added = Snippet(
        adding, (("amount", number_text(event.amount, True)), ("grads[slot]", number_text(grad, True)))
    )
    if not isinstance(giver.op, Op):
        return [added]
    return [Snippet(partials_lines(giver.op), _of_op(matter, giver.op, event.giver)), added]


def _update(matter: NetworkMatter, event: Updated) -> Snippet:
    training = matter.training
    place = event.parameter
    variables = [
        (f"parameters[{place}]", number_text(event.before)),
        (f"gradients[{place}]", number_text(event.gradient, True)),
    ]
    if matter.walk is not None:
        rate = learning_rate_at(training.learning_rate, matter.walk.start.epoch)
        variables.append(("rate", number_text(-rate if "wrong_sign" in training.bugs else rate)))
        for name, slot in matter.walk.result.state.slots.items():
            variables.append((f'"{name}"[{place}]', number_text(float(slot[place]))))
    return Snippet(optimizer_lines(training.optimizer), tuple(variables))


def _of_op(matter: Matter, op: Op, node: int) -> tuple[tuple[str, str], ...]:
    """a, b and out of one operation. Its a is seldom the user's own a: each says whose number it is."""
    values = matter.graph.values
    inputs = []
    for variable, place in zip("ab", matter.anatomy.inputs[node], strict=False):
        name = matter.names[place]
        said = variable if name == variable else f"{variable} = {name}"
        inputs.append((said, number_text(values[place].data)))
    constant = [] if op.constant is None else [("c", f"{op.constant:g}")]
    return (*inputs, *constant, ("out", number_text(values[node].data)))
