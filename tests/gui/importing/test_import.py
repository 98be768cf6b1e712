"""Importing a table, from the file to the trained project."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.data.panel import DataPanel
from gui.document.document import Document
from gui.importing.actions import ImportActions
from gui.importing.dialog import ImportDialog
from gui.session.session import Session
from gui.session.worker_link import WorkerLink
from tests.engine.tables import FLOWERS, workbook
from tests.gui.conftest import PATIENCE

MORE_FLOWERS = FLOWERS + FLOWERS.split("\n", 1)[1] * 3


@pytest.fixture
def actions(qtbot: QtBot, document: Document) -> Iterator[ImportActions]:
    """The command in a window of its own."""
    window = QWidget()
    window.show()
    actions = ImportActions(window, document)
    yield actions
    for dialog in window.findChildren(ImportDialog):
        dialog.reject()
    window.close()
    window.deleteLater()


@pytest.fixture
def look(qtbot: QtBot, actions: ImportActions, tmp_path: Path) -> Callable[..., ImportDialog]:
    """Open the dialog with a file of some content, and wait until it is read or refused."""

    def open_it(content: str | bytes, name: str = "flowers.csv") -> ImportDialog:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        dialog = actions.show(path)
        _wait(qtbot, dialog)
        return dialog

    return open_it


def _wait(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.progress.isVisible(), timeout=PATIENCE)


def _click_item(qtbot: QtBot, dialog: ImportDialog, place: int) -> None:
    """Click the check box of a column."""
    columns = dialog.choices.columns
    box = columns.visualItemRect(columns.item(place))
    qtbot.mouseClick(
        columns.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 10, box.center().y())
    )
    _wait(qtbot, dialog)


def _columns(dialog: ImportDialog) -> list[str]:
    assert dialog.overview is not None
    return list(dialog.overview.chosen.columns)


def test_the_command_has_a_name_and_a_key(actions: ImportActions) -> None:
    action = actions.import_table
    assert (action.objectName(), action.shortcut().toString()) == ("import_table", "Ctrl+I")
    action.trigger()
    window = action.parent()
    assert isinstance(window, QWidget)
    (dialog,) = window.findChildren(ImportDialog)
    assert "Choose a CSV, TSV or Excel file" in dialog.message.text()
    assert not dialog.import_button.isEnabled()


def test_a_table_is_imported_and_taken_back(
    qtbot: QtBot, look: Callable[..., ImportDialog], document: Document
) -> None:
    document.open_project(document.project.with_changes(preset="xor"), "Open preset")
    document.undo_stack.clear()
    before = document.project
    dialog = look(MORE_FLOWERS)
    assert dialog.table.model().rowCount() == 24
    assert dialog.table.model().headerData(3, Qt.Orientation.Horizontal) == "species (target)"
    assert "24 samples · 5 inputs · 2 classes: setosa 12, virginica 12" in dialog.notes.text()
    assert "colour: 3 texts become an input each" in dialog.notes.text()
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    data = document.data
    assert (data.name, data.class_names, data.sample_count) == ("table", ("setosa", "virginica"), 24)
    assert data.scaling == "standardise"
    assert document.project.preset is None
    assert document.undo_stack.count() == 1
    assert document.undo_stack.text(0) == "Import flowers.csv"
    document.undo_stack.undo()
    assert document.project == before


def _kill_reader() -> None:
    """Kill the process that reads the table: here it is the only one."""
    (reader,) = multiprocessing.active_children()
    reader.kill()


def test_a_reader_that_is_killed_is_replaced(qtbot: QtBot, look: Callable[..., ImportDialog]) -> None:
    dialog = look(MORE_FLOWERS)
    columns = len(_columns(dialog))
    link = dialog.findChild(WorkerLink)
    assert isinstance(link, WorkerLink)
    with qtbot.waitSignal(link.died, timeout=PATIENCE):
        _kill_reader()
    _click_item(qtbot, dialog, 0)
    assert len(_columns(dialog)) == columns - 1


def test_a_reader_that_is_killed_while_it_reads_is_told_of(
    qtbot: QtBot, actions: ImportActions, tmp_path: Path
) -> None:
    path = tmp_path / "large.csv"
    path.write_text("u,v,y\n" + "1.5,2.5,3.5\n" * 200_000, encoding="utf-8")
    dialog = actions.show(path)
    assert dialog.progress.isVisible()
    _kill_reader()
    _wait(qtbot, dialog)
    assert "more memory" in dialog.message.text()
    path.write_text(FLOWERS, encoding="utf-8")
    dialog.open_file(path)
    _wait(qtbot, dialog)
    assert _columns(dialog) == ["length", "width", "colour"]


def test_many_classes_bring_their_output_layer(
    qtbot: QtBot, look: Callable[..., ImportDialog], document: Document
) -> None:
    rows = "".join(f"{n % 7},{n % 5},{'abc'[n % 3]}\n" for n in range(60))
    dialog = look(f"u,v,kind\n{rows}")
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    assert [layer.size for layer in document.network.layers] == [4, 3]
    assert document.training.loss == "softmax_cross_entropy"


def test_an_imported_table_is_learned(
    qtbot: QtBot,
    session: Session,
    look: Callable[..., ImportDialog],
    run_to_end: Callable[[Session], None],
) -> None:
    dialog = look(MORE_FLOWERS)
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.has_current_data, timeout=PATIENCE)
    assert session.data is not None
    assert session.data.feature_names == (
        "length",
        "width",
        "colour = blue",
        "colour = red",
        "colour = white",
    )
    run_to_end(session)
    assert session.document.history.column("train_accuracy")[-1] == 1.0


def test_the_data_panel_keeps_the_table_at_hand(
    qtbot: QtBot,
    session: Session,
    document: Document,
    look: Callable[..., ImportDialog],
    show_panel: Callable[[DataPanel, int, int], None],
) -> None:
    panel = DataPanel(document, session)
    show_panel(panel, 260, 500)
    mine = panel.findChild(QWidget, "data_table")
    assert mine is not None
    assert mine.isHidden()
    dialog = look(MORE_FLOWERS)
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    assert mine.isVisible()
    assert mine.toolTip() == "flowers.csv"
    document.edit_data("Samples", samples=20)
    with qtbot.waitSignal(panel.import_requested):
        button = panel.header.findChild(QWidget, "import_button")
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.findChild(QWidget, "data_group_numbers"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.findChild(QWidget, "data_sine"), Qt.MouseButton.LeftButton)
    assert document.data.name == "sine"
    qtbot.mouseClick(panel.findChild(QWidget, "data_group_real"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(mine, Qt.MouseButton.LeftButton)
    assert (document.data.name, document.data.sample_count) == ("table", 24)


class TestCorrecting:
    def test_the_columns(self, qtbot: QtBot, look: Callable[..., ImportDialog], document: Document) -> None:
        dialog = look(MORE_FLOWERS)
        assert _columns(dialog) == ["length", "width", "colour"]
        _click_item(qtbot, dialog, 1)
        assert _columns(dialog) == ["length", "colour"]
        _click_item(qtbot, dialog, 0)
        _click_item(qtbot, dialog, 2)
        assert _columns(dialog) == []
        assert "No column is left to learn from" in dialog.notes.text()
        assert not dialog.import_button.isEnabled()
        _click_item(qtbot, dialog, 0)
        qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
        assert document.data.info.columns == ("length",)

    def test_a_column_that_names_the_rows(self, qtbot: QtBot, look: Callable[..., ImportDialog]) -> None:
        dialog = look("name,a,y\nann,1,u\nbob,4,v\ncid,9,u\ndan,2,v\neve,3,u\n")
        reason = "name: left out, nearly every row has another text, as a name or number would."
        item = dialog.choices.columns.item(0)
        assert (item.text(), item.checkState()) == ("name · 5 texts", Qt.CheckState.Unchecked)
        assert reason in dialog.notes.text()
        _click_item(qtbot, dialog, 0)
        assert _columns(dialog) == ["name", "a"]
        assert reason not in dialog.notes.text()
        assert "name: 5 texts become an input each" in dialog.notes.text()

    def test_target_and_task(self, qtbot: QtBot, look: Callable[..., ImportDialog]) -> None:
        dialog = look(MORE_FLOWERS)
        qtbot.keyClick(dialog.choices.target, Qt.Key.Key_Home)
        _wait(qtbot, dialog)
        assert _columns(dialog) == ["width", "colour", "species"]
        assert dialog.choices.task.currentText() == "a number"
        qtbot.keyClick(dialog.choices.task, Qt.Key.Key_Up)
        _wait(qtbot, dialog)
        assert dialog.overview is not None
        assert dialog.overview.chosen.task == "many_class"
        assert "6 classes: 4.7 4, 4.9 4" in dialog.notes.text()

    def test_header_and_separator(self, qtbot: QtBot, look: Callable[..., ImportDialog]) -> None:
        dialog = look(MORE_FLOWERS)
        qtbot.mouseClick(dialog.reading.header, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
        _wait(qtbot, dialog)
        assert dialog.overview is not None
        assert dialog.overview.names[0] == "column 1"
        assert dialog.overview.row_count == 25
        qtbot.keyClick(dialog.reading.separator, Qt.Key.Key_Down)
        _wait(qtbot, dialog)
        assert "one column only" in dialog.notes.text()
        assert not dialog.import_button.isEnabled()
        qtbot.keyClick(dialog.reading.separator, Qt.Key.Key_Up)
        _wait(qtbot, dialog)
        assert dialog.import_button.isEnabled()

    def test_missing_values(self, qtbot: QtBot, look: Callable[..., ImportDialog]) -> None:
        dialog = look("a,y\n" + "1,u\n2,v\n?,u\n4,v\n" * 3)
        assert "a: missing values become the column's mean (3)." in dialog.notes.text().replace("&#x27;", "'")
        qtbot.keyClick(dialog.choices.missing, Qt.Key.Key_Down)
        _wait(qtbot, dialog)
        assert "Rows with missing values are left out (3)." in dialog.notes.text()

    def test_the_sheet_of_a_workbook(self, qtbot: QtBot, look: Callable[..., ImportDialog]) -> None:
        rows: list[list[object]] = [["u", "v"], *(list[object]((n, n * n)) for n in range(9))]
        dialog = look(workbook({"notes": [["hello"]], "numbers": rows}), "book.xlsx")
        assert dialog.reading.sheet.isVisible()
        assert not dialog.reading.separator.isVisible()
        assert not dialog.import_button.isEnabled()
        qtbot.keyClick(dialog.reading.sheet, Qt.Key.Key_Down)
        _wait(qtbot, dialog)
        assert "9 samples · 1 input · predicts v" in dialog.notes.text()
        assert "A formula counts" not in dialog.notes.text()

    def test_formulas_that_nobody_computed(self, look: Callable[..., ImportDialog]) -> None:
        rows: list[list[object]] = [["f", "u", "v"], *([f"=1+{n}", n, n * n] for n in range(9))]
        dialog = look(workbook({"numbers": rows}), "book.xlsx")
        assert "f: left out, it holds no values." in dialog.notes.text()
        assert "A formula counts as the value that was computed last." in dialog.notes.text()


class TestWaysIn:
    def test_paste(self, qtbot: QtBot, actions: ImportActions, document: Document) -> None:
        dialog = actions.show()
        QGuiApplication.clipboard().setText(MORE_FLOWERS.replace(",", "\t"))
        qtbot.mouseClick(dialog.paste_button, Qt.MouseButton.LeftButton)
        _wait(qtbot, dialog)
        qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
        assert document.data.table is not None
        assert (document.data.table.path, document.data.table.rows) == (None, 24)

    def test_paste_of_nothing(self, qtbot: QtBot, actions: ImportActions) -> None:
        dialog = actions.show()
        QGuiApplication.clipboard().setText("  ")
        qtbot.mouseClick(dialog.paste_button, Qt.MouseButton.LeftButton)
        _wait(qtbot, dialog)
        assert dialog.message.text().startswith("There is no text to read a table from.")

    def test_drop(self, qtbot: QtBot, actions: ImportActions, tmp_path: Path) -> None:
        file = tmp_path / "dropped.csv"
        file.write_text(MORE_FLOWERS)
        dialog = actions.show()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        dialog.dropEvent(
            QDropEvent(
                QPointF(9, 9),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        _wait(qtbot, dialog)
        assert dialog.overview is not None
        assert dialog.overview.title == "dropped.csv"

    def test_the_file_dialog(self, qtbot: QtBot, actions: ImportActions, tmp_path: Path) -> None:
        file = tmp_path / "chosen.csv"
        file.write_text(MORE_FLOWERS)
        dialog = actions.show()
        qtbot.mouseClick(dialog.choose_button, Qt.MouseButton.LeftButton)
        chooser = dialog.findChild(QFileDialog, "import_file")
        assert chooser is not None
        chooser.fileSelected.emit(str(file))
        chooser.reject()
        _wait(qtbot, dialog)
        assert dialog.import_button.isEnabled()


def test_bad_files_leave_the_project_as_it_was(
    qtbot: QtBot, look: Callable[..., ImportDialog], document: Document, tmp_path: Path
) -> None:
    before = document.project
    dialog = look("a,b\n1,2\n3\n4,5\n", "bad.csv")
    assert dialog.message.text().startswith("Row 3: 1 cell, but the first row has 2.")
    for content, line in (
        (b"", "The file bad.csv is empty."),
        (bytes(range(256)), "This is no text. Choose a CSV, TSV or Excel file."),
        (None, "The file "),
    ):
        file = tmp_path / "bad.csv"
        file.unlink() if content is None else file.write_bytes(content)
        dialog.open_file(file)
        _wait(qtbot, dialog)
        assert dialog.message.text().startswith(line)
        assert dialog.message.isVisible()
        assert not dialog.import_button.isEnabled()
    assert "bad.csv is not there. " in dialog.message.text()
    (tmp_path / "good.csv").write_text(MORE_FLOWERS)
    dialog.open_file(tmp_path / "good.csv")
    _wait(qtbot, dialog)
    assert dialog.import_button.isEnabled()
    assert not dialog.message.isVisible()
    dialog.reject()
    assert document.project is before
    assert document.undo_stack.count() == 0


def test_closing_gives_up_reading(actions: ImportActions, document: Document, tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    file.write_text("a,b\n" + "1,2\n" * 200_000)
    dialog = actions.show(file)
    assert dialog.progress.isVisible()
    dialog.reject()
    assert document.undo_stack.count() == 0


def test_a_large_table_whose_file_changed_is_told(
    qtbot: QtBot, session: Session, document: Document, look: Callable[..., ImportDialog], tmp_path: Path
) -> None:
    dialog = look(MORE_FLOWERS)
    assert dialog.overview is not None
    assert dialog.overview.table is not None
    as_if_large = dialog.overview.table.with_changes(numbers=None)
    (tmp_path / "flowers.csv").write_text(FLOWERS)
    with qtbot.waitSignal(session.said, timeout=PATIENCE) as said:
        dialog.imported.emit(as_if_large)
    assert "flowers.csv has changed since it was imported. Import it again." in said.args[0]
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: session.has_current_data, timeout=PATIENCE)
