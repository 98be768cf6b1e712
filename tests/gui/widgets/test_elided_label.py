"""A line that gives way, and its tooltip."""

from __future__ import annotations

import pytest
from PySide6.QtGui import Qt, QTextDocument
from pytestqt.qtbot import QtBot

from gui.widgets.elided_label import ElidedLabel


@pytest.mark.parametrize(
    "text", ["cats & dogs", "that's all", "<b>bold</b> & <img src='x'>", "a < b", "a &lt; b", "<b\nb>"]
)
def test_its_tooltip_says_the_same_letter_by_letter(qtbot: QtBot, text: str) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show_text(text)
    tip, shown = label.toolTip(), QTextDocument()
    if Qt.mightBeRichText(tip):
        shown.setHtml(tip)
    else:
        shown.setPlainText(tip)
    assert shown.toPlainText() == text
