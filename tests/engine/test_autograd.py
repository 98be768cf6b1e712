"""Random expressions beside HIPS autograd, an engine that shares no line with this one."""

from __future__ import annotations

from typing import Any

import autograd
import autograd.numpy as anp
import autograd.scipy.stats
import numpy as np
from hypothesis import given

from engine import Value
from tests.engine.expressions import Recipe, recipes

FORMULAS: dict[str, Any] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: anp.tanh(a * b),
    "quotient": lambda a, b: a / (b * b + 1.0),
    "tanh": anp.tanh,
    "sigmoid": lambda a: 1 / (1 + anp.exp(-a)),
    "elu": lambda a: anp.where(a > 0, a, anp.expm1(anp.where(a > 0, 0.0, a))),
    "softplus": lambda a: anp.logaddexp(a, 0.0),
    "gelu": lambda a: a * autograd.scipy.stats.norm.cdf(a),
    "silu": lambda a: a / (1 + anp.exp(-a)),
    "sin": anp.sin,
    "cos": anp.cos,
}


@given(recipes(max_steps=200, kinks=False))
def test_random_graphs_agree_with_autograd(recipe: Recipe) -> None:
    from tests.engine.expressions import apply_to_values

    def function(leaves: Any) -> Any:
        inputs = [leaves[k] for k in range(len(recipe.leaves))]
        return recipe.follow(inputs, lambda name, *given: FORMULAS[name](*given))[-1]

    leaves = [Value(number) for number in recipe.leaves]
    root = recipe.follow(leaves, apply_to_values)[-1]
    root.backward()
    value, gradient = autograd.value_and_grad(function)(np.array(recipe.leaves))
    np.testing.assert_allclose(root.data, value, rtol=1e-10, atol=1e-10)
    np.testing.assert_allclose([leaf.grad for leaf in leaves], gradient, rtol=1e-8, atol=1e-10)
