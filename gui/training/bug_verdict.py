"""What a bug did, in words and with the numbers of the batch, beside what was expected of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.network_spec import Link, NetworkSpec
from engine.spec import BugName
from engine.training.bug_effect import BugEffect, FirstWrong
from gui.training.bug_words import bug_reason, no_effect_reason
from gui.widgets.numbers import plain, signed
from gui.widgets.parameter_names import parameter_title


def verdict(
    bug: BugName,
    effect: BugEffect,
    expected: FirstWrong | None,
    network: NetworkSpec,
    keys: list[Link],
    columns: Sequence[str],
) -> str:
    """A few sentences. `keys` name the parameters, as `Document.parameter_keys` does."""
    reason = no_effect_reason(bug) if effect.first == "nothing" else bug_reason(bug)
    parts = [_judgement(effect.first, expected), _what_happened(effect, network, keys, columns), reason]
    if not effect.whole:
        part = QCoreApplication.translate("Bugs", "(Looked at the batch's first {count} samples.)")
        parts.append(part.format(count=effect.samples))
    return "\n".join(filter(None, parts))


def _judgement(first: FirstWrong, expected: FirstWrong | None) -> str:
    if expected is None:
        return ""
    if first == expected:
        return QCoreApplication.translate("Bugs", "You were right.")
    return QCoreApplication.translate("Bugs", "Not as you said.")


def _what_happened(effect: BugEffect, network: NetworkSpec, keys: list[Link], columns: Sequence[str]) -> str:
    right, wrong = effect.right, effect.wrong
    if effect.first == "nothing":
        return QCoreApplication.translate("Bugs", "No number of the next batch differs from the right ones.")
    if effect.first == "forward" and plain(right.loss) == plain(wrong.loss):
        text = QCoreApplication.translate(
            "Bugs", "The neurons answer otherwise, though the next batch's loss is {loss} all the same."
        )
        return text.format(loss=plain(right.loss))
    if effect.first == "forward":
        text = QCoreApplication.translate(
            "Bugs", "The next batch's loss is {wrong} instead of {right}, and all that follows differs too."
        )
        return text.format(wrong=plain(wrong.loss), right=plain(right.loss))
    gradients = effect.first == "gradient"
    text = (
        QCoreApplication.translate(
            "Bugs",
            "The next batch's loss is right, but {count} of {all} grads differ: that of {name} is "
            "{wrong} instead of {right}.",
        )
        if gradients
        else QCoreApplication.translate(
            "Bugs",
            "Loss and grads of the next batch are right, but {count} of {all} parameters come out of the "
            "update wrong: {name} as {wrong} instead of {right}.",
        )
    )
    before, after = (
        (right.gradients, wrong.gradients) if gradients else (right.state.parameters, wrong.state.parameters)
    )
    place = max(effect.places, key=lambda each: abs(float(before[each] - after[each])))
    return text.format(
        count=len(effect.places),
        all=len(keys),
        name=parameter_title(network, keys[place], columns),
        wrong=signed(float(after[place]), 4),
        right=signed(float(before[place]), 4),
    )
