"""Hands at a real window: they edit, train, undo and save by chance, until the window is killed."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from engine.editing import with_layer, without_layer
from engine.spec import LayerSpec
from gui import app
from gui.studio_window import StudioWindow
from tests.crash.diary import Diary, What, fingerprint

#: Milliseconds between two things that the hands do.
SHORTEST, LONGEST = 20, 200
#: In how many attempts one is a save.
SAVES = 8

PROJECT = "mine.bpstudio"


def open_window(folder: Path, diary: Path, seed: int) -> None:
    """The life of a window's process, with settings and state of its own in `folder`."""
    for kind in ("CONFIG", "STATE", "CACHE", "DATA"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # why: what a dying process and Qt's offscreen platform say is of no interest.
    sys.stderr = (folder / "stderr.txt").open("a", encoding="utf-8")
    create_window = app.create_window

    def create_window_with_hands() -> StudioWindow:
        window = create_window()
        hands = Hands(window, folder / PROJECT, Diary(diary), seed)
        QTimer.singleShot(0, hands, hands.begin)
        return window

    app.create_window = create_window_with_hands  # type: ignore[assignment]
    sys.exit(app.main())


class Hands(QObject):
    """Looks what the start has brought, and goes to work."""

    def __init__(self, window: StudioWindow, path: Path, diary: Diary, seed: int) -> None:
        super().__init__(window)
        self._window, self._path, self._diary = window, path, diary
        self._chance = random.Random(seed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._act)

    def begin(self) -> None:
        """Where nothing was recovered, the file is all there is."""
        window = self._window
        # why: without a desktop nobody else does, and keys lead nowhere.
        window.activateWindow()
        if not window.storage.modified:
            window.files.open_file(self._path)
        self._note("found")
        window.storage.changed.connect(self._follow)
        window.session.set_pace(None)
        self._timer.start(SHORTEST)

    def _follow(self) -> None:
        self._note("changed" if self._window.storage.modified else "saved")

    def _note(self, what: What) -> None:
        self._diary.write(what, fingerprint(*self._window.document.own))

    def _act(self) -> None:
        self._diary.write("tick")
        if self._chance.randrange(SAVES) == 0:
            self._save()
        else:
            self._chance.choice(self._habits())()
        self._timer.start(self._chance.randint(SHORTEST, LONGEST))

    def _habits(self) -> list[Callable[[], object]]:
        return [
            self._change_settings,
            self._change_settings,
            self._set_weight,
            self._add_layer,
            self._drop_layer,
            lambda: self._press(Qt.Key.Key_Z),
            lambda: self._press(Qt.Key.Key_Y),
            lambda: self._click(self._window.toolbar.run_button),
            lambda: self._window.open_preset(self._chance.choice(["xor", "two-moons"])),
        ]

    def _change_settings(self) -> None:
        training = self._window.document.edit_training
        training("Settings", l2=self._chance.random(), epochs=self._chance.randint(100, 100_000))

    def _set_weight(self) -> None:
        document = self._window.document
        key = self._chance.choice(document.parameter_keys)
        document.edit_parameters("Weight", {key: self._chance.uniform(-2.0, 2.0)})

    def _add_layer(self) -> None:
        layer = LayerSpec(size=self._chance.randint(1, 12))
        self._window.document.change_network("Layer", lambda network: with_layer(network, 0, layer))

    def _drop_layer(self) -> None:
        self._window.document.change_network("Layer", lambda network: without_layer(network, 0))

    def _save(self) -> None:
        window = self._window
        self._note("saving")
        self._press(Qt.Key.Key_S)
        # why by its signal: Qt's own file dialog reads whole folders before it takes a name.
        for dialog in window.findChildren(QFileDialog):
            dialog.fileSelected.emit(str(self._path))
            dialog.close()
        for question in window.findChildren(QMessageBox):
            self._diary.write("asked")
            self._answer(question)

    def _answer(self, question: QMessageBox) -> None:
        """Overwrite the file: it is the window's own, which was killed between saving and copying."""
        for button in question.findChildren(QPushButton):
            if "verwrite" in button.text():
                self._click(button)

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window, key, Qt.KeyboardModifier.ControlModifier)

    def _click(self, button: QWidget) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
