"""The slide of a brief: the argument in its order, nothing that is not said."""

from dataclasses import replace

import pytest

from offsite.domain import pilots, slides_pilots
from offsite.domain.model.pilots import Brief, NeedsLearning
from offsite.domain.model.slides_day import Points
from tests.domain.samples import day

FULL = Brief(
    "",
    value_hypothesis="Shorter contacts",
    cost_today=1200000.5,
    cost_unit="euros",
    worth="Half of it",
    data_needed="Contacts",
    baseline="Search",
    reaches="61 of 100",
    meeting_point="87",
    needs_learning=NeedsLearning.YES,
    why_learning="Too many wordings",
    owner="Amara Okafor",
    guardrails="Sources\nSpeed",
    experiment="200 questions",
    experiment_days=2.5,
)


def test_the_argument_in_its_order() -> None:
    """Each part that says something is a line with its name, figures with their units; long briefs go on."""
    offsite = day(pilot=("Answers",))
    pilot = offsite.proposals[0].id
    offsite = pilots.change_brief(offsite, pilot, lambda _: replace(FULL, id=pilot))
    pages = slides_pilots.brief(offsite, pilot)
    assert all(
        isinstance(each, Points) and (each.title, each.fact) == ("Answers", "Shorter contacts") for each in pages
    )
    assert [line for page in pages if isinstance(page, Points) for line in page.items] == [
        "Costs today: 1,200,000.5 euros",
        "Worth solving: Half of it",
        "Data: Contacts",
        "Baseline: Search; 61 of 100",
        "Where hope and data meet: 87",
        "Needs machine learning: Too many wordings",
        "Watched throughout: Sources, Speed",
        "First experiment: 2.5 days; 200 questions",
        "Owner: Amara Okafor",
    ]


def test_a_brief_that_is_not_begun_says_so() -> None:
    """Without a word there is one page that says so; a pilot that is gone is an error of the caller."""
    offsite = day(pilot=("Answers",))
    (page,) = slides_pilots.brief(offsite, offsite.proposals[0].id)
    assert page == Points("Answers", "The brief is not begun yet.", ())
    with pytest.raises(KeyError, match="nobody"):
        slides_pilots.brief(offsite, "nobody")


@pytest.mark.parametrize(("needed", "line"), [("Files.", "Data: Files. Years"), ("Files", "Data: Files; Years")])
def test_a_whole_sentence_is_not_followed_by_a_semicolon(needed: str, line: str) -> None:
    """Two fields of one line are two sentences where the first ends as one, and parted by a semicolon otherwise."""
    offsite = day(pilot=("Answers",))
    pilot = offsite.proposals[0].id
    told = Brief(pilot, data_needed=needed, data_at_hand="Years")
    (page,) = slides_pilots.brief(pilots.change_brief(offsite, pilot, lambda _: told), pilot)
    assert page == Points("Answers", "", (line,))
