"""Tests of the sample's agenda and notes."""

from datetime import timedelta

import pytest

from offsite.content import Playbook
from offsite.domain import minutes, owners, timetable
from offsite.domain.offsite import Offsite
from offsite.sample import play_sample
from offsite.storage.file import OffsiteFile
from ui.agenda.boxes import boxes_of


@pytest.fixture(scope="module")
def offsite(tmp_path_factory: pytest.TempPathFactory) -> Offsite:
    """The document of the sample."""
    path = tmp_path_factory.mktemp("sample") / "Marlow Freight.offsite"
    play_sample(path)
    with OffsiteFile.open(path) as file:
        return file.load()


def test_the_agenda_is_the_playbook_s(offsite: Offsite, playbook: Playbook) -> None:
    """The boxes are those that the playbook proposes with its pauses, and each has been begun and ended."""
    proposed = boxes_of(playbook, offsite.form, pauses=True)
    held = [(item.title, item.minutes, item.step, item.activity) for item in offsite.agenda]
    assert [each for each in held if each[2]] == [
        (box.title, box.minutes, box.step, box.activity) for box in proposed if box.step
    ]
    assert sum(each[1] for each in held) == sum(box.minutes for box in proposed)
    assert timetable.is_over(offsite)


def test_the_day_ended_near_its_plan(offsite: Offsite) -> None:
    """The day began in the morning and ended within half an hour of what was planned."""
    last = offsite.agenda[-1].ended
    assert last is not None
    late = timetable.behind(offsite, last)
    assert late is not None
    assert abs(late) < timedelta(minutes=30)


def test_the_notes_lack_nothing(offsite: Offsite) -> None:
    """Some things are parked, two decisions are carried, four actions have owners from the list and days."""
    assert minutes.findings(offsite) == ()
    assert (len(offsite.parked), len(offsite.resolutions), len(offsite.actions)) == (3, 2, 4)
    names = {person.name for person in offsite.people}
    carriers = [each.owner for each in offsite.resolutions] + [each.owner for each in offsite.actions]
    assert {owners.in_words(offsite, each) for each in carriers} <= names
