"""Output: what the network answers, with the samples it learns and is tested on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QWidget

from engine.data.features import feature_title
from gui.document.document import Document
from gui.plots.boundary import DecisionBoundary, PlaneView, ValueField
from gui.plots.drawing import Drawing
from gui.plots.focus_facts import FocusFacts
from gui.plots.legend import SampleLegend
from gui.plots.output_view import PointsView
from gui.plots.regions import ClassRegions
from gui.plots.scale_legend import ScaleLegend
from gui.plots.show_menu import ShowMenu
from gui.plots.slice_bar import SliceBar
from gui.plots.thinned_canvas import ThinnedCanvas
from gui.plots.views import views_of
from gui.session.focus import Focus
from gui.session.plane import Held, Slice
from gui.session.session import Session
from gui.widgets.panel import Panel

_GAP = 10
#: The plane is never made smaller than this for the sake of legend and facts.
_LEAST_PLANE = 90
#: A panel as wide as this has tick boxes in its header, and the pen; else both are in a menu.
_BOXES_FROM, _PEN_FROM = 340, 260


class OutputPanel(Panel):
    """The view, and beside or below it, where there is more room, the legend and the sample in focus."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("output", QCoreApplication.translate("OutputPanel", "Output"))
        self._session = session
        self.canvas = ThinnedCanvas(session)
        self._legend, self._scale = SampleLegend(), ScaleLegend()
        self._facts = FocusFacts(session)
        self._side = QWidget()
        # why: a panel may be made narrower than this; then the side is hidden.
        self._side.setMinimumSize(1, 1)
        self._side_row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._side)
        self._side_row.setContentsMargins(0, 0, 0, 0)
        self._side_row.addWidget(self._legend)
        self._side_row.addWidget(self._scale)
        self._side_row.addStretch(1)
        self._side_row.addWidget(self._facts)
        self.drawing = Drawing(document, session, self.canvas)
        self.column.addWidget(self.drawing.bar)
        self.slice = SliceBar(session)
        self.column.addWidget(self.slice)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(_GAP)
        self._body.addWidget(self.canvas, 1)
        self._body.addWidget(self._side)
        self.column.addLayout(self._body)
        self._add_controls()
        self.canvas.picked.connect(self._pick)
        self.canvas.view_changed.connect(self._show_whose)
        self.canvas.view_changed.connect(self._list_views)
        self.drawing.switched.connect(self._arrange)
        document.changed.connect(self._follow)
        document.progressed.connect(self.canvas.refresh)
        session.data_changed.connect(self._follow_data)
        session.focus_changed.connect(self._follow)
        session.sample_graph_changed.connect(self._refresh_facts)
        session.hover_changed.connect(self._follow_hover)
        session.plane_changed.connect(self._follow_plane)
        self._follow_data()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put legend and facts where the view loses least."""
        super().resizeEvent(event)
        self._show_boxes()
        self._arrange()

    def _arrange(self) -> None:
        room = self.contentsRect().marginsRemoved(self.column.contentsMargins())
        for bar in (self.drawing.bar, self.slice):
            if not bar.isHidden():
                room.setTop(room.top() + bar.sizeHint().height() + self.column.spacing())
        shown = self._shown_legend()
        legend = shown.sizeHint() if shown is not None else QSize(0, 0)
        facts = self._facts.sizeHint()
        beside_plane = min(room.width() - max(legend.width(), facts.width()) - _GAP, room.height())
        above_plane = min(room.width(), room.height() - max(legend.height(), facts.height()) - _GAP)
        beside = beside_plane >= above_plane or room.width() < legend.width() + _GAP + facts.width()
        # why not while drawing: the sheet would jump when there is first something to say beside it.
        has_room = (beside_plane if beside else above_plane) >= _LEAST_PLANE
        self._side.setVisible(has_room and not self.drawing.layer.isVisibleTo(self.canvas))
        # why: legend and facts over each other can be higher than the panel.
        fits = not beside or legend.height() + facts.height() <= room.height()
        for each in (self._legend, self._scale):
            each.setVisible(fits and each is shown)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._side_row.setDirection(directions.TopToBottom if beside else directions.LeftToRight)

    def _shown_legend(self) -> SampleLegend | ScaleLegend | None:
        """What explains the points of the present view; None where there are none."""
        view = self.canvas.view
        if isinstance(view, ValueField):
            return self._scale
        return self._legend if isinstance(view, PointsView) else None

    def _add_controls(self) -> None:
        self.discretize = QCheckBox(self.tr("&discrete"))
        self.discretize.setObjectName("discretize")
        self.discretize.setToolTip(self.tr("Show only the class that the network answers, not how surely."))
        self.discretize.toggled.connect(self.canvas.show_discrete)
        self.test_points = QCheckBox(self.tr("&test"))
        self.test_points.setObjectName("test_points")
        self.test_points.setToolTip(self.tr("Show the samples that training never sees."))
        self.test_points.setChecked(True)
        self.test_points.toggled.connect(self._show_test_samples)
        for control in (self.discretize, self.test_points):
            control.setAccessibleName(control.text().replace("&", ""))
            # why: a dock is never narrower than its header asks for.
            control.setMinimumWidth(1)
            self.header.add_control(control)
        self.show_menu = ShowMenu((self.discretize, self.test_points))
        self.header.add_control(self.show_menu)
        self.show_menu.add_command(self.drawing.draw_points)
        self.drawing_button = self.drawing.button()
        self.header.add_control(self.drawing_button)
        self.views = QComboBox()
        self.views.setObjectName("output_view")
        self.views.setAccessibleName(self.tr("View"))
        self.views.setToolTip(self.tr("How the answers are shown"))
        self.views.setMinimumWidth(1)
        self.views.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.views.setProperty("small", True)
        self.views.activated.connect(self._choose_view)
        self.header.add_control(self.views)

    def _show_test_samples(self, shown: bool) -> None:
        self.canvas.show_test_samples(shown)
        self._refresh_legend()

    def _pick(self, focus: Focus) -> None:
        self._session.focus_on(focus.part, focus.index)

    def _choose_view(self, place: int) -> None:
        self.canvas.choose_view(self.views.itemData(place))
        self._refresh_legend()

    def _follow_data(self) -> None:
        self.canvas.follow_data()
        self._list_views()
        self._refresh_legend()
        self._refresh_facts()

    def _list_views(self) -> None:
        data = self._session.data
        titles = {
            "plane": self.tr("plane"),
            "curve": self.tr("curve"),
            "answers": self.tr("answers"),
            "residuals": self.tr("residuals"),
            "matrix": self.tr("matrix"),
        }
        self.views.clear()
        for name in views_of(data) if data is not None else ():
            self.views.addItem(titles[name], name)
        self.views.setCurrentIndex(self.views.findData(self.canvas.view_name))
        self.views.setVisible(self.views.count() > 1)

    def _follow(self) -> None:
        self.canvas.refresh()
        self._refresh_facts()

    def _follow_plane(self) -> None:
        self.canvas.follow_plane()
        self.slice.refresh()

    def looks(self) -> dict[str, str]:
        """How it is looked at, to be remembered."""
        chosen = self._session.slice
        first, second = chosen.names or ("", "")
        return {**self.canvas.chosen_views, "slice_x": first, "slice_y": second, "slice_held": chosen.held}

    def recall(self, looks: Mapping[str, str]) -> None:
        """Look at it as it was remembered; what makes no sense is left out."""
        self.canvas.recall_views(looks)
        first, second = looks.get("slice_x", ""), looks.get("slice_y", "")
        held: Held = "focus" if looks.get("slice_held") == "focus" else "mean"
        self._session.show_slice(Slice((first, second) if first and second else None, held))
        self._follow_data()

    def _follow_hover(self) -> None:
        self._show_whose()
        self.canvas.refresh()

    def _show_whose(self) -> None:
        """Say whose answer is shown while it is not the network's."""
        name = self._session.hovered if self.canvas.shows_hovered else None
        self.header.set_subtitle(self._title_of(name) if name is not None else self.canvas.note())

    def _title_of(self, name: str) -> str:
        for number, layer in enumerate(self._session.document.network.layers):
            for place, neuron in enumerate(layer.neurons):
                if neuron.name == name:
                    text = self.tr("neuron {layer}·{place}")
                    return neuron.label or text.format(layer=number + 1, place=place + 1)
        return self.tr("input {name}").format(name=feature_title(name, self._session.document.data.columns))

    def _refresh_legend(self) -> None:
        data = self._session.data
        has_test = data is not None and len(data.test) > 0
        self.test_points.setEnabled(data is None or has_test)
        view = self.canvas.view
        self._legend.show_data(data, has_test and self.canvas.test_shown)
        self._show_boxes()
        plane = self._session.plane
        self.slice.setVisible(isinstance(view, PlaneView) and plane is not None and plane.is_slice)
        self.slice.refresh()
        self._arrange()

    def _show_boxes(self) -> None:
        """Tick boxes and pen where the header has room for them, else the menu."""
        has_room = self.width() >= _BOXES_FROM
        can_be_discrete = isinstance(self.canvas.view, DecisionBoundary | ClassRegions)
        self.discretize.setVisible(has_room and can_be_discrete)
        self.test_points.setVisible(has_room)
        self.show_menu.setVisible(not has_room)
        self.drawing_button.setVisible(self.width() >= _PEN_FROM)
        self.show_menu.offer(self.discretize, can_be_discrete)

    def _refresh_facts(self) -> None:
        before = self._facts.sizeHint()
        self._facts.refresh()
        if self._facts.sizeHint() != before:
            self._arrange()
        how = self.tr("Click a point to look at that sample; the arrow keys walk through them.")
        self.canvas.setAccessibleDescription(" ".join(filter(None, (self._facts.sentence(), how))))
