"""Space: where a layer puts the samples, how it bends the input plane; scatter plots, histograms."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout

from engine.data.prepared import PreparedData
from gui.document.document import Document
from gui.plots.legend import SampleLegend
from gui.plots.space import COLUMNS, FIRST, SECOND, SpaceChoice
from gui.plots.space_canvas import SpaceCanvas
from gui.plots.space_view import FEW_CLASSES
from gui.plots.space_words import coordinate_title, layer_title
from gui.session.focus import Focus
from gui.session.session import Session
from gui.widgets.panel import Panel

#: How wide the lines are that say what is seen.
_CAPTION_WIDTH = 190


class SpacePanel(Panel):
    """The picture, at its right the legend, and what it shows."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("space", QCoreApplication.translate("SpacePanel", "Space"))
        self._session = session
        self.canvas = SpaceCanvas(session)
        self._legend = SampleLegend()
        self.caption = QLabel()
        self.caption.setObjectName("caption")
        self.caption.setWordWrap(True)
        self.caption.setFixedWidth(_CAPTION_WIDTH)
        body, side = QHBoxLayout(), QVBoxLayout()
        body.setSpacing(10)
        side.addWidget(self._legend)
        side.addStretch(1)
        side.addWidget(self.caption)
        body.addWidget(self.canvas, 1)
        body.addLayout(side)
        self.column.addLayout(body, 1)
        self._add_controls()
        self.canvas.picked.connect(self._pick)
        document.changed.connect(self._follow)
        document.progressed.connect(self.canvas.refresh)
        document.parameters_edited.connect(self._refresh)
        session.data_changed.connect(self._follow)
        session.focus_changed.connect(self._refresh)
        session.sample_graph_changed.connect(self._say)
        self._is_outdated = True
        #: Whether the user chose what is shown; else it is the usual for network and data.
        self._is_chosen = False
        self._shown_data: PreparedData | None = None
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        if self._is_outdated:
            self._follow()
        self._say()

    def _add_controls(self) -> None:
        self.layers = self._chooser("space_layer", self.tr("Layer"), self._choose_layer)
        self.across = self._chooser("space_x", self.tr("From left to right"), self._choose_axis)
        self.up = self._chooser("space_y", self.tr("Upwards"), self._choose_axis)
        self.layers.setToolTip(self.tr("Whose view of the samples is shown: the inputs', or a layer's"))
        for chooser in (self.across, self.up):
            chooser.setToolTip(
                self.tr(
                    "A column or a neuron. PC 1 and PC 2 are the principal components: the two directions in "
                    "which the samples spread the most."
                )
            )
        self.test = QCheckBox(self.tr("t&est"))
        self.test.setObjectName("space_test")
        self.test.setAccessibleName(self.tr("Test samples"))
        self.test.setToolTip(self.tr("Show the samples that training never sees."))
        self.test.setMinimumWidth(1)
        self.test.setChecked(True)
        self.test.toggled.connect(self._show_test)
        for control in (self.test, self.layers, self.across, self.up):
            self.header.add_control(control)

    def _chooser(self, name: str, title: str, choose: Callable[[int], None]) -> QComboBox:
        chooser = QComboBox()
        chooser.setObjectName(name)
        chooser.setAccessibleName(title)
        chooser.setMinimumWidth(1)
        chooser.setProperty("small", True)
        chooser.activated.connect(choose)
        return chooser

    def on_paper(self) -> Figure | None:
        """As a light figure for files; None while it is hidden and does not know the newest network."""
        return None if self._is_outdated else self.canvas.on_paper()

    def _follow(self) -> None:
        """Other data, another network: keep what is chosen as far as it is still there."""
        self._is_outdated = not self.isVisible()
        data = self._session.data
        if self._is_outdated or data is None:
            if data is None:
                self.canvas.follow_data()
                self._say()
            return
        choice = self.canvas.choice
        if self._shown_data is not None and self._shown_data.feature_names != data.feature_names:
            self._is_chosen = False
        if choice is None or not self._is_chosen or not self._is_there(choice, data):
            choice = self._usual(len(self._session.document.network.layers) - 2, data)
        self._list(choice, data)
        if choice != self.canvas.choice or self.canvas.view is None or self._shown_data is not data:
            self._shown_data = data
            self.canvas.choose(choice)
        self._legend.show_data(data, len(data.test) > 0 and self.test.isChecked())
        # why: more classes are named in the picture.
        few = len(data.class_names) <= FEW_CLASSES or choice.y is None
        self._legend.setVisible(few and data.task != "regression")
        self.test.setEnabled(len(data.test) > 0)
        self._refresh()

    def _list(self, choice: SpaceChoice, data: PreparedData) -> None:
        network = self._session.document.network
        layers = [(layer_title(network, layer), layer) for layer in range(COLUMNS, len(network.layers))]
        numbers = [*range(self._size(choice.layer, data))]
        if len(numbers) > 1:
            numbers += [FIRST, SECOND]
        titles = [(coordinate_title(network, data, choice.layer, number), number) for number in numbers]
        _fill(self.layers, layers, choice.layer)
        _fill(self.across, titles, choice.x)
        _fill(self.up, [*titles, (self.tr("how many"), None)], choice.y)

    def _size(self, layer: int, data: PreparedData) -> int:
        return data.column_count if layer < 0 else self._session.document.network.layers[layer].size

    def _is_there(self, choice: SpaceChoice, data: PreparedData) -> bool:
        if choice.layer >= len(self._session.document.network.layers):
            return False
        size = self._size(choice.layer, data)
        if size == 1 and (choice.has_components or choice.y is not None):
            return False
        return max(choice.x, choice.x if choice.y is None else choice.y) < size

    def _usual(self, layer: int, data: PreparedData) -> SpaceChoice:
        """What a layer is looked at with at first: its two neurons, or its principal components."""
        size = self._size(layer, data)
        if size == 1:
            return SpaceChoice(layer, 0, None)
        if layer < 0 and data.picture is None:
            return SpaceChoice(layer, *data.shown)
        return SpaceChoice(layer, 0, 1) if size == 2 else SpaceChoice(layer, FIRST, SECOND)

    def _choose_layer(self, place: int) -> None:
        data = self._session.data
        if data is not None:
            self._take(self._usual(self.layers.itemData(place), data))

    def _choose_axis(self, _place: int) -> None:
        layer = self.layers.currentData()
        self._take(SpaceChoice(layer, self.across.currentData(), self.up.currentData()))

    def _take(self, choice: SpaceChoice) -> None:
        self._is_chosen = True
        self.canvas.choose(choice)
        self._follow()

    def _show_test(self, shown: bool) -> None:
        self.canvas.show_test_samples(shown)
        self._follow()

    def _pick(self, focus: Focus) -> None:
        self._session.focus_on(focus.part, focus.index)

    def _refresh(self) -> None:
        self.canvas.refresh()
        self._say()

    def _say(self) -> None:
        data, choice = self._session.data, self.canvas.choice
        # why: a graph may come before what is chosen has followed the network.
        is_gone = data is not None and choice is not None and not self._is_there(choice, data)
        if self.isVisible() and not is_gone:
            text = self.canvas.sentence()
            if text != self.caption.text():
                self.caption.setText(text)
                self.canvas.setAccessibleDescription(text)


def _fill(
    chooser: QComboBox, items: list[tuple[str, int | None]] | list[tuple[str, int]], chosen: object
) -> None:
    """List these, unless they are listed already, and choose one."""
    with QSignalBlocker(chooser):
        listed = [(chooser.itemText(place), chooser.itemData(place)) for place in range(chooser.count())]
        if listed != list(items):
            chooser.clear()
            for text, data in items:
                chooser.addItem(text, data)
        places = [place for place, (_, data) in enumerate(items) if data == chosen]
        chooser.setCurrentIndex(places[0] if places else -1)
