"""What strangers and broken disks hand to the window: settings, clipboard, left copies, texts with markup."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.editing import EditError
from engine.project_file import save_project
from engine.spec import Project
from gui import app
from gui.builder.clipboard import MIME_TYPE, Paste, from_mime
from gui.document.document import Document
from gui.document.recovery import Recovery
from gui.document.settings import Settings
from gui.document.storage import Storage
from gui.session.workspace import WORKSPACES
from gui.widgets.plain_tip import plain_tip
from gui.widgets.reading_view import ReadingView
from tests.fuzz.mutations import HOSTILE_TEXTS, written
from tests.fuzz.trial import fuzzed

#: What Qt would take for markup, and fetch, where it guesses.
MARKUP = "<img src='//host.invalid/a.png'>x"

_KEYS = (
    "appearance/scheme", "appearance/size", "appearance/motion", "appearance/decimals",
    "appearance/language", "start/welcomed", "lessons/progress", "run/speed", "files/recent",
    "files/export_folder", "window/geometry", "window/workspace", "arrangements/network",
    "looks/slice_x", "looks/view/plane",
)  # fmt: skip
_VALUES = (
    *(text for text in HOSTILE_TEXTS if len(text) < 400 and "\n" not in text and text != "\ud800"),
    "9" * 5000, "-1", "1e999", "٣", "@ByteArray(\\0\\xff)", "@ByteArray(" + "x" * 5000 + ")",
    "@Invalid()", "@Size(-1 -1)", "@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x1)", "@Rect(1 2)", "a, b, c",
    "true", "2147483648", "200", "{}", "[]", '"', '{"lessons": {"01-derivative": {"step": -5}}}',
    "../../../etc/passwd", "x" * 100_000,
)  # fmt: skip


def _broken_settings(path: Path, value: str) -> Settings:
    groups: dict[str, list[str]] = {}
    for key in _KEYS:
        group, _, name = key.partition("/")
        groups.setdefault(group, []).append(f"{name.replace('/', '%2F')}={value}")
    lines = (f"[{group}]\n" + "\n".join(entries) for group, entries in groups.items())
    path.write_text("\n".join(lines), encoding="utf-8")
    return Settings(path)


def _read_all(settings: Settings) -> None:
    assert settings.scheme in ("system", "light", "dark")
    assert settings.size in (100, 125, 150, 175, 200)
    assert settings.motion in (None, True, False)
    assert 0 <= settings.decimals < 10**9
    assert settings.speed is None or 0 <= settings.speed < 10**9
    assert isinstance(settings.welcomed, bool)
    assert all(isinstance(path, Path) for path in settings.recent_files)
    texts = (settings.language, settings.lessons, settings.export_folder, settings.workspace)
    assert all(isinstance(text, str) for text in (*texts, *settings.looks.values()))
    assert all(settings.arrangement(name).size() >= 0 for name in WORKSPACES)
    assert settings.geometry.size() >= 0


@pytest.mark.parametrize("value", _VALUES, ids=range(len(_VALUES)))
def test_broken_settings_are_read_as_if_they_were_not_there(tmp_path: Path, value: str) -> None:
    _read_all(_broken_settings(tmp_path / "settings.ini", value))


class _Touch:
    """Unpickled, it writes a file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self._path,)


@pytest.mark.parametrize("wrap", [lambda it: it, lambda it: [it], lambda it: {"a": it}], ids=range(3))
def test_no_python_object_in_the_settings_comes_to_life(
    tmp_path: Path, wrap: Callable[[object], object]
) -> None:
    path, ran = tmp_path / "settings.ini", tmp_path / "ran"
    evil = QSettings(str(path), QSettings.Format.IniFormat)
    for key in _KEYS:
        evil.setValue(key, wrap(_Touch(ran)))
    evil.sync()
    assert b"@Variant" in path.read_bytes()
    disguised = path.read_bytes().replace(b"@Variant", b"\\x40Variant")
    del evil
    for number, content in enumerate((path.read_bytes(), disguised)):
        path.write_bytes(content)
        copy = tmp_path / f"{number}.ini"
        copy.write_bytes(content)
        QSettings(str(copy), QSettings.Format.IniFormat).value(_KEYS[0])
        assert ran.exists(), "there is no danger in this file"
        ran.unlink()
        settings = Settings(path)
        _read_all(settings)
        settings.size = 150
        assert settings.save()
        assert Settings(path).size == 150
        assert not ran.exists()


def test_settings_that_are_no_text_are_read_as_well(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_bytes(bytes(range(256)) * 20)
    _read_all(Settings(tmp_path / "settings.ini"))


def _save(path: Path, project: Project) -> Path:
    save_project(path, project, None)
    return path


@pytest.fixture
def hostile(project: Project) -> Project:
    """A project with markup wherever a stranger can put a text."""
    layers = [json.loads(layer.model_dump_json()) for layer in project.network.layers]
    for layer in layers:
        for neuron in layer["neurons"]:
            neuron["label"] = MARKUP
    document = json.loads(project.model_dump_json())
    document["network"]["layers"] = layers
    document["labs"]["graph"]["text"] = f"a = 2; {MARKUP}"
    document["labs"]["slope"]["formula"] = f"x + {MARKUP}"
    document["data"] = {**document["data"], "name": "table", "table": _table()}
    return Project.model_validate_json(json.dumps(document))


def _table() -> dict[str, object]:
    names = [f"{MARKUP} {place}" for place in range(3)]
    return {
        "title": MARKUP, "path": None, "fingerprint": "0" * 64, "reading": {}, "target": names[2],
        "task": "two_class", "columns": names[:2], "left_out": [MARKUP], "features": names[:2],
        "classes": [f"{MARKUP}a", f"{MARKUP}b"], "rows": 40,
        "numbers": "\n".join(f"{place},{place % 7},{place % 2 * 2 - 1}" for place in range(40)),
    }  # fmt: skip


def _read_as_markup(widget: QWidget) -> list[str]:
    """The labels and tips below a widget that would show a stranger's markup instead of its letters."""
    labels = [
        f"{label.objectName() or type(label).__name__}: {label.text()[:60]}"
        for label in widget.findChildren(QLabel)
        if MARKUP in label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]
    having_tips: list[QWidget | QAction] = [*widget.findChildren(QWidget), *widget.findChildren(QAction)]
    tips = [
        f"tip of {each.objectName() or type(each).__name__}: {each.toolTip()[:60]}"
        for each in having_tips
        if MARKUP in each.toolTip()
    ]
    return labels + tips


def test_the_window_starts_with_broken_settings_and_a_project_full_of_markup(
    qtbot: QtBot, tmp_path: Path, hostile: Project
) -> None:
    window = app.create_window()
    qtbot.addWidget(window)
    window.show()
    for number, value in enumerate((MARKUP, "9" * 5000, "@ByteArray(xxxxxxx)")):
        app.recall(window, _broken_settings(tmp_path / f"{number}.ini", value))
        assert window.session.workspace in WORKSPACES
    window.files.open_file(_save(tmp_path / "a.bpstudio", hostile))
    qtbot.waitUntil(lambda: window.session.data is not None, timeout=60_000)
    for workspace in WORKSPACES:
        window.session.show_workspace(workspace)
        qtbot.wait(0)
        assert _read_as_markup(window) == []
    window.close()


def _copied() -> dict[str, Any]:
    neuron = {"name": "n1", "label": "a"}
    weights = {"x1": 1.0, "x2": -1.0, "n1": 0.25}
    copied = {"layer": 0, "activation": "tanh", "neuron": neuron, "bias": 0.5, "weights": weights}
    return {"format": 1, "neurons": [copied, {**copied, "layer": 1}]}


@st.composite
def _clipboards(draw: st.DrawFn) -> bytes:
    return written(draw, [_copied()])


@fuzzed(few=60)
@given(content=_clipboards())
def test_what_is_pasted_is_neurons_or_nothing(project: Project, content: bytes) -> None:
    mime = QMimeData()
    mime.setData(MIME_TYPE, content)
    copied = from_mime(mime)
    if copied is None:
        return
    paste = Paste(copied, 0)
    try:
        network = paste.edit(project.network, project.data.input_count)
        pasted = project.with_changes(network=network)
    except (EditError, ValidationError):
        return
    assert pasted.parameter_count > project.parameter_count
    assert set(paste.names) <= network.layer_of().keys()


def test_broken_copies_are_left_where_they_are(
    qtbot: QtBot, document: Document, tmp_path: Path, project: Project
) -> None:
    whole = _save(tmp_path / "whole.bpstudio", project)
    whole.with_suffix(".name").write_bytes(b"\xff\xfe/no/such\x00\xff\xff")
    for number, content in enumerate((b"", b"{", b"\0" * 100, b"[" * 9000, b'{"network": {"layers": []}}')):
        (tmp_path / f"{number}.bpstudio").write_bytes(content)
    (tmp_path / "folder.bpstudio").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.bpstudio")
    recovery = Recovery(document, Storage(document), tmp_path)
    assert recovery.rescued is not None
    assert recovery.rescued.stored.project == project
    recovery.leave()
    recovery.deleteLater()
    assert (tmp_path / "3.bpstudio").read_bytes() == b"[" * 9000


@pytest.mark.parametrize(
    "markdown",
    [
        "![a](math:7) ![b](math:x) ![c](math:-1) ![d](math:" + "9" * 5000 + ")",
        MARKUP,
        "![a](//host.invalid/a.png) ![b](file:///etc/passwd) [c](file:///etc/passwd)",
        "$" + "{" * 1500 + "$ $$\\frac{$$ $\\hspace{99999999}$ $\\sqrt{$",
        "$x" * 400,
    ],
)
def test_a_text_to_read_fetches_nothing(qtbot: QtBot, markdown: str) -> None:
    view = ReadingView("text")
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show_markdown(f"# Task\n\n{markdown}\n")
    view.show()
    view.grab()
    assert "Task" in view.text


def test_a_tip_shows_markup_letter_by_letter(qtbot: QtBot) -> None:
    assert plain_tip("accuracy >= 0.95 & more") == "accuracy >= 0.95 & more"
    shown = QTextDocument()
    for text in (f"{MARKUP}\nmore", "loss < 0.05", "&lt; <"):
        shown.setHtml(plain_tip(text))
        assert shown.toPlainText() == text
