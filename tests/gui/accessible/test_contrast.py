"""Text stands out from its ground by at least 4.5 to 1 in both themes (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

import re

import pytest

from gui.widgets.stylesheet import style_sheet
from gui.widgets.theme import DARK, LIGHT, Theme

LEAST = 4.5
TEXTS = ["text", "muted", "positive_text", "negative_text", "gradient", "accent", "good", "bad"]
GROUNDS = ["ground", "panel", "raised", "neutral", "accent_fill", "gradient_fill", "bad_fill"]


def luminance(color: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.1)."""
    shares = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.03928 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_most() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground(theme: Theme) -> None:
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs += [("on_accent", "accent"), ("on_tooltip", "tooltip")]
    faint = {
        pair: round(found, 2)
        for pair in pairs
        if (found := contrast(getattr(theme, pair[0]), getattr(theme, pair[1]))) < LEAST
    }
    assert faint == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_main_button_can_be_read_while_it_is_pointed_at(theme: Theme) -> None:
    found = re.search(
        r'QPushButton\[primary="true"\]:hover.*?background: (#\w{6})', style_sheet(theme, "mono")
    )
    assert found is not None
    assert contrast(theme.on_accent, found[1]) >= LEAST


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_marks_the_focus_can_be_told_from_every_ground(theme: Theme) -> None:
    """Not text: 3 to 1 (WCAG 2.1, 1.4.11)."""
    assert all(contrast(theme.accent, getattr(theme, ground)) >= 3 for ground in GROUNDS)
