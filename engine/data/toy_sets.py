"""The toy sets: two classes in the plane, each a function of samples, noise and seed.

All of them reach from about -2 to 2, so that their plots can be compared. `noise` is the standard
deviation of a normal error added to every coordinate after the labels are fixed. Labels are -1 and 1.
scikit-learn is imported where it is called, because that takes a second.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import FloatArray, Samples
from engine.spec import DataName


class Source(Protocol):
    """What gives samples: the same arguments always give the same samples, in the same order."""

    def __call__(self, samples: int, noise: float, seed: int) -> Samples:
        """`samples` many of them, both classes as often (give or take one)."""


def moons(samples: int, noise: float, seed: int) -> Samples:
    """Two half circles that reach into each other: exactly scikit-learn's make_moons."""
    from sklearn.datasets import make_moons

    x, classes = make_moons(n_samples=samples, noise=noise, random_state=seed)
    return Samples(x, _signed(classes))


def circle(samples: int, noise: float, seed: int) -> Samples:
    """A small ring (class 1) inside a large one (class -1): scikit-learn's make_circles, enlarged."""
    from sklearn.datasets import make_circles

    radius = 1.5
    x, classes = make_circles(n_samples=samples, noise=noise / radius, random_state=seed, factor=0.4)
    return Samples(radius * x, _signed(classes))


def xor(samples: int, noise: float, seed: int) -> Samples:
    """Four squares: class 1 where both coordinates have the same sign."""
    half_width, gap = 1.8, 0.1
    random = np.random.default_rng(seed)
    signs = np.array([[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]])[np.arange(samples) % 4]
    x = signs * random.uniform(gap, half_width, size=(samples, 2))
    return Samples(x + random.normal(scale=noise, size=x.shape), signs[:, 0] * signs[:, 1])


def spiral(samples: int, noise: float, seed: int) -> Samples:
    """Two arms that wind around each other 1.75 times, as in TensorFlow Playground. Class 1 comes first."""
    random = np.random.default_rng(seed)
    first = samples - samples // 2
    x = np.concatenate([_arm(first, start_angle=0.0), _arm(samples - first, start_angle=np.pi)])
    y = np.where(np.arange(samples) < first, 1.0, -1.0)
    return Samples(x + random.normal(scale=noise, size=x.shape), y)


def _arm(count: int, start_angle: float) -> FloatArray:
    """Points along one arm, from near the middle outwards, shape (count, 2)."""
    radius, turns = 1.8, 1.75
    along = np.linspace(0.05, 1.0, count)
    angle = start_angle + 2.0 * np.pi * turns * along
    return np.column_stack([radius * along * np.sin(angle), radius * along * np.cos(angle)])


def _signed(classes: NDArray[np.int64]) -> FloatArray:
    """Classes 0 and 1 as labels -1 and 1."""
    return 2.0 * classes.astype(np.float64) - 1.0


TOY_SETS: Mapping[DataName, Source] = MappingProxyType(
    {"moons": moons, "circle": circle, "xor": xor, "spiral": spiral}
)
