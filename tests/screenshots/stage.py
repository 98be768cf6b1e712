"""A real window on which a scene is played, by its commands and keys, as a user would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import create_window
from gui.widgets.theme import SchemeName
from tests.benchmarks.watching import wait, wait_until

#: Seconds for layouts, plots and fades to come to rest.
REST = 1.0


class Stage:
    """The window, and what one does with it."""

    def __init__(
        self, application: QApplication, scheme: SchemeName, width: int, height: int, folder: Path
    ) -> None:
        self.application, self.folder = application, folder
        self.window = create_window()
        self.window.preferences.choose_scheme(scheme)
        self.window.preferences.choose_motion(False)
        self.window.resize(width, height)
        self.window.show()
        self.window.dock_area.arrange()
        self.settle()

    def settle(self) -> None:
        """Wait until data and graph are there and everything is drawn."""
        session = self.window.session
        wait_until(
            lambda: session.has_current_data and (session.subject is not None or session.workspace == "slope")
        )
        wait(REST)

    def command(self, name: str) -> None:
        """Trigger a command by its object name."""
        action = self.window.findChild(QAction, name)
        assert isinstance(action, QAction), name
        action.trigger()

    def open(self, command: str, dialog: str) -> QWidget:
        """The dialog that a command opens, by its object name."""
        self.command(command)
        found = self.window.findChild(QWidget, dialog)
        assert isinstance(found, QWidget), dialog
        return found

    def key(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key in the window."""
        for _ in range(times):
            QTest.keyClick(self.window, key)
            wait_until(lambda: not self.window.session.stepping)

    def train(self, epochs: int) -> None:
        """Train to an epoch at full speed."""
        document, session = self.window.document, self.window.session
        training = document.project.training.with_changes(epochs=epochs)
        document.edit("", document.project.with_changes(training=training))
        self.settle()
        session.set_pace(None)
        session.run()
        wait_until(lambda: not session.running and document.state.epoch == epochs)
        self.settle()

    def until(self, reached: Callable[[], bool]) -> None:
        """Wait for something."""
        wait_until(reached)

    def close(self) -> None:
        """Close the window for good."""
        self.window.close()
        self.window.session.close()
        self.window.deleteLater()
        for _ in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
