"""`main.py twin`: the same training here and in PyTorch, compared epoch by epoch."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from gui.command_line.errors import UserError
from gui.command_line.projects import chosen_project, prepared


def twin(options: argparse.Namespace) -> int:
    """Print a line for each epoch; with --json one that programs can read. Raises UserError."""
    from engine.export.script import ExportError
    from engine.export.twin import has_pytorch, twin_epochs
    from engine.training_error import TrainingError

    project = chosen_project(options)
    if not has_pytorch():
        raise UserError("PyTorch is not installed here; get it with: pip install torch")
    try:
        for each in twin_epochs(project, prepared(project)):
            if options.json_lines:
                print(json.dumps(asdict(each)), flush=True)
            else:
                print(
                    f"epoch {each.epoch} loss {each.loss!r} differences: loss {each.loss_difference:.1e}, "
                    f"parameters {each.parameter_difference:.1e}, gradients {each.gradient_difference:.1e}",
                    flush=True,
                )
    except (ExportError, TrainingError) as error:
        raise UserError(str(error)) from error
    return 0
