"""The timeline strip: where in its training the network stands, and the way to any other moment."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.training.position import Position
from engine.worker.messages import Halted
from gui.document.document import Document
from gui.session.session import Session
from gui.training.batch_track import BatchTrack
from gui.training.breakpoint_chips import BreakpointChips
from gui.training.bug_mark import BugMark
from gui.training.busy import Busy
from gui.training.doctor_notice import DoctorNotice
from gui.training.epoch_track import EpochTrack
from gui.training.health_mark import HealthMark
from gui.training.phase_bar import PhaseBar
from gui.training.phase_stops import PhaseStops, batch_size, focus_share
from gui.training.phase_words import place_in_batch
from gui.training.run_actions import RunActions
from gui.training.walk_track import WalkTrack
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.theme import SPACE

#: How long a message to the user stays, in milliseconds.
MESSAGE_TIME = 12_000


class Timeline(QFrame):
    """The strip along the window's lower edge, with one line for what the program has to say."""

    #: When the user wants to see and edit all breakpoints.
    breakpoints_requested = Signal()
    #: When the user wants to see the bug museum.
    bugs_requested = Signal()

    def __init__(self, document: Document, session: Session, actions: RunActions) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self._document = document
        self._session = session
        self._position = QLabel()
        self._position.setObjectName("position")
        self.message = ElidedLabel()
        self.message.setObjectName("warning")
        self.epochs, self.batches, self.phases = EpochTrack(), BatchTrack(), PhaseBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 5, 2 * SPACE, 6)
        column.setSpacing(3)
        self._doctor = DoctorNotice(session)
        #: What tells of the network's training, and is out of sight in the labs.
        self._of_training = [_holder(self._doctor), *self._marks(), self._tracks()]
        notice, title, marks, chips, tracks = self._of_training
        column.addWidget(notice)
        column.addLayout(self._words(title, marks, chips, actions))
        column.addWidget(tracks)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(MESSAGE_TIME)
        self._quiet.timeout.connect(self._hush)
        self._connect()
        self._show()

    def say(self, line: str) -> None:
        """Show one calm line for a while; screen readers find it as the strip's description."""
        self._show_message(line, "notice_line")

    def warn(self, line: str) -> None:
        """Show why something the user wanted was refused."""
        self._show_message(line, "warning")

    def _words(self, title: QWidget, marks: QWidget, chips: QWidget, actions: RunActions) -> QHBoxLayout:
        words = QHBoxLayout()
        words.setSpacing(2 * SPACE)
        for widget in (title, marks, Busy(self._session, actions.cancel)):
            words.addWidget(widget)
        words.addWidget(WalkTrack(self._session), 2)
        words.addWidget(self.message, 1)
        words.addWidget(chips)
        return words

    def _marks(self) -> tuple[QWidget, QWidget, QWidget]:
        """The title with the position, the marks of bugs and health, and the breakpoints."""
        title = QLabel(self.tr("Timeline"))
        title.setObjectName("panel_title")
        chips, bugs = BreakpointChips(self._document), BugMark(self._document)
        chips.all_requested.connect(self.breakpoints_requested)
        bugs.clicked.connect(self.bugs_requested)
        health = HealthMark(self._session)
        health.asked.connect(self._doctor.show_finding)
        return _holder(title, self._position), _holder(bugs, health), _holder(chips)

    def _tracks(self) -> QWidget:
        self._last = _caption("")
        self._batch_caption = _caption(self.tr("batch"))
        inside = QHBoxLayout()
        inside.setSpacing(SPACE)
        inside.addWidget(self.batches)
        inside.addWidget(self.phases, 1)
        tracks = QWidget()
        grid = QGridLayout(tracks)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(2)
        grid.addWidget(_caption(self.tr("epoch")), 0, 0)
        grid.addWidget(self.epochs, 0, 1)
        grid.addWidget(self._last, 0, 2)
        grid.addWidget(self._batch_caption, 1, 0)
        grid.addLayout(inside, 1, 1, 1, 2)
        return tracks

    def _connect(self) -> None:
        document, session = self._document, self._session
        for signal in (document.changed, document.progressed, session.running_changed, session.data_changed):
            signal.connect(self._show)
        for signal in (session.moment_changed, session.stepping_changed, session.playing_changed):
            signal.connect(self._show)
        for signal in (session.workspace_changed, session.subject_changed):
            signal.connect(self._follow_workspace)
        document.refused.connect(self.warn)
        session.said.connect(self.say)
        session.halted.connect(self._tell_breakpoint)
        for track in (self.epochs, self.batches, self.phases):
            track.left.connect(self._show)
        self.epochs.chosen.connect(lambda epoch: session.go_to(Position(epoch, 0, "forward", 0, 0)))
        self.batches.chosen.connect(self._go_to_batch)
        self.phases.chosen.connect(self._go_to_stop)
        self.epochs.previewed.connect(self._preview_epoch)
        self.batches.previewed.connect(self._preview_batch)
        self.phases.previewed.connect(self._preview_stop)

    def _tell_breakpoint(self, halted: Halted) -> None:
        if halted.reason == "breakpoint":
            state = self._session.state
            text = self.tr("After batch {batch} of epoch {epoch} this became true: {condition}")
            batch = state.batch or self._document.project.batches_per_epoch
            epoch = state.epoch + 1 if state.batch else state.epoch
            self.say(text.format(batch=batch, epoch=epoch, condition=halted.condition))

    def _show_message(self, line: str, look: str) -> None:
        self.message.setObjectName(look)
        self.message.style().polish(self.message)
        self.message.show_text(line)
        self.message.show()
        self.setAccessibleDescription(line)
        self._quiet.start()

    def _go_to_batch(self, batch: int) -> None:
        self._session.go_to(Position(self._session.state.epoch, batch, "forward", 0, 0))

    def _go_to_stop(self, stop: int) -> None:
        self._session.go_to(self.phases.stops.position(stop, self._session))

    def _hush(self) -> None:
        self.message.clear()
        self._follow_workspace()

    def _follow_workspace(self) -> None:
        # why: in a lab the way through the expression takes the room while there is nothing to say.
        self.message.setVisible(self._session.expression_walk is None or bool(self.message.text()))
        for part in self._of_training:
            part.setVisible(self._session.workspace == "network")

    def _show(self) -> None:
        if not any(track.moving for track in (self.epochs, self.batches, self.phases)):
            self._position.setText(self._where())
        # why: on the way to another moment, the knobs wait for the training where the user has put them.
        if not self._session.stepping:
            self._show_epochs()
        session, walk = self._session, self._session.walk
        index = walk.index if walk is not None else 0
        self.phases.show_batch(PhaseStops.of(session), index, walk is not None, focus_share(session))

    def _show_epochs(self) -> None:
        session, state = self._session, self._session.state
        history, last = self._document.history, session.last_epoch
        batches = self._document.project.batches_per_epoch
        first = max(history.first_epoch, self._document.checkpoints.first[0])
        known = first, history.first_epoch + history.known_count
        self.epochs.show_training(state.epoch, state.batch / batches, known, last)
        self._last.setText(str(max(last, known[1])))
        self.batches.show_batches(state.batch, batches)
        self.batches.setVisible(batches > 1)
        self._batch_caption.setText(self.tr("batch") if batches > 1 else self.tr("phase"))

    def _where(self) -> str:
        session = self._session
        if session.walk is not None and session.walk.index:
            return self._inside(session.walk.position)
        return f"{self._counted(session.state.epoch, session.state.batch)} · {self._doing()}"

    def _counted(self, epoch: int, batch: int) -> str:
        """What is finished."""
        epochs, batches = self._session.last_epoch, self._document.project.batches_per_epoch
        text = self.tr("{epoch} of {epochs} epochs").format(epoch=epoch, epochs=epochs)
        if batches > 1:
            text += self.tr(" · {batch} of {batches} batches").format(batch=batch, batches=batches)
        return text

    def _inside(self, position: Position) -> str:
        """What is under way, counted from 1 as one speaks."""
        session, batches = self._session, self._document.project.batches_per_epoch
        text = self.tr("epoch {epoch}").format(epoch=position.epoch + 1)
        if batches > 1:
            text += self.tr(" · batch {batch} of {batches}").format(batch=position.batch + 1, batches=batches)
        place = place_in_batch(position, batch_size(session), len(session.state.parameters))
        return f"{text} · {place}"

    def _doing(self) -> str:
        session = self._session
        if self._document.data.shortage is not None:
            return self.tr("nothing to learn from yet")
        if session.data is None:
            return self.tr("loading the data …")
        if session.running:
            return self.tr("training")
        if session.stepping:
            return self.tr("on the way")
        if session.playing:
            return self.tr("playing")
        return self.tr("paused") if session.state.updates else self.tr("ready")

    def _preview_epoch(self, epoch: int) -> None:
        self._position.setText(self._counted(epoch, 0))

    def _preview_batch(self, batch: int) -> None:
        self._position.setText(self._counted(self._session.state.epoch, batch))

    def _preview_stop(self, stop: int) -> None:
        self._position.setText(self._inside(self.phases.stops.position(stop, self._session)))


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("caption")
    return label


def _holder(*widgets: QWidget) -> QWidget:
    """Widgets side by side that can be hidden together, whatever each of them shows by itself."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2 * SPACE)
    for widget in widgets:
        row.addWidget(widget)
    return holder
