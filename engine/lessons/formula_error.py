"""What is wrong with a formula of a lesson."""

from __future__ import annotations

import difflib
from collections.abc import Sequence


class FormulaError(ValueError):
    """A formula can't be understood or computed: `reason` says why and what to do."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(f"{reason} (in {text!r:.120})")
        self.text, self.reason = text, reason

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled with its data."""
        return FormulaError, (self.text, self.reason)


def unknown(name: str, known: Sequence[str]) -> str:
    """Says that there is no such name, and which may be meant."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"there is no {name!r:.60}; " + (
        f"did you mean {near[0]}?" if near else f"there are {', '.join(known[:12])}"
    )
