"""Shows the callouts and the card, keeps them in place, and puts them away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gui.welcome.callout import Callout
from gui.welcome.card import WelcomeCard


class Welcome(QObject):
    """The first steps over a window: what colour, width and heatmaps mean, and what to do."""

    #: When the user wants to begin in the slope lab.
    slope_chosen = Signal()

    def __init__(
        self, window: QMainWindow, output: QDockWidget, network: QDockWidget, graph: QDockWidget, run: QAction
    ) -> None:
        super().__init__(window)
        self._window = window
        self._output, self._network, self._graph = output, network, graph
        self._run = run
        self._callouts: list[tuple[Callout, QDockWidget, tuple[float, float]]] = []
        self._card: WelcomeCard | None = None
        self.seen = False
        run.triggered.connect(self.finish)
        window.installEventFilter(self)

    @property
    def active(self) -> bool:
        """Whether anything of it is on the screen."""
        return bool(self._callouts) or self._card is not None

    def start(self, epochs: int = 0) -> None:
        """Show all of it, anew, over a network that was trained for so many epochs."""
        self.finish()
        self._add_callout(
            self._output,
            (0.5, 0.55),
            self.tr("Colour is the sign"),
            self.tr("Blue is positive, orange negative: for points, weights and answers alike."),
        )
        self._add_callout(
            self._network,
            (0.27, 0.5),
            self.tr("Width is strength"),
            self.tr("The thicker a line, the larger the weight on it, of either sign."),
        )
        self._add_callout(
            self._network,
            (0.72, 0.42),
            self.tr("Each picture is one neuron"),
            self.tr("It shows what this neuron answers at every point of the plane."),
        )
        card = WelcomeCard(self._window, epochs)
        card.watch_chosen.connect(self._watch)
        card.slope_chosen.connect(self._begin_with_slope)
        card.dismissed.connect(self.finish)
        self._card = card
        self._place()
        card.show()
        card.watch.setFocus()

    def finish(self) -> None:
        """Put everything away; it has been seen."""
        self.seen = self.seen or self.active
        for callout, _, _ in self._callouts:
            _remove(callout)
        self._callouts.clear()
        if self._card is not None:
            _remove(self._card)
            self._card = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if self.active and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)

    def _add_callout(self, dock: QDockWidget, at: tuple[float, float], title: str, text: str) -> None:
        callout = Callout(self._window, title, text)
        callout.dismissed.connect(lambda: self._drop(callout))
        self._callouts.append((callout, dock, at))
        callout.show()

    def _drop(self, callout: Callout) -> None:
        self._callouts = [entry for entry in self._callouts if entry[0] is not callout]
        _remove(callout)
        self.seen = True

    def _watch(self) -> None:
        self.finish()
        self._run.trigger()

    def _begin_with_slope(self) -> None:
        self.finish()
        self.slope_chosen.emit()

    def _place(self) -> None:
        for callout, dock, (across, down) in self._callouts:
            panel = dock.widget()
            callout.setVisible(panel.isVisible())
            callout.ensurePolished()
            spot = QPoint(round(panel.width() * across), round(panel.height() * down))
            callout.point_at(panel.mapTo(self._window, spot))
        if self._card is not None:
            graph = self._graph.widget()
            middle = graph.mapTo(self._window, graph.rect().center())
            self._card.move(middle - self._card.rect().center())
            self._card.raise_()


def _remove(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
