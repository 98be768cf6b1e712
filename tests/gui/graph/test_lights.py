"""What a step lights up is what the engine did in it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from engine.spec import BugName, LayerSpec, LearningRateSpec, NetworkSpec, TrainingSpec
from engine.training.events import Computed, GradientsZeroed, HandedOver, LossTaken, Seeded, Updated
from engine.training.moment import Moment
from engine.training.stepper import BatchWalk
from gui.graph.detail import Detail, layer_by_layer, node_by_node
from gui.graph.lights import Lights, lights_of
from gui.graph.narration import narrated
from gui.graph.shown import all_shown, shown_at
from gui.graph.visible import VisibleGraph, visible_graph
from gui.graph.wording import card_number
from tests.engine.batches import Setting, points

NETWORK = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear")))


def _training(bugs: tuple[BugName, ...] = (), l2: float = 0.0) -> TrainingSpec:
    rate = LearningRateSpec(kind="constant", start=0.1)
    return TrainingSpec(loss="squared_error", batch_size=2, learning_rate=rate, l2=l2, bugs=bugs)


def _walk(training: TrainingSpec) -> BatchWalk:
    return Setting(NETWORK, training, points(4)).walk()


def _moments(walk: BatchWalk, sample: int = 0) -> Iterator[Moment]:
    for _ in walk.events():
        yield walk.moment(sample)


def _lights(graph: VisibleGraph, walk: BatchWalk, moment: Moment) -> Lights:
    subject = walk.graph_of(moment.sample)
    place = {id(value): node for node, value in enumerate(subject.values)}
    return lights_of(graph, moment, subject.values, [place[id(each)] for each in subject.parameters])


def test_node_by_node_each_event_lights_its_own_node_and_edge() -> None:
    walk = _walk(_training())
    graph = visible_graph(walk.topology, node_by_node(walk.topology))
    kinds = set()
    for moment in _moments(walk):
        lights, event = _lights(graph, walk, moment), moment.event
        ends = {(graph.links[place].tail, graph.links[place].head) for place in lights.links}
        match event:
            case Computed(sample=0):
                parents = [parent for _, parent in graph.shape.arguments[event.node]]
                assert lights.current == graph.key_of[event.node]
                assert ends == {(graph.key_of[parent], lights.current) for parent in parents}
                assert set(lights.links.values()) == {"forward"}
                assert [each.text for each in lights.parcels] == [card_number(each) for each in event.inputs]
            case HandedOver(sample=0):
                assert (lights.current, lights.giver) == (f"node_{event.receiver}", f"node_{event.giver}")
                assert ends == {(lights.current, lights.giver)}
                assert set(lights.links.values()) == {"backward"}
                assert [each.text for each in lights.parcels] == [card_number(event.amount)]
            case Seeded(sample=0) | LossTaken():
                assert lights.current == graph.key_of[-1]
                assert not lights.links
            case Updated():
                assert lights.changed == {lights.current}
                assert lights.node is not None
                assert moment.numbers.data[lights.node] == event.after
            case GradientsZeroed():
                assert len(lights.changed) == len(walk.start.parameters)
            case _:
                assert lights == Lights()
        kinds.add(type(event))
        assert narrated(graph, moment, lights)
    assert len(kinds) == 6


def test_a_collapsed_neuron_takes_in_and_hands_back_what_its_nodes_do() -> None:
    walk = _walk(_training())
    graph = visible_graph(walk.topology, Detail())
    key, tails = "neuron_1_0", ("neuron_0_0", "neuron_0_1", "neuron_0_2")
    answer = walk.topology.output_of((1, 0))
    handed = dict.fromkeys(tails, 0.0)
    for moment in _moments(walk):
        lights, event = _lights(graph, walk, moment), moment.event
        if isinstance(event, Computed) and event.sample == 0 and event.node == answer:
            assert lights.current == key
            texts = {graph.links[each.link].tail: each.text for each in lights.parcels}
            data = moment.numbers.data
            assert texts == {tail: card_number(float(data[graph.box(tail).node])) for tail in tails}
        if not isinstance(event, HandedOver) or event.sample != 0 or graph.key_of[event.giver] != key:
            continue
        if graph.key_of[event.receiver] in handed:
            handed[graph.key_of[event.receiver]] += event.amount
        last = lights
    assert (last.current, last.giver) == (key, None)
    texts = {graph.links[each.link].tail: each.text for each in last.parcels}
    assert texts == {tail: card_number(amount) for tail, amount in handed.items()}
    assert set(last.links.values()) == {"backward"}


def test_a_layer_lights_up_as_a_whole() -> None:
    walk = _walk(_training())
    graph = visible_graph(walk.topology, layer_by_layer(walk.topology))
    first = next(_moments(walk))
    lights = _lights(graph, walk, first)
    assert lights.current == "layer_0"
    assert [graph.names[graph.box(graph.links[place].tail).node] for place in lights.links] == ["x₁", "x₂"]
    assert lights.parcels == ()
    assert narrated(graph, first, lights) == "forward: Layer 1 · 3 tanh answered"


def test_other_samples_light_nothing_but_are_told() -> None:
    walk = _walk(_training())
    graph = visible_graph(walk.topology, Detail())
    texts = set()
    for moment in _moments(walk, sample=1):
        if isinstance(moment.event, Computed | HandedOver) and moment.event.sample == 0:
            assert _lights(graph, walk, moment) == Lights()
            texts.add(narrated(graph, moment, Lights()))
    assert texts == {"forward: sample 1 of 2 went through", "backward: sample 1 of 2 added its share"}


@pytest.mark.parametrize("bug", ["parents_in_a_set", "wrong_order", "no_zero_grad", "assigned_grad"])
def test_bugs_can_be_watched_too(bug: BugName) -> None:
    walk = _walk(_training((bug,), l2=0.1))
    graph = visible_graph(walk.topology, node_by_node(walk.topology))
    stories = {narrated(graph, moment, _lights(graph, walk, moment)) for moment in _moments(walk)}
    assert ("zero_grad: forgotten, so old gradients stay" in stories) == (bug == "no_zero_grad")
    assert any(story.startswith("loss: with the penalty") for story in stories)
    assert "backward: the penalty adds to each parameter" in stories


def test_only_what_a_step_changed_is_another_number() -> None:
    walk = _walk(_training())
    before = shown_at(walk.moment(0))
    assert not before.computed.all()
    for event in walk.events():
        now = shown_at(walk.moment(0))
        changed = now.changed(before).tolist()
        if isinstance(event, Computed) and event.sample == 0:
            assert event.node in changed
            assert now.computed[event.node]
        assert len(changed) <= len(walk.start.parameters)
        before = now
    numbers = walk.graph_of(0).numbers()
    assert all_shown(numbers).computed.all()
    assert not np.array_equal(before.data, numbers.data), "the update changed the parameters"
