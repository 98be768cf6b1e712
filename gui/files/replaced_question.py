"""The question before a save would undo what somebody else has written into the file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class ReplacedQuestion(QMessageBox):
    """Which of the two shall stay; its buttons say what was answered, and Esc changes nothing."""

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self.setObjectName("replaced_file")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Changed elsewhere"))
        self.setText(self.tr("{name} was changed in another window or program.").format(name=name))
        self.setInformativeText(
            self.tr(
                "Saving now would replace what was written there. To keep both, save your work as another "
                "file. Loading the file gives up the unsaved changes in this window."
            )
        )
        role = QMessageBox.ButtonRole
        #: Keep both: choose another file.
        self.save_elsewhere = self.addButton(self.tr("Save &as another file …"), role.AcceptRole)
        #: Replace what is there.
        self.overwrite = self.addButton(self.tr("&Overwrite the file"), role.DestructiveRole)
        #: Open what is there.
        self.load_file = self.addButton(self.tr("&Load the file"), role.DestructiveRole)
        self.setDefaultButton(self.save_elsewhere)
        self.setEscapeButton(self.addButton(QMessageBox.StandardButton.Cancel))
