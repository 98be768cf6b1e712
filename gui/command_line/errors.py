"""What goes wrong on the command line, in one line for the user."""


class UserError(Exception):
    """Something the user can mend; the message is one line that says what and how."""


def printable(line: str) -> str:
    """A line with codes for all that steers a terminal: a file of a stranger's may have names that do."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in line
    )
