"""What came of it: outcomes, lessons, reviews to come, and the summary that is published."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from offsite.domain import adoption, people, records
from offsite.domain.dates import day_in_words
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.lessons import Lesson, Outcome, Review
from offsite.domain.offsite import Offsite

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
            offsite = add_review(offsite, subject, offsite.day + timedelta(days=days) if offsite.day else None)
    return offsite


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


def _sentences(*texts: str) -> str:
    ended = (text if text[-1] in ".!?…" else f"{text}." for each in texts if (text := " ".join(each.split())))
    return " ".join(ended)


def _outcome_in_words(outcome: Outcome) -> str:
    return _sentences(outcome.aim, outcome.result, outcome.figure)


def _lesson_in_words(lesson: Lesson) -> str:
    expected = f"We expected: {lesson.expected}" if lesson.expected.strip() else ""
    seen = f"We saw: {lesson.seen}" if lesson.seen.strip() else ""
    learned = f"We learned: {lesson.learned}" if lesson.learned.strip() else ""
    return _sentences(lesson.tried, expected, seen, learned)


def calendar(offsite: Offsite, now: datetime) -> str:
    """Return the reviews that have a day as an iCalendar file (RFC 5545), one event of a whole day for each.

    Args:
        offsite: The offsite.
        now: The moment at which the file is made, with its time zone.
    """
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Offsite//Reviews//EN"]
    for review in in_order(offsite.reviews):
        if review.day is not None:
            lines += _event(offsite, review, review.day, stamp)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _folded(line))


def _event(offsite: Offsite, review: Review, day: date, stamp: str) -> list[str]:
    who = people.name_of(offsite, review.called_by) or review.called_by
    title = " ".join(each for each in (offsite.organisation, "review:", review.subject) if each.strip())
    return [
        "BEGIN:VEVENT",
        f"UID:{review.id}@{offsite.id}.offsite",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(title)}",
        *([f"DESCRIPTION:{_escaped(f'Called by {who}')}"] if who.strip() else []),
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for plain, safe in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(plain, safe)
    return "".join(each for each in text if each.isprintable() or each == " ")


def _folded(line: str) -> list[str]:
    """Break a line into pieces of at most 75 bytes between characters; each but the first begins with a space."""
    pieces, piece = [], ""
    for character in line:
        if len((piece + character).encode("utf-8", "replace")) > 75:
            pieces.append(piece)
            piece = " "
        piece += character
    return [*pieces, piece]


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the last step lacks: outcomes with figures, lessons that were learned, reviews with a day."""
    found = []
    if not offsite.outcomes:
        found.append(Finding("iterate", "summaries", "No outcome is written down yet", Weight.MISSING))
    if not offsite.lessons:
        found.append(Finding("iterate", "lessons", "No lesson is written down yet", Weight.MISSING))
    if not any(review.day for review in offsite.reviews):
        found.append(Finding("iterate", "reviews", "No day is set for the next review", Weight.MISSING))
    found += [
        Finding("iterate", "summaries", f"{each.aim}: no figure shows it", Weight.NOTE, each.id)
        for each in offsite.outcomes
        if not each.figure.strip()
    ]
    found += [
        Finding("iterate", "lessons", f"{each.tried}: what was learned is not said", Weight.MISSING, each.id)
        for each in offsite.lessons
        if not each.learned.strip()
    ]
    found += [
        Finding("iterate", "reviews", f"{each.subject}: {' and '.join(lacks)}", Weight.MISSING, each.id)
        for each in offsite.reviews
        if (lacks := _review_lacks(each))
    ]
    return tuple(found)


def _review_lacks(review: Review) -> tuple[str, ...]:
    checks = ((review.day is not None, "no day"), (bool(review.called_by.strip()), "nobody calls it"))
    return tuple(words for fine, words in checks if not fine)


def next_review(offsite: Offsite, today: date) -> str:
    """Return the next review from a day on in words, such as "Pilots, 15 January 2027"; empty where there is none."""
    coming = (each for each in in_order(offsite.reviews) if each.day is not None and each.day >= today)
    first = next(coming, None)
    return f"{first.subject}, {day_in_words(first.day)}" if first else ""
