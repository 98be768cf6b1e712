"""Boxes in columns: everything leads to the right, nothing overlaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.columns import in_columns

SIZE = (40.0, 20.0)


@st.composite
def arrows(draw: st.DrawFn) -> tuple[int, list[tuple[int, int]]]:
    """So many boxes, and arrows between them, each from a smaller to a larger number."""
    count = draw(st.integers(1, 15))
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(
        lambda pair: pair[0] < pair[1]
    )
    return count, draw(st.lists(ends, max_size=30)) if count > 1 else []


@given(arrows(), st.booleans())
def test_arrows_lead_to_the_right_and_boxes_keep_apart(
    graph: tuple[int, list[tuple[int, int]]], late: bool
) -> None:
    count, pairs = graph
    sizes = {str(i): SIZE for i in range(count)}
    columns = in_columns(sizes, [(str(a), str(b)) for a, b in pairs], late)
    centers = columns.centers
    assert set(centers) == set(sizes)
    for tail, head in pairs:
        assert centers[str(tail)][0] + SIZE[0] < centers[str(head)][0]
    places = list(centers.values())
    for i, (x, y) in enumerate(places):
        assert SIZE[0] / 2 <= x <= columns.size[0] - SIZE[0] / 2
        assert SIZE[1] / 2 <= y <= columns.size[1] - SIZE[1] / 2
        assert all(abs(x - u) >= SIZE[0] or abs(y - v) >= SIZE[1] for u, v in places[i + 1 :])


def test_late_boxes_stand_just_before_what_they_lead_to() -> None:
    sizes = dict.fromkeys("abcde", SIZE)
    pairs = [("a", "b"), ("b", "c"), ("c", "d"), ("a", "e"), ("e", "d")]
    early, late = (in_columns(sizes, pairs, late).centers for late in (False, True))
    assert early["e"][0] == early["b"][0]
    assert late["e"][0] == pytest.approx(late["c"][0])
