"""Fixtures for the window, and the check that a test leaves nothing behind."""

from __future__ import annotations

import gc
import multiprocessing
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from engine.spec import DataSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from gui.document.document import Document
from gui.session import worker_link
from gui.session.session import Session
from gui.widgets.panel import Panel, PanelDock

if TYPE_CHECKING:
    from gui.studio_window import StudioWindow

#: Milliseconds a worker gets to start and to answer, on a busy machine.
PATIENCE = 30_000


@pytest.fixture(scope="session", autouse=True)
def quick_collections() -> Iterator[None]:
    """Leave the imported modules out of garbage collection, which every test does twice."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="session", autouse=True)
def quick_workers() -> Iterator[None]:
    """Fork workers from a process that has imported all they need, where the system can do that.

    A worker of its own takes half a second to import the engine, and seconds more for scikit-learn.
    `test_worker_link.py` starts one as the window does.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        yield
        return
    multiprocessing.set_forkserver_preload(["engine.worker.process", "sklearn.model_selection", "pytest"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker_link, "CONTEXT", multiprocessing.get_context("forkserver"))
        yield


@pytest.fixture(autouse=True)
def nothing_left_behind(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """After each test no window, running timer, thread or process may be left."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    threads = set(threading.enumerate())
    yield
    if qapp.styleSheet():
        qapp.setStyleSheet("")
        qapp.setPalette(QPalette())
    # why twice: what is deleted may ask for the deletion of more.
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    left = [
        f"{type(each).__name__} {each.objectName()} {getattr(each, 'text', str)()}"
        for each in QApplication.topLevelWidgets()
    ]
    assert left == []
    assert [timer for timer in _timers() if timer.isActive()] == []
    assert set(threading.enumerate()) <= threads
    assert multiprocessing.active_children() == []


def _timers() -> list[QTimer]:
    return [each for each in gc.get_objects() if type(each) is QTimer and shiboken6.isValid(each)]


@pytest.fixture
def project() -> Project:
    """Small and quick: 2 -> 4 -> 1 on 40 samples, all for training, that need no scikit-learn."""
    return Project(
        network=NetworkSpec(
            layers=(LayerSpec(size=4, activation="tanh"), LayerSpec(size=1, activation="linear"))
        ),
        data=DataSpec(name="xor", samples=40, train_share=1.0),
        training=TrainingSpec(batch_size=8, epochs=20),
    )


@pytest.fixture
def with_test_part(project: Project) -> Project:
    """The same with 8 of the 40 samples for the test (whose split takes seconds to import)."""
    return project.with_changes(data=project.data.with_changes(train_share=0.8))


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
def studio(qtbot: QtBot, project: Project) -> Iterator[StudioWindow]:
    """The whole window, in front, with its data; closed after the test."""
    # why here: it takes half a second, and most tests need no window.
    from gui.app import create_window

    window = create_window(project)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    # why twice: the window's panels are busy too.
    qtbot.waitUntil(lambda: window.session.data is not None, timeout=2 * PATIENCE)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def run_to_end(qtbot: QtBot) -> Callable[[Session], None]:
    """Train to the last epoch, at full speed."""

    def run(session: Session) -> None:
        session.set_pace(None)
        with qtbot.waitSignal(session.running_changed, timeout=PATIENCE, check_params_cb=lambda on: not on):
            session.run()

    return run


@pytest.fixture
def show_panel(qtbot: QtBot) -> Iterator[Callable[[Panel, int, int], None]]:
    """Show a panel in its dock, in a size; the dock is closed after the test."""
    docks = []

    def show(panel: Panel, width: int, height: int) -> None:
        dock = PanelDock(panel)
        docks.append(dock)
        dock.resize(width, height)
        dock.show()

    yield show
    for dock in docks:
        dock.close()
        dock.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """An empty window for dialogs to stand over; those that are open after the test are closed."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.close()
