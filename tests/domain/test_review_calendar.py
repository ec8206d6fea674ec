"""The calendar file of the reviews, as RFC 5545 has it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import lessons
from offsite.domain.offsite import Offsite
from offsite.domain.review_calendar import calendar
from tests.domain.samples import day

NOW = datetime(2026, 11, 12, 17, 30, tzinfo=UTC)
ANY = st.text(st.characters(), max_size=300)


def with_review(subject: str, called_by: str = "", on: date = date(2027, 1, 15)) -> Offsite:
    """Return an offsite with one review, exactly in these words."""
    offsite = lessons.add_review(day(), "Pilots", on)
    offsite = lessons.set_field(offsite, offsite.reviews[0].id, "subject", subject)
    return lessons.set_field(offsite, offsite.reviews[0].id, "called_by", called_by)


def unfolded(text: str) -> list[str]:
    """Return the lines of a calendar file as a reader puts them together."""
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def unescaped(value: str) -> str:
    """Return a text as a reader takes it from its line."""
    return value.replace("\\\\", "\0").replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",").replace("\0", "\\")


@given(ANY, ANY)
def test_any_words_give_short_lines_that_unfold(subject: str, who: str) -> None:
    """No line is longer than 75 bytes, and only the known lines come back when they are put together again."""
    text = calendar(with_review(subject, who), NOW)
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    names = [line.partition(":")[0].partition(";")[0] for line in unfolded(text)]
    assert names == [
        *("BEGIN", "VERSION", "PRODID", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"),
        *(("DESCRIPTION",) if who.strip() else ()),
        *("END", "END"),
    ]


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.just("\n"), max_size=300))
def test_words_come_back_as_they_were(subject: str) -> None:
    """What a reader takes from the file is what was typed, whatever the script, commas and backslashes included."""
    line = next(each for each in unfolded(calendar(with_review(subject), NOW)) if each.startswith("SUMMARY:"))
    assert unescaped(line.removeprefix("SUMMARY:")).endswith(f"eview: {subject}")


def test_one_event() -> None:
    """A review is an event of one whole day, stamped in universal time, with the name of who calls it."""
    offsite = with_review("Pilots; both", day().people[0].id)
    offsite = replace(offsite, id="day", organisation="Marlow")
    offsite = lessons.set_field(offsite, offsite.reviews[0].id, "called_by", offsite.people[0].id)
    local = datetime(2026, 11, 12, 18, 30, tzinfo=timezone(timedelta(hours=1)))
    assert unfolded(calendar(offsite, local)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Offsite//Reviews//EN",
        "BEGIN:VEVENT",
        f"UID:{offsite.reviews[0].id}@day.offsite",
        "DTSTAMP:20261112T173000Z",
        "DTSTART;VALUE=DATE:20270115",
        "DTEND;VALUE=DATE:20270116",
        "SUMMARY:Marlow review: Pilots\\; both",
        f"DESCRIPTION:Called by {offsite.people[0].name}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_the_ends_of_the_calendar() -> None:
    """The first and the last day that there are can be written; the last has no day after it."""
    assert "DTSTART;VALUE=DATE:00010101" in unfolded(calendar(with_review("A", on=date.min), NOW))
    last = unfolded(calendar(with_review("B", on=date.max), NOW))
    assert "DTSTART;VALUE=DATE:99991231" in last
    assert not any(line.startswith("DTEND") for line in last)


def test_reviews_without_a_day_are_left_out() -> None:
    """A review that has no day yet is in no calendar."""
    offsite = lessons.add_review(day(), "Pilots")
    assert "BEGIN:VEVENT" not in calendar(offsite, NOW)
