"""Dialogs take no more than the screen has, and let one scroll where that is too little."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout
from pytestqt.qtbot import QtBot

from gui.widgets.fitting_dialog import FittingDialog


@pytest.mark.parametrize(("words_size", "scrolls"), [(QSize(300, 200), False), (QSize(2000, 3000), True)])
def test_it_is_not_larger_than_the_screen(qtbot: QtBot, words_size: QSize, scrolls: bool) -> None:
    dialog = FittingDialog()
    qtbot.addWidget(dialog)
    words, button = QLabel("words"), QPushButton("Close")
    words.setMinimumSize(words_size)
    column = QVBoxLayout(dialog)
    column.addWidget(words)
    column.addWidget(button)
    dialog.resize(4000, 4000)
    for _ in range(2):
        dialog.show()
        QApplication.processEvents()
        room = dialog.screen().availableSize()
        assert dialog.width() <= room.width()
        assert dialog.height() <= room.height()
        areas = dialog.findChildren(QScrollArea)
        assert len(areas) == scrolls
        if scrolls:
            button.setFocus()
            areas[0].ensureWidgetVisible(button)
            QApplication.processEvents()
            assert not button.visibleRegion().isEmpty()
        dialog.hide()
