"""The Network panel: builds the network and shows what each of its neurons answers."""

from __future__ import annotations

from time import perf_counter

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent

from engine.data.features import feature_title
from gui.builder.actions import NetworkActions
from gui.builder.arrangement import NeuronSpot, Spot
from gui.builder.copying import Copying
from gui.builder.describing import describe
from gui.builder.drag import Drag, NewActivation, NewLayer
from gui.builder.edits import NetworkEdits
from gui.builder.hands import Hands
from gui.builder.ladder import Ladder
from gui.builder.layer_strip import LayerStrip
from gui.builder.links_item import MOST_DRAWN
from gui.builder.menus import NetworkMenus
from gui.builder.neuron_item import Traits
from gui.builder.palette import Palette
from gui.builder.pictures import line_pictures, sample_pictures
from gui.builder.rename_field import RenameField
from gui.builder.scene import NetworkScene
from gui.builder.selecting import selection_of, without
from gui.builder.shape import Shape, shape_of
from gui.builder.view import NOTCH, NetworkView
from gui.builder.walking import Walking
from gui.builder.weights import weights_of
from gui.document.change import Change
from gui.document.control_lock import ControlLock
from gui.document.document import Document
from gui.session.selection import Selection
from gui.session.session import Session
from gui.widgets.panel import Panel
from gui.widgets.round_button import RoundButton
from gui.widgets.theme import active_theme

#: Least milliseconds between two redraws while training: a little less than between two pieces of news, so
#: that none of them waits for the one after.
REDRAW_INTERVAL = 22
#: After the heatmaps were drawn they rest so many times as long as that took.
HEATMAP_PAUSE = 12.0


class NetworkPanel(Panel):
    """Draws the network; what the user does to it becomes an edit of the document."""

    #: When the settings of what is selected are wanted: Enter, a double click, "Configure …".
    configure_requested = Signal()

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("network", QCoreApplication.translate("NetworkPanel", "Network"))
        self._document = document
        self._session = session
        self._edits = NetworkEdits(document, session, self)
        self.network_actions = NetworkActions(self._edits, Copying(self._edits, self), self)
        self._shape = self._present_shape()
        self.scene = NetworkScene(self)
        self.view = NetworkView(self.scene, self.describe)
        self.view.setObjectName("network_view")
        self.view.setAccessibleName(self.tr("Drawing of the network"))
        self._rename_field = RenameField(self.view)
        self.addActions(self.network_actions.building())
        self.view.addActions(self.network_actions.editing())
        self.hands = Hands(self, self.view, self._edits)
        self.strip = LayerStrip(self._edits, self.hands.dragging)
        self.hands.set_captions(self.strip)
        self._walking = Walking(self.view, self._edits)
        self.palette_row = Palette(self.hands.dragging, self._use)
        ControlLock(
            document,
            {"layers": self.palette_row.chips[:2], "activations": self.palette_row.chips[2:]},
            self,
        )
        self.menus = NetworkMenus(self._edits, self.network_actions, self.strip.inputs.menu(), self)
        self._fewer = RoundButton("−")
        self._fewer.setObjectName("fewer_layers")
        self.ladder = Ladder(document, session, self.view, self.network_actions)
        self.header.add_control(self._fewer)
        self.header.add_control(self.palette_row)
        self.column.setSpacing(0)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.ladder.foot)
        self._heatmaps_due, self._heatmaps_are_new = 0.0, False
        self._redraw_timer = QTimer(self)
        self._redraw_timer.setSingleShot(True)
        self._redraw_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._next_redraw = 0.0
        self._redraw_timer.timeout.connect(self._redraw)
        self._connect()
        self._connect_actions()
        self._follow_network()

    def actions_for_menu(self) -> list[QAction]:
        """The panel's commands, in the order of a menu."""
        return self.network_actions.all()

    def describe(self, spot: Spot) -> str:
        """What the drawing shows at a spot, in words."""
        heatmap = self.scene.heatmap(spot) if isinstance(spot, NeuronSpot) else None
        return describe(self._document, self._session, self._shape, spot, heatmap)

    def _present_shape(self) -> Shape:
        return shape_of(self._document.network, self._document.data.input_count)

    def _connect(self) -> None:
        self._document.changed.connect(self._follow_document)
        self._document.progressed.connect(self._request_redraw)
        self._session.data_changed.connect(self._follow_network)
        self._session.plane_changed.connect(self._request_redraw)
        self._session.sample_graph_changed.connect(self._follow_numbers)
        self._session.selection_changed.connect(self._follow_selection)
        self._edits.refused.connect(self.view.say)
        self.view.arranged.connect(self._follow_arrangement)
        self.view.horizontalScrollBar().valueChanged.connect(self._follow_arrangement)
        self.view.pointed_changed.connect(self._hover)
        self.view.escaped.connect(lambda: self._session.choose(Selection()))
        self.view.entered.connect(self._configure)
        self.view.menu_wanted.connect(self._open_menu)
        # why: Delete and the other keys are for what was just dropped or selected.
        self.hands.dragging.dropped.connect(lambda: self.view.setFocus())
        self.strip.selected.connect(lambda: self.view.setFocus())
        self.strip.menu_wanted.connect(lambda point: self.menus.menu().popup(point))
        self._rename_field.renamed.connect(self._edits.rename)

    def _connect_actions(self) -> None:
        actions = self.network_actions
        self._fewer.clicked.connect(actions.remove_layer.trigger)
        actions.remove_layer.changed.connect(self._follow_remove_layer)
        self._follow_remove_layer()
        actions.rename.triggered.connect(self._rename)
        actions.configure.triggered.connect(self._configure)
        actions.gradients.toggled.connect(self._follow_network)
        actions.zoom_in.triggered.connect(lambda: self.view.zoom_by(NOTCH))
        actions.zoom_out.triggered.connect(lambda: self.view.zoom_by(1.0 / NOTCH))

    def _follow_remove_layer(self) -> None:
        """The round button does what the command does, and says so."""
        action = self.network_actions.remove_layer
        self._fewer.setEnabled(action.isEnabled())
        self._fewer.setToolTip(action.toolTip())
        self._fewer.setAccessibleName(action.text().replace("&", ""))

    def _follow_document(self, change: Change) -> None:
        if change.network or change.data or change.state:
            self._follow_network()
        else:
            self.strip.refresh()
            self.network_actions.refresh()
            self._request_redraw()

    def _follow_numbers(self) -> None:
        """Another sample in focus has other gradients, and other pictures where it is a picture."""
        if self.network_actions.gradients.isChecked() or self._session.plane is None:
            self._request_redraw()

    def _follow_network(self) -> None:
        self._shape = self._present_shape()
        self.view.show_network(self._shape, self._traits(), self._document.network.frozen_links)
        self.hands.show_shape(self._shape)
        self._walking.show_shape(self._shape)
        self.ladder.show_shape(self._shape)
        self.strip.refresh()
        self._follow_selection()
        shape = " → ".join(str(size) for size in self._shape.sizes)
        facts = [shape, self.tr("%n parameters", None, self._shape.count)]
        if any(places.size > MOST_DRAWN for places in self._shape.weights):
            facts.append(self.tr("the strongest links are drawn"))
        if self.network_actions.gradients.isChecked():
            facts.insert(1, self.tr("links show ∂loss/∂w"))
        self.header.set_subtitle(" · ".join(facts))
        self._heatmaps_due = 0.0
        self._redraw()

    def _traits(self) -> dict[str, Traits]:
        """What every neuron and input is set to, by name."""
        columns = self._document.data.columns
        traits = {name: Traits(title=feature_title(name, columns)) for name in self._shape.columns[0]}
        for layer, neuron in self._document.network.neurons():
            frozen = layer.frozen or neuron.frozen
            traits[neuron.name or ""] = Traits(label=neuron.label, frozen=frozen, disabled=neuron.disabled)
        return traits

    def _follow_arrangement(self) -> None:
        if self.view.arrangement is not None:
            offset = self.view.horizontalScrollBar().value() - self.view.viewport().x()
            self.strip.follow(self.view.arrangement, offset)
            self._request_redraw()

    def _follow_selection(self) -> None:
        selection = self._session.selection
        self.scene.mark_selected(selection)
        self.network_actions.refresh()
        self.ladder.follow_selection()
        spots: list[Spot | None] = [self._shape.spot_of(name) for name in selection.neurons]
        spots += [self._shape.link_spot(link) for link in selection.links]
        spot = spots[0] if len(spots) == 1 else None
        if spot is None:
            self.view.setAccessibleDescription(self.tr("The arrow keys walk from neuron to neuron."))
            return
        self.view.setAccessibleDescription(self.describe(spot))
        if isinstance(spot, NeuronSpot) and not self.hands.dragging.active:
            self.view.reveal(spot)

    def _hover(self, spot: Spot | None) -> None:
        self._session.hover(self._shape.name_of(spot) if isinstance(spot, NeuronSpot) else None)

    def _configure(self) -> None:
        if self._session.selection != Selection():
            self.configure_requested.emit()

    def _rename(self) -> None:
        (name,) = self._session.selection.neurons
        spot, arrangement = self._shape.spot_of(name), self.view.arrangement
        if spot is not None and arrangement is not None:
            self.view.reveal(spot)
            column = arrangement.columns[spot.column]
            center = self.view.mapFromScene(QPointF(column.x, column.ys[spot.index]))
            neuron = self._document.network.layers[spot.column - 1].neurons[spot.index]
            self._rename_field.open(name, neuron.label, center)

    def _open_menu(self, is_mouse: bool, spot: Spot | None, point: QPoint) -> None:
        """For what the mouse is on, which is selected then; by key for what is selected."""
        if is_mouse:
            chosen = self._session.selection
            one = selection_of(self._shape, spot) if spot is not None else Selection()
            if spot is None or without(chosen, one) == chosen:
                self._session.choose(one)
        self.menus.menu().popup(point)

    def _use(self, drag: Drag) -> None:
        """A click in the palette."""
        actions, edits = self.network_actions, self._edits
        if isinstance(drag, NewActivation):
            names = self._session.selection.neurons
            if names:
                edits.choose_neurons_activation(names, drag.activation)
            elif edits.chosen_layer is not None:
                edits.choose_activation(edits.chosen_layer, drag.activation)
        elif isinstance(drag, NewLayer):
            self._trigger(actions.add_layer)
        else:
            self._trigger(actions.add_neuron)

    def _trigger(self, action: QAction) -> None:
        """Do it, or say why it can't be done."""
        if action.isEnabled():
            action.trigger()
        else:
            self.view.say(action.toolTip())

    def _request_redraw(self) -> None:
        if self.isVisible() and not self._redraw_timer.isActive():
            self._redraw_timer.start(max(0, round(1000 * (self._next_redraw - perf_counter()))))

    def _redraw(self) -> None:
        if not self.isVisible():
            return
        started = perf_counter()
        self._redraw_timer.stop()
        if self._heatmaps_are_new:
            # why only now: they were painted after they had been drawn.
            self._heatmaps_due += HEATMAP_PAUSE * self.view.painting
            self._heatmaps_are_new = False
        self._redraw_links()
        self.view.refresh_hint()
        # why: a large network must leave the window time for everything else.
        spent = perf_counter() - started + self.view.painting
        self._next_redraw = started + max(REDRAW_INTERVAL / 1000, 1.2 * spent)
        if started >= self._heatmaps_due:
            self._redraw_heatmaps()
        else:
            self._request_redraw()

    def _redraw_links(self) -> None:
        graph = self._session.sample_graph
        wanted = self.network_actions.gradients.isChecked()
        if wanted and graph is not None and len(graph.parameters) == self._shape.count:
            gradients = np.array([parameter.grad for parameter in graph.parameters], dtype=np.float64)
            self.scene.show_gradients(weights_of(gradients, self._shape))
        else:
            self.scene.show_weights(weights_of(self._document.state.parameters, self._shape))

    def _redraw_heatmaps(self) -> None:
        """In a large network these take longer than the links, and then come less often."""
        started = perf_counter()
        plane, parameters = self._session.plane, self._document.state.parameters
        if plane is not None:
            self.scene.show_answers((plane.input_answers(), *plane.answers(parameters)))
        elif self._session.line is not None:
            self.scene.show_heatmaps(line_pictures(self._session, active_theme()))
        else:
            self.scene.show_heatmaps(sample_pictures(self._session, self._shape, active_theme()))
        self.ladder.refresh_map()
        now = perf_counter()
        self._heatmaps_due = now + HEATMAP_PAUSE * (now - started)
        self._heatmaps_are_new = True

    def showEvent(self, event: QShowEvent) -> None:
        """While hidden nothing was drawn; catch up."""
        super().showEvent(event)
        self._heatmaps_due = 0.0
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.scene.take_theme()
            self._request_redraw()
