"""The window that trains the same network in PyTorch and says how far the two are apart."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.export.twin import TwinEpoch, has_pytorch
from engine.project_file import ProjectFileError, save_project
from engine.spec import Project
from gui.errors.explain import words_of
from gui.errors.words import CommandError
from gui.session.command import Command
from gui.twin.model import TwinModel, difference
from gui.widgets.fitting_dialog import FittingDialog

#: Up to here two float64 trainings are the same but for the order in which they add.
SAME = 1e-9


class TwinDialog(FittingDialog):
    """Starts at once where PyTorch is installed; otherwise says how to get it. Closing ends the twin."""

    def __init__(self, parent: QWidget, project: Project) -> None:
        super().__init__(parent)
        self.setObjectName("twin")
        self.setWindowTitle(self.tr("The same training in PyTorch"))
        self.resize(680, 420)
        self._epochs = project.training.epochs
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.command = Command(self)
        self.command.line_came.connect(self._take)
        self.command.ended.connect(self._take_end)
        self.model = TwinModel()
        self.model.setParent(self)
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self._build()
        self.finished.connect(self._give_up)
        if has_pytorch():
            self._start(project)
        else:
            self._say_how_to_get_it()

    def _build(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Both trainings, epoch by epoch"))
        self.table.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.progress = QProgressBar()
        self.progress.setRange(0, self._epochs)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Epochs done"))
        self.copy_button = QPushButton(self.tr("&Copy the command"))
        self.copy_button.setToolTip(self.tr("Copy the command that installs PyTorch, for a terminal"))
        self.copy_button.clicked.connect(self._copy)
        self.copy_button.hide()
        self.close_button = QPushButton(self.tr("Cancel"))
        self.close_button.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.verdict)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _start(self, project: Project) -> None:
        self.verdict.setText(self.tr("PyTorch is starting: that takes some seconds the first time."))
        self._folder = tempfile.TemporaryDirectory(prefix="backprop-studio-")
        path = Path(self._folder.name) / "twin.bpstudio"
        try:
            save_project(path, project, None)
        except ProjectFileError as error:
            self._end(error)
            return
        self.command.start(["twin", "--project", str(path), "--json-lines"])

    def _say_how_to_get_it(self) -> None:
        text = self.tr(
            "PyTorch is not installed beside this program. It is large (some 200 MB, on Linux with CUDA "
            "several GB). Get it with this command, then open this window again:\n\n{command}"
        )
        bundled = getattr(sys, "frozen", False)
        if bundled:
            text = self.tr(
                "This is a bundle, to which nothing can be added. To compare with PyTorch, install Backprop "
                "Studio into a Python of your own (its README says how), and PyTorch beside it."
            )
        self.verdict.setText(text.format(command=_command()))
        self.table.hide()
        self.progress.hide()
        self.copy_button.setVisible(not bundled)
        self.close_button.setText(self.tr("Close"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(_command())

    def _take(self, line: str) -> None:
        try:
            epoch = TwinEpoch(**json.loads(line))
        except (ValueError, TypeError):
            return  # a library may print lines of its own
        self.model.add(epoch)
        self.progress.setValue(len(self.model.epochs))
        self.table.scrollToBottom()
        self._judge()

    def _judge(self) -> None:
        """The largest differences so far, and what they mean."""
        epochs = self.model.epochs
        largest = [
            max(values)
            for values in (
                [each.loss_difference for each in epochs],
                [each.parameter_difference for each in epochs],
                [each.gradient_difference for each in epochs],
            )
        ]
        loss, parameter, gradient = map(difference, largest)
        text = self.tr(
            "Largest differences so far: loss {loss}, any parameter {parameter}, any gradient {gradient}."
        ).format(loss=loss, parameter=parameter, gradient=gradient)
        if max(largest) <= SAME:
            text += " " + self.tr(
                "That is rounding: PyTorch computes the same, only it adds in another order."
            )
        else:
            text += " " + self.tr("Rounding has grown from update to update, as it does in long trainings.")
        self.verdict.setText(text)

    def _take_end(self, status: int, why: str) -> None:
        self._end(CommandError(why) if status else None)

    def _end(self, error: Exception | None) -> None:
        self.close_button.setText(self.tr("Close"))
        self._clean_up()
        if error is not None:
            self.verdict.setText(words_of(error, self.tr("The twin could not be trained.")).story)

    def _give_up(self) -> None:
        self.command.stop()
        self._clean_up()
        self.deleteLater()

    def _clean_up(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _command() -> str:
    return f'uv pip install --python "{sys.executable}" torch'
