"""Rules of the house that neither ruff nor mypy knows."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: Lines that a file and a function have at most.
MOST_IN_FILE, MOST_IN_FUNCTION = 400, 60
SOURCES = sorted([*ROOT.glob("engine/**/*.py"), *ROOT.glob("gui/**/*.py"), ROOT / "main.py"])
TESTS = sorted(ROOT.glob("tests/**/*.py"))
#: Rooms where an error's own text is at its place: errors in words, and the command line, which is English.
ERRORS_IN_FULL = ("gui/errors/", "gui/command_line/")
#: Where colours are defined; everybody else asks for them by name.
PALETTES = {"gui/widgets/theme.py", "gui/widgets/colors.py"}
#: Hands texts on that are written out where it is called.
TEXTS_HANDED_ON = {"gui/widgets/counted.py", "gui/widgets/engine_words.py"}


@cache
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _untranslatable(source: str) -> Iterator[int]:
    """Lines with a text to translate that translation tools miss.

    They see no text that is not written out or stands in an f-string, and plurals only in a call of `tr`.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr) and re.search(
            r"\.tr\(|QCoreApplication\.translate\(", ast.unparse(node)
        ):
            yield node.lineno
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            called = ast.unparse(node.func)
            count = 2 if called == "QCoreApplication.translate" else 1 if called.endswith(".tr") else 0
            plural = called == "QCoreApplication.translate" and len(node.args) > 3
            if plural or not all(isinstance(text, ast.Constant) for text in node.args[:count]):
                yield node.lineno


def _long_functions(source: str) -> Iterator[tuple[str, int]]:
    """Names of functions with too many lines, and how many they have."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MOST_IN_FUNCTION:
                yield node.name, lines


def _errors(node: ast.AST) -> set[str]:
    """Names of the errors that an `except` catches or that a function is given."""
    if isinstance(node, ast.ExceptHandler):
        return {node.name} if node.name is not None else set()
    if isinstance(node, ast.FunctionDef):
        kinds = {each.arg: ast.unparse(each.annotation) for each in node.args.args if each.annotation}
        return {name for name, kind in kinds.items() if kind == "Exception" or kind.endswith("Error")}
    return set()


def _bare_errors(source: str) -> Iterator[int]:
    """Lines where an error's own text, which is English, becomes a text of the window."""
    tree = ast.parse(source)
    for place, names in ((node, _errors(node)) for node in ast.walk(tree)):
        for node in ast.walk(place) if names else ():
            match node:
                case ast.Call(func=ast.Name(id="str"), args=args):
                    used = args
                case ast.Call(func=ast.Attribute(attr="format" | "setText"), args=args, keywords=named):
                    used = [*args, *(each.value for each in named)]
                case ast.FormattedValue(value=value) | ast.Attribute(value=value, attr="strerror" | "args"):
                    used = [value]
                case _:
                    continue
            if any(isinstance(each, ast.Name) and each.id in names for each in used):
                yield node.lineno


def test_a_file_has_one_idea_and_few_lines() -> None:
    lines = {_name(path): len(_source(path).splitlines()) for path in (*SOURCES, *TESTS)}
    assert {name: count for name, count in lines.items() if count > MOST_IN_FILE} == {}


def test_a_function_does_one_thing_in_few_lines() -> None:
    long = "def one():\n" + "    pass\n" * MOST_IN_FUNCTION
    assert list(_long_functions(long)) == [("one", MOST_IN_FUNCTION + 1)]
    found = {_name(path): list(_long_functions(_source(path))) for path in (*SOURCES, *TESTS)}
    assert {name: functions for name, functions in found.items() if functions} == {}


def test_an_error_becomes_words_in_one_place() -> None:
    uses = ["str(e)", "f'{e}'", "text.format(reason=e)", "label.setText(e.strerror)", "words_of(e).line"]
    lines = "".join(f"try:\n    f()\nexcept OSError as e:\n    {each}\n" for each in uses)
    assert list(_bare_errors(lines)) == [4, 8, 12, 16]
    assert list(_bare_errors("def say(e: OSError) -> str:\n    return str(e)")) == [2]
    sources = [
        path
        for path in SOURCES
        if _name(path).startswith("gui/") and not _name(path).startswith(ERRORS_IN_FULL)
    ]
    found = {_name(path): list(_bare_errors(_source(path))) for path in sources}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_what_is_translated_is_a_literal() -> None:
    lines = ["self.tr('ok {n}').format(n=1)", "self.tr(f'bad {n}')", "self.tr(bad)", "f'{self.tr(1)}'"]
    assert sorted(_untranslatable("\n".join(lines))) == [2, 3, 4]
    sources = [path for path in SOURCES if _name(path) not in TEXTS_HANDED_ON]
    wrong = {_name(path): list(_untranslatable(_source(path))) for path in sources}
    assert {name: lines for name, lines in wrong.items() if lines} == {}


def test_colours_stand_in_the_theme() -> None:
    wrong = [
        f"{_name(path)}:{number}: {line.strip()}"
        for path in SOURCES
        if _name(path) not in PALETTES
        for number, line in enumerate(_source(path).splitlines(), start=1)
        if re.search(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", line)
    ]
    assert wrong == []
