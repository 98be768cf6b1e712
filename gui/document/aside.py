"""What the user made himself, kept aside while a lesson shows something else."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.spec import LabsSpec, Project
from gui.document.progress import Progress

#: What belongs to the network and is replaced as a whole.
_NETWORK_FIELDS = ("preset", "network", "data", "training", "keeps_weights", "watch", "exercise")


@dataclass(frozen=True, slots=True, eq=False)
class Aside:
    """Parts of a project that were replaced: the labs, and the network with its training. None where not.

    `is_covered`: another network has been shown since, so that this one is only seen again by Undo.
    """

    labs: LabsSpec | None = None
    project: Project | None = None
    progress: Progress | None = None
    is_covered: bool = False

    def with_labs(self, project: Project) -> Aside:
        """Keep the labs too, unless they are kept already."""
        return self if self.labs is not None else replace(self, labs=project.labs)

    def with_network(self, project: Project, progress: Progress) -> Aside:
        """Keep the network and its training too, unless they are kept already."""
        return self if self.project is not None else replace(self, project=project, progress=progress)

    def beside(self, present: Project) -> Aside:
        """The same while `present` is shown."""
        covers = self.project is not None and present is not self.project
        return replace(self, is_covered=True) if covers and not self.is_covered else self

    def without_shown(self, present: Project) -> Aside:
        """Without the network where Undo has led back to it: what is done to it is the user's own again."""
        is_shown = self.is_covered and present is self.project
        return Aside(labs=self.labs) if is_shown else self

    def put_back(self, present: Project) -> Project:
        """The user's own project: what was replaced, and what is still there."""
        changes: dict[str, object] = {} if self.labs is None else {"labs": self.labs}
        if self.project is not None:
            changes |= {name: getattr(self.project, name) for name in _NETWORK_FIELDS}
        return present.with_changes(**changes) if changes else present
