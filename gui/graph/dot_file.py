"""The graph that is drawn as DOT text for people: names, numbers and operations, for Graphviz to draw."""

from __future__ import annotations

from graphviz import Digraph, escape, nohtml

from gui.graph.card import CardItem
from gui.graph.scene import GraphScene


def dot_file(scene: GraphScene) -> str:
    """DOT with a box for each card, its title and its numbers; "" where nothing is drawn."""
    if scene.graph is None:
        return ""
    drawing = Digraph(graph_attr={"rankdir": "LR"}, node_attr={"shape": "box", "style": "rounded"})
    places = {key: f"n{number}" for number, key in enumerate(scene.cards)}
    for key, card in scene.cards.items():
        drawing.node(places[key], label=nohtml(r"\n".join(escape(line) for line in _lines(card))))
    for link in scene.graph.links:
        drawing.edge(places[link.tail], places[link.head])
    return str(drawing.source)


def _lines(card: CardItem) -> list[str]:
    """What stands on a card, from top to bottom."""
    title = f"{card.face.sign}  {card.face.title}" if card.face.sign else card.face.title
    return [title] if card.box.many else [title, *card.texts]
