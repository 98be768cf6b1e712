"""What is being looked at: the sample in focus, its graph, and what is selected in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine.bugs import network_as_run
from engine.data.prepared import PreparedData
from engine.training.sample_graph import SampleGraph, sample_graph
from gui.document.document import Document
from gui.session.focus import Focus, Part
from gui.session.line import Line, line_of
from gui.session.plane import Plane, plane_of
from gui.session.selection import Selection
from gui.session.visible_steps import Group, Zoom
from gui.session.workspace import WorkspaceName


class Looking(QObject):
    """The same for all panels; `subject` is the graph of the sample in focus, with the present weights."""

    #: When another workspace comes to the front.
    workspace_changed = Signal()
    #: When another sample is in focus.
    focus_changed = Signal()
    #: When the subject is another graph: other nodes, other edges.
    subject_changed = Signal()
    #: When the subject's nodes have new numbers; at most twice a second while training.
    numbers_changed = Signal()
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
        self.data: PreparedData | None = None
        self.plane: Plane | None = None
        self.line: Line | None = None
        self.subject: SampleGraph | None = None
        self.focus: Focus | None = None
        #: Whether the user chose the sample in focus; steps may choose another one otherwise.
        self.focus_picked = False
        self.selection = Selection()
        self.zoom = Zoom()
        self.node: int | None = None
        self.hovered: str | None = None

    def show_workspace(self, name: WorkspaceName) -> None:
        """Bring a workspace to the front."""
        if name != self.workspace:
            self.workspace = name
            self.workspace_changed.emit()

    def focus_on(self, part: Part, index: int, picked: bool = True) -> None:
        """Look at another sample; `picked` says that the user wants this very one."""
        self.focus_picked = picked
        focus = Focus(part, index)
        if focus != self.focus:
            self.focus = focus
            self.focus_changed.emit()
            self.refresh_subject()

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
        if self.subject is not None and node is not None:
            self._set_node(node)
            self.select(self.subject.topology.nodes[node].group)
        else:
            self._set_node(None)

    def hover(self, name: str | None) -> None:
        """Tell every panel which neuron or input the pointer is on."""
        if name != self.hovered:
            self.hovered = name
            self.hover_changed.emit(name)

    def _set_node(self, node: int | None) -> None:
        if node != self.node:
            self.node = node
            self.node_changed.emit()

    def _look_at_selected(self) -> None:
        """Let the looked-at node be one of the selected neuron: its answer, unless it is one already."""
        group, subject = self.selected, self.subject
        if subject is None or (self.node is not None and subject.topology.nodes[self.node].group == group):
            return
        self._set_node(None if group is None else subject.topology.output_of(group))

    def refresh_subject(self) -> None:
        """Build the graph of the sample in focus anew, with the present weights."""
        if self.data is None or self.focus is None or not self.focus.exists_in(self.data):
            return
        samples = self.focus.samples(self.data)
        document = self.document
        before = self.subject
        self.subject = sample_graph(
            document.network,
            document.training,
            document.state.parameters,
            samples.x[self.focus.index],
            float(samples.y[self.focus.index]),
            like=before,
        )
        if before is None or before.topology is not self.subject.topology:
            self.node = None
            self._look_at_selected()
            self.subject_changed.emit()
        self.numbers_changed.emit()

    def make_views(self) -> None:
        """The plane or line on which the neurons' answers are drawn, if the data has one."""
        if self.data is not None:
            network = network_as_run(self.document.network, self.document.training.bugs)
            self.plane, self.line = plane_of(network, self.data), line_of(network, self.data)

    def forget_unfit_data(self) -> bool:
        """Let go of data that the document's network can't take; returns whether that was so.

        What fits until newer data arrive stays, so that nothing flickers.
        """
        data, spec = self.data, self.document.data
        if data is None:
            return False
        if (data.column_count, data.task, data.class_names) == (
            spec.input_count,
            spec.task,
            spec.class_names,
        ):
            return False
        self.data = self.plane = self.line = self.subject = self.focus = self.node = None
        return True
