"""Whether the gradients of a walk and of the trainer are the same, up to what rounding may do.

Both compute the same sums, in another order: each result may be off by a few units in the last place of
the largest terms that it was added up from. And where an input of a ReLU, say, is 0 but for rounding,
the two may stand on different sides of its corner, and both are right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.ops import OPS
from engine.training.scalar_pass import ScalarPass

FloatArray = NDArray[np.float64]

#: How far two sums of the same terms may be apart, as a share of the sum of the terms' sizes.
TOLERANCE = 1e-12

ADDITIVE = frozenset({"add", "sub"})
#: Operations whose slope jumps: where the input is 0, or where both inputs are equal.
CORNERED = frozenset({"relu", "leaky_relu", "abs", "max", "min"})


class DisagreementError(ArithmeticError):
    """The walk and the trainer computed different gradients: one of them is wrong.

    `parameter` is the first one that differs, `walked` and `trained` are its gradients.
    """

    def __init__(self, parameter: int, walked: float, trained: float) -> None:
        self.parameter, self.walked, self.trained = parameter, walked, trained
        super().__init__(f"the gradient of parameter {parameter} is {walked!r} and {trained!r}")

    def __reduce__(self) -> tuple[type[DisagreementError], tuple[object, ...]]:
        """Pickled, so that a worker process can hand it over."""
        return DisagreementError, (self.parameter, self.walked, self.trained)


def check_agreement(
    scalar_pass: ScalarPass,
    data_of: Callable[[int], Sequence[float]],
    share: float,
    samples: int,
    walked: FloatArray,
    trained: FloatArray,
    terms: FloatArray,
) -> None:
    """Raise DisagreementError where the gradients differ by more than rounding; infinities are not compared.

    `terms` is for each gradient what is known already of the sizes of its terms; where that is too little
    to tell, they are added up sample by sample.
    """
    finite = np.isfinite(walked) & np.isfinite(trained)
    apart = np.abs(walked - trained, where=finite, out=np.zeros_like(walked))
    if (apart <= TOLERANCE * np.nan_to_num(terms)).all():
        return
    limit = np.zeros_like(walked)
    for sample in range(samples):
        sizes = _sizes_of_terms(scalar_pass, data_of(sample), share)
        if sizes is None:
            return
        limit += sizes
        if (apart <= TOLERANCE * limit).all():
            return
    parameter = int(np.argmax(apart > TOLERANCE * limit))
    raise DisagreementError(parameter, float(walked[parameter]), float(trained[parameter]))


def _sizes_of_terms(scalar_pass: ScalarPass, data: Sequence[float], share: float) -> FloatArray | None:
    """For each parameter, how large the terms of its gradient may be; None with an input in a corner.

    A slope counts as what it is plus 1, since also a slope near 0, as tanh has it, is a difference of
    larger numbers.
    """
    sizes = _sizes_of_data(scalar_pass, data)
    if sizes is None:
        return None
    reach = [0.0] * scalar_pass.size
    reach[scalar_pass.root] = share
    for (node, op, a, b), argument, receiver, _ in scalar_pass.hand_overs:
        if op.name in ADDITIVE:
            slope = 1.0
        elif op is OPS["mul"]:
            slope = sizes[a if argument else b]
        else:
            slope = abs(scalar_pass.local(data, node, op, a, b)[argument]) + 1.0
        reach[receiver] += slope * reach[node]
    result = np.zeros(scalar_pass.parameter_count)
    for node, parameter in scalar_pass.parameters:
        result[parameter] = reach[node]
    return result


def _sizes_of_data(scalar_pass: ScalarPass, data: Sequence[float]) -> list[float] | None:
    """How large the terms are that each node was added up from; None with an input in a corner."""
    sizes = [abs(number) for number in data]
    for node, op, a, b in scalar_pass.operations:
        both = sizes[a] + (sizes[b] if b >= 0 else 0.0)
        if op.name in CORNERED and abs(data[a] - (data[b] if b >= 0 else 0.0)) <= TOLERANCE * both:
            return None
        if op.name in ADDITIVE:
            sizes[node] = both
        elif op is OPS["mul"]:
            sizes[node] = sizes[a] * sizes[b]
        else:
            slopes = scalar_pass.local(data, node, op, a, b)
            sizes[node] = abs(data[node]) + sum(
                (abs(slope) + 1.0) * sizes[place] for slope, place in zip(slopes, (a, b), strict=False)
            )
    return sizes
