"""docs/datasets.md says what is suggested for every set, and what that reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.data.catalogue import CATALOGUE, DATA_SETS, DataName
from engine.data.prepare import prepare
from engine.spec import Project
from engine.suggestions import suggested_project
from engine.training.headless import train

PAGE = Path(__file__).parents[2] / "docs" / "datasets.md"


def _rows() -> dict[str, list[str]]:
    """The cells of the first table's lines, by the name of the set."""
    table = PAGE.read_text(encoding="utf-8").split("|---|---|---|---|---|---|---|---|\n")[1].split("\n\n")[0]
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
    return {cells[0]: cells[1:] for cells in lines}


ROWS = _rows()


def _project(row: str) -> Project:
    name, _, classes = row.partition(", ")
    known: DataName = next(each for each in DATA_SETS if each == name)
    return suggested_project(known, int(classes.split()[0]) if classes else 2)


def test_every_set_is_on_the_page() -> None:
    assert {row.partition(",")[0] for row in ROWS} == set(DATA_SETS)
    for name, info in CATALOGUE.items():
        if info.most_classes:
            assert f"{name}, 2 classes" in ROWS
            assert f"{name}, {info.most_classes} classes" in ROWS


@pytest.mark.parametrize("row", ROWS)
def test_the_settings_are_the_suggested_ones(row: str) -> None:
    project, (samples, scaling, network, loss, training, *_) = _project(row), ROWS[row]
    data, chosen = project.data, project.training
    assert int(samples) == data.sample_count
    assert scaling == data.scaling.replace("_", "-")
    assert network == " → ".join(
        map(str, (data.input_count, *(layer.size for layer in project.network.layers)))
    )
    assert loss == chosen.loss.replace("_", " ")
    batch = chosen.batch_size or "all"
    rate = f"{chosen.learning_rate.start:g}"
    assert training == f"{chosen.optimizer} {rate}, batch {batch}, {chosen.epochs} epochs"


@pytest.mark.parametrize("row", ROWS)
def test_a_set_reaches_what_is_written(row: str) -> None:
    project = _project(row)
    last = train(project, prepare(project.data), on_epoch=lambda _: None).metrics[-1]
    is_number = project.data.task == "regression"
    reached = (last.train_r2, last.test_r2) if is_number else (last.train_accuracy, last.test_accuracy)
    for written, value in zip(ROWS[row][-2:], reached, strict=True):
        if written == "–":
            assert value is None
        else:
            assert value is not None
            expected = float(written) if is_number else float(written.removesuffix(" %")) / 100
            # why a little room: another processor sums in another order, and that grows over the epochs.
            assert value > expected - 0.02
