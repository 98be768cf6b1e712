"""What the mouse does in the network: selects, drags, drops."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.builder.arrangement import LinkSpot, NeuronSpot, neurons_within
from gui.builder.drag import (
    Drag,
    Gap,
    MovedLayer,
    MovedNeurons,
    NewActivation,
    NewLayer,
    NewLink,
    NewNeuron,
    OnJoined,
    OnLayer,
    OnNeuron,
    RubberBand,
    Slot,
    Target,
    target_at,
)
from gui.builder.dragging import Dragging
from gui.builder.edits import NetworkEdits
from gui.builder.selecting import added, selection_of, without
from gui.builder.shape import Shape
from gui.builder.view import NetworkView, Press
from gui.session.selection import Selection

#: Where the picture of what is dragged is, beside the pointer.
GHOST_OFFSET = QPoint(14, 12)


class Hands(QObject):
    """Turns presses, drags and drops into selections and edits."""

    def __init__(self, panel: QWidget, view: NetworkView, edits: NetworkEdits) -> None:
        super().__init__(panel)
        self._panel, self._view, self._edits = panel, view, edits
        self._captions: QWidget | None = None
        self._shape: Shape | None = None
        self._kept = Selection()
        self._landing: Target | None = None
        self.dragging = Dragging(self)
        self._ghost = QLabel(panel)
        self._ghost.setObjectName("drag_ghost")
        self._ghost.setStyleSheet(
            "background: palette(highlight); color: palette(highlighted-text);"
            "border-radius: 9px; padding: 2px 8px; font-size: 11px;"
        )
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        view.pressed.connect(self._press)
        self.dragging.started.connect(self._start)
        self.dragging.moved.connect(self._move)
        self.dragging.ended.connect(self._end)
        self.dragging.dropped.connect(self._drop)

    def set_captions(self, captions: QWidget) -> None:
        """The row over the drawing: what is dropped on it counts as dropped on the column below."""
        self._captions = captions

    def show_shape(self, shape: Shape) -> None:
        """The network that is drawn now."""
        self._shape = shape

    def _press(self, press: Press) -> None:
        """Select at once, so that what is dragged is what was pressed on."""
        if self._shape is None:
            return
        session, point = self._edits.session, press.point
        if press.port is not None and not isinstance(press.spot, NeuronSpot):
            name = self._shape.name_of(press.port)
            one = self._chosen(press.port)
            self.dragging.arm(NewLink(name), point, lambda: session.choose(one))
        elif press.spot is None:
            self._kept = session.selection if press.adds else Selection()
            kept = self._kept
            drag = RubberBand(press.place.x(), press.place.y())
            self.dragging.arm(drag, point, lambda: session.choose(kept))
        else:
            self._press_on(press, self._chosen(press.spot))

    def _press_on(self, press: Press, one: Selection) -> None:
        session = self._edits.session
        before = session.selection
        is_chosen = without(before, one) != before
        if not is_chosen:
            session.choose(added(before, one) if press.adds else one)
        lets_go = is_chosen and press.adds

        def click() -> None:
            session.choose(without(before, one) if lets_go else session.selection if press.adds else one)

        names = session.selection.neurons
        can_move = isinstance(press.spot, NeuronSpot) and press.spot.column > 0
        self.dragging.arm(MovedNeurons(names) if can_move else None, press.point, click)

    def _chosen(self, spot: NeuronSpot | LinkSpot) -> Selection:
        return selection_of(self._shape, spot) if self._shape is not None else Selection()

    def _start(self, drag: Drag) -> None:
        self._landing = None
        self._show_ghost(self._ghost_text(drag, None))

    def _show_ghost(self, text: str) -> None:
        """Say beside the pointer what is dragged, or what dropping it would do."""
        self._ghost.setVisible(bool(text))
        if text != self._ghost.text():
            self._ghost.setText(text)
            self._ghost.adjustSize()
            self._ghost.raise_()

    def _move(self, drag: Drag, point: QPoint) -> None:
        self._ghost.move(self._panel.mapFromGlobal(point) + GHOST_OFFSET)
        self._view.scroll_towards(point)
        place = self._view.place_at(point)
        if isinstance(drag, RubberBand):
            self._stretch_band(drag, place)
            return
        if isinstance(drag, NewLink) and self._shape is not None:
            self._view.network_scene.marks.show_thread(self._shape.spot_of(drag.source), place)
        self._landing = self._target(drag, point)
        self._show_target(self._landing)
        self._show_cut(drag, self._landing)
        self._show_ghost(self._ghost_text(drag, self._landing))

    def _end(self) -> None:
        marks = self._view.network_scene.marks
        self._ghost.hide()
        self._view.open_gap(None)
        marks.show_target(None, None)
        marks.show_thread(None, None)
        marks.show_cut(None)
        marks.show_band(None)

    def _drop(self, drag: Drag) -> None:
        """Do what was shown."""
        edits = self._edits
        match drag, self._landing:
            case NewLayer(), Gap(place):
                edits.add_layer(place)
            case MovedLayer(layer), Gap(place):
                edits.move_layer(layer, place)
            case NewNeuron(), Gap(place):
                edits.add_layer(place, size=1)
            case NewNeuron(), Slot(layer, place):
                edits.add_neuron(layer, place)
            case MovedNeurons(names), Slot(layer, place):
                edits.move_neurons(names, layer, place)
            case MovedNeurons(names), Gap(place):
                edits.move_into_own_layer(names, place)
            case NewActivation(activation), OnNeuron(name):
                edits.choose_neurons_activation((name,), activation)
            case NewActivation(activation), OnLayer(layer):
                edits.choose_activation(layer, activation)
            case NewLink(source), OnNeuron(name):
                edits.join(source, name)
            case NewLink(source), OnJoined(name):
                edits.cut([(source, name)])

    def _target(self, drag: Drag, point: QPoint) -> Target | None:
        """Where it would land; None outside of the drawing and the captions over it."""
        arrangement = self._view.arrangement
        if arrangement is None or self._shape is None or not self._is_over_canvas(point):
            return None
        place = self._view.place_at(point)
        return target_at(drag, arrangement, self._shape, place.x(), place.y())

    def _is_over_canvas(self, point: QPoint) -> bool:
        return any(
            widget is not None and widget.rect().contains(widget.mapFromGlobal(point))
            for widget in (self._view.viewport(), self._captions)
        )

    def _show_target(self, target: Target | None) -> None:
        arrangement, shape = self._view.arrangement, self._shape
        if arrangement is None or shape is None:
            return
        marks = self._view.network_scene.marks
        self._view.open_gap(target.place + 1 if isinstance(target, Gap) else None)
        arrangement = self._view.arrangement or arrangement
        match target:
            case Gap(place):
                left, right = arrangement.gap(place + 1)
                x = (left + right) / 2
                marks.show_target(None, QLineF(x, 12.0, x, arrangement.height - 12.0))
            case Slot(layer, place):
                column = arrangement.columns[layer + 1]
                y = column.ys[0] - column.pitch / 2 + place * column.pitch
                y = min(max(y, 5.0), arrangement.height - 5.0)
                half = column.side / 2 + 8.0
                marks.show_target(None, QLineF(column.x - half, y, column.x + half, y))
            case OnLayer(layer):
                marks.show_target(layer, None)
            case OnNeuron(name) | OnJoined(name):
                marks.show_target(shape.spot_of(name), None)
            case None:
                marks.show_target(None, None)

    def _show_cut(self, drag: Drag, target: Target | None) -> None:
        """Strike the link out that would be cut."""
        cut = None
        if isinstance(drag, NewLink) and isinstance(target, OnJoined) and self._shape is not None:
            cut = self._shape.link_spot((drag.source, target.name))
        self._view.network_scene.marks.show_cut(cut)

    def _stretch_band(self, drag: RubberBand, place: QPointF) -> None:
        arrangement, shape = self._view.arrangement, self._shape
        if arrangement is None or shape is None:
            return
        band = QRectF(QPointF(drag.x, drag.y), place).normalized()
        self._view.network_scene.marks.show_band(band)
        spots = neurons_within(arrangement, band.left(), band.top(), band.right(), band.bottom())
        selection = self._kept
        for spot in spots:
            selection = added(selection, selection_of(shape, spot))
        self._edits.session.choose(selection)

    def _ghost_text(self, drag: Drag, target: Target | None) -> str:
        match drag:
            case NewLink() if isinstance(target, OnJoined):
                return self.tr("cut this link")
            case NewLink() if isinstance(target, OnNeuron):
                return self.tr("connect")
            case MovedNeurons((name,)) if isinstance(target, Gap):
                return self.tr("{neuron}, a layer of its own").format(neuron=self._edits.title_of(name))
            case MovedNeurons(names) if isinstance(target, Gap):
                return self.tr("%n neurons, a layer of their own", None, len(names))
            case NewLayer():
                return self.tr("new layer")
            case NewNeuron():
                return self.tr("new neuron")
            case NewActivation(activation):
                return activation
            case MovedLayer(layer):
                return self.tr("layer {number}").format(number=layer + 1)
            case MovedNeurons((name,)):
                return self._edits.title_of(name)
            case MovedNeurons(names):
                return self.tr("%n neurons", None, len(names))
        return ""
