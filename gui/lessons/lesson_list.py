"""All lessons: number, title, how long each takes, and how far one has come."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from engine.lessons.lesson import Lesson
from engine.lessons.progress import LessonProgress, Progress
from engine.lessons.reading import Library
from gui.widgets.theme import RADIUS, active_theme

_ROW = 46
_CIRCLE = 24
_NUMBER, _CAPTION, _FINISHED, _BEGUN = (Qt.ItemDataRole.UserRole + place for place in range(4))


class LessonList(QWidget):
    """Enter or a click takes up a lesson."""

    #: When a lesson was chosen; carries it.
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lessons: tuple[Lesson, ...] = ()
        self._progress = Progress()
        self.go_on = QPushButton()
        self.go_on.setObjectName("lesson_continue")
        self.go_on.setToolTip(self.tr("Open the step that comes next"))
        self.go_on.setProperty("primary", True)
        self.go_on.clicked.connect(self._go_on)
        self.list = QListWidget()
        self.list.setObjectName("lesson_list")
        self.list.setAccessibleName(self.tr("Lessons"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_LessonDelegate(self.list))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.go_on)
        column.addWidget(self.list, 1)
        self.errors = QLabel()
        self.errors.setObjectName("warning")
        self.errors.setWordWrap(True)
        self.errors.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.errors.hide()
        column.addWidget(self.errors)

    def fill(self, library: Library) -> None:
        """The lessons there are, and what is wrong with those that can't be read."""
        self._lessons = library.lessons
        self.list.clear()
        for _ in self._lessons:
            self.list.addItem(QListWidgetItem())
        lines = [self.tr("Not readable, and left out:"), *map(str, library.errors)]
        self.errors.setText("\n".join(lines))
        self.errors.setVisible(bool(library.errors))

    def show_progress(self, progress: Progress) -> None:
        """How far one has come with each."""
        self._progress = progress
        for place, lesson in enumerate(self._lessons):
            self._fill(self.list.item(place), lesson, progress.of(lesson))
        following = self._next
        self.go_on.setVisible(following is not None)
        if following is not None:
            self.go_on.setText(self._way_on(following))
            self.list.scrollToItem(self.list.item(self._lessons.index(following)))

    @property
    def _next(self) -> Lesson | None:
        """The lesson that was left in the middle, or else the next one that is not finished."""
        names = [each.name for each in self._lessons]
        start = names.index(self._progress.last) if self._progress.last in names else 0
        ordered = (*self._lessons[start:], *self._lessons[:start])
        if ordered and self._progress.of(ordered[0]).step > 0:
            return ordered[0]
        return next((each for each in ordered if not self._progress.of(each).finished), None)

    def _way_on(self, lesson: Lesson) -> str:
        step = self._progress.of(lesson).step
        if step > 0:
            text = self.tr("&Go on with {number}, step {step}")
        elif self._progress.last:
            text = self.tr("&Go on with lesson {number}")
        else:
            text = self.tr("&Begin with lesson {number}")
        return text.format(number=lesson.number, step=step + 1)

    def _fill(self, item: QListWidgetItem, lesson: Lesson, progress: LessonProgress) -> None:
        minutes = self.tr("%n minutes", None, lesson.front.minutes)
        count = len(lesson.steps)
        if progress.step:
            state = self.tr("step {step} of {count}").format(step=progress.step + 1, count=count)
        elif progress.finished:
            state = self.tr("done")
        else:
            state = self.tr("%n steps", None, count)
        item.setText(lesson.front.title)
        item.setToolTip(lesson.front.summary)
        item.setData(_NUMBER, str(lesson.number))
        item.setData(_CAPTION, f"{minutes} · {state}")
        item.setData(_FINISHED, progress.finished)
        item.setData(_BEGUN, progress.step > 0)
        spoken = f"{lesson.number}. {lesson.front.title}, {minutes}, {state}. {lesson.front.summary}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._lessons[self.list.row(item)])

    def _go_on(self) -> None:
        if (lesson := self._next) is not None:
            self.chosen.emit(lesson)


class _LessonDelegate(QStyledItemDelegate):
    """A number in a circle, or a tick; the title, and below it quietly the rest."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are as high."""
        return QSize(100, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """On the accent's tint where the mouse or the keyboard is."""
        theme, area = active_theme(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(theme.color("accent"), 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_fill" if focused else "raised"))
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 1.5, -0.5, -1.5), RADIUS, RADIUS)
        self._paint_circle(painter, area, index)
        words = area.adjusted(_CIRCLE + 18, 5, -6, -5)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        font = QFont(option.font)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        below = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, below, index.data(_CAPTION))
        painter.restore()

    @staticmethod
    def _paint_circle(painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme = active_theme()
        circle = QRectF(area.left() + 8, area.center().y() - _CIRCLE / 2, _CIRCLE, _CIRCLE)
        finished, begun = index.data(_FINISHED), index.data(_BEGUN)
        painter.setPen(QPen(theme.color("good" if finished else "accent" if begun else "line"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        painter.setPen(theme.color("good" if finished else "text"))
        text = "✓" if finished else index.data(_NUMBER)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, text)
