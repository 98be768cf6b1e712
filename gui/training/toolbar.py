"""The toolbar: run, step, see how it goes, set the pace."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QSlider, QToolBar, QToolButton, QWidget

from engine.presets import load_preset, preset_names
from gui.document.document import Document
from gui.session.session import Session
from gui.training.back_button import BackButton
from gui.training.readout import Readouts
from gui.training.run_actions import RunActions
from gui.training.speed import Speed
from gui.widgets.action_button import ActionButton

#: Pixels for the preset's name.
PRESET_WIDTH = 140


class RunToolBar(QToolBar):
    """Run or Pause, Play, Back, the steps, Reset; epoch, losses, accuracy; speed, preset."""

    def __init__(self, document: Document, session: Session, actions: RunActions, presets: QMenu) -> None:
        super().__init__()
        self.setObjectName("run_toolbar")
        self.setWindowTitle(self.tr("Run"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._document = document
        self._actions = actions
        self.run_button = ActionButton(actions.run, primary=True)
        self.addWidget(self.run_button)
        self.addWidget(ActionButton(actions.play))
        self.addWidget(BackButton(actions))
        for step in actions.steps.values():
            self.addWidget(ActionButton(step))
        self.addWidget(ActionButton(actions.reset))
        self.addWidget(Readouts(document, session))
        self._speed = Speed(session)
        self.addWidget(self._speed)
        self._add_presets(presets)
        document.changed.connect(self._show)
        actions.alternated.connect(self.run_button.follow)
        self._show()

    @property
    def speed(self) -> QSlider:
        """The speed slider."""
        return self._speed.slider

    def place_speed(self, place: int) -> None:
        """Put the speed slider somewhere, as remembered settings do."""
        self.speed.setValue(place)

    def _add_presets(self, presets: QMenu) -> None:
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)
        self._preset = QToolButton()
        self._preset.setMenu(presets)
        self._preset.setProperty("menu", True)
        self._preset.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.addWidget(self._preset)

    def _show(self) -> None:
        text = self._preset_text()
        short = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, PRESET_WIDTH)
        self._preset.setText(short)
        named = self.tr("Preset: {title}").format(title=text)
        self._preset.setAccessibleName(named)
        self._preset.setToolTip(self.tr("{preset}. Start from a ready-made project").format(preset=named))

    def _preset_text(self) -> str:
        project = self._document.project
        if project.preset not in preset_names():
            return self.tr("Own project")
        preset = load_preset(project.preset)
        if project == preset.project:
            return preset.title
        return self.tr("{title}, changed").format(title=preset.title)

    def changeEvent(self, event: QEvent) -> None:
        """Icons carry the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_actions"):
            self._actions.draw_icons()
