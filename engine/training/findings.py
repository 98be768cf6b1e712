"""What can go wrong in a training, as data: where, and with which numbers. The window has the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.network_spec import Link
from engine.training.events import Event
from engine.training.position import Position

#: How a number stops being finite: too large for a float; a division by 0, a logarithm of 0 or the like;
#: no meaning, as in infinity minus infinity; or what it was made from is not finite.
Cause = Literal["overflow", "pole", "undefined", "passed_on"]


@dataclass(frozen=True, slots=True)
class NotFinite:
    """The first event of a batch that gave an infinite number or none at all.

    `position` is the moment just before, `event` has its numbers; `value` is what it gave. `node` is the
    node of the sample's topology that computes or hands over, `op` the symbol of its operation, `neuron` the
    neuron it belongs to; "" and None for loss, penalty and update, and outside of all neurons. `link` is the
    parameter that was updated, or whose grad it is.
    `largest_parameter` is the largest weight or bias in size when the batch began, `grown` how many times
    larger that is than at the start of the training, `learning_rate` that of the batch.
    """

    position: Position
    event: Event
    value: float
    cause: Cause
    node: int | None
    op: str
    neuron: str | None
    link: Link | None
    largest_parameter: float
    grown: float
    learning_rate: float


@dataclass(frozen=True, slots=True)
class ExplodingGradient:
    """The gradient of a batch is much longer than usual, or longer than is ever of use.

    `epoch` and `batch` are what was finished before, `norm` is the gradient's length, `usual` that of the
    batches before (None where there are too few), `link` the parameter with the largest share.
    """

    epoch: int
    batch: int
    norm: float
    usual: float | None
    link: Link


@dataclass(frozen=True, slots=True)
class DeadRelus:
    """ReLU neurons that answer 0 to every training sample: nothing that is trained moves their weights."""

    neurons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaturatedNeurons:
    """Hidden tanh and sigmoid neurons that are flat for nearly all training samples: they hardly learn."""

    neurons: tuple[str, ...]


Finding = NotFinite | ExplodingGradient | DeadRelus | SaturatedNeurons
