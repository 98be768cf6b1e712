"""What the learner watches: conditions at which a training stops, and numbers that are followed."""

from __future__ import annotations

from pydantic import Field, field_validator

from engine.network_spec import NeuronName, Spec
from engine.training.condition import MOST_CHARACTERS, parse


class Breakpoint(Spec):
    """A training stops when the condition becomes true, if it is `on`; see `engine.training.condition`."""

    condition: str = Field(max_length=MOST_CHARACTERS)
    on: bool = True

    @field_validator("condition")
    @classmethod
    def _can_be_understood(cls, condition: str) -> str:
        parse(condition)
        return condition


class Pin(Spec):
    """A number that is followed: with a `source` the weight of a link, with "" a neuron's bias.

    Without one it is what the neuron answers to the sample in focus. The network need not have it (any more).
    """

    target: NeuronName
    source: str | None = Field(default=None, max_length=20)


class WatchSpec(Spec):
    """Breakpoints and pinned numbers, in the order in which they are shown."""

    breakpoints: tuple[Breakpoint, ...] = Field(default=(), max_length=32)
    pins: tuple[Pin, ...] = Field(default=(), max_length=32)
