"""The Lessons panel, with the hand on mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from engine.lessons.progress import LessonProgress, Progress
from engine.lessons.reading import Library
from gui.document.document import Document
from gui.lessons.panel import LessonsPanel
from gui.session.session import Session
from gui.widgets.panel import Panel


@pytest.fixture
def panel(
    document: Document, session: Session, library: Library, show_panel: Callable[[Panel, int, int], None]
) -> Iterator[LessonsPanel]:
    panel = LessonsPanel(document, session, lambda _: library)
    show_panel(panel, 340, 700)
    yield panel
    panel.course.watch(False)


def press(qtbot: QtBot, panel: LessonsPanel, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def said(panel: LessonsPanel) -> list[str]:
    return [message.accessibleName() for message in panel.page.task.messages]


def test_the_list_says_what_there_is_and_what_is_broken(panel: LessonsPanel) -> None:
    assert panel.list.list.count() == 1
    item = panel.list.list.item(0)
    assert item.text() == "Nudging"
    assert "5 minutes" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "04-broken.md, line 1" in panel.list.errors.text()
    assert panel.list.go_on.text() == "&Begin with lesson 3"
    assert not panel.onward.isEnabled()


def test_a_lesson_is_taken_up_with_the_keyboard_and_read(panel: LessonsPanel, qtbot: QtBot) -> None:
    panel.list.list.setCurrentRow(0)
    qtbot.keyClick(panel.list.list, Qt.Key.Key_Return)
    assert panel.course.place == 0
    assert panel.page.heading.text == "A number"
    assert panel.page.text.text == "At x = 2. See the plot and slope."
    assert panel.page.place.text() == "Step 1 of 4"
    assert panel.page.note.isVisible()


def test_a_number_is_typed_and_entered(panel: LessonsPanel, qtbot: QtBot) -> None:
    panel.course.begin(panel.lessons[0])
    field = panel.findChild(QLineEdit, "lesson_number")
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "8")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said(panel) == ["Not yet That is how steep it is."]
    press(qtbot, panel, "lesson_hint")
    press(qtbot, panel, "lesson_hint")
    assert said(panel)[1:] == ["Hint 1 Look.", "Hint 2 Look at y: 9."]
    press(qtbot, panel, "lesson_hint")
    assert said(panel)[-1] == "The answer 9\nIt is 9."
    field.clear()
    qtbot.keyClicks(field, "9")
    press(qtbot, panel, "lesson_check")
    assert said(panel)[0] == "Right It is 9."
    assert not panel.page.task.check.isVisible()


def test_an_option_is_chosen_by_clicking_its_words(panel: LessonsPanel, qtbot: QtBot) -> None:
    panel.course.begin(panel.lessons[0], 2)
    assert not panel.page.task.check.isEnabled()
    radio = panel.findChild(QRadioButton, "lesson_option_1")
    assert isinstance(radio, QRadioButton)
    assert radio.accessibleName() == "Positive, about 14"
    qtbot.mouseClick(radio.parentWidget(), Qt.MouseButton.LeftButton)
    assert radio.isChecked()
    qtbot.keyClick(radio, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said(panel) == ["Right Yes.\nThe slope belongs to the point."])


def test_links_are_announced(panel: LessonsPanel, qtbot: QtBot) -> None:
    panel.course.begin(panel.lessons[0])
    for signal, target in ((panel.show_requested, "slope"), (panel.term_requested, "slope")):
        with qtbot.waitSignal(signal) as blocker:
            panel.page.text.setFocus()
            qtbot.keyClick(panel.page.text, Qt.Key.Key_Tab)
            qtbot.keyClick(panel.page.text, Qt.Key.Key_Return)
        assert blocker.args == [target]


def test_next_is_always_there_and_the_last_step_finishes(panel: LessonsPanel, qtbot: QtBot) -> None:
    panel.course.begin(panel.lessons[0])
    button = next(each for each in panel.findChildren(QToolButton) if each.defaultAction() is panel.onward)
    for _ in range(3):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "Finish"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.list.isVisible()
    assert "done" in panel.list.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not panel.list.go_on.isVisible()


def test_where_one_stopped_is_offered_again(panel: LessonsPanel, qtbot: QtBot) -> None:
    panel.recall(Progress(lessons={"03-nudging": LessonProgress(step=2)}, last="03-nudging"))
    press(qtbot, panel, "lesson_continue")
    assert panel.course.place == 2
