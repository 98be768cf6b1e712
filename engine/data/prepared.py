"""Data as the trainer and the plots use it: split, scaled, read-only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Task = Literal["two_class", "regression"]


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """`x` of shape (samples, features), `y` of shape (samples,): -1 or 1 for two classes."""

    x: FloatArray
    y: FloatArray

    def __post_init__(self) -> None:
        if self.x.ndim != 2 or self.y.shape != (len(self.x),):
            raise ValueError(f"shapes {self.x.shape} and {self.y.shape} are not (n, d) and (n,)")
        self.x.flags.writeable = False
        self.y.flags.writeable = False

    def __len__(self) -> int:
        return len(self.y)


@dataclass(frozen=True, slots=True, eq=False)
class PreparedData:
    """What one DataSpec gives: a training part, a test part (perhaps empty), and what they mean."""

    train: Samples
    test: Samples
    task: Task = "two_class"
    feature_names: tuple[str, ...] = ("x₁", "x₂")

    @property
    def is_finite(self) -> bool:
        """Whether every number in it is a real number."""
        parts = (self.train.x, self.train.y, self.test.x, self.test.y)
        return all(bool(np.isfinite(part).all()) for part in parts)
