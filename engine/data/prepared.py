"""Data as the trainer and the plots use it: split, scaled, read-only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]
Task = Literal["two_class", "many_class", "regression"]

#: What two classes without names of their own are called, in the order -1, 1.
SIGNED_CLASSES = ("−1", "+1")


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """`x` of shape (samples, columns), `y` of shape (samples,).

    y is -1 or 1 for two classes, the class's number from 0 on for more, any number for regression.
    """

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
    """What one DataSpec gives: a training part, a test part (perhaps empty), and what they mean.

    `feature_names` are those of the columns, `class_names` those of the classes in the order of their
    numbers, none for regression, whose number is called `target_name`. `picture` has rows and columns
    where a sample is a picture; `shown` are the two columns in which the samples are best seen. `frame`
    is what is to be seen of the plane whatever the samples are: left, right, bottom, top; None where the
    samples decide.
    """

    train: Samples
    test: Samples
    task: Task = "two_class"
    feature_names: tuple[str, ...] = ("x₁", "x₂")
    class_names: tuple[str, ...] = SIGNED_CLASSES
    target_name: str = "y"
    picture: tuple[int, int] | None = None
    shown: tuple[int, int] = (0, 1)
    frame: tuple[float, float, float, float] | None = None

    @property
    def is_finite(self) -> bool:
        """Whether every number in it is a real number."""
        parts = (self.train.x, self.train.y, self.test.x, self.test.y)
        return all(bool(np.isfinite(part).all()) for part in parts)

    @property
    def column_count(self) -> int:
        """How many numbers one sample has."""
        return int(self.train.x.shape[1])

    def class_of(self, y: float) -> int:
        """The number of the class that y stands for, from 0 on. Not for regression."""
        return int(y > 0 if self.task == "two_class" else y)

    def classes_of(self, samples: Samples) -> IntArray:
        """The same for all of some samples, shape (samples,)."""
        classes: IntArray = (samples.y > 0 if self.task == "two_class" else samples.y).astype(np.intp)
        return classes
