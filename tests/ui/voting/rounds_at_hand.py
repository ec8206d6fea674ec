"""Open rounds in a real file, for tests of what people vote with."""

from offsite.domain.voting.methods import Method, Score
from offsite.domain.voting.rounds import Mode, Option, Round, Voter
from ui.session import Session

OPTIONS = ("Answer within a minute", "Half the paperwork", "One price for one lane")
PEOPLE = ("Dana Roth", "Ibrahim Osei", "Lena Marchetti", "Piotr Zielinski")


def open_round(
    session: Session,
    mode: Mode,
    method: Method | None = None,
    options: tuple[str, ...] = OPTIONS,
    people: tuple[str, ...] = PEOPLE,
    *,
    subject: str = "north_star",
) -> str:
    """Put a round into the file and open it; the options are o0, o1, …, the voters v0, v1, …; return its id."""
    round_ = Round(
        id=f"round{len(session.box.urns)}",
        subject=subject,
        question="Which north star should lead us?",
        options=tuple(Option(f"o{at}", text) for at, text in enumerate(options)),
        method=method or Score(),
        mode=mode,
        electorate=tuple(Voter(f"v{at}", name) for at, name in enumerate(people)),
        quorum=2,
    )
    assert session.vote(session.ballots.add, round_)
    assert session.vote(session.ballots.open, round_.id)
    return round_.id
