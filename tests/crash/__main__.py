"""`make crash`: kill the window again and again while it edits, trains and saves, and see what is lost.

python -m tests.crash [--kills N] [--seed N]
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import sys
import tempfile
from pathlib import Path

from tests.crash.kills import MOMENTS, Crashes, Findings


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="how often (default 100)")
    parser.add_argument("--seed", type=int, default=1, help="what the hands do, and when they are stopped")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="backprop-studio-crash-"))
    crashes = Crashes(folder, arguments.seed)
    for number, moment in enumerate(itertools.islice(itertools.cycle(MOMENTS), arguments.kills), 1):
        crashes.kill(moment)
        sys.stderr.write(f"\r{number} of {arguments.kills} kills, {crashes.found.bad} bad")
    crashes.end()
    sys.stderr.write("\n")
    sys.stdout.write(as_table(crashes.found))
    if crashes.found.bad:
        sys.stdout.write(f"What the windows did and left is in {folder}\n")
        return 1
    shutil.rmtree(folder)
    return 0


def as_table(found: Findings) -> str:
    moments = ", ".join(f"{count} {moment}" for moment, count in found.moments.items())
    rows = {
        f"kills ({moments})": found.kills,
        "starts that had the work again": found.recovered,
        "seconds of work lost at most": f"{found.lost:.1f}",
        "starts that lost more than the last 2 s and what the window was late": found.lost_too_much,
        "starts with work that never was": found.unknown_work,
        "half project files": found.half_files,
        "project files that hold something else than was saved": found.wrong_files,
        "unfinished or doubled files left at the end": found.litter,
        "kills that left a process": found.processes_left,
        "work that was missing after Ctrl+C": found.unsafe_ends,
    }
    width = max(map(len, rows))
    return "".join(f"{name:<{width}}  {value:>6}\n" for name, value in rows.items())


if __name__ == "__main__":
    sys.exit(main())
