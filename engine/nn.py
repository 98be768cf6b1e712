"""Neuron, Layer and MLP: a network is nothing but Values, multiplied and added.

Code written for micrograd runs on these unchanged.

>>> import random
>>> random.seed(1337)
>>> network = MLP(2, [16, 16, 1])
>>> len(network.parameters())
337
>>> score = network([1.0, -1.0])
>>> score.backward()  # now every parameter knows how it moves the score
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from engine.initialisation import INITIALISATIONS, Initialisation, RandomSource
from engine.value import Value

if TYPE_CHECKING:
    from engine.network_spec import NetworkSpec, NeuronSpec


class Module:
    """Anything with parameters."""

    def zero_grad(self) -> None:
        """Forget all gradients. Without this, the next backward() adds its own to them."""
        for parameter in self.parameters():
            parameter.grad = 0

    def parameters(self) -> list[Value]:
        """The Values that training changes, always in the same order."""
        return []


class Neuron(Module):
    """A weighted sum of its inputs plus a bias, bent by an activation.

    `nin` is the number of inputs. `activation` is the name of a function of the op table, or
    "linear"; without it, `nonlin` chooses between relu and linear, as in micrograd.
    """

    fewest_inputs = 1

    def __init__(
        self,
        nin: int,
        nonlin: bool = True,
        activation: str | None = None,
        initialisation: Initialisation = INITIALISATIONS["micrograd"],
        source: RandomSource = random,
        fan_out: int = 1,
    ) -> None:
        if nin < self.fewest_inputs:
            raise ValueError(f"a neuron needs at least one input, not {nin}")
        self.activation = activation or ("relu" if nonlin else "linear")
        weights, bias = initialisation(source, nin, fan_out)
        self.w = [Value(weight) for weight in weights]
        self.b = Value(bias)

    @property
    def nonlin(self) -> bool:
        """Whether there is an activation. Without one, layers of neurons are still one straight plane."""
        return self.activation != "linear"

    def __call__(self, x: Sequence[Value | float]) -> Value:
        """The neuron's answer to the inputs x."""
        if len(x) != len(self.w):
            raise ValueError(f"this neuron has {len(self.w)} inputs, but was given {len(x)}")
        act = self.b
        for wi, xi in zip(self.w, x, strict=True):
            act = act + wi * xi
        return getattr(act, self.activation)() if self.nonlin else act

    def parameters(self) -> list[Value]:
        """The weights, then the bias."""
        return [*self.w, self.b]

    def __repr__(self) -> str:
        name = {"relu": "ReLU", "linear": "Linear"}.get(self.activation, self.activation)
        return f"{name}Neuron({len(self.w)})"


class Layer(Module):
    """`nout` neurons that all see the same `nin` inputs and know nothing of each other."""

    def __init__(self, nin: int, nout: int, **kwargs: Any) -> None:
        if nout < 1:
            raise ValueError(f"a layer needs at least one neuron, not {nout}")
        self.neurons = [Neuron(nin, fan_out=nout, **kwargs) for _ in range(nout)]

    def __call__(self, x: Sequence[Value | float]) -> Any:
        """The list of the neurons' answers; of a single neuron the answer itself."""
        out = [neuron(x) for neuron in self.neurons]
        return out[0] if len(out) == 1 else out

    def parameters(self) -> list[Value]:
        """Neuron by neuron."""
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]

    def __repr__(self) -> str:
        return f"Layer of [{', '.join(str(neuron) for neuron in self.neurons)}]"


class MLP(Module):
    """A multi-layer perceptron: layers, each of which sees the answers of the one before.

    `nin` inputs, and in `nouts` the number of neurons of each layer. `activations` names one
    activation per layer; without it all are relu but the last, which is linear, as in micrograd.
    """

    def __init__(
        self, nin: int, nouts: Sequence[int], activations: Sequence[str] | None = None, **kwargs: Any
    ) -> None:
        if not nouts:
            raise ValueError("an MLP needs at least one layer")
        names = activations or ["relu"] * (len(nouts) - 1) + ["linear"]
        if len(names) != len(nouts):
            raise ValueError(f"{len(nouts)} layers, but {len(names)} activations")
        sizes = [nin, *nouts]
        self.layers = [
            Layer(sizes[i], sizes[i + 1], activation=name, **kwargs) for i, name in enumerate(names)
        ]

    def __call__(self, x: Sequence[Value | float]) -> Any:
        """The last layer's answer: one Value, or a list where it has several neurons."""
        answer: Any = x
        for i, layer in enumerate(self.layers):
            answer = layer(answer if i == 0 or isinstance(answer, list) else [answer])
        return answer

    def parameters(self) -> list[Value]:
        """Layer by layer, neuron by neuron, weights before the bias."""
        return [parameter for layer in self.layers for parameter in layer.parameters()]

    def __repr__(self) -> str:
        return f"MLP of [{', '.join(str(layer) for layer in self.layers)}]"


class WiredNeuron(Neuron):
    """A neuron that knows by name where its inputs come from; without any, its bias alone speaks.

    Disabled, it answers 0 to everything. It has its weights and its bias all the same.
    """

    fewest_inputs = 0

    def __init__(self, spec: NeuronSpec, sources: Sequence[str], **kwargs: Any) -> None:
        super().__init__(len(sources), **kwargs)
        self.name = spec.name or ""
        self.sources = tuple(sources)
        self.disabled = spec.disabled

    def __call__(self, x: Sequence[Value | float]) -> Value:
        """The neuron's answer to what its sources answer."""
        return Value(0.0) if self.disabled else super().__call__(x)


class WiredLayer(Module):
    """Neurons side by side, each with sources of its own."""

    def __init__(self, neurons: Sequence[WiredNeuron]) -> None:
        self.neurons = list(neurons)

    def parameters(self) -> list[Value]:
        """Neuron by neuron."""
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]

    def __repr__(self) -> str:
        return f"Layer of [{', '.join(str(neuron) for neuron in self.neurons)}]"


class Network(Module):
    """What a NetworkSpec describes: layers of neurons, wired as the learner did it.

    `inputs` names what the network is given: features made of the columns of the data, see
    `engine.data.features`. Raises ValueError where a link comes from an input that is not there.
    """

    def __init__(self, spec: NetworkSpec, input_count: int) -> None:
        self.inputs = spec.input_names(input_count)
        self.layers: list[WiredLayer] = []
        sources = spec.sources(input_count)
        known = {*self.inputs, *sources}
        for source, target in spec.skips:
            if source not in known:
                raise ValueError(f"a link into {target} comes from {source}, which is no input")
        random_source = random.Random(spec.seed)  # noqa: S311 - weights are no secret
        for layer in spec.layers:
            initialisation = INITIALISATIONS[layer.initialisation or spec.initialisation]
            self.layers.append(
                WiredLayer(
                    [
                        WiredNeuron(
                            neuron,
                            sources[neuron.name or ""],
                            activation=layer.activation_of(neuron),
                            initialisation=initialisation,
                            source=random_source,
                            fan_out=layer.size,
                        )
                        for neuron in layer.neurons
                    ]
                )
            )

    def answers(self, x: Sequence[Value | float]) -> list[list[Value]]:
        """What every neuron answers, layer by layer; `x` are the inputs, in the order of `inputs`."""
        if len(x) != len(self.inputs):
            raise ValueError(f"this network has {len(self.inputs)} inputs, but was given {len(x)}")
        known: dict[str, Value | float] = dict(zip(self.inputs, x, strict=True))
        made: list[list[Value]] = []
        for layer in self.layers:
            made.append([neuron([known[name] for name in neuron.sources]) for neuron in layer.neurons])
            known.update(zip((neuron.name for neuron in layer.neurons), made[-1], strict=True))
        return made

    def __call__(self, x: Sequence[Value | float]) -> Any:
        """The last layer's answer: one Value, or a list where it has several neurons."""
        out = self.answers(x)[-1]
        return out[0] if len(out) == 1 else out

    def parameters(self) -> list[Value]:
        """Layer by layer, neuron by neuron, weights before the bias: as `NetworkSpec.parameter_keys`."""
        return [parameter for layer in self.layers for parameter in layer.parameters()]

    def __repr__(self) -> str:
        return f"Network of [{', '.join(str(layer) for layer in self.layers)}]"


def build_mlp(network: NetworkSpec, input_count: int) -> Network:
    """The network that a spec describes, with its initial weights.

    `input_count` is how many columns the data have. Weights are drawn from
    `random.Random(network.seed)` in micrograd's order: layer by layer, neuron by neuron. Equal specs
    give equal weights, and where every link is there, those of an MLP.
    """
    return Network(network, input_count)
