"""The same training twice, here and in PyTorch, epoch by epoch: how far are the two apart?

Needs PyTorch, which is imported only when a twin starts.
"""

from __future__ import annotations

import runpy
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import PreparedData
from engine.export.plan import Plan
from engine.export.pytorch_script import pytorch_script
from engine.spec import Project
from engine.training.initial import initial_state
from engine.training.trainer import Trainer

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TwinEpoch:
    """One epoch of both: their losses, and the largest differences of any parameter and any gradient.

    The gradients are those of the epoch's last batch.
    """

    epoch: int
    loss: float
    loss_in_pytorch: float
    parameter_difference: float
    gradient_difference: float

    @property
    def loss_difference(self) -> float:
        """How far the losses are apart."""
        return abs(self.loss - self.loss_in_pytorch)


def has_pytorch() -> bool:
    """Whether PyTorch is installed; does not import it."""
    return find_spec("torch") is not None


def twin_epochs(project: Project, data: PreparedData) -> Iterator[TwinEpoch]:
    """Train in both, from the same first weights; one item for each epoch.

    Raises ExportError or TrainingError for what can't be trained, ImportError without PyTorch.
    """
    plan = Plan(project, data)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "twin.py"
        path.write_text(pytorch_script(plan).text, encoding="utf-8")
        program = runpy.run_path(str(path), run_name="twin")
    model = program["Network"]()
    model.load(program["PARAMETERS"])
    trainer = Trainer(project.network, project.training, data)
    state = initial_state(project.network, data.column_count)
    for epoch, loss in enumerate(program["train"](model)):
        state, metrics = trainer.epoch(state)
        parameters = _flat(plan, model, lambda tensor: tensor.detach())
        gradients = _flat(plan, model, lambda tensor: tensor.grad)
        yield TwinEpoch(
            epoch,
            metrics.train_loss,
            loss,
            float(np.abs(parameters - state.parameters).max()),
            float(np.abs(gradients - state.gradients).max()),
        )


def _flat(plan: Plan, model: Any, of: Any) -> FloatArray:
    """A model's numbers in the order of our parameters."""
    found = np.empty(len(plan.parameters))
    for layer in plan.layers:
        linear = getattr(model, f"layer{layer.number}")
        weights, biases = of(linear.weight).numpy(), of(linear.bias).numpy()
        column = {source: place for place, source in enumerate(layer.sources)}
        for place, neuron in enumerate(layer.neurons):
            seen = [column[source] for source in neuron.sources]
            found[neuron.first : neuron.last] = [*weights[place, seen], biases[place]]
    return found
