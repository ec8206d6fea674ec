"""The acts of all eight steps in any order, saved and reopened anywhere: nothing is lost, and all of it goes back."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offsite.domain import (
    adoption,
    details,
    key_result_offers,
    metric_offers,
    objectives,
    outcome_offers,
    pilots,
    stale,
)
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.storage.file import OffsiteFile
from tests.journeys.acts import ACTS, after, with_everything_taken
from ui.session import Session

SAVE, LEAVE, REOPEN, UNDO, REDO, VOTE, TYPE = "save", "leave", "reopen", "undo", "redo", "vote", "type"
HANDS = (SAVE, LEAVE, REOPEN, UNDO, REDO, VOTE, TYPE)
STEPS = st.lists(st.tuples(st.sampled_from((*ACTS, *HANDS)), st.integers(0, 60)), min_size=15, max_size=40)


class Sitting:
    """A session on a real file; `begin` is the document as it was when the file was opened."""

    def __init__(self, path: Path, offsite: Offsite) -> None:
        self.session = Session(OffsiteFile.create(path, offsite))
        self.begin = offsite
        self.refused: list[str] = []
        self.session.refused.connect(self.refused.append)

    def check_on_disk(self) -> None:
        """Both the document and the box are in the file as they are in memory."""
        assert self.session.all_on_disk
        assert self.session.file.load() == self.session.offsite
        assert self.session.file.ballots.box() == self.session.box

    def reopen(self) -> None:
        """Close the file and open it again; everything is as it was."""
        document, box, path = self.session.offsite, self.session.box, self.session.file.path
        assert self.session.close()
        self.session.deleteLater()
        self.session = Session(OffsiteFile.open(path))
        self.session.refused.connect(self.refused.append)
        assert (self.session.offsite, self.session.box) == (document, box)
        self.begin = document

    def do(self, name: str, number: int) -> None:
        """Do one thing, by an act or by hand."""
        session = self.session
        match name:
            case "save":
                assert session.save()
                self.check_on_disk()
            case "leave":
                session.leave_field()
                self.check_on_disk()
            case "reopen":
                self.reopen()
            case "undo":
                session.undo()
                self.check_on_disk()
            case "redo":
                session.redo()
                self.check_on_disk()
            case "vote":
                self.vote()
            case "type":
                act = ("reword", "write a brief", "write the charter")[number % 3]
                session.type_into(f"{act}/{number % 4}", act, ACTS[act], number)
            case _:
                session.apply(name, ACTS[name], number)
                self.check_on_disk()

    def vote(self) -> None:
        """Open a private round on the risks, or let the next one vote in it."""
        session, ballots = self.session, self.session.ballots
        if not session.box.urns:
            draft = adoption.draw_up(session.offsite, Kind.RISK)
            assert session.vote(ballots.add, draft)
            assert session.vote(ballots.open, draft.id)
        urn = session.box.urns[0]
        waiting = [each.id for each in urn.round.electorate if each.id not in urn.voted]
        if waiting:
            assert session.vote(ballots.cast, urn.round.id, waiting[0], {})
        self.check_on_disk()

    def back_and_forth(self) -> None:
        """Redo what was undone, undo everything of this sitting, and redo it; the box stays as it is."""
        session, box = self.session, self.session.box
        self._as_far_as_possible(session.redo, session.undo_stack.canRedo)
        document = session.offsite
        self._as_far_as_possible(session.undo, session.undo_stack.canUndo)
        assert (session.offsite, session.box) == (self.begin, box)
        self.check_on_disk()
        self._as_far_as_possible(session.redo, session.undo_stack.canRedo)
        assert (session.offsite, session.box) == (document, box)
        self.check_on_disk()

    def _as_far_as_possible(self, act: Callable[[], None], possible: Callable[[], bool]) -> None:
        self.session.leave_field()
        while possible():
            act()


def start() -> Offsite:
    """Return a day on which everything that is offered was taken."""
    return with_everything_taken(details.new_offsite("Day"))


@pytest.mark.usefixtures("qapp")
@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_any_order_is_kept_and_goes_back(steps: Sequence[tuple[str, int]]) -> None:
    """Whatever is done in whatever order, each act is on disk, reopening changes nothing, and undo takes all back."""
    with TemporaryDirectory() as folder:
        sitting = Sitting(Path(folder) / "day.offsite", start())
        for name, number in steps:
            sitting.do(name, number)
        sitting.back_and_forth()
        sitting.reopen()
        assert sitting.session.close()
        sitting.session.deleteLater()


def take_everything(offsite: Offsite) -> Offsite:
    """Take all that is on offer."""
    offsite = pilots.take_offers(offsite)
    for pilot in pilots.chosen(offsite):
        offsite = pilots.take_risks(offsite, pilot.id)
    for offer in objectives.offers(offsite):
        offsite = objectives.add_objective(offsite, offer.text, offer.source)
    if offsite.objectives:
        results = [each.source for each in key_result_offers.offers(offsite)]
        offsite = key_result_offers.take(offsite, offsite.objectives[0].id, results)
    offsite = metric_offers.take(offsite, [each.source for each in metric_offers.offers(offsite)])
    return outcome_offers.take(offsite, [each.source for each in outcome_offers.offers(offsite)])


def on_offer(offsite: Offsite) -> list[str]:
    """What is on offer anywhere, in words."""
    return [
        *(each.text for each in pilots.offers(offsite)),
        *(each.text for pilot in pilots.chosen(offsite) for each in pilots.risk_offers(offsite, pilot.id)),
        *(each.text for each in objectives.offers(offsite)),
        *(each.key_result.text for each in key_result_offers.offers(offsite) if offsite.objectives),
        *(each.metric.name for each in metric_offers.offers(offsite)),
        *(each.outcome.aim for each in outcome_offers.offers(offsite)),
    ]


CHANGES = st.lists(st.tuples(st.sampled_from(list(ACTS)), st.integers(0, 60)), max_size=30)


def changed(steps: Sequence[tuple[str, int]]) -> Offsite:
    """Return the day after some acts; what is refused is passed over."""
    offsite = start()
    for step in steps:
        with suppress(Refused):
            offsite = after(offsite, step)
    return offsite


@settings(max_examples=100, deadline=None)
@given(CHANGES)
def test_what_is_taken_is_not_offered_again(steps: Sequence[tuple[str, int]]) -> None:
    """After any acts, to take everything leaves nothing on offer, and nothing of what was taken is stale at once."""
    offsite = changed(steps)
    before = {each.record for each in stale.found(offsite)}
    offsite = take_everything(offsite)
    assert on_offer(offsite) == []
    assert {each.record for each in stale.found(offsite)} <= before


@settings(max_examples=100, deadline=None)
@given(CHANGES, st.booleans())
def test_everything_can_be_settled(steps: Sequence[tuple[str, int]], takes: bool) -> None:
    """After any acts, taking the new words or keeping one's own comes to an end at which nothing is stale."""
    offsite = changed(steps)
    for _ in range(60):
        marks = stale.found(offsite)
        if not marks:
            break
        act = stale.take_again if takes and marks[0].can_take else stale.keep_own
        offsite = act(offsite, marks[0])
    assert stale.found(offsite) == ()
