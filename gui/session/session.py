"""What is being looked at and run. Panels ask it to run and to step; it tells the panels."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from engine.data.prepared import PreparedData
from engine.spec import DataSpec, Project
from engine.training.expression_walk import START, ExpressionWalk
from engine.training.moment import Moment
from engine.training.position import Position
from engine.training.state import TrainingState
from engine.training.stepper import BatchWalk
from engine.worker.messages import Answer, Halted, Prepare, Prepared
from gui.document.change import Change
from gui.document.document import Document
from gui.session.focus import hardest_sample
from gui.session.looking import Looking
from gui.session.player import Player
from gui.session.run import Run
from gui.session.travel import Travel, Unit, inner_unit
from gui.session.worker_link import WorkerLink
from gui.widgets.names import shortage_words

#: Milliseconds between two refreshes of the subject's numbers while training, so that they can be read.
SUBJECT_INTERVAL = 500
#: A refresh of a large network's graph takes long; then it rests so many times as long.
SUBJECT_REST = 25


class Session(Looking):
    """Runs the document's training, steps through it, and holds what is looked at."""

    #: When prepared data has arrived, or the data in use was replaced.
    data_changed = Signal()
    #: When training starts or ends; carries whether it runs.
    running_changed = Signal(bool)
    #: When training ended by itself, or a step came to a breakpoint; carries a Halted message.
    halted = Signal(object)
    #: When the position in the training or in the expression in front changed, or what stands there.
    moment_changed = Signal()
    #: When a step or a rewind takes longer, and when it ends; carries whether it goes on.
    stepping_changed = Signal(bool)
    #: While a step or a rewind goes on; carries how far it has come, from 0 to 1.
    step_progress = Signal(float)
    #: When stepping by itself begins or ends; carries whether it goes on.
    playing_changed = Signal(bool)
    #: When the worker has other findings about the training's health; carries them.
    findings_changed = Signal(object)
    #: One calm line for the user about something that happened.
    said = Signal(str)
    #: When the learner has done something that a lesson may have asked for; carries its name, such as
    #: "guessed", and a number or None.
    deed_done = Signal(str, object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(document, parent)
        self.worker = WorkerLink(self)
        self._prepared: DataSpec | None = None
        self._known: Project = document.project
        self._run = Run(document, self.worker, self)
        self._travel = Travel(self)
        self._player = Player(self)
        self._subject_timer = QTimer(self)
        self._subject_timer.setSingleShot(True)
        self._subject_timer.setInterval(SUBJECT_INTERVAL)
        self._subject_timer.timeout.connect(self._refresh_while_running)
        self._connect()
        self._ask_for_data()

    def _connect(self) -> None:
        document, run, travel = self.document, self._run, self._travel
        self.worker.answered.connect(self._take_answers)
        self.worker.died.connect(self._replace_worker)
        document.changed.connect(self._follow_document)
        document.progressed.connect(self._follow_progress)
        document.parameters_edited.connect(self._follow_parameters)
        run.running_changed.connect(self._follow_run)
        run.halted.connect(self._follow_halt)
        run.found.connect(self.findings_changed)
        travel.moved.connect(self.moment_changed)
        self.focus_changed.connect(self.moment_changed)
        travel.breakpoint_reached.connect(self._follow_breakpoint)
        travel.busy_changed.connect(self.stepping_changed)
        self._player.playing_changed.connect(self.playing_changed)
        self._player.due.connect(self._play_one_step)
        self.workspace_changed.connect(self._follow_workspace)
        self.lab_stepper.moved.connect(self.moment_changed)
        for part in (travel.stepper, travel.rewind):
            part.progressed.connect(self.step_progress)
        for speaker in (run, travel.stepper, travel.rewind, self.lab_stepper):
            speaker.said.connect(self.said)

    # Where the training stands.

    @property
    def state(self) -> TrainingState:
        """Where the training stands; inside a batch, the batch's start."""
        return self.document.state

    @property
    def position(self) -> Position:
        """Where the training stands, to the single event; in a lab, where one stands in its expression."""
        if self.in_lab:
            walk = self.lab_stepper.walk
            return START if walk is None else walk.position
        return self._travel.stepper.position

    @property
    def walk(self) -> BatchWalk | None:
        """The present batch of the training, taken apart; None while nobody steps."""
        return self._travel.stepper.walk

    @property
    def expression_walk(self) -> ExpressionWalk | None:
        """The expression of the lab in front, taken apart; None where there is none."""
        return self.lab_stepper.walk if self.in_lab else None

    @property
    def moment(self) -> Moment | None:
        """What stands where in the subject; None while nobody steps through it."""
        return self.lab_stepper.moment if self.in_lab else self.batch_moment

    @property
    def batch_moment(self) -> Moment | None:
        """What stands where for the sample in focus; None while nobody steps through its batch."""
        return self._travel.stepper.moment

    @property
    def has_current_data(self) -> bool:
        """Whether `data` is that of the document, and not still that of an earlier spec."""
        return self.data is not None and self._prepared == self.document.data

    # Running.

    @property
    def running(self) -> bool:
        """Whether the worker trains."""
        return self._run.running

    @property
    def pace(self) -> float | None:
        """Epochs a second; None is as fast as the machine can."""
        return self._run.pace

    @property
    def last_epoch(self) -> int:
        """Where a run stops by itself: the document's last epoch, or beyond it a multiple."""
        epochs = self.document.training.epochs
        return max(1, -(-self.state.epoch // epochs)) * epochs

    def run(self) -> None:
        """Train until the document's last epoch; past it, as many epochs again."""
        self._start_run(stepping=False)

    def run_one_epoch(self) -> None:
        """Train to the end of the current epoch."""
        self._start_run(stepping=True)

    def pause(self) -> None:
        """Stop after the current batch."""
        self._run.pause()

    def stop(self) -> None:
        """Be done with training and playing at once: what the worker may still send of it is dropped."""
        self.stop_play()
        self._run.stop()

    def reset(self) -> None:
        """Start over from the initial weights; a running training goes on from there."""
        self.document.reset()

    def set_pace(self, pace: float | None) -> None:
        """Epochs a second from the next batch on; None is full speed."""
        self._run.set_pace(pace)

    # Stepping.

    def step(self, unit: Unit) -> None:
        """One step forward; while training runs it is paused instead."""
        self.stop_play()
        if self.in_lab:
            self.lab_stepper.step(inner_unit(unit))
        else:
            self._travel.step(unit)
        if self.subject is not None:
            self.note_deed("stepped")

    def step_back(self, unit: Unit) -> None:
        """One step back; while training runs it is paused instead."""
        self.stop_play()
        if self.in_lab:
            self.lab_stepper.step_back(inner_unit(unit))
        else:
            self._travel.step_back(unit)

    def go_to(self, position: Position) -> None:
        """To any moment that the training came through; a running one is paused first.

        In a lab, to any moment of its expression.
        """
        self.stop_play()
        if self.in_lab:
            self.lab_stepper.go_to(position)
        else:
            self._travel.go_to(position)

    def note_deed(self, name: str, value: float | None = None) -> None:
        """Tell whoever teaches what the learner has just done."""
        self.deed_done.emit(name, value)

    @property
    def stepping(self) -> bool:
        """Whether a step or a rewind is still going on."""
        return self._travel.busy

    def cancel_step(self) -> None:
        """Stop a step where it is, and a rewind before it changes anything."""
        self._travel.cancel()

    @property
    def playing(self) -> bool:
        """Whether it steps by itself."""
        return self._player.playing

    @property
    def play_pace(self) -> float:
        """Steps a second while playing."""
        return self._player.pace

    def play(self) -> None:
        """Step by itself, one visible node after the other, until stopped; in a lab, until the end."""
        if self.in_lab or not self.running:
            self._player.play()

    def stop_play(self) -> None:
        """Stand still."""
        self._player.stop()

    def set_play_pace(self, pace: float) -> None:
        """Steps a second while playing."""
        self._player.set_pace(pace)

    def close(self) -> None:
        """End the worker; nothing is running afterwards."""
        self._subject_timer.stop()
        self._run.running = False
        self.stop_play()
        self._travel.close()
        self.worker.close()

    def _play_one_step(self) -> None:
        if not self.in_lab:
            self._travel.play_one_step()
            return
        self.lab_stepper.step("node")
        if self.lab_stepper.at_end:
            self.stop_play()

    def _follow_workspace(self) -> None:
        self.stop_play()
        self.moment_changed.emit()

    def _start_run(self, stepping: bool) -> None:
        if self._is_short():
            return
        self.stop_play()
        self._travel.give_up_rewind()
        self._travel.stepper.leave()
        if not self.running:
            self._ask_for_data()
            self.document.go_on()
        self._run.start(stepping)

    def _take_answers(self, answers: list[Answer]) -> None:
        self._run.take(answers)
        self._travel.rewind.take(answers)
        for answer in answers:
            if isinstance(answer, Prepared) and answer.spec == self.document.data:
                self._prepared = answer.spec
                self._use_data(answer.data)

    def _follow_run(self, running: bool) -> None:
        self.running_changed.emit(running)
        if not running:
            self.refresh_sample_graph()
            self._travel.continue_after_run()
        self.moment_changed.emit()

    def _follow_halt(self, halted: Halted) -> None:
        if halted.reason == "diverged" and not halted.findings:
            text = self.tr("The loss left all bounds in epoch {epoch}. Lower the learning rate, then Reset.")
            self.said.emit(text.format(epoch=self.state.epoch))
        self.halted.emit(halted)

    def _follow_breakpoint(self, condition: str) -> None:
        self.stop_play()
        self.halted.emit(Halted(generation=0, reason="breakpoint", condition=condition))

    def _use_data(self, data: PreparedData) -> None:
        self.data = data
        self.make_views()
        if self.focus is None or not self.focus.exists_in(data):
            self.focus = hardest_sample(self.document.project, self.state.parameters, data)
            self.focus_picked = False
        self.data_changed.emit()
        self.focus_changed.emit()
        self.refresh_sample_graph()
        self._travel.continue_after_run()

    def _follow_document(self, change: Change) -> None:
        if change == Change(labs=True):
            self._known = self.document.project
            return
        if not self._travel.stepper.fits_document() and self._travel.stepper.leave():
            self.said.emit(self.tr("The batch begins again: something was changed in the middle of it."))
        if change.state or not self.document.project.trains_like(self._known):
            self._give_up_rewind()
        self._note_change(change)
        if change.network:
            # why first: whoever hears of anything else may ask what is selected in the new network.
            self.choose(self.selection.still_in(self.document.network, self.document.data.input_count))
        if change.data:
            self._ask_for_data()
            if self.forget_unfit_data():
                self.data_changed.emit()
                self.focus_changed.emit()
                if not self.in_lab:
                    self.subject_changed.emit()
        if change.state:
            self.focus = None if change.data else self.focus
        if self.running and self._is_short():
            self.stop()
        elif change.state or change.returned:
            self._run.go_on_from_document()
        elif self.running:
            self._run.adjust()
        if (change.network or change.training) and self.data is not None:
            self.make_views()
        self.refresh_sample_graph()

    def _give_up_rewind(self) -> None:
        """What was changed counts from here on, not from where a rewind would have led."""
        if self._travel.give_up_rewind():
            self.said.emit(self.tr("Not rewound: something was changed meanwhile."))

    def _note_change(self, change: Change) -> None:
        """Remember when settings changed, so that earlier moments can be replayed under those of their time.

        A state that was replaced brings its own past along.
        """
        document, known = self.document, self._known
        self._known = document.project
        if not change.state and not document.project.trains_like(known):
            document.go_another_way(known, self._run.moment)
            if not self.running:
                document.checkpoints.add(document.project, self.state, kept=True)

    def _follow_parameters(self, values: dict[int, float]) -> None:
        self._give_up_rewind()
        self.document.go_another_way(self._known, self._run.moment)
        if self.running:
            self._run.adjust(tuple(values.items()))
        else:
            self.document.checkpoints.add(self.document.project, self.state, kept=True)

    def _refresh_while_running(self) -> None:
        took = QElapsedTimer()
        took.start()
        self.refresh_sample_graph()
        self._subject_timer.setInterval(max(SUBJECT_INTERVAL, SUBJECT_REST * int(took.elapsed())))

    def _follow_progress(self) -> None:
        if not self.running:
            self.refresh_sample_graph()
        elif not self._subject_timer.isActive():
            self._subject_timer.start()

    def _ask_for_data(self) -> None:
        """Ask for data that are not here, or that a worker took with it when it died."""
        if not self.has_current_data and self.document.data.shortage is None:
            self.worker.send(Prepare(self.document.data))

    def _is_short(self) -> bool:
        """Whether there is nothing to learn from yet, which is said then."""
        shortage = self.document.data.shortage
        if shortage is not None:
            self.said.emit(shortage_words(shortage))
        return shortage is not None

    def _replace_worker(self) -> None:
        if self._run.survive():
            self._ask_for_data()
            self._travel.rewind.resume()
        else:
            self._travel.give_up_rewind()
