"""The commands that change the workspace."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from gui.session.session import Session
from gui.session.workspace import WORKSPACES, WorkspaceName


class WorkspaceActions(QObject):
    """One checkable command for each workspace there is; the present one is checked."""

    def __init__(self, session: Session, names: Sequence[WorkspaceName], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        group = QActionGroup(self)
        self._actions = {name: self._action(name) for name in WORKSPACES if name in names}
        for action in self._actions.values():
            group.addAction(action)
        session.workspace_changed.connect(self._follow)
        self._follow()

    def all(self) -> list[QAction]:
        """In the order in which one learns."""
        return list(self._actions.values())

    def title(self, name: WorkspaceName) -> str:
        """A workspace's name for the user."""
        return self._actions[name].text().replace("&", "")

    def _action(self, name: WorkspaceName) -> QAction:
        text, tip = {
            "slope": (self.tr("&Slope"), self.tr("Nudge a number and see what the result does")),
            "graph": (self.tr("&Graph"), self.tr("Type an expression and see its graph and its gradients")),
            "neuron": (self.tr("N&euron"), self.tr("Take a single neuron into your hands")),
            "network": (self.tr("&Network"), self.tr("Build a network, train it and take it apart")),
        }[name]
        key = f"Ctrl+{WORKSPACES.index(name) + 1}"
        action = QAction(text, self)
        action.setObjectName(f"workspace_{name}")
        action.setCheckable(True)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{tip} ({key})")
        action.triggered.connect(lambda: self._session.show_workspace(name))
        return action

    def _follow(self) -> None:
        self._actions[self._session.workspace].setChecked(True)
