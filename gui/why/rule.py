"""A rule: lines of mathematics and a plain sentence."""

from __future__ import annotations

from dataclasses import dataclass

from gui.widgets.math_view import Ink, MathLine


@dataclass(frozen=True, slots=True)
class Rule:
    """`symbols` is the rule, `filled` the same with its numbers; both in parts where a line may break."""

    symbols: tuple[str, ...]
    filled: tuple[str, ...]
    sentence: str
    is_gradient: bool = False

    @property
    def lines(self) -> tuple[MathLine, ...]:
        """As lines; what is about a gradient has its numbers in the gradient's colour."""
        ink: Ink = "gradient" if self.is_gradient else "text"
        lines = (MathLine(self.symbols), MathLine(self.filled, ink))
        return tuple(line for line in lines if line.parts)
