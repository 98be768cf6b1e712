"""Keeps the samples' numbers new, a little at a time, so that nothing else has to wait."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from engine.training.sample_shares import SampleShares, ShareMeter
from gui.session.session import Session

#: Milliseconds between two rounds, so that the numbers can be read.
INTERVAL = 500
#: A round with very many samples takes long; then it rests so many times as long.
REST = 10
#: Milliseconds of work at a time, and pauses between for all else in the window.
SLICE, PAUSE = 4.0, 12


class Measuring(QObject):
    """Measures the session's samples at its newest parameters, at most twice a second, while it is wanted."""

    #: When all samples have been measured; carries the SampleShares.
    measured = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._meter: ShareMeter | None = None
        self._made_for: tuple[object, ...] = ()
        self._begun = self._again = False
        self._spent, self._rest = 0.0, 0
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._advance)

    def want(self) -> None:
        """The numbers are no longer the newest: measure again as soon as it is time."""
        if self._begun:
            self._again = True
        elif not self._timer.isActive():
            waited = self._since.elapsed() if self._since.isValid() else self._rest
            self._timer.start(max(0, self._rest - int(waited)))

    def start_over(self) -> None:
        """Other samples or another network: what was begun is of no use."""
        self.stop()
        self._rest = 0
        self.want()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._timer.stop()
        self._begun = self._again = False

    def _advance(self) -> None:
        meter = self._current_meter()
        if meter is None:
            return
        started = perf_counter()
        if not self._begun:
            meter.begin(self._session.state.parameters)
            self._begun, self._spent = True, 0.0
        more = True
        while more and (perf_counter() - started) * 1000.0 < SLICE:
            more = meter.advance()
        self._spent += perf_counter() - started
        if more:
            self._timer.start(PAUSE)
        else:
            self._finish(meter.shares())

    def _finish(self, shares: SampleShares) -> None:
        again = self._again
        self._begun = self._again = False
        self._rest = max(INTERVAL, int(REST * 1000.0 * self._spent))
        self._since.start()
        self.measured.emit(shares)
        if again:
            self.want()

    def _current_meter(self) -> ShareMeter | None:
        session = self._session
        data, network, training = session.data, session.document.network, session.document.training
        if data is None or not len(data.train):
            return None
        made_for = (network, training.loss, training.bugs, data)
        if self._meter is None or made_for != self._made_for:
            self._meter, self._made_for = ShareMeter(network, training, data), made_for
            self._begun = False
        return self._meter
