"""Ballots are checked, rules told and methods stored as they should be."""

import json

import pytest

from offsite.domain.voting.methods import (
    Assign,
    Choices,
    Consent,
    Dots,
    Method,
    Rank,
    Score,
    ballot_error,
    default_dots,
    explain,
    from_plain,
    to_plain,
)

OPTIONS = ("a", "b", "c")
TWO = Score(criteria=("impact", "learnability"))
OWNERS = Assign((("ceo", "Chief executive"), ("cfo", "Chief financial officer")))
METHODS: tuple[Method, ...] = (Score(), Score(1, 5), TWO, Dots(3), Dots(100, 100), Rank(), Consent(), OWNERS)


@pytest.mark.parametrize("method", METHODS)
def test_stored_method_reads_back_the_same(method: Method) -> None:
    """A method that went through JSON is the same method."""
    assert from_plain(json.loads(json.dumps(to_plain(method)))) == method


@pytest.mark.parametrize(
    ("plain", "complaint"),
    [
        ({}, "no voting method None"),
        ({"kind": "lottery"}, "no voting method 'lottery'"),
        ({"kind": "score", "lowest": 0, "highest": 5}, "has the fields"),
        ({"kind": "rank", "budget": 3}, "has the fields"),
        ({"kind": "score", "lowest": 0, "highest": "5", "criteria": [""]}, "'highest'.*whole number"),
        ({"kind": "score", "lowest": 0, "highest": True, "criteria": [""]}, "'highest'.*whole number"),
        ({"kind": "score", "lowest": 5, "highest": 0, "criteria": [""]}, "above the lowest"),
        ({"kind": "score", "lowest": 0, "highest": 5, "criteria": []}, "one or two names"),
        ({"kind": "score", "lowest": 0, "highest": 5, "criteria": "ab"}, "one or two names"),
        ({"kind": "score", "lowest": 0, "highest": 5, "criteria": ["x", "x"]}, "two different names"),
        ({"kind": "dots", "budget": 0, "cap": 1}, "from 1 up"),
        ({"kind": "assign", "choices": [["a"]]}, "pairs of id and label"),
        ({"kind": "assign", "choices": "a"}, "pairs of id and label"),
        ({"kind": "assign", "choices": []}, "at least one choice"),
        ({"kind": "assign", "choices": [["a", "A"], ["a", "B"]]}, "id of its own"),
    ],
)
def test_nonsense_is_refused_with_its_reason(plain: dict[str, object], complaint: str) -> None:
    """A stored method that makes no sense is refused, and the text says what is wrong."""
    with pytest.raises(ValueError, match=complaint):
        from_plain(plain)


@pytest.mark.parametrize("method", METHODS)
def test_an_empty_ballot_is_always_fine(method: Method) -> None:
    """Nobody is forced to have an opinion."""
    assert ballot_error(method, OPTIONS, {}) is None


@pytest.mark.parametrize(
    ("method", "choices"),
    [
        (Score(), {"a": 0, "b": 5}),
        (TWO, {"a": {"impact": 5}, "b": {}, "c": {"impact": 0, "learnability": 1}}),
        (Dots(3), {"a": 1, "b": 1, "c": 0}),
        (Dots(100, 100), {"a": 100}),
        (Rank(), {"a": 1, "b": 1, "c": 3}),
        (Consent(), {"a": 0}),
        (OWNERS, {"a": "ceo", "b": "ceo"}),
    ],
)
def test_ballots_within_the_rule_are_fine(method: Method, choices: Choices) -> None:
    """A ballot that keeps to the rule may be cast."""
    assert ballot_error(method, OPTIONS, choices) is None


@pytest.mark.parametrize(
    ("method", "choices", "says"),
    [
        (Score(), {"z": 1}, "not in this vote"),
        (Score(), {"a": 6}, "from 0 to 5"),
        (Score(1, 5), {"a": 0}, "from 1 to 5"),
        (Score(), {"a": 2.5}, "whole numbers"),
        (Score(), {"a": True}, "whole numbers"),
        (TWO, {"a": 3}, "one for learnability"),
        (TWO, {"a": {"beauty": 3}}, "criterion"),
        (TWO, {"a": {"impact": 9}}, "from 0 to 5"),
        (Dots(2), {"a": 1, "b": 1, "c": 1}, "You have two dots; this ballot gives three dots."),
        (Dots(3), {"a": 2}, "more than one dot"),
        (Dots(3, 2), {"a": -1}, "whole dots"),
        (Rank(), {"a": 0}, "whole ranks from 1"),
        (Consent(), {"a": 6}, "0 to 5 fingers"),
        (OWNERS, {"a": "cto"}, "choices offered"),
        (OWNERS, {"a": ["ceo"]}, "choices offered"),
    ],
)
def test_a_ballot_against_the_rule_gets_one_plain_sentence(method: Method, choices: Choices, says: str) -> None:
    """A ballot that breaks the rule is answered with one sentence that says how."""
    error = ballot_error(method, OPTIONS, choices)
    assert error is not None
    assert says in error
    assert error.endswith(".")


def test_dots_default_to_a_third_of_the_options_and_three_at_least() -> None:
    """The usual budget is a third of the options, rounded up, and never below three."""
    assert [default_dots(count).budget for count in (1, 9, 10, 12, 13)] == [3, 3, 4, 4, 5]
    assert default_dots(10).cap == 1


@pytest.mark.parametrize("method", METHODS)
def test_the_rule_is_told_in_sentences(method: Method) -> None:
    """Every rule can be told to the room."""
    told = explain(method, 7)
    assert told.endswith(".")
    assert "one dots" not in told


def test_the_rule_of_two_criteria_says_how_they_are_joined() -> None:
    """The room hears that the two means are averaged before it votes."""
    assert "for impact and for learnability" in explain(TWO, 4)
    assert "averaged" in explain(TWO, 4)
