"""Timing side by side: all engines take turns, so that a busy moment meets all of them."""

from __future__ import annotations

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.works import Steps

#: Seconds that one turn of a quick engine lasts. A slow one does a single step.
TURN = 0.15


@dataclass
class Contender:
    """Someone who does a work. `scale` is how much longer the whole step is than what is timed."""

    name: str
    steps: Steps
    scale: float = 1.0
    collector: bool = True
    turn: int = 1

    def time(self) -> float:
        """Seconds per step, of one turn."""
        gc.collect()
        if not self.collector:
            gc.disable()
        try:
            start = time.perf_counter()
            self.steps(self.turn)
            return (time.perf_counter() - start) / self.turn * self.scale
        finally:
            gc.enable()

    def warm_up(self) -> None:
        """Do a few steps, and find out how many fit into a turn."""
        self.steps(1)
        self.turn = max(1, round(TURN / (self.time() / self.scale)))
        if self.turn > 1:
            self.turn = max(1, round(TURN / (self.time() / self.scale)))


def race(contenders: list[Contender], rounds: int) -> dict[str, float]:
    """The median seconds per step of each."""
    for contender in contenders:
        contender.warm_up()
    times: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for _ in range(rounds):
        for contender in contenders:
            times[contender.name].append(contender.time())
    return {name: statistics.median(found) for name, found in times.items()}


def peak_memory(make: Callable[[], Steps], steps: int) -> float:
    """The most megabytes that are held while it runs, beyond what was there before it was made."""
    gc.collect()
    tracemalloc.start()
    made = make()
    made(1)
    gc.collect()
    tracemalloc.reset_peak()
    made(steps)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6
