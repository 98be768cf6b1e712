"""The table of operations: everything a Value can do.

One entry says all there is to know about an operation: how its result is computed, how much each
input moves that result (its local derivatives), how it is drawn, explained and written in other
languages. Value, the stepper, the tape, the explanations, the parser and the exports all read this
table, so that a new operation is one new entry.

A formula stands here once. `m` is the namespace it computes with: `engine.scalar` for one float,
`engine.tape.arrays` for a whole batch in NumPy. That is why there is no `if` in a formula: `m.where`
and `m.maximum` choose, for one number and for a thousand alike.

>>> from engine import scalar
>>> OPS["mul"].forward(scalar, 3.0, 4.0)
12.0
>>> OPS["mul"].partials(scalar, 3.0, 4.0, 12.0)  # how fast a * b moves with a, and with b
(4.0, 3.0)
"""
# ruff: noqa: ARG005 - all formulas of a kind take the same arguments, used or not

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal, get_args

SQRT_2 = 2.0**0.5
SQRT_TAU = 6.283185307179586**0.5
LEAKY_SLOPE = 0.01

#: Takes `m` and the inputs; returns the result, or the tuple of local derivatives.
Formula = Callable[..., Any]


@dataclass(frozen=True, slots=True, eq=False)
class Op:
    """One operation.

    `forward(m, a)` or `forward(m, a, b)` computes the result; `partials(m, a, out)` or
    `partials(m, a, b, out)` gives d out / d a (and d out / d b) as a tuple, and may use the result.
    `formula` is mathtext, and so is `slopes`: the local derivatives, where [a > 0] is 1 if that holds and
    0 if not; `numpy` and `torch` are templates with {a}, {b} and {c}; `sentence` says
    what the operation does to a gradient. `domain(a[, b])` tells whether the inputs are allowed, and
    `needs` says in words what is. `constant` is the c of a ** c, and None elsewhere.
    """

    name: str
    symbol: str
    arity: int
    forward: Formula
    partials: Formula
    formula: str
    slopes: tuple[str, ...]
    numpy: str
    torch: str
    sentence: str
    domain: Callable[..., bool] | None = None
    needs: str = ""
    constant: float | None = None

    def __reduce__(self) -> tuple[Callable[..., Op], tuple[object, ...]]:
        """Copies and pickles are the entry itself."""
        return _entry, (self.name, self.constant)


def _entry(name: str, constant: float | None) -> Op:
    return OPS[name] if constant is None else to_the(constant)


def _sigmoid(m: Any, a: Any) -> Any:
    """1 / (1 + exp(-a)), written so that exp never gets a positive number and cannot overflow."""
    return m.exp(m.minimum(a, 0.0)) / (1.0 + m.exp(-m.abs(a)))


def _normal_cdf(m: Any, a: Any) -> Any:
    """How much of the standard normal distribution lies below a."""
    return 0.5 * (1.0 + m.erf(a / SQRT_2))


def _normal_density(m: Any, a: Any) -> Any:
    return m.exp(-0.5 * a * a) / SQRT_TAU


_ARITHMETIC = (
    Op(
        "add", "+", 2,
        forward=lambda m, a, b: a + b,
        partials=lambda m, a, b, out: (1.0, 1.0),
        formula=r"a + b", slopes=("1", "1"), numpy="{a} + {b}", torch="{a} + {b}",
        sentence="+ hands the gradient on unchanged to each input.",
    ),
    Op(
        "sub", "-", 2,
        forward=lambda m, a, b: a - b,
        partials=lambda m, a, b, out: (1.0, -1.0),
        formula=r"a - b", slopes=("1", "-1"), numpy="{a} - {b}", torch="{a} - {b}",
        sentence="- hands the gradient on unchanged to the first input, with its sign turned to the second.",
    ),
    Op(
        "mul", "*", 2,
        forward=lambda m, a, b: a * b,
        partials=lambda m, a, b, out: (b, a),
        formula=r"a \cdot b", slopes=("b", "a"), numpy="{a} * {b}", torch="{a} * {b}",
        sentence="* gives each input the gradient times the other input.",
    ),
    Op(
        "div", "/", 2,
        forward=lambda m, a, b: a / b,
        partials=lambda m, a, b, out: (1.0 / b, -out / b),
        formula=r"\frac{a}{b}", slopes=(r"\frac{1}{b}", r"-\frac{a}{b^{2}}"),
        numpy="{a} / {b}", torch="{a} / {b}",
        sentence="/ divides the gradient by b for a; more b makes less of the result, so b gets a minus.",
        domain=lambda a, b: b != 0, needs="b must not be 0",
    ),
    Op(
        "neg", "neg", 1,
        forward=lambda m, a: -a,
        partials=lambda m, a, out: (-1.0,),
        formula=r"-a", slopes=("-1",), numpy="-{a}", torch="-{a}",
        sentence="A minus turns the gradient's sign.",
    ),
    Op(
        "pow", "**c", 1,
        forward=lambda m, a, c: m.power(a, c),
        # a ** 0 is flat everywhere, at 0 too: there the exponent is kept from becoming -1
        partials=lambda m, a, c, out: (c * m.power(a, c - (c != 0)),),
        formula=r"a^{c}", slopes=(r"c \cdot a^{c - 1}",), numpy="{a} ** {c}", torch="{a} ** {c}",
        sentence="A fixed power c multiplies the gradient by c times a to the power of c - 1.",
        domain=lambda a, c: (a > 0) or (a == 0 and c >= 0) or (a < 0 and c == int(c)),
        needs="0 has no negative power, and a negative number only whole ones",
    ),
    Op(
        "power", "**", 2,
        forward=lambda m, a, b: m.power(a, b),
        partials=lambda m, a, b, out: (b * m.power(a, b - 1.0), out * m.log(a)),
        formula=r"a^{b}", slopes=(r"b \cdot a^{b - 1}", r"a^{b} \cdot \ln a"),
        numpy="{a} ** {b}", torch="{a} ** {b}",
        sentence="A power gives its base b times a to the b - 1, and its exponent the result times log a.",
        domain=lambda a, b: a > 0,
        needs="the base a must be above 0, because the slope in b is a ** b * log(a)",
    ),
    Op(
        "max", "max", 2,
        forward=lambda m, a, b: m.maximum(a, b),
        partials=lambda m, a, b, out: (
            m.where(a > b, 1.0, m.where(a < b, 0.0, 0.5)), m.where(b > a, 1.0, m.where(b < a, 0.0, 0.5)),
        ),
        formula=r"\max(a, b)",
        slopes=(r"[a > b] + \frac{1}{2} \cdot [a = b]", r"[b > a] + \frac{1}{2} \cdot [a = b]"),
        numpy="np.maximum({a}, {b})", torch="torch.maximum({a}, {b})",
        sentence="max hands the whole gradient to the larger input; equal ones share it.",
    ),
    Op(
        "min", "min", 2,
        forward=lambda m, a, b: m.minimum(a, b),
        partials=lambda m, a, b, out: (
            m.where(a < b, 1.0, m.where(a > b, 0.0, 0.5)), m.where(b < a, 1.0, m.where(b > a, 0.0, 0.5)),
        ),
        formula=r"\min(a, b)",
        slopes=(r"[a < b] + \frac{1}{2} \cdot [a = b]", r"[b < a] + \frac{1}{2} \cdot [a = b]"),
        numpy="np.minimum({a}, {b})", torch="torch.minimum({a}, {b})",
        sentence="min hands the whole gradient to the smaller input; equal ones share it.",
    ),
)  # fmt: skip

_FUNCTIONS = (
    Op(
        "exp", "exp", 1,
        forward=lambda m, a: m.exp(a),
        partials=lambda m, a, out: (out,),
        formula=r"e^{a}", slopes=("e^{a}",), numpy="np.exp({a})", torch="torch.exp({a})",
        sentence="exp multiplies the gradient by its own result.",
    ),
    Op(
        "log", "log", 1,
        forward=lambda m, a: m.log(a),
        partials=lambda m, a, out: (1.0 / a,),
        formula=r"\ln a", slopes=(r"\frac{1}{a}",), numpy="np.log({a})", torch="torch.log({a})",
        sentence="log divides the gradient by its input.",
        domain=lambda a: a > 0, needs="a must be above 0",
    ),
    Op(
        "sqrt", "sqrt", 1,
        forward=lambda m, a: m.sqrt(a),
        partials=lambda m, a, out: (0.5 / out,),
        formula=r"\sqrt{a}", slopes=(r"\frac{1}{2 \cdot \sqrt{a}}",),
        numpy="np.sqrt({a})", torch="torch.sqrt({a})",
        sentence="sqrt divides the gradient by twice its result; at 0 its slope is infinite.",
        domain=lambda a: a >= 0, needs="a must not be below 0, and above 0 where a slope is wanted",
    ),
    Op(
        "abs", "abs", 1,
        forward=lambda m, a: m.abs(a),
        partials=lambda m, a, out: (m.sign(a),),
        formula=r"|a|", slopes=("[a > 0] - [a < 0]",), numpy="np.abs({a})", torch="torch.abs({a})",
        sentence="abs hands the gradient on, with its sign turned where the input is negative.",
    ),
    Op(
        "sin", "sin", 1,
        forward=lambda m, a: m.sin(a),
        partials=lambda m, a, out: (m.cos(a),),
        formula=r"\sin a", slopes=(r"\cos a",), numpy="np.sin({a})", torch="torch.sin({a})",
        sentence="sin multiplies the gradient by the cosine of its input.",
    ),
    Op(
        "cos", "cos", 1,
        forward=lambda m, a: m.cos(a),
        partials=lambda m, a, out: (-m.sin(a),),
        formula=r"\cos a", slopes=(r"-\sin a",), numpy="np.cos({a})", torch="torch.cos({a})",
        sentence="cos multiplies the gradient by minus the sine of its input.",
    ),
)  # fmt: skip

_ACTIVATIONS = (
    Op(
        "tanh", "tanh", 1,
        forward=lambda m, a: m.tanh(a),
        partials=lambda m, a, out: (1.0 - out * out,),
        formula=r"\tanh a", slopes=(r"1 - \mathrm{out}^{2}",),
        numpy="np.tanh({a})", torch="torch.tanh({a})",
        sentence="tanh multiplies the gradient by 1 - out²: by 1 in the middle, by nearly 0 at both ends.",
    ),
    Op(
        "sigmoid", "sigmoid", 1,
        forward=_sigmoid,
        partials=lambda m, a, out: (out * _sigmoid(m, -a),),
        formula=r"\frac{1}{1 + e^{-a}}", slopes=(r"\mathrm{out} \cdot (1 - \mathrm{out})",),
        numpy="1 / (1 + np.exp(-({a})))", torch="torch.sigmoid({a})",
        sentence="sigmoid multiplies the gradient by out (1 - out): by a quarter at most.",
    ),
    Op(
        "relu", "ReLU", 1,
        forward=lambda m, a: m.maximum(a, 0.0),
        partials=lambda m, a, out: (m.where(a > 0, 1.0, 0.0),),
        formula=r"\max(0, a)", slopes=("[a > 0]",), numpy="np.maximum({a}, 0)", torch="torch.relu({a})",
        sentence="ReLU hands the gradient on where its input is above 0, and stops it elsewhere.",
    ),
    Op(
        "leaky_relu", "leaky ReLU", 1,
        forward=lambda m, a: m.maximum(a, 0.0) + LEAKY_SLOPE * m.minimum(a, 0.0),
        partials=lambda m, a, out: (m.where(a > 0, 1.0, LEAKY_SLOPE),),
        formula=r"\max(0, a) + 0.01\,\min(0, a)", slopes=(r"[a > 0] + 0.01 \cdot [a \leq 0]",),
        numpy="np.where({a} > 0, {a}, 0.01 * ({a}))", torch="torch.nn.functional.leaky_relu({a}, 0.01)",
        sentence="Leaky ReLU hands the gradient on above 0, and lets a hundredth of it through below.",
    ),
    Op(
        "elu", "ELU", 1,
        forward=lambda m, a: m.maximum(a, 0.0) + m.expm1(m.minimum(a, 0.0)),
        partials=lambda m, a, out: (m.exp(m.minimum(a, 0.0)),),
        formula=r"\max(0, a) + e^{\min(0, a)} - 1", slopes=(r"e^{\min(0, a)}",),
        numpy="np.maximum({a}, 0) + np.expm1(np.minimum({a}, 0))", torch="torch.nn.functional.elu({a})",
        sentence="ELU hands the gradient on above 0, and multiplies it by exp(a) below.",
    ),
    Op(
        "softplus", "softplus", 1,
        forward=lambda m, a: m.maximum(a, 0.0) + m.log1p(m.exp(-m.abs(a))),
        partials=lambda m, a, out: (_sigmoid(m, a),),
        formula=r"\ln(1 + e^{a})", slopes=(r"\frac{1}{1 + e^{-a}}",),
        numpy="np.logaddexp({a}, 0)", torch="torch.logaddexp({a}, torch.zeros_like({a}))",
        sentence="softplus, a ReLU without its corner, multiplies the gradient by the sigmoid of its input.",
    ),
    Op(
        "gelu", "GELU", 1,
        forward=lambda m, a: a * _normal_cdf(m, a),
        partials=lambda m, a, out: (_normal_cdf(m, a) + a * _normal_density(m, a),),
        formula=r"a\,\Phi(a)", slopes=(r"\Phi(a) + a \cdot \varphi(a)",),
        numpy="0.5 * ({a}) * (1 + scipy.special.erf(({a}) / np.sqrt(2)))",
        torch="torch.nn.functional.gelu({a})",
        sentence="GELU weighs its input by the share of a bell curve that lies below it; Hendrycks and "
        "Gimpel 2016.",
    ),
    Op(
        "silu", "SiLU", 1,
        forward=lambda m, a: a * _sigmoid(m, a),
        partials=lambda m, a, out: (_sigmoid(m, a) * (1.0 + a * _sigmoid(m, -a)),),
        formula=r"\frac{a}{1 + e^{-a}}", slopes=(r"\sigma(a) \cdot (1 + a \cdot \sigma(-a))",),
        numpy="({a}) / (1 + np.exp(-({a})))", torch="torch.nn.functional.silu({a})",
        sentence="SiLU, also called swish, weighs its input by the sigmoid of it.",
    ),
)  # fmt: skip

#: Every operation by name, in the order in which they are taught.
OPS: dict[str, Op] = {op.name: op for op in (*_ARITHMETIC, *_FUNCTIONS, *_ACTIVATIONS)}


@lru_cache(maxsize=1024)
def to_the(c: float) -> Op:
    """The operation a ** c for one fixed exponent c.

    >>> to_the(3).symbol
    '**3'
    """
    power = OPS["pow"]
    return replace(
        power,
        symbol=f"**{c}",
        constant=c,
        forward=lambda m, a: power.forward(m, a, c),
        partials=lambda m, a, out: power.partials(m, a, c, out),
        domain=lambda a: power.domain is None or power.domain(a, c),
    )


OperationProblem = Literal["outside_domain", "no_slope", "too_large"]
OPERATION_PROBLEMS: tuple[OperationProblem, ...] = get_args(OperationProblem)


class OperationError(ArithmeticError):
    """An operation has no finite result, or no finite slope, at these inputs.

    `op` is the entry of the table, `inputs` the numbers, `labels` their labels ("" where there is
    none), `problem` what is wrong and `reason` the same in words.
    """

    def __init__(
        self, op: Op, inputs: tuple[float, ...], labels: tuple[str, ...], problem: OperationProblem
    ) -> None:
        self.op, self.inputs, self.labels, self.problem = op, inputs, labels, problem
        self.reason = reason = _why(op, problem)
        named = (f"{n} ({x!r})" if n else repr(x) for n, x in zip(labels, inputs, strict=True))
        super().__init__(f"{op.name} of {', '.join(named)}: {reason}")

    def __reduce__(self) -> tuple[type[OperationError], tuple[object, ...]]:
        """Pickled, so that a worker process can hand it over."""
        return OperationError, (self.op, self.inputs, self.labels, self.problem)


def why_not_finite(op: Op, inputs: tuple[float, ...], what: str) -> OperationProblem:
    """What is wrong with these inputs. `what` is "result" or "slope"."""
    if op.domain is not None and not op.domain(*inputs):
        return "outside_domain"
    return "no_slope" if what == "slope" else "too_large"


def _why(op: Op, problem: OperationProblem) -> str:
    if problem == "outside_domain":
        return op.needs
    if problem == "no_slope":
        return "the slope is not finite here" + (f"; {op.needs}" if op.needs else "")
    return "the result is too large for a float"
