"""Which samples are for training and which for the test.

Seed for seed what scikit-learn's `train_test_split` draws, which the tests compare. It is written out here,
because importing scikit-learn takes seconds, for which every start of the window would stand without data.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import FloatArray

IntArray = NDArray[np.intp]
Parts = tuple[IntArray, IntArray]


def split(count: int, train_count: int, seed: int) -> Parts:
    """The places of the training part and of the test part, drawn from all `count` alike."""
    places = np.random.RandomState(seed).permutation(count)
    test_count = count - train_count
    return places[test_count:], places[:test_count]


def stratified_split(classes: FloatArray, train_count: int, seed: int) -> Parts:
    """The same, where each class keeps its share. Needs two samples of each class and room for all."""
    random = np.random.RandomState(seed)
    _, numbers, sizes = np.unique(classes, return_inverse=True, return_counts=True)
    groups = np.split(np.argsort(numbers, kind="stable"), np.cumsum(sizes)[:-1])
    train_sizes = _shares(sizes, train_count, random)
    # why, since all others are for the test: it draws for ties, as scikit-learn does.
    _shares(sizes - train_sizes, len(classes) - train_count, random)
    mixed = [group[random.permutation(len(group))] for group in groups]
    train = [group[:size] for group, size in zip(mixed, train_sizes, strict=True)]
    test = [group[size:] for group, size in zip(mixed, train_sizes, strict=True)]
    return random.permutation(np.concatenate(train)), random.permutation(np.concatenate(test))


def _shares(sizes: IntArray, wanted: int, random: np.random.RandomState) -> IntArray:
    """How many of each class make up `wanted`, as near to its share as whole numbers come; ties are drawn."""
    exact = sizes / sizes.sum() * wanted
    shares = np.floor(exact)
    rest, missing = exact - shares, int(wanted - shares.sum())
    for value in np.unique(rest)[::-1]:
        if missing <= 0:
            break
        tied = np.flatnonzero(rest == value)
        drawn = random.choice(tied, size=min(len(tied), missing), replace=False)
        shares[drawn] += 1
        missing -= len(drawn)
    whole: IntArray = shares.astype(np.intp)
    return whole
