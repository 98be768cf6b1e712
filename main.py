"""The door of Backprop Studio: without arguments the window, with a command the work without one.

Nothing heavy is imported before it is needed: this file is also what every worker process starts with.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

# why here, before NumPy comes: threads of its own make matrices as small as ours slower to multiply, and
# take the processor from the window. Whoever sets these variables is not overruled.
for _library in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_library, "1")

# why: pydantic would look through every installed package for plugins, at each start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

BAD_INPUT = 2
_LONGEST_COMPLAINT = 600
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status: 0, 2 for bad input, 130 after Ctrl+C.

    `check` gives 1 where an exercise is not fulfilled.
    """
    from gui.command_line.arguments import parse
    from gui.command_line.errors import UserError

    try:
        return _do(parse(sys.argv[1:] if arguments is None else arguments))
    except UserError as error:
        return _complain(str(error))
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] in ("engine", "gui"):
            raise
        return _complain(
            f"the Python package {error.name!r} is missing; start with: make run, or: uv run main.py"
        )
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped.\n")
        return INTERRUPTED


def start() -> int:
    """Run the program on its own command line: what the installed command calls."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # why: a file's name may hold letters that this terminal can't write.
        sys.stdout.reconfigure(errors="backslashreplace")
    return main()


def _do(options: argparse.Namespace) -> int:
    if options.command == "train":
        from gui.command_line.train import train

        return train(options)
    if options.command == "export":
        from gui.command_line.export import export

        return export(options)
    if options.command == "twin":
        from gui.command_line.twin import twin

        return twin(options)
    if options.command == "sweep":
        from gui.command_line.sweep import sweep

        return sweep(options)
    if options.command == "check":
        from gui.command_line.check import check

        return check(options)
    if options.command == "desktop":
        from gui.command_line.desktop import desktop

        return desktop(options)
    return _open_window(options.file if options.command == "open" else None)


def _complain(message: str) -> int:
    from gui.command_line.errors import printable

    line = printable(" ".join(message.split()))
    if len(line) > _LONGEST_COMPLAINT:
        line = f"{line[:300]} … {line[-200:]}"
    sys.stderr.write(f"Backprop Studio: {line}\n")
    return BAD_INPUT


def _open_window(file: Path | None) -> int:
    from gui import display
    from gui.command_line.errors import UserError

    if file is not None and not os.path.isfile(file):
        raise UserError(f"there is no file {file}; check the name and the folder")
    if problem := display.problem(os.environ):
        raise UserError(problem)
    from gui import app

    return app.main(file)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    if getattr(sys, "frozen", False):
        from gui.command_line.joblib_child import become_joblibs_child

        become_joblibs_child()
    sys.exit(start())
