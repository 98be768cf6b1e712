"""A script as a Jupyter notebook: a cell for each of its parts."""

# why: nbformat has no types for its cells.
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from engine.export.script import Script, Section


def notebook(script: Script) -> str:
    """The notebook's text, as it is written into an .ipynb file."""
    # why only now: it brings a validator along that takes a while to import.
    import nbformat
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    cells = []
    for number, section in enumerate(script.sections):
        text, code = _words_and_code(section)
        cells.append(new_markdown_cell(text, id=f"words-{number}"))
        cells.append(new_code_cell(code, id=f"code-{number}"))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    made = new_notebook(cells=cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}})
    nbformat.validate(made)
    whole: str = nbformat.writes(made)
    return whole if whole.endswith("\n") else whole + "\n"


def _words_and_code(section: Section) -> tuple[str, str]:
    """A section's words, and its code without the docstring that a script begins with."""
    lines = list(section.lines)
    words = f"## {section.title}"
    if lines and lines[0].startswith('"""'):
        end = lines.index('"""')
        title, *rest = [line.removeprefix('"""') for line in lines[:end]]
        words = "\n".join([f"# {title.rstrip('.')}", *rest])
        lines = lines[end + 1 :]
    return words, "\n".join(lines).strip("\n")
