"""Where the room is small: panels become tabs, and the arrangement made by hand comes back with the room."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dock_area import DockArea
from gui.widgets.panel import Panel
from gui.workspaces import COMPANIONS, WORKSPACES, Workspace

ALL = sorted({name for workspace in WORKSPACES for name in workspace.docks} | set(COMPANIONS))
NETWORK = next(each for each in WORKSPACES if each.name == "network")
LARGE, SMALL = QSize(1360, 760), QSize(580, 280)


def least(name: str) -> QSize:
    return QSize(300 if name == "samples" else 250, 100)


def places(area: DockArea) -> dict[str, QRect]:
    """Of the docks in front; Qt puts those behind other tabs somewhere outside."""
    shown = [each for each in area.docks if each.isVisible() and area.rect().contains(each.pos())]
    return {each.objectName(): each.geometry() for each in shown}


def shown_area(qtbot: QtBot, room: QSize, least_width: int) -> DockArea:
    """All panels in a room, none narrower than that."""
    panels = [Panel(name, name) for name in ALL]
    for panel in panels:
        panel.setMinimumSize(least_width, 60)
    area = DockArea(panels)
    qtbot.addWidget(area)
    area.fit(room)
    area.resize(room)
    area.show()
    return area


def drag_wider(area: DockArea) -> None:
    """The left column, as by hand."""
    area.resizeDocks([area.dock("data")], [330], Qt.Orientation.Horizontal)
    QApplication.processEvents()


def test_less_and_less_room_makes_more_and_more_tabs() -> None:
    layouts = [NETWORK]
    while (narrower := layouts[-1].narrower()) is not None:
        layouts.append(narrower)
    assert [[list(column) for column in each.columns] for each in layouts[1:]] == [
        [["network", "graph"], ["data"]],
        [["network"], ["data"]],
        [["network"]],
    ]
    for layout in layouts:
        assert layout.docks == NETWORK.docks
        assert len(layout.heights) == len(layout.widths) == len(layout.columns)
    needs = [each.needs(least, 28) for each in layouts]
    assert [each.width() for each in needs] == [932, 674, 674, 416]
    assert needs[1].height() > needs[2].height() == needs[3].height()


def test_only_some_docks() -> None:
    some = NETWORK.only({"watch", "inspector", "graph", "why"})
    assert [list(column) for column in some.columns] == [["inspector"], ["graph"], ["why"]]
    assert list(some.tabs) == [("watch", "inspector")]
    assert list(some.widths) == list(NETWORK.widths)
    nothing = NETWORK.only(())
    assert not nothing.columns
    assert nothing.narrower() is None


def test_columns_share_a_small_room() -> None:
    layout = Workspace("graph", [["graph"], ["why"]], [700, 366], [[1], [1]])
    assert layout.widths_of(1066) == [700, 366]
    assert layout.widths_of(700) == [410, 290]


def test_what_was_arranged_by_hand_comes_back_with_the_room(qtbot: QtBot) -> None:
    area = shown_area(qtbot, LARGE, 250)
    area.dock("loss").hide()
    drag_wider(area)
    before = places(area)
    for _ in range(2):
        area.fit(SMALL)
        area.resize(SMALL)
        QApplication.processEvents()
        assert area.size() == SMALL
        assert not area.dock("data").isHidden()
        assert area.dock("loss").isHidden()
        tabs = {each.objectName() for each in area.tabifiedDockWidgets(area.dock("network"))}
        assert {"data", "graph", "why"} <= tabs
        area.show_workspace("graph")
        assert {each.objectName() for each in area.tabifiedDockWidgets(area.dock("graph"))} == {
            "graph_lab",
            "why",
        }
        area.show_companion("lessons", True)
        assert area.dock("lessons") in area.tabifiedDockWidgets(area.dock("graph"))
        area.show_companion("lessons", False)
        area.show_workspace("network")
        area.fit(LARGE)
        area.resize(LARGE)
        QApplication.processEvents()
        assert places(area) == before


def test_a_dock_that_is_left_out_can_still_be_brought_to_the_front(qtbot: QtBot) -> None:
    area = DockArea([Panel(name, name) for name in ALL])
    qtbot.addWidget(area)
    area.resize(LARGE)
    area.show()
    area.show_only({each.name: each.docks & {"network", "graph", "why", "slope"} for each in WORKSPACES})
    assert {each.objectName() for each in area.docks if not each.isHidden()} == {"network", "graph", "why"}
    area.bring_to_front("watch")
    assert area.dock("watch") in area.tabifiedDockWidgets(area.dock("why"))
    area.show_only(None)
    assert not area.dock("data").isHidden()


@pytest.mark.parametrize("by_menu", [True, False])
def test_a_companion_for_which_there_was_no_room_leaves_the_columns_as_they_were(
    qtbot: QtBot, by_menu: bool
) -> None:
    area = shown_area(qtbot, QSize(1100, 760), 250)
    drag_wider(area)
    before = places(area)
    if by_menu:
        area.dock("lessons").toggleViewAction().trigger()
        assert area.dock("lessons").toggleViewAction().isChecked()
    else:
        area.show_companion("lessons", True)
    assert area.dock("output") in area.tabifiedDockWidgets(area.dock("data"))
    if by_menu:
        area.dock("lessons").toggleViewAction().trigger()
        assert area.dock("lessons").isHidden()
    else:
        area.show_companion("lessons", False)
    QApplication.processEvents()
    assert places(area) == before


def test_the_last_companion_to_go_gives_the_columns_back(qtbot: QtBot) -> None:
    area = shown_area(qtbot, QSize(1700, 760), 200)
    drag_wider(area)
    before = places(area)
    for name in ("lessons", "exercise"):
        area.show_companion(name, True)
        QApplication.processEvents()
        assert area.dock(name).isVisible()
    for name in ("lessons", "exercise"):
        assert places(area) != before
        area.show_companion(name, False)
        QApplication.processEvents()
    assert places(area) == before


def test_columns_of_another_layout_are_not_given_back(qtbot: QtBot, qtlog: Any) -> None:
    area = DockArea([Panel(name, name) for name in ALL])
    qtbot.addWidget(area)
    area.fit(LARGE)
    area.resize(LARGE)
    area.show()
    area.show_only({each.name: each.docks & {"network", "graph", "why", "slope"} for each in WORKSPACES})
    area.show_companion("lessons", True)
    area.show_only(None)
    area.show_companion("lessons", False)
    assert not area.dock("data").isHidden()
    assert not [each for each in qtlog.records if "resizeDocks" in each.message]
