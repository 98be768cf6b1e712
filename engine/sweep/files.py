"""Records of a sweep as files: JSON lines with the curves, or CSV without them.

A line of JSON is one training: `number`, the settings, `epoch_count`, `parameter_count`, `diverged_at`,
`final` and, point by point along `epochs`, `curves`. The CSV has a row for each training and its final
metrics as columns; an empty cell is what was not measured or is not finite.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter

from engine.export.atomic_file import write_atomically
from engine.sweep.record import METRICS, SweepRecord

_SETTINGS = (
    *("number", "seed", "layers", "optimizer", "learning_rate"),
    *("epoch_count", "parameter_count", "diverged_at"),
)
_ADAPTER = TypeAdapter(SweepRecord)


def write_records(path: Path, records: Iterable[SweepRecord]) -> None:
    """Write them in the order of their numbers, whole or not at all; the suffix says how. Raises OSError."""
    ordered = sorted(records, key=lambda record: record.number)
    write_atomically(path, _csv(ordered) if path.suffix.lower() == ".csv" else _json_lines(ordered))


def record_line(record: SweepRecord) -> str:
    """One record as a line of JSON, without its end."""
    return json.dumps(asdict(record), allow_nan=False)


def read_record(line: str) -> SweepRecord:
    """The record of such a line, every number to the bit. Raises pydantic.ValidationError."""
    return _ADAPTER.validate_json(line)


def _json_lines(records: Iterable[SweepRecord]) -> bytes:
    return "".join(f"{record_line(record)}\n" for record in records).encode()


def _csv(records: Iterable[SweepRecord]) -> bytes:
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow([*_SETTINGS, *METRICS])
    for record in records:
        settings = [getattr(record, name) for name in _SETTINGS if name != "layers"]
        settings.insert(_SETTINGS.index("layers"), " ".join(map(str, record.layers)))
        writer.writerow([*settings, *(record.final[name] for name in METRICS)])
    return page.getvalue().encode()
