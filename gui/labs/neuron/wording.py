"""What the neuron lab says, in words with numbers that were computed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.activation_facts import ActivationFacts, facts, saturates
from engine.labs_spec import NeuronLabSpec
from engine.network_spec import ACTIVATIONS, ActivationName
from gui.labs.neuron.numbers import NeuronNumbers
from gui.widgets.node_names import subscripted
from gui.widgets.numbers import MINUS, plain


def formula(spec: NeuronLabSpec) -> str:
    """O = tanh(w₁·x₁ + w₂·x₂ + b)."""
    products = [subscripted(f"w{i}·x{i}") for i in range(1, len(spec.inputs) + 1)]
    total = " + ".join([*products, "b"])
    return f"o = {total}" if spec.activation == "linear" else f"o = {spec.activation}({total})"


def short(number: float) -> str:
    """A number without needless zeros: −1, 0.25, −0.17."""
    text = plain(number, 2)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def range_text(found: ActivationFacts) -> str:
    """From where to where its answers go: −1 … 1, or 0 … ∞."""
    low = f"{MINUS}∞" if found.low is None else short(found.low)
    high = "∞" if found.high is None else short(found.high)
    return f"{low} … {high}"


def range_sentence(name: ActivationName) -> str:
    """Whether an activation squashes."""
    found = facts(name)
    if found.low is not None and found.high is not None:
        text = QCoreApplication.translate("NeuronLab", "{name} answers between {low} and {high}.")
        return text.format(name=name, low=short(found.low), high=short(found.high))
    if found.low is not None:
        text = QCoreApplication.translate(
            "NeuronLab", "{name} answers {low} or more, without an upper bound: it doesn't squash."
        )
        if not found.reaches_low:
            text = QCoreApplication.translate(
                "NeuronLab", "{name} answers above {low}, without an upper bound: it doesn't squash."
            )
        return text.format(name=name, low=short(found.low))
    return QCoreApplication.translate(
        "NeuronLab", "{name} has no bound on either side: it doesn't squash."
    ).format(name=name)


def slope_sentence(name: ActivationName) -> str:
    """Its slope at 0 and the largest one."""
    found = facts(name)
    text = QCoreApplication.translate("NeuronLab", "Slope {at_0} at 0, at most {most}.")
    return text.format(at_0=short(found.slope_at_0), most=short(found.largest_slope))


def flat_sentence(name: ActivationName) -> str:
    """Where it saturates."""
    found = facts(name)
    below, above = found.flat_below, found.flat_above
    if below is not None and above is not None:
        text = QCoreApplication.translate("NeuronLab", "Flat below {below} and above {above}.")
        return text.format(below=short(below), above=short(above))
    if below is not None:
        return QCoreApplication.translate("NeuronLab", "Flat below {below}.").format(below=short(below))
    return QCoreApplication.translate("NeuronLab", "Never flat.")


def factor_text(slope: float) -> str:
    """A slope or gradient so that a small one does not look like 0: 0.50, 0.0003, 2e−09, and 0 itself."""
    if slope == 0:
        return "0"
    if abs(slope) >= 0.005:
        return plain(slope, 2)
    return plain(slope, 4) if abs(slope) >= 0.00005 else f"{slope:.0e}".replace("-", MINUS)


def back_sentence(name: ActivationName, n: float | None, slope: float | None) -> str:
    """What becomes of a gradient that comes back through the activation at n; "" as long as none has."""
    if n is None or slope is None:
        return ""
    if slope == 0:
        return QCoreApplication.translate(
            "NeuronLab", "Slope 0: nothing of the gradient that comes back gets through."
        )
    text = QCoreApplication.translate("NeuronLab", "The gradient that comes back is multiplied by {slope}.")
    if saturates(name, n):
        text = QCoreApplication.translate(
            "NeuronLab", "Saturated: the gradient that comes back is multiplied by {slope}."
        )
    return text.format(slope=factor_text(slope))


def squashing_sentence() -> str:
    """Which of all the activations squash."""
    squash = [name for name in ACTIVATIONS if facts(name).is_bounded]
    text = QCoreApplication.translate(
        "NeuronLab", "Only {names} squash; {count} of {all} have no upper bound. Click one to use it."
    )
    names = QCoreApplication.translate("NeuronLab", " and ").join(squash)
    unbounded = sum(facts(name).high is None for name in ACTIVATIONS)
    return text.format(names=names, count=unbounded, all=len(ACTIVATIONS))


def gradient_tip(name: str, numbers: NeuronNumbers) -> str:
    """How o moves with one of the numbers, and where that comes from."""
    symbol, grad, at_n = subscripted(name), numbers.grad(name), numbers.grad("n")
    if grad is None or at_n is None:
        text = QCoreApplication.translate("NeuronLab", "∂o/∂{name} is not there yet: step on (F11).")
        return text.format(name=symbol)
    if name == "b":
        return f"∂o/∂b = ∂o/∂n · 1 = {plain(grad)}"
    other = ("w" if name[0] == "x" else "x") + name[1:]
    factor = plain(numbers.data(other) or 0.0)
    factor = f"({factor})" if factor.startswith(MINUS) else factor
    return f"∂o/∂{symbol} = ∂o/∂n · {subscripted(other)} = {plain(at_n)} · {factor} = {plain(grad)}"


def no_plane(count: int) -> str:
    """Why there is no plane to be seen."""
    if count == 1:
        return QCoreApplication.translate(
            "NeuronLab", "With one input there is no plane: n = 0 is a single point on a line."
        )
    if count == 3:
        return QCoreApplication.translate(
            "NeuronLab",
            "With 3 inputs, n = 0 is a plane in space; a flat picture can't show what it cuts. "
            "Two inputs can be seen here.",
        )
    return QCoreApplication.translate(
        "NeuronLab",
        "With {count} inputs, n = 0 is a hyperplane in {count} dimensions, which no picture shows. "
        "Two inputs can be seen here.",
    ).format(count=count)
