"""How fast a training is without a window.

python -m tests.benchmarks.training_speed PRESET SECONDS    prints epochs a second
"""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter

from engine.presets import load_preset
from engine.spec import Project

#: Seconds of training that are not counted.
WARM_UP = 0.5


def endless(preset: str) -> Project:
    """A preset that trains for as long as one looks at it."""
    project = load_preset(preset).project
    return project.with_changes(training=project.training.with_changes(epochs=1_000_000))


def without_window(preset: str, seconds: float) -> float:
    """Epochs a second in a process of its own, that does nothing else."""
    command = [sys.executable, "-m", "tests.benchmarks.training_speed", preset, str(seconds)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


class _EnoughError(Exception):
    """Time is over."""


def _train(preset: str, seconds: float) -> float:
    from engine.data.prepare import prepare
    from engine.training.headless import train

    project = endless(preset)
    started, epochs = 0.0, 0

    def count(_: object) -> None:
        nonlocal started, epochs
        epochs += 1
        if not started and perf_counter() > begun + WARM_UP:
            started, epochs = perf_counter(), 0
        elif started and perf_counter() > started + seconds:
            raise _EnoughError

    data = prepare(project.data)
    begun = perf_counter()
    try:
        train(project, data, count)
    except _EnoughError:
        return epochs / (perf_counter() - started)
    raise RuntimeError("the training ended too soon")


if __name__ == "__main__":
    import tests.benchmarks.offscreen  # noqa: F401 - it chooses threads

    sys.stdout.write(f"{_train(sys.argv[1], float(sys.argv[2]))}\n")
