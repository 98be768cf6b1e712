"""The network as the learner built it: inputs, layers, neurons, and which links there are.

Neurons have names that stay theirs however the network is edited, so that weights can be carried over.
A layer is joined to the one before it by all links but those in `cut`; `skips` are links that leap over
layers. Nothing here computes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from engine.spec_error import SpecError

ActivationName = Literal["linear", "tanh", "relu", "sigmoid", "leaky_relu", "elu", "softplus", "gelu", "silu"]
InitialisationName = Literal["micrograd", "lecture", "xavier", "he", "zeros"]

ACTIVATIONS: tuple[ActivationName, ...] = get_args(ActivationName)
INITIALISATIONS: tuple[InitialisationName, ...] = get_args(InitialisationName)

MOST_LAYERS = 8
MOST_NEURONS = 256
#: Links of all kinds together: a network of 8 layers of 256 neurons has 460,000, one larger is refused.
MOST_LINKS = 500_000

Seed = Annotated[int, Field(ge=0, le=2**32 - 1)]
#: A neuron is n1, n2 and so on; an input is named by what it takes from a sample (see data/features.py).
NeuronName = Annotated[str, Field(pattern=r"^n[1-9][0-9]{0,5}$")]
InputName = Annotated[
    str, Field(pattern=r"^(sin x[1-9][0-9]{0,3}|x[1-9][0-9]{0,3}(\^2|\*x[1-9][0-9]{0,3})?)$")
]
#: What an input is called where `inputs` is None.
_COLUMN = re.compile(r"x[1-9][0-9]{0,3}")
#: From a neuron or an input to a neuron.
Link = tuple[str, str]


class Spec(BaseModel):
    """Base of all specs: frozen, no unknown fields, no NaN or infinity."""

    # why deferred: most are only ever validated as a part of another, and some not at all in a process.
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, strict=True, defer_build=True)

    def with_changes(self, **changes: object) -> Self:
        """A validated copy with some fields replaced. Raises pydantic.ValidationError."""
        return type(self).model_validate({**dict(self), **changes})


class NeuronSpec(Spec):
    """One neuron. Without an activation of its own it has its layer's.

    `frozen`: training leaves its weights and bias as they are. `disabled`: it answers 0 to everything.
    """

    name: NeuronName | None = None
    label: str = Field(default="", max_length=40)
    activation: ActivationName | None = None
    frozen: bool = False
    disabled: bool = False


class LayerSpec(Spec):
    """Neurons side by side. `LayerSpec(size=8)` is short for eight plain ones.

    `initialisation` None takes the network's; `frozen` holds for all its neurons.
    """

    neurons: tuple[NeuronSpec, ...] = Field(min_length=1, max_length=MOST_NEURONS, strict=False)
    activation: ActivationName = "tanh"
    initialisation: InitialisationName | None = None
    frozen: bool = False

    if TYPE_CHECKING:
        # type checkers don't know what `_grow_to_size` allows
        def __init__(
            self,
            *,
            size: int = ...,
            neurons: tuple[NeuronSpec, ...] = ...,
            activation: ActivationName = ...,
            initialisation: InitialisationName | None = ...,
            frozen: bool = ...,
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _grow_to_size(cls, given: Any) -> Any:
        """`size` cuts neurons off at the end, or adds plain ones."""
        if not isinstance(given, dict) or "size" not in given:
            return given
        size = given["size"]
        if type(size) is not int or not 1 <= size <= MOST_NEURONS:
            raise SpecError("layer_size", most=MOST_NEURONS, size=f"{size!r:.40}")
        given = {key: value for key, value in given.items() if key != "size"}
        neurons = given.get("neurons", ())
        if not isinstance(neurons, list | tuple):
            return given
        grown = (*neurons[:size], *(NeuronSpec() for _ in range(size - len(neurons))))
        return {**given, "neurons": grown}

    @property
    def size(self) -> int:
        """How many neurons it has."""
        return len(self.neurons)

    def activation_of(self, neuron: NeuronSpec) -> ActivationName:
        """A neuron's own activation, or the layer's."""
        return neuron.activation or self.activation


class NetworkSpec(Spec):
    """Inputs, the layers from the first hidden one to the output layer, links, and how weights start.

    `inputs` None takes every column of the data as it is.
    """

    inputs: tuple[InputName, ...] | None = Field(default=None, min_length=1, max_length=256)
    layers: tuple[LayerSpec, ...] = Field(min_length=1, max_length=MOST_LAYERS, strict=False)
    cut: tuple[Link, ...] = Field(default=(), max_length=MOST_LINKS)
    skips: tuple[Link, ...] = Field(default=(), max_length=MOST_LINKS)
    frozen_links: tuple[Link, ...] = Field(default=(), max_length=MOST_LINKS)
    initialisation: InitialisationName = "micrograd"
    seed: Seed = 1337

    @field_validator("layers")
    @classmethod
    def _name_neurons(cls, layers: tuple[LayerSpec, ...]) -> tuple[LayerSpec, ...]:
        """Neurons without a name get the lowest ones that are free."""
        taken = {neuron.name for layer in layers for neuron in layer.neurons}
        if None not in taken:
            return layers
        names = (f"n{number}" for number in range(1, MOST_LAYERS * MOST_NEURONS + 1))
        free = (name for name in names if name not in taken)
        return tuple(_named(layer, free) for layer in layers)

    @model_validator(mode="after")
    def _links_fit(self) -> Self:
        layers = self.layer_of()
        if len(layers) != sum(layer.size for layer in self.layers):
            raise SpecError("same_name")
        if self.inputs is not None and len(set(self.inputs)) != len(self.inputs):
            raise SpecError("input_twice")
        for name in ("cut", "skips", "frozen_links"):
            links: tuple[Link, ...] = getattr(self, name)
            if len(set(links)) != len(links):
                raise SpecError("link_twice", field=name)
            self._check_sources(name, links, layers)
            self._check_steps(name, links, layers)
        sizes = [len(self.inputs or ()), *(layer.size for layer in self.layers)]
        joined = sum(before * size for before, size in pairwise(sizes))
        if joined - len(self.cut) + len(self.skips) > MOST_LINKS:
            raise SpecError("too_many_links", most=MOST_LINKS)
        return self

    def _check_sources(self, field: str, links: tuple[Link, ...], layers: dict[str, int]) -> None:
        """Every link comes from an input or a neuron there is."""
        for source in {source for source, _ in links} - layers.keys():
            if source.startswith("n"):
                raise SpecError("link_from_no_neuron", field=field, name=f"{source!r:.20}")
            if source not in self.inputs if self.inputs is not None else not _COLUMN.fullmatch(source):
                raise SpecError("link_from_no_input", field=field, name=f"{source!r:.20}")

    def _check_steps(self, field: str, links: tuple[Link, ...], layers: dict[str, int]) -> None:
        """Every link leads into a neuron, forward, and as far as its kind does."""
        known = {*self.cut, *self.skips} if field == "frozen_links" else set()
        for source, target in links:
            if target not in layers:
                raise SpecError("link_into_no_neuron", field=field, name=f"{target!r:.20}")
            step, ends = layers[target] - layers.get(source, -1), {"source": source, "target": target}
            if step < 1:
                raise SpecError("link_backwards", field=field, **ends)
            if field == "cut" and step != 1:
                raise SpecError("cut_nothing", **ends)
            if field == "skips" and step == 1:
                raise SpecError("skip_neighbours", **ends)
            if field == "frozen_links" and (step == 1) == ((source, target) in known):
                raise SpecError("frozen_nothing", **ends)

    def layer_of(self) -> dict[str, int]:
        """In which layer each neuron is, counted from 0."""
        return {neuron.name or "": i for i, layer in enumerate(self.layers) for neuron in layer.neurons}

    def neurons(self) -> Iterator[tuple[LayerSpec, NeuronSpec]]:
        """Every neuron with its layer, layer by layer."""
        return ((layer, neuron) for layer in self.layers for neuron in layer.neurons)

    def input_names(self, columns: int) -> tuple[str, ...]:
        """What the input neurons are called, for data of so many columns."""
        return self.inputs if self.inputs is not None else tuple(f"x{i + 1}" for i in range(columns))

    def sources(self, columns: int) -> dict[str, tuple[str, ...]]:
        """For every neuron, where its links come from: the layer before, then skips, in order."""
        before: tuple[str, ...] = self.input_names(columns)
        cut, leaps = _by_target(self.cut), _by_target(self.skips)
        sources: dict[str, tuple[str, ...]] = {}
        for layer in self.layers:
            names = tuple(neuron.name or "" for neuron in layer.neurons)
            for name in names:
                joined = before
                if name in cut:
                    without = set(cut[name])
                    joined = tuple(each for each in before if each not in without)
                sources[name] = (*joined, *leaps.get(name, ()))
            before = names
        return sources

    def parameter_keys(self, columns: int) -> list[Link]:
        """What each parameter belongs to, in the order of `Network.parameters()`.

        (source, target) for a weight, ("", target) for a bias.
        """
        return [
            (source, target) for target, sources in self.sources(columns).items() for source in (*sources, "")
        ]

    def frozen_parameters(self, columns: int) -> list[bool]:
        """Which parameters training leaves as they are, in the order of `parameter_keys`."""
        frozen = {neuron.name for layer, neuron in self.neurons() if layer.frozen or neuron.frozen}
        links = set(self.frozen_links)
        return [key[1] in frozen or key in links for key in self.parameter_keys(columns)]


def _named(layer: LayerSpec, free: Iterator[str]) -> LayerSpec:
    # why copies that nobody checks: a network has many neurons, and these names are right.
    neurons = tuple(
        neuron if neuron.name is not None else neuron.model_copy(update={"name": next(free)})
        for neuron in layer.neurons
    )
    return layer.model_copy(update={"neurons": neurons})


def _by_target(links: Iterable[Link]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for source, target in links:
        found[target].append(source)
    return dict(found)
