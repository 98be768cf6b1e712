"""From a DataSpec to the arrays that training and plots use: draw, split, scale."""

from __future__ import annotations

import numpy as np

from engine.data import scaling
from engine.data.prepared import FloatArray, PreparedData, Samples
from engine.data.sources import SOURCES
from engine.data_spec import DataSpec


def prepare(spec: DataSpec) -> PreparedData:
    """The samples of `spec`, split into `spec.train_count` for training and the rest for the test.

    The same spec always gives the same numbers. Where all samples are for training they keep the
    order in which their source gave them; otherwise the seed draws who goes where.
    """
    samples = SOURCES[spec.name](spec)
    if spec.train_count >= len(samples):
        train, test = samples, _none_of(samples)
    else:
        train, test = _split(samples, spec)
    if spec.scaling != "none":
        train, test = _scaled(train, test, spec)
    info = spec.info
    return PreparedData(
        train=train,
        test=test,
        task=spec.task,
        feature_names=info.columns,
        class_names=spec.class_names,
        target_name=info.target,
        picture=info.picture,
        shown=info.shown,
    )


def _split(samples: Samples, spec: DataSpec) -> tuple[Samples, Samples]:
    """A seeded split in which each class keeps its share, as far as the parts have room for each."""
    from sklearn.model_selection import train_test_split

    train_x, test_x, train_y, test_y = train_test_split(
        samples.x,
        samples.y,
        train_size=spec.train_count,
        test_size=len(samples) - spec.train_count,
        random_state=spec.seed,
        stratify=samples.y if _can_stratify(samples, spec) else None,
    )
    return Samples(train_x, train_y), Samples(test_x, test_y)


def _can_stratify(samples: Samples, spec: DataSpec) -> bool:
    if spec.task == "regression":
        return False
    classes, sizes = np.unique(samples.y, return_counts=True)
    smallest_part = min(spec.train_count, len(samples) - spec.train_count)
    return smallest_part >= len(classes) and bool(sizes.min() >= 2)


def _scaled(train: Samples, test: Samples, spec: DataSpec) -> tuple[Samples, Samples]:
    """Columns as `spec.scaling` says, the target of a regression standardised; fitted on `train`."""
    center, spread = scaling.fit(train.x, spec.scaling)
    middle, reach = np.zeros(1), np.ones(1)
    if spec.task == "regression":
        middle, reach = scaling.fit(train.y.reshape(-1, 1), "standardise")
    train, test = (Samples((part.x - center) / spread, (part.y - middle) / reach) for part in (train, test))
    return train, test


def _none_of(samples: Samples) -> Samples:
    """An empty part with as many columns."""
    no_x: FloatArray = np.empty((0, samples.x.shape[1]))
    return Samples(no_x, np.empty(0))
