"""The name of the lab in front, and what one does there."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.session.session import Session
from gui.session.workspace import WorkspaceName


class LabWords(QWidget):
    """Two lines at the left end of the toolbar, as high as its buttons."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._title, self._text = QLabel(), QLabel()
        self._title.setObjectName("panel_title")
        self._text.setObjectName("caption")
        self.setMinimumHeight(38)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 16, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._text)
        session.workspace_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        title, text = self._words(self._session.workspace)
        self._title.setText(title)
        self._text.setText(text)

    def _words(self, workspace: WorkspaceName) -> tuple[str, str]:
        return {
            "slope": (self.tr("Slope lab"), self.tr("Nudge a number: how much does the result answer?")),
            "graph": (self.tr("Graph lab"), self.tr("From an expression to its gradients")),
            "neuron": (self.tr("Neuron lab"), self.tr("One neuron in your hands")),
            "network": ("", ""),
        }[workspace]
