"""The words of an expression: names, numbers, signs, and where each stands in the text."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from engine.expression_error import ExpressionError

MOST_NAME_CHARACTERS = 60

TokenKind = Literal["number", "name", "sign", "separator", "end", "other"]

_TOKEN = re.compile(
    r"(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign>\*\*=|//|==|!=|<=|>=|\*\*|\+=|-=|\*=|/=|[-+*/(),=.])"
    r"|(?P<separator>[;\n])"
    r"|(?P<other>.)",
    re.DOTALL,
)
_BLANK = re.compile(r"(?:[ \t\r\f]|#[^\n]*)+")
_BLANK_OR_LINE = re.compile(r"(?:[ \t\r\f\n]|#[^\n]*)+")

#: Signs as they are written elsewhere, and as they are written here.
_MISSPELLED = {
    "^": "**", "\u00b2": "**2", "\u00b3": "**3", "\u2212": "-", "\u2013": "-", "\u2014": "-",
    "\u00d7": "*", "\u00b7": "*", "\u22c5": "*", "\u2217": "*", "\u00f7": "/", "\u2215": "/",
    "[": "(", "]": ")", "{": "(", "}": ")", "==": "=", "//": "/",
}  # fmt: skip


class Token(NamedTuple):
    """A word of the text and where it begins, counted from 0."""

    kind: TokenKind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, comments left out; the last one is of kind "end".

    Within brackets a line may end without ending the statement, as in Python.
    """
    place, depth = 0, 0
    while True:
        blank = (_BLANK_OR_LINE if depth > 0 else _BLANK).match(text, place)
        place = blank.end() if blank else place
        match = _TOKEN.match(text, place)
        if match is None:
            yield Token("end", "", len(text))
            return
        kind: TokenKind = match.lastgroup or "other"  # type: ignore[assignment]
        token = Token(kind, match[0], place)
        depth += (token.text == "(") - (token.text == ")")
        yield token
        place = token.end


def checked_name(token: Token) -> str:
    """The name that a token is. Raises ExpressionError for Python's own words and for long ones."""
    if keyword.iskeyword(token.text):
        raise ExpressionError("keyword", token.start, len(token.text), token.text)
    if len(token.text) > MOST_NAME_CHARACTERS:
        raise ExpressionError("name_too_long", token.start, len(token.text), hint=str(MOST_NAME_CHARACTERS))
    return token.text


def checked_number(token: Token) -> float:
    """The number that a token is. Raises ExpressionError for one beyond all floats."""
    number = float(token.text)
    if number - number:
        raise ExpressionError("number_too_large", token.start, len(token.text), _shortened(token.text))
    return number


def unexpected(token: Token) -> ExpressionError:
    """Why this token can't stand where it stands."""
    if token.kind == "end" or token.kind == "separator":
        return ExpressionError("missing", token.start, 0)
    if token.text in _MISSPELLED:
        return ExpressionError(
            "misspelled_sign", token.start, len(token.text), token.text, _MISSPELLED[token.text]
        )
    if token.kind == "other" and not token.text.isascii():
        name = unicodedata.name(token.text, "") or _code_of(token.text)
        return ExpressionError("look_alike", token.start, 1, _visible(token.text), name)
    if token.kind == "other" or token.text in ("!=", "<=", ">="):
        return ExpressionError("unknown_sign", token.start, len(token.text), _visible(token.text))
    return ExpressionError("unexpected", token.start, len(token.text), _shortened(token.text))


def _visible(sign: str) -> str:
    """A sign as it stands, or its code where it would be nothing to see."""
    return sign if sign.isprintable() else _code_of(sign)


def _code_of(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _shortened(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
