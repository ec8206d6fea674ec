"""What came of it: outcomes, lessons, reviews to come, and the summary that is published."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from offsite.domain import adoption, pulse, records
from offsite.domain.dates import day_in_words
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.lessons import Lesson, Outcome, Review
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from offsite.domain.voting.rounds import State

REVIEWS = (("Pilots", 60), ("Charter and pulse", 90), ("Objectives", 180))
"""The reviews that the playbook suggests: what is looked at, and how many days after the offsite."""


def _words(text: str, what: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise Refused(f"Type {what} first.")
    return words


def add_outcome(offsite: Offsite, aim: str) -> Offsite:
    """Add an outcome by what was set out for.

    Raises:
        Refused: it has no words.
    """
    outcome = Outcome(records.new_id(), _words(aim, "what you set out for"))
    return replace(offsite, outcomes=(*offsite.outcomes, outcome))


def change_outcome(offsite: Offsite, outcome_id: str, change: Callable[[Outcome], Outcome]) -> Offsite:
    """Change an outcome."""
    outcome = change(records.find(offsite.outcomes, outcome_id))
    return replace(offsite, outcomes=records.put(offsite.outcomes, outcome))


def add_lesson(offsite: Offsite, tried: str, *, failure: bool = False) -> Offsite:
    """Add a lesson by what was tried.

    Raises:
        Refused: it has no words.
    """
    lesson = Lesson(records.new_id(), _words(tried, "what you tried"), failure=failure)
    return replace(offsite, lessons=(*offsite.lessons, lesson))


def change_lesson(offsite: Offsite, lesson_id: str, change: Callable[[Lesson], Lesson]) -> Offsite:
    """Change a lesson."""
    lesson = change(records.find(offsite.lessons, lesson_id))
    return replace(offsite, lessons=records.put(offsite.lessons, lesson))


def add_review(offsite: Offsite, subject: str, day: date | None = None) -> Offsite:
    """Add a review by its subject.

    Raises:
        Refused: it has no words.
    """
    review = Review(records.new_id(), day, _words(subject, "what is looked at"))
    return replace(offsite, reviews=(*offsite.reviews, review))


def change_review(offsite: Offsite, review_id: str, change: Callable[[Review], Review]) -> Offsite:
    """Change a review."""
    review = change(records.find(offsite.reviews, review_id))
    return replace(offsite, reviews=records.put(offsite.reviews, review))


def add_suggested_reviews(offsite: Offsite) -> Offsite:
    """Add the suggested reviews that are not in the list, on days counted from the offsite where that has one."""
    there = {review.subject.casefold() for review in offsite.reviews}
    for subject, days in REVIEWS:
        if subject.casefold() not in there:
            offsite = add_review(offsite, subject, _later(offsite.day, days) if offsite.day else None)
    return offsite


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def set_field(offsite: Offsite, record_id: str, field: str, value: object) -> Offsite:
    """Change one field of an outcome, a lesson or a review, whichever has this id.

    Raises:
        KeyError: there is no such record.
        TypeError: it has no such field.
    """
    changes: dict[str, Any] = {field: value}
    if records.get(offsite.outcomes, record_id) is not None:
        return change_outcome(offsite, record_id, lambda each: replace(each, **changes))
    if records.get(offsite.lessons, record_id) is not None:
        return change_lesson(offsite, record_id, lambda each: replace(each, **changes))
    return change_review(offsite, record_id, lambda each: replace(each, **changes))


def move(offsite: Offsite, record_id: str, to: int) -> Offsite:
    """Move an outcome or a lesson to another place of its list (0 = first); reviews go by their day.

    Raises:
        KeyError: there is no such record.
    """
    if records.get(offsite.outcomes, record_id) is not None:
        return replace(offsite, outcomes=records.move(offsite.outcomes, record_id, to))
    return replace(offsite, lessons=records.move(offsite.lessons, record_id, to))


def remove(offsite: Offsite, record_id: str) -> Offsite:
    """Remove an outcome, a lesson or a review, whichever has this id."""
    return replace(
        offsite,
        outcomes=records.drop(offsite.outcomes, record_id),
        lessons=records.drop(offsite.lessons, record_id),
        reviews=records.drop(offsite.reviews, record_id),
    )


def in_order(reviews: tuple[Review, ...]) -> tuple[Review, ...]:
    """Return reviews by day, those without a day last."""
    return tuple(sorted(reviews, key=lambda review: (review.day is None, review.day or date.max)))


def public_summary(offsite: Offsite) -> tuple[str, ...]:
    """Return the paragraphs of the summary that is published: the north star, and what is marked public.

    Nothing else of the offsite gets into it.
    """
    star = adoption.north_star(offsite)
    paragraphs = [f"Our north star: {star}"] if star else []
    paragraphs += [_outcome_in_words(each) for each in offsite.outcomes if each.public]
    paragraphs += [_lesson_in_words(each) for each in offsite.lessons if each.public]
    return tuple(paragraphs)


_ENDS = ".!?…。！？؟।"
"""What ends a sentence, in the scripts that end it otherwise, too."""


def _sentences(*texts: str) -> str:
    ended = (text if text[-1] in _ENDS else f"{text}." for each in texts if (text := " ".join(each.split())))
    return " ".join(ended)


def _outcome_in_words(outcome: Outcome) -> str:
    return _sentences(outcome.aim, outcome.result, outcome.figure)


def _lesson_in_words(lesson: Lesson) -> str:
    expected = f"We expected: {lesson.expected}" if lesson.expected.strip() else ""
    seen = f"We saw: {lesson.seen}" if lesson.seen.strip() else ""
    learned = f"We learned: {lesson.learned}" if lesson.learned.strip() else ""
    return _sentences(lesson.tried, expected, seen, learned)


def begun(offsite: Offsite, box: Box) -> bool:
    """Return whether anything of the last step is there."""
    return bool(offsite.outcomes or offsite.lessons or offsite.reviews or box.about(pulse.AFTER))


def findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    """Return what the last step lacks: the second pulse, outcomes, lessons that were learned, reviews with a day."""
    checks = (
        (pulse.revealed(box, pulse.AFTER), "second_pulse", _pulse_lacks(box)),
        (offsite.lessons, "lessons", "No lesson is written down yet"),
        (offsite.outcomes, "summaries", "No outcome is written down yet"),
        (any(each.day for each in offsite.reviews), "reviews", "No day is set for the next review"),
    )
    found = [Finding("iterate", place, words, Weight.MISSING) for there, place, words in checks if not there]
    found += [
        Finding("iterate", "lessons", f"{each.tried or 'A lesson'}: {problem}", Weight.MISSING, each.id)
        for each in offsite.lessons
        if (problem := lesson_problem(each))
    ]
    found += [
        Finding("iterate", "summaries", f"{each.aim or 'An outcome'}: {problem}", Weight.NOTE, each.id)
        for each in offsite.outcomes
        if (problem := outcome_problem(each))
    ]
    found += [
        Finding("iterate", "reviews", f"{each.subject or 'A review'}: {problem}", Weight.MISSING, each.id)
        for each in offsite.reviews
        if (problem := review_problem(each))
    ]
    return tuple(found)


def _pulse_lacks(box: Box) -> str:
    running = box.latest(pulse.AFTER)
    begun = running is not None and running.round.state is not State.DRAFT
    return "The second pulse is not revealed yet" if begun else "The second pulse is not taken yet"


def lesson_problem(lesson: Lesson) -> str:
    """Return what a lesson lacks, or nothing."""
    return "" if lesson.learned.strip() else "what was learned is not said"


def outcome_problem(outcome: Outcome) -> str:
    """Return what an outcome lacks, or nothing."""
    return "" if outcome.figure.strip() else "no figure shows it"


def review_problem(review: Review) -> str:
    """Return what a review lacks, or nothing."""
    checks = ((review.day is not None, "no day"), (bool(review.called_by.strip()), "nobody calls it"))
    return " and ".join(words for fine, words in checks if not fine)


def next_review(offsite: Offsite, today: date) -> str:
    """Return the next review from a day on in words, such as "Pilots, 15 January 2027"; empty where there is none."""
    coming = (each for each in in_order(offsite.reviews) if each.day is not None and each.day >= today)
    first = next(coming, None)
    return f"{first.subject}, {day_in_words(first.day)}" if first else ""
