"""The lines of this engine that do a step, found in its own source: what is shown is what runs.

>>> from engine.ops import OPS
>>> partials_lines(OPS["mul"]).text
'partials=lambda m, a, b, out: (b, a),'
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from engine.losses import LOSSES, penalty, softmax_cross_entropy
from engine.nn import Module
from engine.ops import OPS, Op
from engine.optim import OPTIMIZERS
from engine.spec import LossName, OptimizerName
from engine.value import Value

Found = TypeVar("Found")

_ROOT = Path(__file__).parents[1]
#: Operations that Value computes in a method of its own.
_WRITTEN_OUT = {"add": Value.__add__, "mul": Value.__mul__}


class SourceError(LookupError):
    """The source is not at hand, or does not have what is looked for; the message says what."""


@dataclass(frozen=True, slots=True)
class SourceLines:
    """Some lines of one file, without the indentation they share.

    `file` is relative to the project, such as engine/ops.py; `numbers` counts its lines from 1; `title`
    is the function or entry they belong to.
    """

    file: str
    title: str
    numbers: tuple[int, ...]
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it as one text."""
        return "\n".join(self.lines)


def forward_lines(op: Op) -> SourceLines:
    """Where an operation's result is computed."""
    method = _WRITTEN_OUT.get(op.name)
    if method is None:
        return _formula(op, "forward")
    assignment = _only(node for node in _walk(method, ast.Assign) if _assigns(node, "data"))
    return _lines(method, [assignment], method.__qualname__)


def partials_lines(op: Op) -> SourceLines:
    """Where an operation's local derivatives are computed."""
    return _formula(op, "partials")


def handing_over_lines(argument: int) -> SourceLines:
    """Where a node adds its share to the grad of its input: its first (0) or its second (1)."""
    target = ("self.a.grad", "self.b.grad")[argument]
    line = _only(
        node for node in _walk(Value._hand_over, ast.AugAssign) if ast.unparse(node.target) == target
    )
    return _lines(Value._hand_over, [line], Value._hand_over.__qualname__)


def zero_grad_lines() -> SourceLines:
    """Where the gradients are set to 0."""
    return _body(Module.zero_grad)


def loss_lines(name: LossName) -> SourceLines:
    """How the loss of one sample is made."""
    return _body(softmax_cross_entropy if name == "softmax_cross_entropy" else LOSSES[name])


def penalty_lines() -> SourceLines:
    """How the penalty is made."""
    return _body(penalty)


def optimizer_lines(name: OptimizerName) -> SourceLines:
    """What an optimizer does in an update."""
    return _body(OPTIMIZERS[name])


def _formula(op: Op, field: str) -> SourceLines:
    """The table's entry for `forward` or `partials`, with the name of the field before it."""
    entry = OPS[op.name]
    function: Callable[..., Any] = getattr(entry, field)
    node = _node_of(function)
    if isinstance(node, ast.FunctionDef):
        return _body(function)
    return _lines(function, [node], f'OPS["{op.name}"]')


def _body(function: Callable[..., Any]) -> SourceLines:
    """All that a function does, without its head and docstring."""
    node = _node_of(function)
    if not isinstance(node, ast.FunctionDef):
        raise SourceError(f"{function.__name__} is no function with a name")
    has_docstring = ast.get_docstring(node) is not None
    return _lines(function, node.body[1:] if has_docstring else node.body, function.__qualname__)


def _lines(function: Callable[..., Any], nodes: Sequence[ast.AST], title: str) -> SourceLines:
    path = Path(function.__code__.co_filename)
    source = _source(path)
    numbers = tuple(number for node in nodes for number in _line_numbers(node))
    dedented = textwrap.dedent("\n".join(source[number - 1] for number in numbers))
    return SourceLines(path.relative_to(_ROOT).as_posix(), title, numbers, tuple(dedented.split("\n")))


def _node_of(function: Callable[..., Any]) -> ast.FunctionDef | ast.Lambda:
    """The definition of a function, found by the line it starts at."""
    code = function.__code__
    tree = _tree(Path(code.co_filename))
    definitions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.Lambda))
    return _only(node for node in definitions if node.lineno == code.co_firstlineno)


def _walk(function: Callable[..., Any], kind: type[ast.AST]) -> Iterator[Any]:
    return (node for node in ast.walk(_node_of(function)) if isinstance(node, kind))


def _assigns(node: ast.Assign, name: str) -> bool:
    """Whether it is `name = ...`, and no call: the one in the case that all is well."""
    (target, *_) = node.targets
    return isinstance(target, ast.Name) and target.id == name and not isinstance(node.value, ast.Call)


def _line_numbers(node: ast.AST) -> range:
    start, end = getattr(node, "lineno", 0), getattr(node, "end_lineno", None)
    return range(start, (end or start) + 1)


def _only(found: Iterator[Found]) -> Found:
    nodes = list(found)
    if len(nodes) != 1:
        raise SourceError(f"{len(nodes)} places were found where one was expected")
    return nodes[0]


@lru_cache(maxsize=16)
def _source(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise SourceError(f"the source {path.name} is not at hand: {error.strerror}") from None


@lru_cache(maxsize=16)
def _tree(path: Path) -> ast.Module:
    return ast.parse("\n".join(_source(path)))
