"""A process that does not outlive whoever started it."""

from __future__ import annotations

import _thread
import os
import sys
import threading


def end_with_input() -> None:
    """Be interrupted as soon as standard input ends: whoever started this wants no more of it, or is gone.

    Comes as KeyboardInterrupt, on every system. A thread waits for it, since nothing else can on Windows.
    """

    def wait() -> None:
        # why not sys.stdin.read: it holds a lock that Python wants when it ends.
        while os.read(sys.stdin.fileno(), 1):
            pass
        _thread.interrupt_main()

    threading.Thread(target=wait, name="end with input", daemon=True).start()
