"""What a learner can mend, told as data: the window words it in any language, the command line in English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar, Generic, TypeVar

Code = TypeVar("Code", bound=str)


class ProblemError(ValueError, Generic[Code]):
    """`problem` says what is wrong, `values` which names and numbers a sentence about it speaks of.

    The message is such a sentence: the one of `sentences`, with the values put in.
    """

    sentences: ClassVar[Mapping[str, str]] = {}

    def __init__(self, problem: Code, **values: str | float) -> None:
        super().__init__(self.sentences[problem].format(**values))
        self.problem: Code = problem
        self.values: Mapping[str, str | float] = values

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled with its data, so that a worker process can hand it over."""
        return partial(type(self), self.problem, **self.values), ()
