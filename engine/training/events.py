"""What can happen in a batch: the smallest steps, with their numbers in them.

`sample` is a place in the batch, `node`, `giver` and `receiver` are indices in Topology.nodes,
`parameter` is an index in `TrainingState.parameters`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Computed:
    """Forward: an operation computed `data` from `inputs`, the numbers of its inputs in their order."""

    sample: int
    node: int
    inputs: tuple[float, ...]
    data: float


@dataclass(frozen=True, slots=True)
class LossTaken:
    """The samples' losses became one data loss, or the penalty was added; `loss` is the loss so far."""

    kind: Literal["data", "penalty"]
    amount: float
    loss: float


@dataclass(frozen=True, slots=True)
class GradientsZeroed:
    """The parameters' grads became 0; or nothing happened, where that was forgotten."""

    forgotten: bool


@dataclass(frozen=True, slots=True)
class Seeded:
    """Backward: a sample's root got its share of the batch's loss as its grad; d loss / d root."""

    sample: int
    node: int
    share: float


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Backward: one `grad +=`. `giver` gave its input `receiver`, its argument number `argument`, a share.

    `local` is d giver / d receiver, `upstream` the giver's grad. Where `assigned`, it was a `grad =`.
    """

    sample: int
    giver: int
    receiver: int
    argument: int
    local: float
    upstream: float
    assigned: bool

    @property
    def amount(self) -> float:
        """What was handed over: local derivative times upstream gradient."""
        return self.local * self.upstream


@dataclass(frozen=True, slots=True)
class PenaltyHandedOver:
    """Backward: every parameter's grad got the slope of the penalty, l1 sign(p) + 2 l2 p."""

    assigned: bool


@dataclass(frozen=True, slots=True)
class Updated:
    """The optimizer made `after` of a parameter's value `before`; a frozen one stays as it is."""

    parameter: int
    before: float
    after: float
    gradient: float
    frozen: bool


Event = Computed | LossTaken | GradientsZeroed | Seeded | HandedOver | PenaltyHandedOver | Updated


@dataclass(frozen=True, slots=True)
class Step:
    """What an event touches, told without computing anything.

    `sample` is counted as in `Position`: the penalty hands over after the batch's last sample.
    `node` is the node that computes, is seeded, hands over or (in the update) changes; None for what is
    about the whole batch, and for a parameter that the loss doesn't need. `receiver` is the node that
    is handed something, `parameter` the parameter that is updated.
    """

    phase: Literal["forward", "loss", "zero_grad", "backward", "update"]
    sample: int
    node: int | None = None
    receiver: int | None = None
    parameter: int | None = None
