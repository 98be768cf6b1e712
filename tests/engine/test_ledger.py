"""The ledger: every grad is the sum of its rows, and each row is what somebody handed over."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.spec import LayerSpec, LearningRateSpec, NetworkSpec, TrainingSpec
from engine.training.events import HandedOver
from engine.training.ledger import Ledger, ledger, ledger_of_parameter
from engine.training.stepper import BatchWalk
from tests.engine.batches import Setting, points, settings_of

NETWORK = NetworkSpec(
    layers=(LayerSpec(size=2), LayerSpec(size=3), LayerSpec(size=1, activation="linear")),
    initialisation="lecture",
)
RATE = LearningRateSpec(kind="constant", start=0.1)
TRAINING = TrainingSpec(loss="squared_error", learning_rate=RATE, batch_size=5, l2=0.01)
SETTING = Setting(NETWORK, TRAINING, points(9))


def counted(found: Ledger) -> float:
    return sum(row.amount for row in found.rows if row.counts)


def size(found: Ledger) -> float:
    return sum(abs(row.amount) for row in found.rows) + 1e-300


def node_of(walk: BatchWalk, parameter: int) -> int:
    node = walk.node_of(parameter)
    assert node is not None
    return node


def kinds(found: Ledger) -> list[str]:
    return [row.kind for row in found.rows]


@given(
    setting=st.one_of(settings_of(), settings_of(bugs=True)),
    order=st.randoms(use_true_random=False),
)
def test_the_rows_that_count_come_to_the_grad(setting: Setting, order: random.Random) -> None:
    walk = setting.walk(1)
    sample = order.randrange(len(walk.samples))
    for index in sorted(order.sample(range(walk.length + 1), min(8, walk.length))):
        walk.go_to(index)
        moment = walk.moment(sample)
        for node in order.sample(range(nodes := len(walk.topology.nodes)), min(10, nodes)):
            found = ledger(walk, sample, node)
            assert found.total == moment.numbers.grad[node] or np.isnan(found.total)
            assert 0 <= found.arrived <= found.expected
            if np.isfinite(found.total):
                assert abs(counted(found) - found.total) <= 1e-12 * size(found)
        for parameter in order.sample(range(count := len(moment.gradients)), min(5, count)):
            found = ledger_of_parameter(walk, sample, parameter)
            assert found.total == moment.gradients[parameter] or np.isnan(found.total)
            if found.expected and index <= walk.starts["backward"]:
                assert not found.complete
            if index >= walk.starts["update"]:
                assert found.complete


@given(setting=settings_of(bugs=True), sample=st.integers(0, 5))
def test_consumers_gave_what_the_events_say(setting: Setting, sample: int) -> None:
    walk = setting.walk(1)
    sample %= len(walk.samples)
    handed = [e for e in walk.events() if isinstance(e, HandedOver) and e.sample == sample]
    for node in range(len(walk.topology.nodes)):
        rows = [row for row in ledger(walk, sample, node).rows if row.kind == "consumer"]
        expected = [(event.giver, event.amount) for event in handed if event.receiver == node]
        assert repr([(row.consumer, row.amount) for row in rows]) == repr(expected)


def test_a_parameter_collects_from_sample_after_sample() -> None:
    walk = SETTING.walk(1)
    weight = 0
    assert kinds(ledger_of_parameter(walk, 2, weight)) == ["left_over"]
    assert ledger_of_parameter(walk, 2, weight).total == walk.start.gradients[weight]
    assert len(walk.samples) == 4
    walk.go_to(walk.starts["backward"])
    assert ledger_of_parameter(walk, 2, weight).rows == ()
    expected = []
    for sample in range(4):
        walk.go_to(walk.index_of(walk.position_at(walk.starts["backward"])._replace(sample=sample, node=1)))
        found = ledger_of_parameter(walk, 2, weight)
        assert (found.arrived, found.expected) == (sample, 5)
        expected.append([(row.kind, row.first, row.last) for row in found.rows])
    before, itself, after = ("samples", 0, 1), ("consumer", 2, 2), ("samples", 3, 3)
    assert expected == [[], [("samples", 0, 0)], [before], [before, itself]]
    walk.go_to(walk.starts["update"] - 1)
    found = ledger_of_parameter(walk, 2, weight)
    assert [(row.kind, row.first, row.last) for row in found.rows] == [before, itself, after]
    assert (found.arrived, found.complete) == (4, False)
    walk.go_to(walk.starts["update"])
    found = ledger_of_parameter(walk, 2, weight)
    assert kinds(found) == ["samples", "consumer", "samples", "penalty"]
    assert found.rows[-1].amount == 0.02 * walk.start.parameters[weight]
    assert found.complete


def test_a_parameter_is_complete_as_soon_as_its_last_share_has_come() -> None:
    walk = SETTING.walk(1)
    bias = len(walk.start.parameters) - 1
    start = walk.index_of(walk.position_at(walk.starts["backward"])._replace(sample=3, node=1))
    walk.go_to(start)
    while ledger_of_parameter(walk, 0, bias).arrived < 4:
        walk.go_to(walk.index + 1)
    event = walk.last
    assert isinstance(event, HandedOver)
    assert event.receiver == walk.node_of(bias)
    assert walk.index < walk.starts["update"]
    assert [(row.first, row.last) for row in ledger_of_parameter(walk, 0, bias).rows] == [(0, 0), (1, 3)]


def test_the_root_is_seeded_with_the_samples_share() -> None:
    walk = SETTING.walk()
    root = len(walk.topology.nodes) - 1
    assert (ledger(walk, 0, root).rows, ledger(walk, 0, root).expected) == ((), 1)
    walk.go_to(walk.starts["backward"] + 1)
    found = ledger(walk, 0, root)
    assert (kinds(found), found.total, found.complete) == (["seed"], 0.2, True)


def test_an_interior_node_waits_for_all_its_consumers() -> None:
    walk = SETTING.walk()
    node = walk.topology.output_of((0, 0))
    consumers = [child for parent, child, _ in walk.topology.edges if parent == node]
    arrivals = []
    walk.go_to(walk.starts["backward"])
    while not walk.moment(0).complete[node]:
        walk.go_to(walk.index + 1)
        found = ledger(walk, 0, node)
        if found.arrived not in arrivals:
            arrivals.append(found.arrived)
    assert arrivals == [0, 1, 2, 3]
    assert found.complete
    assert [row.consumer for row in found.rows] == sorted(consumers, reverse=True)


def test_what_a_forgotten_zero_grad_left_over_counts() -> None:
    walk = SETTING.with_bugs("no_zero_grad").walk(1)
    left = walk.start.gradients
    walk.go_to(walk.length)
    for parameter in range(len(left)):
        found = ledger_of_parameter(walk, 0, parameter)
        assert found.rows[0].kind == "left_over"
        assert found.rows[0].amount == left[parameter]
        assert found.rows[0].counts


def test_an_assignment_strikes_out_all_but_the_last() -> None:
    training = SETTING.training.with_changes(l2=0.0)
    walk = Setting(NETWORK, training, SETTING.data).with_bugs("assigned_grad", "no_zero_grad").walk(1)
    walk.go_to(walk.length)
    found = ledger_of_parameter(walk, 1, 0)
    assert [(row.kind, row.first, row.last, row.counts) for row in found.rows] == [
        ("left_over", None, None, False),
        ("samples", 0, 0, False),
        ("consumer", 1, 1, False),
        ("samples", 2, 2, False),
        ("samples", 3, 3, True),
    ]
    assert found.total == found.rows[-1].amount
    node = walk.topology.output_of((0, 0))
    assert [row.counts for row in ledger(walk, 1, node).rows] == [False, False, True]


def test_kept_interior_grads_are_left_over_from_the_sample_before() -> None:
    walk = SETTING.with_bugs("kept_interior_grads").walk(1)
    walk.go_to(walk.length)
    node = walk.topology.output_of((0, 0))
    assert kinds(ledger(walk, 0, node)) == ["consumer"] * 3
    found = ledger(walk, 2, node)
    assert kinds(found) == ["left_over"] + ["consumer"] * 3
    assert found.rows[0].amount == ledger(walk, 1, node).total
    assert (found.arrived, found.expected) == (3, 3)


def test_a_parameter_that_the_loss_does_not_need() -> None:
    neuron = NETWORK.layers[1].neurons[0].with_changes(disabled=True)
    layers = list(NETWORK.layers)
    layers[1] = LayerSpec(neurons=(neuron, *layers[1].neurons[1:]))
    setting = Setting(NETWORK.with_changes(layers=tuple(layers)), SETTING.training, SETTING.data)
    walk = setting.walk(1)
    unused = setting.network.parameter_keys(2).index(("", neuron.name or ""))
    assert walk.node_of(unused) is None
    walk.go_to(walk.length)
    assert kinds(ledger_of_parameter(walk, 0, unused)) == ["penalty"]
    assert ledger_of_parameter(walk, 0, unused).complete


def test_what_is_not_there_is_refused() -> None:
    walk = SETTING.walk()
    with pytest.raises(ValueError, match="sample 5 of a batch of 5"):
        ledger(walk, 5, 0)
    with pytest.raises(IndexError):
        ledger(walk, 0, 1000)
    with pytest.raises(IndexError):
        ledger_of_parameter(walk, 0, 1000)
