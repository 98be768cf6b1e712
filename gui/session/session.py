"""What is being looked at and run. Panels ask it to run and to step; it tells the panels."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.prepared import PreparedData
from engine.spec import DataSpec
from engine.training.position import Position
from engine.training.sample_graph import SampleGraph, sample_graph
from engine.training.state import TrainingState
from engine.training.stepper import BatchWalk, Moment
from engine.worker.messages import Answer, Prepare, Prepared
from gui.document.change import Change
from gui.document.document import Document
from gui.session.focus import Focus, Part, hardest_sample
from gui.session.plane import Plane
from gui.session.run import Run
from gui.session.selection import Selection
from gui.session.travel import Travel, Unit
from gui.session.visible_steps import Group, Zoom
from gui.session.worker_link import WorkerLink

#: Milliseconds between two refreshes of the subject's numbers while training, so that they can be read.
SUBJECT_INTERVAL = 500
