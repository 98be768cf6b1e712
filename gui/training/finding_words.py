"""What the doctor found, in words: what it is, why it happens, what to do."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.network_spec import NetworkSpec
from engine.training.findings import (
    Cause,
    DeadRelus,
    ExplodingGradient,
    Finding,
    NotFinite,
    SaturatedNeurons,
)
from engine.training.position import Phase
from gui.widgets.node_names import operation_sign
from gui.widgets.numbers import plain
from gui.widgets.parameter_names import neuron_title, parameter_title

#: More neurons than these are only counted.
_MOST_NAMES = 6
#: From so many times its first size on, the largest parameter has grown too fast.
_MUCH = 10.0


def finding_words(finding: Finding, network: NetworkSpec, columns: Sequence[str]) -> str:
    """A few sentences about one finding."""
    match finding:
        case NotFinite():
            return _not_finite(finding, network, columns)
        case ExplodingGradient():
            return _exploding(finding, network, columns)
        case DeadRelus():
            text = QCoreApplication.translate(
                "Doctor",
                "Dead ReLUs: {neurons}. They answer 0 to every training sample, so that no sample's gradient "
                "moves their weights any more. Rewind and lower the learning rate, or choose leaky ReLU for "
                "them.",
            )
            return text.format(neurons=_names(finding.neurons, network, columns))
        case SaturatedNeurons():
            text = QCoreApplication.translate(
                "Doctor",
                "Saturated: {neurons}. They are flat for nearly all training samples, so that hardly any "
                "gradient comes through. Start from smaller weights, or lower the learning rate.",
            )
            return text.format(neurons=_names(finding.neurons, network, columns))


def _not_finite(finding: NotFinite, network: NetworkSpec, columns: Sequence[str]) -> str:
    position = finding.position
    what = QCoreApplication.translate(
        "Doctor", "The first number that is not finite is {value}: epoch {epoch}, batch {batch}, {where}."
    ).format(
        value=plain(finding.value),
        epoch=position.epoch + 1,
        batch=position.batch + 1,
        where=_where(finding, network, columns),
    )
    why = _why(finding.cause)
    if math.isfinite(finding.grown) and finding.grown >= _MUCH:
        text = QCoreApplication.translate(
            "Doctor", "By then the largest parameter was {times} times as large as at the start."
        )
        why += " " + text.format(times=plain(finding.grown, 0))
    advice = QCoreApplication.translate(
        "Doctor", "Rewind to just before and lower the learning rate, which was {rate}."
    )
    return f"{what} {why} {advice.format(rate=f'{finding.learning_rate:g}')}"


def _where(finding: NotFinite, network: NetworkSpec, columns: Sequence[str]) -> str:
    parts = [_phase(finding.position.phase)]
    if finding.position.phase in ("forward", "backward"):
        text = QCoreApplication.translate("Doctor", "sample {sample}")
        parts.append(text.format(sample=finding.position.sample + 1))
    if finding.neuron is not None:
        text = QCoreApplication.translate("Doctor", "neuron {neuron}")
        parts.append(text.format(neuron=neuron_title(network, finding.neuron, columns)))
    if finding.op:
        parts.append(
            QCoreApplication.translate("Doctor", "node “{op}”").format(op=operation_sign(finding.op))
        )
    if finding.link is not None:
        parts.append(parameter_title(network, finding.link, columns))
    return ", ".join(parts)


def _phase(phase: Phase) -> str:
    return {
        "forward": QCoreApplication.translate("Doctor", "in the forward pass"),
        "loss": QCoreApplication.translate("Doctor", "in the loss"),
        "zero_grad": QCoreApplication.translate("Doctor", "in zero_grad"),
        "backward": QCoreApplication.translate("Doctor", "in the backward pass"),
        "update": QCoreApplication.translate("Doctor", "in the update"),
    }[phase]


def _why(cause: Cause) -> str:
    return {
        "overflow": QCoreApplication.translate("Doctor", "It is too large for a float."),
        "pole": QCoreApplication.translate(
            "Doctor", "It comes from a division by 0, a logarithm of 0 or the like."
        ),
        "undefined": QCoreApplication.translate("Doctor", "It has no meaning, as ∞ − ∞ has none."),
        "passed_on": QCoreApplication.translate(
            "Doctor", "What it was made from was not finite when the batch began."
        ),
    }[cause]


def _exploding(finding: ExplodingGradient, network: NetworkSpec, columns: Sequence[str]) -> str:
    text = QCoreApplication.translate(
        "Doctor",
        "The gradient explodes: in epoch {epoch} it was {norm} long{usual}. The largest part of it is that "
        "of {name}. Rewind and lower the learning rate before the parameters leave all bounds.",
    )
    usual = ""
    if finding.usual is not None:
        usual = QCoreApplication.translate("Doctor", ", before about {usual}").format(
            usual=plain(finding.usual, 3)
        )
    return text.format(
        epoch=finding.epoch + 1,
        norm=plain(finding.norm, 1),
        usual=usual,
        name=parameter_title(network, finding.link, columns),
    )


def _names(neurons: tuple[str, ...], network: NetworkSpec, columns: Sequence[str]) -> str:
    shown = ", ".join(neuron_title(network, name, columns) for name in neurons[:_MOST_NAMES])
    more = len(neurons) - _MOST_NAMES
    if more <= 0:
        return shown
    return QCoreApplication.translate("Doctor", "{names} and {count} more").format(names=shown, count=more)
