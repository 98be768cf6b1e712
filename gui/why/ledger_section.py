"""The ledger of a grad: what was added to it, what it is so far, and how much is still to come."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.why.ledger_lines import Account
from gui.why.ledger_model import AMOUNT, BAR, BAR_ROLE, FROM, LedgerModel
from gui.widgets.mathtext import number_text
from gui.widgets.theme import active_theme

ROW_HEIGHT = 21
#: More rows than this scroll.
MOST_ROWS = 7
BAR_WIDTH = 64


class LedgerSection(QWidget):
    """The rows, and their sum."""

    #: When a row was chosen that is about another node; carries that node.
    node_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.table = _LedgerTable(self)
        self.table.chosen.connect(self.node_chosen)
        self._sum_text = QLabel()
        self._sum_text.setTextFormat(Qt.TextFormat.PlainText)
        self._sum = QLabel()
        self._sum.setObjectName("number")
        for label in (self._sum_text, self._sum):
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        self._note = QLabel()
        self._note.setObjectName("caption")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 4, 0)
        row.addWidget(self._sum_text, 1)
        row.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table)
        column.addLayout(row)
        column.addWidget(self._note)

    @property
    def text(self) -> str:
        """The line below the rows, as text."""
        return f"{self._sum_text.text()} {self._sum.text()}"

    def show_account(self, account: Account) -> None:
        """Show a grad's ledger."""
        self.table.show_account(account)
        self._sum_text.setText(account.sum_text)
        self._sum.setText(number_text(account.total, sign=True))
        self._sum.setStyleSheet(f"color: {active_theme().gradient}")
        self._note.setText(account.note)
        self._note.setVisible(bool(account.note))


class _LedgerTable(QTableView):
    """As high as its rows, up to a limit."""

    #: When a row with a node was clicked, or Enter pressed on it; carries the node.
    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = LedgerModel(self)
        self.setModel(self.rows)
        self.setItemDelegateForColumn(BAR, _BarDelegate(self))
        self.setAccessibleName(self.tr("Grad ledger"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(10)
        header.setSectionResizeMode(FROM, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(AMOUNT, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(BAR, BAR_WIDTH)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_account(self, account: Account) -> None:
        """Show the rows of a ledger."""
        before = self.rows.rowCount()
        self.rows.show_lines(account.lines)
        self.setVisible(bool(account.lines))
        if self.rows.rowCount() != before:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        rows = min(max(self.rows.rowCount(), 1), MOST_ROWS)
        return QSize(200, rows * ROW_HEIGHT + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """The same height: the panel scrolls."""
        return QSize(120, self.sizeHint().height())

    def _choose(self, index: QModelIndex) -> None:
        node = self.rows.lines[index.row()].node
        if node is not None:
            self.chosen.emit(node)


class _BarDelegate(QStyledItemDelegate):
    """A bar from the middle: to the right for what adds, to the left for what takes away."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The cell's background, and the bar."""
        super().paint(painter, option, index)
        found = index.data(BAR_ROLE)
        if found is None:
            return
        amount, largest = found
        area = QRectF(option.rect).adjusted(4, 6, -4, -6)
        theme = active_theme()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRect(QRectF(area.center().x() - 0.5, area.top() - 3, 1, area.height() + 6))
        if largest and math.isfinite(amount) and math.isfinite(largest):
            painter.setBrush(theme.color("gradient"))
            length = area.width() / 2 * amount / largest
            bar = QRectF(area.center().x(), area.top(), length, area.height()).normalized()
            painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.restore()
