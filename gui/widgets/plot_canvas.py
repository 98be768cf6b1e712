"""A matplotlib figure as a widget that draws seldom and cheaply."""

# why: matplotlib's Qt canvas has no types.
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.backend_bases import DrawEvent
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QElapsedTimer, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.theme import Theme, active_theme

#: Milliseconds between two draws: about 30 a second.
DRAW_INTERVAL = 33
#: After a draw it rests so many times as long as that took; longer after one that took longer than
#: that interval, since nothing else in the window can be drawn meanwhile. But never so many milliseconds
#: that one would think it had stopped.
REST, LONG_REST, LONGEST = 8, 20, 900
#: Nor so many that one would look at what is no longer so: other data under the old axes.
LONGEST_OF_OLD = 150
#: Milliseconds before a canvas draws, and between two: all at a stretch would hold up keys and mouse.
TURN = 10


class PlotCanvas(FigureCanvasQTAgg):
    """Draws only while it can be seen, and at most 30 times a second, dear ones less.

    A full draw costs tens of milliseconds. So the moving artists are kept apart: the rest is drawn
    once and remembered as pixels, and a refresh draws only the moving ones over them (blitting).
    One point of the figure is one logical pixel: font sizes and widths are those of the design.
    """

    #: Since one of all canvases was last given its turn.
    _turn = QElapsedTimer()

    def __init__(self, name: str) -> None:
        super().__init__(Figure(dpi=72))
        self.setPalette(QPalette())
        self.setAccessibleName(name)
        self._background: object = None
        self._moved = self._frame_changed = True
        self._keyboard_used = False
        self._since_draw = QElapsedTimer()
        self._rest = DRAW_INTERVAL
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take_turn)
        self.mpl_connect("draw_event", self._finish_draw)

    def recolor(self, theme: Theme) -> None:
        """For subclasses: give the artists the theme's colours."""

    def lay_out(self, width: float, height: float) -> None:
        """For subclasses: place the axes on a figure of this size in logical pixels."""

    def update_artists(self) -> bool:
        """For subclasses: put the newest numbers into the artists; True if others than the moving changed."""
        return False

    def moving_artists(self) -> Sequence[Artist]:
        """For subclasses: what changes while training, from back to front."""
        return ()

    def refresh(self, whole: bool = False) -> None:
        """Draw the newest numbers soon; `whole` when also colours, axes or texts changed."""
        self._moved = True
        self._frame_changed |= whole
        if not self.isVisible():
            return
        rest = min(self._rest, LONGEST_OF_OLD) if whole else self._rest
        waited = self._since_draw.elapsed() if self._since_draw.isValid() else rest
        # why not at once: what Qt can paint by itself, such as the graph, is not to wait for it.
        due = max(TURN, rest - int(waited))
        if not self._timer.isActive() or self._timer.remainingTime() > due:
            self._timer.start(due)

    def draw_idle(self) -> None:
        """What matplotlib calls when something changed: the same as a whole refresh."""
        self._moved = self._frame_changed = True
        self.update()

    def draw(self) -> None:
        """Draw everything from the newest numbers."""
        self.lay_out(self.width(), self.height())
        self.update_artists()
        super().draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show what was drawn; draw what changed before, unless that is about to have its own turn."""
        is_due = self._moved and (self._background is None or not self._timer.isActive())
        if is_due and self.width() > 0 and self.height() > 0:
            self._draw_changes()
        super().paintEvent(event)
        if self.hasFocus() and self._keyboard_used:
            self._paint_focus_frame()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget the remembered pixels: they have another size."""
        self._background = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme; what is hidden does so when it is shown."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._take_theme()

    def showEvent(self, event: QEvent) -> None:
        """Take the colours in use; all the rest follows when Qt paints."""
        self._take_theme()
        super().showEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame tells where the keyboard is; who came by mouse knows."""
        reasons = Qt.FocusReason
        self._keyboard_used = event.reason() in (reasons.TabFocusReason, reasons.BacktabFocusReason)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the window; matplotlib has none that are of use here."""
        QWidget.keyPressEvent(self, event)

    def sizeHint(self) -> QSize:
        """The least that is of use; it takes all the room it gets."""
        return QSize(90, 60)

    def _take_theme(self) -> None:
        theme = active_theme()
        self.figure.set_facecolor(theme.panel)
        self.recolor(theme)
        self.refresh(whole=True)

    def _take_turn(self) -> None:
        """Draw now, unless another canvas just has.

        Qt paints all that waits for it at a stretch: what is drawn here already holds that up no longer.
        """
        if self._turn.isValid() and self._turn.elapsed() < TURN:
            self._timer.start(TURN)
            return
        # why not isVisible: Qt says that of what is behind a tab, too.
        is_seen = not (self.visibleRegion().isEmpty() or self.window().isMinimized())
        if self._moved and self._background is not None and is_seen:
            self._draw_changes()
        self._turn.start()
        self.update()

    def _draw_changes(self) -> None:
        took = QElapsedTimer()
        took.start()
        if self._frame_changed or self._background is None or self.update_artists():
            self.draw()
        else:
            self.restore_region(self._background)
            self._draw_moving()
        self._moved = self._frame_changed = False
        spent = int(took.elapsed())
        rest = (REST if spent < DRAW_INTERVAL else LONG_REST) * spent
        self._rest = min(max(DRAW_INTERVAL, rest), LONGEST)
        self._since_draw.start()

    def _finish_draw(self, _event: DrawEvent) -> None:
        self._background = self.copy_from_bbox(self.figure.bbox)
        self._draw_moving()

    def _draw_moving(self) -> None:
        for artist in self.moving_artists():
            self.figure.draw_artist(artist)

    def _paint_focus_frame(self) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(active_theme().color("accent"), 1, Qt.PenStyle.SolidLine))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
