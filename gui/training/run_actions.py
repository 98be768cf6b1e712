"""The commands that run a training."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from gui.session.session import Session
from gui.widgets.icons import icon


class RunActions(QObject):
    """Run, pause, step and reset. Of run and pause one is enabled at a time, and F5 follows."""

    #: When run and pause change places, while both are enabled so that no button loses the focus;
    #: carries the one that counts from now on.
    alternated = Signal(QAction)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.run = self._action(
            "run", self.tr("&Run"), "F5", self.tr("Train until the last epoch"), session.run
        )
        self.pause = self._action(
            "pause", self.tr("&Pause"), "F5", self.tr("Stop after the current batch"), session.pause
        )
        self.step_epoch = self._action(
            "step_epoch",
            self.tr("&Epoch"),
            "F8",
            self.tr("Train to the end of one epoch"),
            lambda: session.step("epoch"),
        )
        self.reset = self._action(
            "reset",
            self.tr("Re&set"),
            "Ctrl+R",
            self.tr("Start over from the initial weights; Undo brings the training back"),
            session.reset,
        )
        session.running_changed.connect(self._follow)
        self.draw_icons()
        self._follow(session.running)

    def all(self) -> list[QAction]:
        """In the order of the menu."""
        return [self.run, self.pause, self.step_epoch, self.reset]

    def draw_icons(self) -> None:
        """In the theme's present colours."""
        self.run.setIcon(icon("play", "on_accent"))
        self.pause.setIcon(icon("pause", "on_accent"))
        self.step_epoch.setIcon(icon("forward-step"))
        self.reset.setIcon(icon("rotate-left"))

    def _action(self, name: str, text: str, key: str, tip: str, slot: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{tip} ({key})")
        action.triggered.connect(slot)
        return action

    def _follow(self, running: bool) -> None:
        now, before = (self.pause, self.run) if running else (self.run, self.pause)
        now.setEnabled(True)
        self.alternated.emit(now)
        before.setEnabled(False)
        self.step_epoch.setEnabled(not running)
