"""`main.py train`: a training without a window."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gui.command_line.errors import UserError, file_error, printable
from gui.command_line.interruption import Interruption
from gui.command_line.projects import check_targets, chosen_project, prepared

if TYPE_CHECKING:
    from engine.spec import Project
    from engine.table_spec import TableSpec
    from engine.training.headless import TrainingRun
    from engine.training.state import EpochMetrics


def train(options: argparse.Namespace) -> int:
    """Train, say how it went, write what is asked for. Raises UserError."""
    project = chosen_project(options)
    check_targets(options, ("json", "plot", "save"))
    run = watched_training(project)
    say(_summary(options, run))
    _write_results(options, run)
    return 0


def watched_training(project: Project) -> TrainingRun:
    """Train from fresh weights with a progress bar; Ctrl+C ends it. Raises UserError."""
    from tqdm import tqdm

    from engine.training import headless

    data = prepared(project)
    interruption = Interruption()
    with tqdm(total=project.training.epochs, unit="epoch", file=sys.stderr) as bar:

        def show(metrics: EpochMetrics) -> None:
            interruption.check()
            bar.set_postfix_str(f"loss {metrics.train_loss:.4f}", refresh=False)
            bar.update()

        try:
            return headless.train(project, data, show)
        except ValueError as error:
            raise UserError(str(error)) from error


def say(text: str) -> None:
    """Print it, to whoever still listens: `main.py train ... | head` may have left."""
    try:
        print("\n".join(map(printable, text.split("\n"))), flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_results(options: argparse.Namespace, run: TrainingRun) -> None:
    from engine.export.run_record import run_record, write_run_record
    from engine.project_file import ProjectFileError, save_project

    try:
        if options.json is not None:
            write_run_record(options.json, run_record(options.preset, run.project, run.metrics))
        if options.save is not None:
            save_project(options.save, run.project, run.state if run.diverged_at is None else None)
        if options.plot is not None:
            _write_plot(options.plot, run)
    except ProjectFileError as error:
        raise UserError(str(error)) from error
    except OSError as error:
        raise file_error(error.filename or "a result", error) from error


def _write_plot(path: Path, run: TrainingRun) -> None:
    from io import BytesIO

    from engine.export.atomic_file import write_atomically
    from gui.plots.figures import training_figure

    picture = BytesIO()
    training_figure(run.project, run.data, run.state, run.metrics).savefig(picture, format="png")
    write_atomically(path, picture.getvalue())


def _summary(options: argparse.Namespace, run: TrainingRun) -> str:
    """A few lines in plain ASCII, which every terminal can show."""
    first, last = run.metrics[0], run.metrics[-1]
    table = run.project.data.table if options.data else None
    lines = [
        *([_about_table(table)] if table else []),
        f"{options.preset or options.project or options.data}: {run.project.parameter_count} parameters, "
        f"{len(run.data.train)} training and {len(run.data.test)} test samples, {len(run.metrics)} epochs",
        f"training loss {first.train_loss:.4f} at first, {last.train_loss:.4f} in the last epoch",
    ]
    if last.test_loss is not None:
        lines.append(f"test loss     {first.test_loss:.4f} at first, {last.test_loss:.4f} in the last epoch")
    accuracies = (("training", last.train_accuracy), ("test", last.test_accuracy))
    if shown := ", ".join(f"{part} {share:.1%}" for part, share in accuracies if share is not None):
        lines.append(f"accuracy at the end: {shown}")
    explained = (("training", last.train_r2), ("test", last.test_r2))
    if shown := ", ".join(f"{part} {share:.3f}" for part, share in explained if share is not None):
        lines.append(f"R2 at the end: {shown}")
    if run.diverged_at is not None:
        lines.append(
            f"The training diverged in epoch {run.diverged_at} (counted from 0): try a smaller learning rate."
        )
        if options.save is not None:
            lines.append(f"{options.save} holds no weights: none were left to save.")
    return "\n".join(lines)


def _about_table(table: TableSpec) -> str:
    count = len(table.features)
    inputs = "1 input" if count == 1 else f"{count} inputs"
    goal = f"one of {len(table.classes)} classes" if table.classes else "a number"
    without = f", without {', '.join(table.left_out)}" if table.left_out else ""
    return f"{table.rows} rows, {inputs}{without}; predicts {table.target}, {goal}"
