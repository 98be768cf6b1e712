"""The epochs of a twin as a table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from engine.export.twin import TwinEpoch
from gui.widgets.numbers import plain

Index = QModelIndex | QPersistentModelIndex


class TwinModel(QAbstractTableModel):
    """A row for each epoch: both losses, and three differences."""

    def __init__(self) -> None:
        super().__init__()
        self.epochs: list[TwinEpoch] = []

    def add(self, epoch: TwinEpoch) -> None:
        """One more epoch is done."""
        self.beginInsertRows(QModelIndex(), len(self.epochs), len(self.epochs))
        self.epochs.append(epoch)
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as epochs are done."""
        return 0 if parent.isValid() else len(self.epochs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Epoch, two losses, three differences."""
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("epoch"),
            self.tr("loss here"),
            self.tr("loss in PyTorch"),
            self.tr("Δ loss"),
            self.tr("largest Δ parameter"),
            self.tr("largest Δ gradient"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The numbers as they are read."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        each = self.epochs[index.row()]
        return (
            str(each.epoch + 1),
            plain(each.loss, 6),
            plain(each.loss_in_pytorch, 6),
            difference(each.loss_difference),
            difference(each.parameter_difference),
            difference(each.gradient_difference),
        )[index.column()]


def difference(value: float) -> str:
    """A difference with its size in powers of ten; 0 where there is none."""
    return "0" if value == 0 else f"{value:.1e}".replace("-", "−")
