"""`main.py sweep`: many trainings that differ in a few settings, side by side."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from importlib.util import find_spec
from typing import TYPE_CHECKING

from gui.command_line.errors import UserError, file_error
from gui.command_line.interruption import Interruption
from gui.command_line.projects import check_targets, chosen_project
from gui.command_line.train import say

if TYPE_CHECKING:
    from engine.spec import Project
    from engine.sweep.record import SweepRecord
    from engine.sweep.spec import SweepSpec

#: The summary names so many of the best trainings.
_NAMED = 5


def sweep(options: argparse.Namespace) -> int:
    """Train all combinations, say how it went, write what was found. Raises UserError.

    What was found before Ctrl+C or an error is written too.
    """
    spec = _chosen_spec(options)
    project = chosen_project(options)
    _check_fits(project, spec)
    check_targets(options, ("out",))
    if options.dask is not None and find_spec("distributed") is None:
        raise UserError("Dask is not installed here; get it with: pip install distributed")
    found: list[SweepRecord] = []
    try:
        _train_all(options, project, spec, found)
    except KeyboardInterrupt:
        if options.out is not None:
            sys.stderr.write(f"\n{len(found)} of {spec.count} trainings are in {options.out}.")
        raise
    finally:
        _write(options, found)
    if not options.json_lines:
        say("\n".join(_summary(spec, found)))
    return 0


def _chosen_spec(options: argparse.Namespace) -> SweepSpec:
    from pydantic import ValidationError

    from engine.project_file import describe
    from engine.sweep.spec import SweepSpec

    try:
        return SweepSpec(
            seeds=options.seeds,
            layers=options.sizes,
            optimizers=options.optimizers,
            learning_rates=options.learning_rates,
        )
    except ValidationError as error:
        field = error.errors()[0]["loc"][:1]
        reason = describe(error)
        if not field:
            raise UserError(f"{reason}; give fewer values") from error
        raise UserError(
            f"argument --{str(field[0]).replace('_', '-')}: {reason.split(': ', 1)[1]}"
        ) from error


def _check_fits(project: Project, spec: SweepSpec) -> None:
    from pydantic import ValidationError

    from engine.project_file import describe
    from engine.sweep.spec import check_fits

    try:
        check_fits(project, spec)
    except ValidationError as error:
        raise UserError(f"argument --layers: {describe(error)}") from error


def _train_all(
    options: argparse.Namespace, project: Project, spec: SweepSpec, found: list[SweepRecord]
) -> None:
    """Put a record for each training into `found`. Raises UserError and KeyboardInterrupt."""
    from tqdm import tqdm

    from engine.worker.attached import end_with_input

    interruption = Interruption()
    if options.attached:
        end_with_input()
    try:
        with (
            closing(_records(options, project, spec)) as records,
            tqdm(total=spec.count, unit="training", file=sys.stderr, disable=options.json_lines) as bar,
        ):
            for record in records:
                found.append(record)
                bar.update()
                if options.json_lines:
                    _report(record, len(found), spec.count)
                interruption.check()
    except ValueError as error:
        raise UserError(str(error)) from error


def _records(
    options: argparse.Namespace, project: Project, spec: SweepSpec
) -> Generator[SweepRecord, None, None]:
    from engine.sweep.run import run_on_cluster, run_sweep

    if options.dask is None:
        yield from run_sweep(project, spec, options.jobs)
        return
    try:
        yield from run_on_cluster(project, spec, options.dask)
    except (OSError, ValueError) as error:
        raise UserError(f"argument --dask: {options.dask}: {error}") from error


def _report(record: SweepRecord, done: int, count: int) -> None:
    from engine.sweep.files import record_line

    head = json.dumps({"done": done, "of": count})
    say(f'{head[:-1]}, "record": {record_line(record)}}}')


def _write(options: argparse.Namespace, found: Sequence[SweepRecord]) -> None:
    from engine.sweep.files import write_records

    if options.out is None or not found:
        return
    try:
        write_records(options.out, found)
    except OSError as error:
        raise file_error(options.out, error) from error


def _summary(spec: SweepSpec, found: Sequence[SweepRecord]) -> Iterator[str]:
    """A few lines in plain ASCII: the best by what the last epoch measured."""
    from engine.sweep.record import ranked

    diverged = sum(record.diverged_at is not None for record in found)
    yield f"{len(found)} trainings" + (f", {diverged} of them diverged" if diverged else "")
    name, best = ranked(found)
    for record in best[:_NAMED]:
        settings = ", ".join(_settings(spec, record)) or "settings as they are"
        yield f"{name.replace('_', ' ')} {record.final[name]:.4g}: {settings}"


def _settings(spec: SweepSpec, record: SweepRecord) -> Iterator[str]:
    if "seeds" in spec.varied:
        yield f"seed {record.seed}"
    if "layers" in spec.varied:
        yield f"layers {','.join(map(str, record.layers)) or 'none'}"
    if "optimizers" in spec.varied:
        yield record.optimizer
    if "learning_rates" in spec.varied:
        yield f"learning rate {record.learning_rate:g}"
