"""The red mark that shows that bugs of the museum are switched on."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QToolButton

from gui.document.document import Document
from gui.widgets.icons import icon
from gui.widgets.names import bug_title


class BugMark(QToolButton):
    """Names the bug, or says how many there are; hidden while the engine is as it should be."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.setObjectName("bug_mark")
        self.setToolButtonStyle(self.toolButtonStyle().ToolButtonTextBesideIcon)
        document.changed.connect(self._show)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """The icon carries the theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(icon("bug", "bad"))

    def _show(self) -> None:
        bugs = self._document.training.bugs
        if not bugs:
            self.hide()
            return
        text = bug_title(bugs[0]) if len(bugs) == 1 else self.tr("%n bugs on", "", len(bugs))
        self.setText(text)
        self.setAccessibleName(self.tr("Bug museum: {what}").format(what=text))
        names = ", ".join(bug_title(bug) for bug in bugs)
        tip = self.tr("Switched on: {bugs}. Batches are computed scalar by scalar now, which is slower.")
        self.setToolTip(tip.format(bugs=names))
        self.setIcon(icon("bug", "bad"))
        # why the test: shown before it has a parent, it would be a window of its own.
        if self.parentWidget() is not None:
            self.show()
