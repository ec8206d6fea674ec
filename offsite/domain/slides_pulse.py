"""The pulse on the big screen: dimensions in their own order, distribution beside the mean."""

from dataclasses import replace

from offsite.domain import pulse, rated, results, slides, slides_compare
from offsite.domain.model.slides import Result, ResultRow
from offsite.domain.model.slides_votes import Comparison
from offsite.domain.paging import Pages
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.rounds import State


def for_pulse(box: Box, round_id: str) -> Pages:
    """Return what the room may see of a pulse in the state it is in.

    Raises:
        KeyError: there is no such round.
    """
    urn = box.urn(round_id)
    return (picture(urn),) if urn.round.state is State.REVEALED else slides.for_round(box, round_id)


def picture(urn: Urn) -> Result:
    """Return a revealed pulse.

    Raises:
        Refused: it is not revealed.
    """
    fact = f"{results.turnout_in_words(urn)}. {pulse.sentence(urn)}"
    return Result(urn.round.question, fact, rows(urn))


def rows(urn: Urn) -> tuple[ResultRow, ...]:
    """Return the dimensions of a revealed pulse as rows without ranks.

    Raises:
        Refused: it is not revealed.
    """
    fractions = {row.option: row.fraction for row in urn.tally().rows}
    return tuple(
        ResultRow("", each.name, fractions[each.id], each.ratings.counts, each.mean, each.mark)
        for each in rated.readings(urn)
    )


def before_and_after(box: Box) -> Pages:
    """Return both pulses side by side, dimensions in their own order; no page before both are revealed."""
    pair = pulse.both(box)
    if pair is None:
        return ()
    place = {each.text: at for at, each in enumerate(pulse.DIMENSIONS)}
    pages = []
    for page in slides_compare.comparison(*pair):
        if isinstance(page, Comparison):
            ordered = tuple(sorted(page.rows, key=lambda row: place.get(row.text, len(place))))
            pages.append(replace(page, fact=pulse.movement(box), rows=ordered))
    return tuple(pages)
