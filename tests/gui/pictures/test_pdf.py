"""Reports on paper: all that a report says is there, and headings do not stand alone."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from engine.export.report import Code, Paragraph, Pictures, Report, ReportPicture, Section, Table
from engine.export.report_words import ReportWords
from gui.pictures.pdf import PAGE_HEIGHT, paper_of, printed
from gui.plots.paper_words import PaperWords
from gui.plots.translated_words import paper_words
from gui.widgets.engine_words import report_words

HOSTILE = '"quoted" <b>bold</b>\nnext & ünïcode 網'


def _picture(wide: bool) -> ReportPicture:
    content = BytesIO()
    Image.new("RGB", (800, 400), "white").save(content, "PNG", dpi=(288, 288))
    return ReportPicture(f"picture {HOSTILE}", content.getvalue(), wide)


def _report(lines: int) -> Report:
    code = "\n".join(f"line = {number}" for number in range(lines))
    sections = [
        Section("First", [Table([["", "a"], ["b", HOSTILE]], has_head=True), Paragraph("x", is_note=True)]),
        Section("Pictures", [Pictures([_picture(wide=False), _picture(wide=True), _picture(wide=False)])]),
        Section("Program", [Code(code)]),
        Section("Last", [Table([["one", "two"]]), Paragraph(HOSTILE)]),
    ]
    return Report(f"Title {HOSTILE}", "about it", sections, ReportWords())


def _blocks(document: QTextDocument) -> list[tuple[str, float, float]]:
    """Each paragraph's text, its top and its height, as they are laid out."""
    found, block = [], document.begin()
    while block.isValid():
        area = document.documentLayout().blockBoundingRect(block)
        found.append((block.text(), area.top(), area.height()))
        block = block.next()
    return found


@pytest.mark.parametrize("lines", [1, 20, 40, 55, 60, 65, 300])
def test_everything_is_laid_out_and_no_heading_stands_alone(qapp: QApplication, lines: int) -> None:
    blocks = _blocks(paper_of(_report(lines)))
    texts = [text for text, _, _ in blocks]
    flat = " ".join(HOSTILE.split())
    assert flat in texts
    assert f"Title {flat}" in texts
    assert sum(text.endswith(f"picture {flat}") for text in texts) == 3
    assert [text for text in texts if text.startswith("line = ")] == [f"line = {n}" for n in range(lines)]
    assert all(height > 5 for text, _, height in blocks if text)
    for title in ("First", "Pictures", "Program", "Last"):
        place = texts.index(title)
        following = next(top for text, top, _ in blocks[place + 1 :] if text)
        assert blocks[place][1] // PAGE_HEIGHT == following // PAGE_HEIGHT, title


def test_the_file_has_as_many_pages_as_the_paper(qapp: QApplication) -> None:
    report = _report(300)
    content = printed(report)
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == paper_of(report).pageCount() > 3


def test_without_a_translation_the_words_are_the_command_line_s(qapp: QApplication) -> None:
    translated = report_words()
    english = ReportWords(names=translated.names)
    assert translated == english
    assert paper_words() == PaperWords()
