"""Networks as documents: they survive JSON, and what makes no sense is refused in one line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from engine.network_spec import MOST_LINKS, LayerSpec, NetworkSpec, NeuronSpec
from engine.project_file import describe
from engine.spec import FORMAT, Project
from tests.engine.networks import networks

PLAIN = NetworkSpec(layers=(LayerSpec(size=2), LayerSpec(size=2), LayerSpec(size=1)))
BIG = NetworkSpec(layers=tuple(LayerSpec(size=256) for _ in range(8)))


def described(document: object) -> str:
    """The one line that a user reads about this network."""
    with pytest.raises(ValidationError) as caught:
        NetworkSpec.model_validate_json(json.dumps(document))
    line = describe(caught.value)
    assert "\n" not in line
    assert len(line) < 200
    return line


def document(**changes: object) -> dict[str, Any]:
    return {**json.loads(PLAIN.model_dump_json()), **changes}


@given(networks())
def test_networks_survive_json(network: NetworkSpec) -> None:
    text = network.model_dump_json()
    assert NetworkSpec.model_validate_json(text) == network
    assert NetworkSpec.model_validate_json(json.dumps(network.model_dump())) == network
    project = Project(network=network)
    assert Project.model_validate_json(project.model_dump_json()) == project


def test_files_of_the_first_format_still_open() -> None:
    network = {"layers": [{"size": 3, "activation": "relu"}, {"size": 1, "activation": "linear"}], "seed": 4}
    project = Project.model_validate_json(json.dumps({"format": 1, "network": network}))
    layers = (LayerSpec(size=3, activation="relu"), LayerSpec(size=1, activation="linear"))
    assert project.network == NetworkSpec(layers=layers, seed=4)
    assert project.format == FORMAT
    assert [layer.size for layer in project.network.layers] == [3, 1]


def test_neurons_get_the_lowest_names_that_are_free() -> None:
    first = LayerSpec(neurons=(NeuronSpec(name="n2"), NeuronSpec()))
    network = NetworkSpec(layers=(first, LayerSpec(size=2)))
    assert [neuron.name for _, neuron in network.neurons()] == ["n2", "n1", "n3", "n4"]
    assert network.layer_of() == {"n2": 0, "n1": 0, "n3": 1, "n4": 1}


def test_a_size_cuts_off_or_adds_at_the_end() -> None:
    layer = PLAIN.layers[0]
    assert [neuron.name for neuron in layer.with_changes(size=1).neurons] == ["n1"]
    assert [neuron.name for neuron in layer.with_changes(size=4).neurons] == ["n1", "n2", None, None]


@pytest.mark.parametrize("wrong", [7, "abc", {"a": 1}, None, True, 1.5])
def test_wrong_types_are_refused_wherever_they_stand(wrong: object) -> None:
    for path in (
        ("layers",),
        ("layers", 0),
        ("layers", 0, "neurons"),
        ("layers", 0, "neurons", 0),
        ("layers", 0, "neurons", 0, "frozen"),
        ("layers", 0, "activation"),
        ("inputs",),
        ("cut",),
        ("cut", 0),
        ("cut", 0, 1),
        ("skips", 0, 0),
        ("seed",),
    ):
        made: Any = document(cut=[["x1", "n1"]], skips=[["x1", "n5"]], inputs=["x1", "x2"])
        place = made
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = wrong
        if (path[-1], wrong) not in [("inputs", None), ("seed", 7), ("frozen", True)]:
            assert described(made).startswith(str(path[0]))


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"layers": []}, "layers: must have at least 1, not 0"),
        ({"layers": [{"size": 1}] * 9}, "layers: must have at most 8, not 9"),
        ({"layers": [{"neurons": []}]}, "layers.0.neurons: must have at least 1, not 0"),
        ({"layers": [{"neurons": [{}] * 100_000}]}, "layers.0.neurons: must have at most 256, not"),
        ({"layers": [{"size": 100_000}]}, "layers.0: size must be a whole number from 1 to 256, not 100000"),
        ({"layers": [{"size": 0}]}, "layers.0: size must be a whole number from 1 to 256, not 0"),
        ({"layers": [{"size": 2, "neurons": 7}]}, "layers.0.neurons: must be a valid array, not 7"),
        ({"layers": [{"neurons": [{"name": "n0"}]}]}, "layers.0.neurons.0.name: string should match pattern"),
        ({"layers": [{"neurons": [{"name": "n1"}] * 2}]}, "two neurons have the same name"),
        (
            {"layers": [{"neurons": [{"label": "a" * 41}]}]},
            "layers.0.neurons.0.label: string should have at most",
        ),
        ({"layers": [{"size": 1, "depth": 2}]}, "layers.0.depth: there is no such field"),
        ({"inputs": []}, "inputs: must have at least 1, not 0"),
        ({"inputs": ["x1", "x1"]}, "inputs: one is there twice"),
        ({"inputs": ["y"]}, "inputs.0: string should match pattern"),
        ({"cut": [["x1", "n1"], ["x1", "n1"]]}, "cut: a link is there twice"),
        ({"cut": [["n1", "x1"]]}, "cut: a link must lead into a neuron, and 'x1' is none"),
        ({"cut": [["n9", "n3"]]}, "cut: there is no neuron 'n9'"),
        ({"cut": [["n1", "n9"]]}, "cut: a link must lead into a neuron, and 'n9' is none"),
        ({"cut": [["", "n1"]]}, "cut: there is no input ''"),
        ({"cut": [["x1^2", "n1"]]}, "cut: there is no input 'x1^2'"),
        ({"inputs": ["x2"], "cut": [["x1", "n1"]]}, "cut: there is no input 'x1'"),
        ({"cut": [["n1", "n5"]]}, "cut: there is no link from n1 to n5 that could be cut"),
        ({"cut": [["n3", "n1"]]}, "cut: n3 to n1 does not lead forward"),
        ({"cut": [["n1", "n2"]]}, "cut: n1 to n2 does not lead forward"),
        ({"skips": [["n1", "n3"]]}, "skips: n1 and n3 are in neighbouring layers, joined anyway"),
        ({"skips": [["n5", "n1"]]}, "skips: n5 to n1 does not lead forward"),
        ({"skips": [["n1", "n1"]]}, "skips: n1 to n1 does not lead forward"),
        ({"frozen_links": [["n1", "n5"]]}, "frozen_links: there is no link from n1 to n5"),
        (
            {"cut": [["n1", "n3"]], "frozen_links": [["n1", "n3"]]},
            "frozen_links: there is no link from n1 to n3",
        ),
        ({"skips": [["n1" * 999, "n5"]]}, "skips: there is no neuron 'n1n1"),
        ({"cut": [["x1", "n1", "n2"]]}, "cut.0: must have at most 2, not 3"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(changes: dict[str, object], line: str) -> None:
    assert described(document(**changes)).startswith(line)


def test_numbers_that_are_none_are_refused() -> None:
    for text in ("NaN", "Infinity", "1e999"):
        for field in ('"seed"', '"layers":[{"size":1}],"cut"', '"inputs"'):
            with pytest.raises(ValidationError):
                NetworkSpec.model_validate_json(f'{{"layers":[{{"size":1}}],{field}:{text}}}')


def test_too_many_links_are_refused() -> None:
    assert len(BIG.parameter_keys(2)) - 8 * 256 == 7 * 256 * 256 + 2 * 256 < MOST_LINKS
    names = [neuron.name for neuron in BIG.layers[0].neurons]
    targets = [neuron.name for neuron in BIG.layers[2].neurons]
    skips = tuple((source, target) for source in names for target in targets)
    with pytest.raises(ValidationError, match="the network has more than 500,000 links"):
        BIG.with_changes(skips=skips)
    with pytest.raises(ValidationError, match="the network has more than 500,000 links"):
        BIG.with_changes(inputs=tuple(f"x{i + 1}" for i in range(256)))


def test_a_project_knows_which_inputs_its_data_have() -> None:
    with pytest.raises(ValidationError, match=r"network\.inputs has x1\*x3, but the data have 2 columns"):
        Project(network=PLAIN.with_changes(inputs=("x1", "x1*x3")))
    with pytest.raises(ValidationError, match="a link comes from 'x3', which is no input"):
        Project(network=PLAIN.with_changes(skips=(("x3", "n3"),)))
    network = PLAIN.with_changes(inputs=("x1^2", "x2"), skips=(("x1^2", "n5"),), cut=(("x2", "n1"),))
    assert Project(network=network).parameter_count == (1 + 1) + (2 + 1) + 2 * (2 + 1) + (3 + 1)
    assert network.input_names(2) == ("x1^2", "x2")
    assert PLAIN.input_names(3) == ("x1", "x2", "x3")


@given(networks())
def test_parameters_are_counted_by_their_keys(network: NetworkSpec) -> None:
    keys = network.parameter_keys(2)
    assert len(set(keys)) == len(keys) == Project(network=network).parameter_count
    assert len(network.frozen_parameters(2)) == len(keys)
    assert {target for source, target in keys if not source} == network.layer_of().keys()
