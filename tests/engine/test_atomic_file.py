"""A file is whole or not written at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from engine.export.atomic_file import check_writable, write_atomically

if sys.platform != "win32":
    import fcntl

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions and links")


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    plain, atomic = tmp_path / "plain", tmp_path / "atomic"
    plain.write_bytes(b"")
    write_atomically(atomic, b"new")
    assert atomic.read_bytes() == b"new"
    assert atomic.stat().st_mode == plain.stat().st_mode
    assert _names(tmp_path) == {"plain", "atomic"}


@posix_only
def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix_only
def test_a_link_keeps_pointing_where_it_did(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == {"file"}


@posix_only
def test_what_a_killed_program_left_unfinished_goes_with_the_next_writing(tmp_path: Path) -> None:
    path = tmp_path / "file"
    abandoned, written, foreign = (
        tmp_path / f".file.{name}.part" for name in ("abcd_123", "efgh_456", "my notes")
    )
    for each in (abandoned, written, foreign):
        each.write_bytes(b"half")
    with written.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write_atomically(path, b"new")
    assert _names(tmp_path) == {"file", written.name, foreign.name}


@posix_only
def test_a_read_only_file_is_refused_though_its_folder_could_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    # why: the tests may run as root, who may write everywhere.
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    with pytest.raises(PermissionError, match="read-only"):
        write_atomically(path, b"new")
    with pytest.raises(PermissionError, match="read-only"):
        check_writable(path)
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == {"file"}


@posix_only
def test_a_device_is_written_to_and_stays_a_device() -> None:
    write_atomically(Path(os.devnull), b"gone")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_what_cannot_be_written_is_found_beforehand(tmp_path: Path) -> None:
    check_writable(tmp_path / "file")
    check_writable(Path(os.devnull))
    assert _names(tmp_path) == set()
    with pytest.raises(IsADirectoryError):
        check_writable(tmp_path)
    with pytest.raises(FileNotFoundError):
        check_writable(tmp_path / "nowhere" / "file")
