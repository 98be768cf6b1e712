"""The row of controls over the drawing: it stays while the drawing scrolls under it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from engine.data.features import feature_title, features_on_offer
from gui.builder.arrangement import Arrangement
from gui.builder.caption_button import CaptionButton
from gui.builder.dragging import Dragging
from gui.builder.edits import NetworkEdits
from gui.builder.layer_controls import LayerControls

ROW_HEIGHT = 24
#: Least distance between the controls of two columns.
GAP = 2


class LayerStrip(QWidget):
    """One LayerControls per layer, each over its column, and the inputs' caption over theirs."""

    #: When a context menu of the selected layer is wanted; carries the point on the screen.
    menu_wanted = Signal(QPoint)
    #: When a layer was selected by its caption.
    selected = Signal()

    def __init__(self, edits: NetworkEdits, dragging: Dragging) -> None:
        super().__init__()
        self._dragging = dragging
        self._edits = edits
        self._arrangement: Arrangement | None = None
        self._offset = 0
        self.inputs = self._inputs_button()
        self.controls: list[LayerControls] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW_HEIGHT)
        self.refresh()

    def refresh(self) -> None:
        """Follow the document."""
        count = len(self._edits.layers)
        while len(self.controls) > count:
            removed = self.controls.pop()
            removed.hide()
            removed.deleteLater()
        for layer in range(len(self.controls), count):
            controls = LayerControls(self._edits, layer, self._dragging)
            controls.menu_wanted.connect(self.menu_wanted)
            controls.selected.connect(self.selected)
            controls.setParent(self)
            controls.show()
            self.controls.append(controls)
        names = self._edits.input_names()
        self._offer_features()
        for action in self.inputs.menu().actions():
            action.setChecked(action.data() in names)
        self._place()

    def follow(self, arrangement: Arrangement, offset: int) -> None:
        """Stand over the columns of an arrangement that is scrolled `offset` pixels to the left."""
        self._arrangement, self._offset = arrangement, offset
        self._place()

    def _inputs_button(self) -> CaptionButton:
        button = CaptionButton(self._dragging, None, lambda: None)
        button.setParent(self)
        button.setObjectName("inputs")
        title = self.tr("inputs")
        button.setText(f"{title} ▾")
        button.setAccessibleName(self.tr("Inputs of the network"))
        button.setToolTip(self.tr("What the network is given. Click to choose other inputs."))
        button.setMenu(QMenu(button))
        return button

    def _offer_features(self) -> None:
        """What can be an input, which depends on the data's columns."""
        data, menu = self._edits.document.data, self.inputs.menu()
        offered = features_on_offer(data.input_count)
        if tuple(action.data() for action in menu.actions()) == offered:
            return
        menu.clear()
        for feature in offered:
            action = QAction(self._title_of(feature), menu)
            action.setObjectName(f"feature_{feature}")
            action.setData(feature)
            action.setCheckable(True)
            action.triggered.connect(self._choose_features)
            menu.addAction(action)

    def _title_of(self, feature: str) -> str:
        return feature_title(feature, self._edits.document.data.columns)

    def _choose_features(self) -> None:
        offered = [action.data() for action in self.inputs.menu().actions()]
        others = [name for name in self._edits.input_names() if name not in offered]
        checked = [action.data() for action in self.inputs.menu().actions() if action.isChecked()]
        self._edits.choose_features([*checked, *others])
        self.refresh()

    def _place(self) -> None:
        arrangement = self._arrangement
        if arrangement is None or len(arrangement.columns) != len(self.controls) + 1:
            return
        room = int(arrangement.column_pitch) - GAP
        narrow = any(controls.wide_width > room for controls in self.controls)
        self.setFixedHeight(2 * ROW_HEIGHT - 4 if narrow else ROW_HEIGHT)
        for controls in self.controls:
            controls.fit(room, narrow)
        for widget, column in zip((self.inputs, *self.controls), arrangement.columns, strict=True):
            size = widget.sizeHint()
            widget.setGeometry(
                round(column.x - self._offset - size.width() / 2), 0, size.width(), self.height()
            )
