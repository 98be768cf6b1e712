"""The toolbar: run, see how it goes, set the pace."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QSlider,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.presets import load_preset, preset_names
from gui.document.document import Document
from gui.session.session import Session
from gui.training.run_actions import RunActions
from gui.widgets.action_button import ActionButton
from gui.widgets.number_box import NumberBox
from gui.widgets.numbers import percent, plain

#: Epochs a second at each place of the speed slider; the last is as fast as the machine can.
PACES: Sequence[float | None] = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, None)
DEFAULT_PACE = 4


class Readout(QWidget):
    """A number under its name, as wide as its widest text so that nothing moves."""

    def __init__(self, name: str, widest: str) -> None:
        super().__init__()
        self._name = name
        caption = QLabel(name)
        caption.setObjectName("caption")
        self._number = QLabel("–")
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(14)
        font.setBold(True)
        self._number.setFont(font)
        self._number.setMinimumWidth(QFontMetrics(font).horizontalAdvance(widest))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(0)
        column.addWidget(caption)
        column.addWidget(self._number)

    def show_text(self, text: str) -> None:
        """Show a number; a dash where there is none."""
        self._number.setText(text)
        self.setAccessibleName(f"{self._name} {text}")

    @property
    def text(self) -> str:
        """What is shown."""
        return self._number.text()


class RunToolBar(QToolBar):
    """Run or Pause, Epoch, Reset; epoch, losses, accuracy; speed, last epoch, preset."""

    def __init__(self, document: Document, session: Session, actions: RunActions, presets: QMenu) -> None:
        super().__init__()
        self.setObjectName("run_toolbar")
        self.setWindowTitle(self.tr("Run"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._document = document
        self._session = session
        self._actions = actions
        self.run_button = ActionButton(actions.run, primary=True)
        self.addWidget(self.run_button)
        self.addWidget(ActionButton(actions.step_epoch))
        self.addWidget(ActionButton(actions.reset))
        self._add_readouts()
        self._add_speed()
        self._add_last_epoch()
        self._add_presets(presets)
        document.changed.connect(self._show)
        document.progressed.connect(self._show_progress)
        actions.alternated.connect(self.run_button.follow)
        self._show()

    def place_speed(self, place: int) -> None:
        """Put the speed slider somewhere, as remembered settings do."""
        self.speed.setValue(place)

    def _add_readouts(self) -> None:
        self._epoch = Readout(self.tr("epoch"), "0000 / 0000")
        self._train_loss = Readout(self.tr("train loss"), "0.0000")
        self._test_loss = Readout(self.tr("test loss"), "0.0000")
        self._accuracy = Readout(self.tr("accuracy"), "100.0 %")
        self._train_loss.setToolTip(self.tr("What the last epoch measured, with the penalty"))
        self._test_loss.setToolTip(self.tr("On samples the network never learns from, without the penalty"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(12, 0, 8, 0)
        line.setSpacing(8)
        for readout in (self._epoch, self._train_loss, self._test_loss, self._accuracy):
            line.addWidget(readout)
        self.addWidget(row)

    def _add_speed(self) -> None:
        self._pace = QLabel()
        self._pace.setObjectName("caption")
        self.speed = QSlider(Qt.Orientation.Horizontal)
        self.speed.setObjectName("speed")
        self.speed.setRange(0, len(PACES) - 1)
        self.speed.setPageStep(1)
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How many epochs a second"))
        self.speed.setFixedWidth(110)
        self.speed.valueChanged.connect(self._choose_speed)
        self.speed.setValue(DEFAULT_PACE)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(2)
        column.addWidget(self._pace)
        column.addWidget(self.speed)
        self.addWidget(box)

    def _add_last_epoch(self) -> None:
        caption = QLabel(self.tr("stop after"))
        caption.setObjectName("caption")
        self.last_epoch = NumberBox(self.tr("Stop after epochs"), 1, 1_000_000, step=50)
        self.last_epoch.setObjectName("last_epoch")
        self.last_epoch.setFixedWidth(72)
        self.last_epoch.edited.connect(self._choose_last_epoch)
        self.last_epoch.refused.connect(self._document.refused)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(0)
        column.addWidget(caption)
        column.addWidget(self.last_epoch)
        self.addWidget(box)

    def _add_presets(self, presets: QMenu) -> None:
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)
        self._preset = QToolButton()
        self._preset.setMenu(presets)
        self._preset.setProperty("menu", True)
        self._preset.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._preset.setAccessibleName(self.tr("Preset"))
        self._preset.setToolTip(self.tr("Start from a ready-made project"))
        self.addWidget(self._preset)

    def _choose_speed(self, place: int) -> None:
        pace = PACES[place]
        self._session.set_pace(pace)
        full = self.tr("speed: as fast as it can")
        self._pace.setText(full if pace is None else self.tr("speed: {pace}/s").format(pace=int(pace)))

    def _choose_last_epoch(self, value: float) -> None:
        self._document.edit_training(self.tr("Stop after epochs"), epochs=int(value))

    def _show(self) -> None:
        self.last_epoch.show_value(self._document.training.epochs)
        self._preset.setText(self._preset_text())
        self._show_progress()

    def _preset_text(self) -> str:
        project = self._document.project
        if project.preset not in preset_names():
            return self.tr("Own project")
        preset = load_preset(project.preset)
        text = (
            self.tr("Preset: {title}") if project == preset.project else self.tr("Preset: {title}, changed")
        )
        return text.format(title=preset.title)

    def _show_progress(self) -> None:
        history, epochs = self._document.history, self._document.training.epochs
        self._epoch.show_text(f"{self._document.state.epoch} / {epochs}")
        self._train_loss.show_text(_shown(history.last("train_loss")))
        self._test_loss.show_text(_shown(history.last("test_loss")))
        test, train = history.last("test_accuracy"), history.last("train_accuracy")
        accuracy = train if np.isnan(test) else test
        self._accuracy.show_text("–" if np.isnan(accuracy) else percent(accuracy))
        self._accuracy.setToolTip(
            self.tr("Share of training samples on the right side")
            if np.isnan(test)
            else self.tr("Share of test samples on the right side")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Icons carry the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_actions"):
            self._actions.draw_icons()


def _shown(value: float) -> str:
    return "–" if np.isnan(value) else plain(value)
