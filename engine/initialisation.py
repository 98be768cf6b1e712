"""How weights start. A neuron's weights must differ from its neighbours', or all learn the same.

Each function draws the weights and the bias of one neuron with `fan_in` inputs, in a layer of
`fan_out` neurons.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.spec import InitialisationName

#: Takes a source of random numbers, fan_in and fan_out; returns a neuron's weights and its bias.
Initialisation = Callable[[Any, int, int], tuple[list[float], float]]


def micrograd(source: Any, fan_in: int, fan_out: int) -> tuple[list[float], float]:
    """Weights uniform between -1 and 1, bias 0, as in micrograd's repository."""
    return [source.uniform(-1, 1) for _ in range(fan_in)], 0


INITIALISATIONS: dict[InitialisationName, Initialisation] = {"micrograd": micrograd}
