"""A sample's loss, recorded once: for a whole network, for its scores alone, and one scalar at a time.

Recording takes longer than many a batch, and settings such as the learning rate change nothing about it,
so that the last ones are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from engine.losses import sample_loss, targets_of
from engine.spec import BugName, LossName, NetworkSpec, TrainingSpec
from engine.tape.record import Tape, check_same_shape, record
from engine.tape.replay import Replay
from engine.training.sample_graph import SampleGraph, sample_graph
from engine.training.scalar_pass import ScalarPass
from engine.value import Value

RECORDINGS_KEPT = 4


@lru_cache(maxsize=RECORDINGS_KEPT)
def recorded_replay(network: NetworkSpec, loss: LossName, columns: int) -> Replay:
    """The loss and the scores of a sample of so many columns, to be replayed for whole batches."""

    def tape(number: float) -> Tape:
        graph = _graph(network, TrainingSpec(loss=loss), columns, number)
        outputs = [graph.root, *graph.scores]
        return record(outputs, [*graph.inputs, *graph.targets], graph.parameters)

    return _replay(tape)


@lru_cache(maxsize=RECORDINGS_KEPT)
def recorded_loss(loss: LossName, outputs: int) -> Replay:
    """The loss of so many scores, which come first among its inputs, before as many targets."""

    def tape(number: float) -> Tape:
        scores = [Value(number) for _ in range(outputs)]
        targets = [Value(target) for target in targets_of(loss, number, outputs)]
        return record([sample_loss(loss, scores, targets)], [*scores, *targets], [])

    return _replay(tape)


@lru_cache(maxsize=RECORDINGS_KEPT)
def recorded_pass(
    network: NetworkSpec, loss: LossName, bugs: tuple[BugName, ...], columns: int
) -> ScalarPass:
    """The same loss, to be followed one scalar at a time, with these bugs."""
    return ScalarPass(_graph(network, TrainingSpec(loss=loss, bugs=bugs), columns, 0.0), bugs)


def _replay(tape: Callable[[float], Tape]) -> Replay:
    """Of what is recorded with made-up numbers.

    Two samples are recorded, so that a graph whose shape depends on the data is found out: TapeError.
    """
    first, second = tape(0.0), tape(1.0)
    check_same_shape(first, second)
    return Replay(first)


def _graph(network: NetworkSpec, training: TrainingSpec, columns: int, number: float) -> SampleGraph:
    """The graph of a made-up sample; only its shape counts, and every loss knows the classes 0 and 1."""
    parameters = np.full(len(network.parameter_keys(columns)), number)
    return sample_graph(network, training, parameters, np.full(columns, number), number)
