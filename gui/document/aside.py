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

    `cover`: what was shown first in the network's place; from then on this one is only seen again by Undo.
    """

    labs: LabsSpec | None = None
    project: Project | None = None
    progress: Progress | None = None
    cover: Project | None = None

    def with_labs(self, project: Project) -> Aside:
        """Keep the labs too, unless they are kept already."""
        return self if self.labs is not None else replace(self, labs=project.labs)

    def with_network(self, project: Project, progress: Progress) -> Aside:
        """Keep the network and its training too, unless they are kept already."""
        return self if self.project is not None else replace(self, project=project, progress=progress)

    def moved(self, before: Project, progress: Progress, after: Project) -> Aside:
        """The same once `after` is shown and no longer `before`, which `progress` belongs to.

        Undo that has led back to the user's own leads on through his own steps, and Redo to the cover again.
        """
        if self.project is None or after is self.project:
            return self
        if self.cover is None:
            return replace(self, cover=after)
        if before is not self.project:
            return self
        if after is self.cover:
            return replace(self, progress=progress.copy())
        return replace(self, project=after)

    def without_shown(self, present: Project) -> Aside:
        """Without the network where Undo has led back to it: what is done to it is the user's own again."""
        is_shown = self.cover is not None and present is self.project
        return Aside(labs=self.labs) if is_shown else self

    def put_back(self, present: Project) -> Project:
        """The user's own project: what was replaced, and what is still there."""
        changes: dict[str, object] = {} if self.labs is None else {"labs": self.labs}
        if self.project is not None:
            changes |= {name: getattr(self.project, name) for name in _NETWORK_FIELDS}
        return present.with_changes(**changes) if changes else present
