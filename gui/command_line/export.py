"""`main.py export`: a project as a program that runs by itself."""

from __future__ import annotations

import argparse

from gui.command_line.errors import UserError
from gui.command_line.projects import check_targets, chosen_project, prepared


def export(options: argparse.Namespace) -> int:
    """Write the script or notebook, whole or not at all. Raises UserError."""
    from engine.export.atomic_file import write_atomically
    from engine.export.notebook import notebook
    from engine.export.plan import Plan
    from engine.export.script import ExportError
    from engine.export.scripts import SCRIPTS
    from engine.training.trainer import TrainingError

    project = chosen_project(options)
    check_targets(options, ("out",))
    try:
        script = SCRIPTS[options.of if options.to == "notebook" else options.to](
            Plan(project, prepared(project))
        )
        text = notebook(script) if options.to == "notebook" else script.text
        write_atomically(options.out, text.encode())
    except (ExportError, TrainingError) as error:
        raise UserError(str(error)) from error
    except OSError as error:
        raise UserError(f"{options.out}: {error.strerror or error}") from error
    return 0
