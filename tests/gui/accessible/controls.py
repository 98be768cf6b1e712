"""Which widgets are controls, and what each of them says and shows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from gui.mishap.notice import MishapNotice
from gui.studio_window import StudioWindow
from gui.training.rewind_slider import RewindSlider

#: What takes one value or one press; a tooltip says what it means.
SMALL = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QAbstractSlider)
#: What fills a panel: tooltips, where it has any, belong to the things in it.
LARGE = (QAbstractItemView, QPlainTextEdit, QTextEdit, QTabBar, QGraphicsView)
#: Words that need no explanation.
PLAIN = {"Close", "Cancel", "OK"}
#: Commands that open a window of their own, which then is looked at.
OPENING = (
    *("export_data", "export_graph", "export_animation", "presets", "branches", "order"),
    *("compare_pytorch", "runs", "sweep", "make_exercise"),
    *("edit_history", "preferences", "presenter_panels", "help", "shortcuts", "about"),
)


def controls(root: QWidget) -> Iterator[QWidget]:
    """All controls in a window, also in panels that do not show just now, without Qt's own inner parts."""
    for widget in root.findChildren(QWidget):
        is_control = isinstance(widget, SMALL + LARGE) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if is_control and not is_inner(widget):
            yield widget


def is_inner(widget: QWidget) -> bool:
    """Whether Qt made it as a part of something else."""
    parent = widget.parentWidget()
    if parent is not None and isinstance(parent.parentWidget(), QComboBox):
        return True
    if isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith("qt_"):
        return True
    if isinstance(parent, QAbstractSpinBox | QComboBox | QLineEdit | QMenuBar | QTabBar):
        return True
    if type(widget) is QAbstractButton and isinstance(parent, QDockWidget | QTableView):
        return True
    return isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()


def words(widget: QWidget) -> str:
    """What a screen reader says."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def is_waiting(widget: QWidget) -> bool:
    """Whether it is a button that is hidden until there is something to name, or to offer."""
    if not isinstance(widget, QAbstractButton):
        return False
    panel = widget.parentWidget()
    while panel is not None and not panel.objectName().startswith("panel_") and not panel.isWindow():
        panel = panel.parentWidget()
    return panel is not None and not widget.isVisibleTo(panel) and not (words(widget) and widget.toolTip())


def explains_itself(widget: QWidget) -> bool:
    """Whether it has a tooltip, or needs none."""
    if not isinstance(widget, SMALL) or widget.toolTip() or isinstance(widget.parent(), QDialogButtonBox):
        return True
    if isinstance(widget, RewindSlider):  # says something else at each of its places
        return True
    return words(widget).replace("&", "") in PLAIN


def place_of(widget: QWidget) -> str:
    """Where to look for it."""
    names = [f"{type(widget).__name__} {widget.objectName()} {words(widget)!r}"]
    parent = widget.parentWidget()
    while parent is not None and parent.parentWidget() is not None:
        names.append(parent.objectName() or type(parent).__name__)
        parent = parent.parentWidget()
    return " in ".join(names)


def dialogs(window: StudioWindow) -> Iterator[QWidget]:
    """The dialogs behind all commands, one after the other, each open while it is looked at."""
    for name in OPENING:
        action = window.findChild(QAction, name)
        assert isinstance(action, QAction), name
        before = set(QApplication.topLevelWidgets())
        action.trigger()
        opened = [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, QDialog) and each not in before and each.isVisible()
        ]
        assert len(opened) == 1, f"{name} opened {opened}"
        yield opened[0]
        opened[0].close()
    yield MishapNotice(window, None)
