"""What is being looked at: a lab's expression, or the sample in focus; and what is selected in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine.bugs import network_as_run
from engine.data.prepared import PreparedData
from engine.expression_graph import ExpressionGraph
from engine.graph import ScalarGraph
from engine.training.sample_graph import SampleGraph, sample_graph
from gui.document.document import Document
from gui.session.focus import Focus, Part
from gui.session.lab_stepper import LabStepper
from gui.session.line import Line, line_of
from gui.session.plane import Plane, Slice, plane_of
from gui.session.selection import Selection
from gui.session.visible_steps import Group, Zoom
from gui.session.workspace import WorkspaceName


class Looking(QObject):
    """The same for all panels.

    `sample_graph` is the graph of the sample in focus, with the present weights. `subject` is what is
    looked at: that graph in the workspace Network, and in a lab the expression it has published.
    """

    #: When another workspace comes to the front.
    workspace_changed = Signal()
    #: When another sample is in focus.
    focus_changed = Signal()
    #: When the subject is another graph: other nodes, other edges.
    subject_changed = Signal()
    #: When the subject's nodes have new numbers.
    numbers_changed = Signal()
    #: When the graph of the sample in focus has new numbers; at most twice a second while training.
    sample_graph_changed = Signal()
    #: When the plane shows other columns, or holds the others at other numbers.
    plane_changed = Signal()
    #: When other neurons or layers of the graph are shown as one box.
    opened_changed = Signal()
    #: When something else is selected; carries `selected`.
    selection_changed = Signal(object)
    #: When another node of the subject is looked at.
    node_changed = Signal()
    #: When the pointer comes to another neuron or input, or leaves it; carries its name or None.
    hover_changed = Signal(object)

    def __init__(self, document: Document, parent: QObject | None) -> None:
        super().__init__(parent)
        self.document = document
        self.workspace: WorkspaceName = "network"
        self.lab_stepper = LabStepper(self)
        self.data: PreparedData | None = None
        self.plane: Plane | None = None
        self.slice = Slice()
        self.line: Line | None = None
        self.sample_graph: SampleGraph | None = None
        self.focus: Focus | None = None
        #: Whether the user chose the sample in focus; steps may choose another one otherwise.
        self.focus_picked = False
        self.selection = Selection()
        self.zoom = Zoom()
        self.hovered: str | None = None
        self.focus_changed.connect(self._hold_at_focus)
        self._nodes: dict[WorkspaceName, int | None] = {}

    def show_workspace(self, name: WorkspaceName) -> None:
        """Bring a workspace to the front; in each one goes on looking at what one looked at there."""
        if name == self.workspace:
            return
        self.workspace = name
        self.lab_stepper.bring_to_front(name)
        for signal in (
            self.workspace_changed,
            self.subject_changed,
            self.numbers_changed,
            self.node_changed,
        ):
            signal.emit()

    @property
    def in_lab(self) -> bool:
        """Whether a lab is in front, and not the network."""
        return self.workspace != "network"

    @property
    def subject(self) -> ScalarGraph | None:
        """The graph that is looked at; None where there is none, such as for an expression with a mistake."""
        return self.lab_stepper.graph if self.in_lab else self.sample_graph

    def publish(self, workspace: WorkspaceName, graph: ExpressionGraph | None) -> None:
        """Show a lab's expression while its workspace is in front; None where it has none now.

        Published again in the same shape, it keeps the place of the walk and the node that is looked at.
        """
        had_one = self.lab_stepper.has_graph(workspace)
        if self.lab_stepper.publish(workspace, graph):
            self._set_node(None, workspace)
            is_new = True
        else:
            is_new = had_one != (graph is not None)
        if workspace == self.workspace:
            if is_new:
                self.subject_changed.emit()
            self.numbers_changed.emit()
            self.lab_stepper.moved.emit()

    @property
    def node(self) -> int | None:
        """The node of the subject's topology that is looked at."""
        return self._nodes.get(self.workspace)

    def focus_on(self, part: Part, index: int, picked: bool = True) -> None:
        """Look at another sample; `picked` says that the user wants this very one."""
        self.focus_picked = picked
        focus = Focus(part, index)
        if focus != self.focus:
            self.focus = focus
            self.focus_changed.emit()
            self.refresh_sample_graph()

    @property
    def opened(self) -> frozenset[Group]:
        """The neurons that the graph shows node by node."""
        return self.zoom.opened

    def open_groups(self, opened: frozenset[Group]) -> None:
        """Show these neurons node by node, and all others as one box."""
        self.set_zoom(replace(self.zoom, opened=opened))

    def set_zoom(self, zoom: Zoom) -> None:
        """Choose which neurons are shown node by node, and which layers as one box."""
        if zoom != self.zoom:
            self.zoom = zoom
            self.opened_changed.emit()

    @property
    def selected(self) -> Group | None:
        """The one neuron that is selected, as (layer, neuron) counted from 0."""
        if len(self.selection.neurons) != 1:
            return None
        name = self.selection.neurons[0]
        for number, layer in enumerate(self.document.network.layers):
            for place, neuron in enumerate(layer.neurons):
                if neuron.name == name:
                    return number, place
        return None

    def select(self, group: Group | None) -> None:
        """Select a neuron everywhere, as (layer, neuron) counted from 0; None selects nothing."""
        if group is None:
            self.choose(Selection())
        else:
            name = self.document.network.layers[group[0]].neurons[group[1]].name
            self.choose(Selection(neurons=(name or "",)))

    def choose(self, selection: Selection) -> None:
        """Select several things, or other things than neurons, everywhere."""
        if selection != self.selection:
            self.selection = selection
            self._look_at_selected()
            self.selection_changed.emit(self.selected)

    def look_at(self, node: int | None) -> None:
        """Look at a node of the subject's topology, everywhere; its neuron is selected with it."""
        self._set_node(node if self.subject is not None else None, self.workspace)
        if self.sample_graph is not None and node is not None and not self.in_lab:
            self.select(self.sample_graph.topology.nodes[node].group)

    def hover(self, name: str | None) -> None:
        """Tell every panel which neuron or input the pointer is on."""
        if name != self.hovered:
            self.hovered = name
            self.hover_changed.emit(name)

    def _set_node(self, node: int | None, workspace: WorkspaceName) -> None:
        if node != self._nodes.get(workspace):
            self._nodes[workspace] = node
            if workspace == self.workspace:
                self.node_changed.emit()

    def _look_at_selected(self) -> None:
        """Let the looked-at node be one of the selected neuron: its answer, unless it is one already."""
        group, graph, node = self.selected, self.sample_graph, self._nodes.get("network")
        if graph is None or (node is not None and graph.topology.nodes[node].group == group):
            return
        self._set_node(None if group is None else graph.topology.output_of(group), "network")

    def refresh_sample_graph(self) -> None:
        """Build the graph of the sample in focus anew, with the present weights."""
        if self.data is None or self.focus is None or not self.focus.exists_in(self.data):
            return
        samples = self.focus.samples(self.data)
        document = self.document
        before = self.sample_graph
        self.sample_graph = sample_graph(
            document.network,
            document.training,
            document.state.parameters,
            samples.x[self.focus.index],
            float(samples.y[self.focus.index]),
            like=before,
            names=self.data.feature_names,
        )
        is_new = before is None or before.topology is not self.sample_graph.topology
        if is_new:
            self._nodes["network"] = None
            self._look_at_selected()
        self.sample_graph_changed.emit()
        if not self.in_lab:
            if is_new:
                self.subject_changed.emit()
            self.numbers_changed.emit()

    def make_views(self) -> None:
        """The plane or line on which the neurons' answers are drawn, if the data has one."""
        if self.data is not None:
            network = network_as_run(self.document.network, self.document.training.bugs)
            self.plane = plane_of(network, self.data, self.slice.columns(self.data))
            self.line = line_of(network, self.data)
            self._hold()

    def show_slice(self, chosen: Slice) -> None:
        """Of data with more than two columns, let other two vary, or hold the others at other numbers."""
        if chosen != self.slice:
            self.slice = chosen
            self.make_views()
            self.plane_changed.emit()

    def _hold_at_focus(self) -> None:
        if self.slice.held == "focus" and self.plane is not None and self.plane.is_slice:
            self._hold()
            self.plane_changed.emit()

    def _hold(self) -> None:
        """Hold the columns that don't vary where the user wants them."""
        data, focus = self.data, self.focus
        if self.plane is not None and data is not None and self.slice.held == "focus":
            is_there = focus is not None and focus.exists_in(data)
            self.plane.hold(focus.samples(data).x[focus.index] if focus and is_there else None)

    def forget_unfit_data(self) -> bool:
        """Let go of data that the document's network can't take, or that are no more; whether that was so.

        What fits until newer data arrive stays, so that nothing flickers.
        """
        data, spec = self.data, self.document.data
        if data is None:
            return False
        fits = (data.column_count, data.task, data.class_names) == (
            spec.input_count,
            spec.task,
            spec.class_names,
        )
        if fits and spec.shortage is None:
            return False
        self.data = self.plane = self.line = self.sample_graph = self.focus = None
        self._nodes["network"] = None
        return True
