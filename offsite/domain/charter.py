"""The charter: sections that write themselves from what was adopted, and can be written over.

A section holds one paragraph or item per line. What somebody wrote is never overwritten: when the suggestion changes
afterwards, the section says so and offers it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from offsite.domain import (
    adoption,
    consent,
    governance,
    pilots,
    proposals,
    raci,
    rated,
    records,
    results,
    seating,
    signing,
    tradeoffs,
)
from offsite.domain.dates import day_in_short, day_in_words
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.charter import (
    CharterDocument,
    Landing,
    Matrix,
    MatrixRow,
    Section,
    Signatory,
    Vote,
    VotePart,
    VoteRow,
)
from offsite.domain.model.proposals import Kind
from offsite.domain.model.texts import SectionText
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Score
from offsite.domain.voting.outcome import Ratings
from offsite.domain.voting.rounds import Mode, State

_TYPED_BULLET = re.compile(r"^(?:[•◦▪‣·] ?|[-*–—](?: |$))")

GAP = "…"
"""Marks a place in a suggestion that the room has to fill."""

LIMITS = (
    "Private votes: who has voted was recorded, what a person voted was not; ballots carry no name, time or order. "
    "This does not protect against somebody who controls the laptop."
)


def _top(kind: Kind) -> Callable[[Offsite], str]:
    return lambda offsite: "\n".join(each.text for each in adoption.adopted(offsite, kind))


def _thresholds(offsite: Offsite) -> str:
    lines = (
        f"{each.text.rstrip('.')}: we accept {GAP}; above that, {GAP}" for each in adoption.adopted(offsite, Kind.RISK)
    )
    return "\n".join(lines)


def _accountabilities(offsite: Offsite) -> str:
    lines = []
    for decision in offsite.decisions:
        answering = " and ".join(role.name for role in raci.accountable(offsite, decision.id))
        if answering and decision.text.strip():
            lines.append(f"{decision.text}: {answering}")
    rights = (each for each in offsite.bodies if each.name.strip() and each.decides.strip())
    lines += [f"{body.name}: {' '.join(body.decides.split())}" for body in rights]
    return "\n".join(lines)


def _escalation(offsite: Offsite) -> str:
    return "\n".join(governance.path_in_words(offsite))


def _targets(offsite: Offsite) -> str:
    targets = (" ".join(pilots.brief_of(offsite, each.id).target.split()) for each in pilots.chosen(offsite))
    return "\n".join(each.rstrip(".") for each in targets if each)


def _nothing(_: Offsite) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Spec:
    """A section of the charter: its heading, a hint for whoever writes it, and what the offsite suggests for it.

    `argued_for` is what it is written for where nothing is suggested.
    """

    key: str
    heading: str
    hint: str
    suggest: Callable[[Offsite], str] = _nothing
    bullets: bool = True
    argued_for: Callable[[Offsite], str] = _nothing

    def rests_on(self, offsite: Offsite) -> str:
        """Return the words that what is written by hand rests on."""
        return self.suggest(offsite) or self.argued_for(offsite)


_WHY = "What this solves for whom, and why now; two sentences."

SPECS = (
    Spec("why", "Why", _WHY, bullets=False, argued_for=adoption.north_star),
    Spec("opportunities", "Top 3 opportunities", "Comes from the vote in step 2.", _top(Kind.OPPORTUNITY)),
    Spec("value_targets", "Value targets", "From, to, by when: “Median answer 26 h → 1 min by June 2027”.", _targets),
    Spec("risks", "Top 3 risks", "Comes from the vote in step 2.", _top(Kind.RISK)),
    Spec("risk_thresholds", "Risk thresholds", "What we accept, and what triggers escalation.", _thresholds),
    Spec("scope_in", "In scope", "Where this charter applies: areas, countries, kinds of documents."),
    Spec("scope_out", "Out of scope", "What we do not touch, so that nobody has to guess."),
    Spec("interpretability", "Interpretability", "What must be explainable, to whom, and how that is tested."),
    Spec("guardrails", "Guardrails", "What must hold while we experiment: roll-out, roll-back, oversight, access."),
    Spec("accountabilities", "Who answers for it", "From the matrix and the bodies of step 5.", _accountabilities),
    Spec("escalation", "Escalation", "Who is told first, who next, and within what time.", _escalation),
    Spec("review", "Review", "When this charter is looked at again, and by whom.", bullets=False),
)


def spec(key: str) -> Spec:
    """Return the section of that key.

    Raises:
        KeyError: there is none.
    """
    for each in SPECS:
        if each.key == key:
            return each
    raise KeyError(key)


def text_of(offsite: Offsite, key: str) -> str:
    """Return what a section says now: what was written, or else what the offsite suggests."""
    written = records.get(offsite.sections, key)
    return written.text if written else spec(key).suggest(offsite)


def is_written(offsite: Offsite, key: str) -> bool:
    """Whether a section was written by hand."""
    return records.get(offsite.sections, key) is not None


def is_stale(offsite: Offsite, key: str) -> bool:
    """Whether what a section rests on has changed since it was written by hand."""
    written = records.get(offsite.sections, key)
    return written is not None and written.suggested != spec(key).rests_on(offsite)


def write(offsite: Offsite, key: str, text: str) -> Offsite:
    """Write a section by hand; writing what is suggested anyway gives it back to the suggestion."""
    if text == spec(key).suggest(offsite):
        return replace(offsite, sections=records.drop(offsite.sections, key))
    kept = records.get(offsite.sections, key)
    section = SectionText(key, text, kept.suggested if kept else spec(key).rests_on(offsite))
    return replace(offsite, sections=records.put(offsite.sections, section))


def add_lines(offsite: Offsite, key: str, lines: Sequence[str]) -> Offsite:
    """Add lines at the end of a section; a line that stands there already is not added again."""
    there = text_of(offsite, key).rstrip("\n")
    known = {line.strip() for line in there.splitlines()}
    new = [line for line in dict.fromkeys(each.strip() for each in lines) if line and line not in known]
    return write(offsite, key, "\n".join(each for each in (there, *new) if each)) if new else offsite


def take_suggestion(offsite: Offsite, key: str) -> Offsite:
    """Give a section back to what the offsite suggests."""
    return replace(offsite, sections=records.drop(offsite.sections, key))


def keep_written(offsite: Offsite, key: str) -> Offsite:
    """Keep what was written although what it rests on has changed, and say no more about it."""
    written = records.find(offsite.sections, key)
    kept = replace(written, suggested=spec(key).rests_on(offsite))
    return replace(offsite, sections=records.put(offsite.sections, kept))


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the charter still lacks, in the order of the page."""
    found = []
    if not adoption.north_star(offsite):
        found.append(Finding("offsite", "north_star", "The north star is not adopted yet", Weight.MISSING))
    for each in SPECS:
        text = text_of(offsite, each.key)
        if not text.strip():
            found.append(Finding("charter", each.key, f"{each.heading}: nothing written yet", Weight.MISSING))
        elif GAP in text:
            found.append(Finding("charter", each.key, f"{each.heading}: a gap “{GAP}” to fill", Weight.MISSING))
        if is_stale(offsite, each.key):
            message = f"{each.heading}: what it rests on has changed since it was written"
            found.append(Finding("charter", each.key, message, Weight.NOTE))
    if not any(person.name.strip() for person in offsite.people):
        found.append(Finding("people", "", "Nobody is there to sign", Weight.MISSING))
    return tuple(found)


def fingerprint(offsite: Offsite) -> str:
    """Return 16 hexadecimal digits that change with any word of what is signed: the north star and all sections."""
    parts = [adoption.north_star(offsite)]
    for each in SPECS:
        parts += [each.key, *_section(offsite, each).paragraphs]
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def standing(offsite: Offsite, box: Box) -> consent.Standing:
    """Return how the charter, as it reads now, stands with the room."""
    return consent.standing(box, fingerprint(offsite))


def open_findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    """Return everything that is still open in step 4: words, consent, signatures."""
    return (*findings(offsite), *consent.findings(box, fingerprint(offsite)), *signing.findings(offsite))


def begun(offsite: Offsite, box: Box) -> bool:
    """Whether anybody has done anything on step 4."""
    return bool(offsite.sections or offsite.signatures or box.about(consent.SUBJECT))


def document(offsite: Offsite, box: Box) -> CharterDocument:
    """Return everything that the PDF says.

    It is a draft until nothing is missing in its words and the room has consented to them; it is signed afterwards.
    """
    stands = standing(offsite, box)
    return CharterDocument(
        organisation=offsite.organisation,
        title=offsite.title,
        day=day_in_words(offsite.day),
        headline=adoption.north_star(offsite),
        sections=tuple(_section(offsite, each) for each in SPECS),
        signatories=tuple(
            Signatory(each.name, each.role, day_in_short(signing.day_of(offsite, each.id)))
            for each in signing.signatories(offsite)
        ),
        matrix=_matrix(offsite),
        votes=tuple(_vote(offsite, box, urn) for urn in _on_record(box)),
        footer=_footer(offsite, stands),
        limits=LIMITS if any(urn.round.mode is Mode.PRIVATE for urn in _on_record(box)) else "",
        draft=not stands.adopted or any(each.weight is Weight.MISSING for each in findings(offsite)),
        page=offsite.page,
        landings=_landings(offsite),
    )


def _section(offsite: Offsite, each: Spec) -> Section:
    lines = (" ".join(line.split()) for line in text_of(offsite, each.key).splitlines())
    items = (_TYPED_BULLET.sub("", line) for line in lines) if each.bullets else lines
    return Section(each.key, each.heading, tuple(item for item in items if item), each.bullets)


def _landings(offsite: Offsite) -> tuple[Landing, ...]:
    return tuple(
        Landing(each.left.strip(), each.right.strip(), tradeoffs.part(each.landing), " ".join(each.friction.split()))
        for each in tradeoffs.settled(offsite)
        if each.landing is not None
    )


def _matrix(offsite: Offsite) -> Matrix:
    rows = tuple(
        MatrixRow(
            decision.text,
            tuple(str(raci.mark_at(offsite, decision.id, role.id) or "") for role in offsite.roles),
            raci.row_problem(offsite, decision.id),
        )
        for decision in offsite.decisions
    )
    return Matrix(tuple(role.name for role in offsite.roles), rows)


def _on_record(box: Box) -> tuple[Urn, ...]:
    return tuple(urn for urn in box.urns if urn.round.state is State.REVEALED)


def _vote(offsite: Offsite, box: Box, urn: Urn) -> Vote:
    """A round as it was voted, and after how it was counted what was merged since."""
    if isinstance(urn.round.method, Score) and not urn.round.seats:  # nothing wins, so nothing is put first
        rows = tuple(VoteRow("", each.name, each.mean, each.ratings.counts, each.mark) for each in rated.readings(urn))
    else:
        rows = tuple(
            VoteRow(row.rank, row.text, row.figure, row.counts, row.mark, _parts(counted.ratings))
            for row, counted in zip(results.rows(urn), urn.tally().rows, strict=True)
        )
    merged = results.merged_in_words(seating.outcome(offsite, box, urn))
    return Vote(urn.round.question, " ".join((results.how_counted(urn), *merged)), rows)


def _parts(ratings: tuple[Ratings, ...]) -> tuple[VotePart, ...]:
    """The ratings on two criteria one by one; those on a single one stand in the row."""
    if len(ratings) < 2:
        return ()
    return tuple(VotePart(each.criterion, results.mean_of(each), each.counts) for each in ratings)


def _footer(offsite: Offsite, stands: consent.Standing) -> str:
    parts = [consent.how_adopted(stands.urn)] if stands.adopted and stands.urn is not None else []
    star = adoption.adoption_of(offsite, Kind.NORTH_STAR)
    if star is None:
        parts.append(f"The {proposals.NAMES[Kind.NORTH_STAR]} is not adopted yet.")
    elif star.how:
        parts.append(f"North star {star.how[0].lower()}{star.how[1:]}")
    return " ".join(parts)
