from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine import editing
from engine.data.features import PLANE_FEATURES
from engine.editing import EditError
from engine.network_spec import LayerSpec, Link, NetworkSpec, NeuronSpec
from engine.spec import Project, TrainingSpec
from tests.engine.networks import edited, networks

#: n1, n2, n3 | n4, n5 | n6
NETWORK = NetworkSpec(
    layers=(LayerSpec(size=3), LayerSpec(size=2, activation="relu"), LayerSpec(size=1, activation="linear"))
)


def names(network: NetworkSpec) -> list[list[str | None]]:
    return [[neuron.name for neuron in layer.neurons] for layer in network.layers]


def links(network: NetworkSpec) -> set[Link]:
    return {key for key in network.parameter_keys(2) if key[0]}


def step(network: NetworkSpec, link: Link) -> int:
    layers = network.layer_of()
    return layers[link[1]] - layers.get(link[0], -1)


@given(networks(), st.data())
def test_every_edit_gives_a_network_that_is_valid_and_loses_no_link_without_need(
    before: NetworkSpec, data: st.DataObject
) -> None:
    after = data.draw(edited(before))
    loss = "max_margin" if after.layers[-1].size == 1 else "softmax_cross_entropy"
    project = Project(network=after, training=TrainingSpec.model_validate({"loss": loss}))
    assert Project.model_validate_json(project.model_dump_json()).network == after
    there = {*after.layer_of(), *after.input_names(2)}
    still_skips = {link for link in before.skips if there.issuperset(link) and step(after, link) > 1}
    assert len(still_skips - links(after)) <= 1  # one edit cuts one link
    still_cut = {link for link in before.cut if there.issuperset(link) and step(after, link) == 1}
    assert len(still_cut & links(after)) <= 1  # and joins one


@given(networks(), st.data())
def test_an_edit_changes_nothing_in_place(before: NetworkSpec, data: st.DataObject) -> None:
    copy = before.model_dump_json()
    data.draw(edited(before))
    assert before.model_dump_json() == copy


def test_a_layer_goes_in_before_another_and_never_behind_the_last() -> None:
    layer = LayerSpec(size=2)
    assert names(editing.with_layer(NETWORK, 0, layer))[0] == ["n7", "n8"]
    assert names(editing.with_layer(NETWORK, 1, layer))[1] == ["n7", "n8"]
    assert names(editing.with_layer(NETWORK, 99, layer))[2:] == [["n7", "n8"], ["n6"]]
    assert names(editing.with_layer(NETWORK, -5, layer))[0] == ["n7", "n8"]


def test_links_that_mean_nothing_any_more_go_with_an_edit() -> None:
    network = editing.with_link(editing.without_link(NETWORK, "n1", "n4"), "n2", "n6")
    network = network.with_changes(frozen_links=(("n3", "n4"), ("n2", "n6"), ("x1", "n1")))
    apart = editing.with_layer(network, 1, LayerSpec(size=1))
    assert (apart.cut, apart.skips) == ((), (("n2", "n6"),))
    assert apart.frozen_links == (("n2", "n6"), ("x1", "n1"))
    joined = editing.without_layer(network, 1)
    assert (joined.cut, joined.skips) == ((), ())
    assert ("n2", "n6") in links(joined)
    assert joined.frozen_links == (("n2", "n6"), ("x1", "n1"))
    gone = editing.without_neurons(network, ["n2"])
    assert (gone.skips, gone.cut) == ((), (("n1", "n4"),))
    assert gone.frozen_links == (("n3", "n4"), ("x1", "n1"))


def test_a_neuron_without_a_name_gets_one_of_its_own() -> None:
    plain = NeuronSpec(label="edge", disabled=True)
    network = editing.with_layer(NETWORK, 1, LayerSpec(neurons=(plain,)))
    assert network.layers[1].neurons == (plain.with_changes(name="n7"),)


def test_hidden_layers_change_places_and_the_output_layer_stays() -> None:
    assert names(editing.with_layer_moved(NETWORK, 0, 1)) == [["n4", "n5"], ["n1", "n2", "n3"], ["n6"]]
    assert names(editing.with_layer_moved(NETWORK, 0, 2)) == [["n4", "n5"], ["n1", "n2", "n3"], ["n6"]]
    assert editing.with_layer_moved(NETWORK, 1, 1) == NETWORK
    assert names(editing.without_layer(NETWORK, 0)) == [["n4", "n5"], ["n6"]]


def test_neurons_come_and_go() -> None:
    assert names(editing.with_neuron(NETWORK, 1, 1, NeuronSpec())) == [
        ["n1", "n2", "n3"],
        ["n4", "n7", "n5"],
        ["n6"],
    ]
    assert names(editing.with_neuron(NETWORK, 2, 9, NeuronSpec(name="n9")))[2] == ["n6", "n9"]
    assert names(editing.without_neurons(NETWORK, ["n1", "n5"])) == [["n2", "n3"], ["n4"], ["n6"]]
    assert names(editing.without_neurons(NETWORK, ["n4", "n5"])) == [["n1", "n2", "n3"], ["n6"]]
    assert editing.without_neurons(NETWORK, []) == NETWORK


def test_a_neuron_keeps_its_activation_where_it_moves() -> None:
    moved = editing.with_neuron_moved(NETWORK, "n1", 1, 1)
    assert names(moved) == [["n2", "n3"], ["n4", "n1", "n5"], ["n6"]]
    neuron = editing.find_neuron(moved, "n1")
    assert neuron.activation == "tanh"
    back = editing.with_neuron_moved(moved, "n1", 0, 0)
    assert back == NETWORK
    assert names(editing.with_neuron_moved(NETWORK, "n1", 0, 9))[0] == ["n2", "n3", "n1"]


def test_neurons_become_a_layer_of_their_own() -> None:
    alone = editing.with_neurons_as_layer(NETWORK, ["n1"], 1)
    assert names(alone)[:2] == [[name for name in names(NETWORK)[0] if name != "n1"], ["n1"]]
    assert alone.layers[1].activation == NETWORK.layers[0].activation
    whole = editing.with_neurons_as_layer(NETWORK, [each or "" for each in names(NETWORK)[0]], 0)
    assert names(whole) == names(NETWORK)


def test_links_are_cut_and_joined() -> None:
    cut = editing.without_link(NETWORK.with_changes(frozen_links=(("x1", "n2"),)), "x1", "n2")
    assert links(NETWORK) - links(cut) == {("x1", "n2")}
    assert cut.frozen_links == ()
    assert editing.without_link(cut, "x1", "n2") == cut
    assert editing.with_link(cut, "x1", "n2") == NETWORK
    assert editing.with_link(NETWORK, "x1", "n2") == NETWORK
    skip = editing.with_link(NETWORK, "x2", "n6")
    assert links(skip) - links(NETWORK) == {("x2", "n6")}
    assert editing.with_link(skip, "x2", "n6") == skip
    assert editing.without_link(skip.with_changes(frozen_links=(("x2", "n6"),)), "x2", "n6") == NETWORK


def test_inputs_are_chosen_and_their_links_go_with_them() -> None:
    network = editing.with_link(editing.without_link(NETWORK, "x1", "n1"), "x2", "n6")
    network = network.with_changes(frozen_links=(("x2", "n1"), ("n1", "n4")))
    chosen = editing.with_inputs(network, ("x1", "x1*x2"))
    assert chosen.inputs == ("x1", "x1*x2")
    assert (chosen.cut, chosen.skips, chosen.frozen_links) == ((("x1", "n1"),), (), (("n1", "n4"),))
    assert len(editing.with_inputs(NETWORK, PLANE_FEATURES).sources(2)["n1"]) == 7


def test_fields_of_neurons_and_layers_change() -> None:
    changed = editing.with_neurons_changed(NETWORK, ["n2", "n6"], disabled=True)
    assert [neuron.name for _, neuron in changed.neurons() if neuron.disabled] == ["n2", "n6"]
    wider = editing.with_layer_changed(NETWORK, 0, size=4, activation="gelu")
    assert names(wider)[0] == ["n1", "n2", "n3", "n7"]
    assert wider.layers[0].activation == "gelu"
    narrower = editing.with_layer_changed(editing.with_link(NETWORK, "n3", "n6"), 0, size=2)
    assert narrower.skips == ()


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda: editing.without_layer(NETWORK, 2), "the output layer has to stay"),
        (lambda: editing.with_layer_moved(NETWORK, 2, 0), "the output layer stays the last one"),
        (lambda: editing.without_neurons(NETWORK, ["n6"]), "the output layer needs at least one neuron"),
        (lambda: editing.with_neuron_moved(NETWORK, "n6", 0, 0), "a layer's only neuron can't leave it"),
        (lambda: editing.with_neuron_moved(NETWORK, "n9", 0, 0), "there is no neuron n9"),
        (lambda: editing.with_neurons_as_layer(NETWORK, ["n6"], 0), "the output layer needs at least one"),
        (lambda: editing.with_link(NETWORK, "n1", "x1"), "a link can't lead into an input"),
        (lambda: editing.with_link(NETWORK, "n1", "n1"), "a neuron can't feed itself"),
        (lambda: editing.with_link(NETWORK, "n1", "n2"), "neurons of one layer are not joined"),
        (lambda: editing.with_link(NETWORK, "n4", "n1"), "backwards it would close a cycle"),
        (lambda: editing.with_link(NETWORK, "n9", "n4"), "there is no neuron n9"),
        (lambda: editing.without_link(NETWORK, "n1", "n9"), "there is no neuron n9"),
        (lambda: editing.with_inputs(NETWORK, ()), "a network needs at least one input"),
        (lambda: editing.find_neuron(NETWORK, "n9"), "there is no neuron n9"),
    ],
)
def test_what_cannot_be_done_is_refused_with_the_reason(edit: Callable[[], object], reason: str) -> None:
    with pytest.raises(EditError, match=re.escape(reason)):
        edit()


def test_limits_are_those_of_the_spec() -> None:
    full = NetworkSpec(layers=tuple(LayerSpec(size=1) for _ in range(8)))
    with pytest.raises(ValidationError, match="at most 8"):
        editing.with_layer(full, 0, LayerSpec(size=1))
    with pytest.raises(ValidationError, match="at most 256"):
        editing.with_neuron(NetworkSpec(layers=(LayerSpec(size=256),)), 0, 0, NeuronSpec())
    with pytest.raises(ValidationError, match="two neurons have the same name"):
        editing.with_neuron(NETWORK, 0, 0, NeuronSpec(name="n5"))
    with pytest.raises(ValidationError, match="there is no input 'x1\\^2'"):
        editing.with_link(NETWORK, "x1^2", "n6")
