"""Toy sets for regression: a number to predict from one input or from two.

Inputs are drawn evenly from -2..2, targets stay within about -1..1. `noise` is the standard deviation
of a normal error added to the target.
"""

from __future__ import annotations

import numpy as np

from engine.data.prepared import FloatArray, Samples
from engine.data_spec import DataSpec

#: Inputs reach from minus to plus this.
REACH = 2.0
#: y = SLOPE x + INTERCEPT
SLOPE, INTERCEPT = 0.4, -0.2
#: y = TILT[0] x₁ + TILT[1] x₂
TILT = (0.3, -0.2)


def line(spec: DataSpec) -> Samples:
    """A line, y = 0.4 x - 0.2: what a single linear neuron can say."""
    x, random = _inputs(spec, 1)
    return _noisy(x, SLOPE * x[:, 0] + INTERCEPT, spec, random)


def sine(spec: DataSpec) -> Samples:
    """A wave and a quarter: y = sin 2x."""
    x, random = _inputs(spec, 1)
    return _noisy(x, np.sin(2.0 * x[:, 0]), spec, random)


def step(spec: DataSpec) -> Samples:
    """-0.8 left of 0 and 0.8 right of it: a jump, which a smooth network can only climb steeply."""
    x, random = _inputs(spec, 1)
    return _noisy(x, np.where(x[:, 0] < 0.0, -0.8, 0.8), spec, random)


def plane(spec: DataSpec) -> Samples:
    """A tilted plane: y = 0.3 x₁ - 0.2 x₂."""
    x, random = _inputs(spec, 2)
    return _noisy(x, x @ np.array(TILT), spec, random)


def multi_gauss(spec: DataSpec) -> Samples:
    """Hills and hollows: six bell shapes in two rows, up and down in turn, as in TensorFlow Playground."""
    width = 0.4
    x, random = _inputs(spec, 2)
    y = np.zeros(spec.samples)
    for sign, center in ((1, (-1.3, 0.8)), (-1, (0.0, 0.8)), (1, (1.3, 0.8))):
        y += sign * np.exp(-_squared_distance(x, center) / (2 * width**2))
        y -= sign * np.exp(-_squared_distance(x, (center[0], -center[1])) / (2 * width**2))
    return _noisy(x, y, spec, random)


def _inputs(spec: DataSpec, columns: int) -> tuple[FloatArray, np.random.Generator]:
    random = np.random.default_rng(spec.seed)
    return random.uniform(-REACH, REACH, size=(spec.samples, columns)), random


def _noisy(x: FloatArray, y: FloatArray, spec: DataSpec, random: np.random.Generator) -> Samples:
    return Samples(x, y + random.normal(scale=spec.noise, size=y.shape))


def _squared_distance(x: FloatArray, center: tuple[float, float]) -> FloatArray:
    distance: FloatArray = np.square(x - np.array(center)).sum(axis=1)
    return distance
