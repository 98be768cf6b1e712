"""A panel: a titled card that stands in a dock."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.widgets.elided_label import ElidedLabel
from gui.widgets.late_panel import LatePanel


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

    def leave_room(self, height: int) -> None:
        """Be as high as with a control of this height."""
        self._row.addStrut(height)

    def add_control(self, control: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)


class Panel(QFrame):
    """The card's body. A room subclasses it and fills `self.column`.

    Behind another tab it is not visible, and it gets a hide or show event when its tab is left or chosen:
    Qt keeps such a dock visible, outside the window, where nobody sees what it works at.
    """

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.name = name
        self.title = title
        #: Whether it is in front of the tabs of its place.
        self.is_in_front = True
        self.header = PanelHeader(title)
        self.setObjectName("panel_body")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 4, 12, 12)
        self.column.setSpacing(8)

    def isVisible(self) -> bool:
        """Whether it can be seen: shown, and in front of the tabs of its place."""
        return super().isVisible() and self.is_in_front

    def take_place(self, in_front: bool) -> None:
        """Its tab was chosen or left."""
        if in_front != self.is_in_front:
            self.is_in_front = in_front
            QCoreApplication.sendEvent(self, QShowEvent() if in_front else QHideEvent())


class PanelDock(QDockWidget):
    """The dock that holds a panel; its object name is the panel's name.

    Until a late panel is made, it holds an empty card of the same title that takes as much room.
    """

    def __init__(self, panel: Panel | LatePanel[Panel]) -> None:
        super().__init__(panel.title)
        self.setObjectName(panel.name)
        self.visibilityChanged.connect(self._take_place)
        if isinstance(panel, Panel):
            self._hold(panel)
        else:
            self._hold(_empty_card(panel))
            panel.when_made(self._replace)

    def _hold(self, panel: Panel) -> None:
        self.setTitleBarWidget(panel.header)
        self.setWidget(panel)
        self._panel = panel

    def _replace(self, panel: Panel) -> None:
        """The panel in the place of the empty card."""
        card = self._panel
        panel.take_place(card.is_in_front)
        self._hold(panel)
        _tab_after(card, panel)
        for each in (card, card.header):
            each.hide()
            each.deleteLater()
        for each in (panel, panel.header):
            each.show()

    def _take_place(self, in_front: bool) -> None:
        self._panel.take_place(in_front)


def _tab_after(card: Panel, panel: Panel) -> None:
    """Tab comes to the panel's controls where it would have come to the card: else they would be the last."""
    before: QWidget = card
    # why: Qt puts nothing behind what can't have the focus.
    card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for control in (*panel.header.findChildren(QWidget), *panel.findChildren(QWidget)):
        if control.window() is card.window() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, control)
            before = control


def _empty_card(panel: LatePanel[Panel]) -> Panel:
    card = Panel(panel.name, panel.title)
    card.setMinimumSize(panel.least)
    card.header.leave_room(panel.control_height)
    return card
