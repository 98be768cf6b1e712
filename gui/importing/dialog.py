"""The window in which a table is looked at before it is imported."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.data.table.choices import Choices
from engine.data.table.make import Overview, TableSource, file_source
from engine.table_spec import ReadingSpec
from gui.errors.tables import trouble_reason
from gui.importing.choices_column import ChoicesColumn
from gui.importing.preview_link import PreviewLink
from gui.importing.reading_row import ReadingRow
from gui.importing.table_model import TableModel
from gui.importing.wording import formula_note, large_table_note, note_line, summary
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.numbers import with_commas
from gui.widgets.scroll_column import ScrollColumn


class ImportDialog(FittingDialog):
    """Guesses everything; the user corrects what is wrong, and sees at once what comes of it."""

    #: When the user wants the table; carries a TableSpec.
    imported = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setWindowTitle(self.tr("Import a table"))
        self.resize(940, 660)
        self.setAcceptDrops(True)
        self.overview: Overview | None = None
        self._source: TableSource | None = None
        self._reading = ReadingSpec()
        self._link = PreviewLink(self)
        self.reading, self.choices = ReadingRow(), ChoicesColumn()
        self._model = TableModel(self)
        self._build()
        self._link.seen.connect(self._show_overview)
        self._link.failed.connect(self._show_failure)
        self._link.progressed.connect(lambda share: self.progress.setValue(round(1000 * share)))
        self._link.busy_changed.connect(self._show_busy)
        self.reading.edited.connect(self._read_anew)
        self.choices.edited.connect(self._choose)
        self.finished.connect(self._close_for_good)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.paste)
        self._show_nothing()

    def open_file(self, path: Path) -> None:
        """Look at a file."""
        self._open(file_source(path))

    def paste(self) -> None:
        """Look at the table on the clipboard."""
        self._open(TableSource(text=QGuiApplication.clipboard().text(), title=self.tr("pasted table")))

    def ask_file(self) -> None:
        """Let the user choose a file."""
        dialog = QFileDialog(self, self.tr("Choose a table"))
        dialog.setObjectName("import_file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Tables ({patterns})").format(patterns="*.csv *.tsv *.txt *.xlsx *.xlsm"),
                self.tr("All files ({pattern})").format(pattern="*"),
            ]
        )
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file that was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.open_file(Path(files[0]))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addLayout(self._sources())
        column.addWidget(self.reading)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.message, 1)
        self._body = self._look()
        column.addWidget(self._body, 1)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setAccessibleName(self.tr("Reading"))
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        column.addWidget(self.progress)
        column.addWidget(self._buttons())

    def _sources(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.choose_button = QPushButton(self.tr("&Choose file …"))
        self.choose_button.setObjectName("import_choose")
        self.choose_button.clicked.connect(self.ask_file)
        self.paste_button = QPushButton(self.tr("&Paste"))
        self.paste_button.setObjectName("import_paste")
        self.paste_button.setToolTip(self.tr("Take the table on the clipboard (Ctrl+V)."))
        self.paste_button.clicked.connect(self.paste)
        self._title = ElidedLabel()
        for widget in (self.choose_button, self.paste_button):
            row.addWidget(widget)
        row.addWidget(self._title, 1)
        return row

    def _look(self) -> QSplitter:
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("The table's first rows"))
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setDefaultSectionSize(110)
        self.table.verticalHeader().setDefaultSectionSize(24)
        notes = ScrollColumn()
        self.notes = QLabel()
        self.notes.setWordWrap(True)
        self.notes.setTextFormat(Qt.TextFormat.RichText)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        notes.rows.setContentsMargins(0, 8, 6, 0)
        notes.rows.addWidget(self.notes)
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(self.table)
        left.addWidget(notes)
        left.setSizes([330, 150])
        left.setChildrenCollapsible(False)
        body = QSplitter()
        body.addWidget(left)
        body.addWidget(self.choices)
        body.setSizes([640, 260])
        body.setStretchFactor(0, 1)
        body.setChildrenCollapsible(False)
        return body

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.import_button = buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.import_button.setObjectName("import_now")
        self.import_button.setProperty("primary", True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._import)
        buttons.rejected.connect(self.reject)
        return buttons

    def _open(self, source: TableSource) -> None:
        self._source, self._reading, self.overview = source, ReadingSpec(), None
        self._show_nothing()
        self.choices.forget()
        self._title.show_text(source.title)
        self._link.open(source)

    def _read_anew(self, reading: ReadingSpec) -> None:
        self._reading = reading
        self.choices.forget()
        self._choose(Choices())

    def _choose(self, choices: Choices) -> None:
        if self._source is not None:
            self._link.ask(self._source, self._reading, choices)

    def _show_overview(self, overview: Overview) -> None:
        self.overview, self._reading = overview, overview.reading
        self.message.hide()
        self._body.show()
        self.reading.show()
        self.reading.show_reading(overview.reading, overview.sheets)
        self.choices.show_overview(overview)
        self._model.show_overview(overview)
        self._fit_columns()
        rows = with_commas(self.tr("%n rows", None, overview.row_count), overview.row_count)
        self._title.show_text(f"{overview.title} · {rows}")
        lines = [large_table_note(overview), *map(note_line, overview.notes), formula_note(overview)]
        listed = "".join(f"<li>{escape(line)}</li>" for line in lines if line)
        heading = escape(trouble_reason(overview.problem).line if overview.problem else summary(overview))
        self.notes.setObjectName("warning" if overview.problem else "")
        self.notes.style().polish(self.notes)
        self.notes.setText(f"<b>{heading}</b><ul style='margin-left: -24px'>{listed}</ul>")
        self.import_button.setEnabled(overview.table is not None)

    def _fit_columns(self) -> None:
        """As wide as the names, within reason."""
        header = self.table.horizontalHeader()
        for place in range(self._model.columnCount()):
            header.resizeSection(place, min(max(header.sectionSizeHint(place) + 8, 90), 220))

    def _show_failure(self, reason: str) -> None:
        self._show_nothing()
        self.message.setObjectName("warning")
        self.message.style().polish(self.message)
        hint = self.tr("Mend the file, or say above how it is to be read.")
        self.message.setText(f"{reason}\n\n{hint}")
        # why: another encoding or separator may be all it takes.
        self.reading.show_reading(self._reading, self.overview.sheets if self.overview else ())
        self.reading.show()

    def _show_nothing(self) -> None:
        self._body.hide()
        self.reading.hide()
        self.progress.hide()
        self.import_button.setEnabled(False)
        self.message.setObjectName("")
        self.message.style().polish(self.message)
        self.message.setText(
            self.tr("Choose a CSV, TSV or Excel file, drop one here, or paste a table with Ctrl+V.")
        )
        self.message.show()

    def _show_busy(self, busy: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(busy)
        if busy:
            self.import_button.setEnabled(False)
            self.message.setText(self.tr("Reading the table …"))

    def _import(self) -> None:
        if self.overview is not None and self.overview.table is not None:
            self.accept()
            self.imported.emit(self.overview.table)

    def _close_for_good(self) -> None:
        self._link.cancel()
        self.deleteLater()
