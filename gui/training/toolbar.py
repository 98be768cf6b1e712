"""The toolbar: run, step, see how it goes, set the pace; in a lab, what has a meaning there."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QSlider, QToolBar, QToolButton, QWidget

from engine.presets import load_preset, preset_names
from gui.document.document import Document
from gui.session.session import Session
from gui.session.workspace import WorkspaceName
from gui.training.back_button import BackButton
from gui.training.lab_words import LabWords
from gui.training.readout import Readouts
from gui.training.run_actions import LAB_UNITS, WALKED, RunActions
from gui.training.speed import Speed
from gui.training.training_sign import TrainingSign
from gui.widgets.action_button import ActionButton
from gui.widgets.engine_words import preset_title
from gui.widgets.icons import icon

NETWORK: tuple[WorkspaceName, ...] = ("network",)
LABS: tuple[WorkspaceName, ...] = ("slope", "graph", "neuron")
#: Pixels for the preset's name.
PRESET_WIDTH = 140


class RunToolBar(QToolBar):
    """Run or Pause, Play, Back, the steps, Reset; epoch, losses, accuracy; speed, preset.

    A lab begins with its name; Play, Back and the steps go through its expression, where it has one.
    """

    def __init__(self, document: Document, session: Session, actions: RunActions, presets: QMenu) -> None:
        super().__init__()
        self.setObjectName("run_toolbar")
        self.setWindowTitle(self.tr("Run"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._document = document
        self._session = session
        self._actions = actions
        #: In which workspaces each part of the toolbar is shown.
        self._parts: list[tuple[QAction, Collection[WorkspaceName]]] = []
        self.run_button = ActionButton(actions.run, primary=True)
        self._put(LabWords(session), LABS)
        self._put(self.run_button, NETWORK)
        self._put(ActionButton(actions.play), (*WALKED, *NETWORK))
        self._put(BackButton(actions), (*WALKED, *NETWORK))
        for unit, step in actions.steps.items():
            self._put(ActionButton(step), (*WALKED, *NETWORK) if unit in LAB_UNITS else NETWORK)
        self._put(ActionButton(actions.reset), NETWORK)
        self._put(ActionButton(actions.from_start), WALKED)
        self._put(Readouts(document, session), NETWORK)
        self._speed = Speed(session)
        self._put(self._speed, (*WALKED, *NETWORK))
        self._add_spring()
        self._put(TrainingSign(document, session), LABS)
        self._add_presets(presets)
        document.changed.connect(self._show)
        session.workspace_changed.connect(self._follow_workspace)
        actions.alternated.connect(self.run_button.follow)
        self._name_rest()
        self._follow_workspace()
        self._show()

    @property
    def speed(self) -> QSlider:
        """The speed slider."""
        return self._speed.slider

    def place_speed(self, place: int) -> None:
        """Put the speed slider somewhere, as remembered settings do."""
        self.speed.setValue(place)

    def _put(self, part: QWidget, workspaces: Collection[WorkspaceName]) -> None:
        self._parts.append((self.addWidget(part), workspaces))

    def _follow_workspace(self) -> None:
        for part, workspaces in self._parts:
            part.setVisible(self._session.workspace in workspaces)

    def _add_spring(self) -> None:
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)

    def _add_presets(self, presets: QMenu) -> None:
        self._preset = QToolButton()
        self._preset.setMenu(presets)
        self._preset.setProperty("menu", True)
        self._preset.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._put(self._preset, NETWORK)

    def _name_rest(self) -> None:
        """The button that Qt shows for what has no room."""
        for rest in self.findChildren(QToolButton, "qt_toolbar_ext_button"):
            rest.setIcon(icon("ellipsis-vertical"))
            rest.setAccessibleName(self.tr("More controls"))
            rest.setToolTip(self.tr("The controls that have no room here"))

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
        # why: the labs are no part of what is trained.
        if project == preset.project.with_changes(labs=project.labs):
            return preset_title(preset)
        return self.tr("{title}, changed").format(title=preset_title(preset))

    def changeEvent(self, event: QEvent) -> None:
        """Icons carry the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_actions"):
            self._actions.draw_icons()
            self._name_rest()
