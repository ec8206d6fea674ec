"""What came of it: records of the last step, what is published of them, and what is still open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import lessons, pulse
from offsite.domain.errors import Refused
from offsite.domain.findings import Weight
from offsite.domain.model.lessons import Lesson, Outcome
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.rounds import State
from tests.domain.samples import adopted, day

WORDS = st.text(min_size=1, max_size=60)


def finished(offsite: Offsite) -> tuple[Offsite, Box]:
    """Return an offsite with one whole record of each kind and the second pulse revealed."""
    offsite = lessons.add_outcome(offsite, "Fewer repeat calls")
    offsite = lessons.set_field(offsite, offsite.outcomes[0].id, "figure", "0.27 per contact")
    offsite = lessons.add_lesson(offsite, "A supplier’s test", failure=True)
    offsite = lessons.set_field(offsite, offsite.lessons[0].id, "learned", "Test it ourselves")
    offsite = lessons.add_review(offsite, "Pilots", date(2027, 1, 15))
    offsite = lessons.set_field(offsite, offsite.reviews[0].id, "called_by", offsite.people[0].id)
    draft = pulse.draw_up(offsite, Box(), pulse.AFTER)
    ballots = tuple({each.id: 3 for each in pulse.DIMENSIONS} for _ in draft.electorate)
    urn = Urn(replace(draft, state=State.REVEALED), frozenset(each.id for each in draft.electorate), ballots)
    return offsite, Box((urn,))


@pytest.mark.parametrize("add", [lessons.add_outcome, lessons.add_lesson, lessons.add_review])
def test_nothing_without_words(add: Callable[[Offsite, str], Offsite]) -> None:
    """A record that has no words is refused in a sentence."""
    with pytest.raises(Refused, match=r"^Type what .* first\.$"):
        add(day(), "  \n ")


def test_records_are_changed_moved_and_removed_by_their_id() -> None:
    """One verb changes a field of whichever record has the id, and one removes it; the others stay as they are."""
    offsite, _ = finished(day())
    offsite = lessons.add_lesson(offsite, "A second one")
    offsite = lessons.move(offsite, offsite.lessons[1].id, 0)
    assert [each.tried for each in offsite.lessons] == ["A second one", "A supplier’s test"]
    offsite = lessons.add_outcome(offsite, "Another")
    offsite = lessons.move(offsite, offsite.outcomes[1].id, 0)
    assert [each.aim for each in offsite.outcomes] == ["Another", "Fewer repeat calls"]
    for record in (offsite.lessons[0], offsite.outcomes[0], offsite.reviews[0]):
        offsite = lessons.remove(offsite, record.id)
    assert [each.tried for each in offsite.lessons] == ["A supplier’s test"]
    assert [each.aim for each in offsite.outcomes] == ["Fewer repeat calls"]
    assert offsite.reviews == ()
    with pytest.raises(KeyError):
        lessons.set_field(offsite, "nobody", "subject", "x")


def test_suggested_reviews_are_added_once() -> None:
    """The suggestions come on days counted from the offsite, and only those that are not in the list."""
    offsite = replace(day(), day=date(2026, 11, 12))
    offsite = lessons.add_review(offsite, "objectives", date(2027, 3, 1))
    once = lessons.add_suggested_reviews(offsite)
    assert [(each.subject, each.day) for each in lessons.in_order(once.reviews)] == [
        ("Pilots", date(2027, 1, 11)),
        ("Charter and pulse", date(2027, 2, 10)),
        ("objectives", date(2027, 3, 1)),
    ]
    assert lessons.add_suggested_reviews(once) == once


@pytest.mark.parametrize(("on", "expected"), [(None, None), (date.max, date.max)])
def test_suggestions_at_the_edges(on: date | None, expected: date | None) -> None:
    """Without a day of the offsite the suggestions have none; beyond the last day of the calendar they stand on it."""
    offsite = lessons.add_suggested_reviews(replace(day(), day=on))
    assert {each.day for each in offsite.reviews} == {expected}


@given(st.lists(st.tuples(WORDS, WORDS, WORDS, st.booleans()), max_size=6))
def test_only_what_is_public_is_published(rows: list[tuple[str, str, str, bool]]) -> None:
    """For any texts the summary is that of the offsite without its private records, one paragraph for each public."""
    outcomes = tuple(Outcome(f"o{at}", *row) for at, row in enumerate(rows))
    learned = tuple(Lesson(f"l{at}", a, seen=b, learned=c, public=public) for at, (a, b, c, public) in enumerate(rows))
    offsite = replace(day(), outcomes=outcomes, lessons=learned)
    bare = replace(
        offsite,
        outcomes=tuple(each for each in outcomes if each.public),
        lessons=tuple(each for each in learned if each.public),
    )
    summary = lessons.public_summary(offsite)
    assert summary == lessons.public_summary(bare)
    assert len(summary) <= len(bare.outcomes) + len(bare.lessons)
    assert all(paragraph.strip() and "\n" not in paragraph for paragraph in summary)


def test_the_summary_is_made_of_whole_sentences() -> None:
    """The north star comes first; each record is one paragraph whose sentences end, whatever was typed."""
    offsite, _ = adopted(day(north_star=("Answer within a minute",)), Kind.NORTH_STAR, 1)
    offsite = lessons.add_outcome(offsite, "Fewer calls")
    offsite = lessons.set_field(offsite, offsite.outcomes[0].id, "figure", "A fifth fewer!")
    offsite = lessons.set_field(offsite, offsite.outcomes[0].id, "public", True)
    offsite = lessons.add_lesson(offsite, "A forecast")
    for field, value in (("expected", "Less waiting"), ("learned", "Look at the data first"), ("public", True)):
        offsite = lessons.set_field(offsite, offsite.lessons[0].id, field, value)
    assert lessons.public_summary(offsite) == (
        "Our north star: Answer within a minute",
        "Fewer calls. A fifth fewer!",
        "A forecast. We expected: Less waiting. We learned: Look at the data first.",
    )


def test_what_is_open_at_first() -> None:
    """An empty last step lacks four things, each with the tab where it is mended."""
    found = lessons.findings(day(), Box())
    assert [(each.place, each.weight) for each in found] == [
        (place, Weight.MISSING) for place in ("second_pulse", "lessons", "summaries", "reviews")
    ]
    assert not lessons.begun(day(), Box())


def test_nothing_is_open_at_the_end() -> None:
    """With whole records and a revealed second pulse nothing is open, and the step is begun."""
    offsite, box = finished(day())
    assert lessons.findings(offsite, box) == ()
    assert lessons.begun(offsite, box)


def test_each_record_says_what_it_lacks() -> None:
    """A lesson without its learning and a review nobody calls are missing; an outcome without a figure is a note."""
    offsite, box = finished(day())
    for record, field in (
        (offsite.lessons[0].id, "learned"),
        (offsite.outcomes[0].id, "figure"),
        (offsite.reviews[0].id, "called_by"),
    ):
        offsite = lessons.set_field(offsite, record, field, " ")
    assert [(each.message, each.weight, each.record) for each in lessons.findings(offsite, box)] == [
        ("A supplier’s test: what was learned is not said", Weight.MISSING, offsite.lessons[0].id),
        ("Fewer repeat calls: no figure shows it", Weight.NOTE, offsite.outcomes[0].id),
        ("Pilots: nobody calls it", Weight.MISSING, offsite.reviews[0].id),
    ]


def test_the_next_review_in_words() -> None:
    """The first review on or after a day is told, those before it and those without a day are not."""
    offsite = lessons.add_review(day(), "Charter")
    offsite = lessons.add_review(offsite, "Pilots", date(2027, 1, 15))
    assert lessons.next_review(offsite, date(2027, 1, 15)) == "Pilots, 15 January 2027"
    assert lessons.next_review(offsite, date(2027, 1, 16)) == ""
