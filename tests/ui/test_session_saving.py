"""Tests of what a session does when the disk says no, of votes, and of closing."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from offsite.domain import adoption, details, people, seating
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.rounds import State
from offsite.storage.file import OffsiteFile
from tests.ui.session_kit import Heard, answer, opened_round, typed, write_protected
from ui.session import Session


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
    result = seating.outcome(session.offsite, session.box, session.box.urn(round_id))
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


def test_letting_go_gives_up_what_cannot_be_saved(session: Session) -> None:
    """After a failed save the file can be let go of: nothing is written to a closed file, and it opens anew."""
    before = session.file.load()
    with write_protected(session):
        typed(session, "Data")
        assert not session.close()
    assert session._try_again.isActive()
    session.let_go()
    assert not session._try_again.isActive()
    assert not session.save()
    with OffsiteFile.open(session.file.path) as file:
        assert file.load() == before
