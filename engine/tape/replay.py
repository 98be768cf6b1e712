"""Replay: follow a tape for a whole batch at once, in NumPy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.tape.per_sample import BackwardPerSample
from engine.tape.record import Tape
from engine.tape.schedule import Program, schedule
from engine.tape.workspace import Backward, Forward

FloatArray = NDArray[np.float64]

#: Samples that are computed together: enough to keep NumPy busy, few enough for the processor's cache.
TILE = 1024
#: At most so many numbers in one table, so that large graphs take narrower tiles.
TABLE_SIZE = 300_000
#: Widths whose workspaces are kept: a full tile, a last short one, and those of the test part.
WORKSPACES = 4


class Replay:
    """A tape, fused and ready to run.

    `columns` below has one row per input of the tape and one column per sample. Numbers too large for
    a float become infinite or NaN; the caller silences NumPy's warnings with `np.errstate`.
    """

    def __init__(self, tape: Tape) -> None:
        self.parameter_count = tape.parameter_count
        self._program = schedule(tape)
        self._parameters = np.zeros(tape.parameter_count)
        self._workspaces: dict[int, _Workspace] = {}
        self._widest = max(1, min(TILE, TABLE_SIZE // self._program.row_count))

    def forward(self, parameters: FloatArray, columns: FloatArray) -> FloatArray:
        """The outputs, of shape (outputs, samples)."""
        np.copyto(self._parameters, parameters)
        if columns.shape[1] <= self._widest:
            return self._workspace(columns.shape[1]).forward(columns)
        return np.hstack([self._workspace(tile.shape[1]).forward(tile) for tile in self._tiles(columns)])

    def forward_and_backward(
        self, parameters: FloatArray, columns: FloatArray, upstream: float
    ) -> tuple[FloatArray, FloatArray]:
        """The outputs, and the gradients of upstream * (sum of the first output over the samples)."""
        np.copyto(self._parameters, parameters)
        if columns.shape[1] <= self._widest:
            workspace = self._workspace(columns.shape[1])
            return workspace.forward(columns), workspace.backward(upstream).copy()
        outputs, gradients = [], np.zeros_like(self._parameters)
        for tile in self._tiles(columns):
            workspace = self._workspace(tile.shape[1])
            outputs.append(workspace.forward(tile))
            gradients += workspace.backward(upstream)
        return np.hstack(outputs), gradients

    @property
    def widest_per_sample(self) -> int:
        """So many samples `gradients_per_sample` should be given at a time, so that its table stays small."""
        return max(1, min(self._widest, TABLE_SIZE // max(self.parameter_count, 1)))

    def gradients_per_sample(
        self, parameters: FloatArray, columns: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """The outputs, and each sample's own gradients of the first output: shape (parameters, samples).

        The gradients' array is used again by the next call.
        """
        np.copyto(self._parameters, parameters)
        workspace = self._workspace(columns.shape[1])
        return workspace.forward(columns), workspace.backward_per_sample()

    def _tiles(self, columns: FloatArray) -> list[FloatArray]:
        """The samples in parts of nearly equal width."""
        count = columns.shape[1]
        width = -(-count // -(-count // self._widest))
        return [columns[:, start : start + width] for start in range(0, count, width)]

    def _workspace(self, width: int) -> _Workspace:
        if width not in self._workspaces:
            if len(self._workspaces) >= WORKSPACES:
                del self._workspaces[next(iter(self._workspaces))]
            self._workspaces[width] = _Workspace(self._program, width, self._parameters)
        return self._workspaces[width]


class _Workspace:
    """Forward and backward for one width. What only the backward pass needs is made at its first time."""

    def __init__(self, program: Program, width: int, parameters: FloatArray) -> None:
        self._program = program
        self._forward = Forward(program, width, parameters)
        self._backward: Backward | None = None
        self._per_sample: BackwardPerSample | None = None
        self._columns: FloatArray | None = None

    def forward(self, columns: FloatArray) -> FloatArray:
        """The outputs for these inputs. Inputs that nobody can change are put in only once."""
        if columns is not self._columns:
            self._forward.values[self._program.inputs] = columns
            self._columns = None if columns.flags.writeable else columns
        for call in self._forward.calls:
            call()
        return self._forward.values[self._program.outputs]

    def backward(self, upstream: float) -> FloatArray:
        """The gradients; the array is used again by the next call."""
        if self._backward is None:
            self._backward = Backward(self._program, self._forward)
        self._backward.root[:] = upstream
        for call in self._backward.calls:
            call()
        return self._backward.gradient

    def backward_per_sample(self) -> FloatArray:
        """Each sample's own gradients; the array is used again by the next call."""
        if self._per_sample is None:
            self._per_sample = BackwardPerSample(self._program, self._forward)
        self._per_sample.root[:] = 1.0
        for call in self._per_sample.calls:
            call()
        return self._per_sample.gradient
