"""Readings give outcomes their figures, once, and tell when there are later ones."""

from datetime import date

import pytest

from offsite.domain import lessons, monitoring, outcome_offers, stale
from offsite.domain.offsite import Offsite
from offsite.domain.stale import Change
from tests.domain.stale_samples import everything_taken, marks, settled


@pytest.fixture
def offsite() -> Offsite:
    """A day on which everything that is offered was taken."""
    return everything_taken()


def test_readings_give_outcomes_their_figures(offsite: Offsite) -> None:
    """A metric with readings offers an outcome with its way in figures, which is stale after the next reading."""
    metric = offsite.metrics[0]
    assert outcome_offers.offers(offsite) == ()
    offsite = monitoring.add_reading(offsite, metric.id, date(2026, 11, 12), 3.0)
    offsite = lessons.add_outcome(offsite, f" {metric.name.upper()}")
    (offer,) = outcome_offers.offers(offsite)
    taken = outcome_offers.take(offsite, [offer.source, "readings/nothing"])
    (outcome,) = taken.outcomes
    assert (outcome.aim, outcome.figure) == (metric.name.upper(), "3 on 12 Nov 2026")
    assert outcome_offers.offers(taken) == ()
    later = monitoring.add_reading(taken, metric.id, date(2026, 12, 12), 2.0)
    assert marks(later) == [("outcomes", Change.REWORDED, "3 on 12 Nov 2026", "3 on 12 Nov 2026, 2 on 12 Dec 2026")]
    done = settled(later, stale.take_again)
    assert done.outcomes[0].figure == "3 on 12 Nov 2026, 2 on 12 Dec 2026"
    assert settled(later, stale.keep_own).outcomes[0].figure == "3 on 12 Nov 2026"
    assert marks(monitoring.remove(later, metric.id)) == []


def test_an_outcome_is_made_where_there_is_none(offsite: Offsite) -> None:
    """An outcome that has a figure of its own is not overwritten: another one is made."""
    metric = offsite.metrics[0]
    offsite = monitoring.add_reading(offsite, metric.id, date(2026, 11, 12), 3.0)
    offsite = lessons.add_outcome(offsite, metric.name)
    offsite = lessons.set_field(offsite, offsite.outcomes[0].id, "figure", "Much")
    taken = outcome_offers.take(offsite, [each.source for each in outcome_offers.offers(offsite)])
    assert [each.figure for each in taken.outcomes] == ["Much", "3 on 12 Nov 2026"]
