"""The Training panel, used with mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from engine.presets import load_preset
from engine.spec import LOSSES
from engine.suggestions import with_set
from gui.document.document import Document
from gui.session.session import Session
from gui.training.hint import Hint
from gui.training.panel import TrainingPanel
from gui.widgets.number_box import NumberBox
from gui.widgets.numbers import plain
from gui.widgets.panel import Panel


@pytest.fixture
def panel(
    document: Document, session: Session, show_panel: Callable[[Panel, int, int], None]
) -> TrainingPanel:
    panel = TrainingPanel(document, session)
    show_panel(panel, 252, 440)
    return panel


def box(panel: TrainingPanel, name: str) -> NumberBox:
    (found,) = [each for each in panel.findChildren(NumberBox) if each.accessibleName() == name]
    return found


def type_number(qtbot: QtBot, field: NumberBox, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_choosing_a_loss(panel: TrainingPanel, document: Document, qtbot: QtBot) -> None:
    (loss,) = [each for each in panel.findChildren(QComboBox) if each.accessibleName() == "Loss"]
    before = loss.currentIndex()
    assert LOSSES[before] == "max_margin"
    loss.setFocus()
    qtbot.keyClick(loss, Qt.Key.Key_Down if before == 0 else Qt.Key.Key_Up)
    assert document.training.loss == LOSSES[loss.currentIndex()] != "max_margin"
    document.undo_stack.undo()
    assert loss.currentIndex() == before


def test_the_learning_rate_is_typed(panel: TrainingPanel, document: Document, qtbot: QtBot) -> None:
    rate = box(panel, "Learning rate")
    type_number(qtbot, rate, "0.25")
    assert document.training.learning_rate.start == 0.25
    document.undo_stack.undo()
    assert rate.value() == document.training.learning_rate.start == 1.0


def test_stop_after(panel: TrainingPanel, document: Document, session: Session, qtbot: QtBot) -> None:
    type_number(qtbot, box(panel, "Stop after, epochs"), "33")
    assert document.training.epochs == session.last_epoch == 33
    document.undo_stack.undo()
    assert document.training.epochs == 20


def test_undo_keys_belong_to_the_window_unless_one_is_typing(panel: TrainingPanel, qtbot: QtBot) -> None:
    epochs = box(panel, "Stop after, epochs")

    def is_taken() -> bool:
        keys = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        keys.ignore()
        QApplication.sendEvent(epochs, keys)
        return keys.isAccepted()

    epochs.setFocus()
    assert not is_taken()
    epochs.selectAll()
    qtbot.keyClicks(epochs, "33")
    assert is_taken()
    qtbot.keyClick(epochs, Qt.Key.Key_Return)
    assert not is_taken()


def test_more_is_folded_until_it_is_asked_for(panel: TrainingPanel, qtbot: QtBot) -> None:
    penalty = box(panel, "L2 penalty")
    assert not penalty.isVisible()
    more = panel.findChild(QToolButton, "training_more")
    assert isinstance(more, QToolButton)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert penalty.isVisible()


def test_one_seed_for_weights_and_shuffle(panel: TrainingPanel, document: Document, qtbot: QtBot) -> None:
    weights = document.state.parameters
    type_number(qtbot, box(panel, "Seed"), "7")
    assert document.network.seed == document.training.seed == 7
    assert (document.state.parameters != weights).any()
    document.undo_stack.undo()
    assert document.state.parameters is weights


def test_the_data_loss_stands_beside_the_total(
    panel: TrainingPanel, document: Document, session: Session, run_to_end: Callable[[Session], None]
) -> None:
    document.edit_training("Penalty", l2=0.01)
    run_to_end(session)
    total, data = document.history.last("train_loss"), document.history.last("data_loss")
    assert total > data
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert (
        f"Train loss {plain(total)} = {plain(data)} of the data + {plain(total - data)} of the penalty"
        in shown
    )


def test_what_to_look_for_goes_with_the_presets_set(panel: TrainingPanel, document: Document) -> None:
    (hint,) = panel.findChildren(Hint)
    assert not hint.isVisible()
    document.open_project(load_preset("two-moons").project, "Open preset")
    assert hint.isVisible()
    document.edit_training("Rate", l2=0.3)
    assert "Two moons, before it was changed" in [label.text() for label in hint.findChildren(QLabel)]
    document.undo_stack.undo()
    assert "Two moons" in [label.text() for label in hint.findChildren(QLabel)]
    document.edit("Choose data set", with_set(document.project, "circle"))
    assert not hint.isVisible()
    document.undo_stack.undo()
    assert hint.isVisible()
