"""What the names in a lesson's formulas mean: the workspace, the labs, the network, its training, deeds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import get_args

from engine.lessons.formula import Formula, Quantity
from engine.lessons.formula_error import unknown
from engine.lessons.lab_numbers import NamedValues, graph_numbers, neuron_numbers, slope_numbers
from engine.lessons.tasks import DeedName
from engine.spec import BUGS, Project
from engine.training.history import COLUMNS

#: What a name begins with.
GROUPS = (
    "workspace", "slope", "graph", "neuron", "network", "data", "training", "bugs", "metrics", "position",
    "deeds", "start",
)  # fmt: skip
DEEDS: tuple[str, ...] = get_args(DeedName)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a walk stands: phase, finished events of it, and whether all of it is finished."""

    phase: str = "forward"
    epoch: int = 0
    batch: int = 0
    sample: int = 0
    node: int = 0
    at_end: bool = False


@dataclass(frozen=True)
class Situation:
    """What a lesson can see. `metrics` are the last epoch's; NaN stands for what was not measured.

    `deeds` counts what was done since the step was entered, and `start` is how things stood then.
    """

    project: Project
    workspace: str = "network"
    epoch: int = 0
    metrics: Mapping[str, float] = field(default_factory=dict)
    standing: Standing = Standing()
    deeds: Mapping[str, int] = field(default_factory=dict)
    start: Situation | None = None

    def read(self, name: str) -> Quantity:
        """What a name stands for. Raises FormulaError."""
        group, _, rest = name.partition(".")
        if group not in GROUPS:
            raise unknown(name, group, list(GROUPS))
        if group == "start":
            return (self.start or self).read(rest)
        if group == "workspace":
            return self.workspace
        read: Callable[[str], Quantity] = getattr(self, f"_read_{group}")
        return read(rest)

    def _read_slope(self, rest: str) -> Quantity:
        lab = self.project.labs.slope
        fixed: dict[str, Quantity] = {
            "h": lab.h, "nudged": lab.nudged, "formula": lab.formula, "difference": lab.difference
        }  # fmt: skip
        if rest in fixed:
            return fixed[rest]
        return _looked_up("slope", self._slope_numbers, rest, more=[*fixed])

    def _read_graph(self, rest: str) -> Quantity:
        lab = self.project.labs.graph
        if rest in ("rate", "in_pieces", "text"):
            return lab.rate if rest == "rate" else lab.in_pieces if rest == "in_pieces" else lab.text
        return self._graph.read("graph", rest)

    def _read_neuron(self, rest: str) -> Quantity:
        lab = self.project.labs.neuron
        if rest in ("inputs", "activation"):
            return float(len(lab.inputs)) if rest == "inputs" else lab.activation
        return self._neuron.read("neuron", rest)

    def _read_network(self, rest: str) -> Quantity:
        network = self.project.network
        sizes = [layer.size for layer in network.layers]
        found: dict[str, Quantity] = {
            "layers": float(len(sizes)),
            "hidden_layers": float(len(sizes) - 1),
            "neurons": float(sum(sizes)),
            "inputs": float(len(network.input_names(self.project.data.input_count))),
            "outputs": float(sizes[-1]),
            "parameters": float(self.project.parameter_count),
            "initialisation": network.initialisation,
            "seed": float(network.seed),
        }
        for place, layer in enumerate(network.layers, start=1):
            found[f"layer{place}.size"] = float(layer.size)
            found[f"layer{place}.activation"] = layer.activation
        return _looked_up("network", found, rest)

    def _read_data(self, rest: str) -> Quantity:
        data = self.project.data
        found: dict[str, Quantity] = {
            "name": data.name, "samples": float(data.samples), "noise": data.noise,
            "train_share": data.train_share, "classes": float(len(data.class_names)),
            "seed": float(data.seed),
        }  # fmt: skip
        return _looked_up("data", found, rest)

    def _read_training(self, rest: str) -> Quantity:
        training = self.project.training
        found: dict[str, Quantity] = {
            "loss": training.loss, "optimizer": training.optimizer, "reduction": training.reduction,
            "learning_rate": training.learning_rate.start, "schedule": training.learning_rate.kind,
            "l1": training.l1, "l2": training.l2, "epochs": float(training.epochs),
            "batch_size": float(training.batch_size or self.project.data.train_count),
        }  # fmt: skip
        return _looked_up("training", found, rest)

    def _read_bugs(self, rest: str) -> Quantity:
        return _looked_up("bugs", {bug: bug in self.project.training.bugs for bug in BUGS}, rest)

    def _read_metrics(self, rest: str) -> Quantity:
        found: dict[str, Quantity] = {name: self.metrics.get(name, float("nan")) for name in COLUMNS}
        return _looked_up("metrics", {**found, "epoch": float(self.epoch)}, rest)

    def _read_position(self, rest: str) -> Quantity:
        standing = self.standing
        found: dict[str, Quantity] = {
            "phase": standing.phase, "epoch": float(standing.epoch), "batch": float(standing.batch),
            "sample": float(standing.sample), "node": float(standing.node), "at_end": standing.at_end,
        }  # fmt: skip
        return _looked_up("position", found, rest)

    def _read_deeds(self, rest: str) -> Quantity:
        return _looked_up("deeds", {name: float(self.deeds.get(name, 0)) for name in DEEDS}, rest)

    @cached_property
    def _slope_numbers(self) -> Mapping[str, float]:
        return slope_numbers(self.project.labs.slope)

    @cached_property
    def _graph(self) -> NamedValues:
        return graph_numbers(self.project.labs.graph)

    @cached_property
    def _neuron(self) -> NamedValues:
        return neuron_numbers(self.project.labs.neuron)


def check_names(formula: Formula) -> None:
    """Whether each name at least begins with what there is. Raises FormulaError."""
    for name in formula.names:
        group = name.removeprefix("start.").partition(".")[0]
        if group not in GROUPS:
            raise unknown(formula.text, group, list(GROUPS))


def _looked_up(
    group: str, found: Mapping[str, Quantity], rest: str, more: list[str] | None = None
) -> Quantity:
    if rest not in found:
        name = f"{group}.{rest}" if rest else group
        raise unknown(name, name, [f"{group}.{each}" for each in (*(more or ()), *found)])
    return found[rest]
