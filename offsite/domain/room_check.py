"""The room check: everybody says privately who is accountable for each decision, and the draft matrix is held to it."""

from dataclasses import dataclass
from enum import StrEnum

from offsite.domain import drafts, raci, records
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Assign
from offsite.domain.voting.outcome import AssignDetail
from offsite.domain.voting.rounds import Mode, Option, Round, State
from offsite.domain.voting.wording import counted, listed, number

SUBJECT = "room_check"
STEP, PLACE = "governance", "room_check"

QUESTION = "Who is accountable for each decision?"


class Verdict(StrEnum):
    """How the room's answer stands to the draft."""

    SAME = "same"
    DIFFERS = "differs"
    OPEN = "open"
    """No role was named by more than half of those who voted."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One decision of a revealed room check, beside the draft as it is now.

    `role` is the id of the role that more than half named; it is empty where there is none, where it is no longer a
    column, and where the vote has no quorum, so that nothing can be taken over from it. `counts` has each role that was
    named with how many named it, the most named first; `blank` is how many named none.
    """

    decision: str
    text: str
    verdict: Verdict
    sentence: str
    role: str
    counts: tuple[tuple[str, int], ...]
    blank: int


def draw_up(offsite: Offsite, box: Box, mode: Mode = Mode.PRIVATE) -> Round:
    """Return the draft of a room check on the matrix as it stands, for everybody present.

    Raises:
        Refused: the matrix has no decision or no role with words.
    """
    options = tuple(Option(each.id, each.text) for each in offsite.decisions if each.text.strip())
    choices = tuple((each.id, each.name) for each in offsite.roles if each.name.strip())
    if not options or not choices:
        raise Refused("The matrix needs decisions and roles before the room can be asked.")
    return drafts.for_everybody(
        offsite,
        subject=SUBJECT,
        question=QUESTION,
        options=options,
        method=Assign(choices),
        mode=mode,
        before=revealed(box),
    )


def revealed(box: Box) -> Urn | None:
    """Return the newest revealed room check, or None."""
    return box.revealed(SUBJECT)


def compared(offsite: Offsite, urn: Urn) -> tuple[Checked, ...]:
    """Return the decisions of a revealed room check that are still in the matrix, in the order of its rows.

    A clear majority is more than half of all who voted, blank answers included.

    Raises:
        Refused: it is not revealed.
    """
    details = {row.option: row.detail for row in urn.tally().rows}
    return tuple(
        _checked(offsite, urn, each.id, each.text, detail)
        for each in offsite.decisions
        if isinstance(detail := details.get(each.id), AssignDetail)
    )


def _checked(offsite: Offsite, urn: Urn, decision: str, text: str, detail: AssignDetail) -> Checked:
    labels = dict(urn.round.method.choices) if isinstance(urn.round.method, Assign) else {}
    named = sorted(((choice, count) for choice, count in detail.counts if count), key=lambda pair: -pair[1])
    blank = urn.turnout - sum(count for _, count in named)
    drafted = raci.accountable(offsite, decision)
    draft = listed([role.name for role in drafted]) or "nobody"
    leader = named[0] if named and 2 * named[0][1] > urn.turnout else None
    counts = tuple((labels[choice], count) for choice, count in named)
    if leader is None:
        said = ", ".join(
            f"{count} say {name}" if place == 0 else f"{count} {name}" for place, (name, count) in enumerate(counts)
        )
        rest = f"; {blank} left it blank" if blank and counts else ""
        sentence = f"No answer has more than half of {urn.turnout}: {said or 'all left it blank'}{rest}"
        return Checked(decision, text, Verdict.OPEN, sentence, "", counts, blank)
    role, count = leader
    say = f"{count} of {urn.turnout} {'says' if count == 1 else 'say'} {labels[role]}"
    if [each.id for each in drafted] == [role]:
        return Checked(decision, text, Verdict.SAME, f"{say}, and so does the draft", role, counts, blank)
    there = role if urn.quorate and records.get(offsite.roles, role) else ""
    return Checked(decision, text, Verdict.DIFFERS, f"{say}; the draft says {draft}", there, counts, blank)


def take(offsite: Offsite, decision_id: str, role_id: str) -> Offsite:
    """Make a role the one that answers for a decision, as the room said.

    Whoever answered for it in the draft goes on doing the work where they did, and is asked from now on where not.

    Raises:
        KeyError: there is no such decision or role.
    """
    for role in raci.accountable(offsite, decision_id):
        if role.id != role_id:
            was = raci.mark_at(offsite, decision_id, role.id)
            now = Mark.RESPONSIBLE if was is Mark.BOTH else Mark.CONSULTED
            offsite = raci.set_mark(offsite, decision_id, role.id, now)
    before = raci.mark_at(offsite, decision_id, role_id)
    works = before is not None and before.responsible
    return raci.set_mark(offsite, decision_id, role_id, Mark.BOTH if works else Mark.ACCOUNTABLE)


def sentence(offsite: Offsite, urn: Urn) -> str:
    """Return what a revealed room check means, in plain words.

    Raises:
        Refused: it is not revealed.
    """
    rows = compared(offsite, urn)
    if not rows:
        return "None of the decisions that were asked about is in the matrix any more."
    if urn.turnout == 0:
        return "Nobody has voted, so there is no result."
    same = sum(each.verdict is Verdict.SAME for each in rows)
    differs = sum(each.verdict is Verdict.DIFFERS for each in rows)
    open_ = len(rows) - same - differs
    on = number(same) if same else "none"
    parts = [f"On {on} of {counted(len(rows), 'decision')}, the room and the draft name the same."]
    if differs:
        parts.append(f"On {number(differs)}, more than half of us would name somebody else.")
    if open_:
        parts.append(f"On {number(open_)}, we do not agree among ourselves.")
    if not urn.quorate:
        parts.append(f"Only {urn.turnout} of {len(urn.round.electorate)} took part.")
    return " ".join(parts)


def findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    """Return what the room check lacks: that it is held, and where its answer and the draft differ.

    A row that does not name exactly one is a finding of the matrix already.
    """
    if not offsite.decisions:
        return ()
    urn = revealed(box)
    if urn is None:
        held = box.latest(SUBJECT)
        waits = held is not None and held.round.state is not State.DRAFT
        words = "The room check is not revealed yet" if waits else "The room check is not held yet"
        return (Finding(STEP, PLACE, words, Weight.MISSING),)
    weights = {Verdict.DIFFERS: Weight.WRONG, Verdict.OPEN: Weight.NOTE}
    return tuple(
        Finding(STEP, PLACE, f"{each.text or 'A decision without words'}: {each.sentence}", weight, each.decision)
        for each in compared(offsite, urn)
        if (weight := weights.get(each.verdict)) and len(raci.accountable(offsite, each.decision)) == 1
    )
