"""A report on paper: A4 pages as PDF, with texts that can be searched and page numbers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from engine.export.report import Block, Code, Paragraph, Pictures, Report, ReportPicture, Table
from gui.widgets.colors import LIGHT

#: Units in an inch: those of a screen, since Qt counts the sizes of letters in whole ones.
_UNITS = 96
#: A sheet, its margins, where the foot stands below what is printed, and that, a page of it.
_SHEET = QSizeF(793.7, 1122.5)
_SIDE, _TOP, _FOOT = 72.0, 68.0, 30.0
_WIDTH, PAGE_HEIGHT = _SHEET.width() - 2 * _SIDE, _SHEET.height() - 2 * _TOP
#: Sizes of letters.
_TITLE, _HEADING, _BODY, _NOTE, _CODE = 26, 17, 13, 11, 9
_CODE_LINE = 12.0
#: A narrow picture's width, the room around blocks, a heading's room above.
_NARROW, _GAP, _ABOVE = 316.0, 10.0, 24.0
#: Pictures are drawn for a screen: so much smaller their letters are as large as those around them.
_REDUCED = 0.76
#: Less than this below a heading is no beginning: it goes to the next page.
_LEAST_BELOW = 110.0
#: Dots per inch of the paper.
_RESOLUTION = 1200


def printed(report: Report) -> bytes:
    """The report as the content of a PDF file. Its pictures are PNG. Needs a QGuiApplication."""
    document = paper_of(report)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(_RESOLUTION)
    writer.setTitle(report.title)
    writer.setCreator("Backprop Studio")
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.scale(_RESOLUTION / _UNITS, _RESOLUTION / _UNITS)
    count = document.pageCount()
    for page in range(count):
        if page:
            writer.newPage()
        _paint_page(painter, document, page)
        _paint_foot(painter, report, page + 1, count)
    painter.end()
    return bytes(buffer.data().data())


def paper_of(report: Report) -> QTextDocument:
    """The report as it is laid out, a page below the other."""
    return _Paper(report).document


def _paint_page(painter: QPainter, document: QTextDocument, page: int) -> None:
    painter.save()
    painter.translate(_SIDE, _TOP - page * PAGE_HEIGHT)
    area = QRectF(0.0, page * PAGE_HEIGHT, _WIDTH, PAGE_HEIGHT)
    painter.setClipRect(area)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = area
    context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
    document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_foot(painter: QPainter, report: Report, page: int, count: int) -> None:
    painter.setFont(_font(_NOTE))
    painter.setPen(QColor(LIGHT.muted))
    line = QRectF(_SIDE, _SHEET.height() - _TOP + _FOOT - 16.0, _WIDTH, 18.0)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, f"{report.title} · {report.words.made_by}")
    painter.drawText(line, Qt.AlignmentFlag.AlignRight, report.words.page.format(page=page, count=count))


class _Paper:
    """Writes a report into a document of pages, from top to bottom."""

    def __init__(self, report: Report) -> None:
        self.document = QTextDocument()
        self.document.setDocumentMargin(0.0)
        self.document.setUseDesignMetrics(True)
        self.document.setDefaultFont(_font(_BODY))
        self.document.setPageSize(QSizeF(_WIDTH, PAGE_HEIGHT))
        self._cursor = QTextCursor(self.document)
        self._headings: list[int] = []
        self._images = 0
        self._write(report.title, _style(_TITLE, bold=True), below=3.0)
        self._write(report.about, _style(_BODY, LIGHT.muted), below=0.0)
        for section in report.sections:
            self._headings.append(self._write(section.title, _style(_HEADING, bold=True), above=_ABOVE))
            for block in section.blocks:
                self._add(block)
        self._keep_headings_with_what_follows()

    def _add(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._write(block.text, _style(_NOTE, LIGHT.muted) if block.is_note else _style(_BODY))
            case Table():
                self._add_table(block)
            case Pictures():
                self._add_pictures(block.pictures)
            case Code():
                self._add_code(block.text)

    def _write(self, text: str, style: QTextCharFormat, above: float = 0.0, below: float = 4.0) -> int:
        """A paragraph of its own; returns where it begins."""
        form = QTextBlockFormat()
        form.setTopMargin(above)
        form.setBottomMargin(below)
        self._begin(form, style)
        self._cursor.insertText(" ".join(text.split()), style)
        return self._cursor.block().position()

    def _begin(self, form: QTextBlockFormat, style: QTextCharFormat) -> None:
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        if self.document.isEmpty():
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form, style)

    def _add_table(self, table: Table) -> None:
        columns = max(len(row) for row in table.rows)
        form = QTextTableFormat()
        form.setBorder(0.0)
        form.setCellSpacing(0.0)
        form.setCellPadding(4.0)
        form.setBottomMargin(_GAP)
        if columns == 2:
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            form.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, 150.0), QTextLength()])
        cells = self._insert_table(len(table.rows), columns, form)
        for row, texts in enumerate(table.rows):
            for column, text in enumerate(texts):
                cell = cells.cellAt(row, column)
                look = QTextTableCellFormat()
                look.setBottomBorder(0.5)
                look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                look.setBottomBorderBrush(QColor(LIGHT.line))
                look.setRightPadding(20.0)
                look.setLeftPadding(4.0 if column else 0.0)
                cell.setFormat(look)
                bold = column == 0 or (table.has_head and row == 0)
                cell.firstCursorPosition().insertText(" ".join(text.split()), _style(_BODY, bold=bold))

    def _insert_table(self, rows: int, columns: int, form: QTextTableFormat) -> QTextTable:
        self._begin(_thin(), _style(1))
        return self._cursor.insertTable(rows, columns, form)

    def _add_pictures(self, pictures: Iterable[ReportPicture]) -> None:
        narrow = [each for each in pictures if not each.wide]
        for picture in pictures:
            if picture.wide:
                paragraph = QTextBlockFormat()
                paragraph.setTopMargin(_GAP)
                paragraph.setNonBreakableLines(True)
                self._begin(paragraph, _style(_NOTE))
                self._insert_picture(self._cursor, picture, _WIDTH)
        for start in range(0, len(narrow), 2):
            form = QTextTableFormat()
            form.setBorder(0.0)
            form.setCellPadding(0.0)
            form.setCellSpacing(_GAP)
            cells = self._insert_table(1, 2, form)
            for column, picture in enumerate(narrow[start : start + 2]):
                self._insert_picture(cells.cellAt(0, column).firstCursorPosition(), picture, _NARROW)

    def _insert_picture(self, cursor: QTextCursor, picture: ReportPicture, room: float) -> None:
        """The picture, and below it what it shows."""
        image = QImage.fromData(picture.content)
        inches = image.width() / max(image.dotsPerMeterX() * 0.0254, 1.0)
        width = min(room, _REDUCED * _UNITS * inches)
        name = f"picture:{self._images}"
        self._images += 1
        self.document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        form = QTextImageFormat()
        form.setName(name)
        form.setWidth(width)
        form.setHeight(width * image.height() / max(image.width(), 1))
        cursor.insertImage(form)
        cursor.insertText("\u2028" + " ".join(picture.title.split()), _style(_NOTE, LIGHT.muted))

    def _add_code(self, text: str) -> None:
        style = QTextCharFormat()
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        style.setFont(_sized(font, _CODE))
        for line in text.split("\n"):
            form = QTextBlockFormat()
            form.setBackground(QColor(LIGHT.ground))
            form.setLineHeight(_CODE_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            self._begin(form, style)
            self._cursor.insertText(line, style)

    def _keep_headings_with_what_follows(self) -> None:
        """Qt knows no such rule: whoever would stand alone at the end of a page begins the next one."""
        layout = self.document.documentLayout()
        for position in self._headings:
            block = self.document.findBlock(position)
            bottom = layout.blockBoundingRect(block).bottom()
            if PAGE_HEIGHT - bottom % PAGE_HEIGHT < _LEAST_BELOW:
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(form)
                # why: Qt lays out a part of what follows and leaves out the rest.
                self.document.markContentsDirty(0, self.document.characterCount())


def _thin() -> QTextBlockFormat:
    """A paragraph that takes no room: between two tables there has to be one."""
    form = QTextBlockFormat()
    form.setLineHeight(1.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return form


def _style(size: int, color: str = LIGHT.text, bold: bool = False) -> QTextCharFormat:
    style = QTextCharFormat()
    font = _font(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    style.setFont(font)
    style.setForeground(QColor(color))
    return style


def _font(size: int) -> QFont:
    return _sized(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont), size)


def _sized(font: QFont, size: int) -> QFont:
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
