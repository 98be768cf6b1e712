"""Networks wired by hand compute the same at every speed, and what is frozen or disabled is so."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine import MLP
from engine.data.features import PLANE_FEATURES, expand
from engine.data.prepared import PreparedData, Samples
from engine.initialisation import INITIALISATIONS
from engine.losses import targets_of
from engine.network_spec import InitialisationName, LayerSpec, NetworkSpec, NeuronSpec
from engine.nn import build_mlp
from engine.spec import LOSSES, OPTIMIZERS, LearningRateSpec, LossName, OptimizerName, TrainingSpec
from engine.tape.record import record
from engine.tape.schedule import Layer, schedule
from engine.training.forward import ForwardPass
from engine.training.initial import initial_state
from engine.training.sample_graph import sample_graph
from engine.training.state import TrainingState
from engine.training.trainer import Trainer, sample_losses
from engine.training.value_batch import value_batch
from engine.training_error import TrainingError
from engine.value import Value
from tests.engine.networks import networks
from tests.engine.test_speeds import sizes_of_terms

FloatArray = NDArray[np.float64]
COUNT = 5
RANDOM = np.random.default_rng(7)
X = RANDOM.normal(size=(COUNT, 2))
SAMPLES = Samples(X, np.where(RANDOM.normal(size=COUNT) > 0, 1.0, -1.0))
EMPTY = Samples(np.zeros((0, 2)), np.zeros(0))
DATA = PreparedData(SAMPLES, EMPTY)

#: Two hidden layers; n2 skips to the output, x1 to n4; n1 feeds n3 only; n6 hears nothing at all.
WIRED = NetworkSpec(
    inputs=("x1", "x2", "x1*x2", "sin x2"),
    layers=(
        LayerSpec(size=3, activation="tanh"),
        LayerSpec(neurons=(NeuronSpec(), NeuronSpec(activation="sigmoid"), NeuronSpec(activation="linear"))),
        LayerSpec(size=1, activation="linear", initialisation="he"),
    ),
    cut=(("n1", "n4"), ("n1", "n5"), ("n1", "n6"), ("n2", "n6"), ("n3", "n6"), ("x2", "n3")),
    skips=(("n2", "n7"), ("x1", "n5"), ("sin x2", "n7")),
    initialisation="lecture",
)
SMOOTH = TrainingSpec(loss="squared_error")


def parameters_of(network: NetworkSpec) -> FloatArray:
    """Initial weights, and biases that are not 0."""
    parameters = initial_state(network, 2).parameters.copy()
    return parameters + np.random.default_rng(3).normal(size=len(parameters)) / 4


def by_key(network: NetworkSpec, numbers: FloatArray) -> dict[tuple[str, str], float]:
    return dict(zip(network.parameter_keys(2), numbers.tolist(), strict=True))


def answers_by_hand(network: NetworkSpec, parameters: FloatArray, x: FloatArray) -> dict[str, FloatArray]:
    """Every neuron's answers, straight from the definition and with none of the engine's wiring."""
    functions: dict[str, Callable[[FloatArray], FloatArray]] = {
        "linear": lambda a: a,
        "tanh": np.tanh,
        "sigmoid": lambda a: 1 / (1 + np.exp(-a)),
        "relu": lambda a: np.maximum(a, 0),
    }
    known = dict(zip(network.input_names(2), expand(x, network.input_names(2)).T, strict=True))
    for layer, neuron in network.neurons():
        total = np.zeros(len(x))
        for (source, target), number in by_key(network, parameters).items():
            if target == neuron.name:
                total = total + number * (known[source] if source else 1.0)
        answer = functions[layer.activation_of(neuron)](total)
        known[neuron.name or ""] = np.zeros(len(x)) if neuron.disabled else answer
    return known


def test_neurons_hear_their_sources_and_no_others() -> None:
    keys = WIRED.parameter_keys(2)
    assert [source for source, target in keys if target == "n3"] == ["x1", "x1*x2", "sin x2", ""]
    assert [source for source, target in keys if target == "n5"] == ["n2", "n3", "x1", ""]
    assert [source for source, target in keys if target == "n6"] == [""]
    assert [source for source, target in keys if target == "n7"] == ["n4", "n5", "n6", "n2", "sin x2", ""]
    parameters = parameters_of(WIRED)
    expected = answers_by_hand(WIRED, parameters, X)
    for layer, answers in zip(WIRED.layers, ForwardPass(WIRED, 2)(parameters, X), strict=True):
        for neuron, column in zip(layer.neurons, answers.T, strict=True):
            np.testing.assert_allclose(column, expected[neuron.name or ""], rtol=1e-13, atol=1e-14)


@pytest.mark.parametrize("start", INITIALISATIONS)
def test_a_network_with_every_link_starts_like_an_mlp(start: InitialisationName) -> None:
    layers = (LayerSpec(size=3), LayerSpec(size=2, activation="relu"), LayerSpec(size=1, activation="linear"))
    spec = NetworkSpec(layers=layers, initialisation=start, seed=5)
    source = random.Random(5)
    activations = ["tanh", "relu", "linear"]
    mlp = MLP(2, [3, 2, 1], activations, initialisation=INITIALISATIONS[start], source=source)
    network = build_mlp(spec, 2)
    assert [p.data for p in network.parameters()] == [p.data for p in mlp.parameters()]
    assert network([0.3, -0.7]).data == mlp([0.3, -0.7]).data


def test_a_layer_may_start_in_its_own_way() -> None:
    layers = (LayerSpec(size=3, initialisation="zeros"), LayerSpec(size=2))
    first, second = build_mlp(NetworkSpec(layers=layers), 2).layers
    assert {p.data for p in first.parameters()} == {0}
    assert all(w.data for neuron in second.neurons for w in neuron.w)


@given(networks())
def test_parameters_come_in_the_order_of_their_keys(network: NetworkSpec) -> None:
    mlp = build_mlp(network, 2)
    values = dict(zip(network.parameter_keys(2), mlp.parameters(), strict=True))
    assert len(values) == len(mlp.parameters())
    for layer in mlp.layers:
        for neuron in layer.neurons:
            assert values["", neuron.name] is neuron.b
            for source, weight in zip(neuron.sources, neuron.w, strict=True):
                assert values[source, neuron.name] is weight


@given(networks(), st.sampled_from([name for name in LOSSES if name != "softmax_cross_entropy"]))
def test_step_and_run_speed_agree(network: NetworkSpec, loss: LossName) -> None:
    assert_speeds_agree(network, TrainingSpec(loss=loss, l1=0.01, l2=0.001), SAMPLES)


@given(networks(outputs=3))
def test_step_and_run_speed_agree_with_several_outputs(network: NetworkSpec) -> None:
    samples = Samples(X, np.array([0.0, 1.0, 2.0, 1.0, 0.0]))
    assert_speeds_agree(network, TrainingSpec(loss="softmax_cross_entropy", reduction="sum"), samples)


def assert_speeds_agree(network: NetworkSpec, training: TrainingSpec, samples: Samples) -> None:
    parameters = parameters_of(network)
    loss, gradients = value_batch(network, training, parameters, samples)
    result = Trainer(network, training, PreparedData(samples, EMPTY)).batch(TrainingState(parameters))
    assert result.loss == pytest.approx(loss, rel=1e-12, abs=1e-13)
    limit = 1e-12 * sizes_of_terms(network, training, parameters, samples) + 1e-300
    assert (np.abs(result.gradients - gradients) <= limit).all()
    losses = sample_losses(network, training, parameters, samples)
    layers = ForwardPass(network, 2)(parameters, samples.x)
    for row, (x, y) in enumerate(zip(samples.x, samples.y.tolist(), strict=True)):
        graph = sample_graph(network, training, parameters, x, y)
        assert losses[row] == pytest.approx(graph.root.data, rel=1e-12, abs=1e-13)
        for answers, expected in zip(layers, graph.layers, strict=True):
            np.testing.assert_allclose(answers[row], [v.data for v in expected], rtol=1e-11, atol=1e-12)


@given(networks())
def test_gradients_are_the_slopes_of_the_loss(network: NetworkSpec) -> None:
    """Against central differences, for activations without a corner."""
    smooth = {"relu": "tanh", "leaky_relu": "silu", "elu": "softplus"}
    layers = tuple(
        layer.with_changes(
            activation=smooth.get(layer.activation, layer.activation),
            neurons=tuple(
                neuron.with_changes(activation=smooth.get(neuron.activation or "", neuron.activation))
                for neuron in layer.neurons
            ),
        )
        for layer in network.layers
    )
    network = network.with_changes(layers=layers)
    parameters = parameters_of(network) / 2
    result = Trainer(network, SMOOTH, DATA).batch(TrainingState(parameters))
    step = 1e-5
    moved = parameters + step * np.vstack([np.eye(len(parameters)), -np.eye(len(parameters))])
    losses = [sample_losses(network, SMOOTH, each, SAMPLES).mean() for each in moved]
    up, down = np.split(np.array(losses), 2)
    np.testing.assert_allclose(result.gradients, (up - down) / (2 * step), rtol=1e-5, atol=1e-6)


@given(networks(), st.sampled_from(OPTIMIZERS))
def test_what_is_frozen_stays_bit_for_bit(network: NetworkSpec, optimizer: OptimizerName) -> None:
    frozen = np.array(network.frozen_parameters(2))
    training = TrainingSpec(loss="squared_error", optimizer=optimizer, l1=0.1, l2=0.1, weight_decay=0.5)
    trainer = Trainer(network, training, DATA)
    before = state = TrainingState(parameters_of(network))
    for _ in range(3):
        result = trainer.batch(state)
        state = result.state
    _, gradients = value_batch(network, training, before.parameters, SAMPLES)
    assert np.array_equal(state.parameters[frozen], before.parameters[frozen])
    assert all(not slot[frozen].any() for slot in state.slots.values())
    moving = ~frozen & (np.abs(gradients) > 1e-9)
    assert (state.parameters[moving] != before.parameters[moving]).all()


def test_frozen_links_neurons_and_layers_are_known_by_their_parameters() -> None:
    layers = (
        LayerSpec(neurons=(NeuronSpec(frozen=True), NeuronSpec())),
        LayerSpec(size=2),
        LayerSpec(size=1, frozen=True),
    )
    network = NetworkSpec(layers=layers, skips=(("x1", "n3"),), frozen_links=(("x1", "n3"), ("n1", "n4")))
    frozen = {
        key for key, yes in zip(network.parameter_keys(2), network.frozen_parameters(2), strict=True) if yes
    }
    whole_neurons = {("x1", "n1"), ("x2", "n1"), ("", "n1"), ("n3", "n5"), ("n4", "n5"), ("", "n5")}
    assert frozen == whole_neurons | {("x1", "n3"), ("n1", "n4")}


def test_what_thaws_goes_on_with_the_slots_it_had() -> None:
    """Gradients of what is frozen are told, and its optimizer's numbers wait for it."""
    free = NetworkSpec(layers=(LayerSpec(size=2), LayerSpec(size=1, activation="linear")))
    held = free.with_changes(frozen_links=(("x1", "n1"),))
    training = TrainingSpec(optimizer="adam", loss="squared_error", learning_rate=LearningRateSpec(start=0.1))
    first = Trainer(free, training, DATA).batch(TrainingState(parameters_of(free))).state
    result = Trainer(held, training, DATA).batch(first)
    assert result.state.parameters[0] == first.parameters[0]
    assert {name: slot[0] for name, slot in result.state.slots.items()} == {
        name: slot[0] for name, slot in first.slots.items()
    }
    assert result.gradients[0] != 0
    assert (result.state.parameters[1:] != first.parameters[1:]).all()
    assert np.array_equal(result.gradients, Trainer(free, training, DATA).batch(first).gradients)
    thawed = Trainer(free, training, DATA).batch(result.state).state
    assert thawed.slots["age"].tolist() == [2.0, *[3.0] * (len(thawed.parameters) - 1)]


@given(networks(), st.data())
def test_a_disabled_neuron_has_no_influence_and_no_gradient(
    network: NetworkSpec, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from([neuron.name for _, neuron in network.neurons()]))
    layers = tuple(
        layer.with_changes(
            neurons=tuple(
                neuron.with_changes(disabled=True) if neuron.name == name else neuron
                for neuron in layer.neurons
            )
        )
        for layer in network.layers
    )
    network = network.with_changes(layers=layers)
    touching = np.array([name in key for key in network.parameter_keys(2)])
    parameters = parameters_of(network)
    trainer = Trainer(network, SMOOTH, DATA)
    result = trainer.batch(TrainingState(parameters))
    other = trainer.batch(TrainingState(np.where(touching, parameters * -3 + 1, parameters)))
    assert (result.gradients[touching] == 0).all()
    assert result.loss == pytest.approx(other.loss, rel=1e-13, abs=1e-300)
    np.testing.assert_allclose(result.gradients, other.gradients, rtol=1e-11, atol=1e-13)
    graph = sample_graph(network, SMOOTH, parameters, X[0], 1.0)
    gradients = np.array([value.grad for value in graph.parameters])
    assert (gradients[touching] == 0).all()


def test_a_network_whose_output_is_disabled_says_0_and_learns_nothing() -> None:
    layers = (LayerSpec(size=2), LayerSpec(neurons=(NeuronSpec(disabled=True),)))
    network = NetworkSpec(layers=layers)
    state = TrainingState(parameters_of(network))
    result = Trainer(network, SMOOTH, DATA).batch(state)
    assert result.loss == 1.0
    assert np.array_equal(result.state.parameters, state.parameters)
    graph = sample_graph(network, SMOOTH, state.parameters, X[0], 1.0)
    assert (graph.score.data, graph.score.label, graph.teaches) == (0.0, "score", False)
    assert [(node.kind, node.group) for node in graph.topology.nodes if node.label == "score"] == [
        ("constant", (1, 0))
    ]


def test_a_neuron_without_inputs_is_its_bias() -> None:
    layers = (LayerSpec(size=2, activation="linear"), LayerSpec(size=1, activation="linear"))
    network = NetworkSpec(layers=layers, cut=(("x1", "n1"), ("x2", "n1"), ("n1", "n3"), ("n2", "n3")))
    parameters = np.array([0.5, 1.0, 2.0, 3.0, -0.25])
    first, last = ForwardPass(network, 2)(parameters, X)
    assert (first[:, 0] == 0.5).all()
    assert (last == -0.25).all()
    result = Trainer(network, SMOOTH, DATA).batch(TrainingState(parameters))
    assert result.gradients[:4].tolist() == [0.0, 0.0, 0.0, 0.0]
    assert result.gradients[4] == pytest.approx(np.mean(2 * (-0.25 - SAMPLES.y)))


def test_inputs_of_the_graph_are_the_features_by_their_titles() -> None:
    network = NetworkSpec(inputs=PLANE_FEATURES, layers=(LayerSpec(size=1),))
    parameters = parameters_of(network)
    graph = sample_graph(network, SMOOTH, parameters, np.array([0.5, -2.0]), 1.0)
    assert [value.label for value in graph.inputs] == ["x₁", "x₂", "x₁²", "x₂²", "x₁ x₂", "sin x₁", "sin x₂"]
    expected = [0.5, -2.0, 0.25, 4.0, -1.0, np.sin(0.5), np.sin(-2.0)]
    np.testing.assert_allclose([value.data for value in graph.inputs], expected, rtol=1e-15)
    leaves = [node.label for node in graph.topology.nodes if node.kind == "input"]
    assert set(leaves) == {*(value.label for value in graph.inputs), "y"}


def test_the_topology_is_one_object_for_each_wiring() -> None:
    def topology(network: NetworkSpec) -> object:
        return sample_graph(network, SMOOTH, parameters_of(network), X[0], 1.0).topology

    first = topology(WIRED)
    assert topology(WIRED.with_changes(seed=3)) is first
    thawed = WIRED.with_changes(frozen_links=(("x1", "n1"),))
    assert topology(thawed) is first
    for field in ("cut", "skips"):
        changed = topology(WIRED.with_changes(**{field: getattr(WIRED, field)[1:]}))
        assert changed is not first
        assert changed != first
    assert topology(WIRED.with_changes(inputs=("x1", "x2", "x1^2", "sin x2"))) is not first


def test_neighbours_with_the_same_sources_are_one_matrix_product() -> None:
    layers = (LayerSpec(size=4), LayerSpec(size=4), LayerSpec(size=1, activation="linear"))
    network = NetworkSpec(
        layers=layers, skips=tuple((f"x{i}", f"n{j}") for i in (1, 2) for j in (5, 6, 7, 8))
    )
    mlp = build_mlp(network, 2)
    inputs = [Value(0.5), Value(-1.0)]
    tape = record([mlp(inputs)], inputs, mlp.parameters())
    shapes = [each.parameters.shape for each in schedule(tape).instructions if isinstance(each, Layer)]
    assert shapes == [(4, 3), (4, 7), (1, 5)]


def test_a_link_from_a_column_that_is_not_there_is_refused() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=1), LayerSpec(size=1)), skips=(("x3", "n2"),))
    assert len(build_mlp(network, 3).parameters()) == 4 + 3
    with pytest.raises(ValueError, match="a link into n2 comes from x3, which is no input"):
        build_mlp(network, 2)
    with pytest.raises(ValueError, match="this network has 3 inputs, but was given 2"):
        build_mlp(network, 3)([1.0, 2.0])


def test_a_state_of_another_wiring_is_refused() -> None:
    with pytest.raises(TrainingError, match="3 parameters, but the network has"):
        Trainer(WIRED, SMOOTH, DATA).batch(TrainingState(np.zeros(3)))


def test_epochs_with_features_and_a_test_part() -> None:
    data = replace(DATA, test=Samples(X[:2] + 0.1, SAMPLES.y[:2]))
    state = TrainingState(parameters_of(WIRED))
    after, metrics = Trainer(WIRED, SMOOTH.with_changes(batch_size=2), data).epoch(state)
    assert metrics.test_loss == pytest.approx(
        sample_losses(WIRED, SMOOTH, after.parameters, data.test).mean()
    )
    scores = answers_by_hand(WIRED, after.parameters, data.test.x)["n7"]
    targets = [targets_of("squared_error", y, 1)[0] for y in data.test.y]
    assert metrics.test_loss == pytest.approx(np.mean((scores - targets) ** 2))
    assert metrics.test_accuracy == np.mean((scores > 0) == (np.array(targets) > 0))
