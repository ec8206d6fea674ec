"""The agenda of the sample as it went, and what stands in its notes."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from offsite.content import load_playbook
from offsite.domain import agenda, minutes, owners, timetable
from offsite.domain.agenda import TimeBox
from offsite.domain.offsite import Offsite
from offsite.sample.content import read_sample
from offsite.sample.player import Player

BETWEEN = timedelta(minutes=1)
"""What goes by until the next box begins."""


def play(player: Player) -> None:
    """Hold the day by its agenda, and write the notes."""
    content = read_sample("minutes")
    player.change(partial(_with_agenda, content=content))
    player.change(partial(_with_notes, content=content))


def _with_agenda(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    took: dict[str, int] = content["took"]
    offsite = agenda.plan(offsite, timetable.with_pauses(_work()))
    now: datetime = content["begins"].astimezone()
    for item in offsite.agenda:
        offsite = agenda.begin(offsite, item.id, now)
        now += timedelta(minutes=took.get(item.activity, item.minutes))
        offsite = agenda.end(offsite, now)
        now += BETWEEN
    return offsite


def _work() -> tuple[TimeBox, ...]:
    """What the playbook proposes for one day."""
    return tuple(
        TimeBox(work.title, work.one_day, step.key, work.key)
        for step in load_playbook().steps
        for work in step.activities
        if work.one_day
    )


def _with_notes(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    for text, done in content["parked"]:
        offsite = minutes.park(offsite, text)
        offsite = minutes.change_parked(offsite, offsite.parked[-1].id, partial(replace, done=done))
    for each in content["decisions"]:
        offsite = minutes.resolve(offsite, each["text"], each["rule"], each["tally"])
        carried = partial(replace, owner=owners.read(offsite, each["owner"]), review=each["review"])
        offsite = minutes.change_resolution(offsite, offsite.resolutions[-1].id, carried)
    for each in content["actions"]:
        offsite = minutes.assign(offsite, each["text"], owners.read(offsite, each["owner"]), each["due"])
    return offsite
