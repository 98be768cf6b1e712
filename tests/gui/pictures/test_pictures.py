"""Pictures: what they hold, how they are chosen, copied and written, and what goes wrong."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.errors.problem_box import ProblemBox
from gui.pictures.actions import PictureActions
from gui.pictures.picture import PaintedPicture, PlottedPicture
from gui.session.saving import Saving, plain_name


def paint(painter: QPainter) -> None:
    """A bar at the left, and a word."""
    painter.fillRect(QRectF(0, 0, 20, 60), Qt.GlobalColor.blue)
    painter.drawText(30, 30, "loss & <b>")


@pytest.fixture
def graph() -> PaintedPicture:
    return PaintedPicture("graph", "&Graph", "no graph", lambda: QSizeF(120, 60), paint, lambda: "digraph {}")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def actions(window: QWidget, graph: PaintedPicture, tmp_path: Path) -> PictureActions:
    saving = Saving(window)
    saving.folder = str(tmp_path)
    nothing = PlottedPicture("output", "&Output", "nothing to see yet", lambda _: b"")
    return PictureActions(window, saving, [graph, nothing], lambda: 'my "net"\n/ö')


def problem(window: QWidget) -> str:
    """What the box says that has been opened; it is closed."""
    box = window.findChildren(ProblemBox, "export_problem")[-1]
    text = box.words.line
    box.close()
    return text


def test_every_format_is_what_it_says(graph: PaintedPicture) -> None:
    svg = graph.content("svg").decode()
    assert "loss &amp; &lt;b&gt;" in svg
    assert 'viewBox="0 0 120 60"' in svg
    assert graph.content("pdf").startswith(b"%PDF-")
    assert graph.content("png").startswith(b"\x89PNG")
    assert graph.content("dot") == b"digraph {}"
    image = graph.image()
    assert (image.width(), image.height()) == (240, 120)
    assert image.pixelColor(10, 10) == Qt.GlobalColor.blue
    assert image.pixelColor(239, 119) == Qt.GlobalColor.white


def test_a_huge_graph_makes_no_huge_picture() -> None:
    huge = PaintedPicture("graph", "", "", lambda: QSizeF(40_000, 100), lambda _: None, lambda: "")
    assert (huge.image().width(), huge.image().height()) == (8000, 20)
    assert huge.content("pdf").startswith(b"%PDF-")


def test_the_dialog_copies_and_says_what_is_missing(
    qtbot: QtBot, window: QWidget, actions: PictureActions
) -> None:
    said: list[str] = []
    actions._saving.written.connect(said.append)
    dialog = actions.show("graph")
    qtbot.mouseClick(dialog.choices.button(1), Qt.MouseButton.LeftButton)
    assert not dialog.copy_button.isEnabled()
    qtbot.mouseClick(dialog.choices.button(0), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().image().size() == dialog.chosen.image().size()
    assert said == ["Copied: Graph"]
    dialog.close()
    dialog = actions.show("output")
    assert dialog.focusWidget() is dialog.choices.button(1)
    assert dialog.preview.text() == "nothing to see yet"
    assert not dialog.save_button.isEnabled()
    dialog.close()


def test_it_asks_where_and_remembers_the_folder(
    qtbot: QtBot, window: QWidget, actions: PictureActions, tmp_path: Path
) -> None:
    dialog = actions.show("graph")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    question = window.findChild(QFileDialog, "save_export")
    assert question is not None
    assert Path(question.selectedFiles()[0]).name == "my_net_ö_graph.svg"
    folder = tmp_path / "a 'folder' für Bilder"
    folder.mkdir()
    question.fileSelected.emit(str(folder / "bild.PNG"))
    assert (folder / "bild.PNG").read_bytes().startswith(b"\x89PNG")
    assert actions._saving.folder == str(folder)
    question.close()
    dialog.close()


def test_what_goes_wrong_is_said_and_leaves_nothing(
    window: QWidget, actions: PictureActions, graph: PaintedPicture, tmp_path: Path
) -> None:
    assert not actions.export(graph, tmp_path / "gone" / "a.svg")
    assert "no such file" in problem(window)
    (tmp_path / "taken.svg").mkdir()
    assert not actions.export(graph, tmp_path / "taken.svg")
    assert "taken.svg" in problem(window)
    assert [each.name for each in tmp_path.iterdir()] == ["taken.svg"]


def test_a_full_disk_leaves_the_old_file(
    window: QWidget,
    actions: PictureActions,
    graph: PaintedPicture,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "old.svg"
    path.write_text("old", "utf-8")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("engine.export.atomic_file.os.fsync", full)
    assert not actions.export(graph, path)
    assert "no room left" in problem(window)
    assert path.read_text("utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["old.svg"]


def test_names_of_files_are_plain() -> None:
    assert plain_name('a/b\\c:"d"\n$x') == "a_b_c_d_x"
    assert plain_name("…") == "network"
    assert len(plain_name("x" * 500)) == 80
