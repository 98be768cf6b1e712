"""Moving through the training's time: steps of any size, forward and back, and rewind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from engine.training.position import Position
from engine.training.state import TrainingState
from engine.training.stepper import BatchWalk
from engine.training.trainer import BatchResult
from engine.training.watch import Watcher
from gui.session.rewind import Rewind
from gui.session.stepper import Stepper
from gui.session.visible_steps import InnerUnit

if TYPE_CHECKING:
    from gui.session.session import Session

Unit = Literal["node", "phase", "sample", "batch", "epoch"]
#: More batches than an epoch can have.
MANY = 10**9


class Travel(QObject):
    """Puts steps inside a batch and jumps between batches together."""

    #: When the position changed, or what stands there.
    moved = Signal()
    #: When a step or a rewind begins to take longer, and when it ends; carries whether it goes on.
    busy_changed = Signal(bool)
    #: When a breakpoint's condition has become true with a step; carries the condition.
    breakpoint_reached = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._then: Callable[[], None] | None = None  # what waits for the training to pause, or for data
        self._there: Callable[[], None] | None = None  # what waits for the end of a rewind
        self._watcher: Watcher | None = None
        self.busy = False
        self.stepper = Stepper(session)
        self.rewind = Rewind(session.document, session.worker, self)
        self.stepper.moved.connect(self.moved)
        self.stepper.finished.connect(self._take_batch)
        self.rewind.departing.connect(self.stepper.leave)
        self.rewind.arrived.connect(self._arrive)
        self.rewind.failed.connect(self._forget_plans)
        for part in (self.stepper, self.rewind):
            part.busy_changed.connect(self._follow_busy)

    def step(self, unit: Unit) -> None:
        """One step forward. While training runs, the first step pauses it."""
        if self._session.running:
            self._session.pause()
        elif self.busy:
            return
        elif unit == "epoch":
            self.stepper.leave()
            self._session.run_one_epoch()
        elif unit == "batch":
            self.stepper.step_batch()
        else:
            self.stepper.step(unit)

    def step_back(self, unit: Unit) -> None:
        """To where the present step began, or the one before it."""
        if self._session.running:
            self._session.pause()
        elif self.busy:
            return
        elif unit == "epoch":
            self._back_to_epoch()
        elif unit == "batch":
            self._back_to_batch()
        elif self.stepper.inside:
            self.stepper.step_back(unit)
        else:
            self._back_into_batch_before(unit)

    def go_to(self, position: Position) -> None:
        """To any moment of the known past, or of the future that was seen before.

        What is later than all that is known is the end of it, a moment that its batch does not have
        that batch's start.
        """
        self.give_up_rewind()
        if self._session.running:
            self._session.pause()
            self._later(lambda: self.go_to(position))
            return
        here, last = self.stepper.position, self._session.document.checkpoints.last
        if (position.epoch, position.batch) > max(last, here[:2]):
            position = Position(*last, "forward", 0, 0)
        if (position.epoch, position.batch) == (here.epoch, here.batch):
            self._enter(position)
        else:
            self._jump(position.epoch, position.batch, lambda: self._enter(position))

    def play_one_step(self) -> None:
        """One visible node on, unless the last one still goes on."""
        if not self.busy:
            self.stepper.step("node")

    def cancel(self) -> None:
        """Stop a step or rewind that takes long."""
        self._forget_plans()
        self.stepper.cancel()
        self.rewind.cancel()

    def give_up_rewind(self) -> bool:
        """Stay here, whatever was to be done elsewhere. Whether a rewind was going on."""
        self._then = None
        if not self.rewind.busy:
            return False
        self._there = None
        self.rewind.cancel()
        return True

    def close(self) -> None:
        """No timer is left running."""
        self.stepper.leave()

    def continue_after_run(self) -> None:
        """The training has been paused: do what had to wait for it."""
        then, self._then = self._then, None
        if then is not None:
            then()

    def _later(self, then: Callable[[], None]) -> None:
        self._then = then

    def _forget_plans(self) -> None:
        self._then = self._there = None

    def _back_to_epoch(self) -> None:
        state = self._session.state
        at_start = state.batch == 0 and not self.stepper.inside
        if at_start and state.epoch == 0:
            self._say_start()
            return
        self._jump(state.epoch - 1 if at_start else state.epoch, 0, None)

    def _back_to_batch(self) -> None:
        if self.stepper.leave():
            return
        before = self._batch_before()
        if before is not None:
            self._jump(*before, None)

    def _back_into_batch_before(self, unit: InnerUnit) -> None:
        before = self._batch_before()
        if before is not None:
            self._jump(*before, lambda: self.stepper.back_from_end(unit))

    def _batch_before(self) -> tuple[int, int] | None:
        """The epoch and batch before the present one; None, said so, where there is none."""
        state = self._session.state
        if state.batch > 0:
            return state.epoch, state.batch - 1
        if state.epoch == 0:
            self._say_start()
            return None
        before = self._session.document.checkpoints.nearest(state.epoch - 1, MANY)
        project = self._session.document.project if before is None else before[0]
        return state.epoch - 1, project.batches_per_epoch - 1

    def _say_start(self) -> None:
        self._session.said.emit(self.tr("This is the very start."))

    def _jump(self, epoch: int, batch: int, then: Callable[[], None] | None) -> None:
        """To the start of a batch, and on from there once its data is at hand.

        Until it is known that it can be reached, the present one is not left.
        """
        self.stepper.cancel()
        self._there = then
        state = self._session.state
        if (state.epoch, state.batch) == (epoch, batch):
            self.stepper.leave()
            self._arrive()
        else:
            self.rewind.go_to(epoch, batch)

    def _arrive(self) -> None:
        self._then, self._there = self._there, None
        if self._session.has_current_data:
            self.continue_after_run()
        self.moved.emit()

    def _enter(self, position: Position) -> None:
        """To a moment of the present batch."""
        if position.phase == "forward" and position.sample == position.node == 0:
            self.stepper.leave()
        else:
            self.stepper.go(lambda walk: _index_of(position, walk))

    def _take_batch(self, result: BatchResult) -> None:
        document = self._session.document
        before = document.state
        document.go_on()
        document.checkpoints.add(document.project, result.state)
        document.record_progress(result.state, [] if result.metrics is None else [result.metrics])
        condition = self._newly_true(before, result)
        if condition is not None:
            self.breakpoint_reached.emit(condition)

    def _newly_true(self, before: TrainingState, result: BatchResult) -> str | None:
        """The breakpoint that the batch has reached, as the worker would find it too."""
        project, data = self._session.document.project, self._session.data
        if data is None or not any(each.on for each in project.watch.breakpoints):
            self._watcher = None
            return None
        watcher = self._watcher
        if watcher is None or watcher.project is not project or watcher.state is not before:
            watcher = self._watcher = Watcher(project, data)
        return watcher.check(before, result)

    def _follow_busy(self) -> None:
        busy = self.stepper.busy or self.rewind.busy
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)


def _index_of(position: Position, walk: BatchWalk) -> int:
    """The events of a batch that are finished at a moment; none at one that the batch does not have."""
    try:
        return walk.index_of(position)
    except ValueError:
        return 0


def inner_unit(unit: Unit) -> InnerUnit:
    """In an expression there is one sample, which is the batch and the epoch."""
    return unit if unit == "node" or unit == "phase" else "sample"
