"""A shown panel on a small network, and a user who clicks, drags and types in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.spec import LayerSpec, NetworkSpec, Project
from engine.worker.messages import Prepared
from gui.document.document import Document
from gui.inspector.fields import Choice
from gui.inspector.panel import InspectorPanel
from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.worker_link import WorkerLink
from gui.widgets.drag_number import DragNumber
from gui.widgets.number_box import NumberBox
from gui.widgets.panel import Panel

W = TypeVar("W", bound=QWidget)

LEFT = Qt.MouseButton.LeftButton


class User:
    """Acts with real mouse and key events only, on what can be seen. Fields go by accessible names."""

    def __init__(self, panel: InspectorPanel, session: Session) -> None:
        self.panel = panel
        self._session = session

    def select(self, **kinds: object) -> None:
        self._session.choose(Selection(**kinds))  # type: ignore[arg-type]

    def sees(self, name: str) -> bool:
        return any(each.accessibleName() == name for each in self._visible(QWidget))

    def reads(self) -> list[str]:
        return [label.text() for label in self._visible(QLabel) if label.text()]

    def field(self, kind: type[W], name: str) -> W:
        (found,) = [each for each in self._visible(kind) if each.accessibleName() == name]
        return found

    def number(self, name: str) -> DragNumber:
        return self.field(DragNumber, name)

    def box(self, name: str) -> QCheckBox:
        return self.field(QCheckBox, name)

    def check(self, name: str) -> None:
        box = self.box(name)
        QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))

    def press_button(self, name: str) -> None:
        QTest.mouseClick(self.field(QPushButton, name), LEFT)

    def write(self, name: str, text: str, key: Qt.Key | None = Qt.Key.Key_Return) -> None:
        field = self.field(QLineEdit, name)
        QTest.mouseClick(field, LEFT)
        field.selectAll()
        QTest.keyClicks(field, text)
        if key is not None:
            QTest.keyClick(field, key)

    def type_size(self, text: str) -> None:
        box = self.field(NumberBox, "Size")
        box.selectAll()
        QTest.keyClicks(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)

    def drag(self, name: str, *ways: int, release: bool = True) -> None:
        """Press on a number, move up by each number of pixels, release."""
        field = self.number(name)
        place = field.rect().center()
        QTest.mousePress(field, LEFT, pos=place)
        for way in ways:
            place -= QPoint(0, way)
            QTest.mouseMove(field, place)
        if release:
            QTest.mouseRelease(field, LEFT, pos=place)

    def choose(self, name: str, title: str) -> None:
        """Open a list and choose an entry with the keyboard."""
        field = self.field(Choice, name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert field.view().isVisible()
        QTest.keyClick(field.view(), Qt.Key.Key_Home)
        for _ in range(field.findText(title)):
            QTest.keyClick(field.view(), Qt.Key.Key_Down)
        QTest.keyClick(field.view(), Qt.Key.Key_Return)
        assert not field.view().isVisible()

    def _visible(self, kind: type[W]) -> list[W]:
        return [each for each in self.panel.findChildren(kind) if each.isVisible()]


@pytest.fixture
def project(project: Project) -> Project:
    """2 -> 3 -> 2 -> 1: neurons n1 to n6, with a link that leaps from x1 to n6."""
    network = NetworkSpec(
        layers=(LayerSpec(size=3), LayerSpec(size=2), LayerSpec(size=1, activation="linear")),
        skips=(("x1", "n6"),),
        initialisation="lecture",
    )
    return project.with_changes(network=network)


@pytest.fixture
def quiet_session(document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session with data whose worker never answers: it takes seconds, and little here needs it."""
    monkeypatch.setattr(WorkerLink, "send", lambda *_: None)
    session = Session(document)
    session.worker.answered.emit([Prepared(document.data, prepare(document.data))])
    yield session
    session.close()
    session.deleteLater()


@pytest.fixture
def make_user(
    document: Document, show_panel: Callable[[Panel, int, int], None], qtbot: QtBot
) -> Callable[[Session], User]:
    """Show a panel for a session, in the width it has in a small window."""

    def make(session: Session) -> User:
        panel = InspectorPanel(document, session)
        show_panel(panel, 236, 420)
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        return User(panel, session)

    return make


@pytest.fixture
def user(quiet_session: Session, make_user: Callable[[Session], User]) -> User:
    return make_user(quiet_session)
