"""The command that imports a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from engine.suggestions import with_table
from engine.table_spec import TableSpec
from gui.document.document import Document

# why only where it is needed: the start is quicker without.
if TYPE_CHECKING:
    from gui.importing.dialog import ImportDialog

#: How the names of files end that are tables.
TABLE_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")


class ImportActions(QObject):
    """Opens the import window, and puts what it gives into the document."""

    def __init__(self, window: QWidget, document: Document) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self.import_table = QAction(self.tr("&Import a table …"), window)
        self.import_table.setObjectName("import_table")
        self.import_table.setShortcut(QKeySequence("Ctrl+I"))
        self.import_table.triggered.connect(lambda: self.show())

    def show(self, path: Path | None = None) -> ImportDialog:
        """Open the window, with a file in it if one is given."""
        from gui.importing.dialog import ImportDialog

        dialog = ImportDialog(self._window)
        dialog.imported.connect(self._import)
        dialog.open()
        if path is not None:
            dialog.open_file(path)
        return dialog

    def _import(self, table: TableSpec) -> None:
        text = self.tr("Import {name}").format(name=table.title)
        self._document.edit(text, with_table(self._document.project, table))
