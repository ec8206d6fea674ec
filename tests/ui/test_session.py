"""Tests of the one door through which an offsite changes, is saved, undone and voted on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from pytestqt.qtbot import QtBot

from offsite.domain import adoption, answers, details, people, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from offsite.domain.voting.rounds import State
from offsite.storage.file import OffsiteFile
from ui.session import Session

NOON = datetime(2026, 11, 12, 12, 0)  # noqa: DTZ001 - the clock on the wall


class Heard:
    """What a session told, in order."""

    def __init__(self, session: Session) -> None:
        self.told: list[str] = []
        session.changed.connect(lambda: self.told.append("changed"))
        session.saved.connect(lambda _: self.told.append("saved"))
        session.save_failed.connect(lambda why: self.told.append(f"failed: {why}"))
        session.refused.connect(lambda why: self.told.append(f"refused: {why}"))

    def taken(self) -> list[str]:
        """Return what was told since the last time."""
        told, self.told = self.told, []
        return told


@contextmanager
def write_protected(session: Session) -> Iterator[None]:
    """Let SQLite refuse every write to the file of a session."""
    raw = session.file._database.raw
    raw.execute("PRAGMA query_only = ON")
    yield
    raw.execute("PRAGMA query_only = OFF")


def typed(session: Session, text: str, prompt: str = "waiting") -> bool:
    """Type an answer."""
    return session.type_into(f"assess/{prompt}", "Answer", answers.set_answer, "assess", prompt, text)


def answer(offsite: Offsite, prompt: str = "waiting") -> str:
    """Return an answer."""
    return answers.answer_to(offsite, "assess", prompt)


def opened_round(session: Session, voters: int = 4) -> str:
    """Open a private vote on two risks and return its id."""
    for number in range(voters):
        session.apply("Add a person", people.add_one, f"Person {number}")
    for text in ("Leaks", "Drift"):
        session.apply("Add a risk", proposals.propose, Kind.RISK, text)
    draft = adoption.draw_up(session.offsite, Kind.RISK)
    assert session.vote(session.ballots.add, draft)
    assert session.vote(session.ballots.open, draft.id)
    return draft.id


def test_an_act_is_on_disk_at_once(session: Session) -> None:
    """A change is shown, saved and told, in this order, before `apply` returns."""
    heard = Heard(session)
    assert session.apply("Add a person", people.add_one, "Dana", role="CEO")
    assert heard.taken() == ["changed", "saved"]
    assert session.all_on_disk
    assert session.file.load() == session.offsite
    assert session.offsite.people[0].role == "CEO"


@pytest.mark.usefixtures("qapp")
def test_the_time_of_saving_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    """Each save tells the time on the clock that the session was given."""
    file = OffsiteFile.create(tmp_path / "day.offsite", details.new_offsite("Day"))
    session = Session(file, lambda: NOON)
    with qtbot.waitSignal(session.saved) as caught:
        session.apply("Add a person", people.add_one, "Dana")
    assert caught.args == [NOON]
    session.close()


def test_an_act_that_changes_nothing_leaves_no_step(session: Session) -> None:
    """What leaves everything as it is is done, but neither saved, told nor undone."""
    heard = Heard(session)
    assert session.apply("Empty an answer", answers.set_answer, "assess", "waiting", "")
    assert heard.taken() == []
    assert not session.undo_stack.canUndo()


def test_what_is_refused_changes_nothing_and_is_told(session: Session) -> None:
    """A refused act comes as its sentence; document, file and undo stay as they were."""
    session.apply("Add a person", people.add_one, "Dana")
    before, steps, heard = session.offsite, session.undo_stack.count(), Heard(session)
    assert not session.apply("Add a person", people.add_one, "dana")
    assert not session.type_into("person", "Add a person", people.add_one, " ")
    assert heard.taken() == [
        "refused: dana is in the list already. Add an initial if there are two of them.",
        "refused: Type a name first.",
    ]
    assert (session.offsite, session.undo_stack.count()) == (before, steps)
    assert session.file.load() == before


def test_undo_and_redo_reach_the_disk(session: Session) -> None:
    """Undo and redo go through every saved state, and each is on disk at once."""
    states = [session.offsite]
    for name in ("Dana", "Priya", "Mei"):
        session.apply("Add a person", people.add_one, name)
        states.append(session.offsite)
    for state in states[-2::-1]:
        session.undo()
        assert session.offsite == session.file.load() == state
    session.undo()
    assert session.offsite == states[0]
    for state in states[1:]:
        session.redo()
        assert session.offsite == session.file.load() == state
    session.redo()
    assert session.offsite == states[-1]


def test_a_new_act_ends_what_could_be_redone(session: Session) -> None:
    """After an undo, something new takes the place of what was undone."""
    session.apply("Add a person", people.add_one, "Dana")
    session.undo()
    session.apply("Add a person", people.add_one, "Priya")
    assert not session.undo_stack.canRedo()
    session.redo()
    assert [each.name for each in session.offsite.people] == ["Priya"]


def test_typing_is_one_step_for_each_visit(session: Session) -> None:
    """All keys of a visit to a field are undone together, and another visit to the same field is another step."""
    for text in ("D", "Da", "Dat"):
        typed(session, text)
    session.leave_field()
    typed(session, "Data")
    assert session.undo_stack.count() == 2
    session.undo()
    assert answer(session.offsite) == "Dat"
    session.undo()
    assert answer(session.offsite) == ""
    session.redo()
    assert answer(session.offsite) == "Dat"


def test_going_from_field_to_field_parts_the_steps(session: Session) -> None:
    """Typing into two fields with the same label stays two steps, and coming back makes a third."""
    typed(session, "One", "waiting")
    typed(session, "Two", "surprises")
    typed(session, "One more", "waiting")
    assert session.undo_stack.count() == 3
    session.undo()
    assert (answer(session.offsite, "waiting"), answer(session.offsite, "surprises")) == ("One", "Two")


def test_typing_back_to_the_start_leaves_no_step(session: Session) -> None:
    """Words that were typed and deleted in one visit leave nothing to undo, and typing on makes a step again."""
    typed(session, "D")
    typed(session, "")
    assert not session.undo_stack.canUndo()
    typed(session, "Data")
    assert session.undo_stack.count() == 1
    session.undo()
    assert answer(session.offsite) == ""


def test_typing_after_an_undo_is_a_new_step(session: Session) -> None:
    """An undo ends the visit, so that what is typed next does not swallow the state that was gone back to."""
    typed(session, "One")
    session.leave_field()
    typed(session, "Two")
    session.undo()
    typed(session, "Three")
    session.undo()
    assert answer(session.offsite) == "One"


def test_an_act_saves_what_was_typed_first(session: Session) -> None:
    """Typing that waits for its save is on disk as a step of its own before another act."""
    typed(session, "Data")
    assert not session.all_on_disk
    session.apply("Add a person", people.add_one, "Dana")
    assert session.file.load() == session.offsite
    session.undo()
    assert answer(session.file.load()) == "Data"


def test_leaving_a_field_saves(session: Session) -> None:
    """Typed words are on disk when the field is left; leaving without typing writes nothing."""
    heard = Heard(session)
    typed(session, "Data")
    assert heard.taken() == ["changed"]
    session.leave_field()
    session.leave_field()
    assert heard.taken() == ["saved"]
    assert answer(session.file.load()) == "Data"


def test_steady_typing_is_saved_all_the_while(session: Session, qtbot: QtBot) -> None:
    """The save comes a moment after the first unsaved key, however quickly the keys go on, and again after that."""
    saves: list[object] = []
    session.saved.connect(saves.append)
    text = ""

    def saved_twice() -> bool:
        nonlocal text
        text += "x"
        typed(session, text)
        return len(saves) >= 2

    qtbot.waitUntil(saved_twice, timeout=10_000)
    assert 0 < len(answer(session.file.load())) <= len(text)
    assert session.undo_stack.count() == 1
    qtbot.waitUntil(lambda: session.all_on_disk, timeout=10_000)
    assert answer(session.file.load()) == text


def test_a_failed_save_is_told_tried_again_and_done(session: Session, qtbot: QtBot) -> None:
    """When the disk says no, nothing is lost: the change stands, the failure is told, and a later attempt saves it."""
    heard = Heard(session)
    with write_protected(session):
        assert session.apply("Add a person", people.add_one, "Dana")
        assert heard.taken() == ["changed", "failed: This could not be saved: the file is write-protected."]
        with qtbot.waitSignal(session.save_failed, timeout=10_000):
            assert not session.all_on_disk
        assert [each.name for each in session.offsite.people] == ["Dana"]
        assert session.file.load().people == ()
    heard.taken()
    with qtbot.waitSignal(session.saved, timeout=10_000):
        assert not session.all_on_disk
    assert heard.taken() == ["saved"]
    assert session.file.load() == session.offsite


def test_the_next_act_saves_what_failed_before(session: Session) -> None:
    """What a failed save left behind goes to disk with the next act, and undo works across it."""
    with write_protected(session):
        session.apply("Add a person", people.add_one, "Dana")
    session.apply("Add a person", people.add_one, "Priya")
    assert [each.name for each in session.file.load().people] == ["Dana", "Priya"]
    session.undo()
    session.undo()
    assert session.file.load().people == ()


def test_a_vote_with_an_unsaved_document_does_not_claim_it_saved(session: Session) -> None:
    """A ballot that cannot be written is refused in words, and "saved" is told only when everything is on disk."""
    round_id = opened_round(session)
    voter = session.offsite.people[0].id
    heard = Heard(session)
    with write_protected(session):
        session.apply("Add a person", people.add_one, "Dana")
        assert not session.vote(session.ballots.cast, round_id, voter, {})
        assert "saved" not in heard.told
        assert heard.told[-1] == "refused: This could not be saved: the file is write-protected."
    assert session.box.urn(round_id).turnout == 0
    assert session.vote(session.ballots.cast, round_id, voter, {})
    assert session.all_on_disk
    assert heard.taken()[-2:] == ["saved", "changed"]


def test_an_unsaved_document_keeps_nobody_from_voting(session: Session) -> None:
    """Where only the document cannot be written, ballots are cast all the same, and nothing is called saved."""
    round_id = opened_round(session)
    raw = session.file._database.raw
    raw.execute("CREATE TEMP TRIGGER full BEFORE INSERT ON main.person BEGIN SELECT RAISE(ABORT, 'full'); END")
    session.apply("Add a person", people.add_one, "Dana")
    heard = Heard(session)
    assert session.vote(session.ballots.cast, round_id, session.box.urn(round_id).round.electorate[0].id, {})
    assert "saved" not in heard.told
    assert heard.told[-1] == "changed"
    raw.execute("DROP TRIGGER full")
    assert session.save()
    assert session.file.load() == session.offsite


def test_a_vote_saves_the_document_first(session: Session) -> None:
    """Words that wait for their save are on disk before a round that may rest on them."""
    opened_round(session)
    typed(session, "Data")
    draft = adoption.draw_up(session.offsite, Kind.RISK)
    session.vote(session.ballots.add, draft)
    assert answer(session.file.load()) == "Data"
    assert session.box.latest(Kind.RISK) == session.box.urn(draft.id)


def test_votes_are_outside_undo(session: Session) -> None:
    """Undoing every edit, the opening included, takes no vote back and leaves no step of a vote."""
    round_id = opened_round(session)
    steps = session.undo_stack.count()
    for voter in session.box.urn(round_id).round.electorate:
        assert session.vote(session.ballots.cast, round_id, voter.id, {})
    assert session.undo_stack.count() == steps
    before = session.box
    while session.undo_stack.canUndo():
        session.undo()
    assert session.offsite.people == ()
    assert session.box == session.file.ballots.box() == before
    assert session.box.urn(round_id).turnout == 4


def test_a_refused_vote_changes_nothing_and_is_told(session: Session) -> None:
    """A second ballot and a vote that is not open are refused in words, and the box stays as it was."""
    round_id = opened_round(session)
    voter = session.offsite.people[0].id
    session.vote(session.ballots.cast, round_id, voter, {})
    before, heard = session.box, Heard(session)
    assert not session.vote(session.ballots.cast, round_id, voter, {})
    assert not session.vote(session.ballots.reveal, round_id)
    assert heard.taken() == [
        "refused: This person has voted already; a cast ballot is final.",
        "refused: A round that is open cannot become revealed.",
    ]
    assert session.box == before


def test_an_adoption_can_be_undone_and_its_round_stays(session: Session) -> None:
    """Adopting a result is an ordinary edit; undone, the revealed round is still there to be adopted again."""
    round_id = opened_round(session)
    urn = session.box.urn(round_id)
    for voter in urn.round.electorate:
        session.vote(session.ballots.cast, round_id, voter.id, dict(zip(urn.round.option_ids, (5, 1), strict=True)))
    session.vote(session.ballots.close, round_id)
    session.vote(session.ballots.reveal, round_id)
    result = adoption.outcome(session.box, session.box.urn(round_id))
    assert session.apply("Adopt the risks", adoption.adopt, result, "By vote.")
    session.undo()
    assert session.file.load().adoptions == ()
    assert session.box.urn(round_id).round.state is State.REVEALED
    session.redo()
    assert session.file.load().adoptions[0].round_id == round_id


@pytest.mark.usefixtures("qapp")
def test_closing_saves_and_lets_go(tmp_path: Path) -> None:
    """What was typed last is in the file after closing, and the file can be opened again."""
    path = tmp_path / "day.offsite"
    session = Session(OffsiteFile.create(path, details.new_offsite("Day")))
    typed(session, "Data")
    before = session.offsite
    assert session.close()
    assert session.close()
    with OffsiteFile.open(path) as file:
        assert file.load() == before


def test_closing_waits_until_everything_is_saved(session: Session) -> None:
    """With something unsaved the file stays open and says why; once it can be written, closing succeeds."""
    heard = Heard(session)
    with write_protected(session):
        typed(session, "Data")
        assert not session.close()
        assert heard.taken()[-1].startswith("failed: ")
    assert session.file.load().answers == ()
    assert session.close()
    assert session.all_on_disk


History = tuple[tuple[str, str], ...]
"""The answers at one moment: prompt and text, in the order of their making."""


class Playing(RuleBasedStateMachine):
    """Any sequence of acts on one session, with a model of the history beside it."""

    texts = st.sampled_from(["", "a", "ab", "abc"])
    fields = st.sampled_from(["waiting", "surprises"])

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        start = details.new_offsite("Day")
        for number in range(3):
            start = people.add_one(start, f"Person {number}")
        start = proposals.propose_lines(start, Kind.RISK, "Leaks\nDrift")
        self.session = Session(OffsiteFile.create(Path(self.folder.name) / "day.offsite", start))
        self.refusals: list[str] = []
        self.session.refused.connect(self.refusals.append)
        self.now: History = ()
        self.before: list[History] = []
        self.after: list[History] = []
        self.visit, self.merges = "", False
        self.voted: dict[str, int] = {}

    def teardown(self) -> None:
        """Close the file."""
        self.session.close()
        self.session.deleteLater()
        self.folder.cleanup()

    def _with(self, field: str, text: str) -> History:
        """Return the answers after a change: a new one at the end, a changed one in its place."""
        if not text:
            return tuple(each for each in self.now if each[0] != field)
        if all(each[0] != field for each in self.now):
            return (*self.now, (field, text))
        return tuple((field, text) if each[0] == field else each for each in self.now)

    def _step(self, after: History, *, merge: bool) -> None:
        if after == self.now:
            return
        if not merge:
            self.before.append(self.now)
        self.now, self.after = after, []
        self.merges = True
        if merge and self.before[-1] == self.now:
            self.before.pop()
            self.merges = False

    def _leave(self) -> None:
        self.visit, self.merges = "", False

    @rule(field=fields, text=texts)
    def apply(self, field: str, text: str) -> None:
        """An act is one step of its own."""
        self._leave()
        self._step(self._with(field, text), merge=False)
        self._leave()
        assert self.session.apply("Answer", answers.set_answer, "assess", field, text)
        assert self.session.all_on_disk

    @rule(field=fields, text=texts)
    def type_into(self, field: str, text: str) -> None:
        """Keys of one visit are one step together."""
        if field != self.visit:
            self._leave()
            self.visit = field
        self._step(self._with(field, text), merge=self.merges)
        assert typed(self.session, text, field)

    @rule()
    def refuse(self) -> None:
        """A refused act is told and ends the visit."""
        self._leave()
        assert not self.session.apply("Add a person", people.add_one, "person 1")
        assert self.refusals.pop().startswith("person 1 is in the list")

    @rule()
    def leave(self) -> None:
        """The field is left."""
        self._leave()
        self.session.leave_field()
        assert self.session.all_on_disk

    @rule()
    def undo(self) -> None:
        """The last step is taken back, if there is one."""
        self._leave()
        if self.before:
            self.after.append(self.now)
            self.now = self.before.pop()
        self.session.undo()
        assert self.session.all_on_disk

    @rule()
    def redo(self) -> None:
        """The step taken back last is made again, if there is one."""
        self._leave()
        if self.after:
            self.before.append(self.now)
            self.now = self.after.pop()
        self.session.redo()
        assert self.session.all_on_disk

    @rule()
    def save(self) -> None:
        """Saving in the middle of a visit does not part it."""
        assert self.session.save()

    @rule()
    def open_round(self) -> None:
        """A vote is opened, which ends the visit of a field."""
        self._leave()
        draft = adoption.draw_up(self.session.offsite, Kind.RISK)
        assert self.session.vote(self.session.ballots.add, draft)
        assert self.session.vote(self.session.ballots.open, draft.id)
        self.voted[draft.id] = 0

    @rule(data=st.data())
    def cast(self, data: st.DataObject) -> None:
        """Somebody votes in one of the rounds, once."""
        if not self.voted:
            return
        self._leave()
        round_id = data.draw(st.sampled_from(sorted(self.voted)))
        person = data.draw(st.sampled_from(self.session.offsite.people)).id
        again = person in self.session.box.urn(round_id).voted
        assert self.session.vote(self.session.ballots.cast, round_id, person, {}) is not again
        self.voted[round_id] += not again
        assert not again or "final" in self.refusals.pop()

    @rule()
    def reopen(self) -> None:
        """Closing and opening keeps everything but the history."""
        path = self.session.file.path
        assert self.session.close()
        self.session.deleteLater()
        self._leave()
        self.before, self.after = [], []
        self.session = Session(OffsiteFile.open(path))
        self.session.refused.connect(self.refusals.append)

    @invariant()
    def the_document_is_the_model(self) -> None:
        """The document holds the answers of the model, and the stack as many steps."""
        assert tuple((each.id.partition("/")[2], each.text) for each in self.session.offsite.answers) == self.now
        assert self.session.undo_stack.index() == len(self.before)
        assert self.session.undo_stack.count() == len(self.before) + len(self.after)

    @invariant()
    def the_file_is_the_document(self) -> None:
        """When everything is said to be on disk, it is."""
        on_disk = self.session.file.load()
        assert (on_disk == self.session.offsite) == self.session.all_on_disk

    @invariant()
    def no_vote_is_lost(self) -> None:
        """The box has every round with its turnout, on disk as in memory."""
        boxes: tuple[Box, ...] = (self.session.box, self.session.file.ballots.box())
        for box in boxes:
            assert {urn.round.id: urn.turnout for urn in box.urns} == self.voted

    @invariant()
    def nothing_else_is_refused(self) -> None:
        """Only what the rules forbid is refused."""
        assert self.refusals == []


@pytest.mark.usefixtures("qapp")
def test_any_day_follows_the_model() -> None:
    """Any sequence of acts, typing, undo, votes, saves and restarts leads where the model says, and to disk."""
    run_state_machine_as_test(Playing, settings=settings(max_examples=40, stateful_step_count=40, deadline=None))
