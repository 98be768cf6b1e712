"""The door of Backprop Studio: without arguments the window, with `train` a training without one.

Nothing heavy is imported before it is needed: this file is also what every worker process starts with.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import os
import re
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from gui.version import VERSION

if TYPE_CHECKING:
    from engine.spec import Project
    from engine.table_spec import TableSpec
    from engine.training.headless import TrainingRun
    from engine.training.state import EpochMetrics

# why here, before NumPy comes: threads of its own make matrices as small as ours slower to multiply, and
# take the processor from the window. Whoever sets these variables is not overruled.
for _library in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_library, "1")

BAD_INPUT = 2
INTERRUPTED = 130


class UserError(Exception):
    """Something the user can mend; the message is one line that says what and how."""


class _Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one line, like all others of this program."""

    def error(self, message: str) -> NoReturn:
        raise UserError(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status: 0, 2 for bad input, 130 after Ctrl+C."""
    try:
        options = _parser().parse_args(arguments)
        return _train(options) if options.command == "train" else _open_window()
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


def _complain(message: str) -> int:
    line = " ".join(message.split())
    sys.stderr.write(f"Backprop Studio: {line}\n")
    return BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="main.py",
        allow_abbrev=False,
        description="Build a neural network out of scalars, train it, and take every step apart. "
        "Without arguments the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"Backprop Studio {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    train = commands.add_parser(
        "train",
        allow_abbrev=False,
        help="train without a window",
        description="Train from fresh weights without a window. The same seed gives the same numbers.",
    )
    source = train.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--preset", metavar="NAME", help="what to train, for example two-moons or micrograd-demo"
    )
    source.add_argument(
        "--project", metavar="FILE", type=Path, help="a project saved by the window or with --save"
    )
    source.add_argument(
        "--data", metavar="FILE", type=Path, help="a table: CSV, TSV or Excel, with settings that fit it"
    )
    train.add_argument(
        "--target", metavar="COLUMN", help="what to predict from the table's other columns; otherwise guessed"
    )
    train.add_argument(
        "--sample", action="store_true", help="of a table with too many rows, take some at random"
    )
    _add_overrides(train)
    train.add_argument(
        "--epochs", metavar="N", type=_whole_number, help="how many epochs; otherwise as the project says"
    )
    train.add_argument(
        "--seed",
        metavar="S",
        type=_whole_number,
        help="replaces the seeds of data, split, initialisation and shuffle",
    )
    train.add_argument("--json", metavar="FILE", type=Path, help="write losses and accuracies of every epoch")
    train.add_argument("--plot", metavar="FILE.png", type=_png, help="draw the boundary and the losses")
    train.add_argument("--save", metavar="FILE", type=Path, help="write a project with the trained weights")
    return parser


def _add_overrides(train: argparse.ArgumentParser) -> None:
    """Settings that replace those of the preset, the project or the table; see engine/overrides.py."""
    train.add_argument("--layers", metavar="N,N", type=_sizes, help="sizes of the hidden layers: 16,16")
    train.add_argument("--activation", metavar="NAME", help="of the hidden layers, for example tanh or relu")
    train.add_argument(
        "--loss", metavar="NAME", help="for example squared_error; auto is the one that fits the data"
    )
    train.add_argument("--optimizer", metavar="NAME", help="for example sgd or adam")
    train.add_argument("--learning-rate", metavar="R", type=_number, help="the same in every epoch")
    train.add_argument("--batch", metavar="N", type=_whole_number, help="samples per update")


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(_whole_number(part) for part in text.split(",")) if text else ()


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"must be a number, not {text!r}") from error


def _whole_number(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"must be a whole number, not {text!r}") from error


def _png(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".png":
        raise argparse.ArgumentTypeError(f"the file's name must end in .png: {text!r}")
    return path


def _open_window() -> int:
    from gui import display

    if problem := display.problem(os.environ):
        raise UserError(problem)
    from gui import app

    return app.main()


def _train(options: argparse.Namespace) -> int:
    project = _project(options)
    _check_targets(options)
    run = _run(project)
    _say(_summary(options, run))
    _write_results(options, run)
    return 0


def _project(options: argparse.Namespace) -> Project:
    """What is to be trained, all options applied. Raises UserError."""
    from pydantic import ValidationError

    from engine.presets import UnknownPresetError, load_preset
    from engine.project_file import ProjectFileError, describe, load_project

    try:
        if options.data is not None:
            project = _project_of_table(options)
        elif options.target is not None or options.sample:
            raise UserError(f"argument --{'sample' if options.sample else 'target'}: goes with --data only")
        elif options.preset is not None:
            project = load_preset(options.preset).project
        else:
            project, _ = load_project(options.project)
        project = _overridden(project, options)
        if options.seed is not None:
            project = project.with_seed(options.seed)
        if options.epochs is not None:
            project = project.with_changes(training=project.training.with_changes(epochs=options.epochs))
    except UnknownPresetError as error:
        raise UserError(f"argument --preset: {error}") from error
    except ProjectFileError as error:
        raise UserError(f"argument --project: {error}") from error
    except ValidationError as error:
        raise UserError(f"argument --{describe(error)}") from error
    return project


def _project_of_table(options: argparse.Namespace) -> Project:
    """A table with its suggested settings. Raises UserError."""
    from engine.data.table.choices import Choices
    from engine.data.table.error import TableError
    from engine.data.table.make import file_source, open_table
    from engine.suggestions import suggested_project
    from engine.table_spec import ReadingSpec

    try:
        opened = open_table(file_source(options.data), ReadingSpec(), lambda _: None)
        table = opened.table(Choices(target=options.target, sample=options.sample))
    except TableError as error:
        raise UserError(f"argument --data: {error}") from error
    return suggested_project("table", table=table)


def _overridden(project: Project, options: argparse.Namespace) -> Project:
    """The project with what single options say. Raises UserError."""
    from pydantic import ValidationError

    from engine.overrides import OVERRIDES
    from engine.project_file import describe

    for name, change in OVERRIDES.items():
        value = getattr(options, name)
        try:
            project = change(project, value) if value is not None else project
        except ValidationError as error:
            reason = re.sub(r"^[a-z0-9_.]+: ", "", describe(error))
            raise UserError(f"argument --{name.replace('_', '-')}: {reason}") from error
    return project


def _check_targets(options: argparse.Namespace) -> None:
    """Find out now, not after an hour of training, that a file can't be written."""
    from engine.export.atomic_file import check_writable

    for option in ("json", "plot", "save"):
        path: Path | None = getattr(options, option)
        if path is None:
            continue
        try:
            check_writable(path)
        except OSError as error:
            raise UserError(f"argument --{option}: {path}: {error.strerror or error}") from error


def _run(project: Project) -> TrainingRun:
    from tqdm import tqdm

    from engine.data.prepare import prepare
    from engine.training.headless import train

    try:
        data = prepare(project.data)
    except ValueError as error:
        raise UserError(str(error)) from error
    interrupted = False

    def interrupt(_number: int, _frame: object) -> NoReturn:
        nonlocal interrupted
        interrupted = True
        raise KeyboardInterrupt

    # why: where Python runs a finalizer just then, the exception alone is lost.
    signal.signal(signal.SIGINT, interrupt)
    with tqdm(total=project.training.epochs, unit="epoch", file=sys.stderr) as bar:

        def show(metrics: EpochMetrics) -> None:
            if interrupted:
                raise KeyboardInterrupt
            bar.set_postfix_str(f"loss {metrics.train_loss:.4f}", refresh=False)
            bar.update()

        try:
            return train(project, data, show)
        except ValueError as error:
            raise UserError(str(error)) from error


def _say(text: str) -> None:
    """Print it, to whoever still listens: `main.py train ... | head` may have left."""
    try:
        print(text, flush=True)
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
    except (OSError, ProjectFileError) as error:
        raise UserError(str(error)) from error


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


if __name__ == "__main__":
    multiprocessing.freeze_support()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # why: a file's name may hold letters that this terminal can't write.
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(main())
