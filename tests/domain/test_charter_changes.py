"""What has changed under a section of the charter goes into it, and what was written by hand stays."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import charter, charter_changes, proposals
from offsite.domain.charter_changes import merged, pairs, what_differs
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.offsite import Offsite
from tests.domain.samples import adopted, day

TAIL = ": we accept …; above that, …"
OWN = "Data leak: none; the board within the hour\nWrong answers: at most 1 in 200\nDrift: we look weekly\nAnd we laugh"


def with_risks() -> Offsite:
    """Return a day with three adopted risks, a fourth one, and thresholds written by hand."""
    offsite, _ = adopted(day(risk=("Data leak", "Wrong answers", "Drift", "Costs grow")), Kind.RISK)
    return charter.write(offsite, "risk_thresholds", OWN)


def reworded(offsite: Offsite, text: str) -> Offsite:
    """Return the day with its first risk in other words."""
    return proposals.reword(offsite, offsite.proposals[0].id, text)


def test_a_reworded_risk_keeps_its_threshold() -> None:
    """Other words for a risk take the place of the old ones in its line; the limit and all other lines stay."""
    changed = reworded(with_risks(), "Customer data leak")
    assert charter_changes.can_take(changed, "risk_thresholds")
    done = charter_changes.take(changed, "risk_thresholds")
    assert charter.text_of(done, "risk_thresholds") == f"Customer {OWN[0].lower()}{OWN[1:]}"
    assert not charter.is_stale(done, "risk_thresholds")


@pytest.mark.parametrize("words", ["A refusal without a reason", "No reason given"])
def test_a_risk_in_quite_other_words_keeps_its_threshold(words: str) -> None:
    """The limit goes with the risk, however little its new words have in common with the old ones."""
    changed = reworded(with_risks(), words)
    done = charter_changes.take(changed, "risk_thresholds")
    told = [f"{words}: none; the board within the hour", *OWN.splitlines()[1:]]
    assert charter.text_of(done, "risk_thresholds").splitlines() == told
    again = charter_changes.take(reworded(done, "Leaks"), "risk_thresholds")
    assert charter.text_of(again, "risk_thresholds").startswith("Leaks: none; the board within the hour\n")


def test_another_risk_that_sounds_alike_begins_with_gaps() -> None:
    """Another risk does not inherit a limit for having almost the same words."""
    offsite, _ = adopted(day(risk=("Data leak", "Wrong answers", "Drift", "Data leak abroad")), Kind.RISK)
    offsite = charter.write(offsite, "risk_thresholds", OWN)
    ids = tuple(each.id for each in offsite.proposals)
    changed = replace(offsite, adoptions=(Adoption(Kind.RISK, (ids[3], ids[1], ids[2])),))
    done = charter_changes.take(changed, "risk_thresholds")
    assert charter.text_of(done, "risk_thresholds").splitlines()[0] == f"Data leak abroad{TAIL}"


def test_risks_that_change_places_and_words_keep_each_its_own_threshold() -> None:
    """A new vote that puts the risks in another order moves no limit to another risk."""
    offsite = with_risks()
    ids = tuple(each.id for each in offsite.proposals)
    changed = proposals.reword(reworded(offsite, "Gone astray"), ids[1], "Untrue")
    changed = replace(changed, adoptions=(Adoption(Kind.RISK, (ids[1], ids[2], ids[0])),))
    done = charter_changes.take(changed, "risk_thresholds")
    assert charter.text_of(done, "risk_thresholds").splitlines()[:2] == [
        "Gone astray: none; the board within the hour",
        "Untrue: at most 1 in 200",
    ]


def test_a_section_that_does_not_know_its_records_goes_by_the_words() -> None:
    """In a section of an earlier version a risk that sounds alike keeps the limit."""
    offsite = with_risks()
    old = replace(offsite, sections=tuple(replace(each, sources=()) for each in offsite.sections))
    done = charter_changes.take(reworded(old, "Customer data leak"), "risk_thresholds")
    assert charter.text_of(done, "risk_thresholds").startswith("Customer data leak: none; the board within the hour")


def test_another_risk_begins_with_gaps() -> None:
    """A limit is never carried over to another risk: its line has the gaps to fill, which are told."""
    offsite = with_risks()
    ids = tuple(each.id for each in offsite.proposals)
    changed = replace(offsite, adoptions=(Adoption(Kind.RISK, (ids[3], ids[1], ids[2])),))
    done = charter_changes.take(changed, "risk_thresholds")
    assert charter.text_of(done, "risk_thresholds").splitlines() == [f"Costs grow{TAIL}", *OWN.splitlines()[1:]]
    assert "Risk thresholds: a gap “…” to fill" in [each.message for each in charter.findings(done)]


def test_what_was_written_differently_altogether_stays() -> None:
    """Where no line begins with the old words, the new ones come below what was written."""
    offsite = charter.write(with_risks(), "risk_thresholds", "Nothing leaves the house")
    done = charter_changes.take(reworded(offsite, "Customer data leak"), "risk_thresholds")
    assert charter.text_of(done, "risk_thresholds") == f"Nothing leaves the house\nCustomer data leak{TAIL}"


def test_a_section_that_says_nothing_else_is_given_back() -> None:
    """When all that is left is what the offsite suggests, the section follows it by itself again."""
    offsite = charter.write(with_risks(), "risks", "Wrong answers\nDrift")
    ids = tuple(each.id for each in offsite.proposals)
    done = charter_changes.take(replace(offsite, adoptions=(Adoption(Kind.RISK, ids[1:3]),)), "risks")
    assert not charter.is_written(done, "risks")


def test_an_argument_can_only_be_read_again() -> None:
    """The words on why are argued for the north star: another one marks them, with nothing to take but a look."""
    offsite, _ = adopted(day(north_star=("Answer today", "Answer truly")), Kind.NORTH_STAR, 1)
    offsite = charter.write(offsite, "why", "Customers wait")
    assert not charter.is_stale(offsite, "why")
    changed = reworded(offsite, "Answer now")
    assert charter.is_stale(changed, "why")
    assert charter_changes.changes(changed, "why") == (("Answer today", "Answer now"),)
    assert not charter_changes.can_take(changed, "why")
    kept = charter.keep_written(changed, "why")
    assert not charter.is_stale(kept, "why")
    assert charter.text_of(kept, "why") == "Customers wait"
    assert charter_changes.changes(day(), "why") == ()


def test_a_gap_does_not_hide_that_something_changed() -> None:
    """A section with a gap that rests on something that changed has both findings."""
    offsite = charter.write(with_risks(), "risk_thresholds", "Data leak: we accept …")
    told = [each.message for each in charter.findings(reworded(offsite, "Leak"))]
    assert "Risk thresholds: a gap “…” to fill" in told
    assert "Risk thresholds: what it rests on has changed since it was written" in told


@pytest.mark.parametrize(
    ("then", "now", "found"),
    [
        ("A: x\nB: x", "A: y\nB: x", [("A: x", "A: y")]),
        ("Data leak\nDrift", "Drift\nCustomer data leak", [("Data leak", "Customer data leak")]),
        ("Old", "New", [("Old", "New")]),
        ("One\nTwo", "One", [("Two", "")]),
        ("", "One\nTwo", [("", "One"), ("", "Two")]),
        ("A: x\nB: x", "B: y\nC: x", [("A: x", "C: x"), ("B: x", "B: y")]),
        ("One\nTwo", "Two\nOne", []),
    ],
)
def test_lines_are_paired(then: str, now: str, found: list[tuple[str, str]]) -> None:
    """What has the same head belongs together, then what sounds alike, then what is left; the order alone is none."""
    assert list(pairs(then, now)) == found


@pytest.mark.parametrize(
    ("line", "was", "now", "after"),
    [
        ("Budget: CFO", "Budget: CFO", "Budget: CEO", "Budget: CEO"),
        ("Budget: CFO, with the board", "Budget: CFO", "Budget: CEO", "Budget: CEO"),
        ("Budgets: CFO", "Budget: CFO", "Budget: CEO", "Budgets: CFO\nBudget: CEO"),
        ("Budget: CFO", "Budget: CFO", "", ""),
        ("Ours", "", "New", "Ours\nNew"),
        ("New", "", "New", "New"),
    ],
)
def test_a_change_goes_into_its_line(line: str, was: str, now: str, after: str) -> None:
    """A line that begins with the old head is the one that changes; others never are."""
    assert merged(line, [(was, now)]) == after


def test_a_shared_tail_is_not_told() -> None:
    """Of two thresholds the heads are told; where the tail changed, all of it is."""
    assert what_differs((f"Leak{TAIL}", f"Data leak{TAIL}")) == ("Leak", "Data leak")
    assert what_differs(("Budget: CFO", "Budget: CEO")) == ("Budget: CFO", "Budget: CEO")


LINES = st.lists(st.sampled_from(["A: x", "A: y", "B: x", "B", "C: z", "D"]), max_size=4, unique=True)


@given(LINES, LINES, LINES)
def test_lines_that_rest_on_nothing_stay(then: list[str], now: list[str], own: list[str]) -> None:
    """Whatever changes upstream, a line whose head did not stand there before is left, and nothing new is lost."""
    heads = {line.partition(":")[0] for line in then}
    changed = pairs("\n".join(then), "\n".join(now))
    after = merged("\n".join(own), changed).splitlines()
    for line in own:
        assert line in after or line.partition(":")[0] in heads
    assert all(new in after for _, new in changed if new)


@pytest.mark.parametrize(
    ("now", "after"),
    [("", []), (f"Leak of data{TAIL}", ["Leak of data: none"])],
)
def test_a_line_that_only_begins_alike_is_left_alone(now: str, after: list[str]) -> None:
    """Where one line has the old head and another begins with it, the change goes into the first of them."""
    other = "Data leak abroad: one a year"
    assert merged(f"{other}\nData leak: none", [(f"Data leak{TAIL}", now)]).splitlines() == [other, *after]


def test_nothing_is_removed_that_only_begins_alike() -> None:
    """When a line drops out, a line that merely begins with its words stays; the one that is it goes."""
    written = "Data leak abroad: none\nDrift: one in ten"
    assert charter_changes.merged(written, [("Data leak: we accept …", "")]) == written
    assert charter_changes.merged(written, [("Drift: we accept …", "")]) == "Data leak abroad: none"
