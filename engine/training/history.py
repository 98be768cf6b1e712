"""What a training measured: one row of numbers per finished epoch, kept compactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.training.state import EpochMetrics

FloatArray = NDArray[np.float64]

COLUMNS = (
    *("train_loss", "data_loss", "train_accuracy", "test_loss", "test_accuracy", "learning_rate"),
    *("train_r2", "test_r2"),
)


class MetricsHistory:
    """Grows by one row an epoch; a row takes 64 bytes, so 100,000 epochs take 6.4 MB, 1,000,000 take 64 MB.

    Columns are read by name as float64 views of shape (epochs,); NaN stands for "not measured".
    Row k belongs to epoch `first_epoch` + k, counted from 0: a training that was stored half way goes
    on with an empty history. The rows up to the present moment are the past, `len()` of them. After
    `rewind` the rows behind it stay known: they are the future, which comes true again as long as
    nothing is changed, and which `forget_future` drops. Copies share their rows until one of them grows.
    """

    def __init__(self, first_epoch: int = 0) -> None:
        self.first_epoch = first_epoch
        # why the columns first: each is read as a whole, many times a second.
        self._table = np.empty((len(COLUMNS), 64))
        self._is_shared = False
        self._count = 0
        self._known = 0

    @classmethod
    def of(cls, first_epoch: int, epochs: int, columns: Mapping[str, FloatArray]) -> Self:
        """A past of so many epochs; columns that are missing were not measured."""
        history = cls(first_epoch)
        history._table = np.full((len(COLUMNS), max(epochs, 1)), np.nan)
        history._count = history._known = epochs
        for name, column in columns.items():
            history._table[COLUMNS.index(name)] = column
        return history

    def __len__(self) -> int:
        return self._count

    @property
    def known_count(self) -> int:
        """How many epochs are known, past and future together."""
        return self._known

    @property
    def has_future(self) -> bool:
        """Whether epochs behind the present moment are known."""
        return self._known > self._count

    def extend(self, metrics: Iterable[EpochMetrics]) -> None:
        """Append epochs in order to the past; a future epoch gives way to the one that has come.

        Raises ValueError when an epoch is missing or comes twice.
        """
        for epoch in metrics:
            if epoch.epoch != self.first_epoch + self._count:
                raise ValueError(f"epoch {epoch.epoch} follows epoch {self.first_epoch + self._count - 1}")
            self._make_room()
            values = (getattr(epoch, column) for column in COLUMNS)
            self._table[:, self._count] = [np.nan if value is None else value for value in values]
            self._count += 1
            self._known = max(self._known, self._count)

    def rewind(self, epoch: int) -> None:
        """Go to the moment at which so many epochs are finished, earlier or later; all rows stay known.

        Raises ValueError where that moment is not known.
        """
        count = epoch - self.first_epoch
        if not 0 <= count <= self._known:
            last = self.first_epoch + self._known
            raise ValueError(f"epoch {epoch} is not known, only {self.first_epoch} to {last}")
        self._count = count

    def forget_future(self) -> None:
        """Drop what is known of later epochs: from here on it may go another way."""
        self._known = self._count

    def column(self, name: str) -> FloatArray:
        """One column over the past. Raises ValueError for an unknown name."""
        return self._table[COLUMNS.index(name), : self._count]

    def known(self, name: str) -> FloatArray:
        """One column over past and future. Raises ValueError for an unknown name."""
        return self._table[COLUMNS.index(name), : self._known]

    def last(self, name: str) -> float:
        """The newest value of the past, NaN before the first epoch."""
        return float(self.column(name)[-1]) if self._count else float("nan")

    def copy(self) -> MetricsHistory:
        """An independent copy."""
        twin = MetricsHistory(self.first_epoch)
        twin._table = self._table
        twin._is_shared = self._is_shared = True
        twin._count, twin._known = self._count, self._known
        return twin

    def _make_room(self) -> None:
        """Have a place for one more row in a table of one's own."""
        room = self._table.shape[1]
        if self._is_shared or self._count == room:
            wider = room if self._count < room else 2 * room
            table = np.empty((len(COLUMNS), wider))
            table[:, : self._known] = self._table[:, : self._known]
            self._table, self._is_shared = table, False
