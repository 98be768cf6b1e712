"""The ladder: the same network as a neuron, as a layer and as a whole, each zoomed to and told apart."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize

from engine.bugs import network_as_run
from engine.data.features import feature_title
from engine.linear_map import linear_map
from engine.network_spec import NetworkSpec
from engine.spec import BUGS
from gui.builder.actions import NetworkActions
from gui.builder.flight import Flight
from gui.builder.ladder_foot import LadderFoot
from gui.builder.ladder_words import MOST_WRITTEN, map_sentence, part_sentence
from gui.builder.part import RUNGS, Part, Rung, nearness_of, part_of
from gui.builder.shape import Shape
from gui.builder.view import NetworkView
from gui.document.change import Change
from gui.document.document import Document
from gui.session.selection import Selection
from gui.session.session import Session


class Ladder(QObject):
    """Knows on which rung one is; moves and dims the drawing, and says what one sees."""

    def __init__(
        self, document: Document, session: Session, view: NetworkView, actions: NetworkActions
    ) -> None:
        super().__init__(view)
        self._document, self._session, self._view, self._actions = document, session, view, actions
        self._shape: Shape | None = None
        self._rung: Rung = "mlp"
        self._part: Part | None = None
        self._size = QSize()
        self._flight = Flight(view)
        self.foot = LadderFoot(actions.rungs, actions.all_linear)
        for rung in RUNGS:
            actions.rungs[rung].triggered.connect(lambda _=False, rung=rung: self.climb(rung))
        actions.fit.triggered.connect(lambda: self.climb("mlp"))
        actions.all_linear.triggered.connect(self._make_linear)
        view.arranged.connect(self._follow_size)
        document.changed.connect(self._follow_document)

    @property
    def rung(self) -> Rung:
        """How much of the network one looks at."""
        return self._rung

    def climb(self, rung: Rung) -> None:
        """Look at a neuron, a layer or all; where none is selected, at the first one."""
        self._rung = rung
        if self._shape is None:
            return
        if rung == "neuron":
            self._select_neuron(self._shape)
        elif rung == "layer" and part_of(rung, self._session.selection, self._shape) is None:
            self._session.choose(Selection(layer=0))
        self._show(is_climb=True)

    def show_shape(self, shape: Shape) -> None:
        """The network that is drawn now."""
        self._shape = shape
        self._show()
        self.refresh_map()

    def follow_selection(self) -> None:
        """Another neuron or layer is looked at; with nothing selected, the whole network."""
        if self._rung != "mlp" and self._session.selection == Selection():
            self._rung = "mlp"
            self._show(is_climb=True)
        else:
            self._show()

    def refresh_map(self) -> None:
        """Work the one linear map out anew, with the present weights."""
        network, state = self._network(), self._document.state
        columns = self._document.data.input_count
        if not _is_linear(network) or (len(network.layers) == 1 and not self._is_switched):
            self.foot.show_map("", None)
            return
        whole = linear_map(network, state.parameters, columns)
        names = network.input_names(columns)
        titles = [feature_title(name, self._document.data.columns) for name in names]
        is_written = len(whole.matrix) == 1 and len(names) <= MOST_WRITTEN
        text = map_sentence(len(network.layers), whole, titles)
        self.foot.show_map(text, None if is_written else whole.matrix)

    @property
    def _is_switched(self) -> bool:
        return "no_nonlinearity" in self._document.training.bugs

    def _network(self) -> NetworkSpec:
        """The network that really runs."""
        return network_as_run(self._document.network, self._document.training.bugs)

    def _select_neuron(self, shape: Shape) -> None:
        """A single neuron has to be selected: the one that is looked at already, or a first one."""
        part = part_of("neuron", self._session.selection, shape) or Part(1, 0)
        self._session.choose(Selection(neurons=(shape.columns[part.column][part.index or 0],)))

    def _show(self, is_climb: bool = False) -> None:
        shape = self._shape
        if shape is None:
            return
        part = part_of(self._rung, self._session.selection, shape)
        if part is None and self._rung != "mlp" and self._part is not None and _fits(self._part, shape):
            # why: an input may be selected as well, while one goes on looking at the neuron it feeds.
            part = self._part
        moves = is_climb or part != self._part
        self._part = part
        self._view.network_scene.show_part(part)
        self.foot.rungs.show_rung(self._rung)
        self.foot.show_sentence(part_sentence(self._network(), shape, part))
        self._refresh_switch()
        if moves:
            self._fly(shape)

    def _fly(self, shape: Shape) -> None:
        self._size = self._view.maximumViewportSize()
        self._flight.go(self._part, nearness_of(self._part, shape.sizes, float(self._size.height())))

    def _follow_size(self) -> None:
        """In a window of another size the part stays in the middle."""
        if self._part is None or self._flight.under_way or self._shape is None:
            return
        if self._view.maximumViewportSize() != self._size:
            self._fly(self._shape)

    def _follow_document(self, change: Change) -> None:
        if change.training:
            self._show()
            self.refresh_map()

    def _refresh_switch(self) -> None:
        action = self._actions.all_linear
        action.setChecked(self._is_switched)
        already = _is_linear(self._document.network) and not self._is_switched
        action.setEnabled(not already)
        if already:
            action.setToolTip(self.tr("Every activation is linear already."))
        else:
            action.setToolTip(
                self.tr(
                    "Leave every activation out and see what is left of the layers: one.\n"
                    "The same as “no nonlinearity” in the bug museum; a second click brings them back."
                )
            )

    def _make_linear(self, on: bool) -> None:
        bugs = {*self._document.training.bugs} - {"no_nonlinearity"}
        wanted = tuple(bug for bug in BUGS if bug in bugs or (on and bug == "no_nonlinearity"))
        text = self.tr("Make every activation linear") if on else self.tr("Bring the activations back")
        self._document.edit_training(text, bugs=wanted)


def _fits(part: Part, shape: Shape) -> bool:
    """Whether a part is still there."""
    return part.column < len(shape.sizes) and (part.index or 0) < shape.sizes[part.column]


def _is_linear(network: NetworkSpec) -> bool:
    return all(layer.activation_of(neuron) == "linear" for layer, neuron in network.neurons())
