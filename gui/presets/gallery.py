"""The gallery: every preset with its data, its network and two sentences about what to look for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.presets import load_preset, preset_names
from gui.presets.preset_delegate import PresetDelegate
from gui.widgets.counted import Counted
from gui.widgets.engine_words import preset_description, preset_title
from gui.widgets.fitting_dialog import FittingDialog


class PresetGallery(FittingDialog):
    """Choose with a double click, or with the arrows and Enter."""

    #: When the user has chosen a preset; carries its name.
    chosen = Signal(str)

    def __init__(self, parent: QWidget, current: str | None) -> None:
        super().__init__(parent)
        self.setObjectName("preset_gallery")
        self.setWindowTitle(self.tr("Presets"))
        self.resize(680, 640)
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
        name = str(self.list.currentItem().data(PresetDelegate.NAME))
        self.accept()
        self.chosen.emit(name)


def _item(name: str) -> QListWidgetItem:
    preset = load_preset(name)
    network = preset.project.network
    description = preset_description(preset)
    item = QListWidgetItem(preset_title(preset))
    item.setData(PresetDelegate.NAME, name)
    sizes = (
        len(network.input_names(preset.project.data.input_count)),
        *(layer.size for layer in network.layers),
    )
    facts = Counted.tr("%n parameters", None, preset.project.parameter_count)
    facts = f"{' → '.join(map(str, sizes))} · {facts}"
    item.setData(PresetDelegate.FACTS, facts)
    item.setData(PresetDelegate.DESCRIPTION, description)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}. {description} {facts}")
    return item
