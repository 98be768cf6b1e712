"""What presenter mode shows, as a dialog. There is no OK: what is chosen counts at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.document.settings import PRESENTER_SIZES
from gui.presenter.choices import PresenterChoices
from gui.session.workspace import WorkspaceName
from gui.widgets.fitting_dialog import FittingDialog

#: Panels side by side.
_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """A workspace with its panels, to choose from: name and title of each."""

    workspace: WorkspaceName
    title: str
    panels: Sequence[tuple[str, str]]


class PresenterDialog(FittingDialog):
    """Size, full screen, and the panels of each workspace."""

    def __init__(self, parent: QWidget, choices: PresenterChoices, offers: Sequence[Offer]) -> None:
        super().__init__(parent)
        self.setObjectName("presenter_dialog")
        self.setWindowTitle(self.tr("Presenter mode"))
        self._choices = choices
        self._boxes: dict[tuple[WorkspaceName, str], QCheckBox] = {}
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("&Size"), self._size_choice())
        form.addRow("", self._full_screen_choice())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        for offer in offers:
            column.addLayout(self._panels(offer))
        column.addStretch(1)
        column.addWidget(buttons)
        choices.changed.connect(self._show)
        self._show()
        self.finished.connect(self.deleteLater)

    def _size_choice(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("presenter_size")
        box.setAccessibleName(self.tr("Size"))
        box.setToolTip(self.tr("How large words, numbers, lines and controls are shown while presenting"))
        box.addItems([self.tr("{size} %").format(size=size) for size in PRESENTER_SIZES])
        box.setCurrentIndex(PRESENTER_SIZES.index(self._choices.size))
        box.activated.connect(lambda place: self._choices.choose_size(PRESENTER_SIZES[place]))
        return box

    def _full_screen_choice(self) -> QCheckBox:
        box = QCheckBox(self.tr("&Full screen"))
        box.setObjectName("presenter_full_screen")
        box.setToolTip(self.tr("Take the whole screen while presenting"))
        box.setChecked(self._choices.full_screen)
        box.clicked.connect(self._choices.choose_full_screen)
        return box

    def _panels(self, offer: Offer) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        title = QLabel(self.tr("Panels in {workspace}").format(workspace=offer.title))
        title.setObjectName("panel_title")
        grid.addWidget(title, 0, 0, 1, _COLUMNS)
        for place, (name, text) in enumerate(offer.panels):
            box = QCheckBox(text)
            box.setObjectName(f"present_{offer.workspace}_{name}")
            box.setAccessibleName(f"{offer.title}: {text}")
            box.setToolTip(self.tr("Show this panel while presenting"))
            box.clicked.connect(lambda on, name=name: self._choices.choose_panel(offer.workspace, name, on))
            self._boxes[offer.workspace, name] = box
            grid.addWidget(box, 1 + place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _show(self) -> None:
        for (workspace, name), box in self._boxes.items():
            shown = self._choices.panels[workspace]
            box.setChecked(name in shown)
            # why: something has to be shown.
            box.setEnabled(shown != {name})
