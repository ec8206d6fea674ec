"""What tests of the session do with it, and what they hear of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from offsite.domain import adoption, answers, people, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.methods import Score
from ui.session import Session


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
    draft = adoption.draw_up(session.offsite, Kind.RISK, method=Score())
    assert session.vote(session.ballots.add, draft)
    assert session.vote(session.ballots.open, draft.id)
    return draft.id
