"""Why network, settings and samples can't be trained together."""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal

from engine.problem_error import ProblemError

TrainingProblem = Literal[
    "no_samples", "batch_too_large", "not_finite", "other_network", "one_output", "outputs_too_few",
    "no_such_class",
]  # fmt: skip


class TrainingError(ProblemError[TrainingProblem]):
    """These settings and these data cannot be trained together."""

    sentences = MappingProxyType(
        {
            "no_samples": "the training part has no samples; raise data.train_share",
            "batch_too_large": "training.batch_size is {size}, but there are {count} samples",
            "not_finite": "{part} sample {row} has {number} in {column}; mend the table",
            "other_network": "{count} parameters, but the network has {expected}",
            "one_output": "{loss} compares one number: the output layer needs 1 neuron, not {count}",
            "outputs_too_few": "{loss} needs one output neuron per class, so at least 2, not {count}",
            "no_such_class": "{loss} with {count} output neurons has no class {number:g}",
        }
    )
