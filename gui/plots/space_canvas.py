"""The samples where a layer puts them, as a widget."""

from __future__ import annotations

from engine.data.prepared import PreparedData
from gui.plots.drawn_canvas import DrawnCanvas
from gui.plots.output_view import OutputView
from gui.plots.space import SpaceChoice
from gui.plots.space_view import SpaceView
from gui.plots.space_words import axis_title, sentence
from gui.plots.views import ViewName
from gui.session.focus import Focus
from gui.session.session import Session
from gui.widgets.numbers import with_commas


class SpaceCanvas(DrawnCanvas):
    """Draws the samples where a layer puts them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setAccessibleName(self.tr("The samples as a layer sees them"))
        self.choice: SpaceChoice | None = None

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
        text, drawn = sentence(outlook, projection), self.drawn_of(data)
        if drawn.is_all:
            return text
        count = len(drawn.data.train) + len(drawn.data.test)
        thinned = self.tr("Drawn and counted are {count} of %n samples.", None, drawn.count)
        return f"{text} {with_commas(thinned, drawn.count).format(count=f'{count:,}')}"

    def ringed(self, data: PreparedData) -> Focus | None:
        """The sample in focus, if it is among those that are drawn."""
        focus = super().ringed(data)
        return self.drawn_of(data).place(focus) if focus is not None else None
