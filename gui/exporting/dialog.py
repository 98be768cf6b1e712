"""What is to be written besides the samples, and where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from gui.session.saving import Saving
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.numbers import with_commas


class ExportDialog(FittingDialog):
    """One question, then the system's own window for the file."""

    #: When the user has decided; carries the path, and whether answers and losses are wanted.
    chosen = Signal(object, bool)

    def __init__(self, parent: QWidget, saving: Saving, name: str, sample_count: int) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export the samples"))
        self._saving, self._name = saving, name
        samples = with_commas(self.tr("%n samples", None, sample_count), sample_count)
        text = QLabel(
            self.tr(
                "{samples} as the network gets them: split and scaled, a row each, as CSV or for Excel."
            ).format(samples=samples)
        )
        text.setWordWrap(True)
        self.answers = QCheckBox(self.tr("&Also what the network answers now, and each sample's loss"))
        self.answers.setObjectName("export_answers")
        self.answers.setToolTip(self.tr("Adds columns; they can be read in again with the others"))
        self.answers.setAccessibleName(self.answers.text().replace("&", ""))
        buttons = QDialogButtonBox()
        self.save_button = buttons.addButton(self.tr("&Save as …"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.setObjectName("export_save")
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._ask_where)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        for widget in (text, self.answers, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(420)
        self.finished.connect(self.deleteLater)

    def _ask_where(self) -> None:
        filters = {
            "csv": self.tr("CSV ({pattern})").format(pattern="*.csv"),
            "xlsx": self.tr("Excel ({pattern})").format(pattern="*.xlsx"),
        }
        self._saving.ask(self.tr("Export the samples"), self._name, filters, self._take)

    def _take(self, path: Path) -> None:
        self.chosen.emit(path, self.answers.isChecked())
        self.accept()
