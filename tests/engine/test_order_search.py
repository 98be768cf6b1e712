"""The search that is watched is the one that everything runs on; its mistakes give the known wrong grads."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.bugs import breadth_first as order_of_the_bug
from engine.order_search import (
    Entered,
    Listed,
    SeenBefore,
    Way,
    backward_along,
    breadth_first,
    depth_first,
    inputs_of,
    search,
    states,
    two_ways,
    used_twice,
)
from engine.spec import LayerSpec, NetworkSpec, TrainingSpec
from engine.training.initial import initial_state
from engine.training.sample_graph import sample_graph
from engine.value import Value, topological_order


@st.composite
def graphs(draw: st.DrawFn) -> list[Value]:
    """Values in topological order: each new one is made of two earlier ones."""
    values = [Value(draw(st.floats(-2, 2)), label="x")]
    for _ in range(draw(st.integers(1, 12))):
        a, b = (values[draw(st.integers(0, len(values) - 1))] for _ in range(2))
        values.append(a * b if draw(st.booleans()) else a + b)
    return topological_order(values[-1])


def _found(values: list[Value], way: Way) -> list[int]:
    events = search(inputs_of(values), [len(values) - 1], way)
    return [event.node for event in events if isinstance(event, Listed)]


@given(graphs())
def test_depth_first_finds_the_engines_own_order(values: list[Value]) -> None:
    assert _found(values, "depth_first") == list(range(len(values)))


@given(graphs())
def test_breadth_first_is_the_order_of_the_bug(values: list[Value]) -> None:
    assert [values[i] for i in _found(values, "breadth_first")] == order_of_the_bug(values[-1])


@given(graphs())
def test_backward_along_the_right_order_is_backward(values: list[Value]) -> None:
    found = backward_along(values, _found(values, "depth_first"), "depth_first")
    for value in values:
        value.grad = 0.0
    values[-1].backward()
    assert found == [value.grad for value in values]


@given(graphs())
def test_stack_and_list_fit_the_events(values: list[Value]) -> None:
    inputs = inputs_of(values)
    seen = list(states(depth_first(inputs, [len(values) - 1]), queues=False))
    assert seen[0].waiting == seen[-1].waiting == ()
    for state in seen[1:]:
        assert state.event is not None
        if isinstance(state.event, Entered):
            assert state.waiting[-1] == state.event.node
        elif isinstance(state.event, SeenBefore):
            assert state.event.node in state.visited
        else:
            assert all(parent in state.order for parent in inputs[state.event.node])
        for upper, lower in zip(state.waiting[1:], state.waiting, strict=False):
            assert upper in inputs[lower]


def _grad_of_a(values: list[Value], way: Way) -> float:
    grads = backward_along(values, _found(values, way), way)
    return next(grad for value, grad in zip(values, grads, strict=True) if value.label == "a")


def test_without_visited_a_is_counted_twice_too_often() -> None:
    assert _grad_of_a(used_twice(), "depth_first") == 4
    assert _grad_of_a(used_twice(), "forgetful") == 8


def test_breadth_first_hands_on_what_is_not_complete() -> None:
    assert _grad_of_a(two_ways(), "depth_first") == 8
    assert _grad_of_a(two_ways(), "breadth_first") == 2


@pytest.mark.parametrize("make", [used_twice, two_ways])
def test_a_nudge_confirms_the_right_answer(make: Callable[[], list[Value]]) -> None:
    values = make()
    right = _grad_of_a(values, "depth_first")

    def compute(a: float) -> float:
        return (a + a) + (a + a) if values[-1].label == "c" else a * 2 + a * 2 * 3

    assert (compute(1.001) - compute(0.999)) / 0.002 == pytest.approx(right)


def test_forgetting_enters_a_node_once_for_each_way() -> None:
    values = used_twice()
    entered = [
        each.node
        for each in depth_first(inputs_of(values), [2], remembers=False)
        if isinstance(each, Entered)
    ]
    assert [values[node].label for node in entered] == ["c", "b", "a", "a", "b", "a", "a"]


def test_a_queue_gives_what_waited_longest() -> None:
    values = two_ways()
    last = list(states(breadth_first(inputs_of(values), len(values) - 1), queues=True))
    labels = ["".join(values[node].label for node in state.waiting) for state in last]
    assert labels[:4] == ["", "L", "", "b"]
    assert "".join(values[node].label for node in last[-1].order) == "Lbca23"


def test_several_roots_give_the_order_of_a_sample_graph() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=2), LayerSpec(size=1)))
    subject = sample_graph(
        network, TrainingSpec(), initial_state(network, 2).parameters, np.array([0.5, 1.0]), 1.0
    )
    place = {value: i for i, value in enumerate(subject.values)}
    roots = [place[answer] for layer in subject.layers for answer in layer] + [place[subject.root]]
    events = depth_first(inputs_of(subject.values), roots)
    assert [each.node for each in events if isinstance(each, Listed)] == list(range(len(subject.values)))
