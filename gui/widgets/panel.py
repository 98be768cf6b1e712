"""A panel: a titled card that stands in a dock."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.widgets.elided_label import ElidedLabel


class PanelHeader(QFrame):
    """The card's top: title, a quiet subtitle, and room for a few controls at the right."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("panel_header")
        self._title = QLabel(title)
        self._title.setObjectName("panel_title")
        self._subtitle = ElidedLabel()
        self._subtitle.setObjectName("panel_subtitle")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 8, 4)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._subtitle, 1)

    def set_subtitle(self, text: str) -> None:
        """Say quietly what is shown; it gives way when the header gets narrow."""
        self._subtitle.show_text(text)

    def add_control(self, control: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)


class Panel(QFrame):
    """The card's body. A room subclasses it and fills `self.column`."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.name = name
        self.title = title
        self.header = PanelHeader(title)
        self.setObjectName("panel_body")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 4, 12, 12)
        self.column.setSpacing(8)


class PanelDock(QDockWidget):
    """The dock that holds a panel; its object name is the panel's name."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.title)
        self.setObjectName(panel.name)
        self.setTitleBarWidget(panel.header)
        self.setWidget(panel)
