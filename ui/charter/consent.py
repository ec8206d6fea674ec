"""The consent to the charter: asked on the words as they read, and told with its counts."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal

from offsite.content import Prompt
from offsite.domain import charter, compared, consent, results
from offsite.domain.voting.box import Urn
from offsite.domain.voting.rounds import State
from ui.session import Session
from ui.steps.prompts import Prompts
from ui.theme import Theme
from ui.voting.fixed_place import FixedPlace, NothingYet
from ui.voting.fixed_result import FixedResult
from ui.voting.result_rows import ResultRows
from ui.widgets.buttons import ButtonKind, on_click, quiet
from ui.widgets.layout import row
from ui.widgets.marks import Banner


def _tr(text: str) -> str:
    return QCoreApplication.translate("consent", text)


class ConsentResult(FixedResult):
    """A revealed consent: whether it passes and on which words, the counts, and the question on concerns."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        self.rows = ResultRows()
        super().__init__(session, self.rows, self.tr("On to signing"), self.tr("Ask for consent again"))
        self.questions = Prompts(session, step, prompts)
        self.body.addSpacing(12)
        self.body.addWidget(self.questions)

    def show_urn(self, urn: Urn) -> None:
        """Show a revealed consent beside the words as they read now."""
        stands = charter.standing(self.session.offsite, self.session.box)
        self.tell(urn, consent.sentence(stands), calm=stands.adopted)
        pictures = compared.pictures(self.session.box, urn)
        shown = [pictures.of[each] for each in urn.round.option_ids if each in pictures.of]
        self.rows.show_rows(results.rows(urn), shown, pictures.headings, 0)
        self.questions.refresh()
        self.next.setVisible(stands.adopted)
        self.again.set_kind(ButtonKind.SECONDARY if stands.adopted else ButtonKind.PRIMARY)


class ConsentPlace(FixedPlace):
    """The body of the tab."""

    governance_asked = Signal()
    """What is open in step 5 is to be settled first."""

    def __init__(self, session: Session, theme: Theme, step: str, prompts: Sequence[Prompt]) -> None:
        nothing = NothingYet(
            session,
            "vote",
            _tr("The room has not been asked yet"),
            _tr(
                "Everybody shows zero to five fingers, in private at this laptop or openly. It passes when nobody who "
                "votes is below three. The page says “Draft” until then."
            ),
            _tr("Prepare the consent"),
        )
        self.outcome = ConsentResult(session, step, prompts)
        super().__init__(
            session,
            theme,
            consent.SUBJECT,
            lambda: consent.draw_up(session.offsite, session.box, charter.fingerprint(session.offsite)),
            nothing=nothing,
            result=self.outcome,
            offered={
                State.DRAFT: _tr("Consent: the question"),
                State.OPEN: _tr("Consent: who has voted"),
                State.CLOSED: _tr("Consent: who has voted"),
                State.REVEALED: _tr("Consent: the result"),
            },
        )
        self.unsettled = Banner(kind="attention")
        self.settle = quiet(_tr("Go to Governance"), "arrow-right")
        above = row(gap=8)
        above.addWidget(self.unsettled, 1)
        above.addWidget(self.settle, 0, Qt.AlignmentFlag.AlignTop)
        self.body.insertLayout(0, above)
        self.body.insertSpacing(1, 12)
        on_click(self.settle, self.governance_asked.emit)

    def refresh(self) -> None:
        """Show the vote, and before it is opened whether the page is bound to change."""
        super().refresh()
        present = self.present
        before = present is None or present.round.state is State.DRAFT
        warned = before and charter.may_still_change(self._session.offsite)
        words = _tr(
            "Step 5 is not settled yet: what changes there changes this page, and the room would have to consent again."
        )
        self.unsettled.show_text(words if warned else "")
        self.settle.setVisible(warned)
