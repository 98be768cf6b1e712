"""Preferences: what is chosen counts at once, and is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from engine.spec import Project
from gui.app import create_window
from gui.document.settings import Settings
from gui.preferences.dialog import PreferencesDialog
from gui.preferences.language import install_language, language_in_use, language_title, languages
from gui.preferences.preferences import Preferences
from gui.studio_window import StudioWindow
from gui.widgets.appearance import Appearance
from gui.widgets.magnification import choose_magnification, magnification
from gui.widgets.motion import choose_motion, motion_is_on, platform_moves
from gui.widgets.numbers import FIRST_DECIMALS, choose_decimals, plain, signed
from gui.widgets.theme import active_theme


@pytest.fixture(autouse=True)
def as_at_first() -> Iterator[None]:
    """What is chosen counts for the whole process: take it back."""
    yield
    choose_decimals(FIRST_DECIMALS)
    choose_motion(None)
    choose_magnification(100)


@pytest.fixture
def preferences(qapp: QApplication) -> Iterator[Preferences]:
    appearance = Appearance(qapp, "light")
    preferences = Preferences(appearance)
    yield preferences
    for each in (appearance, preferences):
        each.deleteLater()


@pytest.fixture
def dialog(preferences: Preferences, qapp: QApplication) -> Iterator[PreferencesDialog]:
    window = QWidget()
    window.show()
    dialog = PreferencesDialog(window, preferences)
    dialog.open()
    yield dialog
    window.close()
    window.deleteLater()


@pytest.fixture
def window(qapp: QApplication, project: Project) -> Iterator[StudioWindow]:
    window = create_window(project)
    window.show()
    yield window
    window.close()
    window.deleteLater()


Widget = TypeVar("Widget", bound=QWidget)


def find(kind: type[Widget], dialog: QWidget, name: str) -> Widget:
    widget = dialog.findChild(kind, name)
    assert isinstance(widget, kind)
    return widget


def pick(box: QComboBox, place: int) -> None:
    """Choose with the keyboard, from the first entry on."""
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_the_theme_changes_at_once(dialog: PreferencesDialog, preferences: Preferences) -> None:
    theme = find(QComboBox, dialog, "preferences_theme")
    pick(theme, 2)
    assert preferences.scheme == "dark"
    assert active_theme().is_dark
    pick(theme, 1)
    assert not active_theme().is_dark


def test_motion_follows_the_platform_until_it_is_chosen(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    box = find(QCheckBox, dialog, "preferences_motion")
    assert box.isChecked() is platform_moves()
    assert motion_is_on() is platform_moves()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert motion_is_on() is not platform_moves()


def test_panels_show_other_decimals_at_once(window: StudioWindow, qtbot: QtBot) -> None:
    action = window.findChild(QAction, "preferences")
    assert isinstance(action, QAction)
    assert action.shortcut().toString() == "Ctrl+,"
    action.trigger()
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    qtbot.waitUntil(lambda: window.session.subject is not None, timeout=30_000)
    facts = [each for each in window.findChildren(QLabel) if each.isVisibleTo(window)]

    def shown() -> set[str]:
        return {each.text() for each in facts}

    before = shown()
    slider = find(QSlider, dialog, "preferences_decimals")
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert plain(0.7310586) == "0.731059"
    assert signed(-0.5) == "−0.500000"
    qtbot.waitUntil(lambda: shown() != before)
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert plain(0.7310586) == "0.73"
    assert plain(0.7310586, 3) == "0.731"
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(PreferencesDialog) is None)


def test_another_language_waits_for_the_next_start(
    dialog: PreferencesDialog, preferences: Preferences
) -> None:
    box = find(QComboBox, dialog, "preferences_language")
    assert [box.itemText(place) for place in range(2)] == ["As the system", "English"]
    notes = [each for each in dialog.findChildren(QLabel) if "next start" in each.text()]
    assert not notes[0].isVisible()
    pick(box, 1)
    assert preferences.language == "en"
    assert notes[0].isVisible()
    pick(box, 0)
    assert not notes[0].isVisible()


def test_another_size_is_there_at_once_and_remembered(
    dialog: PreferencesDialog, preferences: Preferences, tmp_path: Path
) -> None:
    box = find(QComboBox, dialog, "preferences_size")
    assert [box.itemText(place) for place in (0, box.count() - 1)] == ["100 %", "200 %"]
    note = next(each for each in dialog.findChildren(QLabel) if "next start" in each.text())
    pick(box, 4)
    assert preferences.size == magnification() == 200
    assert dialog.devicePixelRatioF() == 2
    assert not note.isVisible()
    settings = Settings(tmp_path / "settings.ini")
    assert settings.size == 100
    preferences.remember(settings)
    assert Settings(tmp_path / "settings.ini").size == 200
    pick(box, 0)
    assert magnification() == 100


def test_a_size_that_qt_cannot_change_to_waits_for_the_next_start(
    dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.preferences.preferences.choose_magnification", lambda size: size == 100)
    box = find(QComboBox, dialog, "preferences_size")
    note = next(each for each in dialog.findChildren(QLabel) if "next start" in each.text())
    pick(box, 2)
    assert note.isVisible()
    pick(box, 0)
    assert not note.isVisible()


def test_what_was_chosen_comes_back(preferences: Preferences, tmp_path: Path) -> None:
    preferences.choose_scheme("dark")
    preferences.choose_motion(False)
    preferences.choose_decimals(6)
    preferences.choose_language("en")
    preferences.remember(Settings(tmp_path / "settings.ini"))
    preferences.choose_scheme("light")
    preferences.choose_motion(True)
    preferences.choose_decimals(2)
    preferences.recall(Settings(tmp_path / "settings.ini"))
    assert preferences.scheme == "dark"
    assert not preferences.motion
    assert preferences.decimals == 6
    assert preferences.language == "en"
    assert not preferences.waits_for_restart


@pytest.mark.parametrize(("text", "decimals"), [("0", 2), ("99", 6), ("-3", 4), ("many", 4), ("³", 4)])
def test_a_settings_file_with_nonsense_in_it_does_no_harm(
    preferences: Preferences, tmp_path: Path, text: str, decimals: int
) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(
        f"[appearance]\ndecimals={text}\nmotion={text}\nscheme={text}\nlanguage={text}\n", encoding="utf-8"
    )
    preferences.recall(Settings(path))
    assert preferences.decimals == decimals
    assert preferences.motion is platform_moves()
    assert preferences.scheme == "system"
    assert language_in_use(Settings(path).language) == "en"


def test_each_translation_file_is_a_language(tmp_path: Path) -> None:
    for name in ("de.qm", "pt_BR.qm", "notes.txt", "nonsense.qm"):
        (tmp_path / name).touch()
    assert languages(tmp_path) == ["en", "de", "pt_BR"]
    assert language_title("de") == "Deutsch"
    assert language_title("en") == "English"
    assert language_in_use("pt_BR", tmp_path) == "pt_BR"
    assert language_in_use("fr", tmp_path) == "en"


def test_the_systems_language_counts_where_there_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class German:
        @staticmethod
        def uiLanguages() -> list[str]:
            return ["de-DE", "de", "en"]

    monkeypatch.setattr(QLocale, "system", German)
    assert language_in_use("", tmp_path) == "en"
    (tmp_path / "de.qm").touch()
    assert language_in_use("", tmp_path) == "de"
    assert language_in_use("en", tmp_path) == "en"


def test_qts_own_words_are_translated_too(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "de.qm").touch()
    application = QCoreApplication.instance()
    assert application is not None
    install_language(application, "de", tmp_path)
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    finally:
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)
            translator.deleteLater()
