"""The check of an exercise: a formula of the lessons' language, such as `accuracy >= 95 % and epoch <= 100`.

Metrics have the short names that breakpoints give them, and `95 %` is 0.95. A check may ask for what a file
tells again wherever it is opened: metrics, network, data, training, bugs, and the learner's own `answer`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from engine.lessons.formula import Formula, Quantity, Reader, parse
from engine.lessons.formula_error import FormulaError, unknown
from engine.training_error import TrainingError

MOST_LETTERS = 200
#: What the learner types himself.
ANSWER = "answer"
#: Short names, and what they stand for among the names of lessons (docs/lessons.md).
SHORT: Mapping[str, str] = MappingProxyType(
    {
        "loss": "metrics.train_loss",
        "train_loss": "metrics.train_loss",
        "data_loss": "metrics.data_loss",
        "test_loss": "metrics.test_loss",
        "accuracy": "metrics.train_accuracy",
        "train_accuracy": "metrics.train_accuracy",
        "test_accuracy": "metrics.test_accuracy",
        "train_r2": "metrics.train_r2",
        "test_r2": "metrics.test_r2",
        "epoch": "metrics.epoch",
        "layers": "network.layers",
        "hidden_layers": "network.hidden_layers",
        "neurons": "network.neurons",
        "parameters": "network.parameters",
    }
)
_GROUPS = ("metrics", "network", "data", "training", "bugs")
_PERCENT = re.compile(r"(\"[^\"]*\"|'[^']*')|((?:\d+\.?\d*|\.\d+))\s*%")
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check wants: whether it `holds`, and what `names` stand for now (by their full names).

    Where a single quantity is compared, `sign` and `wanted` say with what; elsewhere `sign` is "".
    """

    text: str
    holds: bool
    names: tuple[tuple[str, Quantity], ...]
    sign: str = ""
    wanted: Quantity = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a check is fulfilled, and by what; `error` says why it can't be told.

    `has_test_part` says whether what is missing of the test part could be there at all.
    """

    findings: tuple[Finding, ...]
    error: FormulaError | TrainingError | None = None
    has_test_part: bool = False

    @property
    def problem(self) -> str:
        """Why it can't be told, in English; "" where it can."""
        return self.error.reason if isinstance(self.error, FormulaError) else str(self.error or "")

    @property
    def fulfilled(self) -> bool:
        """Whether all that is wanted holds."""
        return self.error is None and all(each.holds for each in self.findings)


def parse_check(text: str) -> Formula:
    """Understand a check. Raises FormulaError."""
    if len(text) > MOST_LETTERS:
        raise FormulaError(text, "too_long", most=MOST_LETTERS)
    if not text.strip():
        raise FormulaError(text, "empty")
    try:
        formula = parse(_PERCENT.sub(_as_share, text))
    except FormulaError as error:
        raise _as_written(error, text) from error.__cause__
    for name in formula.names:
        group = name.partition(".")[0]
        if name != ANSWER and name not in SHORT and (group not in _GROUPS or group == name):
            raise unknown(text, name, [*SHORT, ANSWER, *_GROUPS])
    return formula


def judge(text: str, read: Reader) -> Judgement:
    """What a check finds; `read` knows the full names and `answer`.

    Raises FormulaError where the check can't be understood.
    """
    formula = parse_check(text)
    try:
        formula.holds(lambda name: read(full_name(name)))
        return Judgement(tuple(_finding(part, read) for part in formula.conjuncts))
    except FormulaError as error:
        return Judgement((), error)


def full_name(name: str) -> str:
    """What a short name stands for."""
    return SHORT.get(name, name)


def _as_share(found: re.Match[str]) -> str:
    # why no division: 1.1 / 100 is a little more than 0.011.
    return found[1] or f"{Decimal(found[2]) / 100:f}"


def _as_written(error: FormulaError, text: str) -> FormulaError:
    """The same of the text in which percentages are no shares yet."""
    column = error.values.get("column")
    if column is None:
        return error.within(text)
    place = int(column)
    for found in _PERCENT.finditer(text):
        if found.start() < place - 1:
            place -= len(_as_share(found)) - len(found[0])
    return FormulaError(text, error.problem, column=place)


def _finding(part: Formula, read: Reader) -> Finding:
    def look_up(name: str) -> Quantity:
        return read(full_name(name))

    names = tuple((full_name(name), look_up(name)) for name in sorted(part.names))
    holds = part.holds(look_up)
    if part.sides is None:
        return Finding(part.text, holds, names)
    left, sign, right = part.sides
    if right.text in right.names:
        left, sign, right = right, _TURNED[sign], left
    if left.text not in left.names or right.names:
        return Finding(part.text, holds, names)
    return Finding(part.text, holds, names, sign, right.compute(look_up))
