"""What a window that is going to be killed has done, written down as it goes, and read afterwards."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from typing import Literal

from engine.spec import Project
from engine.training.state import TrainingState

#: `found`: after the start, recovered or from the file. `changed`: by an edit or by training. `saving`: about
#: to save. `saved`: the window says that the file has all of it. `asked`: saving asked first. `tick`: the
#: window is not stuck.
What = Literal["found", "changed", "saving", "saved", "asked", "tick"]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened: when (seconds of the system's own clock), what, and what the work was then."""

    at: float
    what: What
    work: str


class Diary:
    """A file with one line for each thing that happened; each is on the disk before the next one happens."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, what: What, work: str = "") -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(Line(monotonic(), what, work))) + "\n")
            file.flush()
            if what != "tick":
                os.fsync(file.fileno())

    def read(self) -> list[Line]:
        """All whole lines, the oldest first; none where nothing was written."""
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return []
        # why: the last line of somebody who was killed may not be finished.
        whole = text[: text.rfind("\n") + 1]
        return [Line(**json.loads(line)) for line in whole.splitlines()]


def fingerprint(project: Project, state: TrainingState | None) -> str:
    """The same for the same settings and the same weights to the bit."""
    found = hashlib.sha256(project.model_dump_json().encode())
    if state is not None and state.is_finite:
        counts = (state.epoch, state.batch, state.updates, state.loss_sum, state.hits)
        found.update(repr(counts).encode())
        found.update(state.parameters.tobytes())
    return found.hexdigest()
