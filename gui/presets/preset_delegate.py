"""Draws one line of the preset gallery: the data, the network, a title, and what to look for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.presets import load_preset
from gui.presets.network_picture import draw_network
from gui.widgets.theme import RADIUS, active_theme
from gui.widgets.thumbnail import thumbnail

#: Sides of the data's picture, and width of the network's, which is as high.
_PICTURE = 64
_NETWORK = 104
_GAP = 14
_WORDS = 3 * _GAP + _PICTURE + _NETWORK
_WRAPPED = Qt.TextFlag.TextWordWrap


class PresetDelegate(QStyledItemDelegate):
    """The title in bold over the description, which is wrapped to the list's width."""

    NAME = Qt.ItemDataRole.UserRole
    DESCRIPTION = Qt.ItemDataRole.UserRole + 1
    FACTS = Qt.ItemDataRole.UserRole + 2

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the wrapped description needs."""
        width = self._view.viewport().width()
        room = QRect(0, 0, width - _WORDS - _GAP, 10_000)
        metrics = QFontMetrics(self._view.font())
        text = metrics.boundingRect(room, _WRAPPED, index.data(self.DESCRIPTION))
        return QSize(width, max(_PICTURE, text.height() + metrics.height() + 4) + 2 * _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Title and description beside the pictures, on the accent's tint when it is the current one."""
        theme = active_theme()
        area: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setBrush(theme.color("accent_fill"))
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(area.adjusted(2, 2, -3, -3), RADIUS, RADIUS)
        self._draw_pictures(painter, area, index.data(self.NAME))
        words = area.adjusted(_WORDS, _GAP, -_GAP, -_GAP)
        bold = QFont(self._view.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(theme.color("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, index.data(Qt.ItemDataRole.DisplayRole))
        small = QFont(self._view.font())
        small.setPixelSize(11)
        painter.setFont(small)
        painter.setPen(theme.color("text" if selected else "muted"))
        top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        painter.drawText(words.adjusted(0, 2, 0, 0), top_right, index.data(self.FACTS))
        painter.setFont(self._view.font())
        below = words.adjusted(0, QFontMetrics(bold).height() + 4, 0, 0)
        painter.drawText(below, _WRAPPED, index.data(self.DESCRIPTION))
        painter.restore()

    @staticmethod
    def _draw_pictures(painter: QPainter, area: QRect, preset: str) -> None:
        """What is learned, and by whom."""
        top = area.center().y() - _PICTURE // 2
        data = load_preset(preset).project.data.name
        thumbnail(data).paint(painter, QRect(area.left() + _GAP, top, _PICTURE, _PICTURE))
        left = area.left() + 2 * _GAP + _PICTURE
        draw_network(painter, QRectF(left, top, _NETWORK, _PICTURE), preset, active_theme())
