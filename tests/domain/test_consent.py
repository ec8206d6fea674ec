"""Tests of the consent to the charter, and of its signatures."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import charter, charter_document, consent, people, progress, signing
from offsite.domain.model.charter import Signatory
from offsite.domain.model.progress import Progress
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Consent
from offsite.domain.voting.rounds import Mode, State
from tests.domain.charter_samples import consented, finished
from tests.domain.samples import day, revealed

DAY = date(2026, 11, 12)


def asked(offsite: Offsite, *fingers: int, mode: Mode = Mode.PRIVATE) -> Urn:
    """Return a revealed consent on the charter as it reads, with these answers; -1 abstains."""
    draft = consent.draw_up(offsite, Box(), charter.fingerprint(offsite), mode)
    return revealed(draft, *({consent.OPTION: each} if each >= 0 else {} for each in fingers))


def messages(offsite: Offsite, *urns: Urn) -> list[str]:
    """Return what the consent lacks."""
    return [each.message for each in consent.findings(Box(urns), charter.fingerprint(offsite))]


@pytest.mark.parametrize("mode", [Mode.PRIVATE, Mode.OPEN])
def test_the_round_has_one_option_and_the_rule_of_consent(mode: Mode) -> None:
    """Everybody present is asked about one thing, this charter, by fist to five."""
    offsite = day(6)
    offsite = people.set_present(offsite, offsite.people[0].id, False)
    draft = consent.draw_up(offsite, Box(), charter.fingerprint(offsite), mode)
    assert [each.text for each in draft.options] == ["This charter"]
    assert (draft.method, draft.mode, len(draft.electorate), draft.quorum) == (Consent(), mode, 5, 3)
    before = asked(offsite, 4, 4, 4, 4, 4)
    assert consent.draw_up(offsite, Box((before,)), "x").predecessor == before.round.id


@pytest.mark.parametrize(
    ("fingers", "words"),
    [
        ((5, 4, 4, 3, 5), "Adopted by consent, 5 of 5 present, none opposed."),
        ((5, 4, 4), "Adopted by consent, 3 of 5 present, none opposed."),
        ((5, 4, 4, -1, -1), "Adopted by consent, 5 of 5 present, none opposed, two abstained."),
    ],
)
def test_what_passed_goes_on_paper_with_its_counts(fingers: tuple[int, ...], words: str) -> None:
    """The foot of the page says how many were there, that nobody opposed, and who abstained; then the north star."""
    offsite, box = finished()
    urn = asked(offsite, *fingers)
    document = charter_document.document(offsite, Box((*box.urns, urn)))
    assert document.footer == f"{words} North star adopted by vote."
    assert not document.draft


@pytest.mark.parametrize("fingers", [(5, 4, 4, 3, 2), (5, 0, 4, 4, 4), (5, 5), (-1, -1, -1, -1, -1)])
def test_what_did_not_pass_leaves_a_draft(fingers: tuple[int, ...]) -> None:
    """One reservation, a block, too few and nobody at all each keep the page a draft and the foot silent."""
    offsite, box = finished()
    urn = asked(offsite, *fingers)
    document = charter_document.document(offsite, Box((*box.urns, urn)))
    assert document.draft
    assert "consent" not in document.footer
    assert messages(offsite, urn) == ["The consent does not pass yet"]


def test_consent_is_for_the_words_that_were_read() -> None:
    """A word changed after the consent makes a draft of the page; the same words again have the consent they had."""
    offsite, box = finished()
    box = consented(offsite, box)
    changed = charter.write(offsite, "why", "Other words.")
    assert charter_document.document(changed, box).draft
    assert messages(changed, *box.urns) == ["The charter has changed since the room consented"]
    told = consent.sentence(charter.standing(changed, box))
    assert told.endswith("The charter has changed since: ask for consent to the words as they read now.")
    back = charter.write(changed, "why", charter.text_of(offsite, "why"))
    assert not charter_document.document(back, box).draft
    again = consented(changed, box)
    assert not charter_document.document(changed, again).draft


@given(st.sampled_from([spec.key for spec in charter.SPECS]), st.text(min_size=1))
def test_no_word_can_change_unnoticed(key: str, text: str) -> None:
    """Whatever is written into any section, the fingerprint tells exactly whether the page reads the same."""
    offsite, box = finished()
    changed = charter.write(offsite, key, text)
    same = charter_document.document(changed, box).sections == charter_document.document(offsite, box).sections
    assert (charter.fingerprint(changed) == charter.fingerprint(offsite)) is same


def test_findings_follow_the_round() -> None:
    """Not asked, not revealed, then nothing; a prepared round is not asked, and a void one is none."""
    offsite = day(5)
    urn = asked(offsite, 4, 4, 4, 4, 4)
    assert messages(offsite) == ["The room has not been asked for its consent yet"]
    for state, words in ((State.DRAFT, "not been asked"), (State.CLOSED, "not revealed"), (State.VOID, "not been")):
        (message,) = messages(offsite, replace(urn, round=replace(urn.round, state=state)))
        assert words in message
    assert messages(offsite, urn) == []
    assert consent.sentence(consent.Standing()) == ""


def test_the_newest_answer_counts() -> None:
    """A second round that fails takes the consent away, and one that passes gives it."""
    offsite = day(5)
    good, bad = asked(offsite, 4, 4, 4), asked(offsite, 4, 4, 0)
    assert messages(offsite, good, bad) == ["The consent does not pass yet"]
    assert messages(offsite, bad, good) == []


def test_signatures_stand_on_the_page_with_their_day() -> None:
    """A tick is on the page with its day, can be taken away, and leaves with nobody else's."""
    offsite, box = finished()
    first = offsite.people[0].id
    signed = signing.sign(offsite, first, DAY)
    assert charter_document.document(signed, box).signatories[:2] == (
        Signatory("Dana Roth", "", "12 Nov 2026"),
        Signatory("Ingrid Solberg", "", ""),
    )
    assert signing.sign(signed, first, None) == offsite
    with pytest.raises(KeyError):
        signing.sign(offsite, "nobody", DAY)


def test_all_who_have_not_sign_together() -> None:
    """Signing all keeps the days that are there, and skips who has no name."""
    offsite, early = day(4), date(2026, 11, 1)
    offsite = signing.sign(people.rename(offsite, offsite.people[3].id, " "), offsite.people[0].id, early)
    after = signing.sign_all(offsite, DAY)
    assert [signing.day_of(after, each.id) for each in after.people] == [early, DAY, DAY, None]
    assert signing.findings(after) == ()


def test_missing_signatures_are_named_or_counted() -> None:
    """None, a few by name, many by number."""
    offsite = day(5)
    told = []
    for person in offsite.people:
        told += [each.message for each in signing.findings(offsite)]
        offsite = signing.sign(offsite, person.id, DAY)
    assert told == [
        "Nobody has signed yet",
        "Not signed yet by four of five",
        "Not signed yet by Tomás Beltrán, Priya Raman and Henrik Vogel",
        "Not signed yet by Priya Raman and Henrik Vogel",
        "Not signed yet by Henrik Vogel",
    ]
    assert signing.findings(day(0)) == ()


def test_step_4_is_done_when_written_consented_and_signed() -> None:
    """Each of the three is needed; a page that is not signed is no draft, but the step is not done."""
    offsite, box = finished()
    assert progress.of_step(day(1), Box(), "charter", {}) is Progress.NOTHING
    assert progress.of_step(offsite, box, "charter", {}) is Progress.BEGUN
    box = consented(offsite, box)
    assert progress.of_step(offsite, box, "charter", {}) is Progress.BEGUN
    assert not charter_document.document(offsite, box).draft
    assert progress.of_step(signing.sign_all(offsite, DAY), box, "charter", {}) is Progress.DONE
