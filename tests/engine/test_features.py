from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from engine.data.features import PLANE_FEATURES, FeatureError, columns_of, expand, feature_title
from engine.network_spec import InputName

X = np.array([[0.5, -2.0, 3.0], [-1.0, 0.25, 0.0]])


def test_features_are_what_their_names_say() -> None:
    made = expand(X, ("x2", "x1^2", "x1*x3", "x3*x3", "sin x2", "x1"))
    a, b, c = X.T
    np.testing.assert_array_equal(made, np.column_stack([b, a * a, a * c, c * c, np.sin(b), a]))


def test_all_columns_in_their_order_are_passed_on_as_they_are() -> None:
    assert expand(X, ("x1", "x2", "x3")) is X
    np.testing.assert_array_equal(expand(X, ("x2", "x1")), X[:, [1, 0]])
    assert expand(np.zeros((0, 2)), PLANE_FEATURES).shape == (0, 7)


@pytest.mark.parametrize(
    ("name", "columns", "title"),
    [
        ("x1", (0,), "x₁"),
        ("x12", (11,), "x₁₂"),
        ("x2^2", (1,), "x₂²"),
        ("x1*x2", (0, 1), "x₁ x₂"),
        ("sin x30", (29,), "sin x₃₀"),
    ],
)
def test_a_feature_knows_its_columns_and_its_title(name: str, columns: tuple[int, ...], title: str) -> None:
    assert columns_of(name) == columns
    assert feature_title(name) == title


@pytest.mark.parametrize(
    "name",
    ["", "x", "x0", "x01", "x1\n", "X1", "sin x1^2", "sin x1*x2", "x1^3", "x1^2*x2", "cos x1", "n1", "x١"],
)
def test_what_is_no_feature_is_refused_by_specs_and_here_alike(name: str) -> None:
    with pytest.raises(FeatureError, match="there is no input"):
        columns_of(name)
    with pytest.raises(FeatureError, match="there is no input"):
        expand(X, (name,))
    with pytest.raises(ValidationError):
        TypeAdapter(InputName).validate_python(name)


@given(st.text("x0123456789^*sin ", max_size=10))
def test_specs_allow_the_very_names_that_can_be_made(name: str) -> None:
    try:
        TypeAdapter(InputName).validate_python(name)
    except ValidationError:
        return  # a spec is the stricter one: it limits the number of columns too
    assert columns_of(name)


def test_a_feature_of_a_missing_column_is_refused() -> None:
    with pytest.raises(FeatureError, match=r"the input x1\*x4 needs column 4; the data have 3"):
        expand(X, ("x1", "x1*x4"))


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("x1", "petal length"),
        ("x2^2", "width²"),
        ("sin x2", "sin width"),
        ("x1*x2", "petal length·width"),
        ("x3", "x₃"),
    ],
)
def test_columns_with_names_of_their_own_bear_them(name: str, title: str) -> None:
    assert feature_title(name, ("petal length", "width")) == title


def test_long_names_can_be_shortened() -> None:
    assert feature_title("x1*x2", ("petal length", "width"), longest=6) == "petal…·width"
    assert feature_title("x1*x2", ("x₁", "x₂"), longest=6) == "x₁ x₂"
