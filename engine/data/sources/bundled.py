"""The real sets that come along in resources/datasets, as scikit-learn has them: columns and then the target.

Where fewer samples are asked for than there are, the seed draws which.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.data.prepared import FloatArray, Samples
from engine.data_spec import DataSpec

_FOLDER = Path(__file__).parents[3] / "resources" / "datasets"


def iris(spec: DataSpec) -> Samples:
    """150 flowers of three species, four lengths in cm each; Fisher 1936."""
    return _drawn(_table("iris.csv"), spec)


def wine(spec: DataSpec) -> Samples:
    """178 wines of three growers, thirteen chemical measurements each; Forina and others 1991."""
    return _drawn(_table("wine.csv"), spec)


def breast_cancer(spec: DataSpec) -> Samples:
    """569 tumours, malignant (-1) or benign (1), thirty measures of the cells; Street and others 1993."""
    table = _table("breast_cancer.csv")
    table[:, -1] = 2.0 * table[:, -1] - 1.0
    return _drawn(table, spec)


def digits(spec: DataSpec) -> Samples:
    """1,797 handwritten digits, pictures of 8 times 8 pixels from 0 to 16; Alpaydin and Kaynak 1998."""
    return _drawn(_table("digits.csv.gz"), spec)


def diabetes(spec: DataSpec) -> Samples:
    """442 patients, ten measurements, how far the disease went on in a year; Efron and others 2004."""
    return _drawn(_table("diabetes.csv"), spec)


def _table(name: str) -> FloatArray:
    return np.loadtxt(_FOLDER / name, delimiter=",", skiprows=1)


def _drawn(table: FloatArray, spec: DataSpec) -> Samples:
    if spec.sample_count < len(table):
        table = table[np.random.default_rng(spec.seed).permutation(len(table))[: spec.sample_count]]
    return Samples(table[:, :-1].copy(), table[:, -1].copy())
