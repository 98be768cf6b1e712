"""One button for all ways back: it repeats the last step backwards, and its menu has the others."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QToolButton

from gui.training.run_actions import RunActions
from gui.widgets.action_button import ActionButton


class BackButton(ActionButton):
    """Follows the unit that was stepped by last; the arrow offers every unit."""

    def __init__(self, actions: RunActions) -> None:
        super().__init__(actions.back)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.addActions(list(actions.backs.values()))
        self.setProperty("split", True)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        actions.back_changed.connect(self.follow)
