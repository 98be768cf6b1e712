"""Windows that are killed at any moment, and a look at what each has left for the next one."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic
from typing import Literal

from engine.presets import load_preset
from engine.project_file import SUFFIX, ProjectFileError, load_project, save_project
from engine.training.initial import initial_state
from gui.document.recovery import DELAY
from gui.files.ending import FIRST_STATUS
from tests.crash.diary import Diary, Line, fingerprint
from tests.crash.hands import PROJECT, open_window

#: When a window is killed: whenever, in the middle of a save or of a copy, or while it is still starting.
Moment = Literal["any", "saving", "copying", "starting"]
MOMENTS: tuple[Moment, ...] = ("any", "saving", "copying", "starting")
#: Seconds that a window gets to start, or its worker to end, on a busy machine.
PATIENCE = 120.0
#: Seconds that a window works at most before it is killed.
LONGEST_LIFE = 4.0


@dataclass(slots=True)
class Findings:
    """What came of all the kills. Each count but `kills` and `recovered` is of something bad."""

    kills: int = 0
    #: Starts that had everything, or lost no more than they may.
    recovered: int = 0
    #: Seconds of work that were lost at most, and those beyond what the window's own lateness explains.
    lost: float = 0.0
    lost_too_much: int = 0
    unknown_work: int = 0
    half_files: int = 0
    wrong_files: int = 0
    litter: int = 0
    processes_left: int = 0
    #: Whether Ctrl+C left anything but the last work, or ended with another status.
    unsafe_ends: int = 0
    #: How many kills there were of each kind.
    moments: dict[Moment, int] = field(default_factory=dict)

    @property
    def bad(self) -> int:
        """How much went wrong: 0 is what is wanted."""
        files = self.half_files + self.wrong_files + self.litter
        return self.lost_too_much + self.unknown_work + files + self.processes_left + self.unsafe_ends


class Crashes:
    """One window after the other at the same project, in one folder."""

    def __init__(self, folder: Path, seed: int, longest_life: float = LONGEST_LIFE) -> None:
        self.found = Findings()
        self._folder, self._longest_life = folder, longest_life
        self._chance = random.Random(seed)
        self._lives = 0
        #: What the last life wrote that got so far, and when it was killed.
        self._lines: list[Line] = []
        self._killed_at = 0.0
        project = load_preset("xor").project
        state = initial_state(project.network, project.data.input_count)
        save_project(self._path, project, state)
        self._saved = {fingerprint(project, state)}
        # why: a forked window has imported all it needs before, and starts in a second.
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["gui.studio_window", "tests.crash.hands"])

    @property
    def _path(self) -> Path:
        return self._folder / PROJECT

    def kill(self, moment: Moment) -> None:
        """Start a window, look at what it has found, let it work, and kill it."""
        window, diary = self._start()
        if moment == "starting":
            time.sleep(self._chance.uniform(0.0, 2.0))
        else:
            self._wait(lambda: bool(diary.read()), window)
            self._await(moment, diary, window)
        helpers = _children(window.pid)
        self._end(window, signal.SIGKILL)
        killed_at = monotonic()
        self.found.kills += 1
        self.found.moments[moment] = self.found.moments.get(moment, 0) + 1
        self._look(diary.read(), killed_at)
        self.found.processes_left += not _gone(helpers)

    def end(self) -> None:
        """Start once more, and end the window by Ctrl+C: all work is there, and nothing unfinished."""
        window, diary = self._start()
        self._wait(lambda: any(line.what == "saved" for line in diary.read()), window)
        status = self._end(window, signal.SIGINT)
        lines = diary.read()
        self._look(lines, monotonic())
        copies = list((self._folder / "state").rglob(f"*{SUFFIX}"))
        self.found.litter += len(list(self._folder.rglob("*.part"))) + max(0, len(copies) - 1)
        left = fingerprint(*load_project(copies[0] if copies else self._path))
        last = [line.work for line in lines if line.work][-1]
        self.found.unsafe_ends += left != last or status != FIRST_STATUS + signal.SIGINT

    def _start(self) -> tuple[BaseProcess, Diary]:
        self._lives += 1
        path = self._folder / f"diary-{self._lives}.jsonl"
        arguments = (self._folder, path, self._chance.randrange(2**32))
        window = self._context.Process(target=open_window, args=arguments)
        window.start()
        return window, Diary(path)

    def _await(self, moment: Moment, diary: Diary, window: BaseProcess) -> None:
        time.sleep(self._chance.uniform(0.2, self._longest_life))
        if moment == "saving":
            before = _saves(diary)
            self._wait(lambda: _saves(diary) > before, window)
            time.sleep(self._chance.uniform(0.0, 0.02))
        elif moment == "copying":
            copies = self._folder / "state"
            self._wait(lambda: any(copies.rglob("*.part")), window, pause=0.0)

    def _wait(self, happened: Callable[[], bool], window: BaseProcess, pause: float = 0.002) -> None:
        until = monotonic() + PATIENCE
        while not happened():
            if not window.is_alive() or monotonic() > until:
                status = self._end(window, signal.SIGKILL)
                raise RuntimeError(f"the window is stuck, or ended by itself ({status}); see {self._folder}")
            time.sleep(pause)

    def _end(self, window: BaseProcess, by: signal.Signals) -> int | None:
        """End it, and return its exit status."""
        if window.pid is not None and window.is_alive():
            os.kill(window.pid, by)
        window.join(PATIENCE)
        status = window.exitcode
        window.close()
        return status

    def _look(self, lines: list[Line], killed_at: float) -> None:
        """Judge what this life has found of the one before, then take note of what it has done itself."""
        if lines and self._lines:
            self._judge_start(lines[0])
        if lines:
            self._lines, self._killed_at = lines, killed_at
            self._follow_saves(lines)
        self._judge_file()

    def _follow_saves(self, lines: list[Line]) -> None:
        """The file holds what was saved last, or what the window had when it was killed while it saved."""
        saving = False
        for line in lines:
            if line.what == "saved":
                self._saved, saving = {line.work}, False
            elif line.what == "saving" or (saving and line.work):
                self._saved.add(line.work)
                saving = True

    def _judge_start(self, found: Line) -> None:
        works = [line for line in self._lines if line.work]
        places = [place for place, line in enumerate(works) if line.work == found.work]
        if not places:
            self.found.unknown_work += 1
            return
        later = works[places[-1] + 1 :]
        lost = self._killed_at - later[0].at if later else 0.0
        self.found.lost = max(self.found.lost, lost)
        if lost > DELAY / 1000 + _lateness(self._lines, self._killed_at):
            self.found.lost_too_much += 1
        else:
            self.found.recovered += 1

    def _judge_file(self) -> None:
        try:
            work = fingerprint(*load_project(self._path))
        except ProjectFileError:
            self.found.half_files += 1
            return
        self.found.wrong_files += work not in self._saved


def _saves(diary: Diary) -> int:
    return sum(line.what == "saving" for line in diary.read())


def _lateness(lines: list[Line], end: float) -> float:
    """How long the window did nothing at most, twice: a copy may begin late by that, and take as long."""
    times = [*(line.at for line in lines), end]
    return 2 * max(after - before for before, after in itertools.pairwise(times))


def _children(process: int | None) -> list[int]:
    tasks = Path(f"/proc/{process}/task/{process}/children")
    return [int(each) for each in tasks.read_text().split()] if tasks.exists() else []


def _gone(processes: list[int]) -> bool:
    """Whether all of them end by themselves."""
    until = monotonic() + PATIENCE
    while any(_is_running(each) for each in processes):
        if monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def _is_running(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False
