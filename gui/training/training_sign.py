"""A small sign that the network's training goes on while a lab is in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.icons import icon


class TrainingSign(QWidget):
    """Says how far the training is, while it runs; a click leads to the network."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__()
        self._document, self._session = document, session
        self.button = QToolButton()
        self.button.setObjectName("training_sign")
        self.button.setProperty("quiet", True)
        self.button.setToolTip(
            self.tr("The network goes on training behind this lab (F5 pauses). Look at it")
        )
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(lambda: session.show_workspace("network"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        for signal in (document.progressed, session.running_changed, session.workspace_changed):
            signal.connect(self._show)
        self._draw_icon()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """The icon carries the theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "button"):
            self._draw_icon()

    def _draw_icon(self) -> None:
        self.button.setIcon(icon("circle-nodes", "accent"))

    def _show(self) -> None:
        running = self._session.running
        self.button.setVisible(running)
        if running and self._session.workspace != "network":
            text = self.tr("training goes on: epoch {epoch} of {epochs}")
            self.button.setText(
                text.format(epoch=self._document.state.epoch, epochs=self._session.last_epoch)
            )
