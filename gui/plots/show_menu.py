"""The header's tick boxes as a menu, for a panel too narrow to have them side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QMenu, QToolButton

from gui.widgets.icons import icon


class ShowMenu(QToolButton):
    """Has an entry for each box, ticked and enabled as the box is."""

    def __init__(self, boxes: Sequence[QCheckBox]) -> None:
        super().__init__()
        self.setObjectName("show_menu")
        self.setProperty("quiet", True)
        self.setProperty("menu", True)
        self.setAccessibleName(self.tr("What is shown"))
        self.setToolTip(self.tr("What is shown"))
        self.setIcon(icon("sliders"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.entries = {box: menu.addAction(box.text()) for box in boxes}
        for box, entry in self.entries.items():
            entry.setObjectName(f"{box.objectName()}_entry")
            entry.setToolTip(box.toolTip())
            entry.setCheckable(True)
            entry.toggled.connect(box.setChecked)
        menu.aboutToShow.connect(self._follow)
        self.setMenu(menu)

    def add_command(self, command: QAction) -> None:
        """Offer below them what else has no room in the header."""
        self.menu().addSeparator()
        self.menu().addAction(command)

    def offer(self, box: QCheckBox, offered: bool) -> None:
        """Whether a box's entry makes sense for what is shown."""
        self.entries[box].setVisible(offered)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(icon("sliders"))

    def _follow(self) -> None:
        for box, entry in self.entries.items():
            entry.setChecked(box.isChecked())
            entry.setEnabled(box.isEnabled())
