"""One sample's way through the network and its loss, as a graph of Values that can be looked at."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import copy
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.bugs import backward, network_as_run
from engine.data.features import expand, feature_title
from engine.graph import Node, NodeKind, Numbers, Topology, edges_of, numbers_of
from engine.graph_copy import copied
from engine.losses import sample_loss, targets_of
from engine.nn import Network, WiredLayer, build_mlp
from engine.spec import BugName, LossName, NetworkSpec, TrainingSpec
from engine.value import Value, hand_over_all, pass_on_infinities, topological_order

FloatArray = NDArray[np.float64]
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
TOPOLOGIES_KEPT = 32
_topologies: dict[object, Topology] = {}

#: The network as it runs, the data's columns, loss, bugs and the columns' names: all that a graph's shape and
#: labels depend on.
Setting = tuple[NetworkSpec, int, LossName, tuple[BugName, ...], tuple[str, ...]]


class SampleGraph:
    """One sample's graph. `root` is its own loss, without any penalty.

    `values` are all Values in topological order, neuron by neuron as the network has them, so that each
    neuron's operations lie together; `layers` what each neuron answers, layer by layer,
    `scores` what the last layer answers, `targets` what it should; `parameters` come in the order of
    `Network.parameters()`. What the loss does not need, such as the weights of a neuron that is
    disabled or feeds no other, is in `layers` and `parameters`, but not among the values. Where parents
    are kept in a set, the topology has one edge instead of two between the same nodes.
    """

    def __init__(
        self,
        mlp: Network,
        loss: LossName,
        x: Sequence[float],
        y: float,
        parents_in_a_set: bool = False,
        names: Sequence[str] = (),
    ) -> None:
        self._loss, self.features = loss, mlp.inputs
        #: Of which network and training it is, where `sample_graph` made it.
        self.setting: Setting | None = None
        self.inputs = [
            Value(number, label=feature_title(name, names))
            for name, number in zip(mlp.inputs, x, strict=True)
        ]
        self.parameters = mlp.parameters()
        self.layers = mlp.answers(self.inputs)
        targets = targets_of(loss, y, len(self.scores))
        self.targets = [
            Value(target, label=_one_or_numbered("y", i, targets)) for i, target in enumerate(targets)
        ]
        self.root = sample_loss(loss, self.scores, self.targets)
        self._label(mlp)
        self._order = topological_order(self.root)
        needed = set(self._order)
        answers = [answer for layer in self.layers for answer in layer if answer in needed]
        self.values = topological_order(*answers, self.root)
        self.parents_in_a_set = parents_in_a_set
        wiring = tuple(_wiring(layer) for layer in mlp.layers)
        self._shape = (parents_in_a_set, loss, mlp.inputs, wiring, tuple(names))

    @property
    def scores(self) -> list[Value]:
        """What the output layer answers."""
        return self.layers[-1]

    @property
    def score(self) -> Value:
        """The network's answer: the output layer's first, and mostly only, neuron's."""
        return self.scores[0]

    @property
    def topology(self) -> Topology:
        """The graph's shape: the same object for every sample of the same network and loss."""
        if self._shape not in _topologies:
            if len(_topologies) >= TOPOLOGIES_KEPT:
                del _topologies[next(iter(_topologies))]
            _topologies[self._shape] = _topology(self)
        return _topologies[self._shape]

    @property
    def teaches(self) -> bool:
        """Whether this sample's loss moves with any parameter at all."""
        return any(parameter.grad != 0 for parameter in self.parameters)

    def numbers(self) -> Numbers:
        """Every node's data and grad, in topological order."""
        return numbers_of(self.values)

    def with_numbers(self, parameters: Sequence[float], features: Sequence[float], y: float) -> SampleGraph:
        """The same graph of another sample or with other parameters, forward done and grads 0."""
        leaves = dict(zip(self.parameters, parameters, strict=True))
        leaves |= zip(self.inputs, features, strict=True)
        leaves |= zip(self.targets, targets_of(self._loss, y, len(self.scores)), strict=True)
        twins = copied(self._everything, leaves)
        graph = copy(self)
        for field in ("inputs", "parameters", "targets", "values", "_order", "_everything"):
            setattr(graph, field, [twins[value] for value in getattr(self, field)])
        graph.layers = [[twins[value] for value in layer] for layer in self.layers]
        graph.root = twins[self.root]
        return graph

    def run_backward(self, bugs: Collection[BugName] = ()) -> None:
        """Fill in the grads, which are 0, seeded with 1; to the bit what `root.backward()` does."""
        if bugs:
            backward(self.values, bugs)
        else:
            self.root.grad = 1.0
            hand_over_all(self._order)

    @cached_property
    def _everything(self) -> list[Value]:
        """All Values in topological order, also those that the loss does not need."""
        answers = [answer for layer in self.layers for answer in layer]
        return topological_order(*self.inputs, *self.targets, *self.parameters, *answers, self.root)

    def _label(self, mlp: Network) -> None:
        for layer in mlp.layers:
            for neuron in layer.neurons:
                neuron.b.label = "b"
                for i, weight in enumerate(neuron.w):
                    weight.label = _numbered("w", i)
        for answers in self.layers[:-1]:
            for answer in answers:
                answer.label = "out"
        for i, score in enumerate(self.scores):
            score.label = _one_or_numbered("score", i, self.scores)
        self.root.label = "loss"


def sample_graph(
    network: NetworkSpec,
    training: TrainingSpec,
    parameters: FloatArray,
    x: FloatArray,
    y: float,
    like: SampleGraph | None = None,
    names: tuple[str, ...] = (),
) -> SampleGraph:
    """The graph of one sample: forward and backward are done, seeded with 1.

    `parameters` as in TrainingState, `x` of shape (columns,), `y` the target. Where a training has
    diverged, the numbers are infinite or NaN. `like` is an earlier graph: where it is of the same network
    and loss, only the numbers are new. `names` are the columns', by which the inputs are called then.
    Raises ValueError where the shapes do not fit.
    """
    setting = (network_as_run(network, training.bugs), len(x), training.loss, training.bugs, names)
    with pass_on_infinities():
        if like is not None and like.setting == setting and len(like.parameters) == len(parameters):
            graph = like.with_numbers(parameters.tolist(), _features(x, like.features), float(y))
        else:
            graph = _built(setting, parameters, x, y)
        graph.run_backward(training.bugs)
    return graph


def _built(setting: Setting, parameters: FloatArray, x: FloatArray, y: float) -> SampleGraph:
    """The graph from its first Value on, forward done."""
    network, columns, loss, bugs, names = setting
    mlp = build_mlp(network, columns)
    values = mlp.parameters()
    if parameters.shape != (len(values),):
        raise ValueError(f"the network has {len(values)} parameters, but {parameters.shape} were given")
    for value, number in zip(values, parameters.tolist(), strict=True):
        value.data = number
    graph = SampleGraph(mlp, loss, _features(x, mlp.inputs), float(y), "parents_in_a_set" in bugs, names)
    graph.setting = setting
    return graph


def _features(x: FloatArray, names: Sequence[str]) -> list[float]:
    """What the network sees of a sample."""
    features: list[float] = expand(np.asarray(x, dtype=np.float64).reshape(1, -1), names)[0].tolist()
    return features


def _wiring(layer: WiredLayer) -> tuple[object, ...]:
    """All that a layer's part of the topology depends on."""
    return tuple((each.name, each.sources, each.activation, each.disabled) for each in layer.neurons)


def _topology(graph: SampleGraph) -> Topology:
    groups = _groups(graph)
    kinds: dict[Value, NodeKind] = dict.fromkeys((*graph.inputs, *graph.targets), "input")
    kinds.update(dict.fromkeys(graph.parameters, "parameter"))
    parameters = {value: i for i, value in enumerate(graph.parameters)}
    nodes = tuple(
        Node(
            kind="operation" if value._prev else kinds.get(value, "constant"),
            op=value._op,
            label=value.label or ("" if value._prev else f"{value.data:g}"),
            group=groups.get(value),
            parameter=parameters.get(value),
        )
        for value in graph.values
    )
    return Topology(nodes, edges_of(graph.values, graph.parents_in_a_set))


def _groups(graph: SampleGraph) -> dict[Value, tuple[int, int]]:
    """Which neuron each Value belongs to: all that its answer needs and no earlier neuron made."""
    groups: dict[Value, tuple[int, int]] = {}
    inputs = set(graph.inputs)
    for i, answers in enumerate(graph.layers):
        for j, answer in enumerate(answers):
            stack = [answer]
            while stack:
                value = stack.pop()
                if value not in groups and value not in inputs:
                    groups[value] = (i, j)
                    stack += value._prev
    return groups


def _numbered(name: str, index: int) -> str:
    return name + str(index + 1).translate(SUBSCRIPTS)


def _one_or_numbered(name: str, index: int, all_of_them: Sequence[object]) -> str:
    return name if len(all_of_them) == 1 else _numbered(name, index)
