"""The answers to very many samples: only some of these are drawn, so that the window never waits."""

from __future__ import annotations

from engine.data.prepared import PreparedData
from gui.plots.boundary import PlaneView
from gui.plots.drawn_canvas import DrawnCanvas
from gui.plots.drawn_samples import MOST, DrawnSamples
from gui.plots.outlook import Outlook, SampleAnswers
from gui.session.session import Session

#: Views that draw each sample by itself; the others count, and what is counted must be all.
_DRAWING = ("plane", "curve", "answers")


class ThinnedCanvas(DrawnCanvas):
    """As its base, for any number of samples. On the plane the one in focus is ringed even if not drawn."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._everything: SampleAnswers | None = None

    def drawn_of(self, data: PreparedData) -> DrawnSamples:
        """Some where each is drawn by itself, all where they are counted."""
        most = MOST if self.view_name in _DRAWING else len(data.train) + len(data.test)
        drawn = self._drawn
        if drawn is None or drawn.everything is not data or drawn.is_all != (drawn.count <= most):
            drawn = self._drawn = DrawnSamples(data, most)
        return drawn

    def note(self) -> str:
        """How many of the samples are drawn; "" where all are."""
        data = self._session.data
        if data is None or self.view is None or self.drawn_of(data).is_all:
            return ""
        drawn = self.drawn_of(data)
        count = len(drawn.data.train) + len(drawn.data.test)
        text: str = self.tr("{count} of {all} points drawn")
        return text.format(count=f"{count:,}", all=f"{drawn.count:,}")

    def update_artists(self) -> bool:
        """Answers and ring as they are now."""
        data, view = self._session.data, self.view
        if data is None or view is None:
            return False
        outlook, focus = self._outlook(data), self.ringed(data)
        changed = view.show_answers(outlook)
        place = self.drawn_of(data).place(focus) if focus is not None else None
        if place is None and focus is not None and isinstance(view, PlaneView):
            view.show_focus(self._of_everything(data), focus)
        else:
            view.show_focus(outlook, place)
        return changed

    def _of_everything(self, data: PreparedData) -> Outlook:
        """For places alone, which need no answers."""
        if self._everything is None or self._everything.data is not data:
            self._everything = SampleAnswers(self._network(), data)
        return Outlook(self._everything, self._session.state.parameters)
