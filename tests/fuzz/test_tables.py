"""Tables from strangers, as text and as Excel files: each is refused in one line, or makes finite samples."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.prepare import prepare
from engine.data.table.choices import Choices
from engine.data.table.error import TableError
from engine.data.table.make import file_source, open_table
from engine.suggestions import suggested_project
from engine.table_spec import ReadingSpec
from tests.engine.tables import FLOWERS, workbook
from tests.fuzz.mutations import HOSTILE_TEXTS, damaged, edited, pick
from tests.fuzz.trial import Trial, check_line, fuzzed

_CELLS = (
    *HOSTILE_TEXTS[:-6], "1", "2.5", "-3", "1e308", "-1e400", "1e-320", "inf", "nan", "NA", "True",
    "1,5", "0x1f", "1_000", "2020-01-01", "٣", "1e5000", "9" * 400, '"', '"a""b"', '"open', "a\nb",
    '"a\nb"', "setosa", "#N/A",
)  # fmt: skip
_TEXTS = (
    FLOWERS,
    FLOWERS.replace(",", ";").replace(".", ","),
    "".join(f"{n}\t{n * n % 7}\t{'yes' if n % 3 else 'no'}\n" for n in range(12)),
    "x,y\n" + "".join(f"{n / 7},{n * n / 3}\n" for n in range(8)),
)
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-32", "utf-7")
_READINGS: Sequence[Mapping[str, object]] = (
    {}, {}, {}, {"header": True}, {"header": False}, {"separator": "|"}, {"decimal": ","},
    {"sheet": "second"}, {"encoding": "latin-1"}, {"encoding": "os"}, {"encoding": "rot13"},
    {"encoding": "../../evil"}, {"encoding": "idna"}, {"encoding": "utf-16"}, {"encoding": "zlib"},
    {"encoding": "punycode"}, {"encoding": "raw_unicode_escape"}, {"encoding": "\0"},
    {"encoding": "mbcs"}, {"encoding": "__init__"},
)  # fmt: skip
_CHOICES = (
    Choices(), Choices(), Choices(target="x"), Choices(target="species", missing="drop"),
    Choices(task="regression"), Choices(task="many_class"), Choices(columns=("length", "length")),
    Choices(columns=()), Choices(columns=("no such",)), Choices(sample=True),
)  # fmt: skip


@pytest.fixture
def read(trial_of: Callable[..., Trial], tmp_path: Path) -> Callable[[str, bytes, int], None]:
    """Handles one file. The number says how it is read, and what is chosen."""
    _import_all(tmp_path)
    trials: dict[str, Trial] = {}

    def handle(part: str, content: bytes, number: int) -> None:
        trial = trials.get(part) or trials.setdefault(part, trial_of(part, (TableError,)))
        trial.take(lambda: _make(tmp_path / "a.csv", content, number))

    return handle


def _import_all(folder: Path) -> None:
    """What is imported when it is first needed is there before anything is watched."""
    many = "\n".join(f"{n},{n % 3}" for n in range(40))
    latin = FLOWERS.replace("red", "à la été").encode("latin-1")
    for content in (FLOWERS.encode(), latin, many.encode(), _sheets()):
        _make(folder / "good", content, 0)
    for reading in _READINGS:
        with suppress(LookupError, ValueError):
            b"a".decode(str(reading.get("encoding", "ascii")))


def _make(path: Path, content: bytes, number: int) -> None:
    """All the way from a file to samples."""
    path.write_bytes(content)
    reading = ReadingSpec.model_validate(_READINGS[number % len(_READINGS)])
    choices = _CHOICES[number // len(_READINGS)]
    opened = open_table(file_source(path), reading, lambda _: None)
    overview = opened.overview(choices)
    if overview.problem is not None:
        check_line(str(overview.problem))
    if overview.table is None:
        raise TableError("no_inputs")
    project = suggested_project("table", table=overview.table)
    data = prepare(project.data)
    assert data.is_finite
    assert len(data.train) + len(data.test) == overview.table.rows
    assert data.train.x.shape[1] == len(overview.table.features)
    for text in (*overview.table.columns, *overview.table.features, *overview.table.classes):
        assert text == " ".join(text.split())


_NUMBERS = st.integers(0, len(_READINGS) * len(_CHOICES) - 1)


@st.composite
def _texts(draw: st.DrawFn) -> bytes:
    rows = [line.split(",") for line in pick(draw, _TEXTS).splitlines()]
    rows = edited(draw, rows, [["1"], [], [""] * 1200, ["a"] * 7, ["=1+1"] * 4])
    for row in rows[: draw(st.integers(0, 3))]:
        row[:] = edited(draw, row, _CELLS)
    text = pick(draw, ("\n", "\n", "\r\n", "\r", "\n\n")).join(",".join(row) for row in rows)
    content = text.encode(pick(draw, _ENCODINGS), "replace")
    return damaged(draw, content) if draw(st.integers(0, 2)) == 0 else content


@fuzzed(few=40)
@given(content=_texts(), number=_NUMBERS)
def test_tables_of_text(read: Callable[[str, bytes, int], None], content: bytes, number: int) -> None:
    read("tables (text)", content, number)


@cache
def _sheets() -> bytes:
    rows = [line.split(",") for line in FLOWERS.splitlines()]
    return workbook({"first": rows, "second": [["a", "b"], ["=1+1", 2], [3, 4.5], [5, True], [7, "x"]]})


@cache
def _parts() -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(_sheets())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_ENTITIES = (
    b'<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE a SYSTEM "http://host.invalid/a.dtd">',
    b'<!DOCTYPE a [<!ENTITY xxe "0123456789"><!ENTITY b "&xxe;&xxe;&xxe;&xxe;">]>',
)
_MARKUP: Sequence[bytes] = (
    b"&xxe;", b'<c r="XFD1048576"><v>1</v></c>', b'<row r="1000000000">',
    b'<c t="s"><v>999999999</v></c>', b'<c t="s"><v>-1</v></c>', b'<c t="d"><v>9999-99-99</v></c>',
    b'<c t="n"><v>1e999</v></c>', b'<c t="e"><v>#REF!</v></c>',
    b'<f>HYPERLINK("http://host.invalid","x")</f>', b"<f>cmd|' /C calc'!A0</f>",
    b'<dimension ref="A1:XFD1048576"/>', b"<v>" + b"9" * 9000 + b"</v>", b"<a>" * 3000, b"</sheetData>",
    b"]]>", b"<![CDATA[", b"<!--", b"<?php echo 1 ?>", b"<c/>" * 40_000, b'r="A0"', b'r="-1"',
    b's="99999"', b"\0",
)  # fmt: skip


@st.composite
def _books(draw: st.DrawFn) -> bytes:
    """An Excel file with a part or two damaged, renamed, doubled or missing."""
    parts = dict(_parts())
    for _ in range(draw(st.integers(0, 2))):
        name = pick(draw, list(parts))
        content = parts[name]
        kind = pick(draw, ("markup", "markup", "markup", "entities", "damaged", "missing", "renamed"))
        if kind == "markup":
            place = pick(draw, [i for i, byte in enumerate(content) if byte in b"<>"] or [0])
            content = content[:place] + pick(draw, _MARKUP) + content[place:]
        elif kind == "entities":
            content = pick(draw, _ENTITIES) + content.replace(b"setosa", b"&xxe;").partition(b"?>")[2]
        elif kind == "damaged":
            content = damaged(draw, content)
        parts[name] = content
        if kind == "missing":
            del parts[name]
        elif kind == "renamed":
            other = pick(draw, ("../../evil", "/etc/passwd", "C:\\a", "xl/worksheets/sheet9.xml"))
            parts[other] = parts.pop(name)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return damaged(draw, file.getvalue()) if draw(st.integers(0, 4)) == 0 else file.getvalue()


@fuzzed(few=30)
@given(content=_books(), number=_NUMBERS)
def test_tables_of_excel(read: Callable[[str, bytes, int], None], content: bytes, number: int) -> None:
    read("tables (Excel)", content, number)
