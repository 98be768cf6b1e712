from __future__ import annotations

import numpy as np
import pytest
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

from engine.data.principal import principal_axes


@pytest.mark.parametrize("standardise", [False, True])
def test_as_scikit_learn_has_it(standardise: bool) -> None:
    points = load_iris().data
    scaled = StandardScaler().fit_transform(points) if standardise else points
    expected = PCA(2).fit(scaled)
    found = principal_axes(points, standardise)
    np.testing.assert_allclose(found.explained, expected.explained_variance_ratio_, rtol=1e-9)
    signs = np.sign((found.directions * expected.components_).sum(axis=1))
    np.testing.assert_allclose(found.directions, expected.components_ * signs[:, None], atol=1e-9)
    np.testing.assert_allclose(found.places(points), expected.transform(scaled) * signs, atol=1e-9)


def test_directions_do_not_turn_round_from_one_moment_to_the_next() -> None:
    random = np.random.default_rng(1)
    points = random.normal(size=(50, 3)) * [3.0, 2.0, 1.0]
    before = principal_axes(points, standardise=False)
    after = principal_axes(-points + 0.01 * random.normal(size=points.shape), standardise=False, like=before)
    assert ((before.directions * after.directions).sum(axis=1) > 0.99).all()


def test_one_column_and_points_that_are_all_the_same() -> None:
    one = principal_axes(np.array([[1.0], [2.0], [4.0]]), standardise=True)
    assert one.explained.tolist() == [1.0, 0.0]
    assert one.places(np.array([[1.0]]))[0, 1] == 0.0
    same = principal_axes(np.ones((4, 3)), standardise=True)
    assert same.explained.tolist() == [0.0, 0.0]
    assert same.places(np.ones((1, 3))).tolist() == [[0.0, 0.0]]
    with pytest.raises(ValueError, match="no points"):
        principal_axes(np.zeros((0, 2)), standardise=True)
