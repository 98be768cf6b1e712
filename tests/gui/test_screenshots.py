"""The pictures of the pages are those that `make screenshots` takes."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tests.screenshots.__main__ import FOLDER, take, write
from tests.screenshots.scenes import SCENES

PAGES = (FOLDER.parent / "guide.md", FOLDER.parents[1] / "README.md")


def test_every_picture_has_a_scene_and_a_page() -> None:
    shown = {
        name
        for page in PAGES
        for name in re.findall(r"images/([\w-]+)\.png", page.read_text(encoding="utf-8"))
    }
    assert shown == set(SCENES) == {path.stem for path in FOLDER.glob("*.png")}


def test_a_scene_is_played_in_a_window(qapp: QApplication, tmp_path: Path) -> None:
    write(take(qapp, SCENES["gallery"], tmp_path), tmp_path / "pictures" / "gallery.png")
    picture = QImage(str(tmp_path / "pictures" / "gallery.png"))
    assert min(picture.width(), picture.height()) > 400
    assert len({picture.pixel(x, y) for x in range(0, 400, 4) for y in range(0, 400, 4)}) > 20
    assert QColor(picture.pixel(2, picture.height() - 2)).lightness() > 200
