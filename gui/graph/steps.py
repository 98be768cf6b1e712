"""What the last step did: lit in the picture, told at the foot, and kept in view."""

from __future__ import annotations

from engine.graph import ScalarGraph
from engine.training.position import Position
from gui.graph.board import Board
from gui.graph.foot import Foot
from gui.graph.lights import NO_LIGHTS, lights_of
from gui.graph.narration import narrated
from gui.graph.shown import Shown, all_shown, shown_at
from gui.session.session import Session
from gui.widgets.motion import motion_is_on


class Steps:
    """Reads the session's moment; `node` is the node that the last step was about."""

    def __init__(self, session: Session, board: Board, foot: Foot) -> None:
        self._session = session
        self._board = board
        self._foot = foot
        self._parameters: tuple[ScalarGraph, list[int]] | None = None
        self.node: int | None = None
        self._lit: Position | None = None

    def shown_now(self, subject: ScalarGraph) -> Shown:
        """What stands where: in the middle of a walk its moment, else the subject with all its numbers."""
        moment = self._session.moment
        if moment is not None and len(moment.computed) == len(subject.values):
            return shown_at(moment)
        return all_shown(subject.numbers())

    def light(self, subject: ScalarGraph, moving: bool) -> None:
        """Let the last step stand out; its numbers travel where it was done just now and motion is on.

        They do not travel again where only the numbers have become others, as when a leaf is dragged.
        """
        graph, moment, scene = self._board.graph, self._session.moment, self._board.scene
        moving = moving and self._session.position != self._lit
        self._lit = self._session.position
        lights, story = NO_LIGHTS, ""
        if graph is not None and moment is not None and graph.topology is subject.topology:
            lights = lights_of(graph, moment, subject.values, self._nodes_of_parameters(subject))
            story = narrated(graph, moment, lights)
        self.node = lights.node
        if moving or lights != scene.lights:
            scene.light(lights, moving and motion_is_on())
        self._foot.tell(story)

    def keep_in_view(self) -> None:
        """Slide to where the step was, if it is out of sight."""
        view, lights = self._board.view, self._board.scene.lights
        areas = [self._board.area_of(key) for key in (lights.current, lights.giver) if key is not None]
        if areas:
            both = areas[0].united(areas[-1])
            view.reveal(both if view.has_room_for(both) else areas[0], gently=True)

    def _nodes_of_parameters(self, subject: ScalarGraph) -> list[int]:
        """The node of each parameter in the graph, -1 for one that the loss doesn't need."""
        if self._parameters is None or self._parameters[0] is not subject:
            places = {id(value): node for node, value in enumerate(subject.values)}
            self._parameters = subject, [places.get(id(each), -1) for each in subject.parameters]
        return self._parameters[1]
