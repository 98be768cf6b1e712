"""What does not fit together in a project's settings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.spec_error import SpecError, SpecProblem
from gui.errors.words import Reason
from gui.widgets.names import data_title, loss_title

_TITLES = {"loss": loss_title, "data": data_title}


def spec_reason(error: SpecError) -> Reason:
    """What does not fit, and what would."""
    texts = (
        _of_links() | _of_network() | _of_data() | _of_tables() | _of_training() | _of_texts() | _of_runs()
    )
    values = {
        name: _TITLES[name](str(value)) if name in _TITLES else value for name, value in error.values.items()
    }
    if error.problem == "loss_unfit":
        values["fitting"] = ", ".join(map(loss_title, str(error.values["fitting"]).split(", ")))
    return Reason.of(texts[error.problem], **values)


def _of_links() -> dict[SpecProblem, str]:
    return {
        "link_twice": QCoreApplication.translate(
            "SettingErrors", "One link is listed twice in {field}.\nTake one of the two out."
        ),
        "too_many_links": QCoreApplication.translate(
            "SettingErrors", "The network would have more than {most:,} links.\nMake its layers smaller."
        ),
        "link_from_no_neuron": QCoreApplication.translate(
            "SettingErrors",
            "A link of {field} comes from neuron {name}, which is not there.\nStart it at a neuron or input "
            "of this network.",
        ),
        "link_from_no_input": QCoreApplication.translate(
            "SettingErrors",
            "A link of {field} comes from input {name}, which is not there.\nStart it at a neuron or input "
            "of this network.",
        ),
        "link_into_no_neuron": QCoreApplication.translate(
            "SettingErrors",
            "A link of {field} leads into {name}, which is no neuron.\nLead it into one of this network.",
        ),
        "link_backwards": QCoreApplication.translate(
            "SettingErrors",
            "The link from {source} to {target} in {field} does not lead forward.\n"
            "Lead it from an earlier layer to a later one.",
        ),
        "cut_nothing": QCoreApplication.translate(
            "SettingErrors",
            "There is no link from {source} to {target} that could be cut.\n"
            "Only links between neighbouring layers are cut.",
        ),
        "skip_neighbours": QCoreApplication.translate(
            "SettingErrors",
            "{source} and {target} are in neighbouring layers, which are joined anyway.\n"
            "Let the link skip at least one layer.",
        ),
        "frozen_nothing": QCoreApplication.translate(
            "SettingErrors",
            "There is no link from {source} to {target} that could be frozen.\nFreeze one that is there.",
        ),
        "link_from_no_column": QCoreApplication.translate(
            "SettingErrors",
            "A link comes from {name}, which is no input of these data.\nChoose other data, or take it out.",
        ),
    }


def _of_network() -> dict[SpecProblem, str]:
    return {
        "layer_size": QCoreApplication.translate(
            "SettingErrors", "A layer can't have {size} neurons.\nChoose a whole number from 1 to {most}."
        ),
        "same_name": QCoreApplication.translate(
            "SettingErrors", "Two neurons have the same name.\nGive each a name of its own."
        ),
        "input_twice": QCoreApplication.translate(
            "SettingErrors", "One input is listed twice.\nTake one of the two out."
        ),
        "weights_and_inputs": QCoreApplication.translate(
            "SettingErrors", "This neuron has {count} inputs, but not as many weights.\nGive each input one."
        ),
        "input_unknown": QCoreApplication.translate(
            "SettingErrors",
            "The network takes {name}, but the data have too few columns for it: {columns}.\n"
            "Switch this input off, or choose other data.",
        ),
    }


def _of_data() -> dict[SpecProblem, str]:
    return {
        "table_missing": QCoreApplication.translate(
            "SettingErrors", "There is no table to learn from.\nImport one, or choose another data set."
        ),
        "classes_fixed": QCoreApplication.translate(
            "SettingErrors",
            "The data {data} come with their classes; {classes} can't be chosen.\n"
            "Leave the number of classes at 2.",
        ),
        "too_many_classes": QCoreApplication.translate(
            "SettingErrors",
            "The data {data} have at most {most} classes, not {classes}.\nChoose fewer classes.",
        ),
        "frame_empty": QCoreApplication.translate(
            "SettingErrors",
            "The sheet for drawing has no width or no height.\nPut left before right, and bottom below top.",
        ),
    }


def _of_tables() -> dict[SpecProblem, str]:
    return {
        "task_and_classes": QCoreApplication.translate(
            "SettingErrors", "{count} classes do not fit what is to be predicted.\nImport the table again."
        ),
        "column_name_long": QCoreApplication.translate(
            "SettingErrors",
            "A column's name is longer than {most} characters.\nShorten it, and import the table again.",
        ),
        "class_name_long": QCoreApplication.translate(
            "SettingErrors",
            "A class's name is longer than {most} characters.\nShorten it, and import the table again.",
        ),
        "table_empty": QCoreApplication.translate(
            "SettingErrors",
            "The table has neither its numbers nor a file to read them from.\nImport the table again.",
        ),
        "table_shape": QCoreApplication.translate(
            "SettingErrors",
            "The table's numbers are not {rows} lines of {width}.\nImport the table again.",
        ),
        "table_no_numbers": QCoreApplication.translate(
            "SettingErrors", "Something among the table's numbers is none.\nImport the table again."
        ),
        "table_numbers_large": QCoreApplication.translate(
            "SettingErrors",
            "A number of the table is beyond ±{most:g}.\nUse a larger unit, and import the table again.",
        ),
        "table_no_such_class": QCoreApplication.translate(
            "SettingErrors", "A target in the table is none of its classes.\nImport the table again."
        ),
    }


def _of_training() -> dict[SpecProblem, str]:
    return {
        "batch_too_large": QCoreApplication.translate(
            "SettingErrors",
            "The batch size is {size}, but the training part has only {count} samples.\n"
            "Choose a smaller batch size, or more samples.",
        ),
        "loss_unfit": QCoreApplication.translate(
            "SettingErrors",
            "The loss {loss} does not fit the data {data}.\nChoose one that does: {fitting}.",
        ),
        "outputs_too_few": QCoreApplication.translate(
            "SettingErrors",
            "The loss {loss} needs an output neuron for each class: at least {least}, not {size}.\n"
            "Add output neurons, or choose another loss.",
        ),
        "outputs_too_many": QCoreApplication.translate(
            "SettingErrors",
            "The loss {loss} needs one output neuron, not {size}.\n"
            "Take output neurons away, or choose another loss.",
        ),
        "state_length": QCoreApplication.translate(
            "SettingErrors",
            "There are {count} trained numbers in {name}, but the network has {parameters} parameters.\n"
            "Take the trained weights out to open the project untrained.",
        ),
        "state_batch": QCoreApplication.translate(
            "SettingErrors",
            "The training stands at batch {batch}, counted from 0, but an epoch has {batches} batches.\n"
            "Take the trained weights out to open the project untrained.",
        ),
        "sweep_too_large": QCoreApplication.translate(
            "SettingErrors", "{count:,} trainings are too many.\nTry at most {most:,}: list fewer values."
        ),
    }


def _of_texts() -> dict[SpecProblem, str]:
    return {
        "unprintable": QCoreApplication.translate(
            "SettingErrors", "There are characters in this text that can't be shown.\nType it anew."
        ),
        "blank": QCoreApplication.translate("SettingErrors", "This text is empty.\nWrite something."),
        "several_lines": QCoreApplication.translate(
            "SettingErrors", "A title has one line.\nPut the rest into the task."
        ),
    }


def _of_runs() -> dict[SpecProblem, str]:
    return {
        "runs_unordered": QCoreApplication.translate(
            "SettingErrors", "The runs are not in the order of their numbers.\nPut them in order."
        ),
        "runs_two_present": QCoreApplication.translate(
            "SettingErrors", "Two runs are said to be the one that goes on.\nLet one of them be."
        ),
        "runs_too_long": QCoreApplication.translate(
            "SettingErrors", "The runs have more than {most:,} epochs together.\nTake one of them out."
        ),
        "run_unfit": QCoreApplication.translate(
            "SettingErrors",
            "Run {place}, counted from 0, does not fit the project.\nTake this run out.",
        ),
    }
