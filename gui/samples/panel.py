"""Samples: all of them as a table, with what the network answers and how hard each one pulls."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from engine.training.sample_shares import SampleShares
from gui.document.change import Change
from gui.document.document import Document
from gui.samples.filter_bar import FilterBar
from gui.samples.measuring import Measuring
from gui.samples.sample_filter import Cell, FilterError, SampleFilter
from gui.samples.sample_table import SampleTable
from gui.samples.table_model import SampleModel
from gui.samples.table_view import SampleView
from gui.session.focus import Focus, Part
from gui.session.session import Session
from gui.widgets.names import shortage_words
from gui.widgets.numbers import with_commas
from gui.widgets.panel import Panel


class SamplesPanel(Panel):
    """The table; what happens while it is hidden it takes in when it is shown."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("samples", QCoreApplication.translate("SamplesPanel", "Samples"))
        self._session = session
        self._is_outdated = True
        self.model = SampleModel(self)
        self.view = SampleView(self.model)
        self.bar = FilterBar()
        self._measuring = Measuring(session, self)
        self._measured_once = False
        self._empty = _Nothing()
        self.column.addWidget(self.bar)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self._empty, 1)
        self._empty.hide()
        self._empty.show_all.clicked.connect(self.bar.clear)
        self.bar.changed.connect(self._apply)
        self.view.chosen.connect(self._look_at)
        self._measuring.measured.connect(self._take)
        document.changed.connect(self._follow_change)
        document.progressed.connect(self._want)
        document.parameters_edited.connect(self._want)
        session.data_changed.connect(self._follow_data)
        session.focus_changed.connect(self._follow_focus)
        self._follow_data()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        if self._is_outdated:
            self._follow_data()
        self._follow_focus()
        self._measuring.want()

    def hideEvent(self, event: QHideEvent) -> None:
        """Do nothing while nobody looks."""
        self._measuring.stop()
        super().hideEvent(event)

    def show_cell(self, part: Part, true: int, answered: int) -> None:
        """Show only the samples of one cell of the confusion matrix."""
        if self._is_outdated:
            self._follow_data(even_hidden=True)
        self.bar.show_cell(Cell(part, true, answered))

    def _follow_data(self, even_hidden: bool = False) -> None:
        self._is_outdated = not (self.isVisible() or even_hidden)
        if self._is_outdated:
            return
        data = self._session.data
        if data is not None and self.model.table is not None and self.model.table.data is data:
            return
        before, table = self.model.table, SampleTable(data) if data is not None else None
        self.model.show_table(table)
        if before is None or table is None or not table.is_like(before):
            self._measured_once = False
            self.bar.show_data(data)
            self.view.fit_columns()
        self._follow_focus()
        self._say_how_many()
        if self.isVisible():
            self._measuring.start_over()

    def _follow_change(self, change: Change) -> None:
        if self.isVisible():
            if change.network or change.training or change.state:
                self._measuring.start_over()
            self.model.layoutChanged.emit()

    def _want(self) -> None:
        if self.isVisible():
            self._measuring.want()

    def _take(self, shares: SampleShares) -> None:
        table = self.model.table
        if table is None or table.data is not self._session.data:
            return
        self.model.show_shares(shares)
        self.view.follow()
        if not self._measured_once:
            self._measured_once = True
            self.view.fit_columns()
        self._say_how_many()

    def _apply(self, wanted: SampleFilter) -> None:
        try:
            self.model.show_filter(wanted)
        except FilterError as error:
            self.header.set_subtitle(self.tr("There is no column {name}.").format(name=error.name))
            return
        self.view.follow()
        self._say_how_many()

    def _say_how_many(self) -> None:
        table, shown = self.model.table, self.model.rowCount()
        self._empty.setVisible(shown == 0)
        self.view.setVisible(shown > 0)
        if table is None:
            shortage = self._session.document.data.shortage
            text = shortage_words(shortage) if shortage else self.tr("The samples are on their way …")
            self._empty.say(text, can_show_all=False)
            self.header.set_subtitle("")
            return
        self._empty.say(self.tr("No sample is like that."), can_show_all=True)
        if shown == len(table):
            text = self.tr("%n samples, each with its pull at the weights", None, shown)
            self.header.set_subtitle(with_commas(text, shown))
        else:
            text = with_commas(self.tr("{shown} of %n samples", None, len(table)), len(table))
            self.header.set_subtitle(text.format(shown=f"{shown:,}"))

    def _look_at(self, focus: Focus) -> None:
        self._session.focus_on(focus.part, focus.index)

    def _follow_focus(self) -> None:
        if self.isVisible():
            self.model.show_focus(self._session.focus)
            if self._session.focus_picked:
                self.view.show_sample(self._session.focus)


class _Nothing(QWidget):
    """What stands in the place of an empty table."""

    def __init__(self) -> None:
        super().__init__()
        self._text = QLabel()
        self._text.setObjectName("caption")
        self.show_all = QPushButton(self.tr("Show &all samples"))
        self.show_all.setObjectName("show_all_samples")
        self.show_all.setProperty("quiet", True)
        self.show_all.setToolTip(self.tr("Forget the filter"))
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, text: str, can_show_all: bool) -> None:
        """Say why nothing is there."""
        self._text.setText(text)
        self.show_all.setVisible(can_show_all)
