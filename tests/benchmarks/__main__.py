"""`make bench`: the same work side by side, in one process; prints a table and writes benchmarks.json.

python -m tests.benchmarks [--rounds N] [--out FILE]
"""

from __future__ import annotations

# ruff: noqa: E402 - how many threads there are must be said before NumPy is imported
import os

for _library in ("OPENBLAS", "OMP", "MKL"):  # one thread for everybody
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")

import argparse
import importlib.util
import json
import platform
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from tests.benchmarks import chain, works
from tests.benchmarks.measure import Contender, peak_memory, race
from tests.benchmarks.works import Steps, Work

RUN, STEP, READ, READ_ON = "run speed", "step speed", "Value, gc off", "Value, gc on"
MICROGRAD, MICROGRAD_ON = "micrograd, gc off", "micrograd, gc on"
NUMPY, TORCH = "NumPy by hand", "PyTorch eager"

RUNNERS: list[tuple[str, Callable[[Work], Steps], bool]] = [
    (RUN, works.run_speed, True),
    (STEP, works.step_speed, True),
    (READ, works.read_speed, False),
    (READ_ON, works.read_speed, True),
    (MICROGRAD, works.micrograd_itself, False),
    (MICROGRAD_ON, works.micrograd_itself, True),
    (NUMPY, works.numpy_by_hand, True),
    (TORCH, works.pytorch, True),
]
#: They go through the samples one by one, and are timed on a few of them.
SLOW = (STEP, READ, READ_ON, MICROGRAD, MICROGRAD_ON)
CHAINS: list[tuple[str, Callable[[], Steps], bool]] = [
    (RUN, chain.run_speed, True),
    (READ, chain.read_speed, False),
    (READ_ON, chain.read_speed, True),
    (MICROGRAD, chain.micrograd_itself, False),
    (MICROGRAD_ON, chain.micrograd_itself, True),
    (TORCH, chain.pytorch, True),
]

FIRST, DIGITS = works.WORKS[0].name, works.WORKS[-1].name
#: (what is to be reached, work, the slower one, the quicker one, how many times quicker)
GOALS = [
    ("Value against micrograd, collector off", FIRST, MICROGRAD, READ, 3.0),
    ("Value against micrograd, collector on", FIRST, MICROGRAD_ON, READ_ON, 10.0),
    ("run speed against micrograd, collector off", FIRST, MICROGRAD, RUN, 2000.0),
    ("run speed against PyTorch, 2-16-16-1", FIRST, TORCH, RUN, 7.0),
    ("run speed against PyTorch, digits", DIGITS, TORCH, RUN, 2.0),
    ("run speed against hand-written NumPy", FIRST, NUMPY, RUN, 1.0),
]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="turns of each engine (default 9)")
    parser.add_argument("--out", type=Path, default=Path("benchmarks.json"))
    arguments = parser.parse_args()
    sys.setrecursionlimit(1_000_000)  # micrograd goes through its graphs by recursion
    has_torch = importlib.util.find_spec("torch") is not None
    results: dict[str, dict[str, float]] = {}
    with np.errstate(all="ignore"):
        for work in works.WORKS:
            say(f"{work.name} ...")
            made = [
                Contender(name, make(work), work.batch / work.few if name in SLOW else 1.0, collector)
                for name, make, collector in RUNNERS
                if has_torch or name != TORCH
            ]
            results[work.name] = race(made, arguments.rounds)
        say("chain of 100,000 operations ...")
        made = [
            Contender(name, make(), 1.0, collector)
            for name, make, collector in CHAINS
            if has_torch or name != TORCH
        ]
        results["chain of 100,000"] = race(made, max(3, arguments.rounds // 3))
        say("memory ...")
        memory = {work.name: peak_memory(partial(works.run_speed, work), 50) for work in works.WORKS}
        memory["chain of 100,000"] = peak_memory(chain.run_speed, 1)
    report = {"machine": machine(has_torch), "seconds_per_step": results, "peak_megabytes": memory}
    arguments.out.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(as_table(results, memory) + "\n")
    if not has_torch:
        say("PyTorch is not installed: make test-torch installs it")


def machine(has_torch: bool) -> dict[str, str]:
    """What the figures belong to."""
    from importlib.metadata import version

    packages = ["numpy", "micrograd", *(["torch"] if has_torch else [])]
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": str(os.cpu_count()),
        **{package: version(package) for package in packages},
    }


def as_table(results: dict[str, dict[str, float]], memory: dict[str, float]) -> str:
    """Markdown: median milliseconds per step, in brackets how many times run speed is as fast."""
    names = [name for name, *_ in RUNNERS if any(name in found for found in results.values())]
    lines = ["| work | " + " | ".join(names) + " | memory of run speed |"]
    lines.append("|---" + "|---:" * (len(names) + 1) + "|")
    for work, found in results.items():
        cells = [
            f"{1e3 * found[name]:.3g} ms ({found[name] / found[RUN]:.3g})" if name in found else ""
            for name in names
        ]
        lines.append(f"| {work} | " + " | ".join(cells) + f" | {memory[work]:.1f} MB |")
    lines += ["", "| to reach | wanted | found | |", "|---|---:|---:|---|"]
    for what, work, slow, quick, wanted in GOALS:
        if slow in results[work]:
            ratio = results[work][slow] / results[work][quick]
            verdict = "reached" if ratio >= wanted else f"{1 - ratio / wanted:.0%} short"
            lines.append(f"| {what} | {wanted:g} | {ratio:.3g} | {verdict} |")
    return "\n".join(lines)


def say(text: str) -> None:
    sys.stderr.write(text + "\n")


if __name__ == "__main__":
    main()
