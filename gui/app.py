"""Start-up: opens the window, and remembers between two starts how it was left."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_log_path, user_state_path
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from engine.presets import load_preset
from engine.spec import Project
from gui.document.document import Document
from gui.document.recovery import Recovery
from gui.document.settings import Settings
from gui.files.ending import Ending
from gui.files.recovering import Recovering
from gui.mishap.catcher import Catcher
from gui.mishap.log import close_log, open_log
from gui.mishap.notice import MishapNotice
from gui.preferences.language import install_language
from gui.session.session import Session
from gui.session.workspace import WORKSPACES
from gui.widgets.appearance import Appearance
from gui.widgets.magnification import start_magnified

if TYPE_CHECKING:
    from gui.lessons.panel import LessonsPanel
    from gui.studio_window import StudioWindow

FIRST_PRESET = "two-moons"
_ICON = Path(__file__).parent.parent / "resources" / "icons" / "backprop-studio.svg"


def main(file: Path | None = None) -> int:
    """Open the window, with a project file or without, until it closes. Returns the exit status."""
    settings = Settings()
    start_magnified(settings.size)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Backprop Studio")
    application.setDesktopFileName("backprop-studio")
    application.setWindowIcon(QIcon(str(_ICON)))
    log = open_log(user_log_path("backprop-studio", appauthor=False))
    catcher = Catcher(application)
    catcher.watch()
    try:
        return _open(application, settings, catcher, log, file)
    finally:
        catcher.leave()
        close_log()


def _open(
    application: QApplication, settings: Settings, catcher: Catcher, log: Path | None, file: Path | None
) -> int:
    install_language(application, settings.language)
    window = create_window()
    recall(window, settings)
    window.show()
    # why: what has been made until here stays, and looking through it for garbage would hold up the window.
    gc.freeze()
    window.late.ready.connect(gc.freeze)
    if not settings.welcomed and file is None:
        window.welcome.start()
    window.closing.connect(lambda: _remember(window, settings))
    window.asks_before_closing = True
    catcher.caught.connect(MishapNotice(window, log).tell)
    recovery = _recover(window)
    if recovery is not None:
        catcher.keep = recovery.write
        window.closing.connect(recovery.close)
    _end_when_told(application, window, recovery)
    if file is not None:
        window.files.open_file(file.absolute())
    try:
        return application.exec()
    finally:
        gc.unfreeze()


def create_window(project: Project | None = None) -> StudioWindow:
    """A ready main window, not shown yet. Without a project it opens the preset "two moons".

    Needs a QApplication. Reads and writes no settings.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("create_window needs a QApplication")
    document = Document(project or load_preset(FIRST_PRESET).project)
    session = Session(document)
    # why: nearly all that is made here stays, and looking through it for garbage takes its time.
    gc.disable()
    try:
        # why here: the worker loads the data while the panels are imported.
        from gui.studio_window import StudioWindow

        appearance = Appearance(application, "system")
        with appearance.unstyled():
            return StudioWindow(document, session, appearance)
    finally:
        gc.enable()


def recall(window: StudioWindow, settings: Settings) -> None:
    """Leave the window as it was the last time, as far as the settings can be read."""
    window.preferences.recall(settings)
    window.preferences.changed.connect(lambda: _keep_preferences(window, settings))
    if settings.geometry.isEmpty():
        _fit_screen(window)
    else:
        window.restoreGeometry(settings.geometry)
    window.dock_area.restore({name: settings.arrangement(name) for name in WORKSPACES})
    window.recall_workspace(settings.workspace)
    window.late.lessons.when_made(lambda lessons: _recall_progress(lessons, settings))
    window.files.set_recent(settings.recent_files)
    window.saving.folder = settings.export_folder or window.saving.folder
    window.late.output.when_made(lambda panel: panel.recall(settings.looks))
    window.presenting.choices.recall(settings)
    window.presenting.choices.changed.connect(lambda: window.presenting.choices.remember(settings))
    if settings.speed is not None:
        window.toolbar.place_speed(settings.speed)


def _recover(window: StudioWindow) -> Recovery | None:
    """Bring back what a crash left unsaved, and keep a copy of what is unsaved from now on."""
    folder = user_state_path("backprop-studio", appauthor=False) / "recovery"
    return Recovering(window, window.session, window.storage, folder).recovery


def _end_when_told(application: QApplication, window: StudioWindow, recovery: Recovery | None) -> None:
    """Whoever ends the program from outside is obeyed; what is unsaved stays copied for the next start."""
    ending = Ending(application, recovery.write if recovery is not None else lambda: False)

    def end(status: int) -> None:
        if recovery is not None:
            recovery.leave()
        window.close_for_good()
        application.exit(status)

    ending.due.connect(end)
    ending.unsafe.connect(window.close)
    ending.watch()
    application.aboutToQuit.connect(ending.leave)


def _fit_screen(window: StudioWindow) -> None:
    """At the first start: the window's own size where the screen has room for it, else all of the screen."""
    room = window.screen().availableGeometry()
    if window.width() + 40 > room.width() or window.height() + 60 > room.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _keep_preferences(window: StudioWindow, settings: Settings) -> None:
    window.preferences.remember(settings)
    if not settings.save():
        text = QCoreApplication.translate(
            "App", "What you prefer holds until you quit: {folder} can't be written."
        )
        window.session.said.emit(text.format(folder=settings.folder))


def _recall_progress(lessons: LessonsPanel, settings: Settings) -> None:
    # why here: the start is quicker without.
    from engine.lessons.progress import progress_from

    def keep() -> None:
        settings.lessons = lessons.course.progress.model_dump_json()
        settings.save()

    lessons.recall(progress_from(settings.lessons))
    lessons.course.progress_changed.connect(keep)


def _remember(window: StudioWindow, settings: Settings) -> None:
    settings.geometry = window.saveGeometry()
    settings.workspace = window.session.workspace
    for name, arrangement in window.dock_area.arrangements().items():
        settings.keep_arrangement(name, arrangement)
    settings.speed = window.toolbar.speed.value()
    settings.welcomed = settings.welcomed or window.welcome.seen
    settings.recent_files = window.files.recent
    settings.export_folder = window.saving.folder
    if window.late.output.is_made:
        settings.looks = window.output_panel.looks()
    window.preferences.remember(settings)
