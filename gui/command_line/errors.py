"""What goes wrong on the command line, in one line for the user."""

from __future__ import annotations


class UserError(Exception):
    """Something the user can mend; the message is one line that says what and how."""


def printable(line: str) -> str:
    """A line with codes for all that steers a terminal: a file of a stranger's may have names that do."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in line
    )


def file_error(path: object, error: OSError, argument: str = "") -> UserError:
    """A file that can't be read or written, with what to do; `argument` is the option that named it."""
    from engine.file_problem import describe_file_problem

    where = f"argument --{argument}: {path}" if argument else f"{path}"
    return UserError(f"{where}: {describe_file_problem(error)}")
