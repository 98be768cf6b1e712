"""Sets up what a lesson shows: the workspace, what stands in it, how far it is walked or trained."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from engine.lessons.setup import Setup
from engine.training.position import Position
from gui.document.document import Document
from gui.session.session import Session

#: Milliseconds in which a lab has published its expression, if it is one that can be computed.
PATIENCE = 600


class Stage(QObject):
    """Does one setup after the other; a new one replaces one that still waits for something."""

    #: When all of a setup is done: the walk stands where it should, the training has ended.
    ready = Signal()
    #: When panels should come to the front; carries their names.
    panels_wanted = Signal(object)

    def __init__(self, document: Document, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._session = document, session
        self._left: Setup | None = None
        self._published = True
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._go_on)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._note_subject)
        session.subject_changed.connect(self._note_subject)
        session.numbers_changed.connect(self._note_subject)
        session.data_changed.connect(self._later.start)
        session.running_changed.connect(self._later.start)

    @property
    def busy(self) -> bool:
        """Whether a setup still waits for something."""
        return self._left is not None

    def set_up(self, setup: Setup, text: str, keeps_own: bool = True) -> bool:
        """Do a setup as one undoable edit named `text`; whether it changed anything of the project.

        `keeps_own`: what the user made is put aside meanwhile, and not what is saved.
        """
        document, session = self._document, self._session
        after = setup.applied_to(document.project)
        has_begun = document.state.updates > 0 or document.state.epoch > 0
        changed = after != document.project or (setup.is_fresh and has_begun)
        if changed and setup.is_fresh:
            session.stop()
        session.show_workspace(setup.workspace)
        self._published = not changed or setup.workspace in ("slope", "network")
        self._left = setup
        if keeps_own:
            document.put_aside(labs=setup.workspace != "network", network=setup.is_fresh)
        if changed:
            document.show(text, after, setup.is_fresh)
        self.panels_wanted.emit(setup.show)
        self._later.start()
        self._patience.start()
        return changed

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._left = None
        self._later.stop()
        self._patience.stop()

    def _note_subject(self) -> None:
        self._published = True
        self._later.start()

    def _go_on(self) -> None:
        setup = self._left
        if setup is None or not self._can_go_on(setup):
            return
        if setup.run and not self._session.running and not self._has_ended():
            self._session.run()
            return
        if setup.run and self._session.running:
            return
        self._left = None
        self._patience.stop()
        self._walk(setup)
        self.ready.emit()

    def _can_go_on(self, setup: Setup) -> bool:
        """Whether there is already what is to be walked or trained."""
        if setup.workspace == "network":
            return not (setup.run or setup.walk or setup.phase) or self._session.has_current_data
        return self._published or not (setup.walk or setup.phase)

    def _has_ended(self) -> bool:
        return self._document.state.epoch >= self._document.training.epochs

    def _walk(self, setup: Setup) -> None:
        if setup.phase == "end":
            self._session.step("batch" if setup.workspace == "network" else "sample")
        elif setup.phase is not None:
            state = self._document.state
            lab = self._session.in_lab
            epoch, batch = (0, 0) if lab else (state.epoch, state.batch)
            self._session.go_to(Position(epoch, batch, setup.phase, 0, 0))
        elif setup.walk:
            self._session.go_to(Position(0, 0, "forward", 0, 0))
            for _ in range(setup.walk):
                self._session.step("node")
