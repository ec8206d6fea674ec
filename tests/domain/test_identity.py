"""Identity: what we say about ourselves is written down, checked for what it lacks, and shown in plain words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import identity, slides_identity
from offsite.domain.errors import Refused
from offsite.domain.findings import Weight
from offsite.domain.model.form import Form
from offsite.domain.model.identity import Aspect, Trait
from offsite.domain.model.slides_day import Points
from offsite.domain.offsite import Offsite
from tests.domain.samples import day, said

PAIRS = st.lists(st.tuples(st.sampled_from(Aspect), st.text(max_size=9), st.text(max_size=9)), min_size=1, max_size=12)


def holding(*traits: Trait) -> Offsite:
    """Return a whole day with these entries."""
    return replace(day(1), identity=traits)


def pairs(offsite: Offsite, aspect: Aspect) -> list[tuple[str, str]]:
    """Return both columns of the entries of an aspect."""
    return [(each.text, each.beside) for each in identity.entries(offsite, aspect)]


@pytest.mark.parametrize("aspect", Aspect)
def test_entries_are_added_changed_and_removed(aspect: Aspect) -> None:
    """Each aspect takes entries with words, keeps what is typed into both columns, and lets them go."""
    offsite = identity.add(identity.add(day(1), aspect, "  one\n "), aspect, "two")
    first, second = identity.entries(offsite, aspect)
    offsite = identity.set_field(offsite, first.id, "beside", "its other side")
    assert pairs(offsite, aspect) == [("one", "its other side"), ("two", "")]
    assert identity.begun(offsite)
    offsite = identity.remove(offsite, first.id)
    assert identity.entries(offsite, aspect) == (second,)
    assert not identity.begun(identity.remove(offsite, second.id))
    with pytest.raises(TypeError, match="colour"):
        identity.set_field(offsite, second.id, "colour", "red")
    with pytest.raises(KeyError):
        identity.set_field(offsite, first.id, "text", "gone")


def test_what_says_nothing_new_is_refused() -> None:
    """Without words, or in the same words as an entry of the same aspect, nothing is added."""
    offsite = identity.add(day(1), Aspect.GAP, "All count the same")
    for words, why in ((" \n\t", "Type the words first"), ("all  count THE same", "stand there already")):
        with pytest.raises(Refused, match=why):
            identity.add(offsite, Aspect.GAP, words)
    assert pairs(identity.add(offsite, Aspect.VALUE, "All count the same"), Aspect.VALUE)
    both = identity.add(offsite, Aspect.GAP, "All count the same\tSome come first")
    assert pairs(both, Aspect.GAP)[1] == ("All count the same", "Some come first")


@pytest.mark.parametrize(
    "text",
    [
        "All count the same\tThe largest come first\nWe learn; always\tWe hide it",
        "- All count the same; The largest come first\n- We learn, always ; We hide it",
        "1. All count the same – The largest come first\n2. We learn, always - We hide it",
    ],
)
def test_pasted_lines_are_parted_into_both_columns(text: str) -> None:
    """Tabs, semicolons or dashes part the columns, whichever most lines have; bullets and numbers are passed over."""
    first, second = pairs(identity.add_lines(day(1), Aspect.GAP, text), Aspect.GAP)
    assert first == ("All count the same", "The largest come first")
    assert (second[0].rstrip(), second[1]) in {("We learn; always", "We hide it"), ("We learn, always", "We hide it")}


def test_pasted_lines_that_stand_there_are_passed_over() -> None:
    """A line is added once; a well-known hyphen does not part it; without anything new the paste is refused."""
    offsite = identity.add(day(1), Aspect.VALUE, "Dates")
    offsite = identity.add_lines(offsite, Aspect.VALUE, "dates\n\nTwo-hour windows\nTwo-hour windows\n-\n")
    assert pairs(offsite, Aspect.VALUE) == [("Dates", ""), ("Two-hour windows", "")]
    with pytest.raises(Refused, match="Every line stands there already"):
        identity.add_lines(offsite, Aspect.VALUE, "DATES\nDates")
    with pytest.raises(Refused, match="Type the words first"):
        identity.add_lines(offsite, Aspect.VALUE, " \n ")


@given(PAIRS, st.integers(0, 11), st.integers(-2, 14))
def test_moving_stays_within_the_aspect(drawn: list[tuple[Aspect, str, str]], which: int, to: int) -> None:
    """An entry goes to the place asked for among its own; nothing is lost, and other aspects do not notice."""
    offsite = holding(*(Trait(str(place), *each) for place, each in enumerate(drawn)))
    trait = offsite.identity[which % len(drawn)]
    moved = identity.move(offsite, trait.id, to)
    own = identity.entries(moved, trait.aspect)
    assert own.index(trait) == min(max(to, 0), len(own) - 1)
    assert set(moved.identity) == set(offsite.identity)
    for aspect in set(Aspect) - {trait.aspect}:
        assert identity.entries(moved, aspect) == identity.entries(offsite, aspect)


def test_a_whole_day_asks_for_three_aspects() -> None:
    """What we value, how we decide and where we do otherwise are missing, each by the name of its list."""
    found = identity.findings(day(1))
    assert [(each.record, each.weight) for each in found] == [
        (aspect, Weight.MISSING) for aspect in (Aspect.VALUE, Aspect.DECIDING, Aspect.GAP)
    ]
    assert {(each.step, each.place) for each in found} == {("offsite", "identity")}
    assert identity.findings(said(day(1))) == ()


def test_the_short_form_asks_for_nothing_but_what_it_began() -> None:
    """Ninety minutes have no time for identity; half a gap that was written all the same is told."""
    short = replace(day(1), form=Form.NINETY)
    assert identity.findings(short) == ()
    (only,) = identity.findings(identity.add(short, Aspect.GAP, "All count the same."))
    assert only.message == "All count the same: what we do is not written"


@pytest.mark.parametrize(
    ("trait", "message", "weight"),
    [
        (Trait("x", Aspect.GAP, "All count", " "), "All count: what we do is not written", Weight.MISSING),
        (Trait("x", Aspect.GAP, "", "Some first."), "Some first: what we say is not written", Weight.MISSING),
        (Trait("x", Aspect.GAP), "An entry: it has no words", Weight.MISSING),
        (Trait("x", Aspect.PAST, " ", "Now"), "Now: it has no words", Weight.MISSING),
        (Trait("x", Aspect.VALUE, "Dates"), "Dates: no case yet in which it cost us something", Weight.NOTE),
        (Trait("x", Aspect.FRICTION, "A call"), "A call: what we accept it for is not written", Weight.NOTE),
        (Trait("x", Aspect.VALUE, "W" * 90), f"{'W' * 59}…: no case yet in which it cost us something", Weight.NOTE),
    ],
)
def test_what_an_entry_lacks(trait: Trait, message: str, weight: Weight) -> None:
    """Half a gap and an entry without words are missing something; a value without a case is worth a note."""
    found = [each for each in identity.findings(holding(trait)) if each.record == "x"]
    assert [(each.message, each.weight) for each in found] == [(message, weight)]


def test_what_needs_no_second_column() -> None:
    """A way of deciding and an old pattern stand by themselves."""
    for aspect in (Aspect.DECIDING, Aspect.PAST):
        assert identity.problem_of(Trait("x", aspect, "Late"))[1] == ""


def test_an_aspect_is_found_by_an_entry_or_by_its_key() -> None:
    """A finding names an entry or a list; anything else leads nowhere."""
    offsite = holding(Trait("x", Aspect.PAST, "Limits"))
    assert identity.aspect_of(offsite, "x") is Aspect.PAST
    assert identity.aspect_of(offsite, "gap") is Aspect.GAP
    assert identity.aspect_of(offsite, "party") is None


@pytest.mark.parametrize(
    ("trait", "words"),
    [
        (Trait("", Aspect.GAP, "All count.", "Some first."), "We say: All count – we do: Some first"),
        (Trait("", Aspect.GAP, "We say all count", "We do not"), "We say all count – We do not"),
        (Trait("", Aspect.GAP, "", "Some first"), "We do: Some first"),
        (Trait("", Aspect.VALUE, "Dates", "In 2024"), "Dates – the case: In 2024"),
        (Trait("", Aspect.DECIDING, "Late"), "Late"),
        (Trait("", Aspect.PAST, "Limits", "Fewer"), "Limits – today: Fewer"),
        (Trait("", Aspect.FRICTION, "A call", "Trust"), "A call – for the sake of: Trust"),
        (Trait("", Aspect.VALUE), ""),
    ],
)
def test_an_entry_reads_as_one_line(trait: Trait, words: str) -> None:
    """Both columns are led in by plain words, unless they begin with these themselves."""
    assert slides_identity.in_words(trait) == words


@given(st.text("abc ", min_size=1, max_size=400), st.text("abc ", min_size=1, max_size=400))
def test_no_side_crowds_out_the_other(text: str, beside: str) -> None:
    """However long one column is, the other one keeps half the room, and what fits stays whole."""
    line = slides_identity.in_words(Trait("", Aspect.GAP, text, beside))
    room = slides_identity.ROOM
    assert len(line) <= room + len("We say:  – we do: ")
    texts = identity.without_stop(text), identity.without_stop(beside)
    for side in texts:
        whole = len(side) <= room // 2 or sum(map(len, texts)) <= room
        assert (side if whole else side[: room // 2 - 1].rstrip()) in line


def test_slides_show_an_aspect_in_pages() -> None:
    """Six entries stand on a page; an aspect without any says so, and entries without words are left out."""
    traits = [Trait(str(place), Aspect.GAP, f"Say {place}", f"Do {place}") for place in range(8)]
    first, second = slides_identity.slides(holding(Trait("x", Aspect.GAP), *traits), Aspect.GAP)
    assert isinstance(first, Points)
    assert isinstance(second, Points)
    assert (first.title, first.fact) == (
        "Where saying and doing differ",
        "A model learns what we do, not what we say.",
    )
    assert (len(first.items), second.items) == (6, ("We say: Say 6 – we do: Do 6", "We say: Say 7 – we do: Do 7"))
    (empty,) = slides_identity.slides(day(1), Aspect.PAST)
    assert empty == Points("What our records hold", "Nothing is written down yet.", ())


def test_friction_becomes_lines_of_the_charter() -> None:
    """Each friction is one line with what it is for, and none stands there twice."""
    offsite = holding(
        Trait("a", Aspect.FRICTION, "A person calls.", "Nobody waits."),
        Trait("b", Aspect.FRICTION, "A person calls", "Nobody waits"),
        Trait("c", Aspect.FRICTION, "One lane\nfirst"),
        Trait("d", Aspect.FRICTION, "", "For nothing"),
        Trait("e", Aspect.VALUE, "Dates"),
    )
    assert identity.accepted(offsite) == ("A person calls – Nobody waits", "One lane first")
