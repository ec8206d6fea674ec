"""Nine people and twelve options in each method and way of voting, with the keys and buttons of the real screens."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from offsite.domain import adoption, charter_document, people, proposals, set_up
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.counts import Counts
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Mode, Round, State
from tests.ui.voting.booth_kit import Room
from tests.ui.voting.day_at_hand import click, dialog, place_of, present
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.vote_place import VotePlace
from ui.widgets.dialogs import Question

PEOPLE = ("Ada", "Ben", "Chiara", "Dana", "Emre", "Farid", "Greta", "Hiro", "Ines")
IDEAS = tuple(f"Idea number {at}" for at in range(1, 13))
METHODS: Mapping[str, Method] = {
    "score": Score(),
    "two criteria": Score(criteria=("impact", "learnability")),
    "few dots": Dots(4),
    "approval": Dots(12),
    "100 points": Dots(100, 100),
    "ranking": Rank(),
    "consent": Consent(),
    "assign": Assign((("a", "Ada"), ("b", "Ben"), ("c", "Chiara"))),
}


@pytest.fixture
def place(screen: OffsiteDayScreen) -> VotePlace:
    """A question with nine people and twelve options, its vote being prepared."""
    for name in PEOPLE:
        screen.session.apply("Add", people.add_one, name)
    for idea in IDEAS:
        screen.session.apply("Add", proposals.propose, Kind.OPPORTUNITY, idea)
    place = place_of(screen)
    place.prepare()
    return place


def opened(place: VotePlace, session: Session, method: Method, mode: Mode) -> Round:
    """Set a vote up and open it; by its button where the screen offers that for twelve options and three places."""
    draft = replace(present(session), method=method, mode=mode)
    assert session.vote(session.ballots.revise, draft)
    assert place.setup.rule.which.key() == set_up.way_of(method)
    if set_up.refusal(draft):
        assert not place.setup.open_vote.isEnabled()
        assert session.vote(session.ballots.open, draft.id)
    else:
        click(place.setup.open_vote)
    assert present(session).state is State.OPEN
    return present(session)


def keys_for(method: Method, voter: int, row: int) -> str:
    """What somebody types into a row of their ballot."""
    match method:
        case Score() | Consent():
            return str((voter + row) % 6)
        case Dots(budget, cap):
            allowed = budget >= (row + 1) * min(cap, 8)
            return str(min(cap, 8)) if allowed else ""
        case Rank():
            return str(row + 1) if row < 9 else ""
        case Assign():
            return str((voter + row) % 3 + 1)


def fill_in(room: Room, voter: int, method: Method) -> Choices:
    """Fill in a private ballot by the keyboard and cast it; return what the form held."""
    room.take(voter)
    rows = 24 if isinstance(method, Score) and len(method.criteria) == 2 else 12
    for row in range(rows):
        if isinstance(method, Rank):
            room.key(Qt.Key.Key_Return)
            continue
        for letter in keys_for(method, voter, row):
            room.key(Qt.Key(Qt.Key.Key_0 + int(letter)))
        room.key(Qt.Key.Key_Down)
    given = room.ballot.form.choices()
    room.press("Review my ballot")
    room.press("Cast my ballot")
    room.key(Qt.Key.Key_A)
    return given


def vote_in_private(room: Room, round_: Round) -> list[Choices]:
    """Let everybody vote at the laptop."""
    room.enter(round_.id)
    given = [fill_in(room, voter, round_.method) for voter in range(len(PEOPLE))]
    room.window.hide()
    return given


def vote_openly(place: VotePlace, round_: Round) -> None:
    """Type everybody's answer into the grid."""
    grid = place.running.grid
    assert grid is not None
    for voter in range(grid.model.columnCount()):
        for row in range(grid.model.rowCount()):
            grid.view.setCurrentIndex(grid.model.index(row, voter))
            QTest.keyClicks(grid.view, keys_for(round_.method, voter, row))


def count_hands(place: VotePlace) -> None:
    """Type nine ballots and a number for each value."""
    table = place.running.counts
    assert table is not None
    table.ballots.setFocus()
    table.ballots.selectAll()
    QTest.keyClicks(table.ballots, "9")
    table.view.setFocus()
    for row in range(table.model.rowCount()):
        for column in range(table.model.columnCount()):
            table.view.setCurrentIndex(table.model.index(row, column))
            QTest.keyClicks(table.view, str((row + column) % 2 + 1))


def end(place: VotePlace, session: Session) -> None:
    """Close and reveal with the buttons."""
    click(place.running.close_vote)
    if present(session).state is State.OPEN:
        click(dialog(Question).yes)
    click(place.running.reveal)
    if present(session).state is State.CLOSED:
        click(dialog(Question).yes)
    assert present(session).state is State.REVEALED
    assert place.result.isVisible()


def check_shown(place: VotePlace) -> None:
    """All twelve options stand in the result, as rows and as a table."""
    told = [view.accessibleName() for view in place.result.rows.views()]
    assert len(told) == 12
    assert all(any(f"{idea}. " in each for each in told) for idea in IDEAS)
    click(place.result.as_table)
    assert place.result.table.rowCount() == 12
    assert all(
        place.result.table.item(row, column) is not None
        for row in range(12)
        for column in range(place.result.table.columnCount())
    )
    assert place.result.sentence.text()


@pytest.mark.parametrize("name", METHODS)
def test_private_ballots(place: VotePlace, screen: OffsiteDayScreen, room: Room, name: str) -> None:
    """What nine people filled in is what is counted, ballot by ballot, and all of it is shown."""
    round_ = opened(place, screen.session, METHODS[name], Mode.PRIVATE)
    given = vote_in_private(room, round_)
    assert all(given)
    end(place, screen.session)
    counted = screen.session.box.urn(round_.id).counted
    assert sorted(map(repr, map(_sorted, counted))) == sorted(map(repr, map(_sorted, given)))
    check_shown(place)


def _sorted(ballot: Choices) -> list[tuple[str, object]]:
    return [(key, _sorted(value) if isinstance(value, Mapping) else value) for key, value in sorted(ballot.items())]


@pytest.mark.parametrize("name", METHODS)
def test_open_answers(place: VotePlace, screen: OffsiteDayScreen, name: str) -> None:
    """What is typed for each of nine people stands under their name, and all of it is shown."""
    round_ = opened(place, screen.session, METHODS[name], Mode.OPEN)
    vote_openly(place, round_)
    assert screen.session.box.urn(round_.id).turnout == 9
    end(place, screen.session)
    check_shown(place)


@pytest.mark.parametrize("name", [name for name, method in METHODS.items() if not isinstance(method, Rank)])
def test_counts_by_hand(place: VotePlace, screen: OffsiteDayScreen, name: str) -> None:
    """Numbers that are typed are what is counted; a ranking cannot be counted so."""
    round_ = opened(place, screen.session, METHODS[name], Mode.COUNTED)
    count_hands(place)
    urn = screen.session.box.urn(round_.id)
    assert urn.turnout == 9
    cells = {cell.count for cell in urn.counts.cells}
    assert cells <= {1, 2}
    if isinstance(METHODS[name], Score | Consent):
        assert sum(cell.count for cell in urn.counts.cells) in {108, 216}
    end(place, screen.session)
    check_shown(place)


RUN_OFFS: Mapping[str, tuple[Method, dict[int, int], dict[int, int]]] = {
    "score": (Score(), {0: 5, 1: 5, 2: 4, 3: 4}, {2: 5, 3: 1}),
    "dots": (Dots(12, 3), {0: 3, 1: 3, 2: 1, 3: 1}, {2: 1}),
    "ranking": (Rank(), {0: 1, 1: 2, 2: 3, 3: 3}, {2: 1, 3: 2}),
}
"""A method, a ballot by place of the option that leaves the third and the fourth level, and one that parts them."""


def give(session: Session, ballot: dict[int, int]) -> None:
    """Let everybody give the same ballot in the present round, one blank; by hand, count the same."""
    round_ = present(session)
    ids = {option.text: option.id for option in round_.options}
    choices = {ids[IDEAS[at]]: value for at, value in ballot.items() if IDEAS[at] in ids}
    if round_.mode is Mode.COUNTED:
        counts = Counts(9)
        for option, value in choices.items():
            dots = isinstance(round_.method, Dots)
            counts = counts.changed(option, "dots" if dots else str(value), value * 8 if dots else 8)
        assert session.vote(session.ballots.count, round_.id, counts)
        return
    act = session.ballots.answer if round_.mode is Mode.OPEN else session.ballots.cast
    for at, voter in enumerate(round_.electorate):
        assert session.vote(act, round_.id, voter.id, choices if at else {})


@pytest.mark.parametrize(
    ("name", "mode"),
    [(name, mode) for name in RUN_OFFS for mode in Mode if (name, mode) != ("ranking", Mode.COUNTED)],
)
def test_a_run_off_and_a_second_round_end_in_the_charter(
    place: VotePlace, screen: OffsiteDayScreen, name: str, mode: Mode
) -> None:
    """What is adopted after both stands in the charter, with all three rounds on its record."""
    method, first, second = RUN_OFFS[name]
    session = screen.session
    opened(place, session, method, mode)
    give(session, first)
    end(place, session)
    click(place.result.run_off)
    assert len(present(session).options) == 2
    for again in (True, False):
        click(place.setup.open_vote)
        give(session, second)
        end(place, session)
        if again:
            click(place.result.again)
            assert present(session).runoff
    click(place.result.adopt)
    winners = [IDEAS[0], IDEAS[1], IDEAS[2]]
    assert [each.text for each in adoption.adopted(session.offsite, Kind.OPPORTUNITY)] == winners
    document = charter_document.document(session.offsite, session.box)
    assert next(each for each in document.sections if each.key == "opportunities").paragraphs == tuple(winners)
    assert len(document.votes) == 3
    assert place.earlier.isVisible()


def test_a_consent_on_as_many_as_there_are_places_ends_in_the_charter(
    place: VotePlace, screen: OffsiteDayScreen
) -> None:
    """Three options for three places can be consented to; the one that does not pass is not adopted."""
    session = screen.session
    draft = present(session)
    assert session.vote(session.ballots.revise, replace(draft, options=draft.options[:3], method=Consent()))
    click(place.setup.open_vote)
    give(session, {0: 4, 1: 3, 2: 2})
    end(place, session)
    click(place.result.adopt)
    assert [each.text for each in adoption.adopted(session.offsite, Kind.OPPORTUNITY)] == list(IDEAS[:2])
