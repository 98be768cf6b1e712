"""Rules of the house that neither ruff nor mypy knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = sorted([*ROOT.glob("engine/**/*.py"), *ROOT.glob("gui/**/*.py"), ROOT / "main.py"])
#: Where colours are defined; everybody else asks for them by name.
PALETTES = {"gui/widgets/theme.py", "gui/widgets/colors.py"}
#: Hands texts on that are written out where it is called.
TEXTS_HANDED_ON = {"gui/widgets/counted.py", "gui/widgets/engine_words.py"}


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


def test_a_file_has_one_idea_and_few_lines() -> None:
    lines = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: count for name, count in lines.items() if count > 400} == {}


def test_what_is_translated_is_a_literal() -> None:
    lines = ["self.tr('ok {n}').format(n=1)", "self.tr(f'bad {n}')", "self.tr(bad)", "f'{self.tr(1)}'"]
    assert sorted(_untranslatable("\n".join(lines))) == [2, 3, 4]
    sources = [path for path in SOURCES if _name(path) not in TEXTS_HANDED_ON]
    wrong = {_name(path): list(_untranslatable(path.read_text(encoding="utf-8"))) for path in sources}
    assert {name: lines for name, lines in wrong.items() if lines} == {}


def test_colours_stand_in_the_theme() -> None:
    wrong = [
        f"{_name(path)}:{number}: {line.strip()}"
        for path in SOURCES
        if _name(path) not in PALETTES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", line)
    ]
    assert wrong == []
