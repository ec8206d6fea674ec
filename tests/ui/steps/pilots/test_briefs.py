"""Step 3 on a real file: both briefs, typed and kept, with what they lack in place."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import adoption, people, pilots, proposals, stale
from offsite.domain.model.pilots import NeedsLearning
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Ranking
from offsite.domain.model.slides_day import Points
from offsite.storage.file import OffsiteFile
from tests.ui.steps.pilots.pilots_kit import adopted, form, typed, with_pilots
from tests.ui.voting.day_at_hand import IDEAS, NAMES, click, readable
from ui.session import Session
from ui.steps.pilots import BRIEFS, CHOOSE, PilotsScreen
from ui.widgets.fields import TextField


def test_without_pilots_the_briefs_lead_to_the_choice(screen: PilotsScreen) -> None:
    """The empty tab of the briefs says what is missing, and its button goes there."""
    screen.go_to(BRIEFS)
    QApplication.processEvents()
    assert screen.briefs.nothing.isVisible()
    assert screen.offers() == ()
    click(screen.briefs.choose)
    assert screen.place == CHOOSE


def test_a_brief_is_typed_and_kept(screen: PilotsScreen, session: Session, tmp_path: Path) -> None:
    """Each part of the brief goes to the file as it is typed; a visit to a field is one undo step."""
    with_pilots(screen)
    shown = form(screen)
    pilot = shown.pilot_id
    typed(shown.field("value_hypothesis"), "Faster")
    typed(shown.field("cost_today"), "1,8")
    typed(shown.field("cost_unit"), "million")
    typed(shown.field("experiment_days"), "2")
    typed(shown.field("guardrails"), "Sources")
    brief = pilots.brief_of(session.offsite, pilot)
    assert (brief.value_hypothesis, brief.cost_today, brief.cost_unit) == ("Faster", 1.8, "million")
    assert (brief.experiment_days, brief.guardrails) == (2, "Sources")
    session.undo()
    assert pilots.brief_of(session.offsite, pilot) == replace(brief, guardrails="")
    session.redo()
    session.close()
    with OffsiteFile.open(tmp_path / "day.offsite") as file:
        assert pilots.brief_of(file.load(), pilot) == brief


def test_the_owner_is_a_person_of_the_list(screen: PilotsScreen, session: Session) -> None:
    """A name that is typed is kept as that person, and follows when they are renamed."""
    with_pilots(screen)
    shown = form(screen)
    typed(shown.field("owner"), NAMES[0])
    person = session.offsite.people[0]
    assert pilots.brief_of(session.offsite, shown.pilot_id).owner == person.id
    shown.field("measure").setFocus()
    session.apply("Rename", people.rename, person.id, "Ada L.")
    field = shown.field("owner")
    assert field.property("text") == "Ada L."


def test_what_is_missing_and_what_is_wrong_stand_in_place(screen: PilotsScreen, session: Session) -> None:
    """Once begun, a brief marks what it lacks; a contradiction stands below its field, in words."""
    with_pilots(screen)
    shown = form(screen)
    assert "still missing" not in readable(shown)
    typed(shown.field("worth"), "Much")
    assert readable(shown).splitlines().count("still missing") == 14
    assert "14 things are still open." in readable(shown)
    click(shown.needs.buttons()[1])
    assert pilots.brief_of(session.offsite, shown.pilot_id).needs_learning is NeedsLearning.RULES_DO
    assert "▲ Rules do, so it is no pilot for machine learning" in readable(shown)
    typed(shown.field("experiment_days"), "9")
    assert "9 days is no quick look" in readable(shown)


def test_a_cost_that_is_no_number_is_told(screen: PilotsScreen, session: Session) -> None:
    """Words in the place of a number stay there with a sentence, and nothing false is kept."""
    with_pilots(screen)
    shown = form(screen)
    typed(shown.field("cost_today"), "much")
    shown.field("worth").setFocus()
    assert "“much” is not a number" in readable(shown)
    assert pilots.brief_of(session.offsite, shown.pilot_id).cost_today is None


def test_each_pilot_has_a_brief_of_its_own(screen: PilotsScreen, session: Session) -> None:
    """The second level changes between the two; what is written in one is not in the other."""
    with_pilots(screen)
    first = form(screen)
    typed(first.field("worth"), "Much")
    click(screen.briefs.level.button("second"))
    second = form(screen)
    assert second is not first
    assert second.heading.text() == IDEAS[1]
    field = second.field("worth")
    assert isinstance(field, TextField)
    assert field.text() == ""
    session.apply("Withdraw", adoption.withdraw, Kind.PILOT)
    QApplication.processEvents()
    assert screen.briefs.nothing.isVisible()
    assert not second.isVisible()
    session.undo()
    assert form(screen) is first
    assert pilots.brief_of(session.offsite, first.pilot_id).worth == "Much"


def test_a_finding_leads_to_its_brief(screen: PilotsScreen, session: Session) -> None:
    """A pilot as the record brings its brief to the front, with the cursor in what is open first."""
    with_pilots(screen)
    screen.go_to(CHOOSE)
    second = pilots.chosen(session.offsite)[1]
    session.apply(
        "Write", pilots.change_brief, second.id, lambda brief: replace(brief, value_hypothesis="Some", worth="Much")
    )
    screen.go_to(BRIEFS, second.id)
    QApplication.processEvents()
    assert form(screen).pilot_id == second.id
    assert form(screen).field("cost_today").hasFocus()


def test_the_big_screen_gets_the_brief_that_is_looked_at(screen: PilotsScreen) -> None:
    """The brief on the screen is offered first, then the other, then both by name."""
    with_pilots(screen)
    typed(form(screen).field("worth"), "Much")
    click(screen.briefs.level.button("second"))
    second, first, both = (each.pages()[0] for each in screen.offers())
    assert isinstance(second, Points)
    assert (second.title, second.fact, second.items) == (IDEAS[1], "The brief is not begun yet.", ())
    assert isinstance(first, Points)
    assert (first.title, first.items) == (IDEAS[0], ("Worth solving: Much",))
    assert isinstance(both, Ranking)
    assert (both.title, both.items) == ("Our pilots", IDEAS[:2])
    assert screen.offers() == screen.offers()


def test_long_words_stay_on_the_screen(screen: PilotsScreen) -> None:
    """Three hundred letters in a pilot's name widen neither the tabs nor the page."""
    with_pilots(screen, "Word " * 60, "ش" * 300)
    QApplication.processEvents()
    for view in ("first", "second"):
        click(screen.briefs.level.button(view))
        assert screen.minimumSizeHint().width() <= 816
        assert form(screen).width() <= 816


def test_tab_follows_the_argument(screen: PilotsScreen) -> None:
    """Tab goes from the hypothesis down the one side, then down the other, to where they meet."""
    with_pilots(screen)
    shown = form(screen)
    order = ("value_hypothesis", "cost_today", "cost_unit", "worth", "data_needed", "data_at_hand", "baseline")
    shown.field(order[0]).setFocus()
    for key in (*order[1:], "reaches", "target", "meeting_point"):
        QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Tab)
        assert shown.field(key).hasFocus(), key


def test_the_top_risks_become_guardrails(screen: PilotsScreen, session: Session) -> None:
    """One button adds the top risks to the guardrails as one undo step, and goes; the brief names the north star."""
    session.apply("Adopt", adopted, Kind.NORTH_STAR, "Answer within a minute")
    session.apply("Adopt", adopted, Kind.RISK, "Leaks", "Drift")
    with_pilots(screen)
    shown = form(screen)
    assert shown.star.text() == "Our north star: Answer within a minute"
    typed(shown.field("guardrails"), "Sources")
    click(shown.take_risks)
    assert pilots.brief_of(session.offsite, shown.pilot_id).guardrails.splitlines() == ["Sources", "Leaks", "Drift"]
    assert not shown.take_risks.isVisible()
    session.undo()
    assert pilots.brief_of(session.offsite, shown.pilot_id).guardrails == "Sources"
    assert shown.take_risks.text() == "Add the two top risks"


def test_a_brief_tells_what_it_was_argued_for(screen: PilotsScreen, session: Session) -> None:
    """Another north star and a reworded risk stand above the brief; the finding leads to the button that settles it."""
    session.apply("Adopt", adopted, Kind.NORTH_STAR, "Answer within a minute")
    session.apply("Adopt", adopted, Kind.RISK, "Leaks")
    star, risk = (each.id for each in session.offsite.proposals)
    with_pilots(screen)
    shown = form(screen)
    typed(shown.field("value_hypothesis"), "Faster")
    click(shown.take_risks)
    typed(shown.field("guardrails"), ": none")
    assert shown.stale.lines() == []
    session.apply("Word", proposals.reword, star, "Answer truly")
    session.apply("Word", proposals.reword, risk, "Data leaks")
    first, second = stale.findings(session.offsite, "pilots")
    screen.go_to(second.place, second.record)
    QApplication.processEvents()
    _argued, leaks = shown.stale.lines()
    assert leaks.take.hasFocus()
    click(leaks.take)
    assert "Data leaks" in pilots.brief_of(session.offsite, shown.pilot_id).guardrails
    screen.go_to(first.place, first.record)
    click(shown.stale.lines()[0].keep)
    assert shown.stale.lines() == []
    assert stale.findings(session.offsite, "pilots") == ()
