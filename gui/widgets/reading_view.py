"""Text to read: Markdown with typeset formulas and links, as high as it needs at its width."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from gui.widgets.formula_object import Formula, FormulaObject
from gui.widgets.mathtext import spoken
from gui.widgets.theme import active_theme

#: Size of the text and least height of a line, in pixels.
TEXT_SIZE = 13
LINE_HEIGHT = 20.0
#: Between two paragraphs, and between two entries of a list.
_PARAGRAPH_GAP, _ENTRY_GAP = 9.0, 3.0
_INDENT = 16.0
#: With tables, without HTML.
_DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML

_CODE = re.compile(r"(```.*?```|`[^`\n]*`)", re.DOTALL)
_MATH = re.compile(r"\$\$(?P<display>[^$]+)\$\$|(?<![\\$])\$(?P<inline>[^$\n]+)\$")


class ReadingView(QTextBrowser):
    """Shows Markdown. Links are only announced; no file or page is ever loaded."""

    #: When a link was followed; carries its kind and target, such as ("term", "gradient").
    followed = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._markdown = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setObjectName("reading_view")
        self.viewport().setAutoFillBackground(False)
        self._formulas = FormulaObject(self.document(), self.devicePixelRatioF)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(_INDENT)
        self.anchorClicked.connect(self._follow)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    @property
    def text(self) -> str:
        """What is shown, with formulas as plain text."""
        return self.accessibleDescription()

    def show_markdown(self, markdown: str) -> None:
        """Show another text."""
        if markdown != self._markdown:
            self._markdown = markdown
            self._build()

    def heading_top(self, title: str) -> int:
        """How far below the top a heading stands; 0 where there is none of this title."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() > 0 and block.text() == title:
                return round(self.document().documentLayout().blockBoundingRect(block).top())
            block = block.next()
        return 0

    def _build(self) -> None:
        self._formulas.formulas = []
        font = QFont(self.font())
        font.setPixelSize(TEXT_SIZE)
        self.document().setDefaultFont(font)
        self.document().setMarkdown(self._with_images(self._markdown), _DIALECT)
        self._calm_down()
        plain = self.document().toPlainText()
        for math, _ in self._formulas.formulas:
            plain = plain.replace("\ufffc", spoken(math), 1)
        self.setAccessibleDescription(plain)
        self.updateGeometry()

    def _with_images(self, markdown: str) -> str:
        """Formulas as images, which `loadResource` then draws; what stands in code is left alone."""
        parts = _CODE.split(markdown)
        return "".join(part if part.startswith("`") else _MATH.sub(self._image, part) for part in parts)

    def _image(self, found: re.Match[str]) -> str:
        display = found["display"]
        formulas = self._formulas.formulas
        if display is not None:
            formulas.append(Formula(display.strip().replace(r"\frac", r"\dfrac"), True))
        else:
            formulas.append(Formula(found["inline"].strip(), False))
        link = f"![formula](math:{len(formulas) - 1})"
        return f"\n\n{link}\n\n" if display is not None else link

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is ever read from a disk or a network."""

    def _calm_down(self) -> None:
        """Quiet headings, some air, and formulas on the line of the text."""
        # why as one edit: otherwise the whole text is laid out anew after each of them.
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            self._lay_out_block(block)
            block = block.next()
        edit.endEditBlock()

    def _lay_out_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        form = QTextBlockFormat(block.blockFormat())
        is_code = _is_code(block)
        form.setTopMargin(0)
        form.setBottomMargin(_gap_below(block, is_code))
        if is_code:
            form.setBackground(active_theme().color("raised"))
            form.setNonBreakableLines(False)
        else:
            form.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor.setBlockFormat(form)
        self._set_formats(block, is_code)

    def _set_formats(self, block: QTextBlock, is_code: bool) -> None:
        heading = block.blockFormat().headingLevel()
        for start, length, form in _fragments(block):
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            wanted = QTextCharFormat()
            if (formula := self._formulas.formula(form)) is not None:
                wanted.setVerticalAlignment(self._formulas.alignment(formula))
            elif is_code or form.fontFixedPitch():
                wanted.setFontFamilies(
                    [QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()]
                )
                wanted.setProperty(QTextCharFormat.Property.FontPixelSize, TEXT_SIZE - 1)
            elif heading:
                wanted.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 0)
                wanted.setProperty(
                    QTextCharFormat.Property.FontPixelSize, TEXT_SIZE + (4 if heading == 1 else 1)
                )
            elif form.isAnchor():
                wanted.setForeground(active_theme().color("accent"))
                wanted.setFontUnderline(True)
            else:
                continue
            cursor.mergeCharFormat(wanted)

    def heightForWidth(self, width: int) -> int:
        """What all of the text needs."""
        return int(self.document().size().height()) + 2

    def sizeHint(self) -> QSize:
        """All of the text at the present width."""
        return QSize(200, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Long lines are broken."""
        return QSize(120, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Formulas and links have the theme's colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._markdown:
            self._build()

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.scheme(), url.path())


def _is_code(block: QTextBlock) -> bool:
    """Whether it is a line of a block of code; Qt does not mark the empty ones."""
    if not block.text():
        following = block.next()
        while following.isValid() and not following.text():
            following = following.next()
        return following.isValid() and _is_code(following) and _is_code(block.previous())
    form, properties = block.blockFormat(), QTextBlockFormat.Property
    return form.hasProperty(properties.BlockCodeFence) or form.hasProperty(properties.BlockCodeLanguage)


def _gap_below(block: QTextBlock, is_code: bool) -> float:
    """None below the last line, little between what belongs together."""
    follows = block.next()
    if not follows.isValid() or (is_code and _is_code(follows)):
        return 0
    return _ENTRY_GAP if block.textList() is not None and follows.textList() is not None else _PARAGRAPH_GAP


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """(place, length, format) of each run of text, taken before any of them is changed."""
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        found.append((fragment.position(), fragment.length(), fragment.charFormat()))
        iterator += 1
    return found
