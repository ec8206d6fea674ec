"""The charter: sections that write themselves from what was adopted, and can be written over.

A section holds one paragraph or item per line. What somebody wrote is never overwritten: when the suggestion changes
afterwards, the section says so and offers it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from offsite.domain import adoption, consent, governance, pilots, raci, records, signing
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.charter import Section
from offsite.domain.model.proposals import Kind
from offsite.domain.model.texts import SectionText
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box

_TYPED_BULLET = re.compile(r"^(?:[•◦▪‣·] ?|[-*–—](?: |$))")

GAP = "…"
"""Marks a place in a suggestion that the room has to fill."""


def _ids(kind: Kind) -> Callable[[Offsite], tuple[str, ...]]:
    return lambda offsite: tuple(each.id for each in adoption.adopted(offsite, kind))


def _top(kind: Kind) -> Callable[[Offsite], str]:
    return lambda offsite: "\n".join(each.text for each in adoption.adopted(offsite, kind))


def _thresholds(offsite: Offsite) -> str:
    lines = (
        f"{each.text.rstrip('.')}: we accept {GAP}; above that, {GAP}" for each in adoption.adopted(offsite, Kind.RISK)
    )
    return "\n".join(lines)


def _accountabilities(offsite: Offsite) -> str:
    lines = []
    for decision in () if raci.is_starter(offsite) else offsite.decisions:
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


def _no_ids(_: Offsite) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Spec:
    """A section of the charter: its heading, a hint for whoever writes it, and what the offsite suggests for it.

    `argued_for` is what it is written for where nothing is suggested. `sources` are the ids of the records that the
    suggested lines come from, one for each line.
    """

    key: str
    heading: str
    hint: str
    suggest: Callable[[Offsite], str] = _nothing
    bullets: bool = True
    argued_for: Callable[[Offsite], str] = _nothing
    sources: Callable[[Offsite], tuple[str, ...]] = _no_ids

    def rests_on(self, offsite: Offsite) -> str:
        """Return the words that what is written by hand rests on."""
        return self.suggest(offsite) or self.argued_for(offsite)


_WHY = "What this solves for whom, and why now; two sentences."

SPECS = (
    Spec("why", "Why", _WHY, bullets=False, argued_for=adoption.north_star),
    Spec(
        "opportunities",
        "Top 3 opportunities",
        "Comes from the vote in step 2.",
        _top(Kind.OPPORTUNITY),
        sources=_ids(Kind.OPPORTUNITY),
    ),
    Spec("value_targets", "Value targets", "From, to, by when: “Median answer 26 h → 1 min by June 2027”.", _targets),
    Spec("risks", "Top 3 risks", "Comes from the vote in step 2.", _top(Kind.RISK), sources=_ids(Kind.RISK)),
    Spec(
        "risk_thresholds",
        "Risk thresholds",
        "What we accept, and what triggers escalation.",
        _thresholds,
        sources=_ids(Kind.RISK),
    ),
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
    section = replace(kept, text=text) if kept else _resting(offsite, SectionText(key, text))
    return replace(offsite, sections=records.put(offsite.sections, section))


def _resting(offsite: Offsite, section: SectionText) -> SectionText:
    """A section that knows what it rests on now."""
    rests_on = spec(section.id)
    return replace(section, suggested=rests_on.rests_on(offsite), sources=rests_on.sources(offsite))


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
    kept = _resting(offsite, records.find(offsite.sections, key))
    return replace(offsite, sections=records.put(offsite.sections, kept))


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the charter still lacks, in the order of the page."""
    found = []
    if not adoption.north_star(offsite):
        found.append(Finding("offsite", "north_star", "The north star is not adopted yet", Weight.MISSING))
    for each in SPECS:
        text = text_of(offsite, each.key)
        if each.key == "accountabilities" and not text.strip() and raci.is_starter(offsite):
            words = f"{each.heading}: the matrix of step 5 is still the starter, so nothing comes from it yet"
            found.append(Finding("governance", "raci", words, Weight.MISSING))
        elif not text.strip():
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
        parts += [each.key, *section(offsite, each).paragraphs]
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def standing(offsite: Offsite, box: Box) -> consent.Standing:
    """Return how the charter, as it reads now, stands with the room."""
    return consent.standing(box, fingerprint(offsite))


def open_findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    """Return everything that is still open in step 4: words, consent, signatures."""
    return (*findings(offsite), *consent.findings(box, fingerprint(offsite)), *signing.findings(offsite))


def may_still_change(offsite: Offsite) -> bool:
    """Whether sections follow the governance of step 5 while that is not settled, so that work there changes them."""
    follows = not all(is_written(offsite, key) for key in ("accountabilities", "escalation"))
    return follows and not governance.is_settled(offsite)


def begun(offsite: Offsite, box: Box) -> bool:
    """Whether anybody has done anything on step 4."""
    return bool(offsite.sections or offsite.signatures or box.about(consent.SUBJECT))


def section(offsite: Offsite, each: Spec) -> Section:
    """Return a section as it is set: one paragraph or item per line, without typed bullets and empty lines."""
    lines = (" ".join(line.split()) for line in text_of(offsite, each.key).splitlines())
    items = (_TYPED_BULLET.sub("", line) for line in lines) if each.bullets else lines
    return Section(each.key, each.heading, tuple(item for item in items if item), each.bullets)
