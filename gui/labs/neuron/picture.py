"""The neuron as a picture: inputs times weights, the cell body that adds them up, the activation."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.labs_spec import NeuronLabSpec
from gui.labs.neuron.axes import Axes
from gui.labs.neuron.numbers import NeuronNumbers
from gui.labs.neuron.tiles import HIGH, LOW, REACH, paint_curve
from gui.labs.neuron.wording import factor_text, gradient_tip
from gui.widgets.drag_number import DragNumber
from gui.widgets.node_names import subscripted
from gui.widgets.numbers import plain
from gui.widgets.theme import active_theme

#: As NeuronLabSpec allows.
LARGEST = 1e6
FIELD, DIGITS = QSize(80, 28), 5
#: Room for a name, and for the × between an input and its weight.
NAME, TIMES = 18.0, 18.0
#: From one row to the next: a field, and its gradient under it.
ROW, WIDEST_ROW = 41.0, 60.0
BODY = 68.0
#: The box with the activation's curve, and the ways to it and from it.
BOX = QSize(60, 54)
TO_BOX, FROM_BOX = 46.0, 14.0
LEAST_LINKS, MOST_LINKS = 50.0, 120.0
LEAST_HEIGHT = 158
#: A weight of this size has the widest link.
WIDE_WEIGHT, WIDEST = 3.0, 5.0
#: Stands for a number that the walk has not come to.
NOT_YET = "·"


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything stands in a picture of a size: the rows' heights, and places from left to right."""

    rows: tuple[float, ...]
    inputs: float
    weights: float
    links: float
    body: QPointF
    box: QRectF

    @property
    def bias(self) -> QPointF:
        """The bias's field, its top left corner."""
        return QPointF(self.body.x() - FIELD.width() / 2, self.body.y() + BODY / 2 + 16.0)


def places_of(count: int, width: float, height: float) -> Places:
    """Arrange a neuron of so many inputs."""
    fixed = 2 * NAME + 2 * FIELD.width() + TIMES + BODY + TO_BOX + BOX.width() + FROM_BOX
    links = min(max(width - fixed, LEAST_LINKS), MOST_LINKS)
    left = max((width - fixed - links) / 2, 0.0)
    pitch = min(max((height - 10.0) / count, ROW), WIDEST_ROW)
    # why not in the middle: the gradients stand under the fields.
    middle = height / 2 - 7.0
    rows = tuple(middle + pitch * (i - (count - 1) / 2) for i in range(count))
    inputs = left + NAME
    weights = inputs + FIELD.width() + TIMES + NAME
    start = weights + FIELD.width()
    body = QPointF(start + links + BODY / 2, height / 2 - 26.0)
    box = QRectF(QPointF(0.0, 0.0), QSize(BOX))
    box.moveCenter(QPointF(body.x() + BODY / 2 + TO_BOX + BOX.width() / 2, body.y()))
    return Places(rows, inputs, weights, start, body, box)


class NeuronPicture(QWidget):
    """Every number of the neuron in its place; those that can be set are fields."""

    #: When the user set a number; carries its name (x1, w1, b), the number, and that of the gesture.
    edited = Signal(str, float, int)
    #: When a field was left with something in it that is no number; carries one line for the user.
    refused = Signal(str)
    #: When the user turns to a field; carries its name.
    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._spec = NeuronLabSpec()
        self._numbers: NeuronNumbers | None = None
        self.fields: dict[str, DragNumber] = {}
        self.setObjectName("neuron_picture")
        self.setAccessibleName(self.tr("The neuron"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._add_field("b", self.tr("Bias"))

    def show_numbers(self, numbers: NeuronNumbers) -> None:
        """Show a neuron as far as its numbers are there."""
        spec = numbers.spec
        changed = len(spec.inputs) != len(self._spec.inputs) or "x1" not in self.fields
        self._spec, self._numbers = spec, numbers
        if changed:
            self._make_fields(len(spec.inputs))
            self.updateGeometry()
            self._place()
        for name, field in self.fields.items():
            field.show_value(numbers.data(name))
            hint, tip = self.tr("Drag up or down, turn the wheel, or type."), gradient_tip(name, numbers)
            field.setToolTip(f"{tip}\n{hint}")
            field.setAccessibleDescription(tip)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows need."""
        return QSize(520, max(LEAST_HEIGHT, round(ROW * len(self._spec.inputs)) + 10))

    def minimumSizeHint(self) -> QSize:
        """So narrow that the links are just seen."""
        fixed = 2 * NAME + 2 * FIELD.width() + TIMES + BODY + TO_BOX + BOX.width() + FROM_BOX
        return QSize(round(fixed + LEAST_LINKS), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields where they belong."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Colours are taken when painting."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Links, body, activation, and all numbers that are no fields."""
        if self._numbers is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._places()
        for place, y in enumerate(places.rows):
            self._paint_row(painter, places, self._numbers, place, y)
        self._paint_body(painter, places, self._numbers)
        self._paint_activation(painter, places, self._numbers)

    def _places(self) -> Places:
        return places_of(len(self._spec.inputs), float(self.width()), float(self.height()))

    def _make_fields(self, count: int) -> None:
        """Fields for so many inputs; those that are there stay."""
        for name in list(self.fields):
            if name != "b" and int(name[1:]) > count:
                field = self.fields.pop(name)
                field.hide()
                field.deleteLater()
        before = self.fields["b"]
        for number in range(1, count + 1):
            if f"x{number}" not in self.fields:
                self._add_field(f"x{number}", self.tr("Input {number}").format(number=number))
                self._add_field(f"w{number}", self.tr("Weight {number}").format(number=number))
        order = [each for i in range(1, count + 1) for each in (f"x{i}", f"w{i}")]
        for first, second in zip(order, [*order[1:], "b"], strict=True):
            QWidget.setTabOrder(self.fields[first], self.fields[second])
        before.show()

    def _add_field(self, name: str, title: str) -> None:
        field = DragNumber(title, -LARGEST, LARGEST, takes_wheel=True, digits=DIGITS)
        field.setParent(self)
        field.setObjectName("number")
        field.setFixedSize(FIELD)
        field.edited.connect(lambda value, gesture: self.edited.emit(name, value, gesture))
        field.refused.connect(self.refused)
        field.entered.connect(lambda: self.entered.emit(name))
        field.show()
        self.fields[name] = field

    def _place(self) -> None:
        places = self._places()
        for i, y in enumerate(places.rows, 1):
            top = round(y - FIELD.height() / 2)
            if f"x{i}" in self.fields:
                self.fields[f"x{i}"].move(round(places.inputs), top)
                self.fields[f"w{i}"].move(round(places.weights), top)
        self.fields["b"].move(places.bias.toPoint())

    def _paint_row(
        self, painter: QPainter, places: Places, numbers: NeuronNumbers, place: int, y: float
    ) -> None:
        """x₁ × w₁, and the link that carries the product into the body."""
        number, theme = place + 1, active_theme()
        weight, product = self._spec.weights[place], numbers.product(place)
        start, end = QPointF(places.links, y), self._landing(places, place)
        path = QPainterPath(start)
        middle = (start.x() + end.x()) / 2
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        width = 1.0 + (WIDEST - 1.0) * min(abs(weight) / WIDE_WEIGHT, 1.0)
        style = Qt.PenStyle.DashLine if weight < 0 else Qt.PenStyle.SolidLine
        color = theme.color("line") if weight == 0 else QColor(theme.signed(weight))
        painter.strokePath(path, QPen(color, width, style))
        words = Words(painter, self.font())
        words.right(places.inputs - 4.0, y, subscripted(f"x{number}"))
        words.right(places.weights - 4.0, y, subscripted(f"w{number}"))
        words.center(places.inputs + FIELD.width() + TIMES / 2, y, "×", "muted")
        _paint_gradient(words, places.inputs, y, numbers.grad(f"x{number}"))
        _paint_gradient(words, places.weights, y, numbers.grad(f"w{number}"))
        ink = "muted" if not product else "negative_text" if product < 0 else "positive_text"
        words.number(start.x() + 5.0, y - 12.0, _text(product, 2), ink)

    @staticmethod
    def _landing(places: Places, place: int) -> QPointF:
        """Where a link meets the body: they fan in on its left side."""
        count = len(places.rows)
        spread = BODY * 0.55 * (place - (count - 1) / 2) / max(count - 1, 1)
        inset = BODY / 2 - (BODY**2 / 4 - spread**2) ** 0.5
        return QPointF(places.body.x() - BODY / 2 + inset, places.body.y() + spread)

    def _paint_body(self, painter: QPainter, places: Places, numbers: NeuronNumbers) -> None:
        """The sum, and the bias that goes into it."""
        theme, center, bias = active_theme(), places.body, places.bias
        painter.setPen(QPen(QColor(theme.signed(self._spec.bias)), 2.0))
        painter.drawLine(QLineF(center.x(), bias.y(), center.x(), center.y() + BODY / 2))
        painter.setPen(QPen(theme.color("text"), 1.4))
        painter.setBrush(theme.color("raised"))
        painter.drawEllipse(center, BODY / 2, BODY / 2)
        words = Words(painter, self.font())
        words.center(center.x(), center.y() - 18.0, "Σ + b", "muted", 11)
        words.result(center.x(), center.y() - 1.0, _text(numbers.data("n"), 3))
        words.gradient(center.x(), center.y() + 16.0, _gradient(numbers.grad("n")))
        # why at the right: from the left come the links.
        words.center(bias.x() + FIELD.width() + 8.0, bias.y() + FIELD.height() / 2, "b")
        _paint_gradient(words, bias.x(), bias.y() + FIELD.height() / 2, numbers.grad("b"))

    def _paint_activation(self, painter: QPainter, places: Places, numbers: NeuronNumbers) -> None:
        """The curve in its box, n going in, o coming out, and the gradient's way back."""
        theme, box, y = active_theme(), places.box, places.body.y()
        start = places.body.x() + BODY / 2
        _paint_arrow(painter, start + 2.0, box.left() - 2.0, y - 5.0, theme.color("text"))
        _paint_arrow(painter, box.left() - 2.0, start + 2.0, y + 5.0, theme.color("gradient"))
        _paint_arrow(painter, box.right() + 2.0, box.right() + FROM_BOX, y, theme.color("text"))
        painter.setPen(QPen(theme.color("text"), 1.4))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(box, 6.0, 6.0)
        center = box.center().x()
        axes = Axes(box.adjusted(3.0, 3.0, -3.0, -3.0), -REACH, REACH, LOW, HIGH)
        paint_curve(painter, axes, self._spec.activation, numbers.data("n"))
        words, middle = Words(painter, self.font()), (start + box.left()) / 2
        words.center(middle, y - 14.0, "n", "text", 11)
        words.gradient(middle, y + 16.0, f"×{_small(numbers.slope)}")
        words.center(center, box.top() - 10.0, self._spec.activation)
        words.result(center, box.bottom() + 12.0, f"o {_text(numbers.data('o'))}")
        words.gradient(center, box.bottom() + 28.0, _gradient(numbers.grad("o")))


class Words:
    """Writes around a height: names in the window's face, numbers in the monospaced one."""

    def __init__(self, painter: QPainter, font: QFont) -> None:
        self._painter, self._font = painter, font
        self._mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)

    def center(self, x: float, y: float, text: str, ink: str = "text", size: int = 12) -> None:
        """A name around a place."""
        width = self._take(self._font, size, text)
        self._write(x - width / 2, y, width, text, ink)

    def right(self, x: float, y: float, text: str) -> None:
        """A name that ends at a place."""
        width = self._take(self._font, 12, text)
        self._write(x - width, y, width, text, "text")

    def gradient(self, x: float, y: float, text: str) -> None:
        """A gradient around a place."""
        width = self._take(self._mono, 10, text)
        self._write(x - width / 2, y, width, text, "gradient")

    def result(self, x: float, y: float, text: str) -> None:
        """What was computed, around a place."""
        width = self._take(self._mono, 12, text, bold=True)
        self._write(x - width / 2, y, width, text, "text")

    def number(self, x: float, y: float, text: str, ink: str) -> None:
        """A number that begins at a place, with a rim that keeps it apart from a link under it."""
        self._take(self._mono, 10, text)
        path = QPainterPath()
        path.addText(QPointF(x, y + 4.0), self._painter.font(), text)
        self._painter.strokePath(path, QPen(active_theme().color("panel"), 3.0))
        self._painter.fillPath(path, active_theme().color(ink))

    def _take(self, face: QFont, size: int, text: str, bold: bool = False) -> float:
        font = QFont(face)
        font.setPixelSize(size)
        font.setBold(bold)
        self._painter.setFont(font)
        return self._painter.fontMetrics().horizontalAdvance(text) + 2.0

    def _write(self, left: float, y: float, width: float, text: str, ink: str) -> None:
        self._painter.setPen(active_theme().color(ink))
        self._painter.drawText(QRectF(left, y - 9.0, width, 18.0), Qt.AlignmentFlag.AlignCenter, text)


def _paint_arrow(painter: QPainter, start: float, end: float, y: float, color: QColor) -> None:
    back = -5.0 if end > start else 5.0
    painter.setPen(QPen(color, 1.6))
    painter.drawLine(QLineF(start, y, end, y))
    painter.setBrush(color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(
        QPolygonF([QPointF(end, y), QPointF(end + back, y - 3.5), QPointF(end + back, y + 3.5)])
    )


def _paint_gradient(words: Words, left: float, y: float, grad: float | None) -> None:
    """How o moves with a number, under its field."""
    words.gradient(left + FIELD.width() / 2, y + FIELD.height() / 2 + 6.0, _gradient(grad))


def _gradient(grad: float | None) -> str:
    return f"∂ {_small(grad)}"


def _small(number: float | None) -> str:
    return NOT_YET if number is None else factor_text(number)


def _text(number: float | None, decimals: int | None = None) -> str:
    return NOT_YET if number is None else plain(number, decimals)
