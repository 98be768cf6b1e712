"""A grad as a sum: one row for everything that was added to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontDatabase

from gui.widgets.mathtext import number_text
from gui.widgets.plain_tip import plain_tip
from gui.widgets.theme import active_theme

#: The columns: what it is from, its share as a bar, and as a number.
FROM, BAR, AMOUNT = range(3)
#: The role under which a bar's (amount, largest amount) is found.
BAR_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One thing that was added; `counts` is False where it was overwritten. `node` can be looked at."""

    text: str
    amount: float
    counts: bool = True
    node: int | None = None
    hint: str = ""


class LedgerModel(QAbstractTableModel):
    """The lines of one ledger."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[LedgerLine, ...] = ()

    @property
    def lines(self) -> tuple[LedgerLine, ...]:
        """What is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[LedgerLine]) -> None:
        """Show these instead; where only numbers differ, the selection stays."""
        lines = tuple(lines)
        if len(lines) == len(self._lines):
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, AMOUNT))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """One row per line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Where from, bar, amount."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What one cell shows."""
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return {FROM: line.text, AMOUNT: number_text(line.amount, sign=True)}.get(column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(line.hint)
            case Qt.ItemDataRole.TextAlignmentRole if column == AMOUNT:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ForegroundRole if column == AMOUNT or not line.counts:
                return active_theme().color("gradient" if line.counts else "muted")
            case Qt.ItemDataRole.FontRole:
                return _font(column == AMOUNT, line.counts)
            case _ if role == BAR_ROLE and column == BAR and line.counts:
                return line.amount, max(abs(each.amount) for each in self._lines)
        return None

    def _spoken(self, line: LedgerLine) -> str:
        amount = number_text(line.amount, sign=True)
        if line.counts:
            return f"{line.text}: {amount}"
        return self.tr("{text}: {amount}, overwritten").format(text=line.text, amount=amount)


def _font(is_number: bool, counts: bool) -> QFont:
    """Numbers stand in a monospaced face; what does not count is struck through."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if is_number else QFont()
    font.setPixelSize(12)
    font.setStrikeOut(not counts)
    return font
