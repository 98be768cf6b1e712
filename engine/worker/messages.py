"""What the window and its worker processes say to each other: frozen, picklable, no behaviour.

A request that starts something new carries a `generation`; what answers an older one is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.data.prepared import PreparedData
from engine.data.table.choices import Choices
from engine.data.table.make import Overview, TableSource
from engine.spec import DataSpec, Project
from engine.table_spec import ReadingSpec
from engine.training.findings import Finding
from engine.training.state import EpochMetrics, TrainingState

#: Why a training halted: it was asked to, it reached its last epoch, the loss is not finite, or the
#: condition of a breakpoint has come true.
HaltReason = Literal["asked", "finished", "diverged", "breakpoint"]


@dataclass(frozen=True, slots=True)
class Prepare:
    """Load the data of a spec and send it back."""

    spec: DataSpec


@dataclass(frozen=True, slots=True)
class Preview:
    """Read a table and say what would be made of it. Answered by `Previewed`, or by `Failed`.

    `anew`: read it even if it was read before, since the file may have changed.
    """

    generation: int
    source: TableSource
    reading: ReadingSpec
    choices: Choices
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Train:
    """Train from `state` until `until` epochs are finished, `pace` epochs a second (None: at full speed)."""

    generation: int
    project: Project
    state: TrainingState
    until: int
    pace: float | None


@dataclass(frozen=True, slots=True)
class Adjust:
    """From the next batch on, train with these settings, going on from the present weights.

    The training of generation `former` becomes that of `generation`. `patch` sets single parameters,
    as (place, value).
    """

    generation: int
    former: int
    project: Project
    until: int
    pace: float | None
    patch: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Halt:
    """Stop training after the current batch."""

    generation: int


@dataclass(frozen=True, slots=True)
class Replay:
    """Train from `state` to the moment at which `epoch` epochs and `batch` batches of the next are finished.

    A newer one takes the place of an older one. A training that goes on meanwhile waits.
    """

    generation: int
    project: Project
    state: TrainingState
    epoch: int
    batch: int


@dataclass(frozen=True, slots=True)
class CancelReplay:
    """Stop replaying; nothing more is said about it."""

    generation: int


@dataclass(frozen=True, slots=True)
class ExportSamples:
    """Write the project's samples to a file; with `state` also what the network answers there."""

    project: Project
    state: TrainingState | None
    path: str


@dataclass(frozen=True, slots=True)
class LayOut:
    """Let Graphviz place a graph given as DOT text."""

    generation: int
    dot: str


@dataclass(frozen=True, slots=True)
class Stop:
    """End the process."""


Request = Prepare | Preview | Train | Adjust | Halt | Replay | CancelReplay | ExportSamples | LayOut | Stop


@dataclass(frozen=True, slots=True)
class Prepared:
    """The data of a spec, ready for use."""

    spec: DataSpec
    data: PreparedData


@dataclass(frozen=True, slots=True)
class Previewing:
    """How far reading a table has come, from 0 to 1. Sent now and then."""

    generation: int
    share: float


@dataclass(frozen=True, slots=True)
class Previewed:
    """A table was read."""

    generation: int
    overview: Overview


@dataclass(frozen=True, slots=True)
class Advanced:
    """Training has come to `state`; `metrics` are the epochs finished since the last message.

    Sent now and then, and twice when settings or weights are adjusted: before, under the old
    generation, and after it, under the new one, so that the exact moment of the change is known.
    `gradient_norm` is the length of the last batch's gradient, None where no batch came before.
    """

    generation: int
    state: TrainingState
    metrics: tuple[EpochMetrics, ...]
    gradient_norm: float | None = None


@dataclass(frozen=True, slots=True)
class Halted:
    """Training has ended; everything it did was sent before.

    `condition` is that of a breakpoint that came true, `before` the state just before the batch that
    diverged. `findings` are what is wrong now, or in that batch.
    """

    generation: int
    reason: HaltReason
    condition: str | None = None
    before: TrainingState | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong with the training that goes on. Sent when it is something else than before.

    A training starts without any.
    """

    generation: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Replayed:
    """A replay has come to `state`. Sent now and then, and with `done` at its end."""

    generation: int
    state: TrainingState
    done: bool


@dataclass(frozen=True, slots=True)
class Exported:
    """So many samples were written, or none, since the system refused."""

    path: str
    count: int
    problem: OSError | None = None


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Where Graphviz puts things, in points, y upwards: box centres and the curve of each edge.

    `edges` holds, per edge of the DOT text by its `id`, the control points of a cubic B-spline:
    the start, then triples.
    """

    generation: int
    size: tuple[float, float]
    boxes: dict[str, tuple[float, float]]
    edges: dict[str, tuple[tuple[float, float], ...]]


@dataclass(frozen=True, slots=True)
class Failed:
    """A request could not be carried out; `reason` is the engine's own sentence.

    `generation` is that of the training or replay which ended with it, or of the preview that was asked
    for; None where there is none. `error` is what went wrong, for the window to word; None where nobody
    foresaw it: then `details` is Python's account of it.
    """

    request: str
    reason: str
    generation: int | None = None
    error: Exception | None = None
    details: str = ""


Answer = (
    Prepared | Previewing | Previewed | Advanced | Halted | Findings | Replayed | Exported | LaidOut | Failed
)
