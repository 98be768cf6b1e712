"""What the worker keeps, since most requests want the same again: data, a trainer, a watcher."""

from __future__ import annotations

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData
from engine.spec import DataSpec, Project
from engine.training.neuron_health import NeuronHealth
from engine.training.state import TrainingState
from engine.training.trainer import Trainer
from engine.training.watch import Watcher


class Shelf:
    """Keeps the data that was prepared last, the trainer that was made last, and what it watched."""

    def __init__(self) -> None:
        self._spec: DataSpec | None = None
        self._data: PreparedData | None = None
        self._project: Project | None = None
        self._trainer: Trainer | None = None
        self._health: NeuronHealth | None = None
        self._looked_after: tuple[object, ...] = ()
        self._watcher: Watcher | None = None

    def data(self, spec: DataSpec) -> PreparedData:
        """The prepared data of a spec."""
        if self._data is None or spec != self._spec:
            self._data, self._spec = prepare(spec), spec
        return self._data

    def trainer(self, project: Project) -> Trainer:
        """The trainer of a project. Recording a large network takes a while; a trainer has no memory."""
        known = self._project
        if self._trainer is None or known is None or _trained(known) != _trained(project):
            self._trainer = Trainer(project.network, project.training, self.data(project.data))
            self._project = project
        return self._trainer

    def health(self, project: Project) -> NeuronHealth:
        """What looks after the neurons of a project."""
        looked_after = (project.network, project.training.bugs, project.data)
        if self._health is None or looked_after != self._looked_after:
            self._health = NeuronHealth(project, self.data(project.data))
            self._looked_after = looked_after
        return self._health

    def watcher(self, project: Project, state: TrainingState) -> Watcher:
        """Who checks the breakpoints from `state` on: where the last one stood there, it goes on from there.

        So a condition that was true before a pause does not become true again by the pause.
        """
        data, last = self.data(project.data), self._watcher
        goes_on = last is not None and last.state is not None and last.state.same_as(state)
        self._watcher = (
            last.adapted(project, data) if last is not None and goes_on else Watcher(project, data)
        )
        return self._watcher


def _trained(project: Project) -> tuple[object, ...]:
    """All of a project that makes a difference to training."""
    return project.network, project.training, project.data
