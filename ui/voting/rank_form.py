"""The rank ballot: one list in two parts, what is ranked above what is not."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from offsite.domain.voting.rounds import Option
from ui.theme import ROLES
from ui.voting.ballot_form import BallotForm, Measures
from ui.voting.rank_order import Ranking
from ui.voting.rank_row import RankRow
from ui.widgets.layout import column
from ui.widgets.text import PlainLabel

HEAD = 26
"""Height of the line above each of the two parts, in pixels."""


class RankForm(BallotForm):
    """Options that go up into the ranking by a click, Enter, a digit or dragging."""

    def __init__(self, options: tuple[Option, ...], measures: Measures) -> None:
        super().__init__()
        self._measures = measures
        self.ranking = Ranking()
        self._typed, self._before_typed, self._return_to = "", Ranking(), ""
        self.rows = {option.id: RankRow(option, measures) for option in options}
        self.ranked_head = self._head()
        self.rest_head = self._head()
        self._box = column(self, gap=0)
        self._line = QWidget(self)
        self._line.setAutoFillBackground(True)
        self._line.setBackgroundRole(ROLES["accent"])
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line.hide()
        for option, each in self.rows.items():
            self._connect(option, each)
        self._arrange()

    def _head(self) -> PlainLabel:
        head = PlainLabel("", "section", wrap=False)
        font = head.font()
        font.setPixelSize(self._measures.small)
        head.setFont(font)
        head.setFixedHeight(HEAD)
        head.setContentsMargins(self._measures.edge, 0, self._measures.edge, 0)
        head.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return head

    def _connect(self, option: str, each: RankRow) -> None:
        each.ranked.connect(lambda go_on: self._rank_next(option, go_on=go_on))
        each.removed.connect(lambda: self._put(self.ranking.without(option)))
        each.digit.connect(lambda digit: self._type(option, digit))
        each.stepped.connect(lambda by: self._step(option, by))
        each.levelled.connect(lambda: self._put(self.ranking.levelled(option)))
        each.asked_for_row.connect(lambda by: self._go(option, by))
        each.reached.connect(lambda: self.reached.emit(each))
        each.left.connect(self._end_typing)
        each.dragged.connect(self._show_line)
        each.dropped.connect(lambda where: self._drop(option, where))

    # What is chosen

    def choices(self) -> dict[str, object]:
        """The rank of each ranked option; the others are missing."""
        return dict(self.ranking.ranks())

    def summary(self) -> tuple[tuple[str, str], ...]:
        """The ranked options with their ranks, the best first, and then the others as not ranked."""
        ranks = self.ranking.ranks()
        return tuple(
            (self.rows[option].option.text, str(ranks[option]) if option in ranks else self.tr("not ranked"))
            for option in self.listed()
        )

    def listed(self) -> tuple[str, ...]:
        """All options as they are listed: the ranking, then the rest in the order given."""
        return (*self.ranking.order(), *self._rest())

    def untouched(self) -> int:
        """How many options are not ranked."""
        return len(self._rest())

    def progress(self) -> str:
        """How many options are ranked."""
        return self.tr("{done} of {all} ranked").format(done=len(self.ranking.order()), all=len(self.rows))

    def remark(self) -> str:
        """What it means that options are not ranked."""
        rest = len(self._rest())
        if rest == len(self.rows):
            return self.tr("You ranked nothing, which counts as no view.")
        if rest == 0:
            return ""
        if rest == 1:
            return self.tr("The option you did not rank comes last.")
        return self.tr("The {count} options you did not rank come last, level with each other.").format(count=rest)

    def hint(self) -> str:
        """How to rank."""
        return self.tr("Click your first choice, then your second, and so on, or type ranks; drag to reorder.")

    def _rest(self) -> tuple[str, ...]:
        ranked = self.ranking.numbers()
        return tuple(option for option in self.rows if option not in ranked)

    # How it looks

    def fit(self, height: int) -> None:
        """Set the rows closer in steps; texts that wrap may still ask for scrolling."""
        target = self._measures.target
        for padding, high in ((8, target), (4, target - 4), (2, target - 10), (1, target - 12), (0, target - 12)):
            if len(self.rows) * (2 * padding + 1 + high) + 2 * HEAD <= height:
                break
        else:
            padding, high = 5, target - 4
        for each in self.rows.values():
            each.set_density(padding, high)

    def focus_first(self) -> None:
        """Give the keyboard to the first row."""
        if self.rows:
            self.rows[self.listed()[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def wipe(self) -> None:
        """Rank nothing, and list the options as at first."""
        self._typed, self._before_typed, self._return_to = "", Ranking(), ""
        for each in self.rows.values():
            each.let_go()
        self._line.hide()
        self.ranking = Ranking()
        self._arrange()
        for each in self.rows.values():
            each.badge.text = each.badge.offered = ""
            each.setAccessibleDescription("")

    def _arrange(self) -> None:
        numbers, offered = self.ranking.numbers(), self.ranking.next_number()
        order = [self.rows[option] for option in self.ranking.order()]
        rest = [self.rows[option] for option in self._rest()]
        column_: list[QWidget] = [self.ranked_head, *order, self.rest_head, *rest]
        for place, widget in enumerate(column_):
            if self._box.indexOf(widget) != place:
                self._box.removeWidget(widget)
                self._box.insertWidget(place, widget)
        for each in self.rows.values():
            option = each.option.id
            level = self.ranking.is_level_with_above(option)
            first = bool(order) and each is order[0]
            each.show_rank(numbers.get(option, 0), level=level, first=first, offered=offered)
        following = order + rest
        for before, after in pairwise(following):
            QWidget.setTabOrder(before, after)
        self._tell_heads()

    def _tell_heads(self) -> None:
        ranked, rest = len(self.ranking.order()), len(self._rest())
        nothing = self.tr("Your ranking: empty, your first choice comes here")
        self.ranked_head.show_text(self.tr("Your ranking, the best first") if ranked else nothing)
        last = self.tr("Not ranked: equal last") if ranked else self.tr("Not ranked yet")
        self.rest_head.show_text(last if rest else "")
        self.rest_head.setVisible(bool(rest))

    # What is done

    def _put(self, ranking: Ranking) -> None:
        self._end_typing()
        self._show(ranking)

    def _show(self, ranking: Ranking) -> None:
        if ranking != self.ranking:
            self.ranking = ranking
            self._arrange()
            self.changed.emit()

    def _rank_next(self, option: str, *, go_on: bool) -> None:
        here = self._rest().index(option)
        self._put(self.ranking.at_end(option))
        rest = self._rest()
        if go_on and rest:
            self._focus(rest[min(here, len(rest) - 1)])
        elif go_on:
            self.finished.emit()

    def _step(self, option: str, by: int) -> None:
        last = self.ranking.groups[-1][1] if self.ranking.groups else ()
        if option not in self.ranking.numbers():
            if by < 0:
                self._put(self.ranking.at_end(option))
        elif by > 0 and last == (option,):
            self._put(self.ranking.without(option))
        else:
            self._put(self.ranking.moved(option, by))
        self.reached.emit(self.rows[option])

    def _type(self, option: str, digit: int) -> None:
        if not self._typed:
            self._before_typed = self.ranking
            rest = self._rest()
            at = rest.index(option) if option in rest else -1
            self._return_to = rest[at + 1] if 0 <= at < len(rest) - 1 else ""
        longer = f"{self._typed}{digit}"
        number = int(longer) if 1 <= int(longer) <= len(self.rows) else digit
        if 1 <= number <= len(self.rows):
            self._typed = str(number)
            self._show(self._before_typed.with_number(option, number))
            self.reached.emit(self.rows[option])

    def _end_typing(self) -> None:
        self._typed = ""

    def _go(self, option: str, by: int) -> None:
        listed = self.listed()
        place = listed.index(option) + by
        if self._typed and by > 0 and self._return_to:
            self._focus(self._return_to)
        elif 0 <= place < len(listed):
            self._focus(listed[place])
        elif place > 0:
            self.finished.emit()

    def _focus(self, option: str) -> None:
        self.rows[option].setFocus(Qt.FocusReason.TabFocusReason)

    # Dragging

    def _target(self, where: QPoint) -> tuple[int, str | None, bool]:
        """Where a drop would go: the height of the line, the option it comes before, and whether it is ranked there."""
        y = self.mapFromGlobal(where).y()
        order = self.ranking.order()
        if self._rest() and y > self.rest_head.geometry().center().y():
            return self.rest_head.geometry().bottom(), None, False
        for option in order:
            box = self.rows[option].geometry()
            if y < box.center().y():
                return box.top(), option, True
        bottom = self.rows[order[-1]] if order else self.ranked_head
        return bottom.geometry().bottom(), None, True

    def _show_line(self, where: QPoint) -> None:
        at, _, _ = self._target(where)
        edge = self._measures.edge
        self._line.setGeometry(edge, max(at - 1, 0), self.width() - 2 * edge, 3)
        self._line.raise_()
        self._line.show()
        under = self.childAt(self.mapFromGlobal(where))
        while under is not None and not isinstance(under, RankRow):
            under = under.parentWidget()
        if under is not None:
            self.reached.emit(under)

    def _drop(self, option: str, where: QPoint) -> None:
        self._line.hide()
        _, before, ranked = self._target(where)
        self._put(self.ranking.placed(option, before) if ranked else self.ranking.without(option))
