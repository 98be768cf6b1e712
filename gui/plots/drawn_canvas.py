"""A plot of samples that draws only some of very many, and still knows which is which."""

from __future__ import annotations

from engine.data.prepared import PreparedData
from gui.plots.drawn_samples import DrawnSamples
from gui.plots.outlook import Outlook
from gui.plots.output_canvas import OutputCanvas
from gui.session.focus import Focus
from gui.session.session import Session


class DrawnCanvas(OutputCanvas):
    """As its base, of the samples that `drawn_of` chooses."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._drawn: DrawnSamples | None = None

    def drawn_of(self, data: PreparedData) -> DrawnSamples:
        """Those that are drawn; chosen once for the same data."""
        if self._drawn is None or self._drawn.everything is not data:
            self._drawn = DrawnSamples(data)
        return self._drawn

    def position_of(self, focus: Focus) -> tuple[float, float]:
        """Where a sample is drawn; raises RuntimeError where it is not."""
        data = self._session.data
        place = self.drawn_of(data).place(focus) if data is not None else None
        if place is None:
            raise RuntimeError("this sample is not drawn")
        return super().position_of(place)

    def sample_at(self, x: float, y: float) -> Focus | None:
        """The drawn sample nearest to a point of the widget, None when all are too far away."""
        data, found = self._session.data, super().sample_at(x, y)
        return self.drawn_of(data).original(found) if data is not None and found is not None else None

    def _outlook(self, data: PreparedData) -> Outlook:
        return super()._outlook(self.drawn_of(data).data)
