"""The neuron's numbers as they stand at a moment of the walk through it: some may not be there yet."""

from __future__ import annotations

from engine.activation_facts import slope
from engine.expression_graph import ExpressionGraph
from engine.labs_spec import NeuronLabSpec
from engine.training.moment import Moment
from engine.value import Value


class NeuronNumbers:
    """Data and gradients by name; None is what the walk has not come to. Without a moment all are there."""

    def __init__(
        self,
        spec: NeuronLabSpec,
        values: dict[str, Value],
        graph: ExpressionGraph,
        moment: Moment | None = None,
    ) -> None:
        self.spec = spec
        self._values, self._moment = values, moment
        self._places = {value: place for place, value in enumerate(graph.values)}
        self._products = [
            next(value for value in graph.values if value.op is not None and values[f"w{i}"] in value._prev)
            for i in range(1, len(spec.inputs) + 1)
        ]

    def data(self, name: str) -> float | None:
        """What a number is."""
        return self._data_of(self._values[name])

    def product(self, place: int) -> float | None:
        """A weight times its input, counted from 0."""
        return self._data_of(self._products[place])

    def grad(self, name: str) -> float | None:
        """How o moves with a number, once all of it has come back."""
        value = self._values[name]
        if self._moment is not None and not self._moment.complete[self._places[value]]:
            return None
        return float(value.grad)

    @property
    def slope(self) -> float | None:
        """The activation's local derivative, once the gradient has come through it."""
        return None if self.grad("n") is None else slope(self.spec.activation, self._values["n"].data)

    def _data_of(self, value: Value) -> float | None:
        if self._moment is not None and not self._moment.computed[self._places[value]]:
            return None
        return float(value.data)
