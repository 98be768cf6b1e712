"""What the program remembers between two starts."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Collection
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray

from gui.document.plain_file import PlainFile
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
        self._store = PlainFile(path)

    @property
    def scheme(self) -> SchemeName:
        """Which colours the user wants: those of the system, light or dark."""
        value = self._store.text("appearance/scheme")
        return value if value in SCHEMES else "system"

    @scheme.setter
    def scheme(self, value: SchemeName) -> None:
        self._store.put("appearance/scheme", value)

    @property
    def size(self) -> int:
        """How large everything is shown, in per cent; one of SIZES."""
        value = self._store.text("appearance/size")
        return int(value) if value in map(str, SIZES) else SIZES[0]

    @size.setter
    def size(self, value: int) -> None:
        self._store.put("appearance/size", str(value))

    @property
    def motion(self) -> bool | None:
        """Whether things may move on the screen; None leaves it to the platform."""
        return {"on": True, "off": False}.get(self._store.text("appearance/motion"))

    @motion.setter
    def motion(self, value: bool | None) -> None:
        self._store.put("appearance/motion", "" if value is None else "on" if value else "off")

    @property
    def decimals(self) -> int:
        """How many decimals numbers are shown with."""
        return self._number("appearance/decimals", FIRST_DECIMALS)

    @decimals.setter
    def decimals(self, value: int) -> None:
        self._store.put("appearance/decimals", str(value))

    @property
    def language(self) -> str:
        """Code of the language; "" is that of the system."""
        return self._store.text("appearance/language")

    @language.setter
    def language(self, value: str) -> None:
        self._store.put("appearance/language", value)

    @property
    def welcomed(self) -> bool:
        """Whether the user has seen the callouts of the first start."""
        return self._store.text("start/welcomed") == "true"

    @welcomed.setter
    def welcomed(self, value: bool) -> None:
        self._store.put("start/welcomed", "true" if value else "false")

    @property
    def lessons(self) -> str:
        """How far the lessons have come, as JSON; "" before the first one."""
        return self._store.text("lessons/progress")

    @lessons.setter
    def lessons(self, value: str) -> None:
        self._store.put("lessons/progress", value)

    @property
    def speed(self) -> int | None:
        """Place of the speed slider; None when it was never remembered."""
        place = self._number("run/speed", -1)
        return place if place >= 0 else None

    @speed.setter
    def speed(self, value: int | None) -> None:
        self._store.put("run/speed", "" if value is None else str(value))

    @property
    def recent_files(self) -> list[Path]:
        """Projects that were open, the newest first."""
        try:
            names = json.loads(self._store.text("files/recent"))
        except (ValueError, RecursionError):
            return []
        names = names[:MOST_RECENT] if isinstance(names, list) else []
        return [Path(name) for name in names if isinstance(name, str)]

    @recent_files.setter
    def recent_files(self, paths: list[Path]) -> None:
        self._store.put("files/recent", json.dumps([str(path) for path in paths[:MOST_RECENT]]))

    @property
    def export_folder(self) -> str:
        """Where the last picture or report went, empty before the first one."""
        return self._store.text("files/export_folder")

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._store.put("files/export_folder", value)

    @property
    def geometry(self) -> QByteArray:
        """The main window's place and size, empty at the first start."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._keep_bytes("window/geometry", value)

    @property
    def workspace(self) -> str:
        """Name of the workspace that was in front, empty at the first start."""
        return self._store.text("window/workspace")

    @workspace.setter
    def workspace(self, value: str) -> None:
        self._store.put("window/workspace", value)

    def arrangement(self, workspace: str) -> QByteArray:
        """How the docks stand in a workspace, empty where it was never shown."""
        return self._bytes(f"arrangements/{workspace}")

    def keep_arrangement(self, workspace: str, value: QByteArray) -> None:
        """Remember how the docks stand in a workspace."""
        self._keep_bytes(f"arrangements/{workspace}", value)

    @property
    def presenter_size(self) -> int:
        """How large everything is shown to a class, in per cent; one of PRESENTER_SIZES."""
        value = self._store.text("presenter/size")
        return int(value) if value in map(str, PRESENTER_SIZES) else FIRST_PRESENTER_SIZE

    @presenter_size.setter
    def presenter_size(self, value: int) -> None:
        self._store.put("presenter/size", str(value))

    @property
    def presenter_full_screen(self) -> bool:
        """Whether presenter mode takes the whole screen."""
        return self._store.text("presenter/full_screen") != "off"

    @presenter_full_screen.setter
    def presenter_full_screen(self, value: bool) -> None:
        self._store.put("presenter/full_screen", "on" if value else "off")

    def presented_panels(self, workspace: str) -> frozenset[str]:
        """The panels of a workspace that are shown to a class, empty where that was never chosen."""
        names = self._store.text(f"presenter/{workspace}_panels")
        return frozenset(names.split())

    def keep_presented_panels(self, workspace: str, names: Collection[str]) -> None:
        """Remember which panels of a workspace are shown to a class."""
        self._store.put(f"presenter/{workspace}_panels", " ".join(sorted(names)))

    @property
    def looks(self) -> dict[str, str]:
        """How the output was looked at, under names that only its panel knows."""
        return {key: self._store.text(f"looks/{key}") for key in self._store.names("looks")}

    @looks.setter
    def looks(self, values: dict[str, str]) -> None:
        for key, value in values.items():
            self._store.put(f"looks/{key}", value)

    @property
    def folder(self) -> Path:
        """Where the file is."""
        return self._store.path.parent

    def save(self) -> bool:
        """Write everything to the file now, whole or not at all; says whether that succeeded."""
        return self._store.save()

    def _number(self, key: str, default: int) -> int:
        value = self._store.text(key)
        return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else default

    def _bytes(self, key: str) -> QByteArray:
        try:
            return QByteArray(b64decode(self._store.text(key), validate=True))
        except ValueError:
            return QByteArray()

    def _keep_bytes(self, key: str, value: QByteArray) -> None:
        self._store.put(key, b64encode(value.data()).decode())
