"""The trade-offs from the list of scales over the placing to where the group lands; one view at a time."""

from offsite.domain import records, slides_tradeoffs, tradeoffs
from offsite.domain.model.slides import Slide
from offsite.domain.voting.rounds import State
from ui.pages import Pages
from ui.session import Session
from ui.stage import Offer
from ui.steps.views_part import ViewsPart
from ui.theme import Theme
from ui.tradeoffs.landing import LandingPane, focus_on
from ui.tradeoffs.scales_pane import ScalesPane
from ui.tradeoffs.stand_result import StandResult
from ui.voting.fixed_place import FixedPlace, NothingYet
from ui.widgets.layout import column

SCALES, PLACING, LANDING = "scales", "placing", "landing"


class TradeOffsPlace(ViewsPart):
    """Three views: the scales, where everybody stands, where the group lands."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(
            session,
            self.tr("Views"),
            [(SCALES, self.tr("Scales")), (PLACING, self.tr("Placing")), (LANDING, self.tr("Landing"))],
        )
        self.scales = ScalesPane(session)
        self.result = StandResult(session)
        self.placing = self._placing(theme)
        self.landing = LandingPane(session)
        below = column(self.foot, gap=0)
        below.addWidget(self.placing.foot)
        below.addWidget(self.landing.foot)
        box = column(self, gap=0)
        for each in (self.scales, self.placing, self.landing):
            box.addWidget(each)
        self.placing.booth_asked.connect(self.booth_asked)
        self.placing.next_asked.connect(lambda: self.show_view(LANDING))
        self.landing.next_asked.connect(self.next_asked)

    def _placing(self, theme: Theme) -> FixedPlace:
        session = self._session
        nothing = NothingYet(
            session,
            "scale",
            self.tr("Nobody has said yet where they stand"),
            self.tr(
                "Everybody places themselves between the two ends of each scale, in private at this laptop. The "
                "picture shows where we part, not who stands where."
            ),
            self.tr("Prepare the placing"),
        )
        return FixedPlace(
            session,
            theme,
            tradeoffs.SUBJECT,
            lambda: tradeoffs.draw_up(session.offsite, session.box),
            nothing=nothing,
            result=self.result,
            offered={
                State.DRAFT: self.tr("Trade-offs: the question"),
                State.OPEN: self.tr("Trade-offs: who has placed themselves"),
                State.CLOSED: self.tr("Trade-offs: who has placed themselves"),
                State.REVEALED: self.tr("Trade-offs: where we stand"),
            },
        )

    @property
    def has_acts(self) -> bool:
        """The list of scales has no acts of its own."""
        return self.view != SCALES

    def begin(self) -> None:
        """Choose the view to start from: where the work stands."""
        present = self.placing.present
        if tradeoffs.settled(self._session.offsite):
            self.level.show_key(LANDING)
        elif present is not None:
            self.level.show_key(PLACING)

    def refresh(self) -> None:
        """Show the present view; the others when they are looked at."""
        self._show_words()
        match self.view:
            case "placing":
                self.placing.refresh()
            case "landing":
                self.landing.show_stands(self.next_words)
            case _:
                self.scales.refresh()
        self.scales.setVisible(self.view == SCALES)
        for key, pane in ((PLACING, self.placing), (LANDING, self.landing)):
            pane.setVisible(self.view == key)
            pane.foot.setVisible(self.view == key)

    def _show_words(self) -> None:
        offsite, present = self._session.offsite, self.placing.present
        count, priced = len(offsite.trade_offs), len(tradeoffs.accepted(offsite))
        self.level.show_words(SCALES, self.tr("Scales ({0})").format(count) if count else self.tr("Scales"))
        states = {
            State.DRAFT: self.tr("Placing · being prepared"),
            State.OPEN: self.tr("Placing · open"),
            State.CLOSED: self.tr("Placing · closed"),
            State.REVEALED: self.tr("Placing · result"),
        }
        self.level.show_words(PLACING, states[present.round.state] if present else self.tr("Placing"))
        begun = bool(tradeoffs.settled(offsite))
        landed = self.tr("Landing ({0} of {1})").format(priced, count) if begun else self.tr("Landing")
        self.level.show_words(LANDING, landed)

    def set_room(self, pixels: int) -> None:
        """Say how high an open vote may be without scrolling."""
        self.placing.set_room(pixels)

    def go_to(self, record: str) -> None:
        """Bring a trade-off into view: where a word is missing its row in the list, else where the group lands."""
        trade_off = records.get(self._session.offsite.trade_offs, record)
        if trade_off is None:
            return
        whole = bool(trade_off.left.strip() and trade_off.right.strip())
        self.show_view(LANDING if whole else SCALES)
        line = self.landing.row(record) if whole else None
        if line is not None:
            self.widget_needed.emit(focus_on(line))
        else:
            self.scales.list.table.reveal(record, "right" if trade_off.left.strip() else "left")

    def offers(self) -> tuple[Offer, ...]:
        """Return the placing as far as it has come, and where the group lands; that of the present view first."""
        placing = self.placing.offers()
        if not tradeoffs.settled(self._session.offsite):
            return placing
        landed = Offer(self.tr("Trade-offs: where we land"), Pages(self._session, _landed))
        return (landed, *placing) if self.view == LANDING else (*placing, landed)


def _landed(session: Session, _: str) -> tuple[Slide, ...]:
    return slides_tradeoffs.landed(session.offsite)
