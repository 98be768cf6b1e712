"""The sweep's window: what is typed, the process that trains, table, heatmap, settings taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from engine.sweep.files import read_record
from engine.sweep.means import cells
from engine.sweep.record import SweepRecord
from engine.sweep.run import run_sweep
from engine.sweep.spec import SweepSpec
from engine.training.initial import initial_state
from gui.document.document import Document
from gui.session.saving import Saving
from gui.sweep.dialog import SweepDialog
from gui.sweep.process import _options
from gui.sweep.words import duration_words
from tests.gui.conftest import PATIENCE

SPEC = SweepSpec(seeds=(1, 2), layers=((3,), (2, 2)), learning_rates=(0.5, 0.05))


@pytest.fixture
def dialog(qtbot: QtBot, document: Document) -> Iterator[SweepDialog]:
    window = QWidget()
    window.show()
    dialog = SweepDialog(window, document, Saving(window))
    dialog.show()
    yield dialog
    dialog.close()
    window.close()
    window.deleteLater()


def _type(qtbot: QtBot, dialog: SweepDialog, seeds: str, rates: str, layers: str = "") -> None:
    choices = dialog.choices
    for field, text in ((choices.seeds, seeds), (choices.rates, rates), (choices.layers, layers)):
        field.clear()
        qtbot.keyClicks(field, text)


def _filled(dialog: SweepDialog, document: Document) -> list[SweepRecord]:
    """The dialog with a sweep's records, as they come from the process."""
    records = list(run_sweep(document.project, SPEC, 1))
    dialog._spec, dialog._project = SPEC, document.project
    dialog._combinations = {each.number: each for each in SPEC.combinations()}
    dialog.results.begin(["seed", "layers", "learning_rate"])
    for record in records:
        dialog.process.record_came.emit(record)
    return records


def test_it_says_how_many_trainings_these_are(qtbot: QtBot, dialog: SweepDialog) -> None:
    assert dialog.plan.text().startswith("12 trainings of 20 epochs: a few seconds")
    _type(qtbot, dialog, "1, 2", "0.1", "8,8; 16;")
    assert dialog.choices.spec() == SweepSpec(seeds=(1, 2), learning_rates=(0.1,), layers=((8, 8), (16,)))
    qtbot.keyClick(dialog.choices.optimizers["adam"], Qt.Key.Key_Space)
    qtbot.keyClick(dialog.choices.optimizers["sgd"], Qt.Key.Key_Space)
    assert dialog.plan.text().startswith("8 trainings of 20 epochs")
    assert dialog.start_button.isEnabled()


@pytest.mark.parametrize(
    ("seeds", "rates", "layers", "line"),
    [
        ("1, two", "0.1", "", "Seeds: two is no whole number. Write whole numbers, such as 4, 8."),
        ("4294967296", "0.1", "", "A seed is a whole number from 0 to 4294967295. Write others."),
        ("1", "0.1, fast", "", "Learning rates: fast is no number. Write numbers, such as 0.1, 0.01."),
        ("1", "0", "", "A learning rate is larger than 0, and 100 at most. Write others."),
        ("1", "nan", "", "A learning rate is larger than 0, and 100 at most. Write others."),
        ("1", "0.1", "8; x", "Hidden layers: x is no whole number. Write whole numbers, such as 4, 8."),
        (
            "1",
            "0.1",
            "257",
            "There are 7 hidden layers at most, each with 1 to 256 neurons. Write smaller numbers.",
        ),
    ],
)
def test_what_cannot_be_tried_is_said(
    qtbot: QtBot, dialog: SweepDialog, seeds: str, rates: str, layers: str, line: str
) -> None:
    _type(qtbot, dialog, seeds, rates, layers)
    assert dialog.plan.text() == line
    assert not dialog.start_button.isEnabled()


def test_too_many_trainings_are_refused(dialog: SweepDialog) -> None:
    dialog.choices.seeds.setText(" ".join(map(str, range(5001))))
    dialog.choices.edited.emit()
    assert dialog.plan.text() == "20,004 trainings are too many. Try at most 10,000: list fewer values."
    assert not dialog.start_button.isEnabled()


def test_a_process_trains_and_its_best_settings_are_taken(
    qtbot: QtBot, dialog: SweepDialog, document: Document
) -> None:
    before = document.project
    _type(qtbot, dialog, "5", "0.2, 0.05", "3; 2,2")
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    assert not dialog.start_button.isEnabled()
    with qtbot.waitSignal(dialog.process.ended, timeout=2 * PATIENCE) as ended:
        pass
    assert ended.args == [""]
    assert dialog.message.text() == "Done: 4 trainings."
    spec = SweepSpec(seeds=(5,), learning_rates=(0.2, 0.05), layers=((3,), (2, 2)))
    assert sorted(dialog.results.records, key=lambda each: each.number) == sorted(
        run_sweep(before, spec, 1), key=lambda each: each.number
    )
    losses = [record.final["train_loss"] or 0.0 for record in dialog.results.records]
    assert losses == sorted(losses)
    dialog.results.table.selectRow(0)
    best = dialog.results.chosen
    assert best is not None
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert [layer.size for layer in document.network.layers[:-1]] == list(best.layers)
    assert document.training.learning_rate.start == best.learning_rate
    assert document.network.seed == 5
    assert document.state.same_as(initial_state(document.network, 2))
    document.undo_stack.undo()
    assert document.project == before


def test_a_sweep_that_is_stopped_keeps_what_was_found(
    qtbot: QtBot, dialog: SweepDialog, document: Document
) -> None:
    document.edit_training("long", epochs=2000)
    dialog.choices.seeds.setText(" ".join(map(str, range(2000))))
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialog.results.records), timeout=2 * PATIENCE)
    with qtbot.waitSignal(dialog.process.ended, timeout=PATIENCE):
        qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert dialog.message.text().startswith("Stopped: ")
    assert dialog.results.records
    assert dialog.start_button.isEnabled()


def test_the_table_sorts_by_any_column_and_back(dialog: SweepDialog, document: Document) -> None:
    records = _filled(dialog, document)
    model = dialog.results.model
    texts = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert texts == ["seed", "hidden layers", "learning rate", "train loss", "train accuracy"]
    dialog.results.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [record.layers for record in dialog.results.records] == [(3,)] * 4 + [(2, 2)] * 4
    dialog.results.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    losses = [record.final["train_loss"] or 0.0 for record in dialog.results.records]
    assert losses == sorted(losses, reverse=True)
    assert {record.number for record in records} == {record.number for record in dialog.results.records}


def test_the_heatmap_shows_means_over_the_rest(qtbot: QtBot, dialog: SweepDialog, document: Document) -> None:
    records = _filled(dialog, document)
    dialog.results.tabs.setCurrentIndex(1)
    heatmap = dialog.results.heatmap
    assert heatmap.rows == [1, 2]
    assert heatmap.columns == [0.05, 0.5]
    losses = [
        record.final["train_loss"] or 0.0
        for record in records
        if (record.seed, record.learning_rate) == (2, 0.05)
    ]
    mean = sum(losses) / 2
    assert len(losses) == 2
    assert heatmap.cell_words((2, 0.05)).splitlines()[1] == f"mean of 2 trainings: {mean:.4f}"
    assert heatmap.accessibleDescription()
    qtbot.waitUntil(lambda: heatmap.isVisible())
    colours = heatmap.grab().toImage()
    assert len({colours.pixel(x, colours.height() - 8) for x in range(120, colours.width() - 8)}) > 1


def test_what_diverged_is_left_out_of_the_mean(document: Document) -> None:
    (record,) = run_sweep(document.project, SweepSpec(), 1)
    line = (
        '{"number":1,"seed":null,"layers":[4],"optimizer":"sgd","learning_rate":null,"epoch_count":2,'
        '"parameter_count":17,"diverged_at":1,"final":{"train_loss":null},"epochs":[],"curves":{}}'
    )
    cell = cells([record, read_record(line)], "optimizer", "layers", "train_loss")["sgd", (4,)]
    assert (cell.mean, cell.count, cell.diverged) == (record.final["train_loss"], 2, 1)


def test_results_are_saved(dialog: SweepDialog, document: Document, tmp_path: Path) -> None:
    assert not dialog.save_button.isEnabled()
    records = _filled(dialog, document)
    path = tmp_path / "sweep.csv"
    dialog.save(path)
    assert len(path.read_text(encoding="utf-8").splitlines()) == len(records) + 1
    assert dialog.message.text() == "Saved 8 trainings in sweep.csv."
    dialog.save(tmp_path / "gone" / "sweep.csv")
    refusal = "The results could not be saved. There is no such file or folder:"
    assert dialog.message.text().startswith(refusal)


def test_a_sweep_as_arguments() -> None:
    spec = SweepSpec(layers=((), (8, 8)), optimizers=("adam",), learning_rates=(1e-05, 0.1))
    assert _options(spec) == ["--learning-rates=1e-05,0.1", "--optimizers=adam", "--layers=;8,8"]


def test_durations_are_rough() -> None:
    shown = [duration_words(seconds) for seconds in (3.0, 42.0, 200.0, 7000.0)]
    assert shown == ["a few seconds", "about 40 seconds", "about 3 minutes", "about 2 hours"]


def test_every_way_of_closing_closes_it(qtbot: QtBot, dialog: SweepDialog) -> None:
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    for close in (
        lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
        lambda: qtbot.mouseClick(buttons["Close"], Qt.MouseButton.LeftButton),
        dialog.close,
    ):
        dialog.show()
        close()
        assert not dialog.isVisible()
