"""The formula as a curve, with its secant and its tangent: points to drag, by mouse and keyboard."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.artist import Artist
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from gui.labs.slope import curve_view
from gui.labs.slope.curve_picture import LABEL_SIZE, CurvePicture
from gui.labs.slope.curve_view import View
from gui.labs.slope.study import Study
from gui.widgets.plot_canvas import PlotCanvas
from gui.widgets.theme import Theme, active_theme

#: Logical pixels within which a press takes hold of a point, and within which a flat point catches it.
REACH, SNAP = 14.0, 7.0
_MARGINS = (54.0, 14.0, 24.0, 26.0)
_KEY_STEPS = (1.0, 2.0, 5.0)


class CurveCanvas(PlotCanvas):
    """Shows a study. Left and Right move the point, Up and Down change h, + and − zoom."""

    #: When the point was moved; carries the nudged input's number and the number of the gesture.
    moved = Signal(float, int)
    #: When h was changed; carries it and the number of the gesture.
    nudged = Signal(float, int)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("CurveCanvas", "The curve, its secant and its tangent"))
        self.setObjectName("slope_curve")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setToolTip(
            self.tr("Left and Right move the point, Shift finely; Up and Down change h; + − 0 zoom")
        )
        self.picture = CurvePicture(self.figure.add_axes((0.1, 0.1, 0.8, 0.8)), active_theme())
        self._hint = self.figure.text(
            0.5, 0.5, self.tr("The curve stands here when the formula can be computed."), ha="center"
        )
        self._hint.set_fontsize(LABEL_SIZE)
        self._study: Study | None = None
        self._zoom = 1.0
        self._view: View | None = None
        self._frame: object = None
        self._held: str | None = None
        self._gesture = 0
        for artist in self.moving_artists():
            artist.set_animated(True)

    @property
    def view(self) -> View | None:
        """The part that is in view."""
        return self._view

    def show_study(self, study: Study) -> None:
        """Show another state of the lab."""
        self._study = study
        self.setAccessibleDescription(self._spoken(study))
        self.refresh()

    def zoom_by(self, factor: float) -> None:
        """Look more closely at the point, or see more again."""
        self._zoom = min(max(self._zoom * factor, 1.0), curve_view.MOST_ZOOM)
        self.refresh()

    def zoom_out(self) -> None:
        """See all of it."""
        self._zoom = 1.0
        self.refresh()

    def recolor(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self._hint.set_color(theme.muted)
        self.picture.set_colors(theme)
        self.picture.name_lines(
            {
                "secant": self.tr("secant: rise over run"),
                "tangent": self.tr("tangent: the exact slope"),
                "flat": self.tr("flat"),
            }
        )

    def lay_out(self, width: float, height: float) -> None:
        """Fixed margins in pixels."""
        left, right, top, below = _MARGINS
        inner = max(width - left - right, 1.0), max(height - top - below, 1.0)
        self.picture.axes.set_position((left / width, below / height, inner[0] / width, inner[1] / height))

    def update_artists(self) -> bool:
        """Secant and tangent as they are now; the curve too where it or the view changed."""
        study = self._study
        if study is None or study.formula is None:
            changed = self.picture.axes.get_visible()
            self._frame, self._view = None, None
            self._show_hint(True)
            return changed
        if self._view is None or self._held is None:
            left, right = curve_view.span(study, self._zoom)
        else:
            left, right = self._view.left, self._view.right
        others = tuple(item for item in study.formula.inputs.items() if item[0] != study.name)
        frame = (study.lab.formula, study.name, others, left, right, self.width(), self.height())
        is_new = frame != self._frame
        if is_new:
            self._show_hint(False)
            x, y = curve_view.curve(study, left, right)
            self._view, self._frame = curve_view.fitted(study, left, right, y), frame
            self.picture.show_curve(x, y, self._view, study)
        self.picture.show_nudge(study)
        return is_new

    def _show_hint(self, shown: bool) -> None:
        self._hint.set_visible(shown)
        self.picture.axes.set_visible(not shown)

    def moving_artists(self) -> Sequence[Artist]:
        """What moves with the point."""
        return self.picture.moving if self.picture.axes.get_visible() else ()

    def position_of(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the plot is, in logical pixels from the widget's top left corner."""
        ratio = self.device_pixel_ratio
        across, up = self.picture.axes.transData.transform((x, y))
        return float(across) / ratio, self.height() - float(up) / ratio

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the point, or of the other end of the secant."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self._end_at(event.position().x(), event.position().y())
            self._gesture += 1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; show what can be."""
        x, y = event.position().x(), event.position().y()
        if self._held is None:
            over = self._end_at(x, y) is not None
            self.setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor)
        else:
            self._drag_to(self._x_at(x))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; then the view may follow."""
        self._held = None
        self.refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the point."""
        self.zoom_by(2.0 ** (event.angleDelta().y() / 240))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the point, change h, zoom."""
        key, study = event.key(), self._study
        if study is None or study.formula is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._begin_gesture(event)
            way = 1 if key == Qt.Key.Key_Right else -1
            self._move_to(study.x + way * self._key_step(event))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._begin_gesture(event)
            self.nudged.emit(_neighbour(study.h, 1 if key == Qt.Key.Key_Up else -1), self._gesture)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(2.0)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(0.5)
        elif key == Qt.Key.Key_0:
            self.zoom_out()
        else:
            super().keyPressEvent(event)

    def _begin_gesture(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._gesture += 1

    def _key_step(self, event: QKeyEvent) -> float:
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return self._grid() * (1 if fine else 10)

    def _grid(self) -> float:
        """The power of ten that is at most a pixel wide: a drag stops at such numbers."""
        if self._view is None:
            return 0.01
        pixel = (self._view.right - self._view.left) / max(self.width(), 1)
        return float(10.0 ** math.floor(math.log10(max(pixel, 1e-12))))

    def _x_at(self, across: float) -> float:
        ratio = self.device_pixel_ratio
        x, _ = self.picture.axes.transData.inverted().transform((across * ratio, 0.0))
        return float(x)

    def _end_at(self, across: float, down: float) -> str | None:
        """Which of the points is there: "point", "start" or "end" of the secant."""
        study = self._study
        if study is None or study.formula is None or self._view is None:
            return None
        nudge = study.nudge
        ends = [("point", study.x, study.formula.result), ("end", nudge.end, nudge.f_end)]
        ends.append(("start", nudge.start, nudge.f_start))
        near = [(self._distance(x, y, across, down), name) for name, x, y in ends if math.isfinite(y)]
        near = [(distance, name) for distance, name in near if distance <= REACH]
        # why "point" first: where all lie together, the point itself is meant.
        return min(near, key=lambda each: (round(each[0] / 4), each[1] != "point"))[1] if near else None

    def _distance(self, x: float, y: float, across: float, down: float) -> float:
        left, top = self.position_of(x, y)
        return math.hypot(left - across, top - down)

    def _drag_to(self, x: float) -> None:
        study = self._study
        if study is None or study.formula is None:
            return
        if self._held == "point":
            self._move_to(x)
        else:
            way = x - study.x if self._held == "end" else study.x - x
            h = _rounded(way, self._grid())
            self.nudged.emit(min(max(h, -10.0), 10.0), self._gesture)

    def _move_to(self, x: float) -> None:
        """To a round number or a flat point nearby; not where the formula has no value."""
        study = self._study
        if study is None or study.formula is None or self._view is None:
            return
        view = self._view
        place = _rounded(x, self._grid())
        pixel = (view.right - view.left) / max(self.width(), 1)
        flat = [each for each in study.flat_points(view.left, view.right) if abs(each - x) <= SNAP * pixel]
        if flat and self._held is not None:
            place = flat[0]
        if math.isfinite(study.formula.at(place)):
            self.moved.emit(min(max(place, -1e6), 1e6), self._gesture)

    def _spoken(self, study: Study) -> str:
        if study.formula is None:
            return ""
        text: str = self.tr("{name} = {x}, h = {h}")
        return text.format(name=study.name, x=f"{study.x:g}", h=f"{study.h:g}")


def _rounded(value: float, grid: float) -> float:
    """The nearest multiple of a power of ten, with no more digits than that needs."""
    return round(value, max(0, -round(math.log10(grid))))


def _neighbour(h: float, way: int) -> float:
    """The next larger or smaller one of 1, 2 and 5 times a power of ten, with the same sign."""
    if h == 0:
        return 1e-16 if way > 0 else 0.0
    size = abs(h)
    power = math.floor(math.log10(size))
    near = [float(f"{step:g}e{p}") for p in range(power - 1, power + 2) for step in _KEY_STEPS]
    if way > 0:
        size = min(each for each in near if each > size * (1 + 1e-9))
    else:
        size = max(each for each in near if each < size * (1 - 1e-9))
    return math.copysign(min(max(size, 1e-16), 10.0), h)
