"""What the user prefers. All but the language takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.document.settings import SIZES, Settings
from gui.preferences.language import SYSTEM
from gui.widgets.appearance import Appearance
from gui.widgets.magnification import choose_magnification
from gui.widgets.motion import choose_motion, motion_is_on
from gui.widgets.numbers import choose_decimals, shown_decimals
from gui.widgets.theme import SchemeName


class Preferences(QObject):
    """Theme, size, motion, decimals and language, for the dialog to change and for start-up to remember."""

    #: When the user has chosen something else.
    changed = Signal()
    #: When numbers are to be written with more or fewer decimals.
    decimals_changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._motion: bool | None = None
        self._language = self._spoken = SYSTEM
        self._size, self._size_waits = SIZES[0], False

    def recall(self, settings: Settings) -> None:
        """At start-up: as it was left."""
        self._appearance.choose(settings.scheme)
        self._motion = settings.motion
        choose_motion(settings.motion)
        choose_decimals(settings.decimals)
        self._language = self._spoken = settings.language
        self._size = settings.size

    def remember(self, settings: Settings) -> None:
        """For the next start."""
        settings.scheme, settings.motion = self.scheme, self._motion
        settings.decimals, settings.language = self.decimals, self._language
        settings.size = self._size
        settings.save()

    @property
    def scheme(self) -> SchemeName:
        """Light, dark, or as the system."""
        return self._appearance.scheme

    @property
    def motion(self) -> bool:
        """Whether things move: left to the platform until the user chooses."""
        return motion_is_on()

    @property
    def decimals(self) -> int:
        """How many decimals numbers have."""
        return shown_decimals()

    @property
    def language(self) -> str:
        """Code of the language from the next start on; "" is that of the system."""
        return self._language

    @property
    def size(self) -> int:
        """How large everything is shown, in per cent."""
        return self._size

    @property
    def waits_for_restart(self) -> bool:
        """Whether another language was chosen than the one in use, or a size that Qt can't change to."""
        return self._language != self._spoken or self._size_waits

    def choose_scheme(self, scheme: SchemeName) -> None:
        """Take other colours."""
        self._appearance.choose(scheme)
        self.changed.emit()

    def choose_motion(self, on: bool) -> None:
        """Animate or not."""
        self._motion = on
        choose_motion(on)
        self.changed.emit()

    def choose_decimals(self, count: int) -> None:
        """Write numbers with so many decimals."""
        if count != shown_decimals():
            choose_decimals(count)
            self.decimals_changed.emit()
            self.changed.emit()

    def choose_size(self, size: int) -> None:
        """Show everything larger or smaller."""
        self._size = size
        self._size_waits = not choose_magnification(size)
        self.changed.emit()

    def choose_language(self, code: str) -> None:
        """Speak another language from the next start on."""
        self._language = code
        self.changed.emit()
