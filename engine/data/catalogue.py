"""Every data set that comes with the program: what it is, which settings it has, what trains it well.

The window and the specs ask here, so nothing in this file is slow to import or makes samples; the
samples come from `engine.data.sources`. A test holds both together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from engine.data.prepared import SIGNED_CLASSES, Task
from engine.network_spec import ActivationName

DataName = Literal[
    "moons",
    "circle",
    "xor",
    "spiral",
    "blobs",
    "checkerboard",
    "lecture",
    "line",
    "sine",
    "step",
    "plane",
    "multi_gauss",
    "iris",
    "wine",
    "breast_cancer",
    "digits",
    "diabetes",
]
#: What samples can come from: a set of the catalogue, or a table or a drawing of the learner's own.
SourceName = Literal[DataName, "table", "drawn"]
ScalingName = Literal["none", "standardise", "min_max"]

DATA_SETS: tuple[DataName, ...] = get_args(DataName)
SCALINGS: tuple[ScalingName, ...] = get_args(ScalingName)

_CELL_NUCLEI = (
    *("radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity"),
    *("concave points", "symmetry", "fractal dimension"),
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Settings that train a set well; what they reach is in docs/datasets.md, checked by a test.

    `hidden` are the sizes of the hidden layers. `batch_size` None takes the whole training part.
    """

    hidden: tuple[int, ...] = (8, 8)
    activation: ActivationName = "tanh"
    optimizer: Literal["sgd", "adam"] = "sgd"
    learning_rate: float = 0.2
    batch_size: int | None = 20
    epochs: int = 200
    scaling: ScalingName = "none"
    samples: int = 200
    noise: float = 0.1
    train_share: float = 0.8


@dataclass(frozen=True, slots=True)
class SetInfo:
    """What is known of a set without its samples.

    `columns` are the names of a sample's numbers. `classes` are the names of the classes, in the order
    of their numbers; none for regression. `most_classes` above 0 means that 2 to so many classes can be
    chosen, numbered from 1. `size` is how many samples there are; None where any number can be drawn.
    `target` is what a regression predicts, `picture` rows and columns where a sample is a picture, and
    `shown` the two columns in which the classes are best seen.
    """

    columns: tuple[str, ...] = ("x₁", "x₂")
    classes: tuple[str, ...] = SIGNED_CLASSES
    most_classes: int = 0
    size: int | None = None
    has_noise: bool = True
    target: str = "y"
    picture: tuple[int, int] | None = None
    shown: tuple[int, int] = (0, 1)
    suggestion: Suggestion = Suggestion()

    def class_names(self, count: int) -> tuple[str, ...]:
        """The classes where `count` of them are asked for, if that can be chosen."""
        if self.most_classes and count > 2:
            return tuple(str(number + 1) for number in range(count))
        return self.classes

    def task(self, count: int) -> Task:
        """What is to be learned where `count` classes are asked for."""
        names = self.class_names(count)
        if not names:
            return "regression"
        return "two_class" if len(names) == 2 else "many_class"


_REGRESSION = Suggestion(optimizer="adam", learning_rate=0.02, epochs=300)
_REAL = Suggestion(
    hidden=(8,), optimizer="adam", learning_rate=0.01, epochs=60, scaling="standardise", noise=0.0
)

#: A new set is an entry here, its name in `DataName`, and a function in `engine.data.sources`.
CATALOGUE: Mapping[DataName, SetInfo] = MappingProxyType(
    {
        "moons": SetInfo(),
        "circle": SetInfo(suggestion=Suggestion(hidden=(4,))),
        "xor": SetInfo(suggestion=Suggestion(hidden=(8,))),
        "spiral": SetInfo(
            most_classes=5,
            suggestion=Suggestion(
                hidden=(16, 16), optimizer="adam", learning_rate=0.01, epochs=300, samples=400, noise=0.03
            ),
        ),
        "blobs": SetInfo(most_classes=6, suggestion=Suggestion(hidden=(8,), noise=0.1)),
        "checkerboard": SetInfo(
            suggestion=Suggestion(
                hidden=(16, 16), optimizer="adam", learning_rate=0.01, epochs=300, samples=600, noise=0.0
            )
        ),
        "lecture": SetInfo(
            columns=("x₁", "x₂", "x₃"),
            size=4,
            has_noise=False,
            suggestion=Suggestion(
                hidden=(4, 4), learning_rate=0.1, batch_size=None, epochs=20, noise=0.0, train_share=1.0
            ),
        ),
        "line": SetInfo(
            columns=("x",),
            classes=(),
            suggestion=Suggestion(hidden=(), learning_rate=0.05, batch_size=None, epochs=60),
        ),
        "sine": SetInfo(columns=("x",), classes=(), suggestion=_REGRESSION),
        "step": SetInfo(columns=("x",), classes=(), suggestion=_REGRESSION),
        "plane": SetInfo(
            classes=(), suggestion=Suggestion(hidden=(), learning_rate=0.05, batch_size=None, epochs=60)
        ),
        "multi_gauss": SetInfo(
            classes=(),
            suggestion=Suggestion(
                hidden=(16, 8), optimizer="adam", learning_rate=0.02, epochs=300, samples=400
            ),
        ),
        "iris": SetInfo(
            columns=("sepal length", "sepal width", "petal length", "petal width"),
            classes=("setosa", "versicolor", "virginica"),
            size=150,
            has_noise=False,
            shown=(2, 3),
            suggestion=_REAL,
        ),
        "wine": SetInfo(
            columns=(
                *("alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols"),
                *("flavanoids", "nonflavanoid phenols", "proanthocyanins", "color intensity", "hue"),
                *("OD280/OD315", "proline"),
            ),
            classes=("1", "2", "3"),
            size=178,
            has_noise=False,
            shown=(6, 12),
            suggestion=_REAL,
        ),
        "breast_cancer": SetInfo(
            columns=tuple(
                f"{kind} {name}" for kind in ("mean", "error of", "worst") for name in _CELL_NUCLEI
            ),
            classes=("malignant", "benign"),
            size=569,
            has_noise=False,
            shown=(20, 27),
            suggestion=_REAL,
        ),
        "digits": SetInfo(
            columns=tuple(f"pixel {row}·{column}" for row in range(1, 9) for column in range(1, 9)),
            classes=tuple("0123456789"),
            size=1797,
            has_noise=False,
            picture=(8, 8),
            suggestion=Suggestion(
                hidden=(32,),
                optimizer="adam",
                learning_rate=0.01,
                batch_size=32,
                epochs=20,
                scaling="min_max",
                noise=0.0,
            ),
        ),
        "diabetes": SetInfo(
            columns=(
                *("age", "sex", "body mass index", "blood pressure", "cholesterol", "LDL", "HDL"),
                *("cholesterol / HDL", "log triglycerides", "blood sugar"),
            ),
            classes=(),
            size=442,
            has_noise=False,
            target="progression",
            shown=(2, 8),
            suggestion=Suggestion(
                hidden=(4,), optimizer="adam", learning_rate=0.01, epochs=20, scaling="standardise", noise=0.0
            ),
        ),
    }
)
