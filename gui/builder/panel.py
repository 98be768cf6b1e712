"""The Network panel: builds the network and shows what each of its neurons answers."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QToolButton

from gui.builder.actions import NetworkActions
from gui.builder.arrangement import LinkSpot, NeuronSpot, Spot, nearest_neuron
from gui.builder.edits import NetworkEdits
from gui.builder.layer_strip import LayerStrip
from gui.builder.scene import Group, NetworkScene
from gui.builder.view import NetworkView
from gui.builder.weights import LayerWeights, by_layer
from gui.builder.wording import describe_heatmap, describe_input, describe_link, describe_neuron, subscript
from gui.document.change import Change
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.panel import Panel

#: Milliseconds between two redraws while training.
REDRAW_INTERVAL = 33


class NetworkPanel(Panel):
    """Draws the network; what the user does to it becomes an edit of the document."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("network", QCoreApplication.translate("NetworkPanel", "Network"))
        self._document = document
        self._session = session
        self._edits = NetworkEdits(document, session, self)
        self.network_actions = NetworkActions(self._edits, self)
        self.addActions(self.network_actions.all())
        self.scene = NetworkScene(self)
        self.view = NetworkView(self.scene, self.describe)
        self.view.setObjectName("network_view")
        self.view.setAccessibleName(self.tr("Drawing of the network"))
        self.strip = LayerStrip(self._edits)
        for action in (self.network_actions.add_layer, self.network_actions.remove_layer):
            self.header.add_control(_button(action))
        self.column.setSpacing(0)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.view, 1)
        self._redraw_timer = QTimer(self)
        self._redraw_timer.setSingleShot(True)
        self._redraw_timer.setInterval(REDRAW_INTERVAL)
        self._redraw_timer.timeout.connect(self._redraw)
        self._connect()
        self._follow_network()

    def actions_for_menu(self) -> list[QAction]:
        """The panel's commands, in the order of a menu."""
        return self.network_actions.all()

    def describe(self, spot: Spot) -> str:
        """What the drawing shows at a spot, in words."""
        match spot:
            case LinkSpot():
                return describe_link(spot, self._layers()[spot.column - 1], self._names)
            case NeuronSpot(column=0):
                return describe_input(self._names[spot.index])
            case NeuronSpot():
                layer = self._document.network.layers[spot.column - 1]
                heatmap = self.scene.heatmap(spot)
                is_output = spot.column == len(self._document.network.layers)
                return "\n".join(
                    (
                        describe_neuron(spot, layer, self._layers()[spot.column - 1]),
                        describe_heatmap(heatmap.full if heatmap else None, is_output),
                    )
                )

    @property
    def _sizes(self) -> tuple[int, ...]:
        return (self._document.data.input_count, *(layer.size for layer in self._document.network.layers))

    @property
    def _names(self) -> tuple[str, ...]:
        if self._session.data is not None:
            return self._session.data.feature_names
        return tuple(f"x{subscript(number + 1)}" for number in range(self._sizes[0]))

    def _layers(self) -> tuple[LayerWeights, ...]:
        return by_layer(self._document.state.parameters, self._sizes)

    def _connect(self) -> None:
        self._document.changed.connect(self._follow_document)
        self._document.progressed.connect(self._request_redraw)
        self._session.data_changed.connect(self._follow_network)
        self._session.selection_changed.connect(self._follow_selection)
        self.view.arranged.connect(self._follow_arrangement)
        self.view.horizontalScrollBar().valueChanged.connect(self._follow_arrangement)
        self.view.picked.connect(self._pick)
        self.view.walked.connect(self._walk)

    def _follow_document(self, change: Change) -> None:
        if change.network or change.data or change.state:
            self._follow_network()

    def _follow_network(self) -> None:
        sizes = self._sizes
        self.view.show_network(sizes, self._names)
        self.strip.refresh()
        self._follow_selection(self._session.selected)
        shape = " → ".join(str(size) for size in sizes)
        parameters = self.tr("%n parameters", None, self._document.project.parameter_count)
        self.header.set_subtitle(f"{shape} · {parameters}")
        self._redraw()

    def _follow_arrangement(self) -> None:
        if self.view.arrangement is not None:
            offset = self.view.horizontalScrollBar().value() - self.view.viewport().x()
            self.strip.follow(self.view.arrangement, offset)
            self._request_redraw()

    def _follow_selection(self, group: Group | None) -> None:
        self.scene.mark_selected(group)
        self.network_actions.refresh()
        if group is None:
            self.view.setAccessibleDescription(self.tr("The arrow keys walk from neuron to neuron."))
        else:
            spot = NeuronSpot(group[0] + 1, group[1])
            self.view.reveal(spot)
            self.view.setAccessibleDescription(self.describe(spot))

    def _pick(self, spot: NeuronSpot | None) -> None:
        self._session.select((spot.column - 1, spot.index) if spot else None)

    def _walk(self, direction: str) -> None:
        """Select the neighbour of the selected neuron; the first neuron when none is selected."""
        arrangement = self.view.arrangement
        if self._session.selected is None or arrangement is None:
            self._session.select((0, 0))
            return
        layer, neuron = self._session.selected
        sizes = arrangement.sizes[1:]
        if direction in ("up", "down"):
            step = 1 if direction == "down" else -1
            self._session.select((layer, min(max(neuron + step, 0), sizes[layer] - 1)))
            return
        target = min(max(layer + (1 if direction == "right" else -1), 0), len(sizes) - 1)
        if target != layer:
            y = arrangement.columns[layer + 1].ys[neuron]
            self._session.select((target, nearest_neuron(arrangement, target + 1, y)))

    def _request_redraw(self) -> None:
        if self.isVisible() and not self._redraw_timer.isActive():
            self._redraw_timer.start()

    def _redraw(self) -> None:
        if not self.isVisible():
            return
        started = perf_counter()
        self._redraw_timer.stop()
        parameters, plane = self._document.state.parameters, self._session.plane
        self.scene.show_weights(self._layers())
        answers = (plane.input_answers(), *plane.answers(parameters)) if plane is not None else ()
        self.scene.show_answers(answers)
        self.view.refresh_hint()
        # why: a large network must leave the window time for everything else.
        spent = 1000 * (perf_counter() - started)
        self._redraw_timer.setInterval(max(REDRAW_INTERVAL, round(2 * spent)))

    def showEvent(self, event: QShowEvent) -> None:
        """While hidden nothing was drawn; catch up."""
        super().showEvent(event)
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._request_redraw()


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setProperty("quiet", True)
    button.setObjectName(f"{action.objectName()}_button")
    button.setFocusPolicy(button.focusPolicy().TabFocus)
    button.setAccessibleName(action.text().replace("&", ""))
    return button
