"""Random expressions, as recipes that any backend can follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

#: Operations that are defined, smooth enough and tame for all numbers.
SMOOTH = ("tanh", "sigmoid", "elu", "softplus", "gelu", "silu", "sin", "cos")
KINKED = ("relu", "leaky_relu", "abs")
PAIRS = ("add", "sub", "mul", "max", "min", "quotient")

Apply = Callable[..., Any]


@dataclass(frozen=True)
class Recipe:
    """`leaves` numbers, then steps: an operation and the places of its inputs among all before it."""

    leaves: tuple[float, ...]
    steps: tuple[tuple[str, tuple[int, ...]], ...]

    def follow(self, leaves: Sequence[Any], apply: Apply) -> list[Any]:
        """Everything that is computed, the leaves first."""
        values = list(leaves)
        for name, places in self.steps:
            values.append(apply(name, *(values[place] for place in places)))
        return values


def apply_to_values(name: str, *inputs: Any) -> Any:
    """The operations of a recipe, for Values and for anything else with their methods."""
    if name == "add":
        return inputs[0] + inputs[1]
    if name == "sub":
        return inputs[0] - inputs[1]
    if name == "mul":  # kept within bounds, or a long expression grows beyond all floats
        return (inputs[0] * inputs[1]).tanh()
    if name == "quotient":
        return inputs[0] / (inputs[1] * inputs[1] + 1.0)
    return getattr(inputs[0], name)(*inputs[1:])


@st.composite
def recipes(draw: st.DrawFn, max_steps: int = 40, kinks: bool = True) -> Recipe:
    """Expressions with many shared parts."""
    leaves = draw(st.lists(st.floats(-2, 2, width=32), min_size=2, max_size=6))
    unary = SMOOTH + (KINKED if kinks else ())
    binary = PAIRS if kinks else tuple(name for name in PAIRS if name not in ("max", "min"))
    steps: list[tuple[str, tuple[int, ...]]] = []
    for count in range(len(leaves), len(leaves) + draw(st.integers(1, max_steps))):
        place = st.integers(0, count - 1) | st.integers(max(0, count - 3), count - 1)
        if draw(st.booleans()):
            steps.append((draw(st.sampled_from(unary)), (draw(place),)))
        else:
            steps.append((draw(st.sampled_from(binary)), (draw(place), draw(place))))
    return Recipe(tuple(leaves), tuple(steps))
