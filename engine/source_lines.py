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
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from engine.ops import OPS, Op
from engine.optim import OPTIMIZERS
from engine.problem_error import ProblemError
from engine.spec import OptimizerName
from engine.training.batch_sum import (
    BackwardSum,
    add_penalty_slope,
    gradients_before,
    penalty_of,
    share_of,
)
from engine.training.expression_walk import ExpressionWalk
from engine.training.scalar_pass import ScalarPass

Found = TypeVar("Found")

_ROOT = Path(__file__).parents[1]


SourceProblem = Literal["no_name", "not_one", "not_at_hand"]


class SourceError(ProblemError[SourceProblem]):
    """The source is not at hand, or does not have what is looked for; the message says what."""

    sentences = MappingProxyType(
        {
            "no_name": "{name} is no function with a name",
            "not_one": "{count} places were found where one was expected",
            "not_at_hand": "the source {name} is not at hand: {reason}",
        }
    )


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
    return _formula(op.name, "forward")


def partials_lines(op: Op) -> SourceLines:
    """Where an operation's local derivatives are computed."""
    return _formula(op.name, "partials")


@cache
def handing_over_lines(assigned: bool) -> SourceLines:
    """Where a node's share is added to the grad of its input; or `assigned` to it, which is a bug."""
    kind: type[ast.Assign | ast.AugAssign] = ast.Assign if assigned else ast.AugAssign
    statement = _only(node for node in _walk(ScalarPass.hand_over, kind) if "grads[slot]" in _targets(node))
    return _lines(ScalarPass.hand_over, [statement], ScalarPass.hand_over.__qualname__)


def seed_lines() -> SourceLines:
    """Where the backward pass of a sample begins: with its share of the batch's loss."""
    return _seed(BackwardSum.advance)


def expression_seed_lines() -> SourceLines:
    """Where the backward pass of an expression begins: with 1."""
    return _seed(ExpressionWalk.grads_after)


@cache
def _seed(function: Callable[..., Any]) -> SourceLines:
    """Where a root is given its grad."""
    statement = _only(
        node
        for node in _walk(function, ast.Assign)
        if any(target.endswith("grads[self._pass.root]") for target in _targets(node))
    )
    return _lines(function, [statement], function.__qualname__)


def batch_loss_lines() -> SourceLines:
    """Where the losses of a batch's samples become one."""
    return _body(share_of)


def zero_grad_lines() -> SourceLines:
    """Where the parameters' gradients start, for each batch."""
    return _body(gradients_before)


def penalty_lines() -> SourceLines:
    """How large the penalty is."""
    return _body(penalty_of)


def penalty_slope_lines() -> SourceLines:
    """Where the penalty adds to the parameters' gradients."""
    return _body(add_penalty_slope)


def optimizer_lines(name: OptimizerName) -> SourceLines:
    """What an optimizer does in an update."""
    return _body(OPTIMIZERS[name])


@cache
def _formula(name: str, field: str) -> SourceLines:
    """The table's entry for `forward` or `partials`, with the name of the field before it."""
    function: Callable[..., Any] = getattr(OPS[name], field)
    node = definition_of(function)
    if isinstance(node, ast.FunctionDef):
        return _body(function)
    return _lines(function, [node], f'OPS["{name}"]')


@cache
def _body(function: Callable[..., Any]) -> SourceLines:
    """All that a function does, without its head and docstring."""
    node = definition_of(function)
    if not isinstance(node, ast.FunctionDef):
        raise SourceError("no_name", name=function.__name__)
    has_docstring = ast.get_docstring(node) is not None
    return _lines(function, node.body[1:] if has_docstring else node.body, function.__qualname__)


def _lines(function: Callable[..., Any], nodes: Sequence[ast.AST], title: str) -> SourceLines:
    path = Path(function.__code__.co_filename)
    source = _source(path)
    numbers = tuple(number for node in nodes for number in _line_numbers(node))
    dedented = textwrap.dedent("\n".join(source[number - 1] for number in numbers))
    return SourceLines(path.relative_to(_ROOT).as_posix(), title, numbers, tuple(dedented.split("\n")))


def definition_of(function: Callable[..., Any]) -> ast.FunctionDef | ast.Lambda:
    """The definition of a function, found by the line it starts at. Raises SourceError."""
    code = function.__code__
    tree = _tree(Path(code.co_filename))
    definitions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.Lambda))
    return _only(node for node in definitions if node.lineno == code.co_firstlineno)


def _walk(function: Callable[..., Any], kind: type[ast.AST]) -> Iterator[Any]:
    return (node for node in ast.walk(definition_of(function)) if isinstance(node, kind))


def _targets(node: ast.Assign | ast.AugAssign) -> list[str]:
    """What an assignment assigns to."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [ast.unparse(target) for target in targets]


def _line_numbers(node: ast.AST) -> range:
    start, end = getattr(node, "lineno", 0), getattr(node, "end_lineno", None)
    return range(start, (end or start) + 1)


def _only(found: Iterator[Found]) -> Found:
    nodes = list(found)
    if len(nodes) != 1:
        raise SourceError("not_one", count=len(nodes))
    return nodes[0]


@lru_cache(maxsize=16)
def _source(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise SourceError("not_at_hand", name=path.name, reason=error.strerror or str(error)) from None


@lru_cache(maxsize=16)
def _tree(path: Path) -> ast.Module:
    return ast.parse("\n".join(_source(path)))
