"""Tells when the project's file was changed or taken away behind the window's back."""

from __future__ import annotations

import os

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.document.file_version import FileVersion
from gui.document.storage import Storage
from gui.session.session import Session


class FileWatch(QObject):
    """Looks whenever the user comes back to the window, and says each change once."""

    def __init__(self, window: QWidget, session: Session, storage: Storage) -> None:
        super().__init__(window)
        self._session = session
        self._storage = storage
        #: What was told last: that the file has gone, or the digest of what somebody else wrote.
        self._told = ""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and let the event pass."""
        if event.type() == QEvent.Type.WindowActivate:
            self._look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        path = self._storage.path
        if path is None:
            return
        # why not the path's own method: it raises where a disk does not answer any more.
        if not os.path.exists(path):
            text = self.tr("The file {name} is not there any more. Save (Ctrl+S) writes it again.")
            self._tell("gone", text.format(name=path.name))
            self._storage.note_gone()
        elif self._storage.is_replaced and (now := FileVersion.of(path)):
            text = self.tr(
                "{name} was changed in another window or program. Save will ask which one to keep."
            )
            self._tell(now.digest, text.format(name=path.name))
        else:
            self._told = ""

    def _tell(self, what: str, line: str) -> None:
        if what != self._told:
            self._told = what
            self._session.said.emit(line)
