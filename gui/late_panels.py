"""The panels that the window does without until it has been painted, or until they are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from gui.dock_area import DockArea
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.late_panel import LatePanel
from gui.widgets.math_image import prepare
from gui.widgets.panel import Panel
from gui.workspaces import WORKSPACES, Workspace

if TYPE_CHECKING:
    from gui.code.panel import CodePanel
    from gui.inspector.panel import InspectorPanel
    from gui.labs.graph.panel import GraphLabPanel
    from gui.labs.neuron.panel import NeuronPanel
    from gui.labs.slope.panel import SlopePanel
    from gui.lessons.panel import LessonsPanel
    from gui.plots.loss_panel import LossPanel
    from gui.plots.output_panel import OutputPanel
    from gui.plots.space_panel import SpacePanel
    from gui.samples.panel import SamplesPanel

Made = TypeVar("Made", bound=Panel)

#: What the plots import, in parts: in one piece it would hold up the window for half a second and more.
_LARGE = (
    "numpy.ma",
    "PIL.Image",
    "pyparsing",
    "matplotlib",
    "matplotlib.patches",
    "matplotlib.collections",
    "matplotlib.textpath",
    "matplotlib.offsetbox",
    "matplotlib.axis",
    "dateutil.parser",
    "matplotlib.contour",
    "matplotlib.tri",
    "matplotlib.axes",
    "mpl_toolkits.mplot3d.art3d",
    "matplotlib.figure",
    "gui.plots.views",
    "gui.plots.output_panel",
)


#: The least width of each panel with its header, the panel's least height, and the height of its header's
#: controls, in whichever language needs more: so nothing jumps when it is made.
_LEAST = {
    "output": (QSize(201, 27), 25),
    "loss": (QSize(101, 27), 16),
    "space": (QSize(236, 91), 24),
    "inspector": (QSize(116, 77), 16),
    "samples": (QSize(288, 141), 16),
    "code": (QSize(279, 73), 28),
    "neuron_lab": (QSize(363, 73), 20),
    "graph_lab": (QSize(258, 286), 23),
    "slope": (QSize(794, 129), 16),
    "lessons": (QSize(270, 156), 16),
}


class LatePanels(QObject):
    """Knows these panels before they are made, and makes each of them in time.

    Those that a start shows come after the first paint, one by one, and before them the library that draws
    plots. Later a workspace's panels come with it, and what stands behind a tab when it is chosen.
    """

    #: When all is there that a start makes after the first paint.
    ready = Signal()

    def __init__(self, document: Document, session: Session, window: QMainWindow) -> None:
        super().__init__(window)
        self._document, self._session, self._window = document, session, window
        translate = QCoreApplication.translate
        self.output = _late("output", translate("OutputPanel", "Output"), self._output)
        self.loss = _late("loss", translate("LossPanel", "Loss"), self._loss)
        self.space = _late("space", translate("SpacePanel", "Space"), self._space)
        self.inspector = _late("inspector", translate("InspectorPanel", "Selected"), self._inspector)
        self.samples = _late("samples", translate("SamplesPanel", "Samples"), self._samples)
        self.code = _late("code", translate("CodePanel", "Code"), self._code)
        self.neuron_lab = _late("neuron_lab", translate("NeuronLab", "Neuron"), self._neuron_lab)
        self.graph_lab = _late("graph_lab", translate("GraphLabPanel", "Expression"), self._graph_lab)
        self.slope = _late("slope", translate("SlopePanel", "Slope"), self._slope)
        self.lessons = _late("lessons", translate("LessonsPanel", "Lessons"), self._lessons)
        every: list[LatePanel[Panel]] = [
            *(self.output, self.loss, self.space, self.inspector, self.samples, self.code),
            *(self.neuron_lab, self.graph_lab, self.slope, self.lessons),
        ]
        self._panels = {each.name: each for each in every}
        self._is_painted = False
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        # why before the docks follow: a panel comes with its workspace, also where its dock was closed.
        session.workspace_changed.connect(self._follow_workspace)

    def wait_for(self, area: DockArea) -> None:
        """Make each panel when it is needed, as soon as the window has been painted."""
        self._area = area
        for name in self._panels:
            area.dock(name).visibilityChanged.connect(partial(self._show, name))
        self._window.installEventFilter(self)

    @property
    def names(self) -> list[str]:
        """The object names of all of them."""
        return list(self._panels)

    def panel(self, name: str) -> LatePanel[Panel]:
        """One of them by its object name."""
        return self._panels[name]

    def make_all(self) -> None:
        """Make what is not there yet, for whoever looks through all panels."""
        for each in self._panels.values():
            each.make()

    def make_here(self) -> None:
        """Make what is not there yet of the present workspace, also behind tabs."""
        for name in self._panels:
            if name in self._workspace().docks:
                self._panels[name].make()

    def stop(self) -> None:
        """Make nothing more by itself: the window is closing."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is painted for the first time."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._is_painted = True
            self._steps = self._first_ones()
            self._timer.start()
        return super().eventFilter(watched, event)

    def _show(self, name: str, in_front: bool) -> None:
        if in_front and self._is_painted:
            self._panels[name].make()

    def _follow_workspace(self) -> None:
        if self._window.isVisible():
            for name in self._present():
                self._panels[name].make()

    def _present(self) -> list[str]:
        """Those that stand side by side in the present workspace, be their docks closed or not."""
        return [name for column in self._workspace().columns for name in column if name in self._panels]

    def _workspace(self) -> Workspace:
        return next(each for each in WORKSPACES if each.name == self._session.workspace)

    def _first_ones(self) -> Iterator[None]:
        """What a start makes, in steps between which the window answers."""
        for module in _LARGE:
            import_module(module)
            yield
        shown = [name for name in self._panels if self._area.dock(name).widget().isVisible()]
        # why Output too: it has commands that are wanted from every workspace.
        for name in dict.fromkeys((*self._present(), *shown, "output")):
            self._panels[name].make()
            yield
        # why: else the first step would wait for it.
        prepare()

    def _go_on(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self.ready.emit()

    def _output(self) -> OutputPanel:
        from gui.plots.output_panel import OutputPanel

        return OutputPanel(self._document, self._session)

    def _loss(self) -> LossPanel:
        from gui.plots.loss_panel import LossPanel

        return LossPanel(self._document, self._session)

    def _space(self) -> SpacePanel:
        from gui.plots.space_panel import SpacePanel

        return SpacePanel(self._document, self._session)

    def _inspector(self) -> InspectorPanel:
        from gui.inspector.panel import InspectorPanel

        return InspectorPanel(self._document, self._session)

    def _samples(self) -> SamplesPanel:
        from gui.samples.panel import SamplesPanel

        return SamplesPanel(self._document, self._session)

    def _code(self) -> CodePanel:
        from gui.code.panel import CodePanel

        return CodePanel(self._document, self._session)

    def _neuron_lab(self) -> NeuronPanel:
        from gui.labs.neuron.panel import NeuronPanel

        return NeuronPanel(self._document, self._session)

    def _graph_lab(self) -> GraphLabPanel:
        from gui.labs.graph.panel import GraphLabPanel

        return GraphLabPanel(self._document, self._session)

    def _slope(self) -> SlopePanel:
        from gui.labs.slope.panel import SlopePanel

        return SlopePanel(self._document, self._session)

    def _lessons(self) -> LessonsPanel:
        from engine.lessons.reading import read_library
        from gui.lessons.panel import LessonsPanel

        return LessonsPanel(self._document, self._session, read_library)


def _late(name: str, title: str, make: Callable[[], Made]) -> LatePanel[Made]:
    return LatePanel(name, title, *_LEAST[name], make)
