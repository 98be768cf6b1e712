"""Single settings of a project, replaced by what somebody typed on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from engine.network_spec import LayerSpec, NetworkSpec
from engine.spec import LearningRateSpec, Project
from engine.suggestions import with_loss


def with_hidden_layers(project: Project, sizes: tuple[int, ...]) -> Project:
    """Plain hidden layers of these sizes, with the activation of the first one there was."""
    network = project.network
    activation = network.layers[0].activation if len(network.layers) > 1 else "tanh"
    output = network.layers[-1]
    nameless = tuple(neuron.with_changes(name=None) for neuron in output.neurons)
    layers = (
        *(LayerSpec(size=size, activation=activation) for size in sizes),
        output.with_changes(neurons=nameless),
    )
    network = NetworkSpec(
        inputs=network.inputs, layers=layers, initialisation=network.initialisation, seed=network.seed
    )
    return project.with_changes(network=network)


def with_activation(project: Project, name: Any) -> Project:
    """The same activation in all hidden layers."""
    *hidden, output = project.network.layers
    layers = (*(layer.with_changes(activation=name) for layer in hidden), output)
    return project.with_changes(network=project.network.with_changes(layers=layers))


def with_loss_or_auto(project: Project, name: Any) -> Project:
    """Another loss with the output layer it needs; "auto" leaves the one that fits the data."""
    return project if name == "auto" else with_loss(project, name)


def with_optimizer(project: Project, name: Any) -> Project:
    """Another optimizer."""
    return project.with_changes(training=project.training.with_changes(optimizer=name))


def with_learning_rate(project: Project, rate: float) -> Project:
    """A learning rate that stays the same."""
    schedule = LearningRateSpec(kind="constant", start=rate)
    return project.with_changes(training=project.training.with_changes(learning_rate=schedule))


def with_batch_size(project: Project, size: int) -> Project:
    """Another batch size."""
    return project.with_changes(training=project.training.with_changes(batch_size=size))


#: What can be replaced, in the order in which it is. Each function raises pydantic.ValidationError.
OVERRIDES: Mapping[str, Callable[[Project, Any], Project]] = MappingProxyType(
    {
        "layers": with_hidden_layers,
        "activation": with_activation,
        "loss": with_loss_or_auto,
        "optimizer": with_optimizer,
        "learning_rate": with_learning_rate,
        "batch": with_batch_size,
    }
)
