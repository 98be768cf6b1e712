"""How long a sweep will take, roughly, before it is begun.

A batch costs a fixed time and a time per parameter and sample: 0.1 ms and 0.35 ns come near all networks
of the table in docs/performance.md. With a bug of the bug museum the scalars train, at about 1.7 us.
"""

from __future__ import annotations

import math

from engine.overrides import with_hidden_layers
from engine.spec import Project
from engine.sweep.spec import SweepSpec

_PER_BATCH, _PER_NUMBER, _PER_NUMBER_OF_SCALARS = 1e-4, 3.5e-10, 1.7e-6
#: Starting the processes, and recording a network for the first time.
_START, _PER_TRAINING = 3.0, 0.03


def sweep_seconds(project: Project, spec: SweepSpec, jobs: int) -> float:
    """Seconds on a machine like that of docs/performance.md, with so many processes side by side."""
    variants = [with_hidden_layers(project, sizes) for sizes in spec.layers] or [project]
    mean = sum(map(_training_seconds, variants)) / len(variants)
    return _START + mean * math.ceil(spec.count / max(1, min(jobs, spec.count)))


def _training_seconds(project: Project) -> float:
    per_number = _PER_NUMBER_OF_SCALARS if project.training.bugs else _PER_NUMBER
    per_epoch = (
        _PER_BATCH * project.batches_per_epoch
        + per_number * project.parameter_count * project.data.sample_count
    )
    return _PER_TRAINING + per_epoch * project.training.epochs
