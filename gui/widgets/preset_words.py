"""What presets are called, and what to look for in them, in the user's language.

Their texts stand in resources/presets; `python -m gui.widgets.preset_words` writes them for lupdate.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication

from engine.presets import Preset, load_preset, preset_names


def preset_title(preset: Preset) -> str:
    """What the preset is called."""
    return QCoreApplication.translate("Presets", preset.title)


def preset_description(preset: Preset) -> str:
    """What to look for in it."""
    return QCoreApplication.translate("Presets", preset.description)


def preset_texts() -> str:
    """All their texts, as a Python file from which Qt's lupdate takes them."""
    presets = [load_preset(name) for name in preset_names()]
    texts = [text for preset in presets for text in (preset.title, preset.description)]
    return "\n".join(f'translate("Presets", {json.dumps(text, ensure_ascii=False)})' for text in texts)


if __name__ == "__main__":
    sys.stdout.write(f"{preset_texts()}\n")
