"""All samples as columns of numbers, for sorting and filtering. No Qt."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import FloatArray, IntArray, PreparedData
from engine.training.answers import answered_classes
from engine.training.sample_shares import SampleShares
from gui.session.focus import Focus

#: The columns that are not inputs; an input's column is its number, from 0 on.
NUMBER, PART, TARGET, ANSWER, RIGHT, SURE, RESIDUAL, LOSS, SHARE, PICTURE = (
    *("number", "part", "target", "answer", "right", "sure", "residual", "loss", "share", "picture"),
)
Key = str | int
#: What changes while training.
LIVE = frozenset({ANSWER, RIGHT, SURE, RESIDUAL, LOSS, SHARE})


class SampleTable:
    """The training part's samples, then the test part's; a row's number never changes.

    `shares` are the newest numbers; None before the first are there: then they are NaN.
    """

    def __init__(self, data: PreparedData) -> None:
        self.data = data
        self.x = np.concatenate([data.train.x, data.test.x])
        self.y = np.concatenate([data.train.y, data.test.y])
        self.is_test = np.arange(len(self.y)) >= len(data.train)
        self.is_regression = data.task == "regression"
        self.classes: IntArray = (
            np.zeros(len(self.y), dtype=np.intp)
            if self.is_regression
            else np.concatenate([data.classes_of(data.train), data.classes_of(data.test)])
        )
        self.shares: SampleShares | None = None
        self._columns: dict[Key, FloatArray] = {}
        self.answered: IntArray = np.full(len(self.y), -1)
        #: Which samples get another class than theirs; none for regression, or before there are answers.
        self.is_wrong: NDArray[np.bool_] = np.zeros(len(self.y), dtype=bool)
        self._sure: FloatArray = np.full(len(self.y), np.nan)

    def __len__(self) -> int:
        return len(self.y)

    def is_like(self, other: SampleTable) -> bool:
        """Whether another table has the same columns, classes and parts."""
        one, two = self.data, other.data
        return (one.task, one.class_names, one.feature_names, len(one.test) > 0) == (
            *(two.task, two.class_names, two.feature_names),
            len(two.test) > 0,
        )

    @property
    def keys(self) -> tuple[Key, ...]:
        """The columns, from left to right."""
        judged = (RESIDUAL,) if self.is_regression else (RIGHT, SURE)
        inputs = (PICTURE,) if self.data.picture is not None else tuple(range(self.data.column_count))
        return (NUMBER, PART, TARGET, ANSWER, *judged, LOSS, SHARE, *inputs)

    @property
    def has_one_score(self) -> bool:
        """Whether `SURE` is a score, and not the probability of the answered class."""
        return self.shares is None or self.shares.scores.shape[1] == 1

    def show_shares(self, shares: SampleShares) -> None:
        """Take newer numbers."""
        self.shares = shares
        self._columns.clear()
        if not self.is_regression:
            self.answered = np.minimum(answered_classes(shares.scores), len(self.data.class_names) - 1)
            self.is_wrong = self.answered != self.classes
            self._sure = shares.scores[:, 0] if self.has_one_score else _largest_probability(shares.scores)

    def column(self, key: Key) -> FloatArray:
        """One number for each row, by which the column is sorted: classes by their places, parts 0 and 1."""
        if key not in self._columns:
            self._columns[key] = self._column(key)
        return self._columns[key]

    def _column(self, key: Key) -> FloatArray:
        if isinstance(key, int):
            return np.asarray(self.x[:, key])
        if key in (NUMBER, PICTURE):
            return np.arange(len(self), dtype=np.float64)
        if key == PART:
            return self.is_test.astype(np.float64)
        if key == TARGET:
            return self.y if self.is_regression else self.classes.astype(np.float64)
        if key == RIGHT:
            return self.is_wrong.astype(np.float64)
        if key == ANSWER and not self.is_regression:
            return self.answered.astype(np.float64)
        return self._measured(key)

    def _measured(self, key: Key) -> FloatArray:
        """A column that needs the newest numbers; NaN before there are any."""
        shares = self.shares
        if shares is None:
            return np.full(len(self), np.nan)
        answers = np.asarray(shares.scores[:, 0])
        columns = {LOSS: shares.losses, SHARE: shares.shares, SURE: self._sure, ANSWER: answers}
        return columns[key] if key in columns else self.y - answers

    def focus_of(self, row: int) -> Focus:
        """Which sample a row is."""
        count = len(self.data.train)
        return Focus("train", row) if row < count else Focus("test", row - count)

    def row_of(self, focus: Focus | None) -> int:
        """Which row a sample is; -1 for none."""
        if focus is None:
            return -1
        return focus.index + (len(self.data.train) if focus.part == "test" else 0)


def _largest_probability(scores: FloatArray) -> FloatArray:
    """What softmax gives to the likeliest class, shape (samples,)."""
    with np.errstate(all="ignore"):
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(powers.max(axis=1) / powers.sum(axis=1))
