from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import gui.widgets.magnification as module
from gui.widgets.magnification import choose_magnification, magnification, start_magnified


@pytest.fixture(autouse=True)
def as_at_first(qapp: QApplication) -> Iterator[None]:
    yield
    assert choose_magnification(100)


def test_open_windows_follow(qtbot: QtBot) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    label.resize(200, 100)
    label.show()
    screen, room = label.screen(), label.screen().size()
    for size in (150, 200, 100):
        assert choose_magnification(size)
        assert magnification() == size
        assert label.devicePixelRatioF() == screen.devicePixelRatio() == size / 100
        assert screen.size() == room / (size / 100)
        label.resize(200, 100)
        assert label.grab().width() == 2 * size


def test_a_qt_without_the_functions_declines(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LIBRARIES", {})
    monkeypatch.setattr(module, "_LIBRARY", "libQt6Gui.so.99")
    module._qt.cache_clear()
    assert choose_magnification(100)
    assert not choose_magnification(150)
    assert magnification() == 100
    module._qt.cache_clear()


def test_the_start_leaves_it_to_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    monkeypatch.setattr(module, "_chosen", [])
    start_magnified(100)
    assert "QT_SCALE_FACTOR" not in os.environ
    assert magnification() == 100
    start_magnified(150)
    assert os.environ["QT_SCALE_FACTOR"] == "1.5"
    start_magnified(200)
    assert magnification() == 150
    for no_factor in ("large", "", "nan", "inf", "0", "-2"):
        monkeypatch.setenv("QT_SCALE_FACTOR", no_factor)
        assert magnification() == 100
