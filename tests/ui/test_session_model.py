"""A test that plays any day with a model of its history beside it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from offsite.domain import adoption, answers, details, people, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.box import Box
from offsite.storage.file import OffsiteFile
from tests.ui.session_kit import typed
from ui.session import Session

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
