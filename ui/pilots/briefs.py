"""The two briefs, one at a time, and the questions of the playbook beside them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.content import Prompt
from offsite.domain import pilots, slides, slides_pilots
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.model.slides import Slide
from offsite.domain.voting.wording import short
from ui.pages import Pages
from ui.pilots.brief_form import BriefForm
from ui.session import Session
from ui.stage import Offer
from ui.steps.prompts import Prompts
from ui.steps.views_part import ViewsPart
from ui.widgets.buttons import on_click, primary
from ui.widgets.layout import EmptyState, column
from ui.widgets.person_field import People

FIRST, SECOND, QUESTIONS = "first", "second", "questions"
_PLACES = (FIRST, SECOND)
_SHORT = 30


def _tr(text: str) -> str:
    return QCoreApplication.translate("briefs", text)


class BriefsPlace(ViewsPart):
    """The briefs and the questions; `head` is the second level of tabs."""

    choice_asked = Signal()
    """There are no pilots yet; the user wants to choose them."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        views = [(FIRST, self.tr("First pilot")), (SECOND, self.tr("Second pilot"))]
        if prompts:
            views.append((QUESTIONS, self.tr("Questions")))
        super().__init__(session, self.tr("Briefs"), views)
        self._people = People()
        self._forms: dict[str, BriefForm] = {}
        self.choose = primary(self.tr("Choose the two pilots"))
        self.nothing = EmptyState(
            "clipboard-list",
            self.tr("No pilots yet"),
            self.tr("Two briefs stand here as soon as the room has chosen its two pilots."),
            self.choose,
        )
        self.questions = Prompts(session, step, prompts)
        self._box = column(self, gap=0)
        self._box.addWidget(self.nothing)
        self._box.addWidget(self.questions)
        on_click(self.choose, self.choice_asked.emit)

    def form(self, place: str = "") -> BriefForm | None:
        """The brief that is being looked at, or the first or second one; None where there is no such pilot."""
        chosen = pilots.chosen(self._session.offsite)
        at = _PLACES.index(place or self.view) if (place or self.view) in _PLACES else len(chosen)
        return self._form(chosen[at]) if at < len(chosen) else None

    def _form(self, pilot: Proposal) -> BriefForm:
        if pilot.id not in self._forms:
            made = self._forms[pilot.id] = BriefForm(self._session, self._people, pilot.id)
            made.hide()
            self._box.addWidget(made)
        return self._forms[pilot.id]

    def refresh(self) -> None:
        """Show the brief that is looked at, or what stands there without pilots."""
        chosen = pilots.chosen(self._session.offsite)
        if self.view == SECOND and len(chosen) < 2:
            self.level.show_key(FIRST)
        for place, key in enumerate(_PLACES):
            self.level.button(key).setVisible(place < max(len(chosen), 1))
            if place < len(chosen):
                self.level.show_words(key, short(chosen[place].text, _SHORT), chosen[place].text)
        asking = self.view == QUESTIONS
        shown = self.form()
        if shown is not None:
            shown.show_pilot(next(each for each in chosen if each.id == shown.pilot_id))
        for form in self._forms.values():
            form.setVisible(form is shown)
        self.level.setVisible(bool(chosen))
        self.nothing.setVisible(shown is None and not asking)
        self.questions.setVisible(asking)
        if asking:
            self.questions.refresh()

    def offers(self) -> tuple[Offer, ...]:
        """Return what the big screen can show: the brief looked at, then the other one, then both by name."""
        session = self._session
        chosen = pilots.chosen(session.offsite)
        if not chosen:
            return ()
        present = self.form()
        ordered = sorted(chosen, key=lambda each: present is None or each.id != present.pilot_id)
        briefs = [
            Offer(
                _tr("Brief: {name}").format(name=short(each.text, _SHORT)),
                Pages(session, _brief, each.id),
            )
            for each in ordered
        ]
        return (*briefs, Offer(_tr("Our pilots"), Pages(session, _pilots)))

    def go_to(self, record: str) -> None:
        """Bring a pilot (or a question) to the front and put the cursor there.

        Behind the pilot may stand the source of something that its brief rests on.
        """
        pilot, _, source = record.partition("/")
        chosen = [each.id for each in pilots.chosen(self._session.offsite)]
        if pilot in chosen:
            self.level.show_key(_PLACES[chosen.index(pilot)])
            self.refresh()
            form = self._forms[pilot]
            widget: QWidget | None = form.mark(source) or form.first_open()
        else:
            widget = self.questions.field(record)
            if widget is not None:
                self.level.show_key(QUESTIONS)
                self.refresh()
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.widget_needed.emit(widget)


def _brief(session: Session, pilot_id: str) -> tuple[Slide, ...]:
    return slides_pilots.brief(session.offsite, pilot_id)


def _pilots(session: Session, _: str) -> tuple[Slide, ...]:
    return slides.top_three(session.offsite, Kind.PILOT)
