"""One neuron with what it is given, as Values by name: the neuron lab's expression."""

from __future__ import annotations

from engine.initialisation import INITIALISATIONS
from engine.labs_spec import NeuronLabSpec
from engine.nn import Neuron
from engine.value import Value


def neuron_values(spec: NeuronLabSpec) -> dict[str, Value]:
    """x1, w1, x2, w2 and so on, b, then n, the sum, and o, the neuron's answer; backward is not done.

    The answer is computed by `engine.nn.Neuron`. A linear neuron answers the sum: its n and o are the same
    Value, which is labelled o.

    >>> values = neuron_values(NeuronLabSpec())
    >>> values["o"].backward()
    >>> round(values["o"].data, 4), round(values["w1"].grad, 4)
    (0.7071, 1.0)
    """
    neuron = Neuron(len(spec.inputs), activation=spec.activation, initialisation=INITIALISATIONS["zeros"])
    inputs = [Value(number) for number in spec.inputs]
    for weight, number in zip(neuron.w, spec.weights, strict=True):
        weight.data = number
    neuron.b.data = spec.bias
    out = neuron(inputs)
    values: dict[str, Value] = {}
    for number, (x, w) in enumerate(zip(inputs, neuron.w, strict=True), 1):
        values[f"x{number}"], values[f"w{number}"] = x, w
    values |= {"b": neuron.b, "n": out._prev[0] if neuron.nonlin else out, "o": out}
    for name, value in values.items():
        value.label = name
    return values
