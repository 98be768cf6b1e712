"""Opens the help: for what has the focus, for what is pointed at, for a term."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWhatsThis, QWidget

from gui.help.context import names_around

if TYPE_CHECKING:
    from gui.help.help_window import HelpWindow


class HelpDesk(QObject):
    """Reads pages and glossary when help is first asked for."""

    #: When a term's meaning is to be shown in the workspace; carries the Term.
    show_requested = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._open: HelpWindow | None = None
        self._pointing = False

    def help_on_focus(self) -> None:
        """F1: what has the keyboard's focus, or the panel around it."""
        self._help_on(names_around(QApplication.focusWidget()))

    def help_on_click(self) -> None:
        """What's This: the next click says what it is about; Esc ends it."""
        QWhatsThis.enterWhatsThisMode()
        application = QCoreApplication.instance()
        if not self._pointing and application is not None:
            self._pointing = True
            # why only now: a filter in Python costs time with every event of the program.
            application.installEventFilter(self)

    def open_term(self, word: str) -> bool:
        """The glossary at a term; False where it has none of this name."""
        return self._ready().open_term(word)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While a click is waited for: everything has an answer."""
        kind = event.type()
        if kind == QEvent.Type.QueryWhatsThis:
            return True
        if kind == QEvent.Type.WhatsThis and isinstance(watched, QWidget):
            self._stop_pointing()
            self._help_on(names_around(watched))
            return True
        if kind == QEvent.Type.LeaveWhatsThisMode:
            self._stop_pointing()
        return super().eventFilter(watched, event)

    def _stop_pointing(self) -> None:
        application = QCoreApplication.instance()
        if self._pointing and application is not None:
            self._pointing = False
            application.removeEventFilter(self)
            QWhatsThis.leaveWhatsThisMode()

    def _help_on(self, names: Iterator[str]) -> None:
        window = self._ready()
        window.search.clear()
        window.open_entry(*window.entries.about(names))

    def _ready(self) -> HelpWindow:
        if self._open is None:
            # why here: the start is quicker without.
            from engine.lessons.glossary import read_glossary
            from engine.lessons.help_pages import read_help
            from gui.help.entries import Entries
            from gui.help.help_window import HelpWindow

            language = self._language()
            entries = Entries(read_help(language), read_glossary(language))
            self._open = HelpWindow(entries, self._window)
            self._open.show_requested.connect(self.show_requested)
        self._open.show()
        self._open.raise_()
        self._open.activateWindow()
        return self._open

    def _language(self) -> str:
        """In which language the help is wanted."""
        #: Translators: the code of your language, as in resources/help/<code>.
        return self.tr("en")
