"""What is wrong with a table."""

from __future__ import annotations


class TableError(ValueError):
    """A table can't be read or learned from; the message is one line that says what, where, what to do.

    `row` is counted from 1 as in a spreadsheet, `column` is a name; None where there is no single one.
    """

    def __init__(self, reason: str, row: int | None = None, column: str | None = None) -> None:
        place = [f"row {row}"] if row is not None else []
        place += [f"column {column!r}"] if column is not None else []
        super().__init__(f"{', '.join(place)}: {reason}" if place else reason)
        self.reason = reason
        self.row = row
        self.column = column
