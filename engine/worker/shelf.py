"""What the worker keeps, since most requests want the same again: prepared data, and a trainer."""

from __future__ import annotations

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData
from engine.spec import DataSpec, Project
from engine.training.trainer import Trainer


class Shelf:
    """Keeps the data that was prepared last, and the trainer that was made last."""

    def __init__(self) -> None:
        self._spec: DataSpec | None = None
        self._data: PreparedData | None = None
        self._project: Project | None = None
        self._trainer: Trainer | None = None

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


def _trained(project: Project) -> tuple[object, ...]:
    """All of a project that makes a difference to training."""
    return project.network, project.training, project.data
