"""In which language the window speaks: English, or one of which there is a translation file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

#: Each language is one file of Qt Linguist here, named by its code: de.qm.
FOLDER = Path(__file__).parents[2] / "resources" / "translations"

#: The program's own words; its file holds only their plural forms.
ENGLISH = "en"
#: Stands for the language of the system.
SYSTEM = ""


def languages(folder: Path = FOLDER) -> list[str]:
    """Codes of the languages on offer, English first."""
    found = {path.stem for path in folder.glob("*.qm")} - {ENGLISH}
    return [ENGLISH, *sorted(code for code in found if QLocale(code) != QLocale.c())]


def language_title(code: str) -> str:
    """What a language calls itself."""
    name = QLocale(code).nativeLanguageName()
    return "English" if code == ENGLISH else name[:1].upper() + name[1:]


def language_in_use(choice: str, folder: Path = FOLDER) -> str:
    """The code of a language on offer: the chosen one, else the first the system wants, else English."""
    offered = languages(folder)
    wanted = [choice] if choice != SYSTEM else QLocale.system().uiLanguages()
    for name in wanted:
        for code in (name.replace("-", "_"), name.replace("_", "-").split("-")[0]):
            if code in offered:
                return code
    return ENGLISH


def install_language(application: QCoreApplication, choice: str, folder: Path = FOLDER) -> None:
    """Let the program, and Qt's own dialogs, speak it. What is on the screen already stays as it is."""
    code = language_in_use(choice, folder)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in ((f"qtbase_{code}", qt_folder), (code, str(folder))):
        translator = QTranslator(application)
        if translator.load(name, place):
            application.installTranslator(translator)
