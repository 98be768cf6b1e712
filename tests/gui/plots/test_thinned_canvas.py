"""Very many samples: some are drawn, all can be looked at, and what is counted is all of them."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.prepared import PreparedData, Samples
from engine.worker.messages import Prepared
from gui.document.document import Document
from gui.plots.drawn_samples import MOST
from gui.plots.matrix_view import MatrixView
from gui.plots.output_panel import OutputPanel
from gui.plots.output_view import PointsView
from gui.session.focus import Focus
from gui.session.session import Session
from tests.gui.plots.conftest import shown

TRAIN, TEST = 3 * MOST, MOST


@pytest.fixture
def many(document: Document, session: Session) -> Session:
    """The session with 16,000 samples."""
    x = np.random.default_rng(3).normal(size=(TRAIN + TEST, 2))
    y = np.where(x[:, 0] * x[:, 1] > 0, 1.0, -1.0)
    data = PreparedData(Samples(x[:TRAIN], y[:TRAIN]), Samples(x[TRAIN:], y[TRAIN:]))
    session.worker.answered.emit([Prepared(document.data, data)])
    return session


def test_some_points_stand_for_all(qtbot: QtBot, document: Document, many: Session) -> None:
    panel = OutputPanel(document, many)
    dock = shown(qtbot, panel, 260)
    canvas = panel.canvas
    assert canvas.note() == "4,000 of 16,000 points drawn"
    assert isinstance(canvas.view, PointsView)
    drawn = [np.asarray(points.get_xdata()) for points in canvas.view.points.values()]
    assert sum(map(len, drawn)) == MOST
    canvas.draw()
    assert many.focus is not None
    assert many.data is not None
    for index in range(40):
        many.focus_on("train", index)
        canvas.update_artists()
        place = [float(numbers[0]) for numbers in canvas.view.ring.get_data()]  # type: ignore[index, arg-type]
        assert place == many.data.train.x[index].tolist()
    canvas.choose_view("matrix")
    assert canvas.note() == ""
    assert isinstance(canvas.view, MatrixView)
    dock.hide()


def test_what_is_clicked_is_a_sample_of_all(qtbot: QtBot, document: Document, many: Session) -> None:
    panel = OutputPanel(document, many)
    dock = shown(qtbot, panel, 260)
    canvas, data = panel.canvas, many.data
    assert data is not None
    canvas.draw()
    found = []
    for index in range(TRAIN):
        try:
            x, y = canvas.position_of(Focus("train", index))
        except RuntimeError:
            continue
        focus = canvas.sample_at(x, y)
        assert focus is not None
        samples = data.train if focus.part == "train" else data.test
        found.append(float(np.abs(samples.x[focus.index] - data.train.x[index]).max()))
        if len(found) == 5:
            break
    assert max(found) < 0.2
    dock.hide()
