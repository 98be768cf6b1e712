"""A training's state as it stands in a file."""

from __future__ import annotations

from typing import Annotated, Any, Self

import numpy as np
from pydantic import Field

from engine.network_spec import Spec
from engine.spec_error import SpecError
from engine.training.state import TrainingState

Count = Annotated[int, Field(ge=0, le=2**53)]
#: What an optimizer calls the numbers that it remembers.
SlotName = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]


class StoredCounters(Spec):
    """What a TrainingState counts and adds up; its arrays stand in a file in more than one form."""

    epoch: Count = 0
    batch: Count = 0
    updates: Count = 0
    loss_sum: float = 0.0
    data_loss_sum: float = 0.0
    hits: Count = 0


def counters_of(state: TrainingState | StoredCounters) -> dict[str, Any]:
    """The counters by their names, which are the same in both."""
    return {name: getattr(state, name) for name in StoredCounters.model_fields}


class StoredState(StoredCounters):
    """A TrainingState as it stands in a file: plain lists for arrays."""

    parameters: list[float]
    slots: dict[SlotName, list[float]] = Field(default={}, max_length=8)
    gradients: list[float] | None = None

    @classmethod
    def of(cls, state: TrainingState) -> Self:
        """Raises ValidationError where a number is not finite."""
        return cls(
            parameters=state.parameters.tolist(),
            slots={name: slot.tolist() for name, slot in state.slots.items()},
            gradients=state.gradients.tolist(),
            **counters_of(state),
        )

    def check_fits(self, parameters: int, batches: int) -> None:
        """Whether it is of a network with so many parameters, and epochs of so many batches.

        Raises SpecError.
        """
        slots = {f"slots.{name}": slot for name, slot in self.slots.items()}
        arrays = {"parameters": self.parameters, "gradients": self.gradients, **slots}
        for name, array in arrays.items():
            if array is not None and len(array) != parameters:
                raise SpecError("state_length", name=name, count=len(array), parameters=parameters)
        if self.batch >= batches:
            raise SpecError("state_batch", batch=self.batch, batches=batches)

    def restored(self) -> TrainingState:
        """The state itself."""
        return TrainingState(
            parameters=np.array(self.parameters, dtype=np.float64),
            slots={name: np.array(slot, dtype=np.float64) for name, slot in self.slots.items()},
            gradients=np.array(self.gradients or (), dtype=np.float64),
            **counters_of(self),
        )
