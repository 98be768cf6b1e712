"""What is taken along beside programs: hands the room of pictures what the panels can draw."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from matplotlib.figure import Figure
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.graph.dot_file import dot_file
from gui.graph.panel import GraphPanel
from gui.pictures.actions import PictureActions
from gui.pictures.picture import Kind, PaintedPicture, Picture, PlottedPicture
from gui.pictures.saving import Saving
from gui.plots.loss_panel import LossPanel
from gui.plots.network_figure import network_figure
from gui.plots.output_panel import OutputPanel
from gui.plots.paper import figure_bytes
from gui.plots.space_panel import SpacePanel
from gui.session.session import Session


class TakingAlong(QObject):
    """The pictures that there are, and the commands about them."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        panels: tuple[GraphPanel, OutputPanel, SpacePanel, LossPanel],
        project_name: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._session = session
        self.graph, self.output, self.space, self.loss = panels
        self.saving = Saving(window)
        self.saving.written.connect(session.said)
        #: Everything that can be taken along as a picture.
        self.all_pictures = self._drawn()
        self.pictures = PictureActions(
            window, self.saving, self.all_pictures, lambda: Path(project_name()).stem
        )

    def actions(self) -> list[QAction]:
        """In the order of a menu."""
        return [self.pictures.export_graph, self.pictures.export_plot]

    def _drawn(self) -> list[Picture]:
        scene = self.graph.scene
        untrained = self.tr("Nothing to see yet: press Run (F5) first.")
        no_data = self.tr("Nothing to see yet: the samples are not there.")
        return [
            PaintedPicture(
                "graph",
                self.tr("Computation &graph"),
                self.tr("No graph is shown now. Open the panel Computation graph first."),
                lambda: self.graph.board.paper.size(),
                scene.paint_on_paper,
                lambda: dot_file(scene),
            ),
            _plotted("network", self.tr("&Network"), no_data, self._network),
            _plotted("output", self.tr("&Output"), no_data, self.output.canvas.on_paper),
            _plotted("space", self.tr("S&pace"), no_data, self.space.canvas.on_paper),
            _plotted("loss", self.tr("&Loss"), untrained, self.loss.canvas.on_paper),
        ]

    def _network(self) -> Figure | None:
        session = self._session
        if session.data is None or not session.has_current_data:
            return None
        return network_figure(session.document.project, session.data, session.state)


def _plotted(name: str, title: str, hint: str, draw: Callable[[], Figure | None]) -> Picture:
    """A picture that `draw` makes as a light figure of its own."""

    def content(kind: Kind) -> bytes:
        figure = draw()
        return b"" if figure is None or kind == "dot" else figure_bytes(figure, kind)

    return PlottedPicture(name, title, hint, content)
