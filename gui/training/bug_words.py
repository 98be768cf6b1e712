"""The bug museum in words: what each bug is called, what it does, and what the learner is asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.spec import BugName
from engine.training.bug_effect import FirstWrong


def bug_sentence(bug: BugName) -> str:
    """What the engine does then."""
    return {
        "no_zero_grad": QCoreApplication.translate(
            "Bugs", "Grads are never set back to 0: each batch adds to those of the batch before."
        ),
        "assigned_grad": QCoreApplication.translate(
            "Bugs", "Each share replaces the one before it, so that only the last one is left."
        ),
        "wrong_order": QCoreApplication.translate(
            "Bugs", "Breadth first from the loss: a node may hand on a grad that is not complete."
        ),
        "no_nonlinearity": QCoreApplication.translate(
            "Bugs", "Every neuron answers its weighted sum as it is."
        ),
        "wrong_sign": QCoreApplication.translate(
            "Bugs", "The update adds rate · grad instead of subtracting it."
        ),
        "parents_in_a_set": QCoreApplication.translate(
            "Bugs", "_prev is a set instead of a tuple: of the two edges in x · x it keeps one."
        ),
        "kept_interior_grads": QCoreApplication.translate(
            "Bugs", "One graph serves all samples, and zero_grad clears only the parameters, as in micrograd."
        ),
    }[bug]


def bug_reason(bug: BugName) -> str:
    """Why it has the effect it has, where it has one."""
    return {
        "no_zero_grad": QCoreApplication.translate(
            "Bugs", "Backward only ever adds, so what was left over counts again, batch after batch."
        ),
        "assigned_grad": QCoreApplication.translate(
            "Bugs", "A grad is the sum over all ways to the loss and over all samples; = keeps one of them."
        ),
        "wrong_order": QCoreApplication.translate(
            "Bugs", "What arrives at a node after it has handed on its grad never reaches its inputs."
        ),
        "no_nonlinearity": QCoreApplication.translate(
            "Bugs", "Linear layers in a row can do no more than a single one."
        ),
        "wrong_sign": QCoreApplication.translate(
            "Bugs", "The gradient points to where the loss grows: the update now climbs."
        ),
        "parents_in_a_set": QCoreApplication.translate(
            "Bugs", "Backward hands over once per argument, whatever the drawing shows."
        ),
        "kept_interior_grads": QCoreApplication.translate(
            "Bugs", "Each sample's pass hands on, once more, what the passes before had left in the nodes."
        ),
    }[bug]


def no_effect_reason(bug: BugName) -> str:
    """Why it may change no number of a batch."""
    return {
        "no_zero_grad": QCoreApplication.translate("Bugs", "Nothing was left over from the batch before."),
        "assigned_grad": QCoreApplication.translate(
            "Bugs", "Nothing is added up here: of each grad's shares, all but the last are 0."
        ),
        "wrong_order": QCoreApplication.translate(
            "Bugs",
            "Here no node hands on its grad before it is complete, or what comes late is 0. "
            "With two hidden layers it often matters.",
        ),
        "no_nonlinearity": QCoreApplication.translate(
            "Bugs", "For these samples every neuron answers its weighted sum anyway."
        ),
        "wrong_sign": QCoreApplication.translate("Bugs", "This update moves no parameter at all."),
        "parents_in_a_set": QCoreApplication.translate(
            "Bugs", "Backward hands over once per argument, whatever the drawing shows."
        ),
        "kept_interior_grads": QCoreApplication.translate(
            "Bugs", "No interior grad is left over here: there is one sample, or they are all 0."
        ),
    }[bug]


def first_wrong_words(first: FirstWrong) -> str:
    """The answers one can give."""
    return {
        "forward": QCoreApplication.translate("Bugs", "a value of the forward pass"),
        "gradient": QCoreApplication.translate("Bugs", "a grad"),
        "update": QCoreApplication.translate("Bugs", "a parameter, in the update"),
        "nothing": QCoreApplication.translate("Bugs", "none, at most the drawing"),
    }[first]
