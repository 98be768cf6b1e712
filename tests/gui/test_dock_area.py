"""Workspaces: each shows its docks, remembers its arrangement, and leaves the companions alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow
from pytestqt.qtbot import QtBot

from gui.dock_area import DockArea
from gui.widgets.panel import Panel
from gui.workspaces import COMPANIONS, WORKSPACES

ALL = sorted({name for workspace in WORKSPACES for name in workspace.docks} | set(COMPANIONS))


def dock_area(qtbot: QtBot, names: list[str]) -> DockArea:
    area = DockArea([Panel(name, name) for name in names])
    qtbot.addWidget(area)
    area.resize(1360, 760)
    area.show()
    return area


@pytest.fixture
def area(qtbot: QtBot) -> DockArea:
    return dock_area(qtbot, ALL)


def dock(area: DockArea, name: str) -> QDockWidget:
    found = area.findChild(QDockWidget, name)
    assert isinstance(found, QDockWidget)
    return found


def shown(area: DockArea) -> set[str]:
    return {each.objectName() for each in area.docks if not each.isHidden()}


def test_each_workspace_shows_its_docks(area: DockArea) -> None:
    for workspace in (*WORKSPACES, *reversed(WORKSPACES)):
        area.show_workspace(workspace.name)
        assert shown(area) == workspace.docks
        assert {each.objectName() for each in area.offered} == {*workspace.docks, *COMPANIONS}


def test_a_panel_behind_another_tab_is_not_visible_and_is_told(qtbot: QtBot) -> None:
    told: list[tuple[str, bool]] = []

    class Noting(Panel):
        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            told.append((self.name, self.isVisible()))

    area = DockArea([Noting(name, name) for name in ALL])
    qtbot.addWidget(area)
    area.resize(1360, 760)
    area.show()
    panels = {each.name: each for each in area.findChildren(Noting)}
    for front, back in (("samples", "graph"), ("graph", "samples"), ("samples", "graph")):
        told.clear()
        dock(area, front).raise_()
        qtbot.waitUntil(lambda front=front: panels[front].isVisible())  # type: ignore[misc]
        qtbot.waitUntil(lambda back=back: not panels[back].isVisible())  # type: ignore[misc]
        assert (front, True) in told
    dock(area, "samples").hide()
    assert not panels["samples"].isVisible()


def test_an_arrangement_is_kept_while_another_workspace_is_in_front(qtbot: QtBot, area: DockArea) -> None:
    dock(area, "loss").hide()
    area.resizeDocks([dock(area, "data")], [330], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    place = dock(area, "data").geometry()
    assert place.width() > 300
    area.show_workspace("graph")
    assert dock(area, "why").isVisible()
    dock(area, "why").hide()
    area.show_workspace("network")
    assert "loss" not in shown(area)
    assert {"why", "data", "graph"} <= shown(area)
    qtbot.waitUntil(lambda: dock(area, "data").geometry() == place)
    area.show_workspace("graph")
    assert shown(area) == {"graph_lab", "graph"}


def test_docks_are_in_their_columns(area: DockArea) -> None:
    area.show_workspace("neuron")
    area.show_workspace("graph")
    left, middle, right = (dock(area, name).geometry() for name in ("graph_lab", "graph", "why"))
    assert left.right() < middle.left()
    assert middle.right() < right.left()
    area.show_workspace("neuron")
    upper, lower, right = (dock(area, name).geometry() for name in ("neuron_lab", "graph", "why"))
    assert upper.bottom() < lower.top()
    assert lower.right() < right.left()


def test_a_companion_stays_at_the_right_when_the_workspace_changes(area: DockArea) -> None:
    lessons = dock(area, "lessons")
    assert lessons.isHidden()
    lessons.show()
    for name in ("slope", "graph", "network", "graph"):
        area.show_workspace(name)
        assert lessons.isVisible()
        others = [each for each in area.docks if each.isVisible() and each is not lessons]
        assert all(each.geometry().right() < lessons.geometry().left() for each in others)
    lessons.hide()
    area.show_workspace("slope")
    assert lessons.isHidden()


def test_beside_a_companion_the_widest_column_gets_what_the_others_can_spare(
    qtbot: QtBot, area: DockArea
) -> None:
    def widths() -> list[int]:
        return [dock(area, name).width() for name in ("graph_lab", "graph", "why")]

    area.resize(1216, 560)
    area.show_workspace("graph")
    qtbot.waitUntil(lambda: widths()[1] > 400)
    before = widths()
    area.show_companion("lessons", True)
    qtbot.waitUntil(lambda: widths() != before)
    assert widths()[1] > max(widths()[0], widths()[2]) + 100
    area.show_companion("lessons", False)
    qtbot.waitUntil(lambda: widths() == before)


def test_arrange_brings_back_the_first_places_of_this_workspace_only(area: DockArea) -> None:
    dock(area, "loss").hide()
    area.show_workspace("graph")
    dock(area, "why").setFloating(True)
    area.arrange()
    assert shown(area) == {"graph_lab", "graph", "why"}
    assert not dock(area, "why").isFloating()
    area.show_workspace("network")
    assert "loss" not in shown(area)


def test_arrangements_come_back_in_the_next_window(qtbot: QtBot, area: DockArea) -> None:
    dock(area, "loss").hide()
    area.show_workspace("graph")
    dock(area, "why").hide()
    later = dock_area(qtbot, ALL)
    later.restore(area.arrangements())
    assert "loss" not in shown(later)
    later.show_workspace("graph")
    assert shown(later) == {"graph_lab", "graph"}


def test_an_arrangement_that_does_not_fit_is_ignored(qtbot: QtBot, area: DockArea) -> None:
    older = QMainWindow()
    qtbot.addWidget(older)
    for name in ("data", "network", "gone"):
        part = QDockWidget(older)
        part.setObjectName(name)
        older.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, part)
    for unfit in (older.saveState(4), QByteArray(b"\x00\xffrubbish"), QByteArray()):
        area.restore({"network": unfit, "graph": unfit})
        assert shown(area) == WORKSPACES[-1].docks
        area.show_workspace("graph")
        assert shown(area) == {"graph_lab", "graph", "why"}
        area.show_workspace("network")


def test_a_workspace_without_its_panels_is_not_offered(qtbot: QtBot) -> None:
    area = dock_area(qtbot, sorted(WORKSPACES[-1].docks))
    assert [each.name for each in area.workspaces] == ["network"]
