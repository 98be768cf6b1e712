from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine import editing
from engine.network_spec import LayerSpec, NetworkSpec, NeuronSpec
from engine.training.carry_over import carry_over
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from tests.engine.networks import edited, networks

NETWORK = NetworkSpec(layers=(LayerSpec(size=2), LayerSpec(size=2), LayerSpec(size=1)))


def trained(network: NetworkSpec) -> TrainingState:
    """A state in which every number is its own."""
    count = len(network.parameter_keys(2))
    return TrainingState(
        np.arange(0.5, count),
        {"mean": np.arange(1000.5, 1000 + count), "age": np.full(count, 4.0)},
        epoch=3,
        batch=1,
        updates=7,
        loss_sum=0.25,
        data_loss_sum=0.125,
        hits=5,
        gradients=np.arange(2000.5, 2000 + count),
    )


def numbers(network: NetworkSpec, state: TrainingState) -> dict[tuple[str, str], float]:
    return dict(zip(network.parameter_keys(2), state.parameters.tolist(), strict=True))


@given(networks(), st.data())
def test_surviving_links_keep_their_weights_and_new_ones_start_afresh(
    before: NetworkSpec, data: st.DataObject
) -> None:
    state = trained(before)
    after = data.draw(edited(before))
    moved = carry_over(before, state, after, 2)
    old, fresh = numbers(before, state), numbers(after, initial_state(after, 2))
    keys = after.parameter_keys(2)
    assert moved.parameters.tolist() == [old.get(key, fresh[key]) for key in keys]
    means = dict(zip(before.parameter_keys(2), state.slots["mean"].tolist(), strict=True))
    assert moved.slots["mean"].tolist() == [means.get(key, 0.0) for key in keys]
    assert moved.slots["age"].tolist() == [4.0 if key in old else 0.0 for key in keys]
    gradients = dict(zip(before.parameter_keys(2), state.gradients.tolist(), strict=True))
    assert moved.gradients.tolist() == [gradients.get(key, 0.0) for key in keys]
    assert moved.counters == state.counters


@given(networks(), st.data())
def test_an_edit_and_its_undoing_leave_all_that_stayed_as_it_was(
    before: NetworkSpec, data: st.DataObject
) -> None:
    """With the earlier state as the base, what the edit dropped comes back too."""
    state = trained(before)
    after = data.draw(edited(before))
    back = carry_over(after, carry_over(before, state, after, 2), before, 2, base=state)
    assert back.same_as(state)


def test_a_base_gives_what_is_new() -> None:
    after = editing.with_neuron(NETWORK, 0, 0, NeuronSpec())
    base = TrainingState(np.full(20, 9.0), {"mean": np.full(20, 8.0)})
    moved = carry_over(NETWORK, trained(NETWORK), after, 2, base)
    new = [i for i, key in enumerate(after.parameter_keys(2)) if "n6" in key]
    assert len(new) == 3 + 2
    assert (moved.parameters[new] == 9.0).all()
    assert (moved.slots["mean"][new] == 8.0).all()
    assert (moved.slots["age"][new] == 0.0).all()
    assert (np.delete(moved.parameters, new) == trained(NETWORK).parameters).all()


def test_an_edit_that_touches_no_link_gives_the_very_state() -> None:
    state = trained(NETWORK)
    renamed = editing.with_neurons_changed(NETWORK, ["n1"], label="edge", activation="relu", frozen=True)
    assert carry_over(NETWORK, state, renamed, 2) is state
    named = editing.with_inputs(NETWORK, ("x1", "x2"))
    assert carry_over(NETWORK, state, named, 2) is state


def test_an_input_takes_its_weights_along() -> None:
    swapped = editing.with_inputs(NETWORK, ("x2", "x1^2", "x1"))
    moved = numbers(swapped, carry_over(NETWORK, trained(NETWORK), swapped, 2))
    old, fresh = numbers(NETWORK, trained(NETWORK)), numbers(swapped, initial_state(swapped, 2))
    assert {key: moved[key] for key in old} == old
    assert moved["x1^2", "n1"] == fresh["x1^2", "n1"]


def test_a_carried_state_can_not_be_written_to() -> None:
    after = editing.without_link(NETWORK, "x1", "n1")
    moved = carry_over(NETWORK, trained(NETWORK), after, 2)
    assert not moved.parameters.flags.writeable
    assert not moved.slots["mean"].flags.writeable
