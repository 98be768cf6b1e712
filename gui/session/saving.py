"""Asks where a file shall go, and writes all of it or nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.export.atomic_file import check_writable, write_atomically
from gui.errors.explain import words_of, words_of_file
from gui.errors.problem_box import tell
from gui.errors.words import RefusalError, Words

#: What a file's name may hold everywhere; all else becomes a line.
_ODD = re.compile(r"[^\w .()+-]+")


class Saving(QObject):
    """Dialogs are opened, never waited for. The folder of the last file is where the next one is offered."""

    #: When a file has been written; carries a line that says so.
    written = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask(
        self, title: str, name: str, filters: Mapping[str, str], then: Callable[[Path], object]
    ) -> QFileDialog:
        """Let the user choose a file, and hand it over. `filters` are by suffix, the usual one first.

        A name that ends otherwise gets the suffix of the chosen filter.
        """
        suffixes, texts = list(filters), list(filters.values())
        folder = self.folder if os.path.isdir(self.folder) else str(Path.home())
        dialog = QFileDialog(self._window, title, folder)
        dialog.setObjectName("save_export")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(texts)
        dialog.setDefaultSuffix(suffixes[0])
        dialog.filterSelected.connect(
            lambda text: dialog.setDefaultSuffix(suffixes[texts.index(text) if text in texts else 0])
        )
        dialog.selectFile(f"{plain_name(name)}.{suffixes[0]}")
        dialog.fileSelected.connect(lambda chosen: self._take(Path(chosen), suffixes, then))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _take(self, path: Path, suffixes: list[str], then: Callable[[Path], object]) -> None:
        if path.suffix[1:].lower() not in suffixes:
            endings = ", ".join(f".{each}" for each in suffixes)
            text = self.tr("The file's name has another ending.\nLet it end in one of these: {endings}.")
            self.complain(text.format(endings=endings))
            return
        self.folder = str(path.parent)
        then(path)

    def can_write(self, path: Path) -> bool:
        """Whether a file can be written there, found out before long work; says why not."""
        try:
            check_writable(path)
        except OSError as error:
            self._complain_of_file(path, error)
            return False
        return True

    def write(self, path: Path, content: bytes) -> bool:
        """Write the file; on failure say why, and leave no half of one."""
        try:
            write_atomically(path, content)
        except OSError as error:
            self._complain_of_file(path, error)
            return False
        self.say_written(path)
        return True

    def say_written(self, path: Path) -> None:
        """Tell that a file is there, for those that another process has written."""
        self.written.emit(self.tr("Written: {file}").format(file=path.name))

    def complain(self, why: str) -> None:
        """Say in a box why nothing was written: a text of one or two lines, the reason and what to do."""
        self.complain_of(RefusalError(why))

    def complain_of(self, error: Exception) -> None:
        """The same of an error."""
        self._tell(words_of(error, self.tr("The file could not be written.")))

    def _complain_of_file(self, path: Path, error: OSError) -> None:
        self._tell(words_of_file(error, path, self.tr("The file could not be written.")))

    def _tell(self, words: Words) -> None:
        tell(self._window, "export_problem", words)


def plain_name(text: str) -> str:
    """A name as a file may have it on any system: one line, no slashes or quotes, not too long."""
    name = " ".join(_ODD.sub(" ", text).split()).strip(" .").replace(" ", "_")
    return name[:80] or "network"
