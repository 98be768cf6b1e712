"""What the learner configured: the network, the data, the training, and the project that holds them.

Specs are plain, frozen documents (pydantic): they compare by value, turn into JSON and back without
loss, and refuse what is out of range with an error that names the field. Nothing here computes.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Self

from pydantic import Field, field_validator, model_validator

from engine.data.catalogue import DATA_SETS, SCALINGS, DataName, ScalingName
from engine.data.features import columns_of
from engine.data.prepared import Task
from engine.data_spec import DataSpec
from engine.exercise.spec import ControlName, ExerciseSpec
from engine.labs_spec import LabsSpec
from engine.network_spec import (
    ACTIVATIONS,
    INITIALISATIONS,
    ActivationName,
    InitialisationName,
    LayerSpec,
    Link,
    NetworkSpec,
    NeuronSpec,
    Seed,
    Spec,
)
from engine.spec_error import SpecError
from engine.training_spec import (
    BUGS,
    LOSSES,
    OPTIMIZERS,
    REDUCTIONS,
    SCHEDULES,
    BugName,
    LearningRateSpec,
    LossName,
    OptimizerName,
    ReductionName,
    ScheduleName,
    TrainingSpec,
)
from engine.watch_spec import WatchSpec

__all__ = [
    "ACTIVATIONS",
    "BUGS",
    "DATA_SETS",
    "FORMAT",
    "INITIALISATIONS",
    "LOSSES",
    "LOSSES_OF",
    "OPTIMIZERS",
    "REDUCTIONS",
    "SCALINGS",
    "SCHEDULES",
    "ActivationName",
    "BugName",
    "DataName",
    "DataSpec",
    "ExerciseSpec",
    "InitialisationName",
    "LabsSpec",
    "LayerSpec",
    "LearningRateSpec",
    "Link",
    "LossName",
    "NetworkSpec",
    "NeuronSpec",
    "OptimizerName",
    "Project",
    "ReductionName",
    "ScalingName",
    "ScheduleName",
    "Seed",
    "Spec",
    "Task",
    "TrainingSpec",
    "WatchSpec",
]

#: Version of the project format. A file with a higher one was written by a newer program. Format 1
#: knew layers by their size alone; LayerSpec still reads them. Format 2 knew no bugs,
#: format 3 no labs, format 4 no drawn points, format 5 no exercises and no runs.
FORMAT = 6

#: Which losses make sense for a task; the first one is the usual choice.
LOSSES_OF: Mapping[Task, tuple[LossName, ...]] = MappingProxyType(
    {
        "two_class": LOSSES,
        "many_class": ("softmax_cross_entropy",),
        "regression": ("squared_error", "absolute_error", "huber"),
    }
)


class Project(Spec):
    """Everything a learner configured. `keeps_weights`: its file holds the trained weights too.

    `exercise` is what a teacher asks for, and what may be changed meanwhile.
    """

    format: int = Field(default=FORMAT, ge=1, le=FORMAT)
    preset: str | None = None
    network: NetworkSpec
    data: DataSpec = DataSpec()
    training: TrainingSpec = TrainingSpec()
    keeps_weights: bool = True
    watch: WatchSpec = WatchSpec()
    labs: LabsSpec = LabsSpec()
    exercise: ExerciseSpec | None = None

    @field_validator("format")
    @classmethod
    def _become_current(cls, _: int) -> int:
        """What was read from an older format is a project of this one."""
        return FORMAT

    @model_validator(mode="after")
    def _batch_fits_data(self) -> Self:
        size, count = self.training.batch_size, self.data.train_count
        if size is not None and size > count:
            raise SpecError("batch_too_large", size=size, count=count)
        return self

    @model_validator(mode="after")
    def _outputs_fit_loss(self) -> Self:
        size, loss, task = self.network.layers[-1].size, self.training.loss, self.data.task
        if loss not in LOSSES_OF[task]:
            fitting = ", ".join(LOSSES_OF[task])
            raise SpecError("loss_unfit", loss=loss, data=self.data.name, fitting=fitting)
        if loss == "softmax_cross_entropy":
            least = len(self.data.class_names)
            if size < least:
                raise SpecError("outputs_too_few", loss=loss, least=least, size=size)
        elif size != 1:
            raise SpecError("outputs_too_many", loss=loss, size=size)
        return self

    @model_validator(mode="after")
    def _inputs_fit_data(self) -> Self:
        columns, network = self.data.input_count, self.network
        names = network.input_names(columns)
        for name in network.inputs or ():
            if max(columns_of(name)) >= columns:
                raise SpecError("input_unknown", name=name, columns=columns)
        for source, _ in (*network.cut, *network.skips, *network.frozen_links):
            if not source.startswith("n") and source not in names:
                raise SpecError("link_from_no_column", name=f"{source!r:.20}")
        return self

    @property
    def batches_per_epoch(self) -> int:
        """How many updates an epoch has."""
        count = self.data.train_count
        return max(1, -(-count // (self.training.batch_size or count or 1)))

    def trains_like(self, other: Project) -> bool:
        """Whether both go from the same state to the same next one, bit for bit."""
        return (
            self.network == other.network
            and self.data == other.data
            and self.training.with_changes(epochs=other.training.epochs) == other.training
        )

    def keeps(self, control: ControlName) -> bool:
        """Whether an exercise keeps what this control decides."""
        return self.exercise is not None and control in self.exercise.locked

    @property
    def parameter_count(self) -> int:
        """How many weights and biases the network has."""
        sources = self.network.sources(self.data.input_count)
        return sum(len(each) + 1 for each in sources.values())

    def with_seed(self, seed: int) -> Self:
        """A copy in which data, split, initialisation and shuffle all start from `seed`."""
        return self.with_changes(
            network=self.network.with_changes(seed=seed),
            data=self.data.with_changes(seed=seed),
            training=self.training.with_changes(seed=seed),
        )
