"""The window's middle: the rail, the panels and the timeline. One can scroll where the room is too small."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QWidget

from gui.dock_area import DockArea

#: Pixels that the panels are high at least, also when the timeline then is below the edge.
_LEAST_HEIGHT = 260


class Middle(QScrollArea):
    """Tells the docks how much room there is. What still does not fit is reached by scrolling, or by Tab."""

    def __init__(self, rail: QWidget, dock_area: DockArea, timeline: QWidget) -> None:
        super().__init__()
        self._rail, self._dock_area, self._timeline = rail, dock_area, timeline
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        middle = QWidget()
        grid = QGridLayout(middle)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(rail, 0, 0)
        grid.addWidget(dock_area, 0, 1)
        grid.addWidget(timeline, 1, 0, 1, 2)
        # why not the docks' own minimum: that would count instead of what they need.
        grid.setRowMinimumHeight(0, _LEAST_HEIGHT)
        grid.setRowStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.setWidget(middle)
        # why: Qt tells the scroll area of it only while nothing else is being laid out.
        dock_area.need_changed.connect(
            lambda: QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        )
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The docks get more room, or less."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rail or timeline have grown or shrunk."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Hardly anything: one can scroll."""
        return QSize(200, 120)

    def _fit(self) -> None:
        # why not what the viewport has now: scroll bars would come and go with the docks they make room for.
        room = self.maximumViewportSize()
        width = room.width() - self._rail.sizeHint().width()
        height = room.height() - self._timeline.sizeHint().height()
        self._dock_area.fit(QSize(width, max(height, _LEAST_HEIGHT)))

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self._dock_area and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 8, 8)
