"""The pinned numbers of the project, each with its curve."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from engine.network_spec import Link
from engine.watch_spec import Pin
from gui.document.document import Document
from gui.session.session import Session
from gui.watch.pin_row import PinRow
from gui.watch.pinned import now, pin, pin_of, title_of, unpin
from gui.watch.recorder import Recorder


class PinList(QWidget):
    """Pins what is selected in Network, and shows how what is pinned went."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__()
        self._document, self._session = document, session
        self._recorder = Recorder(document, session, self)
        self._rows: dict[tuple[Pin, str], PinRow] = {}
        self.pin_action = self._pin_action()
        self._add = QPushButton()
        self._add.setObjectName("pin_selected")
        self._add.setToolTip(self.tr("Draw its value and gradient here while the network trains"))
        self._add.clicked.connect(self.pin_action.trigger)
        self._empty = QLabel(
            self.tr("Select a neuron or a link in Network and pin it: its value and gradient are drawn.")
        )
        self._empty.setObjectName("caption")
        self._empty.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._add)
        document.changed.connect(self._show)
        session.selection_changed.connect(self._show_selected)
        session.moment_changed.connect(self._show_numbers)
        self._recorder.changed.connect(self._show_numbers)
        self._show()

    def _pin_action(self) -> QAction:
        action = QAction(self.tr("P&in what is selected"), self)
        action.setObjectName("pin")
        action.setShortcut(QKeySequence("Ctrl+Shift+P"))
        action.setToolTip(self.tr("Follow the selected neurons and links in Watch (Ctrl+Shift+P)"))
        action.triggered.connect(self._pin_selected)
        return action

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._show_numbers()

    def _show(self) -> None:
        wanted = {(each, title_of(each, self._document)) for each in self._document.project.watch.pins}
        for key in set(self._rows) - wanted:
            row = self._rows.pop(key)
            row.hide()
            row.deleteLater()
        for each in self._document.project.watch.pins:
            key = each, title_of(each, self._document)
            if key not in self._rows:
                self._rows[key] = self._row(*key)
        self._empty.setVisible(not self._rows)
        self._show_selected()
        self._show_numbers()

    def _row(self, shown: Pin, title: str) -> PinRow:
        row = PinRow(title)
        row.removed.connect(partial(unpin, self._document, shown))
        self._column.insertWidget(self._column.count() - 1, row)
        row.show()
        return row

    def _show_numbers(self) -> None:
        if not self.isVisible():
            return
        for (shown, _), row in self._rows.items():
            course = self._recorder.courses.get(shown)
            if course is not None:
                row.show_course(course, self._recorder.now, now(shown, self._session))

    def _selected_keys(self) -> list[Link | str]:
        selection = self._session.selection
        return [*selection.neurons, *selection.links]

    def _show_selected(self) -> None:
        keys = self._selected_keys()
        self._add.setEnabled(bool(keys))
        self.pin_action.setEnabled(bool(keys))
        if len(keys) == 1:
            title = title_of(pin_of(keys[0]), self._document)
            self._add.setText(self.tr("Pin {name}").format(name=title))
        else:
            self._add.setText(self.tr("Pin what is selected"))

    def _pin_selected(self) -> None:
        for key in self._selected_keys():
            pin(self._document, key)
