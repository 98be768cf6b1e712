"""What presenter mode shows: which panels, how large, and whether on the whole screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from gui.document.settings import FIRST_PRESENTER_SIZE, Settings
from gui.session.workspace import WorkspaceName

#: Panels for whoever sets things up. They are left out until the teacher wants them.
LEFT_OUT_AT_FIRST = frozenset({"data", "training", "inspector", "watch", "samples", "code", "space"})


class PresenterChoices(QObject):
    """What the teacher chose, remembered between two starts."""

    #: When something else was chosen.
    changed = Signal()

    def __init__(self, panels: Mapping[WorkspaceName, frozenset[str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size, self._full_screen = FIRST_PRESENTER_SIZE, True
        self._there = dict(panels)
        self._panels = {name: there - LEFT_OUT_AT_FIRST for name, there in panels.items()}

    @property
    def size(self) -> int:
        """How large everything is shown, in per cent."""
        return self._size

    @property
    def full_screen(self) -> bool:
        """Whether the window takes the whole screen."""
        return self._full_screen

    @property
    def panels(self) -> Mapping[WorkspaceName, frozenset[str]]:
        """The panels shown in each workspace, at least one."""
        return self._panels

    def recall(self, settings: Settings) -> None:
        """At start-up: as it was left."""
        self._size, self._full_screen = settings.presenter_size, settings.presenter_full_screen
        for workspace in self._panels:
            kept = settings.presented_panels(workspace) & self._there[workspace]
            self._panels[workspace] = kept or self._panels[workspace]

    def remember(self, settings: Settings) -> None:
        """For the next start."""
        settings.presenter_size, settings.presenter_full_screen = self._size, self._full_screen
        for workspace, names in self._panels.items():
            settings.keep_presented_panels(workspace, names)
        settings.save()

    def choose_size(self, size: int) -> None:
        """Show everything larger or smaller."""
        self._size = size
        self.changed.emit()

    def choose_full_screen(self, on: bool) -> None:
        """Take the whole screen, or the window as it is."""
        self._full_screen = on
        self.changed.emit()

    def choose_panel(self, workspace: WorkspaceName, name: str, on: bool) -> None:
        """Show a panel, or leave it out; the last one of a workspace stays."""
        names = self._panels[workspace] | {name} if on else self._panels[workspace] - {name}
        if names:
            self._panels[workspace] = names
            self.changed.emit()
