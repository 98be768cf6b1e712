from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine import MLP, Value
from engine.ops import OPS
from engine.tape.record import TapeError, check_same_shape, record
from engine.tape.replay import TILE, Replay
from engine.tape.schedule import Elementwise, Layer, Reduction, schedule
from engine.value import topological_order
from tests.engine.expressions import Recipe, apply_to_values, recipes

FloatArray = NDArray[np.float64]
#: Makes a graph from inputs and parameters.
Make = Callable[[Sequence[Value], Sequence[Value]], Value]


def values_of(numbers: FloatArray) -> list[Value]:
    return [Value(number) for number in numbers.tolist()]


def replay_of(make: Make, columns: FloatArray, parameters: FloatArray) -> Replay:
    inputs, leaves = values_of(columns[:, 0]), values_of(parameters)
    return Replay(record([make(inputs, leaves)], inputs, leaves))


def assert_replays(make: Make, columns: FloatArray, parameters: FloatArray) -> None:
    """The replayed batch gives each sample's result, its own gradients, and the sum of all samples'."""
    expected, own, size = [], [], np.zeros(len(parameters))
    for column in columns.T:
        inputs, leaves = values_of(column), values_of(parameters)
        root = make(inputs, leaves)
        root.backward(0.5)
        expected.append(root.data)
        own.append([leaf.grad for leaf in leaves])
        size += absolute_terms(root, leaves)
    gradients = np.sum(own, axis=0)
    replay = replay_of(make, columns, parameters)
    first = min(len(own), replay.widest_per_sample)
    for _ in range(2):  # nothing may be left over from the first time
        outputs, found = replay.forward_and_backward(parameters, columns, 0.5)
        np.testing.assert_allclose(outputs[0], expected, rtol=1e-12, atol=1e-12)
        assert (np.abs(found - gradients) <= 1e-12 * size + 1e-300).all()
        each, apart = replay.gradients_per_sample(parameters, columns[:, :first])
        np.testing.assert_allclose(each[0], outputs[0, :first], rtol=1e-12, atol=1e-12)
        away = np.abs(0.5 * apart.T - own[:first])
        assert (away <= 1e-12 * size + 1e-300).all()
    np.testing.assert_array_equal(replay.forward(parameters, columns), outputs)


def absolute_terms(root: Value, leaves: Sequence[Value]) -> list[float]:
    sizes = dict.fromkeys(order := topological_order(root), 0.0)
    sizes[root] = 0.5
    for value in reversed(order):
        for parent, partial in zip(value._prev, value.local_derivatives, strict=False):
            sizes[parent] += abs(partial) * sizes[value]
    return [sizes.get(leaf, 0.0) for leaf in leaves]


@given(recipe=recipes(max_steps=60), count=st.integers(1, 5), seed=st.integers(0, 2**32 - 1))
def test_any_graph_replays(recipe: Recipe, count: int, seed: int) -> None:
    """Random expressions with shared parts, half of whose leaves are inputs and half parameters."""
    random = np.random.default_rng(seed)
    half = len(recipe.leaves) // 2

    def make(inputs: Sequence[Value], parameters: Sequence[Value]) -> Value:
        values = recipe.follow([*inputs, *parameters], apply_to_values)
        total: Value = values[-1] * 1.0
        for value in values[:: max(1, len(values) // 5)]:
            total = total + value.sin() * 0.25
        return total + parameters[0] * inputs[0]

    columns = random.uniform(-2, 2, (half, count))
    assert_replays(make, columns, np.array(recipe.leaves[half:]))


def mixed(inputs: Sequence[Value], p: Sequence[Value]) -> Value:
    """Sums in every form: shared parts, the same parameter twice, two biases, constants."""
    x, y = inputs
    shared = x * p[0] + y * p[1] + p[2]
    twice = x * p[3] + y * p[3] + p[3] + p[4] + 2.0
    flat = p[0] * p[1] + p[2] * 3.0 + 1.5
    several = shared + twice.tanh() + flat + shared * shared + x + x
    return several.tanh() * p[5] + (x * p[4] + p[4] * x) * 0.5 + several


def skips(inputs: Sequence[Value], p: Sequence[Value]) -> Value:
    """Skip links and layers of neurons with different activations and inputs."""
    x, y = inputs
    first = [(x * p[0] + y * p[1] + p[2]).relu(), (y * p[3] + x * p[4] + p[5]).tanh(), x * p[1] + p[0]]
    second = [first[0] * p[2] + x * p[3] + first[2] * p[5] + p[1], first[1] * p[4] + first[0] * p[0]]
    return (second[0] * p[1] + second[1].sigmoid() * p[3] + y * p[5] + first[1]).softplus()


def frozen(inputs: Sequence[Value], p: Sequence[Value]) -> Value:
    """Some weights are constants, as frozen ones are."""
    x, y = inputs
    hidden = [(x * 0.5 + y * p[k] + p[k + 1]).tanh() for k in range(3)]
    return hidden[0] * -1.5 + hidden[1] * p[4] + hidden[2] * p[5] + 0.25


@pytest.mark.parametrize("make", [mixed, skips, frozen])
@pytest.mark.parametrize("count", [1, 2, TILE, TILE + 1, 2 * TILE + 100])
def test_unusual_wiring_replays_in_batches_of_any_size(make: Make, count: int) -> None:
    random = np.random.default_rng(3)
    assert_replays(make, random.normal(size=(2, count)), random.normal(size=6))


@pytest.mark.parametrize("op", [op for name, op in OPS.items() if name not in ("pow", "power")])
def test_every_operation_replays(op) -> None:  # type: ignore[no-untyped-def]
    random = np.random.default_rng(9)

    def make(inputs: Sequence[Value], p: Sequence[Value]) -> Value:
        left = [inputs[0] * p[0], inputs[1] + p[1], inputs[0], p[1]]
        right = [inputs[1] * p[1], Value(1.5), p[0], inputs[1]]
        pairs = zip(left, right, strict=True)
        parts: list[Value] = [getattr(a, op.name)(*[b][: op.arity - 1]) for a, b in pairs]
        return reduce(lambda a, b: a + b, parts)

    assert_replays(make, random.uniform(0.5, 2.0, (2, 6)), random.uniform(0.5, 2.0, 2))


def test_powers_replay() -> None:
    def make(inputs: Sequence[Value], p: Sequence[Value]) -> Value:
        return (
            (inputs[0] * p[0]) ** 2 + inputs[1] ** p[1] + p[0] ** -1.5 + (inputs[1] * p[0]) ** 0 + 2 ** p[1]
        )

    random = np.random.default_rng(1)
    assert_replays(make, random.uniform(0.5, 2.0, (2, 4)), random.uniform(0.5, 2.0, 2))


def test_a_network_becomes_one_matrix_product_per_layer() -> None:
    network = MLP(2, [16, 16, 1])
    inputs = [Value(1.0), Value(2.0)]
    score = network(inputs)
    program = schedule(record([score], inputs, network.parameters()))
    kinds = [type(instruction) for instruction in program.instructions]
    assert kinds == [Layer, Elementwise, Layer, Elementwise, Layer]
    for instruction in program.instructions:
        if isinstance(instruction, Layer):
            # neighbours in the table and in the parameters: used in place, without a copy
            assert (np.diff(instruction.parameters.ravel()) == 1).all()
            assert (np.diff(instruction.factors) == 1).all()
        assert (np.diff(instruction.out) == 1).all()


@pytest.mark.parametrize("name", ["add", "max", "min"])
def test_long_folds_become_reductions(name: str) -> None:
    def make(inputs: Sequence[Value], p: Sequence[Value]) -> Value:
        return reduce(lambda a, b: getattr(a, name)(b), [x * p[0] for x in inputs]) ** 2

    inputs, parameters = values_of(np.arange(5.0)), [Value(0.5)]
    program = schedule(record([make(inputs, parameters)], inputs, parameters))
    if name != "add":  # a sum of products is a DOT
        assert [type(each) for each in program.instructions] == [Elementwise, Reduction, Elementwise]
    # few different numbers, so that many are equal
    columns = np.random.default_rng(6).integers(0, 3, (5, 40)).astype(float)
    assert_replays(make, columns, np.array([0.5]))


def test_a_graph_that_depends_on_the_data_is_refused() -> None:
    def tape(x: float):  # type: ignore[no-untyped-def]
        value = Value(x)
        return record([value.tanh() if x > 0 else value.tanh() + 1.0], [value], [])

    check_same_shape(tape(1.0), tape(2.0))
    with pytest.raises(TapeError, match="shape depends on the data: 2 nodes for one sample, 4 for another"):
        check_same_shape(tape(1.0), tape(-1.0))
    x, y = Value(1.0), Value(2.0)
    with pytest.raises(TapeError, match="graph depends on the data: node 1 is"):
        check_same_shape(record([x * 2.0], [x], []), record([y * 3.0], [y], []))


def test_what_cannot_be_recorded() -> None:
    x = Value(1.0)
    with pytest.raises(TapeError, match="made by hand"):
        record([Value(1.0, (x,), "square")], [x], [])


def test_an_output_may_be_a_leaf() -> None:
    x, p, constant = Value(3.0), Value(-0.0), Value(0.5)
    replay = Replay(record([p, x, constant, x * p], [x], [p]))
    outputs, gradients = replay.forward_and_backward(np.array([-2.0]), np.array([[3.0, 4.0]]), 1.0)
    assert outputs.tolist() == [[-2.0, -2.0], [3.0, 4.0], [0.5, 0.5], [-6.0, -8.0]]
    assert gradients.tolist() == [2.0]


def test_numbers_that_are_not_finite_stay_so_without_an_error() -> None:
    def make(inputs: Sequence[Value], p: Sequence[Value]) -> Value:
        return (inputs[0] * p[0]).exp() * p[1]

    parameters, columns = np.array([1.0, 2.0]), np.array([[1.0, 1000.0]])
    replay = replay_of(make, columns, parameters)
    with np.errstate(all="ignore"):
        outputs, gradients = replay.forward_and_backward(parameters, columns, 1.0)
    assert outputs[0, 1] == np.inf
    assert np.isinf(gradients).all()


def test_long_chains_are_kept_in_little_memory() -> None:
    """Operations that all wait for each other, in every form: rows, parameters, constants, a shared row."""

    def make(inputs: Sequence[Value], p: Sequence[Value]) -> Value:
        value = first = inputs[0] * p[0]
        for _ in range(600):
            value = ((value * 1.001).sin() - p[1]).max(first * -2.0) ** 2
        return value

    random = np.random.default_rng(2)
    columns, parameters = random.normal(size=(1, 150)), np.array([0.5, 0.1])
    inputs, leaves = values_of(columns[:, 0]), values_of(parameters)
    program = schedule(record([make(inputs, leaves)], inputs, leaves))
    assert len(program.instructions) < 10
    replay = replay_of(make, columns, parameters)
    outputs, _ = replay.forward_and_backward(parameters, columns, 1.0)  # in more than one tile
    assert outputs.shape == (1, 150)
    assert_replays(make, columns[:, :1], parameters)
    assert_replays(make, columns[:, :3], parameters)
    with np.errstate(all="ignore"):
        diverged = replay.forward(np.array([1e200, -1e200]), columns[:, :1])
    assert not np.isfinite(diverged).any()
