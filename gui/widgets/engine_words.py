"""Texts that stand in the engine and its presets, in the user's language.

`python -m gui.widgets.engine_words` writes them as a Python file from which Qt's lupdate takes them.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication

from engine.ops import OPS, Op, to_the
from engine.presets import Preset, load_preset, preset_names


def preset_title(preset: Preset) -> str:
    """What the preset is called."""
    return QCoreApplication.translate("Presets", preset.title)


def preset_description(preset: Preset) -> str:
    """What to look for in it."""
    return QCoreApplication.translate("Presets", preset.description)


def op_sentence(op: Op) -> str:
    """What the operation does to a gradient."""
    return QCoreApplication.translate("Operations", op.sentence)


def texts_to_translate() -> str:
    """All of them, in calls that lupdate understands."""
    operations = dict.fromkeys(op.sentence for op in (*OPS.values(), to_the(2.0)))
    presets = [load_preset(name) for name in preset_names()]
    texts = [("Operations", sentence) for sentence in operations]
    texts += [("Presets", text) for preset in presets for text in (preset.title, preset.description)]
    return "\n".join(
        f'translate("{context}", {json.dumps(text, ensure_ascii=False)})' for context, text in texts
    )


if __name__ == "__main__":
    sys.stdout.write(f"{texts_to_translate()}\n")
