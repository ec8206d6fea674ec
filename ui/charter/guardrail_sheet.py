"""The guardrails to choose from, the friction that we accept first; what is ticked becomes lines of the charter."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from offsite.domain import identity, tradeoffs
from offsite.domain.offsite import Offsite
from offsite.guardrails import Theme
from ui.voting.level import Level
from ui.voting.pick_list import PickList
from ui.widgets.buttons import Button, ButtonKind, on_click
from ui.widgets.dialogs import Sheet
from ui.widgets.layout import ScrollPane, column
from ui.widgets.text import PlainLabel


def own_themes(offsite: Offsite) -> tuple[Theme, ...]:
    """What the offsite itself has to offer to the guardrails: the friction that it accepts."""
    title = QCoreApplication.translate("GuardrailSheet", "What we accept")
    lines = tuple(dict.fromkeys((*identity.accepted(offsite), *tradeoffs.accepted(offsite))))
    return (Theme("accepted", title, lines),) if lines else ()


class GuardrailSheet(Sheet):
    """Shows one theme at a time, and hands out what was ticked in all of them.

    Args:
        themes: The catalogue, with what comes before it.
        there: The section as it reads; sentences that stand in it are not offered again.
        parent: The window.
    """

    def __init__(self, themes: Sequence[Theme], there: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Choose guardrails"), parent, width=660)
        known = {line.strip() for line in there.splitlines()}
        self._titles = {theme.key: theme.title for theme in themes}
        self.content.addWidget(
            PlainLabel(self.tr("They are added as lines to the charter, where you make them your own."), "aim")
        )
        self.level = Level(self.tr("Themes"), list(self._titles.items()))
        self.content.addWidget(self.level)
        self.lists: dict[str, PickList] = {}
        holder = QWidget()
        inside = column(holder, gap=8)
        for theme in themes:
            lines = [line for line in theme.guardrails if line.strip() not in known]
            picks = self.lists[theme.key] = PickList()
            picks.show_items([(line, line) for line in lines], ())
            picks.changed.connect(lambda _ids: self._show_count())
            inside.addWidget(picks)
        self._none_left = PlainLabel(self.tr("All of these stand in the charter already."), "aim")
        inside.addWidget(self._none_left)
        inside.addStretch(1)
        pane = ScrollPane(holder)
        pane.setFixedHeight(250)
        self.content.addWidget(pane)
        self.no = self.add_button(Button(self.tr("Cancel")))
        self.yes = self.add_button(Button("", ButtonKind.PRIMARY))
        on_click(self.no, self.reject)
        on_click(self.yes, self.accept)
        self.level.picked.connect(self._show_theme)
        self._show_theme(self.level.key())
        self._show_count()

    def chosen(self) -> tuple[str, ...]:
        """The sentences that are ticked, theme by theme."""
        return tuple(line for picks in self.lists.values() for line in picks.ticked())

    def _show_theme(self, key: str) -> None:
        for each, picks in self.lists.items():
            picks.setVisible(each == key)
        self._none_left.setVisible(not self.lists[key].ids())

    def _show_count(self) -> None:
        for key, picks in self.lists.items():
            count = len(picks.ticked())
            self.level.show_words(key, f"{self._titles[key]} ({count})" if count else self._titles[key])
        count = len(self.chosen())
        words = self.tr("Add one guardrail") if count == 1 else self.tr("Add {n} guardrails").format(n=count)
        self.yes.show_text(words if count else self.tr("Add guardrails"))
        self.yes.setEnabled(count > 0)
