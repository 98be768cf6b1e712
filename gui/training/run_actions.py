"""The commands that run a training and step through it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import get_args

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from engine.training.position import Position
from gui.session.session import Session
from gui.session.travel import Unit
from gui.session.workspace import WorkspaceName
from gui.training.step_words import BackWords, StepWords
from gui.widgets.icons import icon

UNITS: tuple[Unit, ...] = get_args(Unit)
STEP_KEYS: dict[Unit, str] = {"node": "F11", "phase": "F7", "sample": "F9", "batch": "F4", "epoch": "F8"}
START = Position(0, 0, "forward", 0, 0)
#: The labs in which an expression is walked through, and the units of such a walk.
WALKED: tuple[WorkspaceName, ...] = ("graph", "neuron")
LAB_UNITS: tuple[Unit, ...] = ("node", "phase")


class RunActions(QObject):
    """Run, pause, play, steps forward and back, reset.

    Of run and pause one is enabled at a time, and F5 follows. `steps` and `backs` hold one command per
    unit; `back` is that of the unit that was stepped by last.
    """

    #: When run and pause change places, while both are enabled so that no button loses the focus;
    #: carries the one that counts from now on.
    alternated = Signal(QAction)
    #: When another unit was stepped by; carries the command that goes back by it.
    back_changed = Signal(QAction)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._unit: Unit = "node"
        self._tips: dict[str, str] = {}
        self.run = self._action(
            "run", self.tr("&Run"), "F5", self.tr("Train until the last epoch"), session.run
        )
        self.pause = self._action(
            "pause",
            self.tr("Pa&use"),
            "F5",
            self.tr("Stop after the current batch; pressed again: at once"),
            session.pause,
        )
        self.play = self._action(
            "play",
            self.tr("P&lay"),
            "F6",
            self.tr("Step by itself, slowly enough to follow; the same key stops"),
            self._play_or_stop,
        )
        self.play.setCheckable(True)
        self.steps = {unit: self._step_action(unit) for unit in UNITS}
        self.backs = {unit: self._back_action(unit) for unit in UNITS}
        self.cancel = self._action(
            "cancel_step", self.tr("Gi&ve up the step"), "Esc", self.tr("Stay here"), session.cancel_step
        )
        self.reset = self._action(
            "reset",
            self.tr("Re&set"),
            "Ctrl+R",
            self.tr("Start over from the initial weights; Undo brings the training back"),
            session.reset,
        )
        self.from_start = self._action(
            "from_start",
            self.tr("&From the start"),
            "Ctrl+R",
            self.tr("Before the first step, where no number has been computed"),
            lambda: session.go_to(START),
        )
        for signal in (session.running_changed, session.stepping_changed, session.playing_changed):
            signal.connect(self._follow)
        for signal in (session.moment_changed, session.data_changed, session.document.changed):
            signal.connect(self._follow)
        session.subject_changed.connect(self._follow)
        session.workspace_changed.connect(self._follow_workspace)
        session.running_changed.connect(self._alternate)
        session.playing_changed.connect(self._show_playing)
        self.draw_icons()
        self._alternate(session.running)

    def all(self) -> list[QAction]:
        """In the order of the menu."""
        steps, backs = self.steps.values(), self.backs.values()
        return [self.run, self.pause, self.play, *steps, *backs, self.cancel, self.reset, self.from_start]

    def for_menu(self) -> list[QAction]:
        """All, with a line before each kind of command."""
        commands = [self.run, self.pause, self.play]
        for kind in (self.steps.values(), self.backs.values(), (self.cancel, self.reset, self.from_start)):
            commands += [self._line(), *kind]
        return commands

    @property
    def back(self) -> QAction:
        """Goes back by the unit that was stepped by last; in a lab, by one that there is."""
        is_there = not self._session.in_lab or self._unit in LAB_UNITS
        return self.backs[self._unit if is_there else "node"]

    def draw_icons(self) -> None:
        """In the theme's present colours."""
        self.run.setIcon(icon("play", "on_accent"))
        self.pause.setIcon(icon("pause", "on_accent"))
        self._show_playing(self._session.playing)
        for action in (self.reset, self.from_start):
            action.setIcon(icon("rotate-left"))
        for back in self.backs.values():
            back.setIcon(icon("backward-step"))

    def _show_playing(self, playing: bool) -> None:
        self.play.setIconText(self.tr("Stop") if playing else self.tr("Play"))
        self.play.setIcon(icon("stop" if playing else "person-walking"))

    def _step_action(self, unit: Unit) -> QAction:
        words = StepWords.of(unit)
        slot = partial(self._step, unit, self._session.step)
        action = self._action(f"step_{unit}", words.menu, STEP_KEYS[unit], words.tip, slot)
        action.setIconText(words.button)
        return action

    def _back_action(self, unit: Unit) -> QAction:
        words = BackWords.of(unit)
        slot = partial(self._step, unit, self._session.step_back)
        action = self._action(f"back_{unit}", words.menu, f"Shift+{STEP_KEYS[unit]}", words.tip, slot)
        action.setIconText(words.button)
        return action

    def _step(self, unit: Unit, step: Callable[[Unit], None], _checked: bool = False) -> None:
        if unit != self._unit:
            self._unit = unit
            self.back_changed.emit(self.back)
        step(unit)

    def _play_or_stop(self) -> None:
        if self._session.playing:
            self._session.stop_play()
        else:
            self._session.play()
        self._follow()

    def _action(self, name: str, text: str, key: str, tip: str, slot: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        self._tips[name] = f"{tip} ({key})"
        action.setToolTip(self._tips[name])
        action.triggered.connect(slot)
        return action

    def _line(self) -> QAction:
        line = QAction(self)
        line.setSeparator(True)
        return line

    def _alternate(self, running: bool) -> None:
        now, before = (self.pause, self.run) if running else (self.run, self.pause)
        now.setEnabled(True)
        self.alternated.emit(now)
        before.setEnabled(False)
        self._follow()

    def _follow(self) -> None:
        """What can be done now: nothing is stepped while training runs.

        While a long step goes on the session takes no other; buttons that turned grey for that moment
        would only flicker, and lose the focus.
        """
        session = self._session
        in_network = not session.in_lab
        ready = not session.running and session.data is not None if in_network else self._has_expression
        moved = session.position != START
        for unit in UNITS:
            obstacle = self._obstacle(unit)
            self._allow(self.steps[unit], ready, obstacle)
            self._allow(self.backs[unit], ready and moved, obstacle)
        self._allow(self.play, ready or session.playing, self._obstacle("node"))
        self.play.setChecked(session.playing)
        self.cancel.setEnabled(session.stepping)
        # why: both have the same key, and in a lab nobody means the network's training.
        training = (
            "" if in_network else self.tr("This starts the network's training over: see Network (Ctrl+4)")
        )
        self._allow(self.reset, True, training)
        walk = self.tr("This leads to the start of a lab's expression") if in_network else ""
        self._allow(self.from_start, ready and moved, walk)

    def _allow(self, action: QAction, possible: bool, obstacle: str) -> None:
        """Enable a command that is possible now; an obstacle of its own kind is said in its tooltip."""
        action.setEnabled(possible and not obstacle)
        action.setToolTip(obstacle or self._tips[action.objectName()])

    def _obstacle(self, unit: Unit) -> str:
        """Why there are no such steps in the workspace in front; empty where there are."""
        if not self._session.in_lab:
            return ""
        if self._session.workspace not in WALKED:
            return self.tr("In this lab there is nothing to step through")
        if unit in LAB_UNITS:
            return ""
        return self.tr("An expression has no samples, batches and epochs: step by node or by phase")

    def _follow_workspace(self) -> None:
        """Back stands for a unit that there is."""
        self.back_changed.emit(self.back)
        self._follow()

    @property
    def _has_expression(self) -> bool:
        """Whether a lab is in front whose expression can be walked through."""
        return self._session.workspace in WALKED and self._session.subject is not None
