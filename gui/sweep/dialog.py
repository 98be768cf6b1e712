"""The window of a sweep: what to vary at the left, what came of it at the right."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.project_file import ProjectFileError
from engine.spec import Project
from engine.sweep.estimate import sweep_seconds
from engine.sweep.files import write_records
from engine.sweep.record import SweepRecord
from engine.sweep.spec import Combination, SweepSpec, check_fits
from gui.document.document import Document
from gui.errors.explain import words_of, words_of_file
from gui.errors.words import CommandError, RefusalError
from gui.session.saving import Saving
from gui.sweep.choices import SweepChoices
from gui.sweep.process import SweepProcess
from gui.sweep.results import SweepResults
from gui.sweep.words import SETTINGS, duration_words, record_words
from gui.widgets.fitting_dialog import FittingDialog


class SweepDialog(FittingDialog):
    """May stay open while one works; what was found stays until the next sweep."""

    def __init__(self, parent: QWidget, document: Document, saving: Saving) -> None:
        super().__init__(parent)
        self.setObjectName("sweep_dialog")
        self.setWindowTitle(self.tr("Sweep: train with other settings, and compare"))
        self.resize(1000, 560)
        self._document, self._saving = document, saving
        self._project: Project = document.project
        self._spec = SweepSpec()
        self._combinations: dict[int, Combination] = {}
        self._since = QElapsedTimer()
        self.choices = SweepChoices(document.project)
        self.results = SweepResults()
        self.process = SweepProcess(self)
        self.process.record_came.connect(self._take)
        self.process.ended.connect(self._end)
        self._build()
        self.choices.edited.connect(self._show_plan)
        self.results.chosen_changed.connect(self._update_buttons)
        self.results.activated.connect(self.restore)
        document.changed.connect(self._follow)
        self._show_plan()
        self._update_buttons()

    def reject(self) -> None:
        """However the window is closed: nobody waits for a sweep behind it."""
        self.shutdown()
        super().reject()

    def shutdown(self) -> None:
        """End a sweep that goes on; what was found stays."""
        if self.process.running:
            self.process.close()
            self._end("")

    def start(self) -> None:
        """Train all combinations of the project as it is now."""
        try:
            spec = self.choices.spec()
            check_fits(self._document.project, spec)
            self.process.start(self._document.project, spec)
        except (RefusalError, ValidationError, ProjectFileError) as error:
            self._say(words_of(error).line, bad=True)
            return
        self._project, self._spec = self._document.project, spec
        self._combinations = {each.number: each for each in spec.combinations()}
        self.results.begin([SETTINGS[name] for name in spec.varied])
        self.progress.setRange(0, spec.count)
        self.progress.setValue(0)
        self._since.start()
        self._say(self.tr("Starting: that takes some seconds."))
        self._update_buttons()

    def restore(self) -> None:
        """Make the project one with the settings of the chosen training, undoably; it starts afresh."""
        record = self.results.chosen
        if record is None:
            return
        project = self._combinations[record.number].applied_to(self._project)
        names = record_words(record, self.results.settings)
        self._document.open_project(project, self.tr("Take settings of a sweep: {names}").format(names=names))
        self._say(
            self.tr("Taken: {names}. Run trains just as the sweep did; Undo returns.").format(names=names)
        )

    def save(self, path: Path) -> None:
        """Write what was found as JSON lines or CSV."""
        try:
            write_records(path, self.results.records)
        except OSError as error:
            self._say(words_of_file(error, path, self.tr("The results could not be saved.")).story, bad=True)
            return
        self._say(
            self.tr("Saved %n trainings in {name}.", None, len(self.results.records)).format(name=path.name)
        )

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        intro = QLabel(self.tr("Every value meets every other. What is left empty stays as it is."))
        intro.setObjectName("caption")
        intro.setWordWrap(True)
        left.addWidget(intro)
        left.addWidget(self.choices)
        left.addStretch(1)
        self.plan = QLabel()
        self.plan.setWordWrap(True)
        left.addWidget(self.plan)
        self.start_button = QPushButton(self.tr("Start the s&weep"))
        self.start_button.setObjectName("sweep_start")
        self.start_button.setProperty("primary", True)
        self.start_button.setToolTip(self.tr("Train every combination, in processes beside this window"))
        self.start_button.clicked.connect(self.start)
        self.stop_button = QPushButton(self.tr("S&top"))
        self.stop_button.setObjectName("sweep_stop")
        self.stop_button.setToolTip(self.tr("Give the rest up; what was found stays"))
        self.stop_button.clicked.connect(self._stop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.start_button, 1)
        buttons.addWidget(self.stop_button)
        left.addLayout(buttons)
        column = QWidget()
        column.setFixedWidth(250)
        left.setContentsMargins(0, 0, 0, 0)
        column.setLayout(left)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(column)
        row.addWidget(self.results, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 12)
        whole.setSpacing(12)
        whole.addLayout(row, 1)
        whole.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Trainings done"))
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(120, 6)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.restore_button = QPushButton(self.tr("&Take these settings"))
        self.restore_button.setObjectName("sweep_restore")
        self.restore_button.setToolTip(
            self.tr("Make them the project's, with a fresh start; Undo returns to what is there now")
        )
        self.restore_button.clicked.connect(self.restore)
        self.save_button = QPushButton(self.tr("Sa&ve the results …"))
        self.save_button.setObjectName("sweep_save")
        self.save_button.setToolTip(self.tr("As a table (CSV), or as JSON lines with all curves"))
        self.save_button.clicked.connect(self._ask_where)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.progress)
        foot.addWidget(self.message, 1)
        for button in (self.restore_button, self.save_button, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        return foot

    def _follow(self) -> None:
        self.choices.show_project(self._document.project)
        self._show_plan()

    def _show_plan(self) -> None:
        """How many trainings it is and how long they take, or what is wrong."""
        try:
            spec = self.choices.spec()
            project = self._document.project
            check_fits(project, spec)
        except (RefusalError, ValidationError) as error:
            self.plan.setText(words_of(error).line)
            self._mark(self.plan, bad=True)
            self._can_start = False
        else:
            seconds = sweep_seconds(project, spec, os.cpu_count() or 1)
            epochs = self.tr("%n epochs", None, project.training.epochs)
            text = self.tr("%n trainings of {epochs}: {duration}, roughly.", None, spec.count)
            self.plan.setText(text.format(epochs=epochs, duration=duration_words(seconds)))
            self._mark(self.plan, bad=False)
            self._can_start = self._document.data.shortage is None
        self._update_buttons()

    def _take(self, record: SweepRecord) -> None:
        self.results.add(record)
        done, count = len(self.results.records), self._spec.count
        self.progress.setValue(done)
        left = self._since.elapsed() / 1000 / done * (count - done)
        text = self.tr("{done} of {count} done, {duration} to go")
        self._say(text.format(done=done, count=count, duration=duration_words(left)))
        self._update_buttons()

    def _stop(self) -> None:
        self.process.ask_to_stop()
        self._say(self.tr("Stopping …"))

    def _end(self, problem: str) -> None:
        done, count = len(self.results.records), self._spec.count
        if problem:
            self._say(words_of(CommandError(problem), self.tr("The sweep ended early.")).story, bad=True)
        elif done < count:
            text = self.tr("Stopped: {done} of {count} trainings are done.")
            self._say(text.format(done=done, count=count))
        else:
            self._say(self.tr("Done: %n trainings.", None, count))
        self._update_buttons()

    def _ask_where(self) -> None:
        filters = {
            "csv": self.tr("CSV ({pattern})").format(pattern="*.csv"),
            "jsonl": self.tr("JSON lines, with curves ({pattern})").format(pattern="*.jsonl"),
        }
        self._saving.ask(self.tr("Save the results"), "sweep", filters, self.save)

    def _update_buttons(self) -> None:
        running = self.process.running
        self.start_button.setEnabled(self._can_start and not running)
        self.stop_button.setEnabled(running)
        self.progress.setVisible(running)
        self.restore_button.setEnabled(self.results.chosen is not None)
        self.save_button.setEnabled(bool(self.results.records))

    def _say(self, text: str, bad: bool = False) -> None:
        self.message.setText(text)
        self._mark(self.message, bad)

    def _mark(self, label: QLabel, bad: bool) -> None:
        label.setObjectName("warning" if bad else "caption")
        label.style().polish(label)
        label.setTextFormat(Qt.TextFormat.PlainText)
