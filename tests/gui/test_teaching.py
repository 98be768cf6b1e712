"""Lessons and help in the whole window: what texts point at is there, and F1 knows every panel."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QPushButton, QWhatsThis, QWidget
from pytestqt.qtbot import QtBot

from engine.lessons.glossary import read_glossary
from engine.lessons.help_pages import read_help
from engine.lessons.reading import read_library
from engine.lessons.wording import texts_of
from gui.help.help_window import HelpWindow
from gui.pointing import find
from gui.studio_window import StudioWindow
from gui.widgets.spotlight import Spotlight


@pytest.fixture
def window(studio: StudioWindow) -> StudioWindow:
    return studio


def trigger(window: StudioWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def opened_help(window: StudioWindow) -> HelpWindow:
    found = window.findChild(HelpWindow)
    assert isinstance(found, HelpWindow)
    return found


def test_what_texts_name_is_in_the_window(window: StudioWindow, qtbot: QtBot) -> None:
    """All of it in one window, since that takes long to open."""
    trigger(window, "lessons")
    for workspace in window.dock_area.workspaces:
        window.session.show_workspace(workspace.name)
        qtbot.wait(1)
    window.late.make_all()
    lessons = read_library().lessons
    numbers = next(
        (lesson, place)
        for lesson in lessons
        for place, step in enumerate(lesson.steps)
        if step.task is not None and step.task.kind == "number"
    )
    window.lessons_panel.course.begin(*numbers)
    trigger(window, "help")
    pages = read_help()
    named = {name for page in pages for section in page.sections for name in section.controls}
    named |= {name for page in pages for name in page.controls}
    assert {name for name in named if find(window, name) is None} == set()
    assert {dock.objectName() for dock in window.dock_area.docks} <= named
    pointed = {term.at for term in read_glossary().terms} - {""}
    for lesson in lessons:
        for step in lesson.steps:
            for text in [step.body, *(texts_of(step.task) if step.task is not None else [])]:
                pointed |= set(re.findall(r"\]\(show:([^)]*)\)", text))
            for setup in [step.setup] if step.setup is not None else []:
                assert {*setup.show} <= {dock.objectName() for dock in window.dock_area.docks}
    assert {name for name in pointed if find(window, name) is None} == set()


def test_help_is_where_one_is_and_shows_what_it_means(window: StudioWindow, qtbot: QtBot) -> None:
    own = window.document.project
    places: list[tuple[QWidget, str]] = [
        (window.output_panel.canvas, "Output"),
        (window.toolbar.speed, "Running and stepping"),
    ]
    for focused, title in places:
        focused.setFocus()
        trigger(window, "help")
        help_window = opened_help(window)
        assert help_window.title == title
    qtbot.keyClicks(help_window.search, "steepness of a secant")
    qtbot.waitUntil(lambda: help_window.nothing.isVisible())
    help_window.search.clear()
    qtbot.keyClicks(help_window.search, "Secan")
    qtbot.keyClick(help_window.search, Qt.Key.Key_Return)
    assert help_window.title == "Secant"
    show = help_window.findChild(QPushButton, "help_show_me")
    assert isinstance(show, QPushButton)
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert window.session.workspace == "slope"
    assert window.findChild(Spotlight) is not None
    window.document.undo_stack.undo()
    assert window.document.project == own
    assert window.document.own[0] == own
    back = help_window.findChild(QPushButton, "help_back")
    assert isinstance(back, QPushButton)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert help_window.title == "Running and stepping"
    help_window.close()
    trigger(window, "whats_this")
    assert QWhatsThis.inWhatsThisMode()
    qtbot.mouseClick(window.toolbar.speed, Qt.MouseButton.LeftButton)
    assert help_window.isVisible()
    assert not QWhatsThis.inWhatsThisMode()
    listed = help_window.findChild(QListWidget, "help_list")
    assert isinstance(listed, QListWidget)
    assert listed.currentItem().text() == "Running and stepping"


def test_a_lesson_stands_beside_its_workspace_and_is_closed_with_the_file_unharmed(
    window: StudioWindow, qtbot: QtBot
) -> None:
    own = window.document.project
    window.resize(1280, 720)
    trigger(window, "lessons")
    panel = window.lessons_panel
    assert panel.isVisible()
    one_of_each = {setup.workspace: each for each in panel.lessons if (setup := each.steps[0].setup)}
    assert len(one_of_each) == len(window.dock_area.workspaces)
    for workspace, lesson in one_of_each.items():
        panel.course.begin(lesson)
        assert panel.isVisible()
        assert window.session.workspace == workspace
        panel.course.leave()
    assert window.width() == 1280
    assert window.document.project == own
    panel.course.begin(panel.lessons[1])
    panel.show_requested.emit("slope_curve")
    spotlight = window.findChild(Spotlight)
    assert isinstance(spotlight, Spotlight)
    assert spotlight.isVisible()
    window.open_preset("xor")
    assert panel.course.lesson is None
    assert window.document.own[0].preset == "xor"
