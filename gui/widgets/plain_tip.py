"""Tooltips of what others have written: names, paths and conditions are shown letter by letter."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """A tooltip that shows this text, where Qt would take it for markup and fetch the pictures it names."""
    if "<" not in text and "&lt;" not in text:
        return text
    return f"<span>{escape(text)}</span>".replace("\n", "<br>")
