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
        return reason[:1].upper() + reason[1:]
    return QCoreApplication.translate("Document", "{field}: {reason}").format(
        field=field.capitalize(), reason=reason
    )
