"""A sweep in a process of its own: `main.py sweep`, started, followed and stopped."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal

from engine.project_file import save_project
from engine.spec import Project
from engine.sweep.files import read_record
from engine.sweep.spec import SweepSpec
from gui.session.command import Command

#: What the command ends with after it was asked to stop.
_INTERRUPTED = 130


class SweepProcess(QObject):
    """One sweep at a time."""

    #: When a training is done; carries its SweepRecord.
    record_came = Signal(object)
    #: When no more will come; carries why it failed, "" where it did not.
    ended = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._command = Command(self)
        self._command.line_came.connect(self._take)
        self._command.ended.connect(self._end)
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @property
    def running(self) -> bool:
        """Whether it trains."""
        return self._command.running

    def start(self, project: Project, spec: SweepSpec) -> None:
        """Train every combination. Raises ProjectFileError where there is no room for a file."""
        self._forget_folder()
        self._folder = tempfile.TemporaryDirectory(prefix="backprop-studio-")
        path = Path(self._folder.name) / "sweep.bpstudio"
        save_project(path, project, None)
        self._command.start(["sweep", "--project", str(path), "--json-lines", "--attached", *_options(spec)])

    def ask_to_stop(self) -> None:
        """Give the rest up; `ended` follows within a moment."""
        self._command.close_input()

    def close(self) -> None:
        """Be done with it at once; nothing is running afterwards."""
        self._command.stop_gently()
        self._forget_folder()

    def _take(self, line: str) -> None:
        try:
            record = read_record(json.dumps(json.loads(line)["record"]))
        except (ValueError, TypeError, KeyError, ValidationError):
            return  # a library may print lines of its own
        self.record_came.emit(record)

    def _end(self, status: int, why: str) -> None:
        self._forget_folder()
        failed = status not in (0, _INTERRUPTED)
        self.ended.emit((why or str(status)) if failed else "")

    def _forget_folder(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _options(spec: SweepSpec) -> list[str]:
    """The sweep as arguments; only what is varied."""
    lists = {
        "--seeds": ",".join(map(str, spec.seeds)),
        "--learning-rates": ",".join(map(repr, spec.learning_rates)),
        "--optimizers": ",".join(spec.optimizers),
    }
    options = [f"{name}={text}" for name, text in lists.items() if text]
    if spec.layers:
        options.append("--layers=" + ";".join(",".join(map(str, sizes)) for sizes in spec.layers))
    return options
