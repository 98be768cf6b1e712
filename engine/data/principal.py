"""Principal components: the directions in which points spread the most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data.prepared import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class PrincipalAxes:
    """The first two principal components of some points.

    `mean` and `scale` of shape (columns,) are what is taken off and what is divided by, `directions` of shape
    (2, columns) are of length 1, `explained` of shape (2,) is each one's share of the variance. With one
    column the second direction is 0, and explains nothing.
    """

    mean: FloatArray
    scale: FloatArray
    directions: FloatArray
    explained: FloatArray

    def places(self, points: FloatArray) -> FloatArray:
        """Points of shape (n, columns) along the two directions: shape (n, 2)."""
        return np.asarray(((points - self.mean) / self.scale) @ self.directions.T)


def principal_axes(points: FloatArray, standardise: bool, like: PrincipalAxes | None = None) -> PrincipalAxes:
    """The components of points of shape (n, columns), by the singular values of their covariance.

    `standardise` divides every column by its standard deviation, so that units do not count. A direction
    and its opposite are equally good: the one nearer to `like` is taken, else the one whose largest entry
    is positive. Raises ValueError for no points.
    """
    if not len(points):
        raise ValueError("no points have no directions")
    mean = points.mean(axis=0)
    spread = points.std(axis=0)
    scale = np.where(spread > 0.0, spread, 1.0) if standardise else np.ones(len(mean))
    scaled = (points - mean) / scale
    directions, variances, _ = np.linalg.svd(scaled.T @ scaled / len(points), hermitian=True)
    chosen = np.zeros((2, len(mean)))
    chosen[: min(2, len(mean))] = directions.T[:2]
    reference = like.directions if like is not None and like.directions.shape == chosen.shape else None
    for row, direction in enumerate(chosen):
        towards = direction[np.abs(direction).argmax()] if reference is None else direction @ reference[row]
        if towards < 0.0:
            chosen[row] = -direction
    total = variances.sum()
    explained = np.zeros(2)
    explained[: min(2, len(mean))] = variances[:2] / total if total > 0.0 else 0.0
    return PrincipalAxes(mean, scale, chosen, explained)
