"""From a DataSpec to the arrays that training and plots use: generate, then split."""

from __future__ import annotations

import numpy as np

from engine.data.prepared import FloatArray, PreparedData, Samples
from engine.data.toy_sets import TOY_SETS
from engine.spec import DataSpec


def prepare(spec: DataSpec) -> PreparedData:
    """The samples of `spec`, split into `spec.train_count` for training and the rest for the test.

    The same spec always gives the same numbers. Where all samples are for training they keep the
    order in which their source gave them; otherwise the seed draws who goes where.
    """
    samples = TOY_SETS[spec.name](spec.samples, spec.noise, spec.seed)
    if spec.train_count >= len(samples):
        return PreparedData(train=samples, test=_none_of(samples))
    train, test = _split(samples, spec.train_count, spec.seed)
    return PreparedData(train=train, test=test)


def _split(samples: Samples, train_count: int, seed: int) -> tuple[Samples, Samples]:
    """A seeded split in which each class keeps its share, as far as the parts have room for each."""
    from sklearn.model_selection import train_test_split

    classes, sizes = np.unique(samples.y, return_counts=True)
    smallest_part = min(train_count, len(samples) - train_count)
    can_stratify = smallest_part >= len(classes) and sizes.min() >= 2
    train_x, test_x, train_y, test_y = train_test_split(
        samples.x,
        samples.y,
        train_size=train_count,
        test_size=len(samples) - train_count,
        random_state=seed,
        stratify=samples.y if can_stratify else None,
    )
    return Samples(train_x, train_y), Samples(test_x, test_y)


def _none_of(samples: Samples) -> Samples:
    """An empty part with as many features."""
    no_x: FloatArray = np.empty((0, samples.x.shape[1]))
    return Samples(no_x, np.empty(0))
