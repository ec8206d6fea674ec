"""Fields in which something new is typed: what stands in one is no part of the day before it is added."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from ui.widgets.fields import LineField, TextField

Field = TypeVar("Field", bound=LineField | TextField)

_MARK = "adds"


def adding(field: Field) -> Field:
    """Mark a field in which something new is typed, and which adds it when it is `entered`; return it."""
    field.setProperty(_MARK, True)
    return field


def still_standing(around: QWidget) -> list[LineField | TextField]:
    """Return the marked fields in a widget that hold words that were not added yet."""
    fields: list[LineField | TextField] = [*around.findChildren(LineField), *around.findChildren(TextField)]
    return [each for each in fields if each.property(_MARK) and each.text().strip()]
