"""Breakpoints at work: after every batch, has a condition become true?"""

from __future__ import annotations

import numpy as np

from engine.data.prepared import PreparedData
from engine.spec import Project
from engine.training.condition import EVENTS, NUMBERS, PARAMETERS, Condition, parse
from engine.training.condition_error import ConditionError
from engine.training.measured import Measured
from engine.training.neuron_health import NeuronHealth
from engine.training.state import EpochMetrics, TrainingState
from engine.training.trainer import BatchResult

__all__ = ["EVENTS", "NUMBERS", "PARAMETERS", "READY", "Condition", "ConditionError", "Watcher", "parse"]

#: Conditions to pick from; the window has a title for each.
READY = (
    "loss < 0.05",
    "accuracy >= 0.95",
    "test_loss > 2 * train_loss",
    "epoch >= 100",
    "grad_norm > 10",
    "grad_norm < 0.001",
    "largest_parameter > 10",
    "relu_died",
    "not_finite",
)
_ABOUT_RELUS = {"relu_died", "dead_relus"}


class Watcher:
    """Checks the breakpoints of a project after every batch.

    A condition counts when it *becomes* true. What is true already where the training starts does not stop
    it; there, the loss and the gradients are those of the first batch, taken before its update. `epoch`,
    `batch` and `updates` count what is finished. `accuracy`, `train_loss` and what else a whole epoch
    measures are those of the last epoch that has ended, and not known before. So a training that goes on
    from a later epoch waits for its first one to know from what to start.
    """

    def __init__(self, project: Project, data: PreparedData) -> None:
        self.project = project
        self._conditions = [parse(each.condition) for each in project.watch.breakpoints if each.on]
        keys = project.network.parameter_keys(project.data.input_count)
        self._places = {key: place for place, key in enumerate(keys)}
        named = {quantity.name for each in self._conditions for quantity in each.quantities}
        self._health = NeuronHealth(project, data) if named & _ABOUT_RELUS else None
        self._held: dict[str, bool | None] = {}
        self._metrics: EpochMetrics | None = None
        #: Where the training stood when it was checked last.
        self.state: TrainingState | None = None

    def adapted(self, project: Project, data: PreparedData) -> Watcher:
        """One for another project that goes on where this one stands."""
        watcher = Watcher(project, data)
        watcher._held, watcher._metrics, watcher.state = dict(self._held), self._metrics, self.state
        return watcher

    def check(self, before: TrainingState, result: BatchResult) -> str | None:
        """The first condition that has become true with a batch; `before` is the state it started from."""
        if not self._conditions:
            self._take(result)
            return None
        with np.errstate(over="ignore", invalid="ignore"):
            return self._check(before, result)

    def _check(self, before: TrainingState, result: BatchResult) -> str | None:
        dead = self._dead_relus(before)
        start = self._measured(before, result, dead, dead)
        for condition in self._conditions:
            if condition.text not in self._held:
                held = condition.holds(start.read)
                self._held[condition.text] = bool(held) if before.epoch == 0 else held
        self._take(result)
        now = self._measured(result.state, result, dead, self._dead_relus(result.state))
        return self._newly_true(now)

    def _take(self, result: BatchResult) -> None:
        self.state, self._metrics = result.state, result.metrics or self._metrics

    def _newly_true(self, now: Measured) -> str | None:
        """What is not known keeps what it was; what was never known does not count as newly true."""
        found = None
        for condition in self._conditions:
            holds, held = condition.holds(now.read), self._held[condition.text]
            if holds and held is False and found is None:
                found = condition.text
            self._held[condition.text] = held if holds is None else holds
        return found

    def _measured(
        self, state: TrainingState, result: BatchResult, dead_before: frozenset[str], dead: frozenset[str]
    ) -> Measured:
        schedule = self.project.training.learning_rate
        return Measured(self._places, schedule, state, result, self._metrics, dead, dead - dead_before)

    def _dead_relus(self, state: TrainingState) -> frozenset[str]:
        if self._health is None:
            return frozenset()
        return frozenset(self._health.dead_relus(state.parameters))
