"""Exported samples come back to the bit, and no cell of them is a formula."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest

from engine.data.catalogue import SourceName
from engine.data.prepare import prepare
from engine.data.prepared import PreparedData, Samples
from engine.data.table.choices import Choices
from engine.data.table.make import file_source, open_table
from engine.export.samples import export_samples, sample_rows
from engine.presets import load_preset
from engine.spec import Project
from engine.suggestions import suggested_project
from engine.table_spec import ReadingSpec, TableSpec
from engine.training.initial import initial_state
from engine.training.trainer import Trainer, sample_losses


def _read_again(path: Path) -> TableSpec:
    return open_table(file_source(path), ReadingSpec(), lambda _: None).table(Choices())


def _trained(project: Project, data: PreparedData) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    state = initial_state(project.network, project.data.input_count)
    return Trainer(project.network, project.training, data).batch(state).state.parameters


@pytest.mark.parametrize(
    ("name", "classes"), [("moons", 2), ("blobs", 3), ("wine", 2), ("diabetes", 2), ("sine", 2)]
)
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("with_answers", [False, True])
def test_what_was_exported_can_be_imported(
    tmp_path: Path, name: SourceName, classes: int, suffix: str, with_answers: bool
) -> None:
    project = suggested_project(name, classes)
    data = prepare(project.data)
    path = tmp_path / f"samples{suffix}"
    export_samples(path, data, project, _trained(project, data) if with_answers else None)
    table = _read_again(path)
    values = table.values()
    assert (table.features, table.target, table.task) == (data.feature_names, data.target_name, data.task)
    x, y = (np.concatenate([getattr(part, field) for part in (data.train, data.test)]) for field in "xy")
    # why: an Excel cell has 16 digits, of which a float needs 17.
    exactness = 0.0 if suffix == ".csv" else 1e-15
    np.testing.assert_allclose(values, np.column_stack([x, y]), rtol=exactness)
    assert {"part", *(("answer", "loss") if with_answers else ())} <= set(table.left_out)


def test_answers_and_losses_are_those_of_the_network() -> None:
    for preset in ("two-moons", "iris", "sine-regression"):
        project = load_preset(preset).project
        data = prepare(project.data)
        parameters = _trained(project, data)
        header, *rows = sample_rows(data, project, parameters)
        assert header[:3] == ["part", "answer", "loss"]
        parts = (data.train, data.test)
        losses = [sample_losses(project.network, project.training, parameters, part) for part in parts]
        assert [row[2] for row in rows] == np.concatenate(losses).tolist()
        assert [row[0] for row in rows] == ["train"] * len(data.train) + ["test"] * len(data.test)
        answers, targets = ([row[place] for row in rows] for place in (1, -1))
        if data.task == "regression":
            far = np.array(answers, dtype=float) - np.array(targets, dtype=float)
            np.testing.assert_allclose(far**2, np.concatenate(losses))
        else:
            state = initial_state(project.network, project.data.input_count)
            result = Trainer(project.network, project.training.with_changes(batch_size=None), data).batch(
                state
            )
            header, *rows = sample_rows(data, project, state.parameters)
            hits = [row[1] == row[-1] for row in rows if row[0] == "train"]
            assert result.metrics is not None
            assert np.mean(hits) == result.metrics.train_accuracy


HOSTILE = ("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\tx", "plain", "-5", '=HYPERLINK("http://x")')


@pytest.fixture
def hostile() -> tuple[PreparedData, Project]:
    """Columns and classes whose names a spreadsheet would run."""
    project = suggested_project("blobs", 6)
    x = np.arange(16.0).reshape(8, 2)
    data = PreparedData(
        Samples(x, np.arange(8.0)),
        Samples(x[:0], np.zeros(0)),
        "many_class",
        ("=a", "part"),
        HOSTILE,
        "@target",
    )
    return data, project


def test_no_text_becomes_a_formula(tmp_path: Path, hostile: tuple[PreparedData, Project]) -> None:
    data, project = hostile
    export_samples(tmp_path / "hostile.csv", data, project)
    rows = list(csv.reader(io.StringIO((tmp_path / "hostile.csv").read_text("utf-8-sig"))))
    assert rows[0] == ["part", "'=a", "part (2)", "'@target"]
    assert [row[-1] for row in rows[1:]] == [
        *("'=1+1", "'+cmd|' /C calc'!A0", "'@SUM(A1)", "'-2+3", "'\tx", "plain", "-5"),
        '\'=HYPERLINK("http://x")',
    ]
    assert [row[1] for row in rows[1:]] == [repr(2.0 * number) for number in range(8)]


def test_in_excel_every_text_is_a_text(tmp_path: Path, hostile: tuple[PreparedData, Project]) -> None:
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    data, project = hostile
    export_samples(tmp_path / "hostile.xlsx", data, project)
    rows = list(load_workbook(tmp_path / "hostile.xlsx").active.iter_rows())
    assert {cell.data_type for row in rows for cell in row} == {"s", "n"}
    assert [row[-1].value for row in rows[1:]] == list(HOSTILE)


def test_an_old_file_stays_where_the_new_one_cannot_be_written(tmp_path: Path) -> None:
    project = suggested_project("lecture")
    data = prepare(project.data)
    path = tmp_path / "missing" / "samples.csv"
    with pytest.raises(OSError, match="No such file"):
        export_samples(path, data, project)
    kept = tmp_path / "samples.csv"
    kept.write_text("mine")
    broken = PreparedData(data.train, data.test, "many_class", data.feature_names, ())
    with pytest.raises(IndexError):
        export_samples(kept, broken, project)
    assert kept.read_text() == "mine"


def test_numbers_that_are_none_stay_what_they_are(tmp_path: Path) -> None:
    """A diverged training has losses that are infinite, which Excel cells can't be."""
    project = load_preset("sine-regression").project
    data = prepare(project.data)
    parameters = np.full_like(_trained(project, data), np.inf)
    for suffix in (".csv", ".xlsx"):
        export_samples(tmp_path / f"far{suffix}", data, project, parameters)
    assert "nan" in (tmp_path / "far.csv").read_text("utf-8-sig")
