"""`make screenshots`: takes every picture of README and docs/guide.md anew, from the real window.

python -m tests.screenshots [NAME ...] [--out FOLDER]
"""

from __future__ import annotations

# ruff: noqa: I001 - threads and platform are chosen before NumPy and Qt are imported
import tests.benchmarks.offscreen  # noqa: F401

import argparse
import os
import sys
import tempfile
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from tqdm import tqdm

from tests.screenshots.scenes import SCENES, Scene
from tests.screenshots.stage import Stage

FOLDER = Path(__file__).parents[2] / "docs" / "images"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"of {', '.join(SCENES)}; all, if none is given"
    )
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="FOLDER")
    arguments = parser.parse_args()
    unknown = sorted(set(arguments.names) - set(SCENES))
    if unknown:
        parser.error(f"there is no picture {', '.join(unknown)}")
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("CONFIG", "STATE", "DATA", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(folder) / kind.lower())
        application = QApplication(sys.argv[:1])
        for name in tqdm(arguments.names or list(SCENES), unit="picture"):
            write(take(application, SCENES[name], Path(folder)), arguments.out / f"{name}.png")


def take(application: QApplication, scene: Scene, folder: Path) -> QImage:
    """A picture of a fresh window in which the scene was played. `folder` is for its files."""
    stage = Stage(application, scene.scheme, scene.width, scene.height, folder)
    try:
        return (scene.play(stage) or stage.window).grab().toImage()
    finally:
        stage.close()


def write(picture: QImage, path: Path) -> None:
    """As small as it gets without losing a colour."""
    flat = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = flat.width(), flat.height()
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.frombuffer("RGB", size, bytes(flat.constBits()), "raw", "RGB", flat.bytesPerLine(), 1)
    image.save(path, optimize=True)


if __name__ == "__main__":
    main()
