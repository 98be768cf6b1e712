"""Which rule explains what is looked at."""

from __future__ import annotations

from engine.training.events import GradientsZeroed, HandedOver, LossTaken, PenaltyHandedOver, Seeded, Updated
from gui.why.batch_rules import loss_rule, passing_rule, penalty_rule, seed_rule, zero_grad_rule
from gui.why.finding import other_sample
from gui.why.matter import Matter, NetworkMatter
from gui.why.node_rules import computed_rule, handed_over_rule, leaf_rule, root_rule
from gui.why.rule import Rule
from gui.why.update_rule import update_rule


def rule_of(matter: Matter) -> Rule:
    """The rule of what just happened, or else of the node that is looked at."""
    if isinstance(matter, NetworkMatter):
        rule = _of_batch(matter)
        if rule is not None:
            return rule
    match matter.event:
        case HandedOver() as event:
            return handed_over_rule(matter, event)
        case Seeded():
            return root_rule(matter)
    return computed_rule(matter, matter.op) if matter.op is not None else leaf_rule(matter)


def _of_batch(matter: NetworkMatter) -> Rule | None:
    """The rule of what happened to a whole batch; None where it is about a single node."""
    other = other_sample(matter)
    if other is not None:
        return passing_rule(matter, other)
    match matter.event:
        case Seeded() as event:
            return seed_rule(matter, event)
        case LossTaken() as event:
            return loss_rule(matter, event)
        case GradientsZeroed() as event:
            return zero_grad_rule(matter, event)
        case PenaltyHandedOver():
            return penalty_rule(matter)
        case Updated() as event:
            return update_rule(matter, event)
    return None
