"""Fixtures for the window, and the check that a test leaves nothing behind."""

from __future__ import annotations

import gc
import multiprocessing
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.spec import DataSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from gui.document.document import Document
from gui.session.session import Session

#: Milliseconds a worker gets to start and to answer, on a busy machine.
PATIENCE = 30_000


@pytest.fixture(autouse=True)
def nothing_left_behind(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """After each test no window, running timer, thread or process may be left."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    threads = set(threading.enumerate())
    yield
    # why twice: what is deleted may ask for the deletion of more.
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert QApplication.topLevelWidgets() == []
    assert [timer for timer in _timers() if timer.isActive()] == []
    assert set(threading.enumerate()) <= threads
    assert multiprocessing.active_children() == []


def _timers() -> list[QTimer]:
    return [each for each in gc.get_objects() if type(each) is QTimer]


@pytest.fixture
def project() -> Project:
    """Small, so that tests are quick: 2 -> 4 -> 1 on 40 moons."""
    return Project(
        network=NetworkSpec(
            layers=(LayerSpec(size=4, activation="tanh"), LayerSpec(size=1, activation="linear"))
        ),
        data=DataSpec(samples=40),
        training=TrainingSpec(batch_size=8, epochs=20),
    )


@pytest.fixture
def document(qapp: QApplication, project: Project) -> Iterator[Document]:
    """An open document."""
    document = Document(project)
    yield document
    document.deleteLater()


@pytest.fixture
def session(qtbot: QtBot, document: Document) -> Iterator[Session]:
    """A session whose data has arrived; its worker is ended after the test."""
    session = Session(document)
    qtbot.waitUntil(lambda: session.data is not None, timeout=PATIENCE)
    yield session
    session.close()
    session.deleteLater()


@pytest.fixture
def run_to_end(qtbot: QtBot) -> Callable[[Session], None]:
    """Train to the last epoch, at full speed."""

    def run(session: Session) -> None:
        session.set_pace(None)
        with qtbot.waitSignal(session.running_changed, timeout=PATIENCE, check_params_cb=lambda on: not on):
            session.run()

    return run
