"""How weights start.

A neuron's weights must differ from its neighbours', or all of them learn the same; and they should be
neither so small that signals fade from layer to layer, nor so large that they grow.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from engine.spec import InitialisationName


class RandomSource(Protocol):
    """What weights are drawn from: the module `random`, or a `random.Random`."""

    def uniform(self, a: float, b: float) -> float:
        """A number between a and b."""
        ...

    def gauss(self, mu: float, sigma: float) -> float:
        """A normally distributed number."""
        ...


#: Takes a source, and how many inputs a neuron and how many neurons its layer has; draws the
#: neuron's weights and its bias.
Initialisation = Callable[[RandomSource, int, int], tuple[list[float], float]]


def micrograd(source: RandomSource, fan_in: int, _fan_out: int) -> tuple[list[float], float]:
    """Weights uniform between -1 and 1, bias 0, as in micrograd's repository."""
    return [source.uniform(-1, 1) for _ in range(fan_in)], 0


def lecture(source: RandomSource, fan_in: int, _fan_out: int) -> tuple[list[float], float]:
    """Weights and bias uniform between -1 and 1, as in micrograd's lecture."""
    return [source.uniform(-1, 1) for _ in range(fan_in)], source.uniform(-1, 1)


def xavier(source: RandomSource, fan_in: int, fan_out: int) -> tuple[list[float], float]:
    """Weights uniform between ±sqrt(6 / (fan_in + fan_out)), bias 0; Glorot and Bengio 2010."""
    limit = (6.0 / (fan_in + fan_out)) ** 0.5
    return [source.uniform(-limit, limit) for _ in range(fan_in)], 0


def he(source: RandomSource, fan_in: int, _fan_out: int) -> tuple[list[float], float]:
    """Weights normal with variance 2 / fan_in, bias 0, made for relu; He and others 2015."""
    return [source.gauss(0.0, (2.0 / fan_in) ** 0.5) for _ in range(fan_in)], 0


def zeros(_source: RandomSource, fan_in: int, _fan_out: int) -> tuple[list[float], float]:
    """All 0: to see that neurons which start alike stay alike."""
    return [0.0] * fan_in, 0


INITIALISATIONS: dict[InitialisationName, Initialisation] = {
    "micrograd": micrograd,
    "lecture": lecture,
    "xavier": xavier,
    "he": he,
    "zeros": zeros,
}
