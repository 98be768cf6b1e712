"""A report as one HTML page: no scripts, nothing from elsewhere, every name escaped."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape

from engine.export.report import Block, Code, Paragraph, Pictures, Report, ReportPicture, Section, Table

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; color: black; max-width: 780px; margin: 32px auto;
       padding: 0 16px }
h1 { font-size: 26px; margin: 0 } h2 { font-size: 18px; margin: 32px 0 8px } p { margin: 4px 0 12px }
.note, figcaption { color: dimgray }
figure { margin: 0 0 16px; break-inside: avoid } figure img { width: 100%; height: auto }
.pair { display: flex; flex-wrap: wrap; gap: 16px } .pair figure { flex: 1 1 280px; max-width: 440px }
table { border-collapse: collapse; margin: 0 0 12px } tr { break-inside: avoid }
th, td { text-align: left; padding: 3px 20px 3px 0; border-bottom: 1px solid gainsboro; vertical-align: top }
th { font-weight: 600; white-space: nowrap }
td { overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
pre { font: 11px/1.45 ui-monospace, monospace; background: whitesmoke; padding: 12px; white-space: pre-wrap;
      overflow-wrap: anywhere }
h2 { break-after: avoid } @page { margin: 16mm } @media print { body { margin: 0; max-width: none } }
"""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def web_page(report: Report) -> str:
    """The page; whoever opens it needs nothing else."""
    title = _text(report.title)
    language = escape(report.words.language.replace("_", "-"))
    sections = "\n".join(_section(each) for each in report.sections)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n{_note(f'{report.about}. {report.words.made_by}')}\n"
        f"{sections}\n</body>\n</html>\n"
    )


def _section(section: Section) -> str:
    return "\n".join([f"<h2>{_text(section.title)}</h2>", *map(_block, section.blocks)])


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _note(block.text) if block.is_note else f"<p>{_text(block.text)}</p>"
        case Table():
            return _table(block)
        case Pictures():
            return _figures(block.pictures)
        case Code():
            return f"<pre>{escape(block.text)}</pre>"


def _note(text: str) -> str:
    return f'<p class="note">{_text(text)}</p>'


def _figures(pictures: Sequence[ReportPicture]) -> str:
    wide = "".join(_figure(each) for each in pictures if each.wide)
    narrow = "".join(_figure(each) for each in pictures if not each.wide)
    return f'{wide}<div class="pair">{narrow}</div>'


def _figure(picture: ReportPicture) -> str:
    # why as an image: what is in an SVG can neither run nor fetch anything there, and its ids are its own.
    source = base64.b64encode(picture.content).decode()
    title = _text(picture.title)
    return (
        f'<figure><img alt="{title}" src="data:image/svg+xml;base64,{source}">'
        f"<figcaption>{title}</figcaption></figure>\n"
    )


def _table(table: Table) -> str:
    lines = []
    for number, (first, *others) in enumerate(table.rows):
        kind = "th" if table.has_head and number == 0 else "td"
        cells = "".join(f"<{kind}>{_text(each)}</{kind}>" for each in others)
        lines.append(f"<tr><th>{_text(first)}</th>{cells}</tr>")
    return f"<table>{''.join(lines)}</table>"


def _text(text: str) -> str:
    """One line, with nothing in it that HTML would take for its own."""
    return escape(" ".join(text.split()))
