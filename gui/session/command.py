"""One of the program's own commands (`main.py sweep`, `main.py twin`) as a process beside the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from gui.own_program import own_program

#: Milliseconds that a command may take to end by itself.
_PATIENCE = 3000


class Command(QObject):
    """Runs it, and hands its lines over as they come. Ended with its parent, or by `stop`."""

    #: When a line has come on standard output; carries it without its end.
    line_came = Signal(str)
    #: When it is over; carries the exit status, and why it failed: the last line it wrote to standard error,
    #: without the program's name. "" where it wrote none.
    ended = Signal(int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = self._complaint = b""
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_complaint)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)

    @property
    def running(self) -> bool:
        """Whether it has been started and is not over."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self, arguments: Sequence[str]) -> None:
        """Start the program's command line with these arguments."""
        self._rest = self._complaint = b""
        program, before = own_program()
        self._process.start(program, [*before, *arguments])

    def stop(self) -> None:
        """End it at once; `ended` does not come any more."""
        self._process.blockSignals(True)
        if self.running:
            self._process.kill()
            self._process.waitForFinished(_PATIENCE)
        self._process.blockSignals(False)

    def close_input(self) -> None:
        """Let a command that was started `--attached` stop by itself; `ended` comes then."""
        self._process.closeWriteChannel()

    def stop_gently(self) -> None:
        """As `stop`, but what was started `--attached` may first end the processes that it has started."""
        self._process.blockSignals(True)
        if self.running:
            self._process.closeWriteChannel()
            self._process.waitForFinished(_PATIENCE)
        self.stop()

    def _read(self) -> None:
        *lines, self._rest = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for line in lines:
            self.line_came.emit(line.decode("utf-8", "replace").rstrip("\r"))

    def _read_complaint(self) -> None:
        self._complaint += bytes(self._process.readAllStandardError().data())

    def _end(self, status: int) -> None:
        self._read()
        self._read_complaint()
        lines = self._complaint.decode("utf-8", "replace").strip().splitlines()
        self.ended.emit(status, lines[-1].removeprefix("Backprop Studio: ") if lines else "")

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.ended.emit(-1, self._process.errorString())
