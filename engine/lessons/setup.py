"""A setup: which workspace is in front and what stands in it."""

from __future__ import annotations

import json
from typing import Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from engine.labs_spec import GraphLabSpec, NeuronLabSpec, SlopeLabSpec
from engine.network_spec import Spec
from engine.presets import UnknownPresetError, load_preset
from engine.project_file import describe
from engine.spec import Project
from engine.training.position import Phase

WorkspaceName = Literal["slope", "graph", "neuron", "network"]
#: A lab that a lesson may set up, and its field in the project.
LAB_NAMES = ("slope", "graph", "neuron")


class Setup(Spec):
    """What a lesson sets up; a field of a lab that is left out takes its first value.

    `preset` replaces network, data and training by those of a preset, and `network`, `data` and
    `training` replace single fields of them. `walk` is how many nodes are finished when one looks at it,
    `phase` at the start of which phase (both from the beginning of the expression, or of the next batch).
    `run` starts the training, which ends after `training.epochs`. `show` brings panels to the front.
    """

    workspace: WorkspaceName
    slope: SlopeLabSpec | None = None
    graph: GraphLabSpec | None = None
    neuron: NeuronLabSpec | None = None
    preset: str | None = None
    network: dict[str, Any] = Field(default={})
    data: dict[str, Any] = Field(default={})
    training: dict[str, Any] = Field(default={})
    phase: Phase | Literal["end"] | None = None
    walk: int = Field(default=0, ge=0, le=10_000)
    run: bool = False
    show: tuple[str, ...] = Field(default=(), max_length=10)

    @model_validator(mode="after")
    def _can_be_done(self) -> Self:
        if self.preset is None and (self.network or self.data or self.training):
            raise ValueError('network, data and training change a preset: say which, as preset = "two-moons"')
        if self.run and self.workspace != "network":
            raise ValueError('run trains the network: it needs workspace = "network"')
        if self.phase is not None and self.walk:
            raise ValueError("say either phase or walk, not both")
        try:
            if self.preset is not None:
                self.applied_to(load_preset("two-moons").project)
        except ValidationError as error:
            raise ValueError(describe(error)) from None
        return self

    @property
    def is_fresh(self) -> bool:
        """Whether the training begins anew."""
        return self.preset is not None

    def applied_to(self, project: Project) -> Project:
        """The project as the setup makes it. Raises ValueError where its parts don't fit."""
        if self.preset is not None:
            try:
                project = load_preset(self.preset).project.with_changes(labs=project.labs)
            except UnknownPresetError as error:
                raise ValueError(str(error)) from None
            project = _overridden(project, self)
        labs = {name: getattr(self, name) for name in LAB_NAMES if getattr(self, name) is not None}
        return project.with_changes(labs=project.labs.with_changes(**labs)) if labs else project


def _overridden(project: Project, setup: Setup) -> Project:
    """A preset's project with single fields replaced."""
    changes = {name: getattr(setup, name) for name in ("network", "data", "training")}
    if not any(changes.values()):
        return project
    stored = json.loads(project.model_dump_json())
    for name, fields in changes.items():
        stored[name].update(fields)
    return Project.model_validate_json(json.dumps(stored))
