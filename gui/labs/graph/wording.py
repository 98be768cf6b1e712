"""What the exercises ask and how they answer, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.marking import Mistake
from gui.widgets.node_names import operation_sign
from gui.widgets.numbers import MINUS, plain

#: The examples in the order of their menu, as in `engine.marked_examples`.
EXAMPLES = ("sum_of_product", "lecture", "two_ways", "twice", "chain", "neuron", "micrograd")


def example_title(name: str) -> str:
    """Name of a marked example."""
    return {
        "sum_of_product": QCoreApplication.translate("GraphLab", "a · b + c"),
        "lecture": QCoreApplication.translate("GraphLab", "The lecture's graph, L"),
        "two_ways": QCoreApplication.translate("GraphLab", "Two ways to one result"),
        "twice": QCoreApplication.translate("GraphLab", "a + a: gradients add up"),
        "chain": QCoreApplication.translate("GraphLab", "(x − 1)²: the chain rule"),
        "neuron": QCoreApplication.translate("GraphLab", "A neuron with tanh"),
        "micrograd": QCoreApplication.translate("GraphLab", "micrograd's own example"),
    }[name]


def written(op: str, parts: Sequence[str]) -> str:
    """An operation, by its symbol, on its inputs: 2 × (−3), tanh(0.88), 3²."""
    if len(parts) == 2 and not op.isalpha():
        return f"{_bracketed(parts[0])} {operation_sign(op)} {_bracketed(parts[1])}"
    if op.startswith("**"):
        return operation_sign(op).replace("x", _bracketed(parts[0]))
    if op == "neg":
        return f"{MINUS}{_bracketed(parts[0])}"
    return f"{operation_sign(op)}({', '.join(parts)})"


def slope_name(root: str, name: str) -> str:
    """How a gradient is written: ∂L/∂a, ∂L/∂(a − 1)."""
    return f"∂{root}/∂{name if name.isidentifier() else f'({name})'}"


def short(number: float) -> str:
    """A number without zeros at its end, so that an exercise reads as one writes it."""
    text = plain(number)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def result_mistake(mistake: Mistake) -> str:
    """What went wrong in a number of the forward pass."""
    return {
        "added": QCoreApplication.translate("GraphLab", "That is the sum; here they are multiplied."),
        "multiplied": QCoreApplication.translate("GraphLab", "That is the product; here they are added."),
        "swapped": QCoreApplication.translate("GraphLab", "The other way round: the first one comes first."),
        "sign": QCoreApplication.translate("GraphLab", "The size is right, the sign is not."),
        "handed_on": QCoreApplication.translate("GraphLab", "That is what goes in. What comes out?"),
    }.get(mistake, QCoreApplication.translate("GraphLab", "Put the numbers in, and work it out once more."))


def seed_mistake(root: str) -> str:
    """Why the root's gradient is 1."""
    text = QCoreApplication.translate(
        "GraphLab", "Nudge {root} by h: by how much does {root} itself move? By h, so the slope is …"
    )
    return text.format(root=root)


def share_mistake(mistake: Mistake) -> str:
    """What went wrong in a number that is handed back."""
    return {
        "sum_so_far": QCoreApplication.translate(
            "GraphLab", "That is the grad afterwards. Asked is what is added to it now."
        ),
        "own_input": QCoreApplication.translate(
            "GraphLab", "× gives each input the other one, times what comes back; not its own number."
        ),
        "upstream_alone": QCoreApplication.translate(
            "GraphLab", "That is only what comes back. Times the local derivative?"
        ),
        "local_alone": QCoreApplication.translate(
            "GraphLab", "That is only the local derivative. Times what comes back?"
        ),
        "halved": QCoreApplication.translate(
            "GraphLab", "Nothing is shared out: each input gets the whole of it, not half."
        ),
        "sign": QCoreApplication.translate("GraphLab", "The size is right, the sign is not."),
        "data": QCoreApplication.translate(
            "GraphLab", "That is the number itself. Asked is how fast the root moves with it."
        ),
    }.get(mistake, _local_times_upstream())


def gradient_mistake(mistake: Mistake) -> str:
    """What went wrong in a whole gradient."""
    words = {
        "one_share": QCoreApplication.translate(
            "GraphLab", "That is one of several shares. What comes back on each way adds up."
        ),
        "upstream_alone": QCoreApplication.translate(
            "GraphLab", "That is only what comes back. Times the local derivative?"
        ),
    }
    return words.get(mistake) or share_mistake(mistake)


def _local_times_upstream() -> str:
    return QCoreApplication.translate(
        "GraphLab", "Work it out as local derivative × what comes back from the right."
    )


def _bracketed(part: str) -> str:
    return f"({part})" if part.startswith(MINUS) else part
