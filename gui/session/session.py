"""What is being looked at and run. Panels ask it to run; it asks the worker and tells the panels."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.prepared import PreparedData
from engine.spec import DataSpec
from engine.training.sample_graph import SampleGraph, sample_graph
from engine.training.state import TrainingState
from engine.worker.messages import Adjust, Advanced, Answer, Failed, Halt, Halted, Prepare, Prepared, Train
from gui.document.change import Change
from gui.document.document import Document
from gui.session.adjustments import Adjustments, Patch
from gui.session.focus import Focus, Part, hardest_sample
from gui.session.line import Line, line_of
from gui.session.plane import Plane, plane_of
from gui.session.selection import Selection
from gui.session.worker_link import WorkerLink

#: Milliseconds between two refreshes of the subject's numbers while training, so that they can be read.
SUBJECT_INTERVAL = 500
#: A worker that dies this often without finishing an epoch in between is not started again.
MOST_DEATHS = 3

Group = tuple[int, int]


class Session(QObject):
    """Runs the document's training in a worker process and holds what is looked at."""

    #: When prepared data has arrived, or the data in use was replaced.
    data_changed = Signal()
    #: When training starts or ends; carries whether it runs.
    running_changed = Signal(bool)
    #: When another sample is in focus.
    focus_changed = Signal()
    #: When the subject is another graph: other nodes, other edges.
    subject_changed = Signal()
    #: When the subject's nodes have new numbers; at most twice a second while training.
    numbers_changed = Signal()
    #: When something else is selected; carries `selected`.
    selection_changed = Signal(object)
    #: When the pointer comes to another neuron or input, or leaves it; carries its name or None.
    hover_changed = Signal(object)
    #: One calm line for the user about something that happened.
    said = Signal(str)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.worker = WorkerLink(self)
        self.data: PreparedData | None = None
        self._prepared: DataSpec | None = None
        self.plane: Plane | None = None
        self.line: Line | None = None
        self.subject: SampleGraph | None = None
        self.focus: Focus | None = None
        self.selection = Selection()
        self.hovered: str | None = None
        self._generation = 0
        self._adjustments = Adjustments()
        self._running = False
        self._halting = False
        self._stepping = False
        self._epochs = 0
        self._until = 0
        self._pace: float | None = 20.0
        self._deaths = 0
        self._subject_timer = QTimer(self)
        self._subject_timer.setSingleShot(True)
        self._subject_timer.setInterval(SUBJECT_INTERVAL)
        self._subject_timer.timeout.connect(self._refresh_subject)
        self.worker.answered.connect(self._take_answers)
        self.worker.died.connect(self._replace_worker)
        document.changed.connect(self._follow_document)
        document.progressed.connect(self._follow_progress)
        document.parameters_edited.connect(self._patch)
        self.worker.send(Prepare(document.data))

    @property
    def state(self) -> TrainingState:
        """Where the training stands."""
        return self.document.state

    @property
    def running(self) -> bool:
        """Whether the worker trains."""
        return self._running

    @property
    def pace(self) -> float | None:
        """Epochs a second; None is as fast as the machine can."""
        return self._pace

    def run(self) -> None:
        """Train until the document's last epoch; past it, as many epochs again."""
        self._train(stepping=False)

    def step_epoch(self) -> None:
        """Train to the end of the current epoch."""
        self._train(stepping=True)

    def pause(self) -> None:
        """Stop after the current batch."""
        if self._running and not self._halting:
            self._halting = True
            self.worker.send(Halt(self._generation))

    def stop(self) -> None:
        """Be done with training at once: what the worker may still send about it is dropped."""
        if self._running:
            self.worker.send(Halt(self._generation))
            self._generation += 1
            self._end_run()

    def reset(self) -> None:
        """Start over from the initial weights; a running training goes on from there."""
        self.document.reset()

    def set_pace(self, pace: float | None) -> None:
        """Epochs a second from the next batch on; None is full speed."""
        self._pace = pace
        if self._running:
            self._adjust()

    def focus_on(self, part: Part, index: int) -> None:
        """Look at another sample."""
        focus = Focus(part, index)
        if focus != self.focus:
            self.focus = focus
            self.focus_changed.emit()
            self._refresh_subject()

    @property
    def selected(self) -> Group | None:
        """The one neuron that is selected, as (layer, neuron) counted from 0."""
        if len(self.selection.neurons) != 1:
            return None
        name = self.selection.neurons[0]
        for number, layer in enumerate(self.document.network.layers):
            for place, neuron in enumerate(layer.neurons):
                if neuron.name == name:
                    return number, place
        return None

    def select(self, group: Group | None) -> None:
        """Select a neuron everywhere, as (layer, neuron) counted from 0; None selects nothing."""
        if group is None:
            self.choose(Selection())
        else:
            name = self.document.network.layers[group[0]].neurons[group[1]].name
            self.choose(Selection(neurons=(name or "",)))

    def choose(self, selection: Selection) -> None:
        """Select several things, or other things than neurons, everywhere."""
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit(self.selected)

    def hover(self, name: str | None) -> None:
        """Tell every panel which neuron or input the pointer is on."""
        if name != self.hovered:
            self.hovered = name
            self.hover_changed.emit(name)

    def close(self) -> None:
        """End the worker; nothing is running afterwards."""
        self._subject_timer.stop()
        self._running = False
        self.worker.close()

    def _train(self, stepping: bool) -> None:
        if self._running:
            return
        self._ask_for_data()
        self._stepping = stepping
        self._start()
        self._running = True
        self.running_changed.emit(True)

    def _start(self) -> None:
        """Let the worker train from the document's state."""
        self._generation += 1
        self._halting = False
        self._until = self._last_epoch()
        project = self.document.project
        self._adjustments.start(self._generation, project)
        self.worker.send(Train(self._generation, project, self.state, self._until, self._tempo()))

    def _adjust(self, patch: Patch = ()) -> None:
        """Let the worker train on from its own state under the document's present settings."""
        if not self._stepping and self._epochs != self.document.training.epochs:
            self._until = self._last_epoch()
        former, project = self._generation, self.document.project
        self._generation += 1
        self._adjustments.add(self._generation, project, patch)
        self.worker.send(Adjust(self._generation, former, project, self._until, self._tempo(), patch))

    def _patch(self, values: dict[int, float]) -> None:
        if self._running:
            self._adjust(tuple(values.items()))

    def _last_epoch(self) -> int:
        if self._stepping:
            return self.state.epoch + 1
        self._epochs = self.document.training.epochs
        return (self.state.epoch // self._epochs + 1) * self._epochs

    def _tempo(self) -> float | None:
        return None if self._stepping else self._pace

    def _end_run(self) -> None:
        self._running = self._halting = False
        self.running_changed.emit(False)
        self._refresh_subject()

    def _take_answers(self, answers: list[Answer]) -> None:
        self._take_progress([answer for answer in answers if isinstance(answer, Advanced)])
        for answer in answers:
            match answer:
                case Prepared() if answer.spec == self.document.data:
                    self._prepared = answer.spec
                    self._use_data(answer.data)
                case Halted() if self._is_ours(answer.generation):
                    self._take_halt(answer)
                case Failed():
                    self.said.emit(answer.reason)
                    if answer.generation is not None and self._is_ours(answer.generation):
                        self._end_run()

    def _is_ours(self, generation: int) -> bool:
        """Whether an answer comes from the present training, be it from before its last adjustment."""
        return self._running and self._adjustments.knows(generation)

    def _take_progress(self, news: list[Advanced]) -> None:
        """Many snapshots may have come at once: the newest counts, of the curves every point."""
        ours = [each for each in news if self._is_ours(each.generation)]
        if not ours:
            return
        metrics = [epoch for each in ours for epoch in each.metrics]
        if metrics:
            self._deaths = 0
        newest = ours[-1]
        state = self._adjustments.brought_up_to_date(newest.generation, newest.state)
        self.document.record_progress(state, metrics)

    def _take_halt(self, halted: Halted) -> None:
        if halted.generation < self._generation and halted.reason == "finished":
            # why: it was over before the worker heard of the adjustment, which may ask for more.
            goes_on = self.state.epoch < self._until and not self._halting
            self._end_run()
            if goes_on:
                self._train(self._stepping)
            return
        if halted.reason == "diverged":
            text = self.tr("The loss left all bounds in epoch {epoch}. Lower the learning rate, then Reset.")
            self.said.emit(text.format(epoch=self.state.epoch))
        self._end_run()

    def _use_data(self, data: PreparedData) -> None:
        self.data = data
        self._make_views()
        if self.focus is None or not self.focus.exists_in(data):
            self.focus = hardest_sample(self.document.project, self.state.parameters, data)
        self.data_changed.emit()
        self.focus_changed.emit()
        self._refresh_subject()

    def _follow_document(self, change: Change) -> None:
        if change.data:
            self.worker.send(Prepare(self.document.data))
        if change.state:
            self.focus = None if change.data else self.focus
            if self._running and self._halting:
                self.stop()
            elif self._running:
                self._start()
        elif self._running:
            self._adjust()
        if change.network and self.data is not None:
            self._make_views()
        if change.network:
            self.choose(self.selection.still_in(self.document.network, self.document.data.input_count))
        self._refresh_subject()

    def _follow_progress(self) -> None:
        if not self._running:
            self._refresh_subject()
        elif not self._subject_timer.isActive():
            self._subject_timer.start()

    def _refresh_subject(self) -> None:
        self._subject_timer.stop()
        if self.data is None or self.focus is None or not self.focus.exists_in(self.data):
            return
        samples = self.focus.samples(self.data)
        document = self.document
        before = self.subject
        self.subject = sample_graph(
            document.network,
            document.training,
            self.state.parameters,
            samples.x[self.focus.index],
            float(samples.y[self.focus.index]),
        )
        if before is None or before.topology is not self.subject.topology:
            self.subject_changed.emit()
        self.numbers_changed.emit()

    def _make_views(self) -> None:
        """The plane or line on which the neurons' answers are drawn, if the data has one."""
        if self.data is not None:
            self.plane = plane_of(self.document.network, self.data)
            self.line = line_of(self.document.network, self.data)

    def _ask_for_data(self) -> None:
        """Ask again for data that a worker took with it when it died."""
        if self._prepared != self.document.data:
            self.worker.send(Prepare(self.document.data))

    def _replace_worker(self) -> None:
        self._deaths += 1
        if self._deaths >= MOST_DEATHS:
            self._deaths = 0
            self.said.emit(self.tr("The training process keeps ending. Nothing is lost; Run tries again."))
            if self._running:
                self._end_run()
            return
        self._ask_for_data()
        if self._running:
            text = self.tr("The training process ended; a new one goes on from epoch {epoch}.")
            self.said.emit(text.format(epoch=self.state.epoch))
            self._start()
