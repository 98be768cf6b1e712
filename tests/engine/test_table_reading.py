"""From a file's bytes to columns: encodings, separators, headers, sheets, and all that can be wrong."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.data.table import file as table_file
from engine.data.table.choices import Choices
from engine.data.table.error import TableError
from engine.data.table.grid import read_grid
from engine.data.table.make import file_source, open_table
from engine.table_spec import ReadingSpec
from tests.engine.tables import FLOWERS, opened, workbook


def _from_file(folder: Path, content: bytes, name: str = "t.csv") -> None:
    path = folder / name
    path.write_bytes(content)
    open_table(file_source(path), ReadingSpec(), lambda _: None).table(Choices())


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_the_encoding_is_found_out(encoding: str) -> None:
    text = "größe,käse,klasse\n" + "".join(f"{n},{n % 7},{'süß' if n % 2 else 'herb'}\n" for n in range(40))
    grid = read_grid(text.encode(encoding), ReadingSpec(), lambda _: None)
    assert grid.names == ("größe", "käse", "klasse")
    assert grid.first[1][2] == "süß"


def test_an_encoding_that_is_told_is_taken() -> None:
    content = "a,b\n1,é\n2,è\n".encode("latin-1")
    assert read_grid(content, ReadingSpec(encoding="cp437"), lambda _: None).first[0][1] == "Θ"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_out(separator: str) -> None:
    grid = opened(FLOWERS.replace(",", separator)).grid
    assert grid.reading.separator == separator
    assert grid.names == ("length", "width", "colour", "species")


def test_a_decimal_comma_is_found_out() -> None:
    table = opened("a;b;y\n1,5;2,25;ja\n3;4;nein\n0,5;1;ja\n")
    assert table.grid.reading.decimal == ","
    assert table.columns[0].numbers.tolist() == [1.5, 3.0, 0.5]


@pytest.mark.parametrize(
    ("text", "header"),
    [
        (FLOWERS, True),
        (FLOWERS.split("\n", 1)[1], False),
        ("name,sort\na,x\nb,y\nc,x\n", True),
        ("a,x\nb,y\na,x\nb,x\n", False),
        ("1,2\n3,4\n", False),
    ],
)
def test_the_header_is_found_out(text: str, header: bool) -> None:
    grid = opened(text).grid
    assert grid.reading.header is header
    assert len(grid.frame) == len([line for line in text.split("\n") if line]) - header
    assert header or grid.names[0] == "column 1"


def test_a_header_that_is_told_is_taken() -> None:
    assert opened(FLOWERS, header=False).grid.names[0] == "column 1"
    assert opened("1,2\n3,4\n5,6\n", header=True).grid.names == ("1", "2")


def test_every_column_gets_a_name_of_its_own() -> None:
    grid = opened("x,x,,x (2)\n1,2,3,4\n5,6,7,8\n").grid
    assert grid.names == ("x", "x (2)", "column 3", "x (2) (2)")
    assert grid.renamed == ("x (2)", "column 3", "x (2) (2)")


def test_quotation_marks_keep_separators_and_line_ends() -> None:
    grid = opened('a,b\n"1,5",2\n"x\ny",3\n4,5\n').grid
    assert [row[0] for row in grid.first] == ["1,5", "x\ny", "4"]
    assert grid.lines.tolist() == [2, 4, 5]


def test_numbers_are_read_to_the_bit() -> None:
    values = np.random.default_rng(5).normal(size=50) * 10.0 ** np.arange(-25, 25)
    text = "a,b\n" + "".join(f"{value!r},1\n" for value in values.tolist())
    assert opened(text).columns[0].numbers.tolist() == values.tolist()


def test_progress_goes_from_0_to_1() -> None:
    text = "a,b\n" + "1,2\n" * 30_000
    shares: list[float] = []
    read_grid(text.encode(), ReadingSpec(), shares.append)
    assert len(shares) > 3
    assert shares == sorted(shares)
    assert 0.0 <= shares[0] < shares[-1] <= 1.0


def _with_part(book: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """An Excel file with one of its parts changed."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as before,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for part in before.namelist():
            content = before.read(part)
            after.writestr(part, change(content) if part == name else content)
    return file.getvalue()


class TestExcel:
    def test_a_sheet_is_a_table(self) -> None:
        rows: list[list[object]] = [["a", "b", "y"], [1, 2.5, "no"], [None, True, "yes"], [3, 4, "no"]]
        grid = read_grid(workbook({"first": rows, "second": [[1]]}), ReadingSpec(), lambda _: None)
        assert (grid.sheets, grid.reading.sheet) == (("first", "second"), "first")
        assert grid.names == ("a", "b", "y")
        assert grid.first[1] == ("", "True", "yes")

    def test_another_sheet_can_be_chosen(self) -> None:
        content = workbook({"empty": [[]], "data": [["a", "b"], [1, 2], [3, 4]]})
        assert read_grid(content, ReadingSpec(sheet="data"), lambda _: None).names == ("a", "b")
        with pytest.raises(TableError, match="the sheet is empty"):
            read_grid(content, ReadingSpec(), lambda _: None)
        with pytest.raises(TableError, match="no sheet 'x'; there are: empty, data"):
            read_grid(content, ReadingSpec(sheet="x"), lambda _: None)

    def test_a_formula_is_never_computed(self) -> None:
        content = workbook({"s": [["a", "b"], ["=1+1", 2], ["=cmd|' /C calc'!A0", 4], [5, 6]]})
        assert [row[0] for row in read_grid(content, ReadingSpec(), lambda _: None).first] == ["", "", "5"]

    @pytest.mark.parametrize("content", [b"PK\x03\x04 but no archive", workbook({"s": [[1, 2]]})[:900]])
    def test_a_damaged_file_is_refused(self, content: bytes) -> None:
        with pytest.raises(TableError, match="Excel file can't be read"):
            read_grid(content, ReadingSpec(), lambda _: None)

    @pytest.mark.parametrize(
        ("name", "markup"),
        [
            ("xl/worksheets/sheet1.xml", b"<c/>" * 2_000_000),
            ("xl/styles.xml", b"<xf/>" * 500_000),
            ("xl/workbook.xml", b"<!--" + b" " * 2_500_000 + b"-->"),
        ],
    )
    def test_what_swells_beyond_measure_is_refused_unread(self, name: str, markup: bytes) -> None:
        def swell(part: bytes) -> bytes:
            return part.replace(b"<", markup + b"<", 1) if markup.startswith(b"<!") else part + markup

        content = _with_part(workbook({"s": [["a", "b"], [1, 2]]}), name, swell)
        with pytest.raises(TableError, match="too large to unpack"):
            read_grid(content, ReadingSpec(), lambda _: None)

    @pytest.mark.parametrize(
        "declared",
        [
            b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
            b'<!DOCTYPE a [<!ENTITY b "0123456789"><!ENTITY c "&b;&b;&b;&b;">]>',
        ],
    )
    def test_a_document_type_is_refused(self, declared: bytes) -> None:
        content = _with_part(
            workbook({"s": [["a", "b"], [1, 2]]}), "xl/worksheets/sheet1.xml", lambda part: declared + part
        )
        with pytest.raises(TableError, match="has a document type"):
            read_grid(content, ReadingSpec(), lambda _: None)

    def test_a_sheet_of_a_long_name_is_refused(self) -> None:
        content = _with_part(
            workbook({"first": [["a", "b"], [1, 2]]}),
            "xl/workbook.xml",
            lambda part: part.replace(b'"first"', b'"' + b"x" * 200 + b'"'),
        )
        with pytest.raises(TableError, match="name of the sheet is too long"):
            read_grid(content, ReadingSpec(), lambda _: None)

    def test_another_archive_is_refused(self) -> None:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("a.csv", FLOWERS)
        with pytest.raises(TableError, match="another archive"):
            read_grid(file.getvalue(), ReadingSpec(), lambda _: None)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "t.csv is empty"),
        (b" \n\n  ", "t.csv is empty"),
        (b"a,b\n", "rows: 1; at least 4"),
        (b"1,2\n", "rows: 1; at least 4"),
        (b"a,b\n1,2\n3,4\n5,6\n", "rows: 3; at least 4 are needed"),
        (b"x\n1\n2\n3\n4\n", "one column only"),
        (b"a,b,c\n1,2,3\n4,5\n", "^row 3: 2 cells, but the first row has 3; mend it$"),
        (b"a,b,c\n1,2,3\n\n4,5,6,7\n", "^row 4: 4 cells, but the first row has 3; mend it$"),
        (b"a,b,c\n1,2,3\n4\n", "^row 3: 1 cell, but the first row has 3; mend it$"),
        (bytes(range(256)) * 20, "no text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(500), "no text"),
        (b"\xd0\xcf\x11\xe0" + bytes(500), "before 2007"),
        (b'a,b\n1,"2\n3,4\n5,6\n', "row|quot|read"),
        (b"a,b\n1," + b"x" * 200_000 + b"\n", "^row 2: .*field larger than field limit"),
        (b",".join(b"c%d" % n for n in range(1001)) + b"\n", "1,001 columns"),
        (b"a,b\n,\n,\n,\n,\n,\n", "no column is left|usable rows"),
        (b"a,b\n" + b"nan,inf\n" * 9, "no column is left|usable rows"),
    ],
)
def test_bad_files_are_refused_with_a_reason(tmp_path: Path, content: bytes, complaint: str) -> None:
    with pytest.raises(TableError, match=complaint):
        _from_file(tmp_path, content)


def test_a_path_that_is_no_readable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: Path) -> None:
        table_file.read_bytes(path)

    with pytest.raises(TableError, match="the file a b is not there"):
        read(Path("a\nb"))
    with pytest.raises(TableError, match="is not there"):
        read(tmp_path / "none.csv")
    with pytest.raises(TableError, match="leads to no file"):
        read(tmp_path)
    with pytest.raises(TableError):
        read(Path("a\0b"))

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    secret = tmp_path / "secret.csv"
    secret.write_text(FLOWERS)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(TableError, match="permission denied"):
        read(secret)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(TableError, match="leads to no file"):
        table_file.read_bytes(tmp_path / "pipe.csv")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)
    with pytest.raises(TableError, match=r"huge\.csv has 1,000 MB; 200 MB are the most"):
        table_file.read_bytes(path)


@pytest.mark.parametrize("encoding", ["rot13", "base64", "no-such", "undefined", "idna"])
def test_an_encoding_that_does_not_give_text_is_refused(encoding: str) -> None:
    with pytest.raises(TableError):
        read_grid(b"a,b\n1,\xff\n", ReadingSpec(encoding=encoding), lambda _: None)


def _survives(content: bytes, reading: ReadingSpec) -> None:
    try:
        grid = read_grid(content, reading, lambda _: None)
    except TableError:
        return
    assert len(grid.names) == grid.frame.shape[1]
    assert len(grid.lines) == len(grid.frame) > 0


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=st.binary(max_size=400))
def test_any_bytes_are_a_table_or_a_table_error(content: bytes) -> None:
    _survives(content, ReadingSpec())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=st.text(alphabet=st.sampled_from(list("a1.,;\t|\"' \n\r-eé\x1a\u2028𝕏")), max_size=200),
    encoding=st.sampled_from(["utf-8", "utf-16", "cp1252"]),
    header=st.sampled_from([None, True, False]),
)
def test_any_text_is_a_table_or_a_table_error(text: str, encoding: str, header: bool | None) -> None:
    _survives(text.encode(encoding, "replace"), ReadingSpec(header=header))
