"""What a lesson can see of the window: the document and the session as a Situation."""

from __future__ import annotations

from collections.abc import Mapping

from engine.lessons.situation import Situation, Standing
from engine.training.history import COLUMNS
from gui.document.document import Document
from gui.session.session import Session


def seen(
    document: Document, session: Session, deeds: Mapping[str, int], start: Situation | None
) -> Situation:
    """How things stand now; `start` is how they stood when the step was entered."""
    history = document.history
    return Situation(
        document.project,
        session.workspace,
        document.state.epoch,
        {name: history.last(name) for name in COLUMNS},
        _standing(session),
        dict(deeds),
        start,
    )


def _standing(session: Session) -> Standing:
    position, walk = session.position, session.expression_walk
    at_end = walk is not None and walk.index == walk.length
    return Standing(position.phase, position.epoch, position.batch, position.sample, position.node, at_end)
