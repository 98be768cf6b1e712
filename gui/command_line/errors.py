"""What goes wrong on the command line, in one line for the user."""


class UserError(Exception):
    """Something the user can mend; the message is one line that says what and how."""
