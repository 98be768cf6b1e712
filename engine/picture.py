"""A graphviz picture that needs no `dot` on the machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import graphviz
from graphviz.backend import ExecutableNotFound


class Picture(graphviz.Digraph):  # type: ignore[misc]
    """A `graphviz.Digraph`, as micrograd's `draw_dot` returns it.

    Where no `dot` is installed, pygraphviz, whose wheels bring Graphviz along, draws it: `render`,
    `pipe` and the picture in a notebook work alike. Pass options by name.
    """

    def pipe(
        self,
        format: str | None = None,  # noqa: A002 - graphviz's name
        *,
        engine: str | None = None,
        encoding: str | None = None,
        **options: Any,
    ) -> Any:
        """The drawn picture as bytes; as text, where an encoding is given."""
        try:
            return super().pipe(format=format, engine=engine, encoding=encoding, **options)
        except ExecutableNotFound:
            drawn = _drawn(self.source, format or self.format, engine or self.engine)
        return drawn.decode(encoding) if encoding else drawn

    def render(
        self,
        filename: str | os.PathLike[str] | None = None,
        directory: str | os.PathLike[str] | None = None,
        *,
        cleanup: bool = False,
        format: str | None = None,  # noqa: A002 - graphviz's name
        engine: str | None = None,
        outfile: str | os.PathLike[str] | None = None,
        **options: Any,
    ) -> str:
        """Save the DOT text and the drawn picture; the picture's path."""
        try:
            path: str = super().render(
                filename=filename,
                directory=directory,
                cleanup=cleanup,
                format=format,
                engine=engine,
                outfile=outfile,
                **options,
            )
        except ExecutableNotFound:  # by now the DOT text is saved
            source = Path(self.filepath)
            if outfile is not None:
                target = Path(directory or self.directory, outfile)
                kind = format or target.suffix[1:]
            else:
                kind = format or self.format
                target = source.with_name(f"{source.name}.{kind}")
            target.write_bytes(_drawn(self.source, kind, engine or self.engine))
            if cleanup:
                source.unlink()
            path = str(target)
        return path


def _drawn(source: str, kind: str, engine: str) -> bytes:
    import pygraphviz

    return bytes(pygraphviz.AGraph(string=source).draw(format=kind, prog=engine))
