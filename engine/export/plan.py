"""What a script is made of: the project, its samples and first weights, and how its layers are wired."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import PreparedData
from engine.export.script import ExportError
from engine.network_spec import NeuronSpec
from engine.presets import load_preset, preset_names
from engine.spec import NetworkSpec, Project, TrainingSpec
from engine.training.initial import initial_state
from engine.training.trainer import Trainer

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PlannedNeuron:
    """One neuron: where its inputs come from, and its place in the flat list of parameters.

    `first` is its first weight's place; the bias comes after the weights.
    """

    name: str
    sources: tuple[str, ...]
    activation: str
    disabled: bool
    first: int
    title: str

    @property
    def last(self) -> int:
        """The place behind its bias."""
        return self.first + len(self.sources) + 1


@dataclass(frozen=True, slots=True)
class PlannedLayer:
    """Neurons side by side. `sources` is all that any of them sees, each once."""

    number: int
    neurons: tuple[PlannedNeuron, ...]
    sources: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Its neurons' names."""
        return tuple(each.name for each in self.neurons)

    @property
    def is_plain(self) -> bool:
        """Whether all neurons see the same and none is disabled."""
        return all(each.sources == self.sources and not each.disabled for each in self.neurons)

    @property
    def activation(self) -> str | None:
        """The activation that all neurons have; None where they differ."""
        names = {each.activation for each in self.neurons}
        return names.pop() if len(names) == 1 else None

    @property
    def title(self) -> str:
        """What stands above its code."""
        kind = self.activation or "several activations"
        return f"layer {self.number}: {len(self.neurons)} × {kind}"


@dataclass(frozen=True)
class Plan:
    """Everything that a script reproduces: the training of `project` from its first weights on."""

    project: Project
    data: PreparedData

    def __post_init__(self) -> None:
        if self.training.bugs:
            raise ExportError("bug_on")
        Trainer(self.network, self.training, self.data)  # raises TrainingError where they do not fit

    @property
    def network(self) -> NetworkSpec:
        """The network."""
        return self.project.network

    @property
    def training(self) -> TrainingSpec:
        """The settings."""
        return self.project.training

    @cached_property
    def parameters(self) -> FloatArray:
        """The weights and biases that the training starts from."""
        return initial_state(self.network, self.data.column_count).parameters

    @cached_property
    def frozen(self) -> list[bool]:
        """Which parameters stay as they are."""
        return self.network.frozen_parameters(self.data.column_count)

    @cached_property
    def inputs(self) -> tuple[str, ...]:
        """What the network is given: columns of the data, or features made of them."""
        return self.network.input_names(self.data.column_count)

    @property
    def has_features(self) -> bool:
        """Whether the inputs are others than the columns in their order."""
        return self.inputs != tuple(f"x{i + 1}" for i in range(self.data.column_count))

    @property
    def batch_size(self) -> int | None:
        """Samples of one batch; None where all are taken at once, unshuffled."""
        size = self.training.batch_size
        return None if size is None or size >= len(self.data.train) else size

    @property
    def has_penalty(self) -> bool:
        """Whether the loss has a penalty."""
        return bool(self.training.l1 or self.training.l2)

    @cached_property
    def layers(self) -> tuple[PlannedLayer, ...]:
        """Layer by layer, from the first hidden one."""
        sources = self.network.sources(self.data.column_count)
        before, place, layers = self.inputs, 0, []
        for number, layer in enumerate(self.network.layers, 1):
            neurons = []
            for index, neuron in enumerate(layer.neurons, 1):
                name = neuron.name or ""
                planned = PlannedNeuron(
                    name,
                    sources[name],
                    layer.activation_of(neuron),
                    neuron.disabled,
                    place,
                    _title(neuron, number, index),
                )
                place = planned.last
                neurons.append(planned)
            seen = dict.fromkeys([*before, *(source for each in neurons for source in each.sources)])
            wanted = {source for each in neurons for source in each.sources}
            layers.append(
                PlannedLayer(number, tuple(neurons), tuple(each for each in seen if each in wanted))
            )
            before = tuple(each.name for each in neurons)
        return tuple(layers)

    @property
    def is_plain(self) -> bool:
        """Whether every layer sees just the layer before it, all of it, through one activation."""
        before = self.inputs
        for layer in self.layers:
            if not layer.is_plain or layer.activation is None or layer.sources != before:
                return False
            before = layer.names
        return True

    @cached_property
    def owners(self) -> dict[str, tuple[int, int]]:
        """The number of the layer that each neuron is in, and its place there."""
        return {
            name: (layer.number, place) for layer in self.layers for place, name in enumerate(layer.names)
        }

    @property
    def title(self) -> str:
        """What the network is, for the script's first line."""
        preset = self.project.preset
        name = load_preset(preset).title if preset in preset_names() else self.project.data.name
        sizes = " → ".join(
            str(size) for size in (len(self.inputs), *(len(each.neurons) for each in self.layers))
        )
        return f"{name}: {sizes}, {len(self.parameters)} parameters"


def _title(neuron: NeuronSpec, layer: int, index: int) -> str:
    """A neuron's name for a comment; labels are the learner's own and may hold anything."""
    label = " ".join(neuron.label.split())
    return f"neuron {layer}·{index}" + (f" {label}" if label else "")
