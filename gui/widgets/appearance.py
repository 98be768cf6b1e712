"""Puts the theme onto the application, and follows the system when it turns dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from gui.widgets.stylesheet import style_sheet
from gui.widgets.theme import DARK, LIGHT, SchemeName, Theme, palette_of


class Appearance(QObject):
    """Light, dark, or whatever the system says. Widgets hear of it as QEvent.PaletteChange."""

    def __init__(self, application: QApplication, scheme: SchemeName, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._scheme = scheme
        self._worn: Theme | None = None
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def scheme(self) -> SchemeName:
        """What the user chose."""
        return self._scheme

    def choose(self, scheme: SchemeName) -> None:
        """Change to another scheme at once."""
        self._scheme = scheme
        self._apply()

    @contextmanager
    def unstyled(self) -> Iterator[None]:
        """For a window that is being built: styled with each widget that finds its place, it takes long."""
        self._application.setStyleSheet("")
        yield
        self._worn = None
        self._apply()

    def _apply(self) -> None:
        theme = self._theme()
        if theme != self._worn:
            mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
            self._application.setPalette(palette_of(theme))
            self._application.setStyleSheet(style_sheet(theme, mono))
            self._worn = theme

    def _theme(self) -> Theme:
        if self._scheme != "system":
            return DARK if self._scheme == "dark" else LIGHT
        system = self._application.styleHints().colorScheme()
        return DARK if system == Qt.ColorScheme.Dark else LIGHT
