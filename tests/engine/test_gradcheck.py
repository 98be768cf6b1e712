from __future__ import annotations

import pytest
from hypothesis import given

from engine import OperationError, Value
from engine.gradcheck import STEP, gradcheck
from tests.engine.expressions import Recipe, apply_to_values, recipes


@given(recipes(max_steps=200, kinks=False))
def test_backward_agrees_with_nudging_on_random_graphs(recipe: Recipe) -> None:
    leaves = [Value(number) for number in recipe.leaves]
    root = recipe.follow(leaves, apply_to_values)[-1]
    for leaf in leaves:
        if leaf in engine_leaves(root):
            check = gradcheck(root, leaf)
            assert check.numeric == pytest.approx(check.exact, rel=1e-4, abs=1e-6)


def engine_leaves(root: Value) -> set[Value]:
    from engine import trace

    return {node for node in trace(root)[0] if not node._prev}


def test_the_graph_stays_as_it_is() -> None:
    x = Value(3.0)
    root = x * x
    root.backward()
    check = gradcheck(root, x)
    assert (check.exact, x.grad, root.grad, x.data, root.data) == (6.0, 6.0, 1, 3.0, 9.0)
    assert check.relative_error < 1e-9


def test_the_step_suits_the_size_of_the_leaf() -> None:
    large = Value(1e6)
    assert gradcheck(large * large, large).step == pytest.approx(STEP * 1e6, rel=1e-3)
    small = Value(0.0)
    assert gradcheck(small.exp(), small).step == pytest.approx(STEP)
    assert gradcheck(small.exp(), small, step=0.5).step == 0.5


def test_what_cannot_be_nudged() -> None:
    x, y = Value(2.0, label="x"), Value(3.0)
    root = x * x
    with pytest.raises(ValueError, match="is not in the graph"):
        gradcheck(root, y)
    with pytest.raises(ValueError, match="only a leaf can be nudged"):
        gradcheck(root + 1, root)
    with pytest.raises(ValueError, match="does not move"):
        gradcheck(root, x, step=1e-20)
    with pytest.raises(ValueError, match="made by hand"):
        gradcheck(Value(4.0, (x,), "square"), x)
    with pytest.raises(OperationError, match="log of x"):
        gradcheck(x.log(), x, step=3.0)


def test_zero_slopes_agree() -> None:
    x = Value(-1.0)
    check = gradcheck(x.relu(), x)
    assert (check.numeric, check.exact, check.relative_error) == (0.0, 0.0, 0.0)
