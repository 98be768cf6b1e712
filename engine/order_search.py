"""Searching a graph for an order, told step by step, and what backward gives along the order found.

`engine.value.topological_order` is the search that everything runs on. Here it is slow, so that it can
be watched, and it can go wrong: without remembering what was visited, or breadth first.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from engine.value import Value, topological_order

#: How to search: right, without remembering what was visited, and level by level from the root.
Way = Literal["depth_first", "forgetful", "breadth_first"]
WAYS: tuple[Way, ...] = get_args(Way)

#: The inputs of each node, in their order.
Inputs = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Entered:
    """The search came to a node, from the one that it is an input of; None for a root."""

    node: int
    came_from: int | None


@dataclass(frozen=True, slots=True)
class SeenBefore:
    """The search came to a node that it had visited, and left it alone."""

    node: int
    came_from: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A node went onto the list."""

    node: int


SearchEvent = Entered | SeenBefore | Listed


@dataclass(frozen=True, slots=True)
class SearchState:
    """What stands where after an event.

    `waiting` is the stack, its top last, or the queue, its front first; `order` is the list so far.
    """

    event: SearchEvent | None
    waiting: tuple[int, ...]
    visited: frozenset[int]
    order: tuple[int, ...]


def depth_first(inputs: Inputs, roots: Iterable[int], remembers: bool = True) -> Iterator[SearchEvent]:
    """Each node goes onto the list after all its inputs. A root comes after what it needs.

    Without `remembers` a node is entered, and listed, once for every way that leads to it: their number
    can grow exponentially with the graph.
    """
    visited: set[int] = set()
    for root in roots:
        if root in visited:
            continue
        visited.add(root)
        yield Entered(root, None)
        path = [(root, iter(inputs[root]))]
        while path:
            node, rest = path[-1]
            following = next(rest, None)
            if following is None:
                path.pop()
                yield Listed(node)
            elif remembers and following in visited:
                yield SeenBefore(following, node)
            else:
                visited.add(following)
                yield Entered(following, node)
                path.append((following, iter(inputs[following])))


def breadth_first(inputs: Inputs, root: int) -> Iterator[SearchEvent]:
    """The root, then its inputs, then theirs: a node may come before all that it feeds had its turn."""
    visited, queue = {root}, deque([root])
    yield Entered(root, None)
    while queue:
        node = queue.popleft()
        yield Listed(node)
        for following in inputs[node]:
            if following in visited:
                yield SeenBefore(following, node)
            else:
                visited.add(following)
                queue.append(following)
                yield Entered(following, node)


def search(inputs: Inputs, roots: Sequence[int], way: Way) -> Iterator[SearchEvent]:
    """One of the ways. Breadth first begins at the last root."""
    if way == "breadth_first":
        return breadth_first(inputs, roots[-1])
    return depth_first(inputs, roots, remembers=way == "depth_first")


def states(events: Iterable[SearchEvent], queues: bool) -> Iterator[SearchState]:
    """Where the search stands at first and after each event. `queues`: what waits longest comes first."""
    state = SearchState(None, (), frozenset(), ())
    yield state
    for event in events:
        waiting, visited, order = state.waiting, state.visited, state.order
        match event:
            case Entered(node):
                waiting, visited = (*waiting, node), visited | {node}
            case Listed(node):
                waiting = waiting[1:] if queues else waiting[:-1]
                order = (*order, node)
        state = SearchState(event, waiting, visited, order)
        yield state


def backward_along(values: Sequence[Value], order: Sequence[int], way: Way) -> list[float]:
    """Every Value's grad after each entry of the list has handed its gradient on, root first.

    `order` is a list that a search of this way found; breadth first begins with the root, the others
    end with it. The grads are set anew: they begin at 0, that of the last of `values` at 1.
    """
    for value in values:
        value.grad = 0.0
    values[-1].grad = 1.0
    for place in order if way == "breadth_first" else reversed(order):
        giver = values[place]
        for receiver, local in zip(giver._prev, giver.local_derivatives, strict=True):
            receiver.grad += local * giver.grad
    return [value.grad for value in values]


def inputs_of(values: Sequence[Value]) -> tuple[tuple[int, ...], ...]:
    """The inputs of each of these Values, as places in the sequence."""
    place = {value: i for i, value in enumerate(values)}
    return tuple(tuple(place[parent] for parent in value._prev) for value in values)


def used_twice() -> list[Value]:
    """The graph of `b = a + a; c = b + b`, in topological order: each node but the last is used twice."""
    a = Value(1.0, label="a")
    b = a + a
    c = b + b
    b.label, c.label = "b", "c"
    return topological_order(c)


def two_ways() -> list[Value]:
    """The graph of `b = a * 2; c = b * 3; L = b + c`: b is used early, and its grad complete late."""
    a = Value(1.0, label="a")
    b = a * Value(2.0, label="2")
    c = b * Value(3.0, label="3")
    total = b + c
    b.label, c.label, total.label = "b", "c", "L"
    return topological_order(total)
