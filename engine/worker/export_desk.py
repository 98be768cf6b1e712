"""Writes samples to a file for the window, which never waits for it."""

from __future__ import annotations

from pathlib import Path

from engine.export.samples import export_samples
from engine.worker.messages import Exported, ExportSamples
from engine.worker.shelf import Shelf


def export(request: ExportSamples, shelf: Shelf) -> Exported:
    """Write them; what the system refuses is part of the answer."""
    data = shelf.data(request.project.data)
    parameters = request.state.parameters if request.state is not None else None
    try:
        export_samples(Path(request.path), data, request.project, parameters)
    except OSError as error:
        return Exported(request.path, 0, error)
    return Exported(request.path, len(data.train) + len(data.test))
