"""Tests of the crowded day: it is what it says, so that what is tried on it was tried on a full room."""

from collections import Counter
from collections.abc import Iterator

import pytest

from offsite.domain import adoption, consent, pulse, room_check, tradeoffs
from offsite.domain.model.monitoring import MetricClass
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.rounds import Mode, State
from offsite.sample.crowded import play_crowded
from offsite.sample.crowded_words import LONGEST, text
from offsite.storage.file import OffsiteFile


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OffsiteFile]:
    """The crowded day in its file."""
    path = tmp_path_factory.mktemp("crowded") / "Day.offsite"
    play_crowded(path)
    with OffsiteFile.open(path) as file:
        yield file


@pytest.fixture(scope="module")
def offsite(played: OffsiteFile) -> Offsite:
    """The document of the crowded day."""
    return played.load()


def test_every_collection_is_full(offsite: Offsite) -> None:
    """Thirty people, eighty proposals, and of all else as much as a room can think of."""
    sizes = {
        "people": 30,
        "proposals": 80,
        "use_cases": 40,
        "data_domains": 20,
        "decisions_today": 20,
        "identity": 40,
        "trade_offs": 15,
        "roles": 10,
        "decisions": 25,
        "bodies": 12,
        "escalation": 8,
        "objectives": 8,
        "key_results": 32,
        "incentives": 20,
        "metrics": 40,
        "lessons": 30,
        "outcomes": 30,
        "reviews": 30,
        "agenda": 24,
        "parked": 30,
        "resolutions": 30,
        "actions": 30,
        "briefs": 2,
    }
    assert {name: len(getattr(offsite, name)) for name in sizes} == sizes
    assert {each.kind for each in offsite.metrics} == set(MetricClass)
    assert len(offsite.readings) > 100


def test_thirty_voted_in_every_vote(played: OffsiteFile, offsite: Offsite) -> None:
    """Proposals, trade-offs, both pulses, the room check and the consent are voted on by all, and revealed."""
    urns = played.ballots.box().urns
    wanted = [*Kind, tradeoffs.SUBJECT, pulse.BEFORE, pulse.AFTER, room_check.SUBJECT, consent.SUBJECT]
    assert Counter(urn.round.subject for urn in urns) == Counter(map(str, wanted))
    assert {(urn.round.state, urn.turnout) for urn in urns} == {(State.REVEALED, 30)}
    assert {urn.round.mode for urn in urns} == {Mode.PRIVATE, Mode.OPEN}
    assert all(adoption.adopted(offsite, kind) for kind in Kind)


def test_texts_come_in_every_length_and_script() -> None:
    """Some are as long as they get and some are odd; within a list they can be told apart."""
    texts = [text(number) for number in range(90)]
    assert len(set(texts)) == len(texts)
    assert sum(LONGEST - 12 < len(each) <= LONGEST for each in texts) == 9
    together = "\n".join(texts)
    for odd in ("<b>bold</b>", "=1+1", "Łódź", "山田", "عميل", "🚀", "https://", "תשובה", "\t"):
        assert odd in together
