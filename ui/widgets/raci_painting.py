"""How the RACI matrix is drawn: decisions with what is wrong with them, marks as tiles, names of roles above."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from offsite.domain.model.raci import Mark
from ui.theme import tint
from ui.widgets.column_names import draw_upwards, two_lines
from ui.widgets.fields import LineField
from ui.widgets.paint import mirrored, ring, shape
from ui.widgets.paragraph import Setting
from ui.widgets.raci_model import Index, RaciModel
from ui.widgets.text import role_font

_MARK_SIZE = QSize(44, 32)
_ROW = 46
_LINE = QMargins(4, 6, 12, 6)
"""What a decision keeps free around its words."""

_LOW, _HIGH = 56, 124


class RaciDelegate(QStyledItemDelegate):
    """Paints decisions with what is wrong with them, and marks as tiles."""

    def __init__(self, grid: QTableView, model: RaciModel, ground: QWidget) -> None:
        super().__init__(grid)
        self._grid, self._model = grid, model
        # the style sheet gives the grid itself other colours for what is selected
        self._ground = ground

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Edit a decision in a field that leaves undo to the window."""
        del option, index
        editor = LineField(parent=parent)
        editor.setAccessibleName(self.tr("Decision"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the decision's own words."""
        if isinstance(editor, LineField):
            editor.show_text(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Hand the words over."""
        if isinstance(editor, LineField) and isinstance(model, RaciModel):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the editor where the words are."""
        del index
        editor.setGeometry(option.rect.adjusted(0, 6, -8, -6))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words and the remark below them need."""
        del option
        if index.column() > 0:
            return QSize(_MARK_SIZE.width(), _ROW)
        width = self._grid.columnWidth(0)
        room = width - _LINE.left() - _LINE.right()
        words, remark = self._set(index, room)
        height = words.height + (remark.height if remark else 0)
        return QSize(width, max(_ROW, height + _LINE.top() + _LINE.bottom() + 1))

    def _set(self, index: Index, width: int) -> tuple[Setting, Setting | None]:
        """The words of a decision, and what is wrong with it."""
        turned = mirrored(self._grid)
        problem = self._model.problem(index)
        words = Setting(self._model.decision(index).text, role_font("strong"), width, mirrored=turned)
        remark = Setting(f"▲ {problem}", role_font("attention"), width, mirrored=turned) if problem else None
        return words, remark

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell with the hairline below it."""
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tint(self._ground, "line"))
        if index.column() == 0:
            self._paint_decision(painter, rect, index)
        else:
            self._paint_mark(painter, rect, self._model.mark(index))
        if self._grid.hasFocus() and index == self._grid.currentIndex():
            where = rect.adjusted(-2, 3, -6, -4) if index.column() == 0 else _tile(rect).adjusted(-4, -4, 4, 4)
            ring(painter, where, tint(self._ground, "ink"), radius=8)
        painter.restore()

    def _paint_decision(self, painter: QPainter, rect: QRect, index: Index) -> None:
        margins = QMargins(_LINE.right(), 0, _LINE.left(), 0) if mirrored(self._grid) else _LINE
        inside = rect.marginsRemoved(margins)
        words, remark = self._set(index, inside.width())
        y = rect.top() + (rect.height() - words.height - (remark.height if remark else 0)) // 2
        painter.setPen(tint(self._ground, "ink"))
        words.draw(painter, inside.left(), y)
        if remark:
            painter.setPen(tint(self._ground, "attention"))
            remark.draw(painter, inside.left(), y + words.height)

    def _paint_mark(self, painter: QPainter, rect: QRect, mark: Mark | None) -> None:
        tile = _tile(rect)
        ink = tint(self._ground, "second")
        if mark is not None and mark.accountable:
            shape(painter, tile, tint(self._ground, "accent"))
            ink = tint(self._ground, "on_accent")
        elif mark is Mark.RESPONSIBLE:
            shape(painter, tile, tint(self._ground, "accent_soft"), tint(self._ground, "accent"))
            ink = tint(self._ground, "accent")
        painter.setFont(role_font("strong"))
        painter.setPen(ink)
        painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, str(mark or "·"))


def _tile(rect: QRect) -> QRect:
    tile = QRect(0, 0, _MARK_SIZE.width(), _MARK_SIZE.height())
    tile.moveCenter(rect.center())
    return tile


class RaciHeading(QHeaderView):
    """The names of the roles over the columns, in narrow ones turned to read upwards, with a strong line below."""

    def __init__(self, grid: QTableView, ground: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, grid)
        self._ground = ground
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self._turned = False
        self.setFixedHeight(_LOW)

    def show_turned(self, turned: bool) -> None:
        """Let the names read upwards, or level again."""
        self._turned = turned
        self.setFixedHeight(_HIGH if turned else _LOW)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one name."""
        painter.save()
        painter.fillRect(rect, tint(self._ground, "paper"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tint(self._ground, "ink"))
        painter.setFont(role_font("strong"))
        painter.setPen(tint(self._ground, "ink"))
        side = Qt.AlignmentFlag.AlignLeading if logicalIndex == 0 else Qt.AlignmentFlag.AlignHCenter
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
        if self._turned and logicalIndex > 0:
            draw_upwards(painter, rect.adjusted(0, 4, 0, -8), name)
        else:
            where = rect.adjusted(4, 2, -4, -8)
            words = two_lines(painter.fontMetrics(), name, where.width())
            painter.drawText(where, side | Qt.AlignmentFlag.AlignBottom, words)
        painter.restore()
