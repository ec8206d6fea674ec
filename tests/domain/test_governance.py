"""Tests of the bodies, the path of escalation, and everything that step 5 lacks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import details, governance, people, progress, raci
from offsite.domain.errors import Refused
from offsite.domain.findings import Weight
from offsite.domain.model.governance import Body, BodyKind
from offsite.domain.model.progress import Progress
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from tests.domain.samples import day


def with_body(**fields: object) -> Offsite:
    """Return a day of five with one steering committee of these fields."""
    offsite = governance.add_body(day(5), "Steering", BodyKind.STEERING)
    return governance.change_body(offsite, offsite.bodies[0].id, lambda each: replace(each, **fields))  # type: ignore[arg-type]


def whole() -> Offsite:
    """Return a day whose only body lacks nothing."""
    offsite = with_body(cadence="Weekly", decides="Releases")
    chair, deputy = (each.id for each in offsite.people[:2])
    return governance.change_body(offsite, offsite.bodies[0].id, lambda each: replace(each, chair=chair, deputy=deputy))


def messages(offsite: Offsite) -> list[str]:
    """Return what the bodies lack."""
    return [each.message for each in governance.body_findings(offsite)]


def path(*levels: tuple[str, float | None]) -> Offsite:
    """Return a day with these levels, each of which may do something."""
    offsite = day(1)
    for who, hours in levels:
        offsite = governance.add_level(offsite, who, hours)
        offsite = governance.change_level(offsite, offsite.escalation[-1].id, lambda each: replace(each, may="stop"))
    return offsite


def test_the_suggested_bodies_come_once() -> None:
    """A steering committee and three working groups are added together; kinds and names that are there are left out."""
    offsite = governance.add_suggested(day(1))
    assert [each.kind for each in offsite.bodies] == [kind for kind, _ in governance.SUGGESTED]
    assert governance.suggested(offsite) == ()
    assert governance.add_suggested(offsite) == offsite
    own = governance.add_body(day(1), "working group ON ethics", BodyKind.OTHER)
    assert len(governance.add_suggested(own).bodies) == 4


@pytest.mark.parametrize("name", ["", " \n", "steering"])
def test_a_body_needs_a_name_of_its_own(name: str) -> None:
    """Nothing, blanks and a name that is taken are refused."""
    with pytest.raises(Refused):
        governance.add_body(with_body(), name)


def test_bodies_move_and_go() -> None:
    """A body takes another place, and is gone once removed."""
    offsite = governance.add_suggested(day(1))
    last = offsite.bodies[-1].id
    assert governance.move_body(offsite, last, 0).bodies[0].id == last
    assert last not in [each.id for each in governance.remove_body(offsite, last).bodies]


@given(st.lists(st.tuples(st.sampled_from(["chair", "deputy", "in", "out"]), st.integers(0, 4))))
def test_chair_and_deputy_are_always_members(acts: list[tuple[str, int]]) -> None:
    """Whatever is chosen and ticked, who chairs a body or stands in is one of its members, and nobody is so twice."""
    offsite = with_body()
    body_id = offsite.bodies[0].id
    for act, place in acts:
        who = offsite.people[place].id
        if act in ("in", "out"):
            offsite = governance.set_member(offsite, body_id, who, act == "in")
            assert (who in offsite.bodies[0].members) is (act == "in")
        elif act == "chair":
            offsite = governance.change_body(offsite, body_id, lambda each, who=who: replace(each, chair=who))  # type: ignore[misc]
        else:
            offsite = governance.change_body(offsite, body_id, lambda each, who=who: replace(each, deputy=who))  # type: ignore[misc]
        body: Body = offsite.bodies[0]
        assert {each for each in (body.chair, body.deputy) if each} <= set(body.members)
        assert len(set(body.members)) == len(body.members)


def test_what_a_body_lacks_is_told_one_by_one() -> None:
    """Chair, deputy, decision right and cadence are each told with the name of the body and lead to it."""
    offsite = with_body()
    assert messages(offsite) == [
        "Steering: nobody chairs it",
        "Steering: nobody stands in for the chair",
        "Steering: it has nothing to decide or to stop",
        "Steering: when it meets is not said",
    ]
    assert {each.record for each in governance.body_findings(offsite)} == {offsite.bodies[0].id}
    assert messages(whole()) == []


def test_nobody_stands_in_for_themselves() -> None:
    """A chair who is the deputy too leaves the body without one, and so does somebody who has left the list."""
    offsite = whole()
    body = offsite.bodies[0]
    alone = governance.change_body(offsite, body.id, lambda each: replace(each, deputy=each.chair))
    assert messages(alone) == ["Steering: nobody stands in for the chair"]
    assert messages(people.remove(offsite, body.deputy)) == ["Steering: nobody stands in for the chair"]


def test_a_name_that_was_deleted_is_missing() -> None:
    """A body without a name says so."""
    offsite = whole()
    nameless = governance.change_body(offsite, offsite.bodies[0].id, lambda each: replace(each, name=" "))
    assert messages(nameless) == ["A body has no name"]


def test_a_steering_committee_is_asked_for() -> None:
    """No body at all, and bodies without a steering committee, are both missing something."""
    assert messages(day(1)) == ["No body governs AI yet"]
    assert "There is no steering committee" in messages(governance.add_body(day(1), "Ethics", BodyKind.ETHICS))


def test_who_is_a_member_of_too_many_is_noted() -> None:
    """Two bodies are fine, a third is worth a look, at the person."""
    offsite = governance.add_suggested(day(5))
    who = offsite.people[0]
    for place, body in enumerate(offsite.bodies[:3]):
        notes = [each for each in governance.body_findings(offsite) if each.weight is Weight.NOTE]
        assert (notes, len(governance.bodies_of(offsite, who.id))) == ([], place)
        offsite = governance.set_member(offsite, body.id, who.id, True)
    (note,) = (each for each in governance.body_findings(offsite) if each.weight is Weight.NOTE)
    assert (note.message, note.record) == (f"{who.name} is a member of 3 bodies", who.id)


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (None, ""),
        (0, ""),
        (1 / 60, "within 1 minute"),
        (0.5, "within 30 minutes"),
        (1, "within 1 hour"),
        (1.5, "within 1.5 hours"),
        (4, "within 4 hours"),
        (24, "within 24 hours"),
        (48, "within 2 days"),
        (50, "within 50 hours"),
    ],
)
def test_time_limits_in_words(hours: float | None, words: str) -> None:
    """A limit is told in the largest unit in which it is a whole number, up to a day in hours."""
    assert governance.limit_in_words(hours) == words


@given(st.floats(governance.MINUTE, governance.YEAR, exclude_max=True))
def test_every_limit_that_is_taken_has_words(hours: float) -> None:
    """No limit that can be set reads as nothing or as zero."""
    words = governance.limit_in_words(hours)
    assert words.startswith("within ")
    assert not words.startswith("within 0 ")


@pytest.mark.parametrize("hours", [-1, 24 * 365, float("nan"), float("inf")])
def test_senseless_limits_are_refused(hours: float) -> None:
    """Less than nothing, a year and no number are refused, when added and when changed."""
    with pytest.raises(Refused):
        governance.add_level(day(1), "Owner", hours)
    offsite = path(("Owner", 1))
    with pytest.raises(Refused):
        governance.change_level(offsite, offsite.escalation[0].id, lambda each: replace(each, hours=hours))


def test_fields_are_set_one_by_one() -> None:
    """Each field of a body and of a level is set by its name; half a number on the way to a limit is none yet."""
    offsite = with_body()
    who = offsite.people[1].id
    for field, text in (("name", "Board"), ("kind", "ethics"), ("chair", who), ("cadence", "Weekly")):
        offsite = governance.set_body(offsite, offsite.bodies[0].id, field, text)
    body = offsite.bodies[0]
    assert (body.name, body.kind, body.chair, body.cadence) == ("Board", BodyKind.ETHICS, who, "Weekly")
    assert body.members == (who,)
    offsite = path(("Owner", 1))
    level = offsite.escalation[0].id
    typed = governance.set_level(offsite, level, "hours", 0.0)
    assert [each.message for each in governance.escalation_findings(typed)] == ["Owner: no time limit"]
    typed = governance.set_level(governance.set_level(typed, level, "hours", 0.5), level, "may", "switch it off")
    assert governance.path_in_words(typed) == ("Owner within 30 minutes: switch it off",)
    for act in (governance.set_body, governance.set_level):
        with pytest.raises(KeyError):
            act(with_body(), "none", "colour", "red")


def test_the_path_in_words() -> None:
    """Each level is a line with who, within what time, and what they may do; a level without a name is left out."""
    offsite = path(("Owner of the model", 1), ("Steering committee", None))
    offsite = governance.change_level(offsite, offsite.escalation[1].id, lambda each: replace(each, may=" "))
    assert governance.path_in_words(offsite) == ("Owner of the model within 1 hour: stop", "Steering committee")
    assert governance.path_in_words(
        governance.change_level(offsite, offsite.escalation[0].id, lambda each: replace(each, who=""))
    ) == ("Steering committee",)


def test_the_path_is_in_the_order_of_calling() -> None:
    """A level that is called later cannot have less time; moving it before mends that."""
    offsite = path(("Board", 24), ("Owner", 1))
    (found,) = governance.escalation_findings(offsite)
    assert (found.message, found.weight) == (
        "Owner: called later, but with less time than the level before",
        Weight.WRONG,
    )
    mended = governance.move_level(offsite, found.record, 0)
    assert governance.escalation_findings(mended) == ()
    assert len(governance.remove_level(mended, found.record).escalation) == 1


def test_what_a_level_lacks() -> None:
    """A level says who, within what time and with what right; an empty path says that nobody is called."""
    assert [each.message for each in governance.escalation_findings(day(1))] == ["Nobody is named to be called"]
    with pytest.raises(Refused):
        governance.add_level(day(1), " ")
    offsite = governance.add_level(day(1), "Owner")
    assert [each.message for each in governance.escalation_findings(offsite)] == [
        "Owner: no time limit",
        "Owner: what they may do is not said",
    ]
    assert governance.remarks(governance.escalation_findings(offsite), offsite.escalation[0].id) == (
        "No time limit; what they may do is not said"
    )
    assert governance.remarks(governance.escalation_findings(offsite), "other") == ""


def test_step_5_begins_with_the_first_act() -> None:
    """The untouched starter is nothing; a body, a level or a mark is a beginning; findings come tab by tab."""
    offsite = details.new_offsite("Day")
    marked = raci.set_mark(offsite, offsite.decisions[1].id, offsite.roles[1].id, Mark.RESPONSIBLE)
    assert progress.of_step(offsite, Box(), "governance", {}) is Progress.NOTHING
    for begun in (marked, governance.add_suggested(offsite), governance.add_level(offsite, "Owner")):
        assert progress.of_step(begun, Box(), "governance", {}) is Progress.BEGUN
    places = [each.place for each in governance.findings(offsite, Box())]
    assert list(dict.fromkeys(places)) == ["bodies", "raci", "room_check", "escalation"]
