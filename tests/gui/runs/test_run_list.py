"""The list of runs, by mouse and keyboard: kept, drawn in Loss, compared, noted, taken up again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from engine.presets import load_preset
from engine.runs.kept import MOST_NOTES, MOST_RUNS
from engine.training.state import EpochMetrics, TrainingState
from gui.document.document import Document
from gui.document.run_edits import forget_run, write_note
from gui.plots.loss_canvas import LossCanvas
from gui.runs.run_list import RunList
from gui.runs.run_model import COLUMNS
from gui.runs.settings_words import differences, settings_words


@pytest.fixture
def runs(document: Document, window: QWidget) -> RunList:
    dialog = RunList(window, document)
    dialog.show()
    return dialog


def _train(document: Document, epochs: int = 3) -> TrainingState:
    """Pretend that so many more epochs were trained."""
    first = document.state.epoch
    state = replace(document.state, parameters=document.state.parameters + 1.0, epoch=first + epochs)
    metrics = [EpochMetrics(first + k, 0.5 - 0.1 * k, 0.5, 0.9, None, None, 1.0) for k in range(epochs)]
    document.record_progress(state, metrics)
    return state


def _texts(runs: RunList, name: str) -> list[str]:
    column = COLUMNS.index(name)
    return [runs.model.index(row, column).data() for row in range(runs.model.rowCount())]


def _choose(runs: RunList, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    runs.table.selectionModel().clear()
    for row in rows:
        runs.table.selectionModel().select(runs.model.index(row, 0), flags.Select | flags.Rows)


def test_without_a_training_it_says_how_to_get_one(runs: RunList) -> None:
    assert runs.pages.currentIndex() == 0
    assert not runs.restore.isEnabled()


def test_every_training_is_a_run_that_can_be_taken_up_again(
    runs: RunList, document: Document, qtbot: QtBot
) -> None:
    end = _train(document)
    document.edit_training("Penalty", l2=0.5)
    document.reset()
    assert _texts(runs, "shown") == ["1"]
    assert _texts(runs, "epoch") == ["3"]
    document.edit_training("No penalty", l2=0.0)
    second = _train(document, 2)
    qtbot.waitUntil(lambda: _texts(runs, "shown") == ["1", "2, now"])
    assert _texts(runs, "train") == ["0.3000", "0.4000"]
    _choose(runs, 1)
    assert not runs.restore.isEnabled()
    _choose(runs, 0)
    qtbot.mouseClick(runs.restore, Qt.MouseButton.LeftButton)
    assert document.state.same_as(end)
    assert document.training.l2 == 0.5
    assert _texts(runs, "shown") == ["2", "1, now"]
    document.undo_stack.undo()
    assert document.state.same_as(second)
    assert document.training.l2 == 0.0
    assert _texts(runs, "shown") == ["1", "2, now"]


def test_a_run_that_goes_on_after_undo_is_still_the_same(runs: RunList, document: Document) -> None:
    _train(document)
    document.reset()
    document.undo_stack.undo()
    _train(document, 2)
    document.reset()
    assert _texts(runs, "shown") == ["1"]
    assert _texts(runs, "epoch") == ["5"]


def test_other_presets_are_runs_too(runs: RunList, document: Document) -> None:
    _train(document)
    document.open_project(load_preset("circle").project, "Circle")
    _train(document)
    document.open_project(load_preset("spiral").project, "Spiral")
    assert _texts(runs, "data") == ["xor", "circle"]


def test_two_are_compared_by_what_differs(runs: RunList, document: Document) -> None:
    _train(document)
    document.reset()
    document.edit_training("Other", optimizer="adam", batch_size=None)
    _train(document)
    document.reset()
    _choose(runs, 0, 1)
    table = runs.comparison
    assert table.isVisible()
    rows = [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]  # type: ignore[union-attr]
    assert rows == [["optimizer", "SGD", "Adam"], ["batch size", "8", "all samples"]]
    _choose(runs, 0)
    assert not table.isVisible()


def test_a_difference_without_a_name_is_not_hidden(document: Document) -> None:
    project = document.project
    assert differences(project, project) == []
    decay = project.with_changes(training=project.training.with_changes(beta1=0.5))
    assert [row[0] for row in differences(project, decay)] == ["other details"]
    assert set(settings_words(project)) == set(settings_words(decay))


def test_a_ticked_run_is_drawn_behind_the_present_one(
    runs: RunList, document: Document, qtbot: QtBot
) -> None:
    canvas = LossCanvas(document)
    qtbot.addWidget(canvas)
    _train(document)
    document.reset()
    _train(document, 2)
    canvas.update_artists()
    assert [len(np.asarray(line.get_ydata())) for line in canvas.curves.ghosts if len(line.get_ydata())] == []  # type: ignore[arg-type]
    option = QStyleOptionViewItem()
    option.rect = runs.table.visualRect(runs.model.index(0, 0))
    option.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    style = runs.table.style()
    box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, runs.table)
    place = box.center() if box.isValid() else option.rect.topLeft() + QPoint(10, 12)
    qtbot.mouseClick(runs.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert document.runs.all()[0].shown
    canvas.update_artists()
    drawn = [np.asarray(line.get_ydata()) for line in canvas.curves.ghosts]
    assert [len(values) for values in drawn if len(values)] == [3]


def test_a_note_is_written_also_on_the_present_run(runs: RunList, document: Document, qtbot: QtBot) -> None:
    _train(document)
    qtbot.waitUntil(lambda: runs.model.rowCount() == 1)
    runs.table.setCurrentIndex(runs.model.index(0, COLUMNS.index("note")))
    runs.table.edit(runs.table.currentIndex())
    field = runs.table.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "tanh, by hand")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _texts(runs, "note") == ["tanh, by hand"])
    document.reset()
    assert _texts(runs, "note") == ["tanh, by hand"]
    assert [run.note for run in document.runs.all()] == ["tanh, by hand"]


def test_a_run_can_be_forgotten(runs: RunList, document: Document, qtbot: QtBot) -> None:
    _train(document)
    document.reset()
    _choose(runs, 0)
    qtbot.mouseClick(runs.forget, Qt.MouseButton.LeftButton)
    assert runs.model.rowCount() == 0
    assert runs.pages.currentIndex() == 0


def test_what_is_forgotten_comes_back_with_undo(runs: RunList, document: Document, qtbot: QtBot) -> None:
    end = _train(document)
    document.reset()
    write_note(document, document.runs.all()[0], "keep me")
    _choose(runs, 0)
    qtbot.mouseClick(runs.forget, Qt.MouseButton.LeftButton)
    assert document.undo_stack.undoText() == "Forget run 1"
    qtbot.keyClick(runs, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _texts(runs, "note") == ["keep me"]
    document.go_to_run(document.runs.all()[0])
    assert document.state.same_as(end)


def test_what_is_forgotten_again_goes_even_if_it_was_ticked_meanwhile(document: Document) -> None:
    _train(document)
    document.reset()
    forget_run(document, document.runs.all()[0])
    document.undo_stack.undo()
    document.runs.show(document.runs.all()[0], True)
    document.undo_stack.redo()
    assert document.runs.all() == ()
    document.undo_stack.undo()
    assert [run.shown for run in document.runs.all()] == [True]


def test_a_note_can_be_taken_back(runs: RunList, document: Document) -> None:
    _train(document)
    document.runs.keep(document.project, document.progress)
    write_note(document, document.runs.all()[0], "first")
    write_note(document, document.runs.all()[0], "second")
    write_note(document, document.runs.all()[0], "second")
    notes = []
    for _ in range(2):
        document.undo_stack.undo()
        notes.append(document.runs.all()[0].note)
    assert notes == ["first", ""]
    document.undo_stack.redo()
    assert _texts(runs, "note") == ["first"]


def _fill(document: Document, noted: int) -> None:
    """As many trainings as are kept, the first so many with notes."""
    for _ in range(MOST_RUNS):
        _train(document, 1)
        document.reset()
    for run in document.runs.all()[:noted]:
        assert write_note(document, run, f"note {run.number}")


def test_of_too_many_the_oldest_without_a_note_goes(document: Document) -> None:
    _fill(document, noted=1)
    _train(document, 1)
    document.reset()
    numbers = [run.number for run in document.runs.all()]
    assert numbers == [1, *range(3, MOST_RUNS + 2)]


def test_a_run_with_a_note_never_gives_way(runs: RunList, document: Document) -> None:
    _fill(document, noted=MOST_NOTES)
    notes = [f"note {number}" for number in range(1, MOST_NOTES + 1)]
    for _ in range(3):
        _train(document, 1)
        present = runs.model.index(runs.model.rowCount() - 1, COLUMNS.index("note"))
        assert not runs.model.setData(present, "one too many")
        assert "19" in runs.refusal.text()
        document.reset()
        assert [run.note for run in document.runs.all()] == [*notes, ""]
    forget_run(document, document.runs.all()[0])
    assert runs.refusal.isHidden()
    _train(document, 1)
    assert write_note(document, document.runs.present(document.project, document.progress), "the new one")
    document.reset()
    assert [run.note for run in document.runs.all()] == [*notes[1:], "", "the new one"]


def test_what_is_put_back_stays_although_there_are_enough(document: Document) -> None:
    _fill(document, noted=0)
    forget_run(document, document.runs.all()[0])
    document.runs.keep(document.project, document.progress)
    _train(document, 1)
    document.runs.keep(document.project, document.progress)
    document.undo_stack.undo()
    assert [run.number for run in document.runs.all()] == [1, *range(3, MOST_RUNS + 2)]
