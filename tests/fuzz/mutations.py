"""Nearly valid input: good documents, texts and files with a few things in them gone wrong."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

#: Texts that mean something to somebody else: a shell, Python, a spreadsheet, a browser, a terminal, a path.
HOSTILE_TEXTS = (
    "", " ", "\0", "\n", "\r\n", "\t", "\x1b[2J", "\x1b]0;title\x07", "\ufeff", "\u202e", "\u2028",
    "\ud800", "𝕏", "e\u0301", "ß", "İ", "٣", "²", "𝟙", "Infinity", "NaN", "null", "None", "-", "--",
    "%s%n", "{0}", "{}", "{x.__class__}", "$(touch pwned)", "`id`", ";rm -rf .",
    "__import__('os').system('touch pwned')", "lambda: 0", "exec('1')", "=1+1",
    '=HYPERLINK("http://example.invalid","x")', "=cmd|' /C calc'!A0", "@SUM(1)",
    "<img src='//host.invalid/a.png'>", "<script>alert(1)</script>", "javascript:alert(1)",
    "file:///etc/passwd", "../../../../etc/passwd", "/etc/passwd", "/dev/zero", "C:\\CON",
    "\\\\host.invalid\\share\\a.csv", "//host.invalid/a.csv", "!!python/object/apply:os.system ['id']",
    "cos\nsystem\n(S'id'\ntR.", "&xxe;", "a" * 300, "x" * 100_000, "\n" * 500, "[" * 3000, "(" * 3000,
    "\\" * 99, "'" * 99, '"' * 99,
)  # fmt: skip
HOSTILE_NUMBERS = (
    0, -0.0, 1, -1, 2, 3, 0.1, 1e-320, 1e300, -1e308, 256, 257, 2**31, 2**32 - 1, 2**32, 2**53,
    2**53 + 1, 2**63, 2**64, 10**30, 10**400, 10**9, -(10**9), float("nan"), float("inf"),
    float("-inf"),
)  # fmt: skip
_DEEP: Any = []
for _ in range(150):
    _DEEP = [_DEEP]
HOSTILE_VALUES: tuple[Any, ...] = (
    *HOSTILE_TEXTS, *HOSTILE_NUMBERS, True, False, None, [], {}, [[]], [None], _DEEP, {"": {"": {}}},
    ["x1", "n1"], [0.0] * 2000, ["n1"] * 2000, {"__class__": "os"}, {"$ref": "#"},
)  # fmt: skip
#: Bytes that belong in no text, or that change how it is read.
_SCRAPS = (
    b"\0", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc0\x80", b"\xed\xa0\x80", b"\x1b[2J",
    b"\r", b"\n", b'"', b"'", b"{", b"[" * 400, b"}", b"1e999", b"-0", b"9" * 5000, b"NaN", b"\\ud800",
    b"PK\x03\x04",
)  # fmt: skip
_NUMBER = re.compile(rb"-?\d+(\.\d+)?")
#: Of a list so many entries are tried, since the others are the same.
_ENTRIES = 4

Chosen = TypeVar("Chosen")
Container = dict[str, Any] | list[Any]


def pick(draw: st.DrawFn, options: Sequence[Chosen]) -> Chosen:
    """One of them. Unlike `sampled_from` it never writes them all down, and they are long."""
    return options[draw(st.integers(0, len(options) - 1))]


def changed(draw: st.DrawFn, good: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One of the documents with up to three of its fields changed, moved, doubled or taken away."""
    document = copy.deepcopy(pick(draw, good))
    for _ in range(draw(st.integers(0, 3))):
        places = list(_places(document))
        if places:
            _change(draw, *pick(draw, places), places)
    return document


def _places(inside: Any) -> Iterator[tuple[Container, Any]]:
    if isinstance(inside, dict):
        keys: Sequence[Any] = list(inside)
    elif isinstance(inside, list):
        keys = range(min(len(inside), _ENTRIES))
    else:
        return
    for key in keys:
        yield inside, key
        yield from _places(inside[key])


def _change(draw: st.DrawFn, holder: Any, key: Any, places: Sequence[tuple[Container, Any]]) -> None:
    kind = pick(draw, ("replace", "replace", "nearly", "delete", "double", "swap", "wrap", "misname"))
    value = holder[key]
    if kind == "delete":
        del holder[key]
    elif kind == "replace":
        holder[key] = copy.deepcopy(pick(draw, HOSTILE_VALUES))
    elif kind == "nearly":
        holder[key] = _nearly(draw, value)
    elif kind == "swap":
        other, its_key = pick(draw, places)
        holder[key] = copy.deepcopy(other[its_key]) if _has(other, its_key) else None
    elif kind == "wrap":
        holder[key] = pick(draw, ([value], {"a": value}, [value, value], str(value)[:200]))
    elif isinstance(holder, list):
        holder.insert(key, copy.deepcopy(value))
    else:
        holder[pick(draw, (*HOSTILE_TEXTS, f"{key} ", key.upper()))] = value
        if kind == "misname":
            del holder[key]


def _has(holder: Container, key: Any) -> bool:
    return key in holder if isinstance(holder, dict) else key < len(holder)


def _nearly(draw: st.DrawFn, value: Any) -> Any:
    """Something of the same kind that may not fit the rest."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + pick(draw, (-1, 1, 10, 255, 10**6))
    if isinstance(value, float):
        return value * pick(draw, (-1.0, 0.0, 1e3, 1e300, 1e-300))
    if isinstance(value, str):
        return edited_text(draw, [value])
    return value


def written(draw: st.DrawFn, good: Sequence[dict[str, Any]]) -> bytes:
    """Changed documents as JSON, in which something may be damaged too."""
    document = changed(draw, good)
    content = json.dumps(document, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")
    return damaged(draw, content) if draw(st.integers(0, 3)) == 0 else content


def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """A file that was cut off, spliced, recoded, or has bytes in it that don't belong there."""
    kind = pick(draw, ("end", "gap", "again", "scrap", "number", "recoded", "marked", "twice"))
    place = draw(st.integers(0, len(content)))
    if kind == "end":
        return content[:place]
    if kind == "gap":
        return content[:place] + content[place + draw(st.integers(1, 30)) :]
    if kind == "again":
        return content[: place + draw(st.integers(1, 200))] + content[place:]
    if kind == "scrap":
        return content[:place] + pick(draw, _SCRAPS) + content[place:]
    if kind == "number":
        numbers = list(_NUMBER.finditer(content))[:200]
        if not numbers:
            return content
        found = pick(draw, numbers)
        number = pick(draw, (b"1e999", b"-1", b"9" * 5000, b"0x10", b"1_0", b"1.", b".5", b"1000000000"))
        return content[: found.start()] + number + content[found.end() :]
    if kind == "recoded":
        other = pick(draw, ("utf-16", "utf-32", "utf-7", "cp1252"))
        return content.decode("utf-8", "replace").encode(other, "replace")
    return b"\xef\xbb\xbf" + content if kind == "marked" else content + content


def edited_text(draw: st.DrawFn, good: Sequence[str], scraps: Sequence[str] = HOSTILE_TEXTS) -> str:
    """One of the texts with up to five of its words changed, moved, doubled, taken away or added."""
    text = pick(draw, good)
    words = re.findall(r"\w+|\s+|[^\w\s]", text)
    return "".join(edited(draw, words, scraps))


def edited(draw: st.DrawFn, parts: Sequence[Any], scraps: Sequence[Any]) -> list[Any]:
    """Parts in a row with up to five edits; what is added is one of the scraps."""
    found = list(parts)
    for _ in range(draw(st.integers(0, 5))):
        place = draw(st.integers(0, len(found)))
        kind = pick(draw, ("add", "replace", "delete", "double", "swap", "end", "many"))
        if kind == "add":
            found.insert(place, pick(draw, scraps))
        elif place == len(found):
            continue
        elif kind == "replace":
            found[place] = pick(draw, scraps)
        elif kind == "delete":
            del found[place]
        elif kind == "double":
            found.insert(place, found[place])
        elif kind == "swap":
            other = draw(st.integers(0, len(found) - 1))
            found[place], found[other] = found[other], found[place]
        elif kind == "end":
            del found[place:]
        else:
            found[place:place] = [found[place]] * pick(draw, (20, 300))
    return found
