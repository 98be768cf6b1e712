"""The commands that open and save, and the question before unsaved work would be lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from engine.project_file import SUFFIX, ProjectFileError, load_with_runs
from engine.runs.fitting import Shortened
from engine.spec import DataSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from gui.document.file_version import FileVersion
from gui.document.settings import MOST_RECENT
from gui.document.storage import Storage
from gui.errors.explain import words_of
from gui.errors.problem_box import tell
from gui.files.file_watch import FileWatch
from gui.files.replaced_question import ReplacedQuestion
from gui.session.session import Session
from gui.widgets.plain_tip import plain_tip


class FileActions(QObject):
    """New, Open, Open recent, Save, Save as. Dialogs are opened, never waited for."""

    def __init__(self, window: QWidget, session: Session, storage: Storage) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._storage = storage
        self._recent: list[Path] = []
        FileWatch(window, session, storage)
        storage.shortened.connect(self._tell_of_shortened)
        self.new = self._action("new", self.tr("&New"), QKeySequence.StandardKey.New, self.ask_new)
        self.open = self._action("open", self.tr("&Open …"), QKeySequence.StandardKey.Open, self.ask_open)
        self.save = self._action("save", self.tr("&Save"), QKeySequence.StandardKey.Save, self.save_now)
        self.save_as = self._action(
            "save_as", self.tr("Save &as …"), QKeySequence("Ctrl+Shift+S"), lambda: self.ask_where()
        )
        self.keep_weights = self._keep_weights_action()
        self.recent_menu = QMenu(self.tr("Open &recent"), window)
        self.set_recent([])

    @property
    def recent(self) -> list[Path]:
        """Files that were open, the newest first."""
        return self._recent

    def set_recent(self, paths: list[Path]) -> None:
        """Fill the menu of recent files."""
        self._recent = paths[:MOST_RECENT]
        self.recent_menu.clear()
        self.recent_menu.setEnabled(bool(self._recent))
        for place, path in enumerate(self._recent):
            action = self.recent_menu.addAction(f"&{place + 1}  {path.name.replace('&', '&&')}")
            action.setObjectName(f"open_recent_{place + 1}")
            action.setToolTip(plain_tip(str(path)))
            action.triggered.connect(partial(self.open_file, path))

    def ask_new(self) -> None:
        """Start with an empty canvas: two inputs and one output neuron."""
        layer = LayerSpec(size=1, activation="linear")
        self.start_with(
            Project(network=NetworkSpec(layers=(layer,)), data=DataSpec(), training=TrainingSpec())
        )

    def ask_open(self) -> None:
        """Let the user choose a project file."""
        self.when_clear(self._show_open_dialog)

    def start_with(self, project: Project) -> None:
        """Take a project that has no file yet, once unsaved changes are out of the way."""
        self.when_clear(partial(self._start, project))

    def open_file(self, path: Path) -> None:
        """Open a project file, once unsaved changes are out of the way."""
        self.when_clear(partial(self._open, path))

    def save_now(self) -> None:
        """Save into the project's file; ask for one if it has none."""
        self._save_then(None)

    def ask_where(self, then: Callable[[], None] | None = None) -> None:
        """Let the user choose where to save, and go on with `then` once it is saved."""
        dialog = QFileDialog(self._window, self.tr("Save the project"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._name_filter())
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        if self._storage.path is not None:
            dialog.selectFile(str(self._storage.path))
        dialog.fileSelected.connect(lambda name: self._save(Path(name), then))
        self._show(dialog)

    def when_clear(self, then: Callable[[], None]) -> None:
        """Do something that replaces the project, after asking about unsaved changes."""
        if not self._storage.modified:
            then()
            return
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setObjectName("unsaved_changes")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unsaved changes"))
        box.setText(self.tr("Save the changes to {name}?").format(name=self.project_name()))
        if self._session.document.own[0].keeps_weights:
            lost = self.tr("Otherwise the settings, the trained weights and the runs are lost.")
            box.setInformativeText(lost)
        else:
            box.setInformativeText(self.tr("Otherwise the settings and the runs are lost."))
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.finished.connect(partial(self._answered, then))
        self._show(box)

    def project_name(self) -> str:
        """The file's name, or what an unsaved project is called."""
        path = self._storage.path
        return path.stem if path is not None else self.tr("this project")

    def _keep_weights_action(self) -> QAction:
        action = QAction(self.tr("Save trained &weights"), self._window)
        action.setObjectName("keep_weights")
        action.setCheckable(True)
        action.setToolTip(
            self.tr(
                "Whether the project's file also holds how far it is trained. Without, it opens untrained."
            )
        )
        action.triggered.connect(self._keep_weights)
        self._session.document.changed.connect(self._show_keep_weights)
        action.setChecked(self._session.document.project.keeps_weights)
        return action

    def _keep_weights(self, on: bool) -> None:
        document = self._session.document
        text = self.tr("Save trained weights") if on else self.tr("Save without trained weights")
        document.edit(text, document.project.with_changes(keeps_weights=on))

    def _show_keep_weights(self) -> None:
        self.keep_weights.setChecked(self._session.document.project.keeps_weights)

    def _answered(self, then: Callable[[], None], answer: int) -> None:
        if answer == QMessageBox.StandardButton.Discard:
            then()
        elif answer == QMessageBox.StandardButton.Save:
            self._save_then(then)

    def _save_then(self, then: Callable[[], None] | None) -> None:
        path = self._storage.path
        if path is None or not self._storage.belongs_to_file:
            self.ask_where(then)
        else:
            self._save(path, then, over=False)

    def _ask_about_theirs(self, path: Path, then: Callable[[], None] | None) -> None:
        question = ReplacedQuestion(self._window, path.name)
        question.overwrite.clicked.connect(lambda: self._save(path, then))
        question.save_elsewhere.clicked.connect(lambda: self.ask_where(then))
        question.load_file.clicked.connect(lambda: self._open(path))
        self._show(question)

    def _start(self, project: Project) -> None:
        self._session.stop()
        self._storage.start_new(project)

    def _show_open_dialog(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Open a project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._name_filter())
        dialog.fileSelected.connect(lambda name: self._open(Path(name)))
        self._show(dialog)

    def _open(self, path: Path) -> None:
        # why before: what somebody writes while it is read is then noticed later.
        version = FileVersion.of(path)
        try:
            stored = load_with_runs(path)
        except ProjectFileError as error:
            tell(self._window, "file_problem", words_of(error))
            return
        self._session.stop()
        self._storage.take(path, stored, version)
        self._remember(path)

    def _save(self, path: Path, then: Callable[[], None] | None = None, over: bool = True) -> None:
        try:
            saved = self._storage.save(path, over)
        except ProjectFileError as error:
            tell(self._window, "file_problem", words_of(error))
            return
        if not saved:
            self._ask_about_theirs(path, then)
            return
        self._remember(path)
        if then is not None:
            then()

    def _tell_of_shortened(self, shortened: Shortened) -> None:
        parts = {
            self.tr("%n are left out", None, shortened.whole): shortened.whole,
            self.tr("%n are there without their weights", None, shortened.weights): shortened.weights,
            self.tr("%n have fewer points in their curves", None, shortened.points): shortened.points,
        }
        text = self.tr("Saved. The file has no room for all of the older runs: {parts}.")
        self._session.said.emit(text.format(parts=", ".join(part for part, count in parts.items() if count)))

    def _remember(self, path: Path) -> None:
        self.set_recent([path, *(other for other in self._recent if other != path)])

    def _show(self, dialog: QFileDialog | QMessageBox) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _name_filter(self) -> str:
        return self.tr("Backprop Studio projects ({pattern})").format(pattern=f"*{SUFFIX}")

    def _action(
        self,
        name: str,
        text: str,
        key: QKeySequence | QKeySequence.StandardKey,
        slot: Callable[[], None],
    ) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: slot())
        return action
