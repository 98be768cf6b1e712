"""The bug museum: what each bug makes wrong, and what it leaves right."""

from __future__ import annotations

import numpy as np
import pytest
from micrograd import engine as micrograd
from numpy.typing import NDArray

from engine.bugs import backward, breadth_first, network_as_run
from engine.data.prepared import PreparedData, Samples
from engine.graph import edges_of
from engine.losses import huber
from engine.optim import learning_rate_at
from engine.spec import BUGS, BugName, LayerSpec, LearningRateSpec, NetworkSpec, TrainingSpec
from engine.training.events import GradientsZeroed, HandedOver, Updated
from engine.training.sample_graph import SampleGraph, sample_graph
from engine.training.stepper import BatchWalk
from engine.training.trainer import BatchResult, sample_losses
from engine.value import Value, topological_order
from tests.engine.batches import EMPTY, Setting, points

FloatArray = NDArray[np.float64]

DEEP = NetworkSpec(
    layers=(LayerSpec(size=4), LayerSpec(size=3), LayerSpec(size=1, activation="linear")),
    initialisation="lecture",
)
RATE = LearningRateSpec(kind="constant", start=0.1)
RIGHT = Setting(DEEP, TrainingSpec(loss="squared_error", learning_rate=RATE, batch_size=3), points(7))


def batch(setting: Setting, batches: int = 1) -> BatchResult:
    """The batch after so many others, all of them without bugs."""
    return setting.trainer().batch(RIGHT.start(batches))


def walked(setting: Setting, batches: int = 1) -> BatchWalk:
    state = RIGHT.start(batches)
    walk = BatchWalk(setting.trainer(), setting.network, setting.training, setting.data, state)
    walk.go_to(walk.length)
    return walk


def graphs(setting: Setting, batches: int = 1) -> list[SampleGraph]:
    """The graphs of the batch's samples, with the grads of one pass seeded with 1."""
    state, train = RIGHT.start(batches), setting.data.train
    return [
        sample_graph(setting.network, setting.training, state.parameters, train.x[i], float(train.y[i]))
        for i in setting.trainer().samples_of(state)
    ]


def grads(values: list[Value]) -> FloatArray:
    return np.array([value.grad for value in values])


@pytest.mark.parametrize("bug", BUGS)
def test_every_bug_is_seen_where_it_should_be_and_nowhere_else(bug: BugName) -> None:
    """The forward pass, the gradients, the update: the first of them that is wrong."""
    right, wrong = batch(RIGHT), batch(RIGHT.with_bugs(bug))
    same_loss = wrong.loss == pytest.approx(right.loss, rel=1e-12)
    same_gradients = wrong.gradients == pytest.approx(right.gradients, rel=1e-9, abs=1e-12)
    same_update = wrong.state.parameters == pytest.approx(right.state.parameters, rel=1e-9, abs=1e-12)
    assert same_loss == (bug != "no_nonlinearity")
    assert same_gradients == (bug in ("wrong_sign", "parents_in_a_set"))
    assert same_update == (bug == "parents_in_a_set")


@pytest.mark.parametrize("bug", BUGS)
def test_all_speeds_agree_to_the_bit(bug: BugName) -> None:
    setting = RIGHT.with_bugs(bug)
    walk, result = walked(setting), batch(setting)
    assert walk.result.state.same_as(result.state)
    assert np.array_equal(walk.moment(0).gradients, result.gradients)
    assert walk.result.loss == result.loss


def test_without_zero_grad_the_gradients_of_the_batch_before_are_added() -> None:
    setting = RIGHT.with_bugs("no_zero_grad")
    before = RIGHT.start(1).gradients
    assert before.any()
    expected = before + batch(RIGHT).gradients
    assert batch(setting).gradients == pytest.approx(expected, rel=1e-12)
    assert batch(setting, 0).gradients == pytest.approx(batch(RIGHT, 0).gradients, rel=1e-12)
    walk = walked(setting)
    walk.go_to(walk.starts["backward"])
    assert walk.last == GradientsZeroed(forgotten=True)
    assert np.array_equal(walk.moment(0).gradients, before)


def test_with_assignment_only_the_last_sample_is_left() -> None:
    setting = RIGHT.with_bugs("assigned_grad")
    last = graphs(setting)[-1]
    assert batch(setting).gradients == pytest.approx(grads(last.parameters) / 3, rel=1e-12)
    events = [event for event in walked_events(setting) if isinstance(event, HandedOver)]
    assert all(event.assigned for event in events)


def test_with_assignment_a_node_keeps_one_of_its_consumers() -> None:
    right, wrong = graphs(RIGHT)[0], graphs(RIGHT.with_bugs("assigned_grad"))[0]
    consumers: dict[int, list[int]] = {}
    for parent, child, _ in right.topology.edges:
        consumers.setdefault(parent, []).append(child)
    shared = right.values.index(right.layers[0][0])
    assert len(consumers[shared]) == 3
    first = min(consumers[shared])  # it comes last in the reversed order
    local = wrong.values[first].local_derivatives[1]
    assert wrong.values[shared].grad == local * wrong.values[first].grad
    assert right.values[shared].grad != wrong.values[shared].grad


def test_the_penalty_comes_last_and_overwrites_all() -> None:
    training = RIGHT.training.with_changes(l2=0.01)
    setting = Setting(DEEP, training, RIGHT.data).with_bugs("assigned_grad")
    assert batch(setting).gradients == pytest.approx(0.02 * RIGHT.start(1).parameters, rel=1e-12)


def test_breadth_first_hands_on_what_is_not_complete() -> None:
    a = Value(5.0)
    b = a * 2
    c = b * 3
    loss = b + c
    values = topological_order(loss)
    backward(values, [])
    assert (a.grad, b.grad) == (8, 4)
    backward(values, ["wrong_order"])
    assert (a.grad, b.grad) == (2, 4), "b has handed on its grad before c has added to it"
    order = breadth_first(loss)
    assert order.index(b) < order.index(c)


def test_a_wrong_order_harms_only_what_has_several_consumers() -> None:
    """With one hidden layer every node has one consumer only, so that any order will do."""
    flat = NetworkSpec(layers=(LayerSpec(size=4), LayerSpec(size=1, activation="linear")))
    setting = Setting(flat, RIGHT.training, RIGHT.data)
    state = setting.start(1)
    right = setting.trainer().batch(state)
    wrong = setting.with_bugs("wrong_order").trainer().batch(state)
    assert wrong.gradients == pytest.approx(right.gradients, rel=1e-12)
    one, other = batch(RIGHT).gradients, batch(RIGHT.with_bugs("wrong_order")).gradients
    keys = DEEP.parameter_keys(2)
    harmed = {keys[i][1] for i in np.flatnonzero(~np.isclose(one, other, rtol=1e-9))}
    assert harmed
    assert harmed <= {"n1", "n2", "n3", "n4"}, "only the first layer feeds several neurons"


def test_without_nonlinearity_the_network_is_a_straight_line() -> None:
    setting = RIGHT.with_bugs("no_nonlinearity")
    state = RIGHT.start(1)
    x = np.linspace(-2, 2, 9)[:, None] * np.array([[1.0, -0.5]])
    scores = [sample_graph(DEEP, setting.training, state.parameters, each, 1.0).score.data for each in x]
    assert np.diff(scores, 2) == pytest.approx(np.zeros(7), abs=1e-12)
    assert not np.allclose(np.diff([g.score.data for g in graphs(RIGHT)]), 0)
    run = network_as_run(DEEP, setting.training.bugs)
    assert [layer.activation for layer in run.layers] == ["linear"] * 3
    losses = sample_losses(DEEP, setting.training, state.parameters, RIGHT.data.train)
    assert losses == pytest.approx(
        sample_losses(run, RIGHT.training, state.parameters, RIGHT.data.train), rel=1e-12
    )
    assert network_as_run(DEEP, ()) is DEEP


def test_activations_of_single_neurons_go_too() -> None:
    neurons = tuple(n.with_changes(activation="relu") for n in DEEP.layers[0].neurons)
    network = DEEP.with_changes(layers=(LayerSpec(neurons=neurons), *DEEP.layers[1:]))
    run = network_as_run(network, ["no_nonlinearity"])
    assert all(layer.activation_of(n) == "linear" for layer, n in run.neurons())
    assert run.parameter_keys(2) == network.parameter_keys(2)


def test_with_the_wrong_sign_the_update_climbs() -> None:
    setting = RIGHT.with_bugs("wrong_sign")
    state, result = RIGHT.start(1), batch(setting)
    assert np.array_equal(result.state.parameters, state.parameters + 0.1 * result.gradients)
    events = [event for event in walked_events(setting) if isinstance(event, Updated)]
    assert all((event.after - event.before) * event.gradient >= 0 for event in events)
    rate = learning_rate_at(RATE, 0)
    small = Setting(DEEP, RIGHT.training.with_changes(batch_size=None), RIGHT.data).with_bugs("wrong_sign")
    trainer, state = small.trainer(), small.start()
    losses = []
    for _ in range(10):
        result = trainer.batch(state)
        losses.append(result.loss)
        state = result.state
    assert rate > 0
    assert losses == sorted(losses)
    assert losses[-1] > losses[0]


def test_a_set_of_parents_loses_an_edge_of_the_drawing_and_no_gradient() -> None:
    x = Value(3.0)
    square = x * x
    values = topological_order(square)
    assert edges_of(values) == ((0, 1, 0), (0, 1, 1))
    assert edges_of(values, parents_in_a_set=True) == ((0, 1, 0),)
    backward(values, ["parents_in_a_set"])
    assert x.grad == 6
    other = huber(Value(3.0), Value(1.0))
    values = topological_order(other)
    assert edges_of(values, parents_in_a_set=True) == edges_of(values), "the same pair of nodes, once each"


def test_kept_interior_grads_are_handed_on_again_by_every_later_sample() -> None:
    """Beside one Value graph whose leaves are changed for each sample."""
    setting = RIGHT.with_bugs("kept_interior_grads")
    samples = graphs(RIGHT)
    graph = samples[0]
    order = graph.values
    for value in order:
        value.grad = 0.0
    for sample in samples:
        for value, other in zip(order, sample.values, strict=True):
            value.data = other.data
        graph.root.grad = 1 / 3
        for giver in reversed(order):
            for receiver, local in zip(giver._prev, giver.local_derivatives, strict=True):
                receiver.grad += local * giver.grad
    expected = grads(graph.parameters)
    assert batch(setting).gradients == pytest.approx(expected, rel=1e-12)
    walk = walked(setting)
    inner = [i for i, node in enumerate(walk.topology.nodes) if node.kind != "parameter"]
    last = walk.moment(2).numbers.grad
    assert last[inner] == pytest.approx(grads(order)[inner], rel=1e-12)
    first = walk.moment(0).numbers.grad[inner]
    assert first == pytest.approx(samples_grads(RIGHT)[0][inner] / 3, rel=1e-12)
    walk.go_to(walk.index_of(walk.position_at(walk.starts["backward"])._replace(sample=1, node=1)))
    assert walk.moment(1).received.all(), "the grads of the sample before are still there"


def test_micrograd_keeps_interior_grads_in_the_same_way() -> None:
    """Two backward passes over one micrograd graph; between them nothing is cleared."""
    layers = (LayerSpec(size=2, activation="relu"), LayerSpec(size=1, activation="linear"))
    network = NetworkSpec(layers=layers, initialisation="lecture")
    training = TrainingSpec(loss="squared_error", reduction="sum", bugs=("kept_interior_grads",))
    x, y = [0.5, -1.5], 1.0
    samples = Samples(np.array([x, x]), np.array([y, y]))
    setting = Setting(network, training, PreparedData(samples, EMPTY))
    state = setting.start()
    theirs = [micrograd.Value(number) for number in state.parameters.tolist()]
    inputs = [micrograd.Value(number) for number in x]
    first = [(theirs[2 + at] + theirs[at] * inputs[0] + theirs[1 + at] * inputs[1]).relu() for at in (0, 3)]
    loss = (theirs[8] + theirs[6] * first[0] + theirs[7] * first[1] - y) ** 2
    loss.backward()
    once = [each.grad for each in theirs]
    loss.backward()
    twice = [each.grad for each in theirs]
    assert setting.trainer().batch(state).gradients == pytest.approx(twice, rel=1e-12)
    assert twice != pytest.approx([2 * grad for grad in once]), "twice the same would be right"


def test_micrograd_keeps_parents_in_a_set() -> None:
    x = micrograd.Value(3.0)
    assert len((x * x)._prev) == 1


def samples_grads(setting: Setting) -> list[FloatArray]:
    return [graph.numbers().grad for graph in graphs(setting)]


def walked_events(setting: Setting) -> list[object]:
    walk = BatchWalk(setting.trainer(), setting.network, setting.training, setting.data, RIGHT.start(1))
    return list(walk.events())


def test_the_subject_shows_the_bug_too() -> None:
    right, wrong = graphs(RIGHT)[0], graphs(RIGHT.with_bugs("wrong_order"))[0]
    assert right.topology is wrong.topology
    assert not np.allclose(right.numbers().grad, wrong.numbers().grad)
    assert np.array_equal(right.numbers().data, wrong.numbers().data)


def test_bugs_are_kept_once_and_in_their_order() -> None:
    training = TrainingSpec(bugs=("wrong_sign", "no_zero_grad", "wrong_sign"))
    assert training.bugs == ("no_zero_grad", "wrong_sign")
    assert TrainingSpec.model_validate_json(training.model_dump_json()) == training
