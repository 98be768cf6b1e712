"""Every colour of the program, by meaning. Plain text without Qt: figures for files use it too."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours by meaning, as #rrggbb.

    Blue is positive and orange negative, for weights, activations and classes alike; violet is
    always a gradient; accent marks what can be pressed or is selected.
    """

    is_dark: bool
    ground: str
    panel: str
    raised: str
    line: str
    text: str
    muted: str
    positive: str
    negative: str
    positive_text: str
    negative_text: str
    neutral: str
    gradient: str
    gradient_fill: str
    accent: str
    accent_fill: str
    on_accent: str
    good: str
    bad: str
    bad_fill: str
    tooltip: str
    on_tooltip: str
    #: More than two classes, in their order; their markers' shapes differ too.
    classes: tuple[str, ...]

    def signed(self, value: float) -> str:
        """The fill colour of a number's sign."""
        return self.negative if value < 0 else self.positive


LIGHT = Colors(
    is_dark=False,
    ground="#F4F5F7",
    panel="#FFFFFF",
    raised="#F1F3F6",
    line="#DFE2E8",
    text="#1F2430",
    muted="#5F6675",
    positive="#2F6FDE",
    negative="#E8833A",
    positive_text="#245BBE",
    negative_text="#A84F12",
    neutral="#F7F7F8",
    gradient="#8245B8",
    gradient_fill="#EFE5F8",
    accent="#0B7079",
    accent_fill="#DDF1F2",
    on_accent="#FFFFFF",
    good="#1E7245",
    bad="#B3261E",
    bad_fill="#FDECEA",
    tooltip="#1F2430",
    on_tooltip="#F4F5F7",
    classes=("#2F6FDE", "#E8833A", "#2E9E6B", "#C8417A", "#B8960C", "#6B7280"),
)

DARK = Colors(
    is_dark=True,
    ground="#15181E",
    panel="#1D2129",
    raised="#272C36",
    line="#343A46",
    text="#E6E9EF",
    muted="#9AA3B2",
    positive="#6FA3FF",
    negative="#F0944D",
    positive_text="#6FA3FF",
    negative_text="#F0944D",
    neutral="#2A2F39",
    gradient="#C49BEF",
    gradient_fill="#3A2D4D",
    accent="#4CC3CF",
    accent_fill="#1D3A40",
    on_accent="#0F1216",
    good="#5CC48D",
    bad="#FF8A80",
    bad_fill="#45211F",
    tooltip="#E6E9EF",
    on_tooltip="#1D2129",
    classes=("#6FA3FF", "#F0944D", "#4FC08A", "#F07BA5", "#D9B93B", "#9AA3B2"),
)
