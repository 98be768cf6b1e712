"""What the pen draws: a chip for each class, one more class, or a curve instead."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from engine.drawing import with_kind
from engine.drawn_spec import MOST_DRAWN_CLASSES, DrawnKind
from gui.document.document import Document
from gui.plots.drawing_layer import look_of
from gui.plots.markers import draw_shape
from gui.plots.pen import Pen
from gui.widgets.elided_combo import ElidedCombo
from gui.widgets.plain_tip import plain_tip
from gui.widgets.theme import active_theme

_KINDS: tuple[DrawnKind, ...] = ("classes", "curve")
_ICON = 14
#: Chips of more classes have no room for their names, which their tooltips have.
_MOST_NAMED = 3


class DrawingBar(QWidget):
    """One narrow row, shown while somebody draws."""

    def __init__(self, document: Document, pen: Pen) -> None:
        super().__init__()
        self._document = document
        self._pen = pen
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._chips = [self._chip(number) for number in range(MOST_DRAWN_CLASSES)]
        for chip in self._chips:
            row.addWidget(chip)
        self._more = self._button("draw_more_classes", "+")
        self._more.setToolTip(
            self.tr(
                "One class more. It gets an output neuron, so the training starts over; Undo brings it back."
            )
        )
        self._more.setAccessibleName(self.tr("One class more"))
        self._more.clicked.connect(lambda: pen.choose(document.data.classes))
        row.addWidget(self._more)
        row.addStretch(1)
        self.kinds = ElidedCombo()
        self.kinds.setObjectName("drawn_kind")
        self.kinds.setProperty("small", True)
        self.kinds.setAccessibleName(self.tr("What is drawn"))
        self.kinds.setToolTip(self.tr("Points of classes in a plane, or samples of a curve. Both are kept."))
        self.kinds.addItems([self.tr("classes"), self.tr("curve")])
        self.kinds.activated.connect(self._choose_kind)
        row.addWidget(self.kinds)
        pen.changed.connect(self._show)
        self._show()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Chips carry the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "kinds"):
            self._show()

    def _chip(self, number: int) -> QToolButton:
        chip = self._button(f"draw_class_{number + 1}", "")
        chip.setCheckable(True)
        chip.setIconSize(QSize(_ICON, _ICON))
        chip.clicked.connect(partial(self._choose, number))
        return chip

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("pen", True)
        button.setText(text)
        return button

    def _choose(self, number: int, _checked: bool = False) -> None:
        self._pen.choose(number)

    def _choose_kind(self, place: int) -> None:
        self._pen.finish()
        text = self.tr("Draw a curve") if _KINDS[place] == "curve" else self.tr("Draw classes")
        self._document.edit(text, with_kind(self._document.project, _KINDS[place]))

    def _show(self) -> None:
        data = self._document.data
        if data.name != "drawn":
            return
        # why turned round: of two classes the first one drawn is +1, blue, as the first of more is.
        names = data.class_names[::-1] if data.classes == 2 else data.class_names
        styles = Qt.ToolButtonStyle
        style = styles.ToolButtonIconOnly if len(names) > _MOST_NAMED else styles.ToolButtonTextBesideIcon
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(names))
            chip.setChecked(number == self._pen.number)
            if number < len(names):
                chip.setIcon(self._icon(number))
                chip.setText(names[number])
                chip.setToolButtonStyle(style)
                text = self.tr("Draw points of class {name} (key {key})")
                chip.setToolTip(plain_tip(text.format(name=names[number], key=number + 1)))
                chip.setAccessibleName(self.tr("class {name}").format(name=names[number]))
        self._more.setVisible(2 <= len(names) < MOST_DRAWN_CLASSES)
        self.kinds.setCurrentIndex(_KINDS.index(data.drawn.kind))

    def _icon(self, number: int) -> QIcon:
        pixmap = QPixmap(2 * _ICON, 2 * _ICON)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(2, 2)
        theme = active_theme()
        marker, color = look_of(self._document.data, number)
        painter.setPen(QPen(theme.color("panel" if theme.is_dark else "text"), 0.9))
        painter.setBrush(color)
        draw_shape(painter, marker, QPointF(_ICON / 2, _ICON / 2), 1.3)
        painter.end()
        return QIcon(pixmap)
