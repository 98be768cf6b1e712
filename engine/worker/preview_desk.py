"""Reads a table for a look at it, before it is imported."""

from __future__ import annotations

from collections.abc import Callable

from engine.data.table.error import TableError
from engine.data.table.make import OpenTable, TableSource, open_table
from engine.table_spec import ReadingSpec
from engine.worker.messages import Failed, Preview, Previewed, Previewing


class PreviewDesk:
    """Keeps the table that was read last: other choices need no other reading."""

    def __init__(self) -> None:
        self._asked: tuple[TableSource, ReadingSpec] | None = None
        self._open: OpenTable | None = None

    def look(self, request: Preview, tell: Callable[[Previewing], None]) -> Previewed | Failed:
        """What would be made of a table; `tell` is told how far reading has come."""
        try:
            table = self._opened(request, tell)
            return Previewed(request.generation, table.overview(request.choices))
        except TableError as error:
            return Failed("Preview", str(error), request.generation, error)

    def _opened(self, request: Preview, tell: Callable[[Previewing], None]) -> OpenTable:
        asked = (request.source, request.reading)
        if self._open is None or request.anew or asked != self._asked:
            self._open = None
            self._open = open_table(
                request.source, request.reading, lambda share: tell(Previewing(request.generation, share))
            )
            self._asked = asked
        return self._open
