"""The prepared samples as a table for other programs: CSV, or Excel where the name ends so."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from engine.bugs import network_as_run
from engine.data.prepared import SIGNED_CLASSES, PreparedData, Samples
from engine.data.table.columns import ANSWER, LOSS, PART, TEST, TRAIN
from engine.export.atomic_file import write_atomically
from engine.spec import Project
from engine.training.answers import answered_classes
from engine.training.forward import ForwardPass
from engine.training.state import FloatArray
from engine.training.trainer import sample_losses

Cell = str | float
EXCEL_SUFFIX = ".xlsx"

#: How texts begin that a spreadsheet would take for a formula, and what can't stand in an Excel cell.
_FORMULA, _UNWRITABLE = re.compile(r"[=+\-@\t\r]"), re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def export_samples(
    path: Path, data: PreparedData, project: Project, parameters: FloatArray | None = None
) -> None:
    """Write all samples, whole or not at all. Raises OSError.

    With `parameters` also what the network answers, and each sample's loss.
    """
    rows = sample_rows(data, project, parameters)
    write_atomically(path, _excel(rows) if path.suffix.lower() == EXCEL_SUFFIX else _csv(rows))


def sample_rows(
    data: PreparedData, project: Project, parameters: FloatArray | None = None
) -> Iterator[list[Cell]]:
    """The names of the columns, then a row for each sample, the training part first.

    Numbers are as the network gets them; classes stand there by name, -1 and 1 where they have none.
    """
    extra = (ANSWER, LOSS) if parameters is not None else ()
    yield list(_unlike((PART, *extra, *data.feature_names, data.target_name)))
    for part, samples in ((TRAIN, data.train), (TEST, data.test)):
        answers = (
            _answers(data, samples, project, parameters) if parameters is not None else [[]] * len(samples)
        )
        targets = _named(data, samples.y)
        for answer, x, target in zip(answers, samples.x.tolist(), targets, strict=True):
            yield [part, *answer, *x, target]


def _answers(
    data: PreparedData, samples: Samples, project: Project, parameters: FloatArray
) -> list[list[Cell]]:
    """Answer and loss of each sample."""
    if not len(samples):
        return []
    network = network_as_run(project.network, project.training.bugs)
    scores = ForwardPass(network, data.column_count)(parameters, samples.x)[-1]
    if data.task == "regression":
        named: list[Cell] = scores[:, 0].tolist()
    else:
        classes = answered_classes(scores)
        # why not more: an output layer may have more neurons than there are classes.
        most = len(data.class_names) - 1
        signed = 2 * np.minimum(classes, most) - 1 if data.task == "two_class" else np.minimum(classes, most)
        named = _named(data, signed.astype(np.float64))
    losses = sample_losses(project.network, project.training, parameters, samples)
    return [[name, loss] for name, loss in zip(named, losses.tolist(), strict=True)]


def _named(data: PreparedData, y: FloatArray) -> list[Cell]:
    if data.task == "regression" or data.class_names == SIGNED_CLASSES:
        return list(y.tolist())
    return [data.class_names[data.class_of(each)] for each in y.tolist()]


def _unlike(names: Sequence[str]) -> Iterator[str]:
    """Names that differ: a column of the data may be called like one of ours."""
    known: set[str] = set()
    for wanted in names:
        name, number = wanted, 2
        while name in known:
            name, number = f"{wanted} ({number})", number + 1
        known.add(name)
        yield name


def _csv(rows: Iterator[list[Cell]]) -> bytes:
    """UTF-8 with the mark by which Excel knows it; texts that look like formulas begin with '."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    for row in rows:
        writer.writerow([_guarded(cell) if isinstance(cell, str) else repr(cell) for cell in row])
    return page.getvalue().encode("utf-8-sig", "replace")


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _excel(rows: Iterator[list[Cell]]) -> bytes:
    """One sheet; a text is a text there, whatever it begins with."""
    from openpyxl import Workbook  # type: ignore[import-untyped]
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]

    book = Workbook(write_only=True)
    sheet = book.create_sheet("samples")

    def cell(value: Cell) -> object:
        if not isinstance(value, str) and math.isfinite(value):
            return value
        text = WriteOnlyCell(sheet, value=_UNWRITABLE.sub(" ", str(value)))
        text.data_type = "s"
        return text

    for row in rows:
        sheet.append([cell(value) for value in row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
