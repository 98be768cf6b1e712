"""The window that makes an animation of a training: a process of its own trains and draws, this one waits."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.project_file import ProjectFileError, save_project
from engine.spec import Project
from gui.errors.explain import words_of
from gui.errors.words import CommandError
from gui.session.command import Command
from gui.session.saving import Saving
from gui.widgets.engine_words import report_words
from gui.widgets.fitting_dialog import FittingDialog

#: The sizes that are offered, in pixels of width; the second is chosen at first.
_WIDTHS = (600, 800, 1200)
_FRAMES, _FEWEST, _MOST = 60, 2, 300
_DONE = re.compile(r"(trained|drawn) (\d+)/(\d+)")


class AnimationDialog(FittingDialog):
    """Asks how large and how long, and where to; then shows how far it is. Closing it ends the work."""

    #: When the file is there.
    finished_writing = Signal()

    def __init__(self, parent: QWidget, saving: Saving, project: Project, name: Callable[[], str]) -> None:
        super().__init__(parent)
        self.setObjectName("animation")
        self.setWindowTitle(self.tr("Animation of the training"))
        self._saving, self._project, self._name = saving, project, name
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._target: Path | None = None
        self.command = Command(self)
        self.command.line_came.connect(self._take)
        self.command.ended.connect(self._take_end)
        self._build()
        self.finished.connect(self._give_up)

    def _build(self) -> None:
        epochs = self.tr("%n epochs", None, self._project.training.epochs)
        text = self.tr("Trains anew from the first weights, {epochs}, and shows how boundary and loss go.")
        self.about = QLabel(text.format(epochs=epochs))
        self.about.setWordWrap(True)
        self.width_box = QComboBox()
        self.width_box.setObjectName("animation_width")
        for width in _WIDTHS:
            self.width_box.addItem(self.tr("{width} pixels wide").format(width=f"{width:,}"), width)
        self.width_box.setCurrentIndex(1)
        self.frames_box = QSpinBox()
        self.frames_box.setObjectName("animation_frames")
        self.frames_box.setRange(_FEWEST, _MOST)
        self.frames_box.setValue(_FRAMES)
        self.width_box.setToolTip(self.tr("Larger pictures make a larger file"))
        self.frames_box.setToolTip(self.tr("How many moments of the training are shown, one after the other"))
        form = QFormLayout()
        form.addRow(self.tr("Si&ze"), self.width_box)
        form.addRow(self.tr("&Pictures"), self.frames_box)
        self.width_box.setAccessibleName(self.tr("Size"))
        self.frames_box.setAccessibleName(self.tr("Pictures"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Pictures done"))
        self.progress.hide()
        buttons = QDialogButtonBox()
        self.save_button = buttons.addButton(self.tr("&Save as …"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.setObjectName("animation_save")
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._ask_where)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.close_button: QPushButton = close
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.about)
        column.addLayout(form)
        column.addWidget(self.progress)
        column.addWidget(buttons)
        self.setMinimumWidth(400)

    def _ask_where(self) -> None:
        self._saving.ask(
            self.tr("Save the animation"),
            f"{self._name()} training",
            {"gif": self.tr("Animated GIF ({pattern})").format(pattern="*.gif")},
            self.start,
        )

    def start(self, path: Path) -> None:
        """Begin; the file appears when it is whole."""
        if self._folder is not None or not self._saving.can_write(path):
            return
        self._target = path
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="backprop-studio-")
            project_path = Path(self._folder.name) / "training.bpstudio"
            save_project(project_path, self._project, None)
        except (ProjectFileError, OSError) as error:
            self._end(error)
            return
        self._show_working(True)
        self.about.setText(self.tr("Training …"))
        language = ["--language", report_words().language]
        size = ["--frames", str(self.frames_box.value()), "--width", str(self.width_box.currentData())]
        self.command.start(
            ["export", "--project", str(project_path), "--to", "gif", *size, *language, str(self._made)]
        )

    @property
    def _made(self) -> Path:
        """Where the process puts its file: what is given up leaves nothing at the target."""
        return Path(self._folder.name if self._folder is not None else "") / "training.gif"

    def _show_working(self, working: bool) -> None:
        for control in (self.width_box, self.frames_box, self.save_button):
            control.setEnabled(not working)
        self.progress.setVisible(working)
        self.progress.setRange(0, 0)

    def _take(self, line: str) -> None:
        found = _DONE.fullmatch(line)
        if found is not None:
            done, count = int(found[2]), int(found[3])
            self.progress.setRange(0, count)
            self.progress.setValue(done)
            training, drawing = self.tr("Training: {share} %"), self.tr("Drawing: {done} of {count} pictures")
            text = training if found[1] == "trained" else drawing
            self.about.setText(text.format(share=100 * done // count, done=done, count=count))

    def _take_end(self, status: int, why: str) -> None:
        self._end(CommandError(why) if status else None)

    def _end(self, error: Exception | None) -> None:
        self._show_working(False)
        written = False
        if error is not None:
            self.about.setText(words_of(error, self.tr("There is no animation.")).story)
        elif self._target is not None:
            written = self._saving.write(self._target, self._made.read_bytes())
        self._clean_up()
        if written:
            self.finished_writing.emit()
            self.accept()

    def _give_up(self) -> None:
        self.command.stop()
        self._clean_up()
        self.deleteLater()

    def _clean_up(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
