"""The stepper: forward and back through a batch, to the bit."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.prepared import PreparedData, Samples
from engine.spec import LayerSpec, LearningRateSpec, NetworkSpec, TrainingSpec
from engine.training.events import (
    Computed,
    GradientsZeroed,
    HandedOver,
    LossTaken,
    PenaltyHandedOver,
    Seeded,
    Updated,
)
from engine.training.initial import initial_state
from engine.training.moment import Moment
from engine.training.sample_graph import sample_graph
from engine.training.state import TrainingState
from engine.training.stepper import BatchWalk
from engine.training.trainer import Trainer
from engine.training.value_batch import value_batch
from engine.training_error import TrainingError
from tests.engine.batches import Setting, points, settings_of

NETWORK = NetworkSpec(
    layers=(LayerSpec(size=3), LayerSpec(size=2), LayerSpec(size=1, activation="linear")),
    initialisation="lecture",
)
SMALL = Setting(NETWORK, TrainingSpec(batch_size=3, l2=0.01, optimizer="adam"), points(8))


def bits(moment: Moment) -> tuple[object, ...]:
    """All that a moment says, in a form that compares to the bit."""
    arrays = (
        moment.numbers.data, moment.numbers.grad, moment.computed, moment.received, moment.complete,
        moment.parameters, moment.gradients,
    )  # fmt: skip
    rest = (moment.position, repr(moment.event), repr(moment.data_loss), repr(moment.loss), moment.sample)
    return (*(array.tobytes() for array in arrays), *rest)


@given(setting=st.one_of(settings_of(), settings_of(bugs=True)), batches=st.integers(0, 2))
def test_every_event_once_and_the_end_is_the_trainers(setting: Setting, batches: int) -> None:
    walk = setting.walk(batches)
    positions = [walk.position]
    events = []
    for event in walk.events():
        events.append(event)
        positions.append(walk.position)
    assert walk.done
    assert len(events) == walk.index == walk.length
    keys = [position.key for position in positions]
    assert keys == sorted(set(keys))
    assert [walk.index_of(position) for position in positions] == list(range(walk.length + 1))
    assert [walk.position_at(index) for index in range(walk.length + 1)] == positions
    assert walk.result.state.same_as(setting.trainer().batch(setting.start(batches)).state)
    last = positions[-1]
    assert (last.epoch, last.batch) == (walk.result.state.epoch, walk.result.state.batch)
    end = walk.moment(0)
    assert np.array_equal(end.parameters, walk.result.state.parameters, equal_nan=True)


@given(
    setting=st.one_of(settings_of(), settings_of(bugs=True)),
    order=st.randoms(use_true_random=False),
    few=st.booleans(),
)
def test_the_way_to_a_moment_makes_no_difference(setting: Setting, order: random.Random, few: bool) -> None:
    walk = setting.walk(1, numbers_kept=50 if few else 100_000)
    sample = order.randrange(len(walk.samples))
    seen = {0: bits(walk.moment(sample))}
    for _ in walk.events():
        seen[walk.index] = bits(walk.moment(sample))
    fresh = setting.walk(1)
    for index in [0, *order.sample(range(walk.length + 1), min(40, walk.length)), walk.length]:
        for each in (walk, fresh):
            assert each.go_to(index)
            assert bits(each.moment(sample)) == seen[index]
            assert each.index == index


@given(setting=settings_of())
def test_the_numbers_are_those_of_the_value_graph(setting: Setting) -> None:
    walk = setting.walk(1)
    starts = walk.starts
    x, y = setting.data.train.x[walk.samples], setting.data.train.y[walk.samples]
    for sample in range(len(walk.samples)):
        graph = sample_graph(
            setting.network, setting.training, walk.start.parameters, x[sample], float(y[sample])
        )
        assert graph.topology is walk.topology
        walk.go_to(starts["loss"])
        assert np.array_equal(walk.moment(sample).numbers.data, graph.numbers().data, equal_nan=True)
        walk.go_to(starts["update"])
        inner = [i for i, node in enumerate(walk.topology.nodes) if node.kind != "parameter"]
        expected = graph.numbers().grad[inner] * walk.share
        assert walk.moment(sample).numbers.grad[inner] == pytest.approx(expected, rel=1e-9, abs=1e-12)
    samples = Samples(x, y)
    loss, gradients = value_batch(setting.network, setting.training, walk.start.parameters, samples)
    moment = walk.moment(0)
    assert moment.loss == pytest.approx(loss, rel=1e-12, abs=1e-13)
    assert moment.gradients == pytest.approx(gradients, rel=1e-9, abs=1e-12)
    assert walk.result.loss == pytest.approx(loss, rel=1e-12, abs=1e-13)


def test_an_epoch_node_by_node_ends_at_the_bits_of_an_epoch_at_once() -> None:
    trainer, state = SMALL.trainer(), SMALL.start(3)
    whole, metrics = trainer.epoch(state)
    while True:
        walk = BatchWalk(trainer, SMALL.network, SMALL.training, SMALL.data, state)
        for _ in walk.events():
            pass
        state = walk.result.state
        if walk.result.metrics is not None:
            break
    assert state.same_as(whole)
    assert walk.result.metrics == metrics
    assert state.epoch == 2


def test_the_events_of_a_batch_in_their_order() -> None:
    walk = SMALL.walk(2)
    kinds = [type(event) for event in walk.events()]
    operations = sum(node.kind == "operation" for node in walk.topology.nodes)
    edges, samples = len(walk.topology.edges), 2  # the last batch of three is short
    assert kinds[: operations * samples] == [Computed] * operations * samples
    rest = kinds[operations * samples :]
    assert rest[:3] == [LossTaken, LossTaken, GradientsZeroed]
    assert rest[3 : 3 + samples * (1 + edges)] == [Seeded, *[HandedOver] * edges] * samples
    assert rest[3 + samples * (1 + edges) :] == [PenaltyHandedOver] + [Updated] * len(walk.start.parameters)


def test_each_event_says_what_happened() -> None:
    walk = SMALL.walk(1)
    grads = walk.moment(0).numbers.grad
    for event in walk.events():
        sample = event.sample if isinstance(event, Computed | Seeded | HandedOver) else 0
        moment = walk.moment(sample)
        if isinstance(event, Computed):
            inputs = [p for p, child, _ in walk.topology.edges if child == event.node]
            assert event.inputs == tuple(moment.numbers.data[inputs])
            assert event.data == moment.numbers.data[event.node]
            assert moment.computed[event.node]
        elif isinstance(event, HandedOver):
            assert moment.numbers.grad[event.receiver] == grads[event.receiver] + event.amount
            assert event.upstream == moment.numbers.grad[event.giver]
        elif isinstance(event, Updated):
            assert event.before == walk.start.parameters[event.parameter]
            assert moment.parameters[event.parameter] == event.after != event.before
            assert event.gradient == moment.gradients[event.parameter]
        grads = moment.numbers.grad


def test_a_step_says_beforehand_what_its_event_touches() -> None:
    walk = SMALL.walk()
    for index in range(walk.length):
        step = walk.step_at(index)
        position = walk.position
        walk.go_to(index + 1)
        event = walk.last
        assert step.phase == position.phase
        if isinstance(event, HandedOver):
            assert (step.sample, step.node, step.receiver) == (event.sample, event.giver, event.receiver)
        elif isinstance(event, Computed | Seeded):
            assert (step.sample, step.node) == (event.sample, event.node)
        elif isinstance(event, Updated):
            assert step.parameter == event.parameter
            node = walk.topology.nodes[step.node] if step.node is not None else None
            assert node is not None
            assert node.parameter == event.parameter
        else:
            assert step.node is None


def test_the_order_goes_neuron_by_neuron() -> None:
    walk = SMALL.walk()
    groups = [walk.topology.nodes[walk.step_at(i).node or 0].group for i in range(walk.starts["loss"])]
    first = groups[: len(groups) // len(walk.samples)]
    assert [group for i, group in enumerate(first) if i == 0 or first[i - 1] != group] == [
        (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 0), None,
    ]  # fmt: skip


def test_what_is_shown_grows_phase_by_phase() -> None:
    walk = SMALL.walk(1)
    moment = walk.moment(1)
    nodes = walk.topology.nodes
    leaves = np.array([node.kind != "operation" for node in nodes])
    parameters = np.array([node.kind == "parameter" for node in nodes])
    assert (moment.computed == leaves).all()
    assert (moment.received == parameters).all()
    assert moment.data_loss is moment.loss is None
    assert np.array_equal(moment.gradients, walk.start.gradients)
    assert moment.gradients.any()
    walk.go_to(walk.starts["loss"])
    assert walk.moment(1).computed.all()
    walk.go_to(walk.index + 1)
    assert walk.moment(1).data_loss is not None
    assert walk.moment(1).loss is None
    walk.go_to(walk.starts["zero_grad"])
    assert (walk.moment(1).loss or 0) > (walk.moment(1).data_loss or 0)
    assert walk.moment(1).gradients.any()
    walk.go_to(walk.starts["backward"])
    assert not walk.moment(1).gradients.any()
    assert not walk.moment(1).complete[~parameters].any()
    walk.go_to(walk.starts["update"])
    assert walk.moment(1).complete.all()
    assert walk.moment(1).received.all()
    assert np.array_equal(walk.moment(1).parameters, walk.start.parameters)
    walk.go_to(walk.index + 1)
    changed = walk.moment(1).parameters != walk.start.parameters
    assert changed.tolist() == [True] + [False] * (len(changed) - 1)


def test_a_node_is_complete_when_all_its_consumers_have_handed_over() -> None:
    walk = SMALL.walk()
    walk.go_to(walk.starts["update"])
    final = walk.moment(0).numbers.grad
    start = walk.starts["backward"]
    inner = np.array([node.kind != "parameter" for node in walk.topology.nodes])
    walk.go_to(start)
    while not walk.moment(0).complete.all():
        walk.go_to(walk.index + 1)
        moment = walk.moment(0)
        done = moment.complete & inner
        assert np.array_equal(moment.numbers.grad[done], final[done])
        assert (moment.numbers.grad[~moment.received] == 0).all()


@given(setting=settings_of())
def test_a_walk_in_slices_arrives_at_the_same(setting: Setting) -> None:
    walk, at_once = setting.walk(1), setting.walk(1)
    at_once.go_to(at_once.length)
    for target in (walk.length, 0, walk.length // 2):
        last = -1
        for _ in range(10_000):
            if walk.go_to(target, lambda: True):
                break
            assert 0 <= walk.index <= walk.length
            assert walk.index != last
            last = walk.index
        assert walk.index == target
        at_once.go_to(target)
        assert bits(walk.moment(0)) == bits(at_once.moment(0))


def test_time_is_asked_for_within_a_large_sample() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=48), LayerSpec(size=1, activation="linear")))
    features = Samples(np.ones((1, 64)), np.ones(1))
    data = PreparedData(features, Samples(np.zeros((0, 64)), np.zeros(0)))
    state = initial_state(network, 64)
    walk = BatchWalk(Trainer(network, TrainingSpec(), data), network, TrainingSpec(), data, state)
    calls = 0

    def count() -> bool:
        nonlocal calls
        calls += 1
        return False

    assert walk.go_to(walk.length, count)
    assert calls >= walk.length // 4000


def test_a_diverged_training_can_be_walked_through() -> None:
    rate = LearningRateSpec(kind="constant", start=100.0)
    setting = Setting(NETWORK, TrainingSpec(loss="squared_error", learning_rate=rate), points(4))
    wild = Setting(
        NETWORK.with_changes(layers=(*NETWORK.layers[:2], LayerSpec(size=1, activation="relu"))),
        setting.training,
        setting.data,
    )
    for number in (1e200, np.inf, np.nan):
        state = TrainingState(np.full(len(setting.start().parameters), number))
        for each in (setting, wild):
            walk = BatchWalk(each.trainer(), each.network, each.training, each.data, state)
            for _ in walk.events():
                walk.moment(0)
            assert walk.result.state.same_as(each.trainer().batch(state).state)


def test_frozen_parameters_get_grads_and_stay() -> None:
    layers = (LayerSpec(size=2, frozen=True), LayerSpec(size=1, activation="linear"))
    setting = Setting(NetworkSpec(layers=layers, initialisation="lecture"), TrainingSpec(), points(4))
    updates = [event for event in setting.walk().events() if isinstance(event, Updated)]
    assert [event.frozen for event in updates] == [True] * 6 + [False] * 3
    assert all((event.before == event.after) == event.frozen for event in updates)
    assert all(event.gradient != 0 for event in updates)


def test_places_that_are_not_there_are_refused() -> None:
    walk = SMALL.walk()
    for index in (-1, walk.length + 1):
        with pytest.raises(ValueError, match="event"):
            walk.go_to(index)
        with pytest.raises(ValueError, match="event"):
            walk.position_at(index)
    with pytest.raises(ValueError, match="event"):
        walk.step_at(walk.length)
    with pytest.raises(ValueError, match="sample 3 of a batch of 3"):
        walk.moment(3)
    here = walk.position
    for wrong in (
        here._replace(epoch=1), here._replace(batch=2), here._replace(sample=3), here._replace(node=1000),
        here._replace(node=-1), here._replace(phase="loss", sample=1), here._replace(phase="loss", node=2),
    ):  # fmt: skip
        with pytest.raises(ValueError, match="is not in batch 0 of epoch 0"):
            walk.index_of(wrong)
    with pytest.raises(TrainingError, match="3 parameters"):
        BatchWalk(SMALL.trainer(), SMALL.network, SMALL.training, SMALL.data, TrainingState(np.zeros(3)))


def test_graphs_of_samples_are_kept() -> None:
    walk = SMALL.walk(1)
    graph = walk.graph_of(2)
    assert walk.graph_of(2) is graph
    walk.go_to(walk.length)
    assert np.array_equal(walk.moment(2).numbers.data[-1], graph.root.data)
