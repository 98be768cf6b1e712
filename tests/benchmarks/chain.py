"""A chain of 100,000 operations on one number, forward and backward."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import micrograd.engine
import numpy as np

from engine.tape.record import record
from engine.tape.replay import Replay
from engine.value import Value
from tests.benchmarks.works import Steps

LENGTH = 100_000


def links(x: Any, w: Any) -> Any:
    """Half of the operations multiply, half add."""
    for _ in range(LENGTH // 2):
        x = x * w + 1e-6
    return x


def _of_objects(leaf: Callable[[float], Any]) -> Steps:
    def steps(count: int) -> None:
        for _ in range(count):
            links(leaf(1.0), leaf(0.99999)).backward()

    return steps


def read_speed() -> Steps:
    """This engine's Value."""
    return _of_objects(Value)


def micrograd_itself() -> Steps:
    """micrograd; with Python's usual recursion limit it stops at a depth of 996."""
    return _of_objects(micrograd.engine.Value)


def run_speed() -> Steps:
    """The chain's tape for a single sample: nothing here can be done side by side."""
    x, w = Value(1.0), Value(0.99999)
    replay = Replay(record([links(x, w)], [x], [w]))
    parameters, columns = np.array([0.99999]), np.array([[1.0]])

    def steps(count: int) -> None:
        for _ in range(count):
            replay.forward_and_backward(parameters, columns, 1.0)

    return steps


def pytorch() -> Steps:
    """PyTorch eager on scalar tensors, one thread."""
    import torch

    torch.set_num_threads(1)
    return _of_objects(lambda number: torch.tensor(number, dtype=torch.float64, requires_grad=True))
