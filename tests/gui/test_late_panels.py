"""The panels that are made late: nobody sees by anything that they were not there before."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from engine.spec import Project
from gui.app import create_window
from gui.document.change import Change
from gui.document.document import Document
from gui.late_panels import LatePanels
from gui.preferences.language import ENGLISH, install_language, languages
from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.workspace import WorkspaceName
from gui.studio_window import StudioWindow
from gui.widgets.appearance import Appearance
from gui.widgets.late_panel import LatePanel
from gui.widgets.numbers import choose_decimals, shown_decimals
from gui.widgets.panel import Panel, PanelDock

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 30_000
#: Each late panel, and the workspace in which it is looked at.
PLACES: dict[str, WorkspaceName] = {
    "output": "network",
    "loss": "network",
    "space": "network",
    "inspector": "network",
    "samples": "network",
    "code": "network",
    "neuron_lab": "neuron",
    "graph_lab": "graph",
    "slope": "slope",
    "lessons": "network",
}
#: How much wider or higher another font may make them than they were measured with DejaVu Sans.
OTHER_FONT = 1.2
#: What they look like also tells what was looked at before: which side of the components is right, and how
#: wide the columns had to be for the numbers that came first.
OWN_HISTORY = {"space", "samples", "graph_lab"}


@pytest.fixture
def make_late(qtbot: QtBot, document: Document, session: Session) -> Iterator[Callable[[], LatePanels]]:
    """Further sets of the same panels for one session."""
    windows: list[QMainWindow] = []

    def make() -> LatePanels:
        windows.append(QMainWindow())
        return LatePanels(document, session, windows[-1])

    yield make
    for window in windows:
        window.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> Iterator[StudioWindow]:
    window = create_window(project)
    qtbot.addWidget(window)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def usual_words(qapp: QApplication) -> Iterator[None]:
    """Takes back how numbers are written, and in which language."""
    decimals = shown_decimals()
    yield
    choose_decimals(decimals)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def _texts(panel: Panel) -> list[str]:
    """All that is written in a panel and its header, and what screen readers say."""
    everything = [*panel.header.findChildren(QWidget), *panel.findChildren(QWidget)]
    labels = [each.text() for each in everything if isinstance(each, QLabel)]
    said = [f"{each.accessibleName()} {each.accessibleDescription()} {each.toolTip()}" for each in everything]
    return labels + said


def _seen(qtbot: QtBot, dock: PanelDock) -> tuple[list[str], QImage | None]:
    """What a panel says and shows, when it has come to rest; without a sign of the focus."""
    panel = dock.widget()
    assert isinstance(panel, Panel)
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not any(each.isActive() for each in panel.findChildren(QTimer)), timeout=PATIENCE)
    QApplication.processEvents()
    return _texts(panel), None if panel.name in OWN_HISTORY else dock.grab().toImage()


def _shown(late: LatePanel[Panel]) -> PanelDock:
    """The panel in its dock, large enough for all of it."""
    dock = PanelDock(late)
    dock.resize(900, 620)
    late.make()
    dock.show()
    return dock


def _put_away(dock: PanelDock) -> None:
    dock.close()
    dock.deleteLater()


@pytest.mark.parametrize("name", PLACES)
def test_made_late_it_shows_what_it_would_show_if_it_had_been_there(
    name: str,
    qtbot: QtBot,
    qapp: QApplication,
    usual_words: None,
    document: Document,
    session: Session,
    run_to_end: Callable[[Session], None],
    make_late: Callable[[], LatePanels],
) -> None:
    dock = _shown(make_late().panel(name))
    appearance = Appearance(qapp, "light", session)
    run_to_end(session)
    # why only for that one: the others scroll to what is chosen while they are seen.
    if name == "inspector":
        session.choose(Selection(neurons=("n1",)))
    session.show_workspace(PLACES[name])
    document.edit_lab("slope", "Other formula", formula="x**3")
    if name != "slope":
        for _ in range(3):
            with qtbot.waitSignal(session.moment_changed, timeout=PATIENCE):
                session.step("node")
    appearance.choose("dark")
    choose_decimals(2)
    document.changed.emit(Change())
    texts, picture = _seen(qtbot, dock)
    _put_away(dock)
    dock = _shown(make_late().panel(name))
    qtbot.waitUntil(lambda: _seen(qtbot, dock) == (texts, picture), timeout=PATIENCE)
    _put_away(dock)


def test_every_late_panel_is_looked_at_here(make_late: Callable[[], LatePanels]) -> None:
    assert set(make_late().names) == set(PLACES)


@pytest.mark.parametrize("language", [ENGLISH, *(code for code in languages() if code != ENGLISH)])
def test_it_has_the_title_and_takes_the_room_that_were_told_before(
    qtbot: QtBot, qapp: QApplication, usual_words: None, make_late: Callable[[], LatePanels], language: str
) -> None:
    install_language(qapp, language)
    panels = make_late()
    appearance = Appearance(qapp, "light")
    for name in panels.names:
        late = panels.panel(name)
        dock = PanelDock(late)
        dock.show()
        before = dock.minimumSizeHint()
        title = dock.windowTitle()
        panel = late.make()
        QApplication.processEvents()
        assert (panel.name, panel.title) == (name, title)
        after = dock.minimumSizeHint()
        assert after.width() <= OTHER_FONT * before.width(), name
        assert before.height() / OTHER_FONT <= after.height() <= OTHER_FONT * before.height(), name
        _put_away(dock)
    appearance.deleteLater()


def _made(window: StudioWindow) -> set[str]:
    return {name for name in window.late.names if window.late.panel(name).is_made}


def test_a_start_makes_what_is_in_front_after_the_first_paint(window: StudioWindow, qtbot: QtBot) -> None:
    assert _made(window) == set()
    window.show()
    assert _made(window) == set()
    qtbot.waitUntil(lambda: _made(window) == {"output", "loss"}, timeout=PATIENCE)
    assert window.dock_area.dock("output").widget() is window.output_panel
    assert window.output_panel.isVisible()
    assert window.output_panel.drawing.draw_points in window.menu("edit", "").actions()


def test_a_tab_makes_its_panel_when_it_is_chosen(window: StudioWindow, qtbot: QtBot) -> None:
    window.show()
    qtbot.waitUntil(lambda: window.late.output.is_made, timeout=PATIENCE)
    for name in ("inspector", "samples", "code", "space"):
        assert not window.late.panel(name).is_made
        window.dock_area.bring_to_front(name)
        assert window.late.panel(name).panel.isVisible()
    window.dock_area.bring_to_front("graph")
    assert not window.late.space.panel.isVisible()


def test_tab_comes_to_it_where_it_would_have_been(window: StudioWindow, qtbot: QtBot) -> None:
    window.show()
    window.network_panel.view.setFocus()
    qtbot.waitUntil(lambda: window.late.output.is_made, timeout=PATIENCE)
    panel, reached = window.output_panel, list[QWidget]()
    while not (reached and window.training_panel.isAncestorOf(reached[-1])):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert len(reached) < 50
        reached.append(focused)
    first = next(place for place, each in enumerate(reached) if panel.header.isAncestorOf(each))
    assert panel.canvas in reached[first:]
    assert all(panel.header.isAncestorOf(each) or panel.isAncestorOf(each) for each in reached[first:-1])


def test_what_is_pointed_at_is_made_for_it(window: StudioWindow, qtbot: QtBot) -> None:
    window.show()
    qtbot.waitUntil(lambda: window.late.output.is_made, timeout=PATIENCE)
    window.teaching.follow("show", "copy_code")
    assert window.late.code.is_made
    assert window.late.code.panel.isVisible()


def test_the_menu_learn_has_the_lessons_commands(window: StudioWindow, qtbot: QtBot) -> None:
    learn = window.menu("learn", "")
    assert not window.late.lessons.is_made
    learn.aboutToShow.emit()
    names = [each.objectName() for each in learn.actions()]
    assert names[:4] == ["lessons", "lesson_back", "lesson_next", "lesson_leave"]


def test_a_lab_comes_with_its_workspace_also_where_its_dock_is_closed(
    window: StudioWindow, qtbot: QtBot
) -> None:
    window.late.slope.when_made(lambda panel: panel.setObjectName("told"))
    window.show()
    window.dock_area.dock("neuron_lab").close()
    for name, workspace in PLACES.items():
        if workspace != "network":
            assert not window.late.panel(name).is_made
            window.session.show_workspace(workspace)
            assert window.late.panel(name).is_made
    assert window.late.slope.panel.objectName() == "told"


def test_the_workspace_of_the_last_time_is_made_after_the_first_paint(
    window: StudioWindow, qtbot: QtBot
) -> None:
    window.session.show_workspace("graph")
    assert _made(window) == set()
    window.show()
    qtbot.waitUntil(lambda: _made(window) == {"graph_lab", "output"}, timeout=PATIENCE)
    assert window.late.graph_lab.panel.isVisible()


def test_a_window_that_is_closed_at_once_makes_nothing_more(window: StudioWindow, qtbot: QtBot) -> None:
    window.show()
    window.close()
    QApplication.processEvents()
    assert "slope" not in _made(window)
    window.late.make_all()
    assert _made(window) == set(PLACES)


#: What may not be imported before the first paint: it would only hold it up.
UNNEEDED = (
    *("sklearn", "scipy", "pandas", "torch", "joblib", "nbformat", "openpyxl"),
    *("matplotlib", "mpl_toolkits", "PIL", "pyparsing", "dateutil", "contourpy", "numpy.ma"),
    *("qtpy", "qtawesome", "graphviz", "pygraphviz"),
    *("gui.plots", "gui.labs", "gui.inspector", "gui.samples.panel", "gui.code.panel", "gui.lessons"),
    *("gui.sweep", "gui.twin", "gui.importing.dialog", "gui.help.help_window"),
    *("engine.export.report", "engine.lessons.reading", "engine.sweep"),
)
FIRST_PAINT = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(*sys.modules)
            watched.removeEventFilter(self)
            application.quit()
        return False
if __name__ == "__main__":
    application = QApplication([])
    from gui.app import create_window
    window = create_window()
    paint = FirstPaint()
    window.network_panel.view.viewport().installEventFilter(paint)
    window.show()
    application.exec()
    window.close()
"""


def test_the_first_paint_waits_for_nothing_that_comes_later(tmp_path: Path) -> None:
    program = tmp_path / "first_paint.py"
    program.write_text(FIRST_PAINT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, program],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = done.stdout.split()
    assert "gui.studio_window" in loaded
    assert [name for name in loaded if any(f"{name}.".startswith(f"{each}.") for each in UNNEEDED)] == []
