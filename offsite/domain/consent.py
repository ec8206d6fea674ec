"""The consent to the charter: a round with one option, held on the words as they stood when it was asked."""

from dataclasses import dataclass

from offsite.domain import drafts
from offsite.domain.findings import Finding, Weight
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Consent
from offsite.domain.voting.outcome import ConsentDetail
from offsite.domain.voting.rounds import Mode, Option, Round, State
from offsite.domain.voting.wording import number

SUBJECT = "charter"
STEP, PLACE = "charter", "consent"

QUESTION = "Can you live with this charter, and stand behind it outside this room?"
OPTION = "This charter"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the charter stands with the room: the newest revealed round, whether it passed, and on which words.

    `current` says that the words are still those that were asked about.
    """

    urn: Urn | None = None
    passed: bool = False
    current: bool = False

    @property
    def adopted(self) -> bool:
        """Whether the charter as it reads now has the consent of the room."""
        return self.passed and self.current


def draw_up(offsite: Offsite, box: Box, fingerprint: str, mode: Mode | None = None) -> Round:
    """Return the draft of a consent round for everybody present.

    The fingerprint of the words is the id of the only option: a round keeps its options for good, so that it can be
    told ever after whether the charter still says what the room consented to, while nobody has to read a code.
    Without a mode it is asked in the way it was asked last, at first in private.
    """
    asked = box.about(SUBJECT)
    usual = asked[-1].round.mode if asked else Mode.PRIVATE
    return drafts.for_everybody(
        offsite,
        subject=SUBJECT,
        question=QUESTION,
        options=(Option(fingerprint, OPTION),),
        method=Consent(),
        mode=mode or usual,
        before=revealed(box),
    )


def revealed(box: Box) -> Urn | None:
    """Return the newest revealed round on the charter, or None."""
    return box.revealed(SUBJECT)


def standing(box: Box, fingerprint: str) -> Standing:
    """Return how the words of that fingerprint stand with the room."""
    urn = revealed(box)
    if urn is None:
        return Standing()
    detail = _detail(urn)
    return Standing(urn, detail is not None and detail.passes, urn.round.option_ids == (fingerprint,))


def _detail(urn: Urn) -> ConsentDetail | None:
    rows = urn.tally().rows
    found = rows[0].detail if rows else None
    return found if isinstance(found, ConsentDetail) else None


def how_adopted(urn: Urn) -> str:
    """Return the sentence that goes on paper: "Adopted by consent, 9 of 9 present, none opposed", and a full stop.

    Raises:
        Refused: the round is not revealed.
    """
    detail = _detail(urn)
    abstained = f", {number(detail.abstained)} abstained" if detail is not None and detail.abstained else ""
    return f"Adopted by consent, {urn.turnout} of {len(urn.round.electorate)} present, none opposed{abstained}."


def sentence(stands: Standing) -> str:
    """Return what the consent means in plain words; empty before a round is revealed."""
    if stands.urn is None:
        return ""
    told = stands.urn.sentence()
    if stands.current:
        return told
    return f"{told} The charter has changed since: ask for consent to the words as they read now."


def findings(box: Box, fingerprint: str) -> tuple[Finding, ...]:
    """Return what the consent lacks: that it is asked, revealed, passed, and given to the words of that fingerprint."""
    stands = standing(box, fingerprint)
    if stands.adopted:
        return ()
    held = box.latest(SUBJECT)
    if stands.urn is None:
        waits = held is not None and held.round.state is not State.DRAFT
        words = "The consent is not revealed yet" if waits else "The room has not been asked for its consent yet"
    elif not stands.passed:
        words = "The consent does not pass yet"
    else:
        words = "The charter has changed since the room consented"
    return (Finding(STEP, PLACE, words, Weight.MISSING),)
