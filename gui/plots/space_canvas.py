"""The samples where a layer puts them, as a widget."""

from __future__ import annotations

from engine.data.prepared import PreparedData
from gui.plots.drawn_samples import DrawnSamples
from gui.plots.outlook import Outlook
from gui.plots.output_canvas import OutputCanvas
from gui.plots.output_view import OutputView
from gui.plots.space import SpaceChoice
from gui.plots.space_view import SpaceView
from gui.plots.space_words import axis_title, sentence
from gui.plots.views import ViewName
from gui.session.focus import Focus
from gui.session.session import Session
from gui.widgets.numbers import with_commas


class SpaceCanvas(OutputCanvas):
    """Draws the samples where a layer puts them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setAccessibleName(self.tr("The samples as a layer sees them"))
        self.choice: SpaceChoice | None = None
        self._drawn: DrawnSamples | None = None

    def views_for(self, data: PreparedData) -> tuple[ViewName, ...]:
        """Only this one."""
        return ("space",)

    def prepare_view(self, view: OutputView) -> None:
        """Tell a new view what is chosen."""
        data = self._session.data
        if isinstance(view, SpaceView) and self.choice is not None and data is not None:
            network = self._session.document.network
            names = [
                axis_title(network, data, self.choice.layer, number)
                for number in (self.choice.x, self.choice.y)
            ]
            view.choose(self.choice, *names)

    def choose(self, choice: SpaceChoice) -> None:
        """Show other neurons."""
        self.choice = choice
        self.follow_data()

    def sentence(self) -> str:
        """What is seen, in a line or two; "" while there is nothing."""
        data = self._session.data
        if data is None or not isinstance(self.view, SpaceView) or not len(data.train):
            return ""
        outlook, projection = self._outlook(data), self.view.projection
        # why: the picture, which follows too, is drawn a little later.
        projection.follow(outlook)
        text, drawn = sentence(outlook, projection), self._drawn_of(data)
        if drawn.is_all:
            return text
        count = len(drawn.data.train) + len(drawn.data.test)
        thinned = self.tr("Drawn and counted are {count} of %n samples.", None, drawn.count)
        return f"{text} {with_commas(thinned, drawn.count).format(count=f'{count:,}')}"

    def position_of(self, focus: Focus) -> tuple[float, float]:
        """Where a sample is drawn; raises RuntimeError where it is not."""
        data = self._session.data
        place = self._drawn_of(data).place(focus) if data is not None else None
        if place is None:
            raise RuntimeError("this sample is not drawn")
        return super().position_of(place)

    def sample_at(self, x: float, y: float) -> Focus | None:
        """The drawn sample nearest to a point of the widget, None when all are too far away."""
        data, found = self._session.data, super().sample_at(x, y)
        return self._drawn_of(data).original(found) if data is not None and found is not None else None

    def ringed(self, data: PreparedData) -> Focus | None:
        """The sample in focus, if it is among those that are drawn."""
        focus = super().ringed(data)
        return self._drawn_of(data).place(focus) if focus is not None else None

    def _outlook(self, data: PreparedData) -> Outlook:
        return super()._outlook(self._drawn_of(data).data)

    def _drawn_of(self, data: PreparedData) -> DrawnSamples:
        if self._drawn is None or self._drawn.everything is not data:
            self._drawn = DrawnSamples(data)
        return self._drawn
