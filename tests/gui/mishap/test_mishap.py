"""What nobody foresaw, in a slot, a painting, the worker or Qt: kept, logged, shown calmly once."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from engine.project_file import load_project
from engine.worker.messages import Failed
from gui.document.document import Document
from gui.document.recovery import Recovery
from gui.document.storage import Storage
from gui.mishap import log as log_module
from gui.mishap.catcher import Catcher
from gui.mishap.log import LOG, close_log, open_log
from gui.mishap.notice import MishapNotice
from gui.session.worker_link import WorkerMishapError


class Fragile(QWidget):
    """Its painting fails, its button fails in two ways."""

    def __init__(self) -> None:
        super().__init__()
        self.fails_to_paint = False
        self.paintings = 0
        self.first = QPushButton("first", self)
        self.first.clicked.connect(lambda: dict[str, int]()["missing"])
        self.second = QPushButton("second", self)
        self.second.move(0, 40)
        self.second.clicked.connect(lambda: list[int]()[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paintings += 1
        if self.fails_to_paint:
            raise RuntimeError(f"painting {self.paintings}")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = open_log(tmp_path / "log")
    assert path is not None
    yield path
    close_log()


@pytest.fixture
def catcher(qtbot: QtBot) -> Iterator[Catcher]:
    catcher = Catcher()
    catcher.watch()
    yield catcher
    catcher.leave()
    catcher.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> Fragile:
    window = Fragile()
    qtbot.addWidget(window)
    window.resize(200, 200)
    window.show()
    qtbot.waitUntil(lambda: window.paintings > 0)
    return window


@pytest.fixture
def notice(window: Fragile, catcher: Catcher, log: Path) -> MishapNotice:
    notice = MishapNotice(window, log)
    catcher.caught.connect(notice.tell)
    return notice


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def words(notice: MishapNotice) -> str:
    return notice.accessibleDescription()


def test_a_failing_slot_is_logged_and_shown(
    qtbot: QtBot, window: Fragile, notice: MishapNotice, log: Path
) -> None:
    press(qtbot, window.first)
    qtbot.waitUntil(notice.isVisible)
    assert not notice.isModal()
    assert "KeyError: 'missing'" in log.read_text()
    assert "KeyError: 'missing'" in notice.details.toPlainText()
    assert str(log) in words(notice)
    assert "save it now" in words(notice)
    copy = notice.findChild(QPushButton, "copy_details")
    assert copy is not None
    press(qtbot, copy)
    copied = QGuiApplication.clipboard().text()
    assert "Backprop Studio 0." in copied
    assert "Traceback" in copied


def test_the_same_mistake_is_shown_once(
    qtbot: QtBot, catcher: Catcher, window: Fragile, notice: MishapNotice
) -> None:
    press(qtbot, window.first)
    qtbot.waitUntil(notice.isVisible)
    notice.close()
    with qtbot.waitSignal(catcher.caught):
        press(qtbot, window.first)
    assert not notice.isVisible()


def test_another_mistake_opens_no_second_window(
    qtbot: QtBot, catcher: Catcher, window: Fragile, notice: MishapNotice
) -> None:
    press(qtbot, window.first)
    qtbot.waitUntil(notice.isVisible)
    with qtbot.waitSignal(catcher.caught):
        press(qtbot, window.second)
    assert window.findChildren(MishapNotice) == [notice]
    assert "KeyError" in notice.details.toPlainText()
    assert "1 more" in words(notice)


def test_a_painting_that_fails_again_and_again_fills_no_log(
    qtbot: QtBot, window: Fragile, notice: MishapNotice, log: Path
) -> None:
    window.fails_to_paint = True
    for _ in range(12):
        painted = window.paintings
        window.update()
        qtbot.waitUntil(lambda painted=painted: window.paintings > painted)  # type: ignore[misc]
    window.fails_to_paint = False
    text = log.read_text()
    assert text.count("Traceback") == 2
    assert "Happened 10 times" in text
    qtbot.waitUntil(notice.isVisible)


def test_the_work_is_kept_before_anything_is_shown(
    qtbot: QtBot,
    catcher: Catcher,
    window: Fragile,
    notice: MishapNotice,
    document: Document,
    tmp_path: Path,
) -> None:
    storage = Storage(document)
    recovery = Recovery(document, storage, tmp_path / "recovery")
    catcher.keep = recovery.write
    document.edit_training("Longer", epochs=77)
    press(qtbot, window.first)
    assert load_project(recovery.copy)[0].training.epochs == 77
    assert not notice.isVisible()
    qtbot.waitUntil(notice.isVisible)
    assert "Your work is safe" in words(notice)
    recovery.close()
    for each in (recovery, storage):
        each.deleteLater()


def test_a_copy_that_fails_is_no_second_mishap(
    qtbot: QtBot, catcher: Catcher, window: Fragile, notice: MishapNotice, log: Path
) -> None:
    def fail() -> bool:
        raise ZeroDivisionError

    catcher.keep = fail
    press(qtbot, window.first)
    qtbot.waitUntil(notice.isVisible)
    assert "save it now" in words(notice)
    assert "ZeroDivisionError" in log.read_text()


def test_what_the_worker_did_not_foresee_comes_the_same_way(
    qtbot: QtBot, catcher: Catcher, notice: MishapNotice
) -> None:
    failed = Failed("Train", "no key", details="Traceback of the worker")
    error = WorkerMishapError(failed)
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(notice.isVisible)
    assert "Train failed in the worker process: no key" in notice.details.toPlainText()
    assert "Traceback of the worker" in notice.details.toPlainText()


def test_what_qt_complains_about_is_logged(catcher: Catcher, log: Path) -> None:
    for _ in range(3):
        qWarning("something about a timer")
    assert log.read_text().count("Qt: something about a timer") == 1


def test_afterwards_everything_goes_where_it_went(qapp: object) -> None:
    former = sys.excepthook
    catcher = Catcher()
    catcher.watch()
    assert sys.excepthook != former
    catcher.leave()
    assert sys.excepthook is former
    catcher.deleteLater()


def test_the_log_never_grows_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_module, "MOST_BYTES", 1000)
    path = open_log(tmp_path)
    for number in range(200):
        LOG.info("line %d of many", number)
    close_log()
    assert path is not None
    files = sorted(each.name for each in tmp_path.iterdir())
    assert files == [path.name, *(f"{path.name}.{number}" for number in (1, 2, 3))]
    assert all(each.stat().st_size <= 1000 for each in tmp_path.iterdir())


def test_without_a_folder_there_is_no_log_and_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert open_log(tmp_path / "file" / "log") is None
    LOG.error("said on the terminal")
    close_log()
    assert logging.getLogger("backprop_studio").handlers == []
