"""The commands that write the project as a program."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from engine.project_file import ProjectFileError, save_project
from engine.training_error import TrainingError
from gui.errors.words import CommandError
from gui.session.command import Command
from gui.session.saving import Saving
from gui.session.session import Session

if TYPE_CHECKING:
    from engine.export.scripts import Flavor

#: With more numbers in the samples a program is written by a process of its own, and not shown.
MOST_NUMBERS = 200_000

Kind = Literal["micrograd", "pytorch", "numpy", "notebook"]


class ProgramActions(QObject):
    """Scripts in three kinds, and each of them as a notebook. Dialogs are opened, never waited for."""

    def __init__(self, window: QWidget, session: Session, saving: Saving) -> None:
        super().__init__(window)
        self._window, self._session, self._saving = window, session, saving
        self._flavor: Flavor = "micrograd"
        self.menu = QMenu(self.tr("&Export"), window)
        self.menu.setToolTipsVisible(True)
        self._add("micrograd", self.tr("&micrograd script …"))
        self._add("numpy", self.tr("&NumPy script …"))
        self._add("pytorch", self.tr("&PyTorch script …"))
        self._add("notebook", self.tr("&Jupyter notebook …"))

    def follow_flavor(self, flavor: Flavor) -> None:
        """A notebook holds the kind of program that was looked at last."""
        self._flavor = flavor

    def _add(self, kind: Kind, text: str) -> None:
        action = QAction(text, self._window)
        action.setObjectName(f"export_{kind}")
        action.setToolTip(self.tr("A program that runs by itself and reproduces this training, loss by loss"))
        action.triggered.connect(lambda _=False: self.ask_where(kind))
        self.menu.addAction(action)

    def ask_where(self, kind: Kind) -> None:
        """Let the user choose the file, and write it."""
        filters = (
            {"ipynb": self.tr("Jupyter notebooks ({pattern})").format(pattern="*.ipynb")}
            if kind == "notebook"
            else {"py": self.tr("Python programs ({pattern})").format(pattern="*.py")}
        )
        preset = self._session.document.project.preset or "network"
        name = f"{preset.replace('-', '_')}_{kind}"
        self._saving.ask(self.tr("Export the program"), name, filters, partial(self.export, kind))

    def export(self, kind: Kind, path: Path) -> None:
        """Write the program into a file; on failure say why, and leave no half of one."""
        data = self._session.data
        if data is None or not self._session.has_current_data:
            self._saving.complain(self.tr("The data is still being loaded.\nTry again in a moment."))
            return
        if data.train.x.size > MOST_NUMBERS:
            self._export_beside(kind, path)
            return
        # why here: the start is quicker without.
        from engine.export.notebook import notebook
        from engine.export.plan import Plan
        from engine.export.script import ExportError
        from engine.export.scripts import SCRIPTS

        try:
            flavor = self._flavor if kind == "notebook" else kind
            script = SCRIPTS[flavor](Plan(self._session.document.project, data))
        except (ExportError, TrainingError) as error:
            self._saving.complain_of(error)
            return
        text = notebook(script) if kind == "notebook" else script.text
        self._saving.write(path, text.encode())

    def _export_beside(self, kind: Kind, path: Path) -> None:
        """Let a process of its own write a program with very many samples: that takes seconds."""
        try:
            folder = tempfile.TemporaryDirectory(prefix="backprop-studio-")
        except OSError as error:
            self._saving.complain_of(error)
            return
        project = Path(folder.name) / "project.bpstudio"
        command = Command(self)

        def end(status: int, why: str) -> None:
            folder.cleanup()
            command.deleteLater()
            if status == 0:
                self._saving.say_written(path)
            else:
                self._saving.complain_of(CommandError(why))

        command.ended.connect(end)
        try:
            save_project(project, self._session.document.project, None)
        except ProjectFileError as error:
            folder.cleanup()
            command.deleteLater()
            self._saving.complain_of(error)
            return
        self._session.said.emit(self.tr("Writing {file} …").format(file=path.name))
        kinds = ["--to", kind, *(["--of", self._flavor] if kind == "notebook" else [])]
        command.start(["export", "--project", str(project), *kinds, str(path)])
