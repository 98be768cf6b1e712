"""What can be taken along as a picture: painted by Qt, or plotted by matplotlib."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from gui.widgets.theme import LIGHT

Kind = Literal["svg", "pdf", "png", "dot"]

#: A picture made of pixels has so many for one of the window, and at most this along a side.
_FINE = 2.0
_MOST_PIXELS = 8000.0
#: A page of a PDF can't be longer, in points.
_LONGEST_PAGE = 14_000.0


class Picture(ABC):
    """`name` is for files, `title` for people; `hint` says what to do while there is nothing to see."""

    kinds: tuple[Kind, ...] = ("svg", "pdf", "png")

    def __init__(self, name: str, title: str, hint: str) -> None:
        self.name, self.title, self.hint = name, title, hint

    @property
    def plain_title(self) -> str:
        """The title without the mark of its shortcut."""
        return self.title.replace("&", "")

    @abstractmethod
    def content(self, kind: Kind) -> bytes:
        """The content of a file; b"" where there is nothing to see."""

    def image(self) -> QImage:
        """The picture in pixels; a null image where there is nothing to see."""
        return QImage.fromData(self.content("png"))


class PlottedPicture(Picture):
    """What somebody else plots. `draw` gives the content of a file, b"" where there is nothing to see."""

    def __init__(self, name: str, title: str, hint: str, draw: Callable[[Kind], bytes]) -> None:
        super().__init__(name, title, hint)
        self._draw = draw

    def content(self, kind: Kind) -> bytes:
        """As its base."""
        return self._draw(kind)


class PaintedPicture(Picture):
    """What `paint` paints on `size` pixels from the painter's origin; `dot` is the same as text."""

    kinds = ("svg", "pdf", "png", "dot")

    def __init__(
        self,
        name: str,
        title: str,
        hint: str,
        size: Callable[[], QSizeF],
        paint: Callable[[QPainter], None],
        dot: Callable[[], str],
    ) -> None:
        super().__init__(name, title, hint)
        self._size, self._paint, self._dot = size, paint, dot

    def content(self, kind: Kind) -> bytes:
        """As its base."""
        if self._size().isEmpty():
            return b""
        if kind == "dot":
            return self._dot().encode()
        return {"svg": self._svg, "pdf": self._pdf, "png": self._png}[kind]()

    def image(self) -> QImage:
        """Painted directly: no detour by a file."""
        size = self._size()
        if size.isEmpty():
            return QImage()
        scale = min(_FINE, _MOST_PIXELS / max(size.width(), size.height()))
        image = QImage((size * scale).toSize(), QImage.Format.Format_RGB32)
        image.fill(LIGHT.color("panel"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        self._paint(painter)
        painter.end()
        return image

    def _png(self) -> bytes:
        buffer = _buffer()
        QImageWriter(buffer, QByteArray(b"png")).write(self.image())
        return bytes(buffer.data().data())

    def _svg(self) -> bytes:
        size, buffer = self._size(), _buffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(96)
        generator.setSize(QSize(round(size.width()), round(size.height())))
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(self.plain_title)
        painter = QPainter(generator)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), LIGHT.color("panel"))
        self._paint(painter)
        painter.end()
        return bytes(buffer.data().data())

    def _pdf(self) -> bytes:
        size, buffer = self._size(), _buffer()
        scale = min(1.0, _LONGEST_PAGE / max(size.width(), size.height()))
        writer = QPdfWriter(buffer)
        writer.setTitle(self.plain_title)
        writer.setResolution(72)
        page = QPageSize(size * scale, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        writer.setPageSize(page)
        writer.setPageMargins(QMarginsF())
        painter = QPainter(writer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        self._paint(painter)
        painter.end()
        return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def fitted(image: QImage, room: QSize, ratio: float) -> QImage:
    """The image as large as fits into `room`, on a screen with `ratio` pixels for one."""
    small = image.scaled(
        room * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    small.setDevicePixelRatio(ratio)
    return small
