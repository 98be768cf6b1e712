"""What the program remembers between two starts."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

from gui.widgets.numbers import FIRST_DECIMALS
from gui.widgets.theme import SCHEMES, SchemeName

#: How large everything can be shown, in per cent.
SIZES = (100, 125, 150, 175, 200)
#: How large everything can be shown to a class, and is at first.
PRESENTER_SIZES = SIZES[1:]
FIRST_PRESENTER_SIZE = 150
#: How many files the menu remembers.
MOST_RECENT = 8


class Settings:
    """Typed access to one INI file in the user's configuration folder."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or user_config_path("backprop-studio", appauthor=False) / "settings.ini"
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> SchemeName:
        """Which colours the user wants: those of the system, light or dark."""
        value = self._store.value("appearance/scheme", "system")
        return value if value in SCHEMES else "system"

    @scheme.setter
    def scheme(self, value: SchemeName) -> None:
        self._store.setValue("appearance/scheme", value)

    @property
    def size(self) -> int:
        """How large everything is shown, in per cent; one of SIZES."""
        value = str(self._store.value("appearance/size", ""))
        return int(value) if value in map(str, SIZES) else SIZES[0]

    @size.setter
    def size(self, value: int) -> None:
        self._store.setValue("appearance/size", value)

    @property
    def motion(self) -> bool | None:
        """Whether things may move on the screen; None leaves it to the platform."""
        return {"on": True, "off": False}.get(str(self._store.value("appearance/motion", "")))

    @motion.setter
    def motion(self, value: bool | None) -> None:
        self._store.setValue("appearance/motion", "" if value is None else "on" if value else "off")

    @property
    def decimals(self) -> int:
        """How many decimals numbers are shown with."""
        return self._number("appearance/decimals", FIRST_DECIMALS)

    @decimals.setter
    def decimals(self, value: int) -> None:
        self._store.setValue("appearance/decimals", value)

    @property
    def language(self) -> str:
        """Code of the language; "" is that of the system."""
        return str(self._store.value("appearance/language", ""))

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("appearance/language", value)

    @property
    def welcomed(self) -> bool:
        """Whether the user has seen the callouts of the first start."""
        return bool(self._store.value("start/welcomed", False, type=bool))

    @welcomed.setter
    def welcomed(self, value: bool) -> None:
        self._store.setValue("start/welcomed", value)

    @property
    def lessons(self) -> str:
        """How far the lessons have come, as JSON; "" before the first one."""
        return str(self._store.value("lessons/progress", ""))

    @lessons.setter
    def lessons(self, value: str) -> None:
        self._store.setValue("lessons/progress", value)

    @property
    def speed(self) -> int | None:
        """Place of the speed slider; None when it was never remembered."""
        place = self._number("run/speed", -1)
        return place if place >= 0 else None

    @speed.setter
    def speed(self, value: int | None) -> None:
        self._store.setValue("run/speed", "" if value is None else value)

    @property
    def recent_files(self) -> list[Path]:
        """Projects that were open, the newest first."""
        value = self._store.value("files/recent", [])
        names = [value] if isinstance(value, str) else value
        return [Path(str(name)) for name in names][:MOST_RECENT] if isinstance(names, list) else []

    @recent_files.setter
    def recent_files(self, paths: list[Path]) -> None:
        self._store.setValue("files/recent", [str(path) for path in paths[:MOST_RECENT]])

    @property
    def export_folder(self) -> str:
        """Where the last picture or report went, empty before the first one."""
        return str(self._store.value("files/export_folder", ""))

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._store.setValue("files/export_folder", value)

    @property
    def geometry(self) -> QByteArray:
        """The main window's place and size, empty at the first start."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def workspace(self) -> str:
        """Name of the workspace that was in front, empty at the first start."""
        return str(self._store.value("window/workspace", ""))

    @workspace.setter
    def workspace(self, value: str) -> None:
        self._store.setValue("window/workspace", value)

    def arrangement(self, workspace: str) -> QByteArray:
        """How the docks stand in a workspace, empty where it was never shown."""
        return self._bytes(f"arrangements/{workspace}")

    def keep_arrangement(self, workspace: str, value: QByteArray) -> None:
        """Remember how the docks stand in a workspace."""
        self._store.setValue(f"arrangements/{workspace}", value)

    @property
    def presenter_size(self) -> int:
        """How large everything is shown to a class, in per cent; one of PRESENTER_SIZES."""
        value = str(self._store.value("presenter/size", ""))
        return int(value) if value in map(str, PRESENTER_SIZES) else FIRST_PRESENTER_SIZE

    @presenter_size.setter
    def presenter_size(self, value: int) -> None:
        self._store.setValue("presenter/size", value)

    @property
    def presenter_full_screen(self) -> bool:
        """Whether presenter mode takes the whole screen."""
        return str(self._store.value("presenter/full_screen", "on")) != "off"

    @presenter_full_screen.setter
    def presenter_full_screen(self, value: bool) -> None:
        self._store.setValue("presenter/full_screen", "on" if value else "off")

    def presented_panels(self, workspace: str) -> frozenset[str]:
        """The panels of a workspace that are shown to a class, empty where that was never chosen."""
        names = str(self._store.value(f"presenter/{workspace}_panels", ""))
        return frozenset(names.split())

    def keep_presented_panels(self, workspace: str, names: Collection[str]) -> None:
        """Remember which panels of a workspace are shown to a class."""
        self._store.setValue(f"presenter/{workspace}_panels", " ".join(sorted(names)))

    @property
    def looks(self) -> dict[str, str]:
        """How the output was looked at, under names that only its panel knows."""
        self._store.beginGroup("looks")
        found = {key: str(self._store.value(key, "")) for key in self._store.childKeys()}
        self._store.endGroup()
        return found

    @looks.setter
    def looks(self, values: dict[str, str]) -> None:
        for key, value in values.items():
            self._store.setValue(f"looks/{key}", value)

    @property
    def folder(self) -> Path:
        """Where the file is."""
        return Path(self._store.fileName()).parent

    def save(self) -> bool:
        """Write everything to the file now, whole or not at all; says whether that succeeded."""
        self._store.sync()
        return self._store.status() == QSettings.Status.NoError

    def _number(self, key: str, default: int) -> int:
        value = str(self._store.value(key, ""))
        return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else default

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
