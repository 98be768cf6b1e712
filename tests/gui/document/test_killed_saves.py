"""A process that is killed while it saves leaves the old or the new file, whole."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from engine.project_file import load_project, save_project
from engine.spec import LayerSpec, NetworkSpec, Project
from gui.document.document import Document
from gui.document.storage import Storage

#: So often a save has to be caught in the act, in at most so many attempts.
CAUGHT, ATTEMPTS = 5, 100
LARGE = Project(network=NetworkSpec(layers=(LayerSpec(size=64), LayerSpec(size=64), LayerSpec(size=1))))


def save_on_and_on(path: Path) -> None:
    """Until killed: each save writes another number of epochs."""
    document = Document(LARGE)
    storage = Storage(document, document)
    for epochs in range(1, 1_000_000):
        document.edit_training("Epochs", epochs=epochs)
        storage.save(path)


def kill_savers(path: Path, results: Connection) -> None:
    """Let a child save, kill it as it writes, look at the file; again and again."""
    chance = random.Random(0)
    save_project(path, LARGE, None)
    caught = 0
    for _ in range(ATTEMPTS):
        child = os.fork()
        if child == 0:
            save_on_and_on(path)
        while not unfinished(path):
            pass
        time.sleep(chance.uniform(0.0, 0.003))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        project, _state = load_project(path)
        assert project.with_changes(training=LARGE.training) == LARGE
        caught += bool(unfinished(path))
        for part in unfinished(path):
            part.unlink()
        if caught == CAUGHT:
            break
    results.send(caught)


def unfinished(path: Path) -> list[Path]:
    """What a save that was killed left of its new file."""
    return list(path.parent.glob("*.part"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_save_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    here, there = multiprocessing.Pipe(duplex=False)
    # why a process between: one that has a window, and with it threads, must not fork.
    between = multiprocessing.get_context("spawn").Process(
        target=kill_savers, args=(tmp_path / "mine.bpstudio", there)
    )
    between.start()
    there.close()
    caught = here.recv() if here.poll(120) else 0
    between.kill()
    between.join()
    between.close()
    here.close()
    assert caught == CAUGHT
