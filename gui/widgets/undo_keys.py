"""Undo and redo keys: the window's, not a field's, unless something is being typed into it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QWidget


def is_undo(event: QEvent) -> bool:
    """Whether the keys of undo or redo are pressed."""
    keys = QKeySequence.StandardKey
    return isinstance(event, QKeyEvent) and (event.matches(keys.Undo) or event.matches(keys.Redo))


def take_undo_keys(dialog: QWidget, stack: QUndoStack) -> None:
    """Undo and redo in a window of its own, which the main window's keys do not reach."""
    keys = QKeySequence.StandardKey
    QShortcut(keys.Undo, dialog, stack.undo)
    QShortcut(keys.Redo, dialog, stack.redo)
