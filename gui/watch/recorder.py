"""Keeps how the pinned numbers went, while training runs and while one steps."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal

from engine.watch_spec import Pin
from gui.document.change import Change
from gui.document.document import Document
from gui.session.session import Session
from gui.watch.course import Course
from gui.watch.pinned import at_batch_start


class Recorder(QObject):
    """A course for each pin of the project. A neuron's is that of the sample in focus."""

    #: When the courses have grown, or others are there.
    changed = Signal()

    def __init__(self, document: Document, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._session = document, session
        self.courses: dict[Pin, Course] = {}
        document.changed.connect(self._follow)
        document.progressed.connect(self._record)
        session.sample_graph_changed.connect(self._record)
        session.focus_changed.connect(self._forget_neurons)
        self._follow(Change())

    @property
    def now(self) -> float:
        """The present moment in epochs, a batch being a fraction of one."""
        state = self._session.state
        return state.epoch + state.batch / self._document.project.batches_per_epoch

    def _follow(self, change: Change) -> None:
        """Another project begins anew; other pins come and go."""
        pins = self._document.project.watch.pins
        kept = {} if change.data else self.courses
        self.courses = {pin: kept.get(pin) or Course() for pin in pins}
        self._record()

    def _forget_neurons(self) -> None:
        """A neuron answers something else for another sample."""
        for pin in self.courses:
            if pin.source is None:
                self.courses[pin] = Course()
        self._record()

    def _record(self) -> None:
        now, history = self.now, self._document.history
        last = math.inf if history.has_future else now
        for pin, course in self.courses.items():
            course.keep(history.first_epoch, last)
            reading = at_batch_start(pin, self._session)
            if reading is not None:
                course.add(now, *reading)
        if self.courses:
            self.changed.emit()
