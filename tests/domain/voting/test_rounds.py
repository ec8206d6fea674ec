"""Tests of the way of a round."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.errors import Refused
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import (
    NEXT,
    Mode,
    Option,
    Round,
    State,
    Voter,
    advanced,
    check_cast,
    check_reveal,
)

ORDER = [State.DRAFT, State.OPEN, State.CLOSED, State.REVEALED]


def draft(voters: int = 5, options: int = 3, mode: Mode = Mode.PRIVATE, method: Method | None = None) -> Round:
    """Return a draft."""
    return Round(
        id="r",
        subject="risk",
        question="Which risks?",
        options=tuple(Option(f"o{number}", f"Option {number}") for number in range(options)),
        method=method or Score(),
        mode=mode,
        electorate=tuple(Voter(f"v{number}", f"Voter {number}") for number in range(voters)),
        quorum=voters // 2 + 1,
    )


@given(st.lists(st.tuples(st.sampled_from(list(State)), st.sampled_from(["", "  ", " A mistake. "])), max_size=12))
def test_a_round_goes_one_way_only(wishes: list[tuple[State, str]]) -> None:
    """Whatever is asked for, a round goes draft, open, closed, revealed or turns void, never back, never twice."""
    round_ = draft()
    visited = [round_.state]
    for state, reason in wishes:
        before = round_
        try:
            round_ = advanced(round_, state, reason)
        except Refused:
            assert state not in NEXT[before.state] or (state is State.VOID and not reason.strip())
            continue
        assert state in NEXT[before.state]
        visited.append(state)
        assert replace(round_, state=before.state, void_reason="") == before
        assert round_.void_reason == ("A mistake." if state is State.VOID else "")
    straight = [state for state in visited if state is not State.VOID]
    assert straight == ORDER[: len(straight)]
    assert visited.count(State.VOID) <= 1
    assert State.VOID not in visited[:-1]
    assert not (State.VOID in visited and State.REVEALED in visited)


def test_nothing_leads_back_to_open() -> None:
    """Only a draft can be opened, and a round at its end stays there."""
    assert [state for state in State if State.OPEN in NEXT[state]] == [State.DRAFT]
    assert NEXT[State.REVEALED] == NEXT[State.VOID] == frozenset()
    assert all(State.DRAFT not in following for following in NEXT.values())
    with pytest.raises(Refused, match="A round that is revealed cannot become open"):
        advanced(replace(draft(), state=State.REVEALED), State.OPEN)


@pytest.mark.parametrize(
    ("round_", "sentence"),
    [
        (replace(draft(), question=" "), "Write the question"),
        (draft(options=1), "at least two options"),
        (draft(options=0), "at least two options"),
        (replace(draft(options=0), subject="pulse"), "nothing to vote on"),
        (draft(voters=0), "Nobody may vote yet"),
        (draft(voters=2), "Fewer than 3 voters cannot vote in private"),
    ],
)
def test_an_incomplete_draft_cannot_be_opened(round_: Round, sentence: str) -> None:
    """A round opens with a question, options and voters, and privately with three of them at least."""
    with pytest.raises(Refused, match=sentence):
        advanced(round_, State.OPEN)


@pytest.mark.parametrize(
    "round_", [draft(voters=3), draft(voters=1, mode=Mode.OPEN), replace(draft(options=1), subject="charter")]
)
def test_the_smallest_rounds_that_open(round_: Round) -> None:
    """Three private voters, a single open one, and one option where the question is no choice, are enough."""
    assert advanced(round_, State.OPEN) == replace(round_, state=State.OPEN)


def test_void_takes_a_reason() -> None:
    """A round turns void for a reason that stays on record."""
    opened = advanced(draft(), State.OPEN)
    with pytest.raises(Refused, match="Say why the round is void"):
        advanced(opened, State.VOID, " \n")
    assert advanced(opened, State.VOID, " Wrong question ").void_reason == "Wrong question"


@pytest.mark.parametrize("state", [state for state in State if state is not State.OPEN])
def test_a_ballot_needs_an_open_round(state: State) -> None:
    """Before the opening and after the closing nobody can vote."""
    with pytest.raises(Refused, match="not open"):
        check_cast(replace(draft(), state=state), frozenset(), "v0", {})


def test_a_ballot_needs_a_voter_who_has_not_voted() -> None:
    """Only the electorate votes, privately once, openly as often as they like until the closing."""
    opened = advanced(draft(), State.OPEN)
    check_cast(opened, frozenset(), "v0", {"o0": 5})
    check_cast(opened, frozenset({"v1"}), "v0", {})
    with pytest.raises(Refused, match="Only the people named for this vote"):
        check_cast(opened, frozenset(), "stranger", {})
    with pytest.raises(Refused, match="a cast ballot is final"):
        check_cast(opened, frozenset({"v0"}), "v0", {"o0": 5})
    check_cast(replace(opened, mode=Mode.OPEN), frozenset({"v0"}), "v0", {"o0": 5})


@given(
    st.sampled_from([Score(), Score(criteria=("impact", "effort")), Dots(3), Rank(), Consent(), Assign((("x", "X"),))]),
    st.dictionaries(
        st.sampled_from(["o0", "o1", "secret-option"]),
        st.sampled_from([-777, 777, "secret-choice", None, True, 2.5, {"impact": 777}, {"secret-criterion": 1}]),
        min_size=1,
    ),
)
def test_a_refused_ballot_is_never_repeated(method: Method, choices: Choices) -> None:
    """The sentence that refuses a ballot holds neither a value nor an option that was picked."""
    opened = advanced(draft(method=method), State.OPEN)
    try:
        check_cast(opened, frozenset(), "v0", choices)
    except Refused as refused:
        told, hidden = str(refused), refused.__cause__ or refused.__context__
    else:
        return
    assert not any(word in told for word in ("777", "secret", "2.5", "o0", "o1", "Voter"))
    assert hidden is None


def test_a_reveal_needs_three_private_ballots() -> None:
    """Two private ballots would tell who voted what; open and counted votes may be as small as they are."""
    for ballots in range(3):
        with pytest.raises(Refused, match=f"Only {ballots} of the 3 ballots"):
            check_reveal(draft(), ballots)
    check_reveal(draft(), 3)
    for mode in (Mode.OPEN, Mode.COUNTED):
        check_reveal(draft(mode=mode), 0)


def test_names_of_options_and_voters() -> None:
    """A round knows the words and names that it was opened with."""
    round_ = draft()
    assert round_.option_ids == ("o0", "o1", "o2")
    assert round_.option_text("o1") == "Option 1"
    assert round_.voter_name("v4") == "Voter 4"
