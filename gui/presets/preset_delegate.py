"""Draws one line of the preset gallery: a picture, a title, and what to look for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.widgets.theme import RADIUS, active_theme

_PICTURE = 52
_GAP = 12
_WRAPPED = Qt.TextFlag.TextWordWrap


class PresetDelegate(QStyledItemDelegate):
    """The title in bold over the description, which is wrapped to the list's width."""

    DESCRIPTION = Qt.ItemDataRole.UserRole + 1

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the wrapped description needs."""
        width = self._view.viewport().width()
        room = QRect(0, 0, width - _PICTURE - 3 * _GAP, 10_000)
        metrics = QFontMetrics(self._view.font())
        text = metrics.boundingRect(room, _WRAPPED, index.data(self.DESCRIPTION))
        return QSize(width, max(_PICTURE, text.height() + metrics.height() + 4) + 2 * _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Title and description beside the picture, on the accent's tint when it is the current one."""
        theme = active_theme()
        area: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setBrush(theme.color("accent_fill"))
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(area.adjusted(2, 2, -3, -3), RADIUS, RADIUS)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        icon.paint(painter, QRect(area.left() + _GAP, area.top() + _GAP, _PICTURE, _PICTURE))
        words = area.adjusted(_PICTURE + 2 * _GAP, _GAP, -_GAP, -_GAP)
        bold = QFont(self._view.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(theme.color("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, index.data(Qt.ItemDataRole.DisplayRole))
        painter.setFont(self._view.font())
        painter.setPen(theme.color("text" if selected else "muted"))
        below = words.adjusted(0, QFontMetrics(bold).height() + 4, 0, 0)
        painter.drawText(below, _WRAPPED, index.data(self.DESCRIPTION))
        painter.restore()
