"""Takes a training over into an edited project: a link that still exists keeps its weight."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from engine.spec import NetworkSpec, Project
from engine.training.initial import initial_state
from engine.training.state import FloatArray, TrainingState


def carried_over(
    before: Project, state: TrainingState, after: Project, base: TrainingState | None = None
) -> TrainingState:
    """`state`, reached under `before`, as the state from which training goes on under `after`.

    Where the epoch has other batches now, it begins again. `base` as in `carry_over`.
    """
    state = carry_over(before.network, state, after.network, after.data.input_count, base)
    batches = (after.data, after.training.batch_size, after.training.seed)
    if state.batch and batches != (before.data, before.training.batch_size, before.training.seed):
        return replace(state, batch=0, loss_sum=0.0, data_loss_sum=0.0, hits=0)
    return state


def patched(state: TrainingState, patch: Collection[tuple[int, float]]) -> TrainingState:
    """`state` with single parameters set, as (place in `parameters`, value)."""
    if not patch:
        return state
    parameters = state.parameters.copy()
    for place, value in patch:
        parameters[place] = value
    return replace(state, parameters=parameters)


def carry_over(
    before: NetworkSpec,
    state: TrainingState,
    after: NetworkSpec,
    columns: int,
    base: TrainingState | None = None,
) -> TrainingState:
    """`state`, trained under `before`, as a state of `after`.

    Weights and biases of links and neurons that are in both stay, gradients and optimizer slots too. What
    is new starts as `base` has it, a state of `after`; without one, as the initialisation draws it.
    """
    if before == after:
        return state
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
        gradients=moved(state.gradients, base.gradients),
        slots={name: moved(slot, base.slots.get(name, nothing)) for name, slot in state.slots.items()},
    )
