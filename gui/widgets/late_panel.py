"""A panel that is made when it is first seen or asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from gui.widgets.panel import Panel

P_co = TypeVar("P_co", bound="Panel", covariant=True)


class LatePanel(Generic[P_co]):
    """What is known of a panel before it is made: how it is called, and the room that it needs at least.

    A panel that is made late shows at once what there is, as one does that was hidden.
    """

    def __init__(
        self, name: str, title: str, least: QSize, control_height: int, make: Callable[[], P_co]
    ) -> None:
        """`least` is how wide panel and header are at least, and how high the panel is; below it the header's
        highest control.
        """
        self.name, self.title = name, title
        self.least, self.control_height = least, control_height
        self._make = make
        self._panel: P_co | None = None
        self._waiting: list[Callable[[P_co], object]] = []

    @property
    def is_made(self) -> bool:
        """Whether the panel is there."""
        return self._panel is not None

    @property
    def panel(self) -> P_co:
        """The panel; it is made if it is not there."""
        return self.make()

    def make(self) -> P_co:
        """Make the panel, unless it is there."""
        if self._panel is None:
            self._panel = self._make()
            for do in self._waiting:
                do(self._panel)
            self._waiting.clear()
        return self._panel

    def when_made(self, do: Callable[[P_co], object]) -> None:
        """Call this with the panel: as soon as it is made, or now."""
        if self._panel is None:
            self._waiting.append(do)
        else:
            do(self._panel)
