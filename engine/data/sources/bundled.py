"""The real sets that come with scikit-learn, so that nothing has to be fetched.

Where fewer samples are asked for than there are, the seed draws which. scikit-learn is imported where
it is called, because that takes a second.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import Samples
from engine.data_spec import DataSpec


def iris(spec: DataSpec) -> Samples:
    """150 flowers of three species, four lengths in cm each; Fisher 1936."""
    from sklearn.datasets import load_iris

    return _drawn(load_iris(return_X_y=True), spec)


def wine(spec: DataSpec) -> Samples:
    """178 wines of three growers, thirteen chemical measurements each; Forina and others 1991."""
    from sklearn.datasets import load_wine

    return _drawn(load_wine(return_X_y=True), spec)


def breast_cancer(spec: DataSpec) -> Samples:
    """569 tumours, malignant (-1) or benign (1), thirty measures of the cells; Street and others 1993."""
    from sklearn.datasets import load_breast_cancer

    x, classes = load_breast_cancer(return_X_y=True)
    return _drawn((x, 2 * classes - 1), spec)


def digits(spec: DataSpec) -> Samples:
    """1,797 handwritten digits, pictures of 8 times 8 pixels from 0 to 16; Alpaydin and Kaynak 1998."""
    from sklearn.datasets import load_digits

    return _drawn(load_digits(return_X_y=True), spec)


def diabetes(spec: DataSpec) -> Samples:
    """442 patients, ten measurements, how far the disease went on in a year; Efron and others 2004."""
    from sklearn.datasets import load_diabetes

    return _drawn(load_diabetes(return_X_y=True, scaled=False), spec)


def _drawn(everything: tuple[NDArray[np.generic], NDArray[np.generic]], spec: DataSpec) -> Samples:
    x, targets = (part.astype(np.float64) for part in everything)
    if spec.sample_count < len(x):
        places = np.random.default_rng(spec.seed).permutation(len(x))[: spec.sample_count]
        x, targets = x[places], targets[places]
    return Samples(x, targets)
