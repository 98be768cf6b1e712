"""The graph lab's panel in its workspace, and the hands of a learner."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from engine import ExpressionError, parse_expression
from gui.document.document import Document
from gui.labs.graph import subject
from gui.labs.graph.panel import GraphLabPanel
from gui.session.session import Session
from gui.widgets.drag_number import DragNumber
from gui.widgets.panel import Panel


class Lab:
    """The panel, and what a learner does with it."""

    def __init__(self, qtbot: QtBot, document: Document, session: Session, panel: GraphLabPanel) -> None:
        self.qtbot, self.document, self.session, self.panel = qtbot, document, session, panel
        self.deeds: list[tuple[str, float | None]] = []
        session.deed_done.connect(lambda name, value: self.deeds.append((name, value)))

    @property
    def text(self) -> str:
        return self.document.labs.graph.text

    def number(self, name: str) -> DragNumber:
        fields = self.panel.findChildren(DragNumber)
        (field,) = [each for each in fields if each.accessibleName() == name and not each.isHidden()]
        return field

    def write(self, text: str) -> None:
        """Replace the whole text, as by typing, and wait until it is understood or given up."""
        editor = self.panel.editor
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        editor.insertPlainText(text)
        self.qtbot.waitUntil(lambda: self.is_settled)

    @property
    def is_settled(self) -> bool:
        """Whether the panel tells of the present text, or of the mistake in it."""
        shown = self.panel.subject
        try:
            parse_expression(self.text)
        except ExpressionError as expected:
            found = shown.error
            same = found is not None and (found.problem, found.position) == (
                expected.problem,
                expected.position,
            )
            return same and self.session.subject is None
        read = shown.expression
        return read is not None and read.text == self.text and shown.error is None

    def press(self, name: str) -> None:
        for kind in (QPushButton, QToolButton):
            for button in self.panel.findChildren(kind, name):
                assert button.isVisible()
                self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        raise AssertionError(f"no button {name}")

    def show_tab(self, title: str) -> None:
        tabs = self.panel.findChild(QTabBar, "graph_lab_tabs")
        assert tabs is not None
        (place,) = [each for each in range(tabs.count()) if tabs.tabText(each) == title]
        self.qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())

    def drag(self, field: QWidget, *ups: int) -> None:
        """Press on a field, move up by so many pixels each, and let go."""
        place = field.rect().center()
        QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=place)
        for up in ups:
            place = place - QPoint(0, up)
            QTest.mouseMove(field, place)
        QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=place)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.is_settled)


@pytest.fixture
def lab(
    qtbot: QtBot,
    document: Document,
    session: Session,
    show_panel: Callable[[Panel, int, int], None],
    monkeypatch: pytest.MonkeyPatch,
) -> Lab:
    monkeypatch.setattr(subject, "PATIENCE", 40)
    session.show_workspace("graph")
    panel = GraphLabPanel(document, session)
    show_panel(panel, 310, 720)
    return Lab(qtbot, document, session, panel)
