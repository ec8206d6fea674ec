"""No slide of any method tells anything of a private vote that is not revealed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from inspect import getmembers, isfunction
from types import ModuleType

from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import slides, slides_compare, slides_votes
from offsite.domain.errors import Refused
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import State
from tests.domain.vote_samples import OPTIONS, PAIR, in_state, round_of, urn_of, with_ballots

WHO = Assign((("ceo", "CEO"), ("cto", "CTO")))
VALUES: Mapping[str, tuple[Method, st.SearchStrategy[object]]] = {
    "score": (Score(), st.integers(0, 5)),
    "paired": (PAIR, st.fixed_dictionaries({"impact": st.integers(0, 5), "learnability": st.integers(0, 5)})),
    "dots": (Dots(4), st.integers(0, 1)),
    "rank": (Rank(), st.integers(1, 4)),
    "consent": (Consent(), st.integers(0, 5)),
    "assign": (WHO, st.sampled_from(["ceo", "cto"])),
}
UNREVEALED = [State.DRAFT, State.OPEN, State.CLOSED, State.VOID]
ASKED: Mapping[str, Callable[[Callable[..., object], Box, Urn], object]] = {
    "slides.for_round": lambda function, box, urn: function(box, urn.round.id),
    "slides.question": lambda function, _box, urn: function(urn.round),
    "slides.turnout": lambda function, _box, urn: function(urn),
    "slides.result": lambda function, _box, urn: function(urn),
    "slides_votes.pages": lambda function, _box, urn: function(urn),
    "slides_votes.fact_of": lambda function, _box, urn: function(urn),
    "slides_votes.runoff_in_words": lambda function, _box, urn: function(urn.round),
    "slides_votes.quadrant": lambda function, _box, urn: function(urn),
    "slides_compare.comparison": lambda function, box, urn: (
        _asked(function, box.urns[0], urn),
        _asked(function, urn, box.urns[0]),
    ),
    "slides_compare.comparison_for": lambda function, box, urn: function(box, urn.round.id),
}
"""How each function that sees a round is asked about it."""

NO_ROUND = {"slides.blank", "slides.welcome", "slides.north_star", "slides.top_three", "slides.raci_matrix"}
COUNTED = {"slides_votes.reading"}
"""Takes what a count gave out, which an unrevealed round does not."""


def _asked(function: Callable[..., object], *arguments: object) -> object:
    try:
        return function(*arguments)
    except Refused as refused:
        return str(refused)


def functions() -> dict[str, Callable[..., object]]:
    """Return the public functions of the modules that draw slides of rounds, by name."""

    def of(module: ModuleType) -> dict[str, Callable[..., object]]:
        name = module.__name__.rpartition(".")[2]
        found = getmembers(module, isfunction)
        mine = [(key, each) for key, each in found if each.__module__ == module.__name__ and not key.startswith("_")]
        return {f"{name}.{key}": each for key, each in mine}

    return {**of(slides), **of(slides_votes), **of(slides_compare)}


def shown(box: Box, urn: Urn) -> dict[str, object]:
    """Ask every function for what it gives or refuses of a round."""
    return {name: _asked(ASKED[name], function, box, urn) for name, function in functions().items() if name in ASKED}


def test_no_function_is_forgotten() -> None:
    """Every public function that draws slides of rounds is asked, or sees no round that is not revealed."""
    assert set(functions()) == {*ASKED, *NO_ROUND, *COUNTED}


def second_round(method: Method, state: State, ballots: list[Choices]) -> tuple[Box, Urn]:
    """Return a revealed first round with the second one in some state, and the second one."""
    round_ = replace(round_of(method), id="second", predecessor="r")
    urn = in_state(with_ballots(round_, *ballots), state)
    return Box((urn_of(method), urn)), urn


@given(st.data(), st.sampled_from(sorted(VALUES)), st.sampled_from(UNREVEALED), st.integers(0, 9))
def test_slides_of_unrevealed_rounds_do_not_depend_on_ballots(
    data: st.DataObject, name: str, state: State, count: int
) -> None:
    """Two boxes that differ only in the ballots of an unrevealed private round give equal slides by every function."""
    method, value = VALUES[name]
    ballot = st.dictionaries(st.sampled_from([option.id for option in OPTIONS]), value)
    many = st.lists(ballot, min_size=count, max_size=count)
    one, other = (shown(*second_round(method, state, list(data.draw(many)))) for _ in range(2))
    assert one == other


def test_the_same_functions_do_tell_a_revealed_vote() -> None:
    """The property above is not empty: once revealed, other ballots give other slides."""
    for one, other, method in (({"a": 5}, {"a": 1}, Score()), ({"a": 1}, {"b": 1}, Rank())):
        first, second = (shown(*second_round(method, State.REVEALED, [ballot] * 5)) for ballot in (one, other))
        differing = {name for name in first if first[name] != second[name]}
        assert {"slides.for_round", "slides.result", "slides_compare.comparison"} <= differing
