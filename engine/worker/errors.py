"""What may go wrong in the worker besides the engine's own errors."""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal

from engine.problem_error import ProblemError


class NoSuchBatchError(ProblemError[Literal["no_such_batch"]]):
    """There are not so many batches in an epoch: `batch`, counted from 0, of `count`."""

    sentences = MappingProxyType(
        {"no_such_batch": "batch is {batch}, but an epoch has {count} batches, counted from 0"}
    )


class LayoutError(ProblemError[Literal["graphviz"]]):
    """Graphviz can't lay a graph out."""

    sentences = MappingProxyType({"graphviz": "Graphviz could not lay this graph out: {reason}"})
