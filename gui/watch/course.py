"""How one number and its gradient went: a list of moments that never grows beyond a bound."""

from __future__ import annotations

from bisect import bisect_left

#: Moments kept of each number, about one for each pixel; where more come, every second one goes.
MOST = 300
#: Moments that are nearer to each other, in epochs, are the same.
SAME = 1e-9


class Course:
    """Moments in the order of time: when (in epochs, with fractions), the number, its gradient."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.data: list[float] = []
        self.grads: list[float] = []

    def __len__(self) -> int:
        return len(self.times)

    def add(self, time: float, data: float, grad: float) -> None:
        """Add a moment, or say anew what is known of it."""
        place = bisect_left(self.times, time - SAME)
        known = place < len(self.times) and self.times[place] <= time + SAME
        for column, number in ((self.times, time), (self.data, data), (self.grads, grad)):
            column[place : place + known] = [number]
        if len(self.times) > MOST:
            self._thin()

    def keep(self, first: float, last: float) -> None:
        """Drop what lies before or after: another training led there."""
        start, end = bisect_left(self.times, first - SAME), self.until(last)
        for column in (self.times, self.data, self.grads):
            column[:] = column[start:end]

    def until(self, time: float) -> int:
        """How many of the moments are not later than `time`."""
        return bisect_left(self.times, time + SAME)

    def _thin(self) -> None:
        """Keep every second moment, and the newest."""
        for column in (self.times, self.data, self.grads):
            column[:] = [*column[:-1:2], column[-1]]
