"""Any sequence of collecting, merging, adopting and withdrawing proposals, against a simple account of it."""

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from offsite.domain import adoption, proposals
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Adoption, Kind, Proposal
from tests.domain.samples import day


@dataclass
class Expected:
    """What a list of proposals should hold: words by id of every original there is, and which ids are merged ones."""

    words: dict[str, str] = field(default_factory=dict)
    merged: set[str] = field(default_factory=set)


class Collecting(RuleBasedStateMachine):
    """Any sequence of proposing, rewording, merging, taking apart, adopting and withdrawing."""

    def __init__(self) -> None:
        super().__init__()
        self.offsite = day(0)
        self.expected = Expected()
        self.serial = 0

    def _words(self) -> str:
        self.serial += 1
        return f"Risk {self.serial}"

    def _one(self, data: st.DataObject, *, all_: bool = False) -> Proposal:
        known = self.offsite.proposals if all_ else proposals.standing(self.offsite, Kind.RISK)
        return data.draw(st.sampled_from(known))

    def _is_adopted(self, proposal_id: str) -> bool:
        return proposals.standing_for(self.offsite, proposal_id) in adoption.adopted(self.offsite, Kind.RISK)

    @rule()
    def propose(self) -> None:
        """Something new is said."""
        text = self._words()
        self.offsite = proposals.propose(self.offsite, Kind.RISK, text)
        self.expected.words[self.offsite.proposals[-1].id] = text

    @precondition(lambda self: self.offsite.proposals)
    @rule(data=st.data())
    def reword(self, data: st.DataObject) -> None:
        """A standing or merged proposal gets other words."""
        one, text = self._one(data, all_=True), self._words()
        self.offsite = proposals.reword(self.offsite, one.id, text)
        if one.id not in self.expected.merged:
            self.expected.words[one.id] = text

    @precondition(lambda self: len(proposals.standing(self.offsite, Kind.RISK)) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        """Some are merged, and an adoption follows them."""
        known = [each.id for each in proposals.standing(self.offsite, Kind.RISK)]
        chosen = data.draw(st.lists(st.sampled_from(known), min_size=2, max_size=4, unique=True))
        was_adopted = any(self._is_adopted(each) for each in chosen)
        text = self._words()
        self.offsite = proposals.merge(self.offsite, tuple(chosen), text)
        new = next(each.id for each in self.offsite.proposals if each.text == text)
        self.expected.merged.add(new)
        assert self._is_adopted(new) == was_adopted

    @precondition(lambda self: self.offsite.proposals)
    @rule(data=st.data())
    def unmerge(self, data: st.DataObject) -> None:
        """One is taken apart, which is refused where it was not merged, was merged again or is adopted as one."""
        one = self._one(data, all_=True)
        back = {each.id for each in proposals.originals(self.offsite, one.id)}
        adopted_as_one = any(one.id in each.proposals for each in self.offsite.adoptions)
        if not back or one.merged_into or adopted_as_one:
            with pytest.raises(Refused):
                proposals.unmerge(self.offsite, one.id)
            return
        self.offsite = proposals.unmerge(self.offsite, one.id)
        self.expected.merged.discard(one.id)
        assert back <= {each.id for each in proposals.standing(self.offsite, Kind.RISK)}

    @precondition(lambda self: self.offsite.proposals)
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        """One is removed, with all that stands behind it, unless it is adopted."""
        one = self._one(data, all_=True)
        gone = {one.id} | {each.id for each in proposals.behind(self.offsite, one.id)}
        if self._is_adopted(one.id):
            with pytest.raises(Refused):
                proposals.withdraw(self.offsite, one.id)
            return
        self.offsite = proposals.withdraw(self.offsite, one.id)
        for each in gone:
            self.expected.words.pop(each, None)
            self.expected.merged.discard(each)

    @precondition(lambda self: self.offsite.proposals)
    @rule(data=st.data())
    def adopt(self, data: st.DataObject) -> None:
        """One is adopted in the place of what was."""
        one = self._one(data)
        self.offsite = replace(self.offsite, adoptions=(Adoption(Kind.RISK, (one.id,)),))

    @rule()
    def withdraw_adoption(self) -> None:
        """The adoption is taken back."""
        self.offsite = adoption.withdraw(self.offsite, Kind.RISK)

    @invariant()
    def no_original_is_lost(self) -> None:
        """What was proposed and not withdrawn is there in its own words."""
        there = {each.id: each.text for each in self.offsite.proposals if each.id not in self.expected.merged}
        assert there == self.expected.words

    @invariant()
    def every_merged_one_is_kept(self) -> None:
        """What was merged and merged again is there until it is taken apart or removed."""
        assert self.expected.merged <= {each.id for each in self.offsite.proposals}

    @invariant()
    def whatever_was_merged_stands_behind_something_that_stands(self) -> None:
        """Each proposal leads to one that stands."""
        for each in self.offsite.proposals:
            assert not proposals.standing_for(self.offsite, each.id).merged_into

    @invariant()
    def what_is_adopted_stands(self) -> None:
        """Adopted proposals are there and were not merged away."""
        assert all(not each.merged_into for each in adoption.adopted(self.offsite, Kind.RISK))


TestCollecting = Collecting.TestCase
