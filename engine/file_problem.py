"""Why the system refuses to read or write a file: one word for each reason, whatever the system is."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Literal, get_args

FileProblem = Literal[
    "missing", "forbidden", "no_space", "is_folder", "no_folder", "name_too_long", "read_only", "in_use",
    "loop", "bad_name", "broken", "too_many_open", "other",
]  # fmt: skip
FILE_PROBLEMS: tuple[FileProblem, ...] = get_args(FileProblem)

_BY_NAME: Mapping[str, FileProblem] = {
    "ENOENT": "missing",
    "EACCES": "forbidden",
    "EPERM": "forbidden",
    "ENOSPC": "no_space",
    "EDQUOT": "no_space",
    "EFBIG": "no_space",
    "EISDIR": "is_folder",
    "ENOTDIR": "no_folder",
    "ENAMETOOLONG": "name_too_long",
    "EROFS": "read_only",
    "EBUSY": "in_use",
    "ETXTBSY": "in_use",
    "ELOOP": "loop",
    "EINVAL": "bad_name",
    "EILSEQ": "bad_name",
    "EIO": "broken",
    "ENODEV": "broken",
    "EMFILE": "too_many_open",
    "ENFILE": "too_many_open",
}

_ADVICE: Mapping[FileProblem, str] = {
    "missing": "check the name and the folder",
    "forbidden": "choose another place, or ask its owner for permission",
    "no_space": "free some space, or choose another disk",
    "is_folder": "give a file's name",
    "no_folder": "check the folders in the path",
    "name_too_long": "choose a shorter name",
    "read_only": "choose a place that can be written",
    "in_use": "close the program that uses it, and try again",
    "loop": "choose a place without links that lead in a circle",
    "bad_name": "choose another name",
    "broken": "check the disk or the connection, and try again",
    "too_many_open": "close other programs, and try again",
    "other": "try again, or choose another place",
}


def file_problem(error: OSError) -> FileProblem:
    """The reason in one word."""
    # why: Windows tells by a number of its own that another program has the file.
    if getattr(error, "winerror", None) in (32, 33):
        return "in_use"
    return _BY_NAME.get(errno.errorcode.get(error.errno or 0, ""), "other")


def describe_file_problem(error: OSError) -> str:
    """What the system says, and what to do, in one line of English."""
    return f"{error.strerror or error}; {_ADVICE[file_problem(error)]}"
