"""`make soak`: does the same again and again in the real window, and looks whether anything stays behind.

python -m tests.soak [--only PART ...] [--count N] [--warm-up N] [--out FILE]
"""

from __future__ import annotations

# ruff: noqa: E402 - threads and platform must be chosen before NumPy and Qt are imported
import os

for _library in ("OPENBLAS", "OMP", "MKL"):  # as main.py has it
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.soak.parts import PARTS
from tests.soak.soaking import Result, soak

#: So many types of objects that have grown are named in the table.
NAMED = 4


def main() -> int:
    """Each part in a process and with a window of its own. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument(
        "--only", nargs="+", choices=PARTS, default=list(PARTS), help="these parts (default: all)"
    )
    parser.add_argument("--count", type=int, help="so many turns of each (default: the part's own number)")
    parser.add_argument("--warm-up", type=int, help="so many turns before anything is measured")
    parser.add_argument("--out", type=Path, help="write the table into this file too")
    arguments = parser.parse_args()
    results: dict[str, Result] = {}
    for name in arguments.only:
        part = PARTS[name]
        count = part.count if arguments.count is None else arguments.count
        warm_up = part.warm_up if arguments.warm_up is None else arguments.warm_up
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
            results[name] = pool.submit(soak, name, count, warm_up).result()
        sys.stderr.write(as_table(results).splitlines()[-1] + "\n")
    table = as_table(results)
    sys.stdout.write(table + "\n")
    if arguments.out is not None:
        arguments.out.write_text(table + "\n", encoding="utf-8")
    return 0 if all(result.holds for result in results.values()) else 1


def as_table(results: dict[str, Result]) -> str:
    """Markdown, a row for each part."""
    lines = [
        "| part | turns | warm-up | memory after warm-up | at the end | ratio | objects grown | left over |",
        "|---|---:|---:|---:|---:|---:|---|---|",
    ]
    for name, found in results.items():
        sizes = f"{found.before / 1e6:.0f} MB | {found.after / 1e6:.0f} MB | {found.ratio:.2f}"
        more, left = _named(found.grown), _named(found.left)
        lines.append(f"| {name} | {found.count:,} | {found.warm_up:,} | {sizes} | {more} | {left} |")
    return "\n".join(lines)


def _named(found: dict[str, int]) -> str:
    if not found:
        return "none"
    shown = [f"{name} +{count}" for name, count in found.items()]
    return ", ".join([*shown[:NAMED], *(["…"] if len(shown) > NAMED else [])])


if __name__ == "__main__":
    sys.exit(main())
