"""The engine's errors in words a learner can use."""

from __future__ import annotations

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication


def refusal(error: ValidationError) -> str:
    """One line that names the field and what is allowed."""
    first = error.errors()[0]
    field = " ".join(str(part).replace("_", " ") for part in first["loc"])
    reason = first["msg"].removeprefix("Value error, ")
    if not field:
        return sentence(reason)
    return QCoreApplication.translate("Document", "{field}: {reason}").format(
        field=field.capitalize(), reason=reason
    )


def sentence(error: object) -> str:
    """The engine's own words as a sentence."""
    text = str(error)
    return text[:1].upper() + text[1:]
