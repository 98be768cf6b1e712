"""MLP › Layer 2 › Neuron 4: where one looks, and the way back out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.graph.detail import Scope
from gui.graph.visible import Box
from gui.graph.wording import layer_title


class Crumbs(QWidget):
    """A button for each step of the way; a press shows just that part, with all else in boxes."""

    #: When a part is wanted; carries its Scope.
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._buttons = [self._button(depth) for depth in range(3)]
        self._marks = [QLabel("›") for _ in range(2)]
        for depth, button in enumerate(self._buttons):
            if depth:
                self._marks[depth - 1].setObjectName("caption")
                self._row.addWidget(self._marks[depth - 1])
            self._row.addWidget(button)
        self._scope: Scope = ()
        self.show_scope(())

    @property
    def scope(self) -> Scope:
        """Where one looks."""
        return self._scope

    def show_scope(self, scope: Scope) -> None:
        """Show the way to a part of the network."""
        self._scope = scope
        titles = [self.tr("MLP")]
        if scope:
            titles.append(layer_title(scope[0]))
        if len(scope) > 1:
            titles.append(self.tr("Neuron {number}").format(number=scope[1] + 1))
        for depth, button in enumerate(self._buttons):
            shown = depth < len(titles)
            button.setVisible(shown)
            if depth:
                self._marks[depth - 1].setVisible(shown)
            if shown:
                button.setText(titles[depth])
                button.setAccessibleName(self.tr("Show {part} alone").format(part=titles[depth]))
                button.setToolTip(self._tip(depth))

    def _button(self, depth: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(self._scope[:depth]))
        return button

    def _tip(self, depth: int) -> str:
        """What a press on a crumb does."""
        return (
            self.tr("Show the whole network, a box for each layer"),
            self.tr("Show the neurons of this layer, all other layers as boxes"),
            self.tr("Show every operation of this neuron, and what feeds it"),
        )[depth]


def scope_of(box: Box | None) -> Scope:
    """Where a box lies in the network."""
    if box is None:
        return ()
    if box.group is not None:
        return box.group
    return (box.layer,) if box.layer is not None else ()
