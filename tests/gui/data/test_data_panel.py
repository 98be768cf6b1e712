"""The Data panel, used with mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSlider
from pytestqt.qtbot import QtBot

from engine.spec import DATA_SETS
from gui.data.panel import DataPanel
from gui.data.set_grid import GROUPS
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.number_box import NumberBox
from gui.widgets.panel import Panel
from gui.widgets.start_over_note import StartOverNote


@pytest.fixture
def panel(document: Document, session: Session, show_panel: Callable[[Panel, int, int], None]) -> DataPanel:
    panel = DataPanel(document, session)
    show_panel(panel, 252, 440)
    return panel


def button(panel: DataPanel, name: str) -> QAbstractButton:
    found = panel.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def box(panel: DataPanel, name: str) -> NumberBox:
    (found,) = [each for each in panel.findChildren(NumberBox) if each.accessibleName() == name]
    return found


def slider(panel: DataPanel, name: str) -> QSlider:
    (found,) = [each for each in panel.findChildren(QSlider) if each.accessibleName() == name]
    return found


def test_a_click_on_a_picture_chooses_the_set(panel: DataPanel, document: Document, qtbot: QtBot) -> None:
    assert button(panel, "data_xor").isChecked()
    qtbot.mouseClick(button(panel, "data_spiral"), Qt.MouseButton.LeftButton)
    assert document.data.name == "spiral"
    document.undo_stack.undo()
    assert button(panel, "data_xor").isChecked()


def test_another_set_is_no_longer_the_preset_and_other_samples_are(
    panel: DataPanel, document: Document, qtbot: QtBot
) -> None:
    document.open_project(document.project.with_changes(preset="xor"), "Open preset")
    qtbot.mouseClick(button(panel, "data_xor"), Qt.MouseButton.LeftButton)
    slider(panel, "Samples").setValue(9)
    assert document.data.samples == 100
    assert document.project.preset == "xor"
    qtbot.mouseClick(button(panel, "data_spiral"), Qt.MouseButton.LeftButton)
    assert document.project.preset is None
    document.undo_stack.undo()
    assert document.project.preset == "xor"


def test_the_panel_says_beforehand_that_another_set_starts_over(
    panel: DataPanel, document: Document, qtbot: QtBot
) -> None:
    (note,) = panel.findChildren(StartOverNote)
    height = slider(panel, "Samples").y()
    assert not note.isVisible()
    document.record_progress(replace(document.state, epoch=7), [])
    assert note.isVisible()
    assert slider(panel, "Samples").y() == height
    with qtbot.waitSignal(document.started_over) as started_over:
        qtbot.mouseClick(button(panel, "data_spiral"), Qt.MouseButton.LeftButton)
    assert started_over.args == [7]
    assert not note.isVisible()
    document.undo_stack.undo()
    assert document.state.epoch == 7
    assert note.isVisible()


def test_dragging_a_slider_is_one_undoable_step(panel: DataPanel, document: Document, qtbot: QtBot) -> None:
    noise = slider(panel, "Noise")
    before = document.project
    place = QPoint(round(noise.width() * 0.2) + 4, noise.height() // 2)
    qtbot.mousePress(noise, Qt.MouseButton.LeftButton, pos=place)
    for x in range(place.x(), noise.width() - 10, 9):
        qtbot.mouseMove(noise, QPoint(x, place.y()))
    qtbot.mouseRelease(noise, Qt.MouseButton.LeftButton, pos=QPoint(noise.width() - 10, place.y()))
    assert document.data.noise > 0.3
    assert box(panel, "Noise").value() == document.data.noise
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.project == before
    assert slider(panel, "Noise").value() == round(before.data.noise * 100)


def test_a_number_can_be_typed(panel: DataPanel, document: Document, qtbot: QtBot) -> None:
    samples = box(panel, "Samples")
    samples.selectAll()
    qtbot.keyClicks(samples, "123")
    qtbot.keyClick(samples, Qt.Key.Key_Return)
    assert document.data.samples == 123


def test_an_empty_field_keeps_the_old_value_and_says_what_is_allowed(
    panel: DataPanel, document: Document, qtbot: QtBot
) -> None:
    samples = box(panel, "Samples")
    samples.setFocus()
    samples.selectAll()
    qtbot.keyClick(samples, Qt.Key.Key_Delete)
    with qtbot.waitSignal(document.refused) as caught:
        qtbot.keyClick(samples, Qt.Key.Key_Return)
    assert caught.args == ["Samples: a whole number from 4 to 2000"]
    assert samples.value() == document.data.samples == 40
    assert samples.text() == "40"


def test_a_batch_larger_than_the_data_is_refused(panel: DataPanel, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(panel, "data_more"), Qt.MouseButton.LeftButton)
    batch = box(panel, "Batch size")
    assert batch.isVisible()
    batch.selectAll()
    qtbot.keyClicks(batch, "500")
    with qtbot.waitSignal(document.refused) as caught:
        qtbot.keyClick(batch, Qt.Key.Key_Return)
    (line,) = caught.args or [""]
    assert "batch size is 500" in line
    assert "40 samples" in line
    assert batch.value() == 8
    assert document.training.batch_size == 8


def test_the_whole_part_as_batch_stays_whole_when_samples_are_added(
    panel: DataPanel, document: Document, qtbot: QtBot
) -> None:
    batch = box(panel, "Batch size")
    batch.selectAll()
    qtbot.keyClicks(batch, "40")
    qtbot.keyClick(batch, Qt.Key.Key_Return)
    assert document.training.batch_size is None
    document.edit_data("More", samples=60)
    assert batch.value() == 60


def test_every_set_can_be_chosen_with_the_mouse(panel: DataPanel, document: Document, qtbot: QtBot) -> None:
    for group, names in zip(("classes", "numbers", "real"), GROUPS, strict=True):
        qtbot.mouseClick(button(panel, f"data_group_{group}"), Qt.MouseButton.LeftButton)
        for name in names:
            chosen = button(panel, f"data_{name}")
            assert chosen.isVisible()
            qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
            assert document.data.name == name
            assert chosen.isChecked()
    assert {name for names in GROUPS for name in names} == set(DATA_SETS)


def test_another_task_brings_output_layer_and_loss_as_one_step(
    panel: DataPanel, document: Document, qtbot: QtBot
) -> None:
    before = document.project
    qtbot.mouseClick(button(panel, "data_group_real"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(panel, "data_iris"), Qt.MouseButton.LeftButton)
    assert document.network.layers[-1].size == 3
    assert document.training.loss == "softmax_cross_entropy"
    assert document.network.layers[0] == before.network.layers[0]
    document.undo_stack.undo()
    assert document.project == before
    assert button(panel, "data_xor").isVisible()


def test_more_classes_bring_more_output_neurons(panel: DataPanel, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(panel, "data_blobs"), Qt.MouseButton.LeftButton)
    classes = slider(panel, "Classes")
    assert classes.isVisible()
    classes.setFocus()
    for count in (3, 4):
        qtbot.keyClick(classes, Qt.Key.Key_Right)
        assert document.data.classes == document.network.layers[-1].size == count
    qtbot.mouseClick(button(panel, "data_xor"), Qt.MouseButton.LeftButton)
    assert document.data.classes == 2
    assert not classes.isVisible()


def test_only_the_knobs_are_shown_that_a_set_has(panel: DataPanel, document: Document, qtbot: QtBot) -> None:
    assert slider(panel, "Noise").isVisible()
    qtbot.mouseClick(button(panel, "data_group_real"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(panel, "data_digits"), Qt.MouseButton.LeftButton)
    assert not slider(panel, "Noise").isVisible()
    samples = box(panel, "Samples")
    assert samples.value() == samples.maximum() == 1797
    slider(panel, "Samples").setValue(49)
    assert document.data.samples == 500
    slider(panel, "Samples").setValue(slider(panel, "Samples").maximum())
    assert document.data.samples == 1797


def test_suggested_settings_are_one_step_and_keep_the_seeds(
    panel: DataPanel, document: Document, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(panel, "data_spiral"), Qt.MouseButton.LeftButton)
    document.edit_data("seed", seed=77)
    document.edit_lab("graph", "Type", text="a = 1")
    before = document.project
    assert "2 → 16 → 16 → 1" in panel.suggest.toolTip()
    qtbot.mouseClick(panel.suggest, Qt.MouseButton.LeftButton)
    assert [layer.size for layer in document.network.layers] == [16, 16, 1]
    assert (document.data.seed, document.network.seed) == (77, before.network.seed)
    assert document.labs == before.labs
    assert not panel.suggest.isEnabled()
    document.undo_stack.undo()
    assert document.project == before


def test_scaling_can_be_chosen(panel: DataPanel, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(panel, "data_more"), Qt.MouseButton.LeftButton)
    scaling = panel.findChild(QComboBox, "scaling")
    assert scaling is not None
    scaling.setFocus()
    qtbot.keyClick(scaling, Qt.Key.Key_Down)
    assert document.data.scaling == "standardise"
