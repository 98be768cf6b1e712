"""The commands and their options. Imports nothing heavy: every start of the program comes by here."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from gui.command_line.errors import UserError
from gui.version import VERSION

#: What `export --to` can write.
TARGETS = ("micrograd", "pytorch", "numpy", "notebook", "report", "gif")
#: Those of them that are programs.
PROGRAMS = TARGETS[:3]
#: Most processes of a sweep.
MOST_JOBS = 256


class _Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one line, like all others of this program."""

    def error(self, message: str) -> NoReturn:
        raise UserError(message)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What is asked for. A file alone means to open it: that is how a desktop starts a program."""
    is_file = bool(arguments) and not arguments[0].startswith("-") and Path(arguments[0]).suffix != ""
    return parser().parse_args(["open", *arguments] if is_file else arguments)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = _Parser(
        allow_abbrev=False,
        description="Build a neural network out of scalars, train it, and take every step apart. "
        "Without arguments the window opens; with a .bpstudio file it opens with that.",
    )
    parser.add_argument("--version", action="version", version=f"Backprop Studio {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    opened = commands.add_parser("open", allow_abbrev=False, help="open a project in the window")
    opened.add_argument("file", metavar="FILE", type=Path, help="a .bpstudio file")
    _add_training(commands)
    _add_check(
        commands.add_parser(
            "check",
            allow_abbrev=False,
            help="check exercises that were handed in",
            description="Say for each file whether the check of its exercise is fulfilled, with the numbers. "
            "The exit status is 0 where all are, 1 where not, 2 where a file could not be checked.",
        )
    )
    _add_desktop(
        commands.add_parser(
            "desktop",
            allow_abbrev=False,
            help="put the program into your desktop's menu",
            description="Put the program into your desktop's menu, and let .bpstudio files open with it.",
        )
    )
    return parser


def _add_training(commands: argparse._SubParsersAction[_Parser]) -> None:
    """The commands that train."""
    _add_train(
        commands.add_parser(
            "train",
            allow_abbrev=False,
            help="train without a window",
            description="Train from fresh weights without a window. The same seed gives the same numbers.",
        )
    )
    _add_export(
        commands.add_parser(
            "export",
            allow_abbrev=False,
            help="write a project as a program, its training as a report or an animation",
            description="Write a program that runs by itself and reproduces the training, loss by loss; or "
            "train from fresh weights and write a report, or an animation of boundary and losses.",
        )
    )
    _add_twin(
        commands.add_parser(
            "twin",
            allow_abbrev=False,
            help="train here and in PyTorch, and compare",
            description="Train the same network here and in PyTorch, and compare losses, parameters and "
            "gradients epoch by epoch. Needs PyTorch: pip install torch",
        )
    )
    _add_sweep(
        commands.add_parser(
            "sweep",
            allow_abbrev=False,
            help="train many times with other settings, and compare",
            description="Train every combination of the settings given as lists, side by side. Each training "
            "gives the numbers that train gives with these settings. Ctrl+C keeps what is finished.",
        )
    )


def _add_desktop(desktop: argparse.ArgumentParser) -> None:
    desktop.add_argument("--remove", action="store_true", help="take it out of the menu again")


def _add_check(check: argparse.ArgumentParser) -> None:
    check.add_argument("files", metavar="FILE", type=Path, nargs="+", help=".bpstudio files of learners")
    check.add_argument(
        "--exercise",
        metavar="FILE",
        type=Path,
        help="the exercise as it was handed out, whose check counts instead of each file's own",
    )
    check.add_argument("--csv", metavar="FILE.csv", type=_csv, help="write a table with a row for each file")


def _add_train(train: argparse.ArgumentParser) -> None:
    _add_source(train)
    train.add_argument("--json", metavar="FILE", type=Path, help="write losses and accuracies of every epoch")
    train.add_argument("--plot", metavar="FILE.png", type=_png, help="draw the boundary and the losses")
    train.add_argument("--save", metavar="FILE", type=Path, help="write a project with the trained weights")


def _add_export(export: argparse.ArgumentParser) -> None:
    _add_source(export)
    export.add_argument("--to", choices=TARGETS, required=True, help="what to write")
    export.add_argument(
        "--of",
        choices=PROGRAMS,
        default="numpy",
        help="which kind of program a notebook holds; otherwise numpy",
    )
    export.add_argument(
        "--frames", metavar="N", type=_whole_number, default=60, help="pictures of an animation: 2 to 300"
    )
    export.add_argument(
        "--width", metavar="N", type=_whole_number, default=800, help="pixels of an animation: 200 to 1600"
    )
    export.add_argument(
        "--language",
        metavar="CODE",
        default="en",
        help="in which a report or an animation is written, for example de; otherwise English",
    )
    export.add_argument(
        "out", metavar="OUT", type=Path, help="the file to write; a report that ends in .pdf is one to print"
    )


def _add_twin(twin: argparse.ArgumentParser) -> None:
    _add_source(twin)
    twin.add_argument("--json-lines", action="store_true", help="one JSON object a line, for programs")


def _add_sweep(sweep: argparse.ArgumentParser) -> None:
    _add_subject(sweep)
    sweep.set_defaults(layers=None, optimizer=None, learning_rate=None, seed=None)
    sweep.add_argument(
        "--seeds",
        metavar="S,S",
        type=_sizes,
        default=(),
        help="each for data, split, initialisation and shuffle: 1,2,3",
    )
    sweep.add_argument(
        "--learning-rates", metavar="R,R", type=_numbers, default=(), help="each the same in every epoch"
    )
    sweep.add_argument(
        "--layers",
        dest="sizes",
        metavar='"N,N;N"',
        type=_lists_of_sizes,
        default=(),
        help='sizes of the hidden layers, one network after the other: "8,8;16,16"',
    )
    sweep.add_argument("--optimizers", metavar="NAME,NAME", type=_names, default=(), help="sgd,adam")
    sweep.add_argument(
        "--jobs", metavar="N", type=_jobs, help="trainings side by side; otherwise one for each processor"
    )
    sweep.add_argument(
        "--dask", metavar="ADDRESS", help="train on the cluster of this Dask scheduler: tcp://10.0.0.1:8786"
    )
    sweep.add_argument(
        "--out",
        metavar="FILE",
        type=_records,
        help="where to: .jsonl has a line of JSON for each training with its curves, .csv a row without",
    )
    sweep.add_argument("--json-lines", action="store_true", help="one JSON object a line, for programs")
    sweep.add_argument(
        "--attached", action="store_true", help="stop when standard input ends, for programs that start this"
    )


def _add_source(command: argparse.ArgumentParser) -> None:
    """What a command is about, and settings that replace those it comes with."""
    _add_subject(command)
    command.add_argument("--layers", metavar="N,N", type=_sizes, help="sizes of the hidden layers: 16,16")
    command.add_argument("--optimizer", metavar="NAME", help="for example sgd or adam")
    command.add_argument("--learning-rate", metavar="R", type=_number, help="the same in every epoch")
    command.add_argument(
        "--seed",
        metavar="S",
        type=_whole_number,
        help="replaces the seeds of data, split, initialisation and shuffle",
    )


def _add_subject(command: argparse.ArgumentParser) -> None:
    """What a command is about, and the replaced settings that are not varied; see engine/overrides.py."""
    source = command.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--preset", metavar="NAME", help="what to train, for example two-moons or micrograd-demo"
    )
    source.add_argument(
        "--project", metavar="FILE", type=Path, help="a project saved by the window or with train --save"
    )
    source.add_argument(
        "--data", metavar="FILE", type=Path, help="a table: CSV, TSV or Excel, with settings that fit it"
    )
    command.add_argument(
        "--target", metavar="COLUMN", help="what to predict from the table's other columns; otherwise guessed"
    )
    command.add_argument(
        "--sample", action="store_true", help="of a table with too many rows, take some at random"
    )
    command.add_argument(
        "--epochs", metavar="N", type=_whole_number, help="how many epochs; otherwise as the project says"
    )
    command.add_argument("--batch", metavar="N", type=_whole_number, help="samples per update")
    command.add_argument(
        "--activation", metavar="NAME", help="of the hidden layers, for example tanh or relu"
    )
    command.add_argument(
        "--loss", metavar="NAME", help="for example squared_error; auto is the one that fits the data"
    )


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(_whole_number(part) for part in text.split(",")) if text else ()


def _lists_of_sizes(text: str) -> tuple[tuple[int, ...], ...]:
    return tuple(_sizes(part) for part in text.split(";"))


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(_number(part) for part in text.split(","))


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


def _jobs(text: str) -> int:
    count = _whole_number(text)
    if not 1 <= count <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"must be from 1 to {MOST_JOBS}, not {count}")
    return count


def _records(text: str) -> Path:
    return _named(text, ".jsonl", ".csv")


def _csv(text: str) -> Path:
    """Where the name was forgotten, the parser takes the next file for it: that of a learner."""
    return _named(text, ".csv")


def _png(text: str) -> Path:
    return _named(text, ".png")


def _named(text: str, *suffixes: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in suffixes:
        raise argparse.ArgumentTypeError(f"the file's name must end in {' or '.join(suffixes)}: {text!r}")
    return path
