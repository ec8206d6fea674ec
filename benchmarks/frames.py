"""What must be done within two pictures of the screen: going to a step, revealing a result, a key in a field."""

from collections.abc import Callable, Iterator
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.measure import Effort, Row, against_frame
from benchmarks.window import PLACES, Bench, until_painted
from offsite.domain import adoption, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.rounds import Mode
from ui.opening import Opened
from ui.pictures import settle
from ui.session import Session
from ui.widgets.fields import LineField, TextField

OPTIONS = 12
KIND = Kind.OPPORTUNITY
FIELDS: tuple[tuple[str, type[LineField | TextField]], ...] = (
    ("people", LineField),
    ("assess", TextField),
    ("charter", TextField),
)
"""Where keys are pressed: a name, an answer, a section of the charter."""


def measure(effort: Effort) -> Iterator[Row]:
    """Take each of them in the sample offsite."""
    bench = Bench()
    first: dict[str, list[float]] = {}
    for _ in range(effort.times(7)):
        with bench.sample() as (_, opened):
            _visit(opened, first)
    yield _slowest("step change, first visit", first)
    with bench.sample() as (_, opened):
        again: dict[str, list[float]] = {}
        _visit(opened, {})
        for _ in range(effort.times(15)):
            _visit(opened, again)
        yield _slowest("step change, again", again)
        yield against_frame(f"reveal of {OPTIONS} options", list(_reveals(opened, effort.times(15))))
        for place, kind in FIELDS:
            yield against_frame(f"key press in a field: {place}", _keys(opened, place, kind, effort.times(40)))


def _slowest(what: str, taken: dict[str, list[float]]) -> Row:
    """Return the line of the place that takes longest."""
    place = max(taken, key=lambda each: median(taken[each]))
    return against_frame(f"{what} (slowest: {place})", taken[place])


def _visit(opened: Opened, taken: dict[str, list[float]]) -> None:
    """Go to every place once, and note how long each takes; the place where one is already is left out."""
    for place in PLACES:
        if place != opened.workspace.place:
            taken.setdefault(place, []).append(until_painted(_going(opened, place)))


def _going(opened: Opened, place: str) -> Callable[[], None]:
    return lambda: opened.workspace.go_to(place)


def _reveals(opened: Opened, times: int) -> Iterator[float]:
    """Reveal private votes on twelve options, with the result on the big screen as well."""
    session = opened.session
    for number in range(len(proposals.standing(session.offsite, KIND)), OPTIONS):
        session.apply("Add", proposals.propose, KIND, f"Another opportunity, the one of number {number}")
    opened.workspace.go_to("offsite", KIND)
    opened.audience.open()
    for _ in range(times + 1):
        closed = _closed_round(session)
        opened.stage.show(opened.stage.offers[0])
        settle()
        yield until_painted(_revealing(session, closed))
    opened.audience.close()


def _closed_round(session: Session) -> str:
    draft = adoption.draw_up(session.offsite, KIND, Mode.PRIVATE)
    session.vote(session.ballots.add, draft)
    session.vote(session.ballots.open, draft.id)
    for place, voter in enumerate(draft.electorate):
        scores = {option: (place * 2 + number * 3) % 6 for number, option in enumerate(draft.option_ids)}
        session.vote(session.ballots.cast, draft.id, voter.id, scores)
    session.vote(session.ballots.close, draft.id)
    return draft.id


def _revealing(session: Session, round_id: str) -> Callable[[], bool]:
    return lambda: session.vote(session.ballots.reveal, round_id)


def _keys(opened: Opened, place: str, kind: type[LineField | TextField], times: int) -> list[float]:
    """Press keys in the first filled field of a place; what follows each is saved and shown everywhere."""
    opened.workspace.go_to(place)
    settle()
    screen = opened.workspace.current
    if screen is None:
        raise RuntimeError("There is nothing to type into.")
    field = next(each for each in screen.findChildren(kind) if each.isVisible() and each.text())
    field.setFocus()
    settle()
    return [until_painted(lambda: QTest.keyClick(field, Qt.Key.Key_A)) for _ in range(times)]
