"""The Watch panel: breakpoints above, pinned numbers below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from gui.document.document import Document
from gui.session.session import Session
from gui.watch.breakpoint_list import BreakpointList
from gui.watch.pin_list import PinList
from gui.widgets.panel import Panel
from gui.widgets.scroll_column import ScrollColumn


class WatchPanel(Panel):
    """What stops a training, and what is followed while it runs."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("watch", QCoreApplication.translate("WatchPanel", "Watch"))
        self._breakpoints = BreakpointList(document, session)
        scroll = ScrollColumn()
        self.column.addWidget(scroll)
        rows = scroll.rows
        rows.addWidget(_title(self.tr("Stop when …")))
        rows.addWidget(self._breakpoints)
        rows.addSpacing(8)
        rows.addWidget(_title(self.tr("Pinned")))
        self._pins = PinList(document, session)
        rows.addWidget(self._pins)
        rows.addStretch(1)

    def actions_for_menu(self) -> list[QAction]:
        """The commands of this panel that a menu offers too."""
        return [self._pins.pin_action]

    def focus_condition(self) -> None:
        """Put the cursor where a condition is written."""
        self._breakpoints.field.setFocus()


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("hint_title")
    return label
