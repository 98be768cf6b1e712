"""Drawing points of one's own in Output: the commands, and what is shown while somebody draws."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton

from engine.drawing import can_copy, with_copy
from engine.suggestions import with_set
from gui.document.document import Document
from gui.plots.drawing_bar import DrawingBar
from gui.plots.drawing_layer import DrawingLayer
from gui.plots.output_canvas import OutputCanvas
from gui.plots.pen import Pen
from gui.session.session import Session
from gui.widgets.icons import icon


class Drawing(QObject):
    """Puts a sheet over the canvas while drawing is on, which needs the set of drawn points.

    `draw_points` switches it on and off, and chooses that set; `edit_points` copies the samples of the
    present set into it first.
    """

    #: When drawing is switched on or off; carries whether it is on.
    switched = Signal(bool)

    def __init__(self, document: Document, session: Session, canvas: OutputCanvas) -> None:
        super().__init__(canvas)
        self._document = document
        self._session = session
        self._canvas = canvas
        self.pen = Pen(document, self)
        self.layer = DrawingLayer(document, self.pen, canvas)
        self.bar = DrawingBar(document, self.pen)
        self.draw_points = QAction(self.tr("&Draw points"), self)
        self.draw_points.setObjectName("draw_points")
        self.draw_points.setShortcut(QKeySequence("Ctrl+Shift+D"))
        self.draw_points.setToolTip(
            self.tr("Draw points of your own, even while training goes on (Ctrl+Shift+D)")
        )
        self.draw_points.setCheckable(True)
        self.draw_points.triggered.connect(self._switch)
        self.edit_points = QAction(self.tr("Edit th&ese points"), self)
        self.edit_points.setObjectName("edit_points")
        self.edit_points.setToolTip(
            self.tr("Copy the samples of this set into your drawing, and draw on from there")
        )
        self.edit_points.triggered.connect(self._copy)
        self.layer.left.connect(lambda: self._switch(False))
        canvas.installEventFilter(self)
        canvas.view_changed.connect(self._follow)
        document.changed.connect(self._follow)
        session.data_changed.connect(self._follow)
        self._follow()

    def button(self) -> QToolButton:
        """The pen in the panel's header."""
        button = QToolButton()
        button.setObjectName("draw_button")
        button.setProperty("pen", True)
        button.setDefaultAction(self.draw_points)
        button.setAccessibleName(self.tr("Draw points"))
        self._button = button
        self.draw_icon()
        return button

    def draw_icon(self) -> None:
        """In the theme's present colours."""
        self.draw_points.setIcon(icon("pen", "accent"))

    @property
    def on(self) -> bool:
        """Whether somebody draws."""
        return self.draw_points.isChecked()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sheet is as large as the canvas, and the pen has the theme's colour."""
        if event.type() == QEvent.Type.Resize:
            self.layer.resize(self._canvas.size())
        elif event.type() == QEvent.Type.PaletteChange:
            self.draw_icon()
        return super().eventFilter(watched, event)

    def _switch(self, on: bool) -> None:
        if on and self._document.data.name != "drawn":
            project = self._document.project
            self._document.edit(self.tr("Draw points"), with_set(project, "drawn"))
        self.draw_points.setChecked(on)
        self._show_plane()
        self._follow()
        if on:
            self.layer.setFocus()
        else:
            self._canvas.setFocus()

    def _copy(self) -> None:
        data = self._session.data
        if data is not None and self.edit_points.isEnabled():
            self._document.edit(self.tr("Edit these points"), with_copy(self._document.project, data))
            self._switch(True)

    def _show_plane(self) -> None:
        """The view on which points can be drawn."""
        if self.on:
            kind = self._document.data.drawn.kind
            self._canvas.choose_view("curve" if kind == "curve" else "plane")

    def _follow(self) -> None:
        """Whoever chooses another set draws no more; another view only hides the sheet."""
        session, is_drawn = self._session, self._document.data.name == "drawn"
        if self.on and not is_drawn:
            self.pen.finish()
            self.draw_points.setChecked(False)
        can = session.data is not None and session.has_current_data and can_copy(session.data)
        self.edit_points.setEnabled(can and not is_drawn)
        has_plane = self._canvas.view is None or self._canvas.view_name in ("plane", "curve")
        shown = self.on and has_plane
        if shown != self.layer.isVisibleTo(self._canvas):
            self.layer.resize(self._canvas.size())
            self.layer.setVisible(shown)
            self.bar.setVisible(shown)
            self._canvas.show_points(not shown)
            self.switched.emit(shown)
