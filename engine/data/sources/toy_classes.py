"""Toy sets with classes.

Those in the plane reach from about -2 to 2, so that their plots can be compared. `noise` is the standard
deviation of a normal error added to every coordinate after the classes are fixed. Two classes are -1
and 1, more are numbered from 0, each as often as the others, give or take one. scikit-learn is imported
where it is called, because that takes a second.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import FloatArray, Samples
from engine.data_spec import DataSpec


def moons(spec: DataSpec) -> Samples:
    """Two half circles that reach into each other: exactly scikit-learn's make_moons."""
    from sklearn.datasets import make_moons

    x, classes = make_moons(n_samples=spec.samples, noise=spec.noise, random_state=spec.seed)
    return Samples(x, _signed(classes))


def circle(spec: DataSpec) -> Samples:
    """A small ring (class 1) inside a large one (class -1): scikit-learn's make_circles, enlarged."""
    from sklearn.datasets import make_circles

    radius = 1.5
    x, classes = make_circles(
        n_samples=spec.samples, noise=spec.noise / radius, random_state=spec.seed, factor=0.4
    )
    return Samples(radius * x, _signed(classes))


def xor(spec: DataSpec) -> Samples:
    """Four squares: class 1 where both coordinates have the same sign."""
    half_width, gap = 1.8, 0.1
    random = np.random.default_rng(spec.seed)
    signs = np.array([[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]])[np.arange(spec.samples) % 4]
    x = signs * random.uniform(gap, half_width, size=(spec.samples, 2))
    return Samples(_noisy(x, spec, random), signs[:, 0] * signs[:, 1])


def spiral(spec: DataSpec) -> Samples:
    """Arms that wind around each other, as far apart however many there are. Of two, class 1 comes first.

    Two arms wind 1.75 times, as in TensorFlow Playground.
    """
    random = np.random.default_rng(spec.seed)
    classes = _sorted_classes(spec)
    turns = 1.75 * 2 / spec.classes
    arms = [
        _arm(int(np.count_nonzero(classes == arm)), 2.0 * np.pi * arm / spec.classes, turns)
        for arm in range(spec.classes)
    ]
    return Samples(_noisy(np.concatenate(arms), spec, random), _labels(classes, spec))


def blobs(spec: DataSpec) -> Samples:
    """Round heaps side by side on a circle, one for each class."""
    away, radius = 1.3, 0.6
    random = np.random.default_rng(spec.seed)
    classes = np.arange(spec.samples) % spec.classes
    around = 2.0 * np.pi * classes / spec.classes
    # why the root: it makes the points as dense everywhere in the heap.
    inside = radius * np.sqrt(random.uniform(size=spec.samples))
    angle = random.uniform(0.0, 2.0 * np.pi, size=spec.samples)
    x = np.column_stack(
        [away * np.cos(around) + inside * np.cos(angle), away * np.sin(around) + inside * np.sin(angle)]
    )
    return Samples(_noisy(x, spec, random), _labels(classes, spec))


def checkerboard(spec: DataSpec) -> Samples:
    """Four by four squares, class 1 and class -1 in turn."""
    squares, half_width = 4, 1.8
    random = np.random.default_rng(spec.seed)
    wanted = np.arange(spec.samples) % 2
    row = random.integers(0, squares, size=spec.samples)
    column = 2 * random.integers(0, squares // 2, size=spec.samples) + (row + wanted) % 2
    place = np.column_stack([column, row]) + random.uniform(0.04, 0.96, size=(spec.samples, 2))
    x = half_width * (2.0 * place / squares - 1.0)
    return Samples(_noisy(x, spec, random), _signed(1 - wanted))


def lecture(_spec: DataSpec) -> Samples:
    """The four samples of Andrej Karpathy's micrograd lecture, three numbers each."""
    x = np.array([[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]])
    return Samples(x, np.array([1.0, -1.0, -1.0, 1.0]))


def _sorted_classes(spec: DataSpec) -> NDArray[np.intp]:
    """Each sample's class, all of one class after all of another; the first ones may have one more."""
    return np.sort(np.arange(spec.samples, dtype=np.intp) % spec.classes)


def _arm(count: int, start_angle: float, turns: float) -> FloatArray:
    """Points along one arm, from near the middle outwards, shape (count, 2)."""
    radius = 1.8
    along = np.linspace(0.05, 1.0, count)
    angle = start_angle + 2.0 * np.pi * turns * along
    return np.column_stack([radius * along * np.sin(angle), radius * along * np.cos(angle)])


def _noisy(x: FloatArray, spec: DataSpec, random: np.random.Generator) -> FloatArray:
    return x + random.normal(scale=spec.noise, size=x.shape)


def _labels(classes: NDArray[np.intp], spec: DataSpec) -> FloatArray:
    """Numbers of classes as y; of two classes the first one is class 1."""
    return _signed(1 - classes) if spec.classes == 2 else classes.astype(np.float64)


def _signed(classes: NDArray[np.intp]) -> FloatArray:
    """Classes 0 and 1 as labels -1 and 1."""
    return 2.0 * classes.astype(np.float64) - 1.0
