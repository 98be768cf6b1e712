"""The small language of lessons: `abs(slope.error) < 1e-4`, `graph.d.grad`, `position.phase == "backward"`.

Python's own parser reads it and only what is listed here is let through; it is never run as code. What a
name means is asked for when a formula is computed. What is missing is NaN, and no comparison with it can be
told, negated or not: so it makes no condition hold.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from engine.lessons.formula_error import FormulaError, unknown
from engine.lessons.lab_numbers import number_of

MOST_CHARACTERS = 400

#: What a formula gives, and what a name stands for: a number, a truth (a bool) or a word.
Quantity = float | bool | str
#: Gives what a name, such as "graph.d.grad", stands for. Raises FormulaError where there is no such thing.
Reader = Callable[[str], Quantity]


def _power(base: float, exponent: float) -> float:
    # why: in Python, nan ** 0 and 1 ** nan are 1.
    if math.isnan(base) or math.isnan(exponent):
        return math.nan
    found = base**exponent
    if isinstance(found, complex):
        raise ValueError("the root of a negative number")
    return float(found)


_ARITHMETIC: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Pow: _power,
}  # fmt: skip
_COMPARISONS: Mapping[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
}  # fmt: skip
_SIGNS: Mapping[type[ast.cmpop], str] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
}  # fmt: skip
_FUNCTIONS: Mapping[str, Callable[[float], float]] = {
    "abs": abs, "sqrt": math.sqrt, "exp": math.exp, "log": math.log, "sin": math.sin, "cos": math.cos,
    "tanh": math.tanh, "round": lambda value: value if math.isnan(value) else float(round(value)),
}  # fmt: skip
#: `data("a = 2; b = a * a", "b")` and `grad("a = 2; b = a * a", "a")`: of an expression of its own.
OF_TEXT = ("data", "grad")


@dataclass(frozen=True, slots=True)
class Formula:
    """What was written, and which names it asks for."""

    text: str
    names: frozenset[str]
    _tree: ast.expr = field(compare=False)

    def compute(self, read: Reader) -> Quantity:
        """What it is now; a condition that can't be told does not hold. Raises FormulaError."""
        try:
            found = _compute(self._tree, read)
        except (ArithmeticError, ValueError, RecursionError) as error:
            if isinstance(error, FormulaError):
                raise error.within(self.text) from error.__cause__
            raise FormulaError(self.text, "not_computed", reason=str(error)) from None
        return False if found is None else found

    def number(self, read: Reader) -> float:
        """What it is now, a number. Raises FormulaError."""
        found = self.compute(read)
        if isinstance(found, bool | str):
            raise FormulaError(self.text, "no_number", found=f"{found!r:.40}")
        return float(found)

    @property
    def conjuncts(self) -> tuple[Formula, ...]:
        """What has to hold, one by one: the parts that `and` joins, and the links of a chain: 1 < x < 2."""
        return tuple(_of_tree(tree) for tree in _conjuncts(self._tree))

    @property
    def sides(self) -> tuple[Formula, str, Formula] | None:
        """What is compared, how, and with what; None where it is not just one comparison."""
        tree = self._tree
        if not isinstance(tree, ast.Compare) or len(tree.ops) != 1:
            return None
        return _of_tree(tree.left), _SIGNS[type(tree.ops[0])], _of_tree(tree.comparators[0])

    def holds(self, read: Reader) -> bool:
        """Whether it is true now. Raises FormulaError."""
        found = self.compute(read)
        if not isinstance(found, bool):
            raise FormulaError(self.text, "no_condition")
        return found


def parse(text: str) -> Formula:
    """Understand a formula. Raises FormulaError."""
    if len(text) > MOST_CHARACTERS:
        raise FormulaError(text, "too_long", most=MOST_CHARACTERS)
    if not text.isascii():
        raise FormulaError(text, "odd_characters")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
        names = frozenset(_names(tree))
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise (error.within(text) if isinstance(error, FormulaError) else _where(text, error)) from None
    return Formula(text, names, tree)


def _of_tree(tree: ast.expr) -> Formula:
    return Formula(ast.unparse(tree), frozenset(_names(tree)), tree)


def _conjuncts(tree: ast.expr) -> list[ast.expr]:
    match tree:
        case ast.BoolOp(op=ast.And(), values=values):
            return [part for value in values for part in _conjuncts(value)]
        case ast.Compare(left=left, ops=ops, comparators=others) if len(ops) > 1:
            links = zip([left, *others], ops, others, strict=False)
            return [ast.Compare(before, [op], [after]) for before, op, after in links]
    return [tree]


def _where(text: str, error: BaseException) -> FormulaError:
    if isinstance(error, SyntaxError) and error.offset:
        blanks = len(text) - len(text.lstrip())
        return FormulaError(text, "not_understood_at", column=blanks + error.offset)
    return FormulaError(text, "not_understood")


def _names(node: ast.expr) -> list[str]:
    """Every name in it. Raises FormulaError where something stands that does not belong there."""
    match node:
        case ast.Constant(value=bool() | str() | int() | float()):
            return []
        case ast.Name() | ast.Attribute():
            return [_dotted(node)]
        case ast.UnaryOp(op=ast.USub() | ast.Not(), operand=operand):
            return _names(operand)
        case ast.BinOp(op=op, left=left, right=right) if type(op) in _ARITHMETIC:
            return _names(left) + _names(right)
        case ast.BoolOp(values=values):
            return [name for value in values for name in _names(value)]
        case ast.Compare(left=left, ops=ops, comparators=others) if all(map(_can_compare, ops)):
            return [name for value in (left, *others) for name in _names(value)]
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
            return _names_in_call(name, args)
    raise FormulaError("", "misplaced", found=f"{ast.unparse(node)!r:.40}")


def _names_in_call(name: str, args: list[ast.expr]) -> list[str]:
    if name in _FUNCTIONS and len(args) == 1:
        return _names(args[0])
    if name in OF_TEXT and len(args) == 2 and all(isinstance(_constant(each), str) for each in args):
        return []
    if name in OF_TEXT:
        raise FormulaError("", "written_otherwise", name=name, example=f'{name}("a = 2; b = a * a", "a")')
    raise unknown("", name, [*_FUNCTIONS, *OF_TEXT])


def _can_compare(op: ast.cmpop) -> bool:
    return type(op) in _COMPARISONS or isinstance(op, ast.Eq | ast.NotEq)


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    raise FormulaError("", "no_name", found=f"{ast.unparse(node)!r:.40}")


def _constant(node: ast.expr) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def _compute(node: ast.expr, read: Reader) -> Quantity | None:
    """The value of a tree that `_names` has let through; None where whether it holds can't be told."""
    match node:
        case ast.Constant(value=value) if isinstance(value, bool | str):
            return value
        case ast.Constant(value=value) if isinstance(value, int | float):
            return float(value)
        case ast.Name() | ast.Attribute():
            return read(_dotted(node))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            truth = _truth(operand, read)
            return None if truth is None else not truth
        case ast.UnaryOp(operand=operand):
            return -_number(operand, read)
        case ast.BinOp(op=op, left=left, right=right):
            return _ARITHMETIC[type(op)](_number(left, read), _number(right, read))
        case ast.BoolOp(op=op, values=values):
            return _joined(values, read, decisive=isinstance(op, ast.Or))
        case ast.Compare():
            return _compare(node, read)
        case ast.Call(func=ast.Name(id=name), args=args) if name in _FUNCTIONS:
            return _FUNCTIONS[name](_number(args[0], read))
        case ast.Call(func=ast.Name(id=name), args=args):
            return number_of(str(_constant(args[0])), str(_constant(args[1])), gradient=name == "grad")
    raise FormulaError("", "not_understood")


def _joined(values: list[ast.expr], read: Reader, decisive: bool) -> bool | None:
    """What `or` gives, which one True decides, or `and`, which one False does."""
    found: bool | None = not decisive
    for value in values:
        truth = _truth(value, read)
        if truth is decisive:
            return decisive
        if truth is None:
            found = None
    return found


def _compare(node: ast.Compare, read: Reader) -> bool | None:
    found: bool | None = True
    left = _compute(node.left, read)
    for op, other in zip(node.ops, node.comparators, strict=True):
        right = _compute(other, read)
        holds = _compare_two(left, op, right)
        if holds is False:
            return False
        if holds is None:
            found = None
        left = right
    return found


def _compare_two(left: Quantity | None, op: ast.cmpop, right: Quantity | None) -> bool | None:
    is_missing = any(value is None or value != value for value in (left, right))
    if not isinstance(op, ast.Eq | ast.NotEq):
        holds = _COMPARISONS[type(op)](_as_number(left), _as_number(right))
    elif left is not None and right is not None and type(left) is not type(right):
        raise FormulaError("", "not_comparable", found=f"{left!r:.20}", other=f"{right!r:.20}")
    else:
        holds = (left == right) is isinstance(op, ast.Eq)
    return None if is_missing else holds


def _number(node: ast.expr, read: Reader) -> float:
    return _as_number(_compute(node, read))


def _as_number(value: Quantity | None) -> float:
    if value is None or isinstance(value, bool | str):
        raise FormulaError("", "no_number", found=f"{value!r:.40}")
    return value


def _truth(node: ast.expr, read: Reader) -> bool | None:
    value = _compute(node, read)
    if value is not None and not isinstance(value, bool):
        raise FormulaError("", "not_joined")
    return value
