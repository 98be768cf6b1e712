"""The engine's own formulas as text for a script: read from its source, never written twice."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Mapping
from typing import Any, Literal

from engine.export.script import ExportError
from engine.ops import OPS, Op
from engine.source_lines import definition_of

#: With plain floats, or with NumPy arrays.
Namespace = Literal["math", "np"]

_BUILT_IN = {"maximum": "max", "minimum": "min", "abs": "abs"}


class FormulaWriter:
    """Turns formulas of the op table into text, and remembers the helpers that the text calls."""

    def __init__(self, namespace: Namespace) -> None:
        self._namespace = namespace
        self._helpers: dict[str, Callable[..., Any]] = {}

    def forward(self, op: Op, *inputs: str) -> str:
        """The result of an operation on `inputs`, which are expressions."""
        return ast.unparse(self._formula(op, "forward", inputs))

    def partials(self, op: Op, *inputs_and_result: str) -> list[str]:
        """One local derivative for each input."""
        body = self._formula(op, "partials", inputs_and_result)
        if not isinstance(body, ast.Tuple):
            raise ExportError("no_tuple", name=op.name)
        return [ast.unparse(each) for each in body.elts]

    def helpers(self) -> list[str]:
        """The functions that all texts so far need, helpers of helpers before those that call them."""
        texts: dict[str, str] = {}
        waiting = list(self._helpers)
        while waiting:
            name = waiting.pop()
            known = set(self._helpers)
            node = definition_of(self._helpers[name])
            names = [each.arg for each in node.args.args[1:]]
            body = ast.unparse(self._rewritten(self._helpers[name], names))
            texts = {name: f"def {name.lstrip('_')}({', '.join(names)}):\n    return {body}"} | texts
            waiting += [each for each in self._helpers if each not in known]
        return list(texts.values())

    @property
    def needs_erf(self) -> bool:
        """Whether NumPy's scripts need SciPy for the error function."""
        return self._namespace == "np" and any("erf" in text for text in self.helpers())

    def _formula(self, op: Op, field: Literal["forward", "partials"], names: tuple[str, ...]) -> ast.expr:
        entry = op if op.constant is None else OPS["pow"]
        if op.constant is not None:
            names = (names[0], repr(op.constant), *names[1:])
        return self._rewritten(getattr(entry, field), names)

    def _rewritten(self, function: Callable[..., Any], names: Any) -> ast.expr:
        """The expression that a function of `m` and others returns, the others replaced by `names`."""
        node = definition_of(function)
        arguments = [each.arg for each in node.args.args]
        replacements = {
            argument: ast.parse(text, mode="eval").body
            for argument, text in zip(arguments[1:], names, strict=True)
        }
        rewriter = _Rewriter(arguments[0], replacements, function.__globals__, self._namespace, self._helpers)
        body: ast.expr = rewriter.visit(copy.deepcopy(_returned(node)))
        return ast.fix_missing_locations(body)


class _Rewriter(ast.NodeTransformer):
    """Replaces the namespace `m`, the arguments, and the engine's own constants and helpers."""

    def __init__(
        self,
        m: str,
        replacements: Mapping[str, ast.expr],
        known: Mapping[str, Any],
        namespace: Namespace,
        helpers: dict[str, Callable[..., Any]],
    ) -> None:
        self._m, self._replacements, self._known = m, replacements, known
        self._namespace, self._helpers = namespace, helpers

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """An argument, or a number the engine gave a name."""
        if node.id in self._replacements:
            return copy.deepcopy(self._replacements[node.id])
        value = self._known.get(node.id)
        return ast.Constant(value) if isinstance(value, float | int) else node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """A function of the namespace, or a helper, which gets the namespace as its first argument."""
        function = node.func
        arguments = [self.visit(each) for each in node.args]
        if isinstance(function, ast.Attribute) and _is(function.value, self._m):
            return self._of_namespace(function.attr, arguments)
        if isinstance(function, ast.Name) and _is(node.args[0], self._m):
            self._helpers[function.id] = self._known[function.id]
            return ast.Call(ast.Name(function.id.lstrip("_")), arguments[1:], [])
        raise ExportError("unwritable", code=ast.unparse(node))

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """`c - (c != 0)`, the exponent of a slope, is a number as soon as c is one."""
        self.generic_visit(node)
        left, right = node.left, node.right
        if isinstance(node.op, ast.Sub) and isinstance(left, ast.Constant) and isinstance(right, ast.Compare):
            c = float(ast.literal_eval(left))
            return ast.Constant(c - (c != 0))
        return node

    def _of_namespace(self, name: str, arguments: list[ast.expr]) -> ast.expr:
        if self._namespace == "np":
            return ast.Call(
                ast.parse("erf" if name == "erf" else f"np.{name}", mode="eval").body, arguments, []
            )
        if name == "where":
            return ast.IfExp(*arguments)
        if name == "power":
            return ast.BinOp(arguments[0], ast.Pow(), arguments[1])
        if name == "sign":
            zero = ast.Constant(0)
            above, below = (ast.Compare(arguments[0], [sign], [zero]) for sign in (ast.Gt(), ast.Lt()))
            return ast.BinOp(above, ast.Sub(), below)
        return ast.Call(ast.Name(_BUILT_IN.get(name, f"math.{name}")), arguments, [])


def function_code(
    function: Callable[..., Any],
    replacements: Mapping[str, str],
    drop: tuple[str, ...] = (),
    name: str | None = None,
) -> str:
    """A function of the engine as text, without docstring and types.

    `replacements` puts expressions in the place of others, such as "training.momentum": "0.9"; `drop`
    names arguments that are not needed then, also where they are handed on. `name` is what it is called
    in the script.
    """
    node = copy.deepcopy(definition_of(function))
    if not isinstance(node, ast.FunctionDef):
        raise ExportError("no_name", name=function.__name__)
    node.args.args = [ast.arg(each.arg) for each in node.args.args if each.arg not in drop]
    node.returns, node.name = None, name or node.name
    if ast.get_docstring(node) is not None:
        node.body = node.body[1:]
    for call in ast.walk(node):
        if isinstance(call, ast.Call):
            call.args = [each for each in call.args if not (isinstance(each, ast.Name) and each.id in drop)]
    return ast.unparse(ast.fix_missing_locations(_Replacing(replacements).visit(node)))


def branch_code(function: Callable[..., Any], kind: str, replacements: Mapping[str, str]) -> tuple[str, ...]:
    """What a function that asks `if ... == kind: return ...` does for one kind: its lines, without head."""
    node = copy.deepcopy(definition_of(function))
    if not isinstance(node, ast.FunctionDef):
        raise ExportError("no_name", name=function.__name__)
    kept: list[ast.stmt] = []
    for statement in node.body[1:]:
        if isinstance(statement, ast.If):
            if f"== {kind!r}" in ast.unparse(statement.test):
                kept += statement.body
                break
            continue
        kept.append(statement)
    replaced = [ast.unparse(_Replacing(replacements).visit(statement)) for statement in kept]
    result = replaced[-1]
    needed = [line for line in replaced[:-1] if line.split(" = ")[0] in result]
    return (*needed, result)


class _Replacing(ast.NodeTransformer):
    """Puts other expressions in the place of names and attributes."""

    def __init__(self, replacements: Mapping[str, str]) -> None:
        self._replacements = replacements

    def visit(self, node: ast.AST) -> Any:
        """Replace it, or what is in it."""
        if isinstance(node, ast.expr):
            text = self._replacements.get(ast.unparse(node))
            if text is not None:
                return ast.parse(text, mode="eval").body
        return super().visit(node)


def _returned(node: ast.FunctionDef | ast.Lambda) -> ast.expr:
    """The expression that a formula is."""
    if isinstance(node, ast.Lambda):
        return node.body
    last = node.body[-1]
    if not isinstance(last, ast.Return) or last.value is None:
        raise ExportError("not_one_expression", name=node.name)
    return last.value


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
