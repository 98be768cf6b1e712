"""Samples: sorted, filtered, chosen, and as new as the training."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from engine.data.prepared import PreparedData, Samples
from engine.spec import Project
from engine.training.sample_graph import sample_graph
from engine.training.sample_shares import SampleShares, sample_shares
from gui.document.document import Document
from gui.samples.panel import SamplesPanel
from gui.samples.sample_filter import Cell, FilterError, SampleFilter
from gui.samples.sample_table import (
    ANSWER,
    LOSS,
    NUMBER,
    RESIDUAL,
    RIGHT,
    SHARE,
    SURE,
    TARGET,
    Key,
    SampleTable,
)
from gui.samples.table_model import SampleModel
from gui.session.focus import Focus
from gui.session.session import Session
from gui.widgets.panel import Panel

PATIENCE = 30_000
TITLES: dict[str, Key] = {
    "loss": LOSS,
    "x₁": 0,
    "petal length (cm)": 1,
    "pull": SHARE,
    "class": TARGET,
    "answer": ANSWER,
    "right": RIGHT,
}


@pytest.fixture
def project(with_test_part: Project) -> Project:
    return with_test_part


@pytest.fixture
def panel(
    qtbot: QtBot, document: Document, session: Session, show_panel: Callable[[Panel, int, int], None]
) -> SamplesPanel:
    panel = SamplesPanel(document, session)
    show_panel(panel, 760, 340)
    qtbot.waitUntil(lambda: measured(panel) is not None, timeout=PATIENCE)
    return panel


def measured(panel: SamplesPanel) -> SampleShares | None:
    return panel.model.table.shares if panel.model.table is not None else None


def cells(panel: SamplesPanel, key: Key) -> list[str]:
    table = panel.model.table
    assert table is not None
    column = table.keys.index(key)
    return [panel.model.index(row, column).data() for row in range(panel.model.rowCount())]


def click_row(panel: SamplesPanel, row: int) -> None:
    place = panel.view.visualRect(panel.model.index(row, 0)).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_hardest_pulling_sample_stands_on_top_and_a_click_looks_at_it(
    panel: SamplesPanel, document: Document, session: Session
) -> None:
    data = session.data
    assert data is not None
    expected = sample_shares(document.network, document.training, session.state.parameters, data)
    top = panel.model.sample(0)
    assert top == Focus("train", int(np.nanargmax(expected.shares)))
    click_row(panel, 2)
    third = panel.model.sample(2)
    assert session.focus == third
    assert cells(panel, NUMBER)[2].startswith("▸")
    assert "looked at" in panel.model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    assert session.focus == third
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert session.focus == panel.model.sample(3)
    session.focus_on("test", 1)
    assert panel.model.sample(panel.view.currentIndex().row()) == Focus("test", 1)


def test_each_column_sorts_and_says_what_it_is(qtbot: QtBot, panel: SamplesPanel) -> None:
    table, header = panel.model.table, panel.view.horizontalHeader()
    assert table is not None
    for section, key in enumerate(table.keys):
        for _ in range(2):
            place = QPoint(header.sectionViewportPosition(section) + 8, header.height() // 2)
            panel.view.scrollTo(panel.model.index(0, section))
            place.setX(header.sectionViewportPosition(section) + 8)
            QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
            rows = [table.row_of(panel.model.sample(row)) for row in range(panel.model.rowCount())]
            values = table.column(key)[rows]
            values = values[~np.isnan(values)]
            rises = panel.model.sorted_by[1] == Qt.SortOrder.AscendingOrder
            assert (np.diff(values) >= 0).all() if rises else (np.diff(values) <= 0).all()
            assert len(set(rows)) == len(table)
        assert panel.model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    # test samples pull at nothing, and come last
    panel.view.sortByColumn(table.keys.index(SHARE), Qt.SortOrder.AscendingOrder)
    assert cells(panel, SHARE)[-8:] == ["–"] * 8


def test_what_is_typed_and_chosen_is_all_that_is_shown(qtbot: QtBot, panel: SamplesPanel) -> None:
    table = panel.model.table
    assert table is not None
    panel.bar.text.setFocus()
    QTest.keyClicks(panel.bar.text, "x1 > 0, loss > 0.1")
    wanted = (table.x[:, 0] > 0) & (table.column(LOSS) > 0.1)
    assert panel.model.rowCount() == wanted.sum() > 0
    QTest.keyClick(panel.bar.text, Qt.Key.Key_Escape)
    assert panel.model.rowCount() == len(table)
    panel.bar.wrong.click()
    assert panel.model.rowCount() == table.is_wrong.sum() > 0
    assert set(cells(panel, RIGHT)) == {"✗"}
    panel.bar.wrong.click()
    for choice in (panel.bar.parts, panel.bar.classes):
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert panel.model.rowCount() == (~table.is_test & (table.classes == 0)).sum() > 0
    QTest.keyClicks(panel.bar.text, "depth > 1")
    assert any("depth" in label.text() for label in panel.header.findChildren(QLabel))
    panel.bar.clear()
    QTest.keyClicks(panel.bar.text, "nobody")
    assert panel.view.isHidden()
    show_all = panel.findChild(QPushButton, "show_all_samples")
    assert show_all is not None
    show_all.click()
    assert panel.view.isVisible()
    assert panel.model.rowCount() == len(table)


def test_a_cell_of_the_matrix_shows_its_samples(panel: SamplesPanel) -> None:
    table = panel.model.table
    assert table is not None
    panel.show_cell("train", 0, 1)
    wanted = ~table.is_test & (table.classes == 0) & (table.answered == 1)
    assert panel.model.rowCount() == wanted.sum() > 0
    assert panel.bar.cell.text() == "train: −1 taken for +1 ✕"
    panel.bar.cell.click()
    assert panel.model.rowCount() == len(table)
    assert panel.bar.cell.isHidden()


def test_other_samples_of_the_same_kind_are_filtered_alike(
    qtbot: QtBot, panel: SamplesPanel, document: Document, session: Session
) -> None:
    QTest.keyClicks(panel.bar.text, "x1 > 0")
    before = session.data
    document.edit_data("Noise", noise=0.3)
    qtbot.waitUntil(lambda: session.data is not before, timeout=PATIENCE)
    table = panel.model.table
    assert table is not None
    assert table.data is session.data
    assert panel.bar.text.text() == "x1 > 0"
    assert panel.model.rowCount() == (table.x[:, 0] > 0).sum()


def test_it_follows_the_training_while_it_is_seen(
    qtbot: QtBot, panel: SamplesPanel, session: Session, run_to_end: Callable[[Session], None]
) -> None:
    before = measured(panel)
    assert before is not None
    panel.hide()
    run_to_end(session)
    assert measured(panel) is before
    panel.show()
    assert session.data is not None
    graph = sample_graph(
        session.document.network,
        session.document.training,
        session.state.parameters,
        session.data.train.x[0],
        float(session.data.train.y[0]),
    )

    def is_newest() -> bool:
        now = measured(panel)
        return now is not None and bool(np.isclose(now.losses[0], graph.root.data))

    qtbot.waitUntil(is_newest, timeout=PATIENCE)


def some_table(task: str = "two_class", classes: tuple[str, ...] = ("−1", "+1")) -> SampleTable:
    random = np.random.default_rng(2)
    y = np.array([0.5, -1.5, 2.5, 0.0]) if task == "regression" else np.array([0.0, 1.0, 2.0, 1.0])
    data = PreparedData(
        Samples(random.normal(size=(3, 2)), y[:3]),
        Samples(random.normal(size=(1, 2)), y[3:]),
        task=task,  # type: ignore[arg-type]
        feature_names=("x₁", "petal length (cm)"),
        class_names=classes,
    )
    table = SampleTable(data)
    outputs = max(len(classes), 1)
    scores = np.array([[0.0, 2.0, 1.0], [0.0, 3.0, 1.0], [1.0, 0.0, 0.5], [0.0, 0.0, 9.0]])[:, :outputs]
    numbers = np.array([0.5, 0.1, 2.0, 0.0])
    table.show_shares(SampleShares(scores, numbers, numbers, np.array([0.2, 0.0, 0.8, np.nan])))
    return table


def test_three_classes_have_answers_and_probabilities() -> None:
    table = some_table("many_class", ("setosa", "versicolor", "virginica"))
    assert table.answered.tolist() == [1, 1, 0, 2]
    assert table.is_wrong.tolist() == [True, False, True, True]
    powers = np.exp([0.0, 2.0, 1.0])
    assert table.column(SURE)[0] == pytest.approx(powers.max() / powers.sum())

    def shown(text: str, **changes: object) -> list[int]:
        wanted = SampleFilter(text=text, **changes)  # type: ignore[arg-type]
        return np.flatnonzero(wanted.mask(table, TITLES)).tolist()

    assert shown("VIRGIN") == [2, 3]
    assert shown("vers, loss >= 0.5") == [0]
    assert shown("1") == [0, 3]
    assert shown("pull > 50 %") == [2]
    assert shown("petal < 100") == [0, 1, 2, 3]
    assert shown("", cell=Cell("test", 1, 2)) == [3]
    assert shown("", part="train", wrong_only=True) == [0, 2]
    assert shown("class = virginica") == [2]
    assert shown("answer = VERSI") == [0, 1]
    assert shown("class = 1") == []
    assert shown("right = 1") == [1]
    with pytest.raises(FilterError, match="colour"):
        shown("colour = 1")
    with pytest.raises(FilterError, match="colour"):
        shown("colour = red")


def test_classes_that_are_called_numbers_are_compared_by_these() -> None:
    titles: dict[str, Key] = {"class": TARGET, "answer": ANSWER}
    wine = some_table("many_class", ("1", "2", "3"))
    for text, wanted in (("class = 1", [0]), ("class >= 2", [1, 2, 3]), ("answer = 2", [0, 1])):
        assert np.flatnonzero(SampleFilter(text=text).mask(wine, titles)).tolist() == wanted
    signed = some_table()
    signed.classes[:] = [0, 1, 1, 1]
    assert np.flatnonzero(SampleFilter(text="class = -1").mask(signed, titles)).tolist() == [0]
    assert np.flatnonzero(SampleFilter(text="class = −1").mask(signed, titles)).tolist() == [0]


def test_a_regression_has_residuals(qtbot: QtBot) -> None:
    table = some_table("regression", ())
    assert RIGHT not in table.keys
    np.testing.assert_allclose(table.column(RESIDUAL), table.column(TARGET) - table.column(ANSWER))
    assert not table.is_wrong.any()


def test_a_hundred_thousand_rows_are_sorted_and_filtered_as_they_are(qtbot: QtBot) -> None:
    random = np.random.default_rng(0)
    count = 100_000
    y = np.sign(random.normal(size=count))
    empty = Samples(np.zeros((0, 3)), np.zeros(0))
    data = PreparedData(Samples(random.normal(size=(count, 3)), y), empty, feature_names=("a", "b", "c"))
    model = SampleModel(None)  # type: ignore[arg-type]
    model.show_table(SampleTable(data))
    pulls = random.random(count)
    model.show_shares(SampleShares(random.normal(size=(count, 1)), pulls, pulls, pulls / pulls.sum()))
    assert model.sample(0) == Focus("train", int(pulls.argmax()))
    model.show_filter(SampleFilter(text="a > 1", wrong_only=True))
    table = model.table
    assert table is not None
    assert model.rowCount() == ((table.x[:, 0] > 1) & table.is_wrong).sum()
