"""What does not fit together in a project's settings, beyond the limits of single fields."""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal

from engine.problem_error import ProblemError

SpecProblem = Literal[
    "layer_size", "same_name", "input_twice", "link_twice", "too_many_links", "link_from_no_neuron",
    "link_from_no_input", "link_into_no_neuron", "link_backwards", "cut_nothing", "skip_neighbours",
    "frozen_nothing", "link_from_no_column",
    "table_missing", "classes_fixed", "too_many_classes", "frame_empty", "weights_and_inputs",
    "batch_too_large", "loss_unfit", "outputs_too_few", "outputs_too_many", "input_unknown",
    "task_and_classes", "column_name_long", "class_name_long", "table_empty", "table_shape",
    "table_no_numbers", "table_numbers_large", "table_no_such_class",
    "state_length", "state_batch", "sweep_too_large", "unprintable", "blank", "several_lines",
    "runs_unordered", "runs_two_present", "runs_too_long", "run_unfit",
]  # fmt: skip


class SpecError(ProblemError[SpecProblem]):
    """Raised by the validators of settings; pydantic hands it on inside its ValidationError."""

    sentences = MappingProxyType(
        {
            "layer_size": "size must be a whole number from 1 to {most}, not {size}",
            "same_name": "two neurons have the same name",
            "input_twice": "inputs: one is there twice",
            "link_twice": "{field}: a link is there twice",
            "too_many_links": "the network has more than {most:,} links",
            "link_from_no_neuron": "{field}: there is no neuron {name}",
            "link_from_no_input": "{field}: there is no input {name}",
            "link_into_no_neuron": "{field}: a link must lead into a neuron, and {name} is none",
            "link_backwards": "{field}: {source} to {target} does not lead forward",
            "cut_nothing": "cut: there is no link from {source} to {target} that could be cut",
            "skip_neighbours": "skips: {source} and {target} are in neighbouring layers, joined anyway",
            "frozen_nothing": "frozen_links: there is no link from {source} to {target}",
            "link_from_no_column": "network: a link comes from {name}, which is no input",
            "table_missing": "data.name is table, but there is no data.table",
            "classes_fixed": "data.classes is {classes}, but {data} has no number of classes to choose",
            "too_many_classes": "data.classes is {classes}, but {data} has at most {most} classes",
            "frame_empty": "data.drawn: a frame has its left before its right and its bottom below its top",
            "weights_and_inputs": "a neuron with {count} inputs has as many weights",
            "batch_too_large": "training.batch_size is {size}, but the training part has {count} samples",
            "loss_unfit": "the loss {loss} does not fit the data {data}; fitting: {fitting}",
            "outputs_too_few": "the loss {loss} needs an output neuron for each class, at least {least}, "
            "not {size}",
            "outputs_too_many": "the loss {loss} needs one output neuron, not {size}",
            "input_unknown": "network.inputs has {name}, but the data have {columns} columns",
            "task_and_classes": "data.table: {count} classes do not fit the task {task}",
            "column_name_long": "data.table: a column's name is longer than {most} characters",
            "class_name_long": "data.table: a class's name is longer than {most} characters",
            "table_empty": "data.table has neither its numbers nor a path to read them from",
            "table_shape": "data.table.numbers must be {rows} lines of {width} numbers",
            "table_no_numbers": "data.table.numbers: {reason}",
            "table_numbers_large": "data.table.numbers must be within ±{most:g}",
            "table_no_such_class": "data.table.numbers: a target is none of the classes",
            "state_length": "state.{name} has {count} numbers, but the network has {parameters} parameters",
            "state_batch": "state.batch is {batch}, but an epoch has {batches} batches, counted from 0",
            "sweep_too_large": "a sweep of {count:,} trainings is too large: there can be {most:,} at most",
            "unprintable": "there are characters in it that can't be shown",
            "blank": "there is nothing but space in it",
            "several_lines": "a title has one line",
            "runs_unordered": "runs are not in the order of their numbers",
            "runs_two_present": "runs has more than one that is present",
            "runs_too_long": "runs has more than {most:,} epochs",
            "run_unfit": "runs.{place}.{reason}",
        }
    )
