"""The time boxes that the playbook proposes."""

from offsite.content import Playbook
from offsite.domain import timetable
from offsite.domain.agenda import TimeBox
from offsite.domain.offsite import Form


def boxes_of(playbook: Playbook, form: Form, *, pauses: bool = False) -> tuple[TimeBox, ...]:
    """Return a time box for each piece of work of a form of the day, with breaks and lunch if wanted."""
    short = form is Form.NINETY
    boxes = []
    for step in playbook.steps:
        parts = step.activities or (step,)
        for part in parts:
            key = "" if part is step else part.key
            boxes.append(TimeBox(part.title, part.ninety if short else part.one_day, step.key, key))
    worked = tuple(box for box in boxes if box.minutes)
    return timetable.with_pauses(worked) if pauses else worked
