"""The samples of a table of the learner's own: kept in the project, or read from its file again."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from engine.data.prepared import FloatArray, Samples
from engine.data.table.choices import Chosen
from engine.data.table.error import TableError
from engine.data.table.make import file_source, open_table
from engine.data_spec import DataSpec
from engine.table_spec import TableSpec


def table(spec: DataSpec) -> Samples:
    """The table's rows, in their order; where fewer are asked for, the seed draws which.

    Raises TableError where the file of a large table is gone, or has changed since it was imported.
    """
    if spec.table is None:
        raise TableError("no_table")
    values = _values(spec.table)
    if spec.sample_count < len(values):
        values = values[np.random.default_rng(spec.seed).permutation(len(values))[: spec.sample_count]]
    return Samples(values[:, :-1].copy(), values[:, -1].copy())


@lru_cache(maxsize=1)
def _values(spec: TableSpec) -> FloatArray:
    """Kept, since every other split or scaling asks for them again."""
    if spec.numbers is not None:
        return spec.values()
    path = spec.path or ""
    # why: Windows would tell the user's name, and more, to whatever machine a stranger's project names.
    if path.replace("\\", "/").startswith("//"):
        raise TableError("file_elsewhere", path=path)
    opened = open_table(file_source(Path(path)), spec.reading, lambda _: None, spec.fingerprint)
    chosen = Chosen(spec.target, spec.task, spec.columns, spec.missing)
    cleaned = opened.values(chosen, spec.sampled)
    if (cleaned.features, cleaned.classes, len(cleaned.values)) != (spec.features, spec.classes, spec.rows):
        raise TableError("file_changed", path=path)
    return cleaned.values
