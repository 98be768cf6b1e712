"""In a bundle: the processes that joblib starts for a sweep.

joblib starts its workers as `python -m ...`, and what tidies up behind them as `python -c ...`. In a bundle
the program stands in Python's place, and does just these two. On Windows multiprocessing.freeze_support does.
"""

from __future__ import annotations

import re
import runpy
import sys

_WORKER = "joblib.externals.loky.backend.popen_loky_posix"
_TRACKER = re.compile(
    r"from joblib\.externals\.loky\.backend\.resource_tracker import main; main\((\d+), (?:True|False)\)"
)


def become_joblibs_child() -> None:
    """Do a child's work and exit, where joblib has started this program; otherwise nothing."""
    given = sys.argv[1:]
    if given[:2] == ["-m", _WORKER]:
        sys.argv = [sys.argv[0], *given[2:]]
        runpy.run_module(_WORKER, run_name="__main__")
        sys.exit()
    if given[-2:-1] == ["-c"] and (tracker := _TRACKER.fullmatch(given[-1])):
        from joblib.externals.loky.backend.resource_tracker import main

        main(int(tracker[1]))
        sys.exit()
