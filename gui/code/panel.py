"""Code: the program that reproduces this training, kept up to date while the network is built."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QAction, QFontDatabase, QGuiApplication, QShowEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPlainTextEdit, QTextEdit, QToolButton

from engine.export.plan import Plan
from engine.export.script import ExportError, Script
from engine.export.scripts import SCRIPTS, Flavor
from engine.training_error import TrainingError
from gui.code.actions import MOST_NUMBERS
from gui.code.highlighter import PythonHighlighter
from gui.document.document import Document
from gui.errors.explain import words_of
from gui.session.session import Session
from gui.widgets.panel import Panel
from gui.widgets.theme import active_theme

#: Milliseconds after a change until the code is written anew, so that a slider can be dragged.
PAUSE = 200


class CodePanel(Panel):
    """Shows the script; the lines of the selected neurons are marked. Hidden, it writes nothing."""

    #: When another kind of program is shown; carries its name.
    flavor_chosen = Signal(str)

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("code", QCoreApplication.translate("CodePanel", "Code"))
        self._document, self._session = document, session
        self._script: Script | None = None
        self._written_for: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._write)
        self._build()
        document.changed.connect(self._want)
        session.data_changed.connect(self._want)
        session.selection_changed.connect(self._mark)

    def _build(self) -> None:
        self.flavor = QComboBox()
        self.flavor.setAccessibleName(self.tr("Which kind of program"))
        self.flavor.setToolTip(self.tr("The same training, written in three ways"))
        for flavor, title in (
            ("micrograd", self.tr("micrograd")),
            ("numpy", self.tr("NumPy")),
            ("pytorch", self.tr("PyTorch")),
        ):
            self.flavor.addItem(title, flavor)
        self.flavor.currentIndexChanged.connect(self._write_another)
        self.copy_action = QAction(self.tr("Copy"), self)
        self.copy_action.setObjectName("copy_code")
        self.copy_action.setToolTip(self.tr("Copy the whole program"))
        self.copy_action.triggered.connect(self._copy)
        button = QToolButton()
        button.setDefaultAction(self.copy_action)
        self.header.add_control(self.flavor)
        self.header.add_control(button)
        self.notice = QLabel()
        self.notice.setObjectName("caption")
        self.notice.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("The program"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(11)
        self.text.setFont(font)
        self._highlighter = PythonHighlighter(self.text.document())
        self.column.addWidget(self.notice)
        self.column.addWidget(self.text, 1)

    @property
    def chosen_flavor(self) -> Flavor:
        """Which kind of program is shown."""
        flavor: Flavor = self.flavor.currentData()
        return flavor

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while hidden."""
        super().showEvent(event)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._highlighter.rehighlight()
            self._mark()

    def _want(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _write_another(self) -> None:
        self.text.verticalScrollBar().setValue(0)
        self.flavor_chosen.emit(self.chosen_flavor)
        self._write()

    def _write(self) -> None:
        """The program for the project as it is; nothing where it is written already."""
        session, project = self._session, self._document.project
        if not self.isVisible():
            return
        self._timer.stop()
        wanted = (project.network, project.training, session.data, self.chosen_flavor)
        if session.data is None or not session.has_current_data:
            self._refuse(self.tr("The data is still being loaded."))
        elif session.data.train.x.size > MOST_NUMBERS:
            self._refuse(self.tr("With so many samples the program is too long to show."))
        elif self._written_for != wanted:
            self._written_for = wanted
            try:
                self._show_script(SCRIPTS[self.chosen_flavor](Plan(project, session.data)))
            except (ExportError, TrainingError) as error:
                self._refuse(words_of(error, self.tr("There is no program for this.")).story)

    def _show_script(self, script: Script) -> None:
        self._script = script
        self.notice.hide()
        self.copy_action.setEnabled(True)
        self.header.set_subtitle(self.tr("%n lines, runs by itself", None, len(script.lines)))
        bar = self.text.verticalScrollBar()
        place = bar.value()
        with QSignalBlocker(self.text):
            self.text.setPlainText(script.text)
        bar.setValue(place)
        self._mark(scrolling=False)

    def _refuse(self, line: str) -> None:
        """Say why there is no program."""
        self._script = self._written_for = None
        self.text.clear()
        self.copy_action.setEnabled(False)
        self.header.set_subtitle("")
        self.notice.setText(line)
        self.notice.show()

    def _copy(self) -> None:
        if self._script is not None:
            QGuiApplication.clipboard().setText(self._script.text)
            self._session.said.emit(self.tr("The program is on the clipboard."))

    @property
    def marked(self) -> list[int]:
        """The lines that are marked, counted from 0."""
        return [each.cursor.blockNumber() for each in self.text.extraSelections()]

    def _mark(self, _: object = None, scrolling: bool = True) -> None:
        """Mark the lines of the selected neurons, and bring the first of them into view."""
        if self._script is None or not self.isVisible():
            return
        names = self._session.selection.neurons
        lines = sorted({line for name in names for line in self._script.neurons.get(name, ())})
        marks = []
        for line in lines:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.text.document().findBlockByNumber(line))
            mark.cursor = cursor
            mark.format.setBackground(active_theme().color("accent_fill"))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        self.text.setExtraSelections(marks)
        if lines and scrolling:
            self.text.setTextCursor(QTextCursor(self.text.document().findBlockByNumber(lines[0])))
            self.text.centerCursor()
