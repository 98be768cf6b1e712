"""The list of all edits: click one to go back, or forward, to it."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QLabel, QUndoView, QVBoxLayout, QWidget

from gui.widgets.fitting_dialog import FittingDialog


class EditHistory(FittingDialog):
    """Qt's undo view in a window of its own, which may stay open while one works."""

    def __init__(self, parent: QWidget, stack: QUndoStack) -> None:
        super().__init__(parent)
        self.setObjectName("edit_history")
        self.setWindowTitle(self.tr("History of edits"))
        self.resize(300, 400)
        note = QLabel(self.tr("Click a line to go back, or forward, to it."))
        note.setObjectName("caption")
        self.view = QUndoView(stack)
        self.view.setEmptyLabel(self.tr("As it was opened"))
        self.view.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.addWidget(note)
        column.addWidget(self.view)
        self.finished.connect(self.deleteLater)
