"""What has changed in the lines that a section of the charter rests on, and how it goes into what was written by hand.

A line such as "Data leak: we accept none" has a head before the colon and a tail behind it. Where only one of them has
changed, what the room made of the other one stays: a risk in other words keeps its limit, another risk begins without.
"""

from collections.abc import Callable, Sequence

from offsite.domain import charter, proposals, records
from offsite.domain.duplicates import likeness, stems
from offsite.domain.offsite import Offsite

SAME_THING = 0.4
"""From this share of common words on, a head that reads differently is still about the same thing."""

Pair = tuple[str, str]
"""A line then and now; one of them is empty where a line came or went."""

Alike = Callable[[str, str], bool]
"""Whether a line then and a line now belong together."""


def changes(offsite: Offsite, key: str) -> tuple[Pair, ...]:
    """Return what has changed since a section was written, as pairs of what it rested on then and rests on now."""
    written = records.get(offsite.sections, key)
    if written is None:
        return ()
    return pairs(written.suggested, charter.spec(key).rests_on(offsite), _about_one_record(offsite, key))


def _about_one_record(offsite: Offsite, key: str) -> Alike:
    """Tell by the records that the lines of a section come from; by the words, where those are not known."""
    written, spec = records.find(offsite.sections, key), charter.spec(key)
    then = _records(written.suggested, written.sources)
    now = _records(spec.rests_on(offsite), spec.sources(offsite))
    there = {each.id for each in offsite.proposals}

    def about_one(was: str, is_now: str) -> bool:
        one, other = then.get(was, ""), now.get(is_now, "")
        if not one or not other:
            return _about_the_same(was, is_now)
        return one == other or (one in there and proposals.standing_for(offsite, one).id == other)

    return about_one


def _records(text: str, ids: Sequence[str]) -> dict[str, str]:
    lines = text.split("\n")
    return dict(zip(lines, ids, strict=True)) if len(lines) == len(ids) else {}


def can_take(offsite: Offsite, key: str) -> bool:
    """Whether a section is stale and there are words to take; an argument can only be read again."""
    return charter.is_stale(offsite, key) and bool(charter.spec(key).suggest(offsite))


def take(offsite: Offsite, key: str) -> Offsite:
    """Take what has changed into a section that was written by hand, and leave the rest of it as it was written.

    Raises:
        KeyError: nobody has written that section.
    """
    written = records.find(offsite.sections, key).text
    text = merged(written, changes(offsite, key), _about_one_record(offsite, key))
    if text == charter.spec(key).suggest(offsite):
        return charter.take_suggestion(offsite, key)
    return charter.keep_written(charter.write(offsite, key, text), key)


def _head(line: str) -> str:
    return line.partition(":")[0]


def _about_the_same(one: str, other: str) -> bool:
    return likeness(stems(_head(one)), stems(_head(other))) >= SAME_THING


def pairs(then: str, now: str, about_one: Alike = _about_the_same) -> tuple[Pair, ...]:
    """Return the lines that changed: with the same head first, then those about one thing, then in their order."""
    gone = _without(then.splitlines(), now.splitlines())
    new = _without(now.splitlines(), then.splitlines())
    found: dict[str, str] = {}
    for alike in (_same_head, about_one, _anything):
        for was in gone:
            match = next((each for each in new if each not in found.values() and alike(was, each)), None)
            if was not in found and match is not None:
                found[was] = match
    changed = [(was, found.get(was, "")) for was in gone]
    return (*changed, *(("", each) for each in new if each not in found.values()))


def _without(lines: Sequence[str], others: Sequence[str]) -> list[str]:
    return [line for line in dict.fromkeys(lines) if line.strip() and line not in others]


def _same_head(one: str, other: str) -> bool:
    return _head(one) == _head(other)


def _anything(_one: str, _other: str) -> bool:
    return True


def what_differs(pair: Pair) -> Pair:
    """Return both lines of a pair without the tail that they share."""
    was, now = pair
    alike = _head(was) != _head(now) and was[len(_head(was)) :] == now[len(_head(now)) :]
    return (_head(was), _head(now)) if alike else pair


def merged(text: str, changed: Sequence[Pair], about_one: Alike = _about_the_same) -> str:
    """Return a text in which the lines that rest on what has changed have the new words.

    A line keeps its tail where both lines of a pair are about one thing. What was written differently altogether stays,
    and the new words come below it.
    """
    lines = text.splitlines()
    for was, now in changed:
        at = _place(lines, was, _ALIKE if now else _ALIKE[:2])  # a line goes only where it is surely the one
        if at is not None:
            lines[at : at + 1] = [_with_new_words(lines[at], (was, now), about_one)] if now else []
        elif now and now not in lines:
            lines.append(now)
    return "\n".join(lines)


def _place(lines: Sequence[str], was: str, ways: Sequence[Callable[[str, str], bool]]) -> int | None:
    """The place of the line that rests on a line, by the first way of being alike that finds one."""
    for rests_on in ways:
        for place, line in enumerate(lines):
            if was and rests_on(line, was):
                return place
    return None


def _the_same(line: str, was: str) -> bool:
    return line == was


def _begins_with_head(line: str, was: str) -> bool:
    head = _head(was)
    return bool(head) and line.startswith(head) and not line[len(head) :][:1].isalnum()


_ALIKE = (_the_same, _same_head, _begins_with_head)
"""How a line of a section can rest on what was suggested, the surest way first."""


def _with_new_words(line: str, pair: Pair, about_one: Alike) -> str:
    was, now = pair
    old, new = _head(was), _head(now)
    tail_stayed = was[len(old) :] == now[len(new) :]
    if line != was and tail_stayed and about_one(was, now):
        return f"{new}{line[len(old) :]}"
    return now
