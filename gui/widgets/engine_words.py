"""Texts that stand in the engine and its presets, in the user's language.

`python -m gui.widgets.engine_words` writes them as a Python file from which Qt's lupdate takes them.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import Any, get_args

from PySide6.QtCore import QCoreApplication

from engine.data.catalogue import SourceName
from engine.export.report_words import TEXTS, Kind, ReportWords
from engine.ops import OPS, Op, to_the
from engine.presets import Preset, load_preset, preset_names
from engine.spec import BUGS, INITIALISATIONS, LOSSES, OPTIMIZERS, SCALINGS
from gui.widgets.names import (
    bug_title,
    data_title,
    initialisation_title,
    loss_title,
    optimizer_title,
    scaling_title,
)


def preset_title(preset: Preset) -> str:
    """What the preset is called."""
    return QCoreApplication.translate("Presets", preset.title)


def preset_description(preset: Preset) -> str:
    """What to look for in it."""
    return QCoreApplication.translate("Presets", preset.description)


def op_sentence(op: Op) -> str:
    """What the operation does to a gradient."""
    return QCoreApplication.translate("Operations", op.sentence)


def report_words() -> ReportWords:
    """What a report says."""
    english = ReportWords()
    texts: dict[str, Any] = {
        name: QCoreApplication.translate("Report", getattr(english, name)) for name in TEXTS
    }
    names: dict[tuple[Kind, str], str] = {("preset", each.title): preset_title(each) for each in _presets()}
    names |= {("data", name): data_title(name) for name in get_args(SourceName)}
    names |= {("scaling", name): scaling_title(name) for name in SCALINGS}
    names |= {("initialisation", name): initialisation_title(name) for name in INITIALISATIONS}
    names |= {("loss", name): loss_title(name) for name in LOSSES}
    names |= {("optimizer", name): optimizer_title(name) for name in OPTIMIZERS}
    names |= {("bug", name): bug_title(name) for name in BUGS}
    return replace(english, language=QCoreApplication.translate("HelpDesk", "en"), names=names, **texts)


def texts_to_translate() -> str:
    """All of them, in calls that lupdate understands."""
    operations = dict.fromkeys(op.sentence for op in (*OPS.values(), to_the(2.0)))
    presets = _presets()
    texts = [("Operations", sentence) for sentence in operations]
    texts += [("Report", getattr(ReportWords(), name)) for name in TEXTS]
    texts += [("Presets", text) for preset in presets for text in (preset.title, preset.description)]
    return "\n".join(
        f'translate("{context}", {json.dumps(text, ensure_ascii=False)})' for context, text in texts
    )


def _presets() -> list[Preset]:
    return [load_preset(name) for name in preset_names()]


if __name__ == "__main__":
    sys.stdout.write(f"{texts_to_translate()}\n")
