"""The alignment pulse: six dimensions rated from 1 to 5 in private, before the day and after it."""

from collections.abc import Mapping
from dataclasses import dataclass

from offsite.domain import answers, drafts
from offsite.domain.findings import Finding, Weight
from offsite.domain.offsite import Offsite
from offsite.domain.rated import Reading, open_differences, readings
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Score
from offsite.domain.voting.outcome import Ratings
from offsite.domain.voting.rounds import Mode, Option, Round, State
from offsite.domain.voting.wording import capital, counted, listed

STEP, PLACE = "assess", "pulse"

BEFORE, AFTER = "pulse", "pulse_after"
"""The subjects of the rounds: the pulse before the day, and the one after it."""

DIMENSIONS: tuple[Option, ...] = (
    Option("vision", "Vision and strategy"),
    Option("roles", "Roles and accountability"),
    Option("investment", "Investment and incentives"),
    Option("governance", "Governance and risk management"),
    Option("metrics", "Metrics and success criteria"),
    Option("rhythms", "Operating rhythms and communication"),
)
"""The six dimensions of alignment; their ids never change, so that two pulses can be compared."""

QUESTIONS: Mapping[str, str] = {
    BEFORE: "How far do we agree today, from 1 (not at all) to 5 (fully)?",
    AFTER: "How far do we agree now, from 1 (not at all) to 5 (fully)?",
}

METHOD = Score(1, 5)

LITTLE = 0.02
"""A change of the spread (0 to 0.5) below this is none."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One dimension before and after; `note` says "closer together", "further apart", "as before", or nothing."""

    id: str
    name: str
    before: Reading
    after: Reading
    note: str


def draw_up(offsite: Offsite, box: Box, subject: str = BEFORE, mode: Mode = Mode.PRIVATE) -> Round:
    """Return the draft of a pulse for everybody present; the one after the day is linked to the one before it."""
    first = revealed(box, BEFORE) if subject == AFTER else None
    return drafts.for_everybody(
        offsite,
        subject=subject,
        question=QUESTIONS[subject],
        options=DIMENSIONS,
        method=METHOD,
        mode=mode,
        before=first,
    )


def revealed(box: Box, subject: str = BEFORE) -> Urn | None:
    """Return the newest revealed pulse, or None."""
    return box.revealed(subject)


def sentence(urn: Urn) -> str:
    """Return what a revealed pulse means in plain words: where views part, how high, how wide.

    Raises:
        Refused: it is not revealed.
    """
    rated = [each for each in readings(urn) if each.ratings.mean is not None]
    if not rated:
        return "Nobody has rated anything, so there is no picture."
    divided = [each.name for each in rated if each.ratings.divided]
    apart = [each.name for each in rated if each.ratings.outlier and not each.ratings.divided]
    parts = [f"We are divided on {listed(divided)}."] if divided else []
    if apart:
        parts.append(f"One view stands far from the others on {listed(apart)}.")
    if not parts:
        parts.append("No dimension divides us.")
    calm = [each for each in rated if not each.ratings.divided]  # the mean of two camps is nobody's view
    lowest = min((each.ratings.mean or 0.0 for each in calm), default=0.0)
    names = [each.name for each in calm if each.ratings.mean == lowest]
    if 1 <= len(names) <= 2 < len(calm):
        parts.append(f"Rated lowest: {listed(names)}, {lowest:.1f}.")
    if not urn.quorate:
        parts.append(f"Only {urn.turnout} of {len(urn.round.electorate)} took part.")
    return " ".join(parts)


def compared(box: Box) -> tuple[Moved, ...]:
    """Return how each dimension moved from the first pulse to the newest one after the day; nothing before both are."""
    pair = both(box)
    if pair is None:
        return ()
    old = {each.id: each for each in readings(pair[0])}
    return tuple(
        Moved(each.id, each.name, old[each.id], each, _moved(old[each.id].ratings, each.ratings))
        for each in readings(pair[1])
    )


def both(box: Box) -> tuple[Urn, Urn] | None:
    """Return the revealed pulses before and after the day, or None while one is missing."""
    after = revealed(box, AFTER)
    if after is None:
        return None
    linked = [urn for urn in box.about(BEFORE) if urn.round.id == after.round.predecessor]
    before = linked[0] if linked else revealed(box, BEFORE)
    return (before, after) if before is not None else None


def _moved(before: Ratings, after: Ratings) -> str:
    if before.spread is None or after.spread is None:
        return ""
    change = after.spread - before.spread
    if abs(change) < LITTLE:
        return "as before"
    return "closer together" if change < 0 else "further apart"


def movement(box: Box) -> str:
    """Return how the group moved between the two pulses, in plain words; empty before both are revealed."""
    moves = compared(box)
    if not moves:
        return ""
    closer = [each.name for each in moves if each.note == "closer together"]
    apart = [each.name for each in moves if each.note == "further apart"]
    parts = []
    if closer:
        parts.append(f"closer together on {listed(closer)}")
    if apart:
        parts.append(f"further apart on {listed(apart)}")
    if not parts:
        return "Our views are as wide apart as before."
    still = sum(each.after.ratings.divided for each in moves)
    rest = f" {capital(counted(still, 'dimension'))} still {'divides' if still == 1 else 'divide'} us." if still else ""
    return f"Our views are {', '.join(parts)}.{rest}"


def findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    """Return what the first pulse lacks: that it is taken and revealed, and a word on each open difference."""
    urn = revealed(box)
    if urn is None:
        running = box.latest(BEFORE)
        words = "The first pulse is not taken yet"
        if running is not None and running.round.state is not State.DRAFT:
            words = "The first pulse is not revealed yet"
        return (Finding(STEP, PLACE, words, Weight.MISSING),)
    return tuple(
        Finding(STEP, PLACE, f"{each.name}, {each.mark}: what lies behind it is not noted", Weight.MISSING, each.id)
        for each in open_differences(urn)
        if not note(offsite, each.id).strip()
    )


def note(offsite: Offsite, dimension: str) -> str:
    """Return what was written down on a dimension at the first pulse."""
    return answers.answer_to(offsite, STEP, dimension)
