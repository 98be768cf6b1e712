"""What a bug of the museum does to the next batch: the engine runs it with the bug and without."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np

from engine.bugs import network_as_run
from engine.data.prepared import FloatArray, PreparedData, Samples
from engine.spec import BugName, Project
from engine.training.forward import ForwardPass
from engine.training.state import TrainingState
from engine.training.trainer import BatchResult, Trainer

#: Where the first wrong number of a batch appears.
FirstWrong = Literal["forward", "gradient", "update", "nothing"]
FIRST_WRONG: tuple[FirstWrong, ...] = get_args(FirstWrong)

#: Of a large batch only so many samples are compared that they have about this many numbers.
_NUMBERS = 50_000
#: Numbers that differ by less, of the largest of their kind, are equal: sums come in another order.
_TOLERANCE = 1e-9
_FORWARD: tuple[FirstWrong, tuple[int, ...]] = ("forward", ())


@dataclass(frozen=True, slots=True)
class BugEffect:
    """One batch with the bug (`wrong`) and without it (`right`); `places` are the parameters that differ.

    They differ in their gradient or in their value after the update, as `first` says. `samples` is how
    many samples the batch had, `whole` whether those were all of it.
    """

    first: FirstWrong
    right: BatchResult
    wrong: BatchResult
    places: tuple[int, ...]
    samples: int
    whole: bool


def effect_of(bug: BugName, project: Project, state: TrainingState, data: PreparedData) -> BugEffect:
    """What the bug does to the batch after `state`; other bugs that are on stay on in both."""
    others = tuple(each for each in project.training.bugs if each != bug)
    trainer = Trainer(project.network, project.training, data)
    chosen = trainer.samples_of(state)
    most = max(2, _NUMBERS // max(3 * len(state.parameters), 1))
    places = chosen[:most]
    part = replace(data, train=Samples(data.train.x[places], data.train.y[places]), test=_none(data.train))
    start = replace(state, batch=0)
    right, wrong = (
        Trainer(project.network, project.training.with_changes(bugs=bugs, batch_size=None), part).batch(start)
        for bugs in (others, (*others, bug))
    )
    if bug == "no_nonlinearity" and _answers_differ(project, start, part.train):
        first, differing = _FORWARD
    else:
        first, differing = _first_wrong(right, wrong)
    return BugEffect(first, right, wrong, differing, len(places), len(places) == len(chosen))


def _answers_differ(project: Project, state: TrainingState, samples: Samples) -> bool:
    """Whether some neuron answers otherwise without its activation; the loss may be the same even so."""
    linear: tuple[BugName, ...] = ("no_nonlinearity",)
    networks = project.network, network_as_run(project.network, linear)
    right, wrong = (
        ForwardPass(network, samples.x.shape[1])(state.parameters, samples.x) for network in networks
    )
    return not all(_close(one, other).all() for one, other in zip(right, wrong, strict=True))


def _first_wrong(right: BatchResult, wrong: BatchResult) -> tuple[FirstWrong, tuple[int, ...]]:
    if not _close(np.array([right.loss]), np.array([wrong.loss])).all():
        return _FORWARD
    kinds: tuple[tuple[FirstWrong, FloatArray, FloatArray], ...] = (
        ("gradient", right.gradients, wrong.gradients),
        ("update", right.state.parameters, wrong.state.parameters),
    )
    for kind, one, other in kinds:
        differing = tuple(np.flatnonzero(~_close(one, other)).tolist())
        if differing:
            return kind, differing
    return "nothing", ()


def _close(one: FloatArray, other: FloatArray) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    both = np.abs(np.concatenate([one, other]))
    size = float(both[np.isfinite(both)].max(initial=0.0))
    return np.isclose(one, other, rtol=_TOLERANCE, atol=_TOLERANCE * size, equal_nan=True)


def _none(samples: Samples) -> Samples:
    return Samples(samples.x[:0], samples.y[:0])
