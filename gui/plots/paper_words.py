"""What is written on figures for files, in English; the window puts other languages here. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from gui.plots.curves import CurveWords
from gui.plots.output_view import ViewWords


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Titles and legends, beside what curves and views write on their axes."""

    curves: CurveWords = field(default_factory=CurveWords)
    views: ViewWords = field(default_factory=ViewWords)
    loss: str = "Loss"
    output: str = "Output, epoch {epoch}"
    mixed: str = "mixed"
