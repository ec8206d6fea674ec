"""Tests of the ballot box: its acts, and a random facilitator who plays it against a model in memory."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from offsite.domain.errors import Refused
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Mode, Option, Round, State, Voter, advanced, check_cast, check_reveal
from offsite.storage.columns import canonical
from offsite.storage.file import OffsiteFile
from tests.storage.samples import ODD_TEXTS, draft, new_file, offsite, opened


@pytest.mark.parametrize(
    "method", [Score(-3, 3, ("impact", "ease")), Dots(7, 2), Rank(), Consent(), Assign((("a", "Ada"), ("b", "…")))]
)
def test_a_round_comes_back_as_it_was_added(method: Method) -> None:
    """Question, options, rule, electorate and all else of a round are kept, in any script."""
    round_ = replace(
        draft(method=method, voters=len(ODD_TEXTS)),
        question=ODD_TEXTS[2],
        options=tuple(Option(f"o{number}", text) for number, text in enumerate(ODD_TEXTS)),
        electorate=tuple(Voter(f"v{number}", text) for number, text in enumerate(ODD_TEXTS)),
        seats=3,
        predecessor="earlier",
        runoff=True,
    )
    with new_file() as file:
        file.ballots.add(round_)
        assert file.ballots.box() == Box((Urn(round_),))


def test_rounds_are_listed_oldest_first() -> None:
    """Rounds keep the order in which they were added, also after one of them was discarded."""
    with new_file() as file:
        for name in ("z", "b", "a"):
            file.ballots.add(draft(name))
        file.ballots.discard("b")
        file.ballots.add(draft("b"))
        assert [urn.round.id for urn in file.ballots.box().urns] == ["z", "a", "b"]


def test_a_draft_can_be_revised() -> None:
    """A draft may change in every way; the electorate with it."""
    revised = replace(draft(voters=7, options=5, method=Rank(), mode=Mode.OPEN), question="What then?")
    with new_file() as file:
        file.ballots.add(draft())
        file.ballots.revise(revised)
        assert file.ballots.box().urn("round1").round == revised


def test_only_drafts_can_be_revised_or_discarded() -> None:
    """Once a round is open, it can neither be changed nor dropped."""
    with new_file() as file:
        opened(file, draft())
        before = file.ballots.box()
        with pytest.raises(Refused, match="Only a draft"):
            file.ballots.revise(draft(voters=9))
        with pytest.raises(Refused, match="Only a draft"):
            file.ballots.discard("round1")
        assert file.ballots.box() == before


def test_only_drafts_are_added() -> None:
    """A round that claims to be open or revealed is not let in."""
    with new_file() as file:
        with pytest.raises(Refused, match="begins as a draft"):
            file.ballots.add(replace(draft(), state=State.REVEALED))
        assert file.ballots.box() == Box()


def test_faulty_drafts_are_errors() -> None:
    """A taken id, and a voter or an option named twice, are errors of the program and change nothing."""
    with new_file() as file:
        file.ballots.add(draft())
        twice = replace(draft("other"), electorate=(Voter("v", "Ada"), Voter("v", "Ben")))
        same = replace(draft("other"), options=(Option("o", "A"), Option("o", "B")))
        for faulty in (draft(), twice, same):
            with pytest.raises(ValueError, match="round"):
                file.ballots.add(faulty)
        assert [urn.round for urn in file.ballots.box().urns] == [draft()]


def test_unknown_rounds() -> None:
    """Acts on a round that is not there are a KeyError."""
    with new_file() as file:
        for act in (file.ballots.open, file.ballots.close, file.ballots.discard, file.ballots.unanimous):
            with pytest.raises(KeyError):
                act("nowhere")


def test_nobody_votes_twice() -> None:
    """A second ballot of the same person is refused, and the first one stays."""
    with new_file() as file:
        opened(file, draft())
        for voter in ("v0", "v1", "v2"):
            file.ballots.cast("round1", voter, {"o0": 1})
        with pytest.raises(Refused, match="voted already"):
            file.ballots.cast("round1", "v0", {"o0": 5})
        file.ballots.close("round1")
        file.ballots.reveal("round1")
        assert file.ballots.box().urns[0].ballots == ({"o0": 1},) * 3


def test_a_private_ballot_needs_a_private_vote() -> None:
    """Ballots do not go into open votes, nor answers by name into private ones."""
    with new_file() as file:
        opened(file, draft("private"))
        opened(file, draft("open", mode=Mode.OPEN))
        with pytest.raises(Refused, match="not a private one"):
            file.ballots.cast("open", "v0", {"o0": 1})
        with pytest.raises(Refused, match="not an open one"):
            file.ballots.answer("private", "v0", {"o0": 1})
        assert [urn.turnout for urn in file.ballots.box().urns] == [0, 0]


def test_named_answers_can_be_changed_until_the_close() -> None:
    """In an open vote the last answer counts, told in the order of the electorate; after the close it stays."""
    with new_file() as file:
        opened(file, draft(mode=Mode.OPEN, voters=3))
        file.ballots.answer("round1", "v2", {"o0": 1})
        file.ballots.answer("round1", "v0", {"o1": 2})
        file.ballots.answer("round1", "v2", {"o0": 4})
        urn = file.ballots.box().urns[0]
        assert urn.named == (("v0", {"o1": 2}), ("v2", {"o0": 4}))
        assert urn.voted == {"v0", "v2"}
        file.ballots.close("round1")
        with pytest.raises(Refused, match="not open"):
            file.ballots.answer("round1", "v0", {"o1": 5})
        file.ballots.reveal("round1")
        assert file.ballots.box().urns[0].named == urn.named


@pytest.mark.parametrize(
    ("values", "expected"), [((3, 3, 3), True), ((3, 3, 2), False), ((0, 0, 0, 0), True), ((), False)]
)
def test_unanimous(values: tuple[int, ...], expected: bool) -> None:
    """A closed private round is unanimous when all its ballots say the same, and only then."""
    with new_file() as file:
        opened(file, draft())
        for number, value in enumerate(values):
            file.ballots.cast("round1", f"v{number}", {"o0": value})
        with pytest.raises(Refused, match="not closed"):
            file.ballots.unanimous("round1")
        file.ballots.close("round1")
        assert file.ballots.unanimous("round1") is expected


def test_open_votes_are_never_called_unanimous() -> None:
    """The warning before a reveal is for private votes alone."""
    with new_file() as file:
        opened(file, draft(mode=Mode.OPEN))
        file.ballots.answer("round1", "v0", {"o0": 1})
        file.ballots.close("round1")
        assert not file.ballots.unanimous("round1")


def test_votes_survive_closing_the_file(tmp_path: Path) -> None:
    """Rounds in all states are the same after the file was closed and opened."""
    with OffsiteFile.create(tmp_path / "day.offsite", offsite()) as file:
        for name in ("draft", "open", "closed", "revealed", "void"):
            file.ballots.add(draft(name))
        for name in ("open", "closed", "revealed", "void"):
            file.ballots.open(name)
            for voter in ("v1", "v2", "v4"):
                file.ballots.cast(name, voter, {"o1": 3, "o2": int(voter[1])})
        for name in ("closed", "revealed"):
            file.ballots.close(name)
        file.ballots.reveal("revealed")
        file.ballots.void("void", "the wrong people were named")
        before = file.ballots.box()
    with OffsiteFile.open(file.path) as again:
        assert again.ballots.box() == before


@settings(max_examples=30, stateful_step_count=30, deadline=None)
class Facilitator(RuleBasedStateMachine):
    """Does anything at any time; the file must say what a simple model says, and refuse what the rules refuse."""

    names = st.sampled_from(["one", "two", "three"])
    voters = st.sampled_from([f"v{number}" for number in range(5)])
    choices = st.dictionaries(st.sampled_from(["o0", "o1", "o2"]), st.integers(0, 6))

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.file = OffsiteFile.create(Path(self.folder.name) / "day.offsite", offsite())
        self.rounds: dict[str, Round] = {}
        self.voted: dict[str, dict[str, Choices]] = {}

    def teardown(self) -> None:
        """Clean up."""
        self.file.close()
        self.folder.cleanup()

    @rule(name=names, mode=st.sampled_from([Mode.PRIVATE, Mode.OPEN]), voters=st.integers(0, 5))
    def add(self, name: str, mode: Mode, voters: int) -> None:
        """Add a draft, or revise it where there is one."""
        round_ = draft(name, voters, mode)
        if name not in self.rounds:
            self.file.ballots.add(round_)
        elif self.rounds[name].state is State.DRAFT:
            self.file.ballots.revise(round_)
        else:
            with pytest.raises(Refused):
                self.file.ballots.revise(round_)
            return
        self.rounds[name] = round_
        self.voted[name] = {}

    @precondition(lambda self: self.rounds)
    @rule(data=st.data(), state=st.sampled_from([State.OPEN, State.CLOSED, State.REVEALED, State.VOID]))
    def advance(self, data: st.DataObject, state: State) -> None:
        """Lead a round to another state, or be refused as the rules refuse it."""
        name = data.draw(st.sampled_from(sorted(self.rounds)))
        ballots = self.file.ballots
        acts: dict[State, Callable[[str], None]] = {
            State.OPEN: ballots.open,
            State.CLOSED: ballots.close,
            State.REVEALED: ballots.reveal,
            State.VOID: lambda round_id: ballots.void(round_id, "because"),
        }
        act = acts[state]
        try:
            after = advanced(self.rounds[name], state, "because" if state is State.VOID else "")
            if state is State.REVEALED:
                check_reveal(after, len(self.voted[name]))
        except Refused:
            with pytest.raises(Refused):
                act(name)
        else:
            act(name)
            self.rounds[name] = after

    @precondition(lambda self: self.rounds)
    @rule(data=st.data(), voter=voters, choices=choices)
    def vote(self, data: st.DataObject, voter: str, choices: Choices) -> None:
        """Vote in the way the round asks for, or be refused as the rules refuse it."""
        name = data.draw(st.sampled_from(sorted(self.rounds)))
        round_ = self.rounds[name]
        act = self.file.ballots.cast if round_.mode is Mode.PRIVATE else self.file.ballots.answer
        try:
            check_cast(round_, frozenset(self.voted[name]), voter, choices)
        except Refused:
            with pytest.raises(Refused):
                act(name, voter, choices)
        else:
            act(name, voter, choices)
            self.voted[name][voter] = choices

    @rule()
    def reopen(self) -> None:
        """Close the file and open it again."""
        self.file.close()
        self.file = OffsiteFile.open(self.file.path)

    @invariant()
    def the_file_says_what_the_model_says(self) -> None:
        """The box in the file equals the one in the model."""
        assert self.file.ballots.box() == Box(tuple(self._urn(name) for name in self.rounds))

    def _urn(self, name: str) -> Urn:
        round_, voted = self.rounds[name], self.voted[name]
        if round_.mode is Mode.OPEN:
            named = tuple((each.id, voted[each.id]) for each in round_.electorate if each.id in voted)
            return Urn(round_, frozenset(voted), (), named)
        shown = sorted(voted.values(), key=canonical_text) if round_.state is State.REVEALED else ()
        return Urn(round_, frozenset(voted), tuple(shown))


def canonical_text(choices: Choices) -> str:
    """Return the text by which ballots are sorted; blanks fill it as in the file."""
    return canonical(choices).ljust(100)


TestFacilitator = Facilitator.TestCase
