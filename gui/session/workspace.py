"""The workspaces, in the order in which one learns: from a slope to a network."""

from __future__ import annotations

from typing import Literal, get_args

WorkspaceName = Literal["slope", "graph", "neuron", "network"]
WORKSPACES: tuple[WorkspaceName, ...] = get_args(WorkspaceName)
