"""Step 6 on a real file: objectives taken and typed, key results, incentives, the balance of each leader."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import charter, objectives, people, proposals, stale
from offsite.domain.model.objectives import Concern
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.model.slides_day import Points
from offsite.domain.offsite import Offsite
from offsite.storage.file import OffsiteFile
from ui.okrs.card import ObjectiveCard
from ui.session import Session
from ui.steps.okrs import INCENTIVES, OBJECTIVES, OkrsScreen
from ui.theme import Theme
from ui.widgets.buttons import Button

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[OkrsScreen]:
    """The step of an offsite with two leaders and a north star."""
    for name in ("Dana Roth", "Mei Lin"):
        session.apply("Add", people.add_one, name)
    session.apply("Adopt", _with_star)
    screen = OkrsScreen(session, playbook.step("okrs"), theme)
    qtbot.addWidget(screen)
    screen.resize(816, 640)
    screen.show()
    yield screen
    screen.hide()


def _with_star(offsite: Offsite) -> Offsite:
    offsite = proposals.propose(offsite, Kind.NORTH_STAR, "Answer within a minute")
    return replace(offsite, adoptions=(Adoption(Kind.NORTH_STAR, (offsite.proposals[0].id,)),))


def press(button: Button) -> None:
    """Press a button that can be seen and pressed."""
    QApplication.processEvents()
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def enter(field: QWidget, words: str) -> None:
    """Type words into a field and press Enter."""
    field.setFocus()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def taken(screen: OkrsScreen) -> ObjectiveCard:
    """The card of the objective that is taken from the north star."""
    press(next(iter(screen.objectives.take)))
    return screen.objectives.cards[screen.session.offsite.objectives[0].id]


def type_into(card: ObjectiveCard, column: str, words: str) -> None:
    """Type into a cell of the first key result of a card."""
    table = card.results.table
    cell = table.cell(table.ids()[0], column)
    cell.setFocus()
    QTest.keyClicks(cell, words)


def test_the_north_star_is_taken_in_one_step(screen: OkrsScreen, session: Session) -> None:
    """The offer becomes an objective and goes; one undo brings the offer back."""
    assert screen.objectives.empty.isVisible()
    card = taken(screen)
    assert card.field.text() == "Answer within a minute"
    assert not screen.objectives.take
    assert not screen.objectives.empty.isVisible()
    session.undo()
    QApplication.processEvents()
    assert not session.offsite.objectives
    assert [each.isVisible() for each in screen.objectives.take] == [True]


def test_a_key_result_is_written_by_keyboard(screen: OkrsScreen, session: Session, tmp_path: Path) -> None:
    """Words, figures, day and owner are typed into the row, which says what it lacks; all of it is in the file."""
    card = taken(screen)
    enter(card.results.table.add_field, "Answers with a source")
    remark = card.results.table.row(card.results.table.ids()[0]).remark
    assert remark.text() == "▲ No baseline, target, day and owner"
    for column, words in (("baseline", "61"), ("target", "95"), ("due", "30 Jun 2027"), ("owner", "dana roth")):
        type_into(card, column, words)
    assert not remark.isVisible()
    dana = session.offsite.people[0].id
    assert session.close()
    with OffsiteFile.open(tmp_path / "day.offsite") as file:
        (kept,) = file.load().key_results
    assert (kept.baseline, kept.target, str(kept.due), kept.owner) == ("61", "95", "2027-06-30", dana)


def test_words_that_became_others_are_offered(screen: OkrsScreen, session: Session) -> None:
    """When the north star changes, its objective keeps its words and says so, until the new ones are taken or not."""
    card = taken(screen)
    assert not card.stale.isVisible()
    star = session.offsite.proposals[0].id
    session.apply("Reword", proposals.reword, star, "Answer within an hour")
    (line,) = card.stale.lines()
    assert line.words.text() == "▲ “Answer within a minute” has become “Answer within an hour”."
    press(line.take)
    assert card.field.text() == "Answer within an hour"
    assert not card.stale.isVisible()
    session.apply("Reword", proposals.reword, star, "Answer today")
    press(card.stale.lines()[0].keep)
    assert card.field.text() == "Answer within an hour"
    assert not card.stale.isVisible()


def test_objectives_are_typed_changed_and_removed(screen: OkrsScreen, session: Session) -> None:
    """Enter adds an objective; typing into its field is one undo step; its cross removes it."""
    enter(screen.objectives.add_field, "Good data")
    assert screen.objectives.add_field.text() == ""
    (record,) = session.offsite.objectives
    card = screen.objectives.cards[record.id]
    card.field.setFocus()
    QTest.keyClicks(card.field, "!!")
    session.undo()
    assert card.field.text() == "Good data"
    press(card.remove)
    assert not session.offsite.objectives
    assert screen.objectives.add_field.hasFocus()


def test_the_balance_is_told_by_sign_and_word(screen: OkrsScreen, session: Session) -> None:
    """A leader of launches only is named; a key result on quality evens it out."""
    card = taken(screen)
    enter(card.results.table.add_field, "Lanes")
    type_into(card, "owner", "Dana Roth")
    screen.go_to(INCENTIVES)
    assert [each.text() for each in screen.incentives.balance.marks] == ["nothing that lasts", "no key result"]
    assert screen.incentives.words.text().startswith("Only launches or figures of the quarter: Dana Roth.")
    record = session.offsite.key_results[0].id
    session.apply("Set", objectives.set_field, record, "concern", str(Concern.DATA_QUALITY))
    assert [each.text() for each in screen.incentives.balance.marks] == ["balanced", "no key result"]
    assert screen.incentives.balance.marks[0].accessibleName() == "Dana Roth: balanced"


def test_an_incentive_depends_on_a_key_result(screen: OkrsScreen, session: Session) -> None:
    """What is rewarded is typed, for whom is typed, and on what it depends is chosen by keyboard."""
    card = taken(screen)
    enter(card.results.table.add_field, "Answers with a source")
    screen.go_to(INCENTIVES)
    table = screen.incentives.list.table
    enter(table.add_field, "A fifth of the bonus")
    leader = table.cell(table.ids()[0], "leader")
    leader.setFocus()
    QTest.keyClicks(leader, "Mei Lin")
    QTest.keyClick(table.cell(table.ids()[0], "key_result"), Qt.Key.Key_Down)
    (incentive,) = session.offsite.incentives
    assert (incentive.leader, incentive.key_result) == (session.offsite.people[1].id, session.offsite.key_results[0].id)


def test_what_is_open_is_reached(screen: OkrsScreen, session: Session) -> None:
    """Going to a key result brings its tab to the front and the cursor into its row."""
    card = taken(screen)
    enter(card.results.table.add_field, "Answers with a source")
    screen.go_to(INCENTIVES)
    record = session.offsite.key_results[0].id
    screen.go_to(OBJECTIVES, record)
    assert card.results.table.cell(record, "text").hasFocus()
    screen.go_to(OBJECTIVES, session.offsite.objectives[0].id)
    assert card.field.hasFocus()


def test_objectives_are_offered_to_the_big_screen(screen: OkrsScreen) -> None:
    """Without objectives nothing is offered; then each of them is a page."""
    assert screen.offers() == ()
    taken(screen)
    assert screen.offers()[0].pages() == (Points("Answer within a minute", "No key result yet.", ()),)


def test_earlier_steps_offer_key_results(screen: OkrsScreen, session: Session) -> None:
    """A value target is taken into the objective with its figures, and is told when it changes in the charter."""
    card = taken(screen)
    session.apply("Write", charter.write, "value_targets", "Median answer 26 h → 1 min by June 2027")
    assert card.offers.button.accessibleName() == "From the earlier steps (1): Answer within a minute"
    press(card.offers.button)
    press(card.offers.lines()[0].take)
    (result,) = session.offsite.key_results
    assert result.objective == session.offsite.objectives[0].id
    assert (result.text, result.baseline, result.target) == ("Median answer", "26 h", "1 min")
    assert not card.offers.isVisible()
    session.apply("Write", charter.write, "value_targets", "Median answer 26 h → 2 min by June 2027")
    (finding,) = stale.findings(session.offsite, "okrs")
    screen.go_to(finding.place, finding.record)
    assert card.results.table.cell(result.id, "text").hasFocus()
    press(card.stale.lines()[0].take)
    assert session.offsite.key_results[0].target == "2 min"
