"""Places in a text: Python counts characters, Qt counts UTF-16 units, of which an emoji has two."""

from __future__ import annotations


def qt_place(text: str, place: int) -> int:
    """Where Qt counts the character that Python counts as `place`."""
    return place + sum(character > "\uffff" for character in text[:place])
