"""The gallery: every preset with a picture and two sentences about what to look for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.presets import load_preset, preset_names
from gui.presets.preset_delegate import PresetDelegate
from gui.widgets.thumbnail import thumbnail

_NAME = Qt.ItemDataRole.UserRole


class PresetGallery(QDialog):
    """Choose with a double click, or with the arrows and Enter."""

    #: When the user has chosen a preset; carries its name.
    chosen = Signal(str)

    def __init__(self, parent: QWidget, current: str | None) -> None:
        super().__init__(parent)
        self.setObjectName("preset_gallery")
        self.setWindowTitle(self.tr("Presets"))
        self.resize(560, 600)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Presets"))
        self.list.setItemDelegate(PresetDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        for name in preset_names():
            self.list.addItem(_item(name))
        names = list(preset_names())
        self.list.setCurrentRow(names.index(current) if current in names else 0)
        buttons = QDialogButtonBox()
        start = buttons.addButton(self.tr("&Start with it"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setObjectName("preset_start")
        start.setProperty("primary", True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self.list.itemDoubleClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def _choose(self) -> None:
        name = str(self.list.currentItem().data(_NAME))
        self.accept()
        self.chosen.emit(name)


def _item(name: str) -> QListWidgetItem:
    preset = load_preset(name)
    item = QListWidgetItem(thumbnail(preset.project.data.name), preset.title)
    item.setData(_NAME, name)
    item.setData(PresetDelegate.DESCRIPTION, preset.description)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{preset.title}. {preset.description}")
    return item
