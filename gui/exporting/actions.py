"""The command that exports the samples: the worker writes them, the window only says how it went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from engine.worker.messages import Answer, Exported, ExportSamples, Failed
from gui.errors.explain import words_of_file
from gui.exporting.dialog import ExportDialog
from gui.session.saving import Saving
from gui.session.session import Session
from gui.widgets.names import data_title
from gui.widgets.numbers import with_commas


class ExportActions(QObject):
    """Asks what is wanted and where, and hands it to the worker."""

    def __init__(self, window: QWidget, session: Session, saving: Saving) -> None:
        super().__init__(window)
        self._window, self._session, self._saving = window, session, saving
        self._awaited: set[str] = set()
        self.export_data = QAction(self.tr("&Export the samples …"), window)
        self.export_data.setObjectName("export_data")
        self.export_data.setShortcut(QKeySequence("Ctrl+Shift+E"))
        self.export_data.setToolTip(self.tr("Save the prepared samples as CSV or for Excel (Ctrl+Shift+E)"))
        self.export_data.triggered.connect(lambda: self.show())
        session.worker.answered.connect(self._take_answers)
        session.worker.died.connect(self._lose_worker)
        session.data_changed.connect(self._follow)
        self._follow()

    def show(self) -> ExportDialog:
        """Open the window."""
        data = self._session.document.data
        name = data.table.title if data.name == "table" and data.table else data_title(data.name)
        dialog = ExportDialog(self._window, self._saving, Path(name).stem, data.sample_count)
        dialog.chosen.connect(self.export)
        dialog.open()
        return dialog

    def export(self, path: Path, with_answers: bool) -> None:
        """Let the worker write the samples, between two batches if it trains."""
        session = self._session
        state = session.state if with_answers else None
        self._awaited.add(str(path))
        session.said.emit(self.tr("Saving the samples in {name} …").format(name=path.name))
        session.worker.send(ExportSamples(session.document.project, state, str(path)))

    def _take_answers(self, answers: list[Answer]) -> None:
        for answer in answers:
            if isinstance(answer, Exported) and answer.path in self._awaited:
                self._awaited.discard(answer.path)
                self._tell(answer)
            elif isinstance(answer, Failed) and answer.request == "ExportSamples":
                self._awaited.clear()

    def _tell(self, exported: Exported) -> None:
        if exported.problem is not None:
            happened = self.tr("The samples could not be saved.")
            self._session.said.emit(words_of_file(exported.problem, Path(exported.path), happened).story)
            return
        samples = with_commas(self.tr("%n samples", None, exported.count), exported.count)
        text = self.tr("Saved {samples} in {name}.")
        self._session.said.emit(text.format(samples=samples, name=Path(exported.path).name))

    def _lose_worker(self) -> None:
        if self._awaited:
            self._awaited.clear()
            self._session.said.emit(self.tr("The samples were not saved: the training process ended."))

    def _follow(self) -> None:
        self.export_data.setEnabled(self._session.data is not None)
