"""Takes trained weights over into an edited network: a link that still exists keeps its weight."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.spec import NetworkSpec
from engine.training.initial import initial_state
from engine.training.state import FloatArray, TrainingState


def carry_over(
    before: NetworkSpec,
    state: TrainingState,
    after: NetworkSpec,
    columns: int,
    base: TrainingState | None = None,
) -> TrainingState:
    """`state`, trained under `before`, as a state of `after`.

    Weights and biases of links and neurons that are in both stay, optimizer slots too. What is new
    starts as `base` has it, a state of `after`; without one, as the initialisation draws it.
    """
    keys = before.parameter_keys(columns)
    new_keys = after.parameter_keys(columns)
    if keys == new_keys:
        return state
    base = base or initial_state(after, columns)
    place = {key: i for i, key in enumerate(keys)}
    here = np.array([i for i, key in enumerate(new_keys) if key in place], dtype=np.intp)
    there = np.array([place[key] for key in new_keys if key in place], dtype=np.intp)

    def moved(old: FloatArray, new: FloatArray) -> FloatArray:
        result = new.copy()
        result[here] = old[there]
        return result

    nothing = np.zeros(len(new_keys))
    return replace(
        state,
        parameters=moved(state.parameters, base.parameters),
        slots={name: moved(slot, base.slots.get(name, nothing)) for name, slot in state.slots.items()},
    )
