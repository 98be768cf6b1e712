"""What is taken along beside programs: hands the room of pictures what the panels can draw."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.errors.explain import why
from gui.graph.panel import GraphPanel
from gui.late_panels import LatePanels
from gui.pictures.actions import PictureActions
from gui.pictures.picture import Kind, PaintedPicture, Picture, PlottedPicture
from gui.pictures.report import ReportActions, ReportKind
from gui.session.saving import Saving
from gui.session.session import Session

# why only where they are needed: the window is painted before anything imports matplotlib or graphviz.
if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from gui.pictures.animation import AnimationDialog
    from gui.plots.report_pictures import PictureKind


class TakingAlong(QObject):
    """The pictures that there are, and the commands about them."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        saving: Saving,
        graph: GraphPanel,
        plots: LatePanels,
        project_name: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._session, self._saving = session, saving
        saving.written.connect(session.said)
        self._graph, self._plots = graph, plots
        #: Everything that can be taken along as a picture.
        self.all_pictures = self._drawn()
        self._window, self._name = window, lambda: Path(project_name()).stem
        self.pictures = PictureActions(window, saving, self.all_pictures, self._name)
        self.reports = ReportActions(window, saving, self._report, self._name)
        self.export_animation = QAction(self.tr("&Animation of the training …"), window)
        self.export_animation.setObjectName("export_animation")
        self.export_animation.setToolTip(
            self.tr("How boundary and loss go from the first epoch to the last, as an animated GIF")
        )
        self.export_animation.triggered.connect(lambda _=False: self.show_animation())

    def actions(self) -> list[QAction]:
        """In the order of a menu."""
        pictures = self.pictures
        return [
            *(pictures.export_graph, pictures.export_plot, self.export_animation),
            self.reports.export_report,
        ]

    def show_animation(self) -> AnimationDialog:
        """Open the window that makes an animation of this project's training."""
        from gui.pictures.animation import AnimationDialog

        project = self._session.document.project
        dialog = AnimationDialog(self._window, self._saving, project, self._name)
        dialog.open()
        return dialog

    def _drawn(self) -> list[Picture]:
        scene, plots = self._graph.scene, self._plots
        untrained = self.tr("Nothing to see yet: press Run (F5) first.")
        no_data = self.tr("Nothing to see yet: the samples are not there.")
        return [
            PaintedPicture(
                "graph",
                self.tr("Computation &graph"),
                self.tr("No graph is shown now. Open the panel Computation graph first."),
                lambda: self._graph.board.paper.size(),
                scene.paint_on_paper,
                self._dot,
            ),
            _plotted("network", self.tr("&Network"), no_data, self._network),
            _plotted("output", self.tr("&Output"), no_data, lambda: plots.output.panel.canvas.on_paper()),
            _plotted(
                "space",
                self.tr("S&pace"),
                self.tr("Nothing to see yet. Open the panel Space first."),
                lambda: plots.space.panel.on_paper() if plots.space.is_made else None,
            ),
            _plotted("loss", self.tr("&Loss"), untrained, lambda: plots.loss.panel.canvas.on_paper()),
        ]

    def _dot(self) -> str:
        from gui.graph.dot_file import dot_file

        return dot_file(self._graph.scene)

    def _network(self) -> Figure | None:
        from gui.plots.network_figure import network_figure
        from gui.plots.translated_words import paper_words

        session = self._session
        if session.data is None or not session.has_current_data:
            return None
        return network_figure(session.document.project, session.data, session.state, paper_words())

    def _report(self, kind: ReportKind) -> Iterator[bytes]:
        """A report of this moment, part by part."""
        from engine.export.report import report_of
        from engine.export.web_page import web_page
        from gui.pictures.pdf import printed
        from gui.plots.report_pictures import report_pictures
        from gui.plots.translated_words import paper_words
        from gui.widgets.engine_words import report_words

        session = self._session
        data = session.data
        if data is None or not session.has_current_data:
            return
        project, state = session.document.project, session.state
        history, pictures = session.document.history.copy(), []
        words = replace(report_words(), reason=why)
        of_pictures: PictureKind = "png" if kind == "pdf" else "svg"
        for picture in report_pictures(project, data, state, history, words, paper_words(), of_pictures):
            pictures.append(picture)
            yield b""
        report = report_of(project, data, state, history, pictures, words)
        yield printed(report) if kind == "pdf" else web_page(report).encode()


def _plotted(name: str, title: str, hint: str, draw: Callable[[], Figure | None]) -> Picture:
    """A picture that `draw` makes as a light figure of its own."""

    def content(kind: Kind) -> bytes:
        from gui.plots.paper import figure_bytes

        figure = draw()
        return b"" if figure is None or kind == "dot" else figure_bytes(figure, kind)

    return PlottedPicture(name, title, hint, content)
