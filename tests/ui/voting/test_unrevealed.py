"""Two offsites that differ only in the ballots of a private round that is not revealed look the same everywhere."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from offsite.content import Playbook
from offsite.domain import adoption, charter_document, people, progress, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.record import on_record
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Mode, Round, State
from offsite.storage.file import OffsiteFile
from tests.ui.voting.day_at_hand import IDEAS, NAMES
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.theme import Theme
from ui.voting.vote_place import PROPOSALS, QUESTIONS, VOTE, VotePlace

METHODS: tuple[Method, ...] = (
    Score(),
    Score(criteria=("likelihood", "impact")),
    Dots(3),
    Rank(),
    Consent(),
    Assign((("a", "Ada"), ("b", "Ben"))),
)
STATES = (State.OPEN, State.CLOSED, State.VOID)


def value_of(method: Method) -> st.SearchStrategy[object]:
    """Return what a ballot may say on one option."""
    match method:
        case Score(criteria=(_,)) | Consent():
            return st.integers(0, 5)
        case Score():
            return st.fixed_dictionaries({name: st.integers(0, 5) for name in method.criteria})
        case Dots():
            return st.just(1)
        case Rank():
            return st.integers(1, 4)
        case _:
            return st.sampled_from(["a", "b"])


@st.composite
def cases(draw: st.DrawFn) -> tuple[Method, State, int, list[dict[int, object]], list[dict[int, object]]]:
    """Return a method, a state, how many vote, and two sets of ballots by the place of the option."""
    method = draw(st.sampled_from(METHODS))
    turnout = draw(st.integers(1, len(NAMES)))
    most = 3 if isinstance(method, Dots) else 4
    ballot = st.dictionaries(st.integers(0, 3), value_of(method), max_size=most)
    ballots = st.lists(ballot, min_size=turnout, max_size=turnout)
    return method, draw(st.sampled_from(STATES)), turnout, draw(ballots), draw(ballots)


def blueprint(folder: Path, method: Method) -> tuple[Path, Round]:
    """Write an offsite with an earlier revealed round and an open private one, nobody having voted in it yet."""
    day = Offsite(id="0" * 16, title="Day")
    for name in NAMES:
        day = people.add_one(day, name)
    for idea in IDEAS:
        day = proposals.propose(day, Kind.RISK, idea)
    path = folder / "day.offsite"
    with OffsiteFile.create(path, day) as file:
        first = adoption.draw_up(day, Kind.RISK, Mode.OPEN, Score())
        second = adoption.draw_up(day, Kind.RISK, Mode.PRIVATE, method)
        for round_ in (first, second):
            file.ballots.add(round_)
            file.ballots.open(round_.id)
        file.ballots.answer(first.id, first.electorate[0].id, {first.option_ids[0]: 4})
        file.ballots.close(first.id)
        file.ballots.reveal(first.id)
    return path, second


def voted(path: Path, round_: Round, state: State, ballots: list[dict[int, object]]) -> Session:
    """Open the offsite, let the first of the electorate vote, and bring the round into a state."""
    session = Session(OffsiteFile.open(path))
    for voter, ballot in zip(round_.electorate, ballots, strict=False):
        choices: Choices = {round_.option_ids[at]: value for at, value in ballot.items()}
        assert session.vote(session.ballots.cast, round_.id, voter.id, choices)
    if state is State.CLOSED:
        assert session.vote(session.ballots.close, round_.id)
    if state is State.VOID:
        assert session.vote(session.ballots.void, round_.id, "A slip")
    return session


@contextmanager
def shown(session: Session, playbook: Playbook, theme: Theme) -> Iterator[OffsiteDayScreen]:
    """Show the day at the risks."""
    screen = OffsiteDayScreen(session, playbook.step("offsite"), theme)
    screen.resize(816, 616)
    screen.show()
    screen.go_to("risks")
    yield screen
    screen.hide()
    screen.deleteLater()


def told(widget: QWidget) -> list[tuple[str, ...]]:
    """All that can be read, heard or pointed at."""
    words: list[tuple[str, ...]] = []
    for each in widget.findChildren(QWidget):
        if each.isVisible():
            text = each.text() if isinstance(each, QLabel | QAbstractButton | QLineEdit) else ""
            chosen = each.currentText() if isinstance(each, QComboBox) else ""
            state = f"{each.isEnabled()} {isinstance(each, QAbstractButton) and each.isChecked()}"
            words.append((text, chosen, each.accessibleName(), each.accessibleDescription(), each.toolTip(), state))
    return words


def views(session: Session, playbook: Playbook, theme: Theme) -> list[object]:
    """Everything the facilitator can look at: each view as words and as a picture, lists, findings, slides, charter."""
    found: list[object] = []
    with shown(session, playbook, theme) as screen:
        place = screen.part("risks")
        assert isinstance(place, VotePlace)
        for view in (PROPOSALS, VOTE, QUESTIONS):
            place.show_view(view)
            QApplication.processEvents()
            found += [told(screen), _picture(screen)]
        found += [(offer.label, offer.pages()) for offer in screen.offers()]
        for held in on_record(session.offsite, session.box, Kind.RISK):
            found.append(held)
            if held.ended:
                place.show_view(VOTE)
                place.earlier.chosen.emit(held.round_id)
                QApplication.processEvents()
                found += [told(screen), _picture(screen)]
    found += [progress.findings(session.offsite, session.box, step.key) for step in playbook.steps]
    return [*found, charter_document.document(session.offsite, session.box)]


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.usefixtures("qapp")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cases())
def test_ballots_that_are_not_revealed_change_nothing_on_any_view(
    theme: Theme, playbook: Playbook, case: tuple[Method, State, int, list[dict[int, object]], list[dict[int, object]]]
) -> None:
    """No word, picture, finding, slide or document of the facilitator depends on an unrevealed private ballot."""
    method, state, _, *both = case
    with TemporaryDirectory() as folder:
        path, round_ = blueprint(Path(folder), method)
        seen = []
        for at, ballots in enumerate(both):
            copy = path.with_name(f"copy{at}.offsite")
            shutil.copy(path, copy)
            session = voted(copy, round_, state, ballots)
            seen.append(views(session, playbook, theme))
            session.close()
    assert seen[0] == seen[1]


def test_a_revealed_ballot_does_change_them(theme: Theme, playbook: Playbook, tmp_path: Path) -> None:
    """The comparison above can fail: once revealed, other ballots give other views."""
    path, round_ = blueprint(tmp_path, Score())
    seen = []
    for value in (1, 4):
        copy = tmp_path / f"copy{value}.offsite"
        shutil.copy(path, copy)
        session = voted(copy, round_, State.CLOSED, [{0: value, 1: 2}] * 3)
        assert session.vote(session.ballots.reveal, round_.id)
        seen.append(views(session, playbook, theme))
        session.close()
    assert seen[0] != seen[1]
