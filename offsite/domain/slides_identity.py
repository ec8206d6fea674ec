"""What the room reads of who we are: one aspect at a time, both columns of an entry in one sentence."""

from offsite.domain import identity
from offsite.domain.identity import without_stop
from offsite.domain.model.identity import Aspect, Trait
from offsite.domain.model.slides_day import Points
from offsite.domain.offsite import Offsite
from offsite.domain.paging import Pages, chunks
from offsite.domain.pasting import same_words
from offsite.domain.voting.wording import capital, short

ROWS = 6
"""Entries on a page: they are sentences of two lines."""

ROOM = 160
"""The letters of an entry that two lines hold; where both columns want more, each gets half."""

_TITLES = {
    Aspect.VALUE: ("What we value", "So much that we would turn down good business for it."),
    Aspect.DECIDING: ("How we decide when it gets hard", "As it went, not as the procedure says."),
    Aspect.GAP: ("Where saying and doing differ", "A model learns what we do, not what we say."),
    Aspect.PAST: ("What our records hold", "What a model should not repeat."),
    Aspect.FRICTION: ("Where we are slower or dearer", "Friction that we choose, because of who we are."),
}
"""The title of each aspect, and the sentence below it."""

_LEADS = {
    Aspect.VALUE: ("", "the case"),
    Aspect.DECIDING: ("", "the last time"),
    Aspect.GAP: ("We say", "we do"),
    Aspect.PAST: ("", "today"),
    Aspect.FRICTION: ("", "for the sake of"),
}
"""What leads to the words of each of the two columns."""


def title(aspect: Aspect) -> str:
    """Return what the page of an aspect is called."""
    return _TITLES[aspect][0]


def slides(offsite: Offsite, aspect: Aspect) -> Pages:
    """Return the entries of an aspect for the big screen, in pages."""
    heading, fact = _TITLES[aspect]
    items = [words for each in identity.entries(offsite, aspect) if (words := in_words(each))]
    return tuple(
        Points(heading, fact if items else "Nothing is written down yet.", tuple(chunk))
        for chunk in chunks(items, ROWS)
    )


def in_words(trait: Trait) -> str:
    """Return an entry as one line, such as "We say: all count the same – we do: the largest come first"."""
    texts = without_stop(trait.text), without_stop(trait.beside)
    rooms = (max(ROOM // 2, ROOM - len(other)) for other in reversed(texts))
    both = zip(_LEADS[trait.aspect], texts, rooms, strict=True)
    line = " – ".join(_led(lead, short(words, room)) for lead, words, room in both if words)
    return line if texts[0] else capital(line)


def _led(lead: str, words: str) -> str:
    """The words behind what leads to them, unless they begin with it themselves."""
    if not lead or same_words(words).startswith(same_words(lead)):
        return words
    return f"{lead}: {words}"
