"""All shortcuts at a glance, read from the commands themselves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.widgets.fitting_dialog import FittingDialog


def shortcut_rows(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    """(command, keys) of every command that has a shortcut, and of the panels' own keys."""
    rows = {
        _title(action): ", ".join(
            key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
        )
        for action in actions
        if action.shortcuts()
    }
    return [*rows.items(), *_panel_keys()]


def _title(action: QAction) -> str:
    """The command's text; of undo and redo without what would be undone just now."""
    fixed = {
        "undo": QCoreApplication.translate("ShortcutList", "Undo"),
        "redo": QCoreApplication.translate("ShortcutList", "Redo"),
    }
    return fixed.get(action.objectName(), action.text().replace("&", "").rstrip(" …"))


class ShortcutList(FittingDialog):
    """A table of commands and keys."""

    def __init__(self, parent: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut_list")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(460, 520)
        rows = shortcut_rows(actions)
        self.table = QTableWidget(len(rows), 2)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self.table.setItem(place, column, QTableWidgetItem(text))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.finished.connect(self.deleteLater)


def _panel_keys() -> list[tuple[str, str]]:
    """Keys that count while a panel has the focus."""
    return [
        (
            QCoreApplication.translate("ShortcutList", "Network: from neuron to neuron"),
            QCoreApplication.translate("ShortcutList", "arrows"),
        ),
        (
            QCoreApplication.translate("ShortcutList", "Network: select several"),
            QCoreApplication.translate("ShortcutList", "Shift+arrows"),
        ),
        (
            QCoreApplication.translate("ShortcutList", "Network: walk a neuron's links"),
            QCoreApplication.translate("ShortcutList", "Alt+arrows"),
        ),
        (
            QCoreApplication.translate("ShortcutList", "Network: move neurons or layers"),
            QCoreApplication.translate("ShortcutList", "Ctrl+arrows"),
        ),
        (
            QCoreApplication.translate("ShortcutList", "Network: settings of what is selected"),
            QCoreApplication.translate("ShortcutList", "Enter"),
        ),
        (
            QCoreApplication.translate("ShortcutList", "Computation graph: from node to node"),
            QCoreApplication.translate("ShortcutList", "arrows"),
        ),
        (
            QCoreApplication.translate("ShortcutList", "Computation graph: look into a neuron"),
            QCoreApplication.translate("ShortcutList", "Enter"),
        ),
        (
            QCoreApplication.translate("ShortcutList", "Output: from sample to sample"),
            QCoreApplication.translate("ShortcutList", "left and right"),
        ),
    ]
