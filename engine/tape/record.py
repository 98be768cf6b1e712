"""Record: one sample's graph of Values becomes a list of steps that any other sample can follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from engine.ops import OPS, Op
from engine.problem_error import ProblemError
from engine.value import Value, topological_order

TapeProblem = Literal["shape_depends", "node_depends", "made_by_hand"]


class TapeError(ProblemError[TapeProblem]):
    """This graph cannot be replayed for other samples; the message says why."""

    sentences = MappingProxyType(
        {
            "shape_depends": "the graph's shape depends on the data: {count} nodes for one sample, "
            "{other} for another",
            "node_depends": "the graph depends on the data: node {number} is {one} or {other}",
            "made_by_hand": "{value} was made by hand ({op}): the tape has no formula for it",
        }
    )


@dataclass(frozen=True, slots=True)
class Input:
    """A leaf that is different for each sample: place `index` of what the caller puts in."""

    index: int


@dataclass(frozen=True, slots=True)
class Parameter:
    """A leaf that is the same for all samples of a batch and gets a gradient."""

    index: int


@dataclass(frozen=True, slots=True)
class Constant:
    """A leaf that never changes."""

    number: float


@dataclass(frozen=True, slots=True)
class Operation:
    """An entry of the op table, applied to the steps with these numbers."""

    op: Op
    arguments: tuple[int, ...]


Step = Input | Parameter | Constant | Operation


@dataclass(frozen=True, slots=True)
class Tape:
    """Steps in topological order. `outputs` are the steps whose results are wanted, the root first."""

    steps: tuple[Step, ...]
    outputs: tuple[int, ...]
    input_count: int
    parameter_count: int


def record(outputs: Sequence[Value], inputs: Sequence[Value], parameters: Sequence[Value]) -> Tape:
    """The tape of everything that `outputs` were computed from.

    `inputs` are the leaves that each sample brings, `parameters` those that training changes; every
    other leaf is a constant. An output that is a leaf becomes the leaf times 1, so that it is computed
    like any other. Raises TapeError for a node that was made by hand, which has no formula.
    """
    steps: dict[Value, Step] = {}
    leaves: dict[Value, Step] = {value: Input(i) for i, value in enumerate(inputs)}
    leaves |= {value: Parameter(i) for i, value in enumerate(parameters)}
    place: dict[Value, int] = {}
    for value in topological_order(*outputs):
        place[value] = len(place)
        steps[value] = leaves.get(value) or _step(value, place)
    taped = list(steps.values())
    ends = tuple(place[value] if value._prev else _copied(place[value], taped) for value in outputs)
    return Tape(
        steps=tuple(taped),
        outputs=ends,
        input_count=len(inputs),
        parameter_count=len(parameters),
    )


def check_same_shape(tape: Tape, other: Tape) -> None:
    """Raise TapeError where two samples' graphs differ in more than their numbers."""
    if len(tape.steps) != len(other.steps) or tape.outputs != other.outputs:
        raise TapeError("shape_depends", count=len(tape.steps), other=len(other.steps))
    for number, (one, two) in enumerate(zip(tape.steps, other.steps, strict=True)):
        if one != two:
            raise TapeError("node_depends", number=number, one=str(one), other=str(two))


def _step(value: Value, place: dict[Value, int]) -> Step:
    if not value._prev:
        return Constant(float(value.data))
    if not isinstance(value.op, Op):
        raise TapeError("made_by_hand", value=repr(value), op=repr(value._op))
    return Operation(value.op, tuple(place[parent] for parent in value._prev))


def _copied(leaf: int, steps: list[Step]) -> int:
    """Append the leaf times 1; the number of that step."""
    steps += [Constant(1.0), Operation(OPS["mul"], (leaf, len(steps)))]
    return len(steps) - 1
