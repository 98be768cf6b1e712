"""An error as a learner reads it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something can't be done, and what to do about it: a sentence or two each."""

    why: str
    what_to_do: str

    @classmethod
    def of(cls, text: str, **values: object) -> Reason:
        """From a text of two lines, the reason and the advice, with values put in.

        One text, since whoever translates it needs both.
        """
        why, _, what_to_do = text.partition("\n")
        return cls(_sentence(why.format(**values)), what_to_do.format(**values))

    @property
    def line(self) -> str:
        """Both in one line, for a place where it is plain to see what happened."""
        return f"{self.why} {self.what_to_do}".strip()

    def at(self, place: str) -> Reason:
        """The same, with the place named first; "" names none."""
        return Reason(f"{place}: {self.why}" if place else self.why, self.what_to_do)


@dataclass(frozen=True, slots=True)
class Words:
    """What happened, the reason and the advice; `details` is for whoever mends the program or the file."""

    what: str
    reason: Reason
    details: str = ""

    @property
    def line(self) -> str:
        """Reason and advice, for a place where it is plain to see what happened."""
        return self.reason.line

    @property
    def story(self) -> str:
        """All of it in one line."""
        return f"{self.what} {self.reason.line}"


class RefusalError(ValueError):
    """The window itself can't do this: a text of two lines, why and what to do, as for `Reason.of`."""

    def __init__(self, text: str, **values: object) -> None:
        self.reason = Reason.of(text, **values)
        super().__init__(self.reason.line)


class CommandError(RuntimeError):
    """A process beside the window ended early: the message is the last line of its complaint, in English."""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
