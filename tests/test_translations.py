"""The languages: nothing is lost on the way into another one, and each compiled file is that of its texts."""

from __future__ import annotations

import re
import shutil
import string
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from gui.app import create_window
from gui.preferences.language import ENGLISH, FOLDER, install_language, languages
from gui.studio_window import StudioWindow
from gui.widgets.engine_words import texts_to_translate

ROOT = Path(__file__).parent.parent
#: Where PySide6 has Qt's programs.
TOOLS = Path(PySide6.__file__).parent
SOURCES = sorted(FOLDER.glob("*.ts"))
OTHERS = [path for path in SOURCES if path.stem != ENGLISH]


class Text(NamedTuple):
    """One text of the program and what a language makes of it, in each plural form."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_finished: bool

    @property
    def place(self) -> str:
        return f"{self.context}: {self.source}"


def texts(path: Path) -> list[Text]:
    found = []
    for context in ElementTree.parse(path).iter("context"):  # noqa: S314 - a file of our own
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plurals = tuple(form.text or "" for form in translation.iter("numerusform"))
            found.append(
                Text(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    plurals or (translation.text or "",),
                    translation.get("type") is None,
                )
            )
    return found


def fields(text: str) -> Counter[str]:
    """What `format` fills in."""
    return Counter(f"{name}:{how}" for _, name, how, _ in string.Formatter().parse(text) if name is not None)


def mnemonics(text: str) -> int:
    return len(re.findall(r"&\w", text))


def faults(text: Text) -> Iterator[str]:
    several = len(text.forms) > 1
    for number, form in enumerate(text.forms):
        if fields(form) != fields(text.source):
            yield "fields"
        # why: the form for one may say "one" in a word.
        if ("%n" in form) != ("%n" in text.source) and not (several and number == 0):
            yield "%n"
        if mnemonics(form) != mnemonics(text.source):
            yield "mnemonic"
        if form.endswith("…") != text.source.endswith("…"):
            yield "ellipsis"
        if form.count("\n") != text.source.count("\n"):
            yield "line breaks"
        if (
            form[:1].isspace() != text.source[:1].isspace()
            or form[-1:].isspace() != text.source[-1:].isspace()
        ):
            yield "space at an end"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_each_text_has_what_its_source_has(path: Path) -> None:
    finished = [text for text in texts(path) if text.is_finished]
    assert len(finished) > 30
    assert [(fault, text.place) for text in finished for fault in faults(text)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_compiled_file_is_that_of_the_source(path: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    subprocess.run([TOOLS / "lrelease", "-silent", path, "-qm", compiled], check=True)
    assert compiled.read_bytes() == path.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_text_of_the_program_is_translated(path: Path, tmp_path: Path) -> None:
    """Without that, `make translations` and Qt Linguist are to be used again: docs/translating.md."""
    extracted, from_engine = tmp_path / path.name, tmp_path / "engine_texts.py"
    shutil.copy(path, extracted)
    from_engine.write_text(texts_to_translate(), encoding="utf-8")
    how = ["-silent", "-extensions", "py", "-no-obsolete", *(["-pluralonly"] if path.stem == ENGLISH else [])]
    subprocess.run([TOOLS / "lupdate", *how, ROOT / "gui", from_engine, "-ts", extracted], check=True)
    wanted = {(text.context, text.source) for text in texts(extracted)}
    found = {(text.context, text.source) for text in texts(path) if text.is_finished}
    assert sorted(wanted - found) == []
    assert sorted(found - wanted) == []


def test_every_language_is_on_offer() -> None:
    assert languages() == [ENGLISH, *(path.stem for path in OTHERS)]
    assert "de" in languages()


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[None]:
    """Takes the languages back that a test installs."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.usefixtures("speak")
def test_one_of_a_kind_is_counted_in_the_singular(qapp: QApplication) -> None:
    install_language(qapp, ENGLISH)
    counted = [QCoreApplication.translate("Counted", "%n samples", None, count) for count in (0, 1, 2)]
    assert counted == ["0 samples", "1 sample", "2 samples"]


def menus(window: StudioWindow) -> Iterator[list[QAction]]:
    """The menu bar's entries, then those of each menu."""
    yield window.menuBar().actions()
    for menu in window.menuBar().findChildren(QMenu):
        yield menu.actions()


@pytest.mark.usefixtures("speak")
@pytest.mark.parametrize(("language", "run", "preset"), [("en", "&Run", "Circle"), ("de", "S&tart", "Kreis")])
def test_the_window_speaks_it(qapp: QApplication, language: str, run: str, preset: str) -> None:
    install_language(qapp, language)
    window = create_window()
    try:
        commands = {each.objectName(): each.text() for each in window.findChildren(QAction)}
        assert (commands["run"], commands["preset_circle"]) == (run, preset)
        for entries in menus(window):
            letters = Counter(re.findall(r"&(\w)", " ".join(each.text() for each in entries).lower()))
            assert set(letters.values()) <= {1}, [each.text() for each in entries]
    finally:
        window.close()
        window.deleteLater()
