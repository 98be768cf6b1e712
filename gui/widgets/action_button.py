"""A tool button that shows its action's shortcut under its text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QActionEvent, QFont, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from gui.widgets.theme import active_theme

#: Pixels of the arrow that opens a button's menu; the style sheet has the same.
MENU_WIDTH = 16


class ActionButton(QToolButton):
    """Follows one action; `primary` makes it the view's one accent button."""

    def __init__(self, action: QAction, primary: bool = False) -> None:
        super().__init__()
        self._hint: QSize | None = None
        self.setProperty("primary", primary)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.follow(action)

    def follow(self, action: QAction) -> None:
        """Stand for another action from now on."""
        # why: a tool button with two actions would offer them as a menu.
        for other in self.actions():
            if other is self.defaultAction():
                self.removeAction(other)
        self.setDefaultAction(action)
        self.setAccessibleName(_plain(action.text()))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wide enough for the text, high enough for two lines."""
        if self._hint is None:
            # why kept: a toolbar asks all its buttons whenever a number beside them changes.
            text = self.fontMetrics().horizontalAdvance(_plain(self.text()))
            icon = self.iconSize().width() + 6 if not self.icon().isNull() else 0
            self._hint = QSize(max(text + icon + 24, 56) + self._menu_width(), 38)
        return self._hint

    def actionEvent(self, event: QActionEvent) -> None:
        """Another text may need another width."""
        self._hint = None
        super().actionEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's frame, then the text and the shortcut."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        shortcut = self.defaultAction().shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        text, symbol = _plain(option.text), option.icon
        option.text, option.icon = "", symbol.__class__()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setPen(active_theme().color(self._ink()))
        self._paint_label(painter, text, bool(shortcut))
        if shortcut:
            small = QFont(self.font())
            small.setPixelSize(10)
            painter.setFont(small)
            if not self.property("primary") and self.isEnabled():
                painter.setPen(active_theme().color("muted"))
            area = self._face().adjusted(0, 20, 0, -3)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shortcut)

    def _paint_label(self, painter: QPainter, text: str, above: bool) -> None:
        metrics = self.fontMetrics()
        side = 12 if not self.icon().isNull() else 0
        gap = 6 if side else 0
        width = side + gap + metrics.horizontalAdvance(text)
        area = self._face().adjusted(0, 2, 0, -14) if above else self._face()
        left = (area.width() - width) // 2
        if side:
            self.icon().paint(painter, left, area.center().y() - side // 2, side, side)
        area.setLeft(left + side + gap)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _menu_width(self) -> int:
        """What the arrow of a menu takes at the right."""
        return MENU_WIDTH if self.popupMode() == QToolButton.ToolButtonPopupMode.MenuButtonPopup else 0

    def _face(self) -> QRect:
        """The part that is pressed for the action itself."""
        return self.rect().adjusted(0, 0, -self._menu_width(), 0)

    def _ink(self) -> str:
        if not self.isEnabled():
            return "muted"
        return "on_accent" if self.property("primary") else "text"

    def changeEvent(self, event: QEvent) -> None:
        """Colours are taken when painting; another font may need another width."""
        self._hint = None
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def _plain(text: str) -> str:
    return text.replace("&", "")
