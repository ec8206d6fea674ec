"""Texts as long as a room types them, in every script, on slides that are paged for them."""

from collections.abc import Iterator

import pytest

from offsite.domain import slides, slides_day, slides_votes
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Grid, GridRow, Question, Ranking, Slide
from offsite.domain.paging import Pages
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Assign, Consent, Score, explain
from offsite.domain.voting.rounds import Mode, Option, Round, State, Voter
from offsite.sample.crowded_words import text
from tests.ui.slides.test_pages import ASPECTS, check
from ui.slides import families_of, page_of
from ui.slides.page import SMALLEST
from ui.theme import Theme

TEXTS = tuple(text(number) for number in range(36))
ROLES = ("C-suite sponsor", "Product / BU lead", "Procurement", "Internal audit and risk management")
PAIR = Score(criteria=("impact", "learnability"))


@pytest.fixture(scope="module", autouse=True)
def _all_scripts(theme: Theme) -> None:
    theme.register_fallback_fonts()


def round_of(method: Score | Assign | Consent, state: State = State.REVEALED) -> Round:
    """A vote of three on all texts."""
    options = tuple(Option(str(number), words) for number, words in enumerate(TEXTS))
    voters = tuple(Voter(name, name) for name in ("Ana", "Ben", "Cleo"))
    return Round("r", Kind.OPPORTUNITY, "Which three come first?", options, method, Mode.PRIVATE, voters, 2, 3, state)


def result(method: Score | Assign | Consent, value: object) -> Pages:
    """The pages of a vote in which everybody gave every option the same."""
    ballot = {str(number): value for number in range(len(TEXTS))}
    return slides_votes.pages(Urn(round_of(method), frozenset({"Ana", "Ben", "Cleo"}), (ballot,) * 3))


LISTS: dict[str, Pages] = {
    "decisions": slides_day.decisions(TEXTS),
    "question": slides.question(round_of(Score(), State.DRAFT)),
    "ranking": (Ranking("Our top 3 opportunities", (TEXTS[2], TEXTS[6], TEXTS[12]), "Adopted by vote."),),
    "long rule": (Question("Can you live with this charter?", explain(Consent(), 1), ("This charter",)),),
}
"""Slides that are read word by word."""

TABLES: dict[str, Pages] = {
    "result": result(Score(), 3),
    "paired": result(PAIR, {"impact": 3, "learnability": 4}),
    "counts": result(Consent(), 4),
    "assigned": result(Assign(tuple((name, name) for name in ROLES)), ROLES[0]),
}
"""Slides with figures beside the words."""


def cut(pages: Pages, theme: Theme) -> Iterator[str]:
    """The texts on these pages that end in dots of the slide's own."""
    for slide in pages:
        for item in page_of(slide, 16 / 9, families_of(theme)).texts:
            if item.text.endswith("…"):
                yield item.text


@pytest.mark.parametrize("aspect", ASPECTS.values(), ids=ASPECTS)
@pytest.mark.parametrize("pages", [*LISTS.values(), *TABLES.values()], ids=[*LISTS, *TABLES])
def test_long_texts_find_their_place(pages: Pages, aspect: float, theme: Theme) -> None:
    """On screens of every shape nothing is too small, off the page, or over something else."""
    for slide in pages:
        check(page_of(slide, aspect, families_of(theme)), theme)


@pytest.mark.parametrize("pages", LISTS.values(), ids=LISTS)
def test_what_is_read_word_by_word_is_whole(pages: Pages, theme: Theme) -> None:
    """On a wide screen no text of a list, no option of a question and no rule is cut, be it of 300 letters."""
    assert list(cut(pages, theme)) == []


@pytest.mark.parametrize("pages", TABLES.values(), ids=TABLES)
def test_beside_figures_only_very_long_texts_are_cut(pages: Pages, theme: Theme) -> None:
    """On a wide screen what an ordinary sentence says is whole beside its figures, too."""
    beginnings = {words.removesuffix("…")[:20] for words in cut(pages, theme)}
    assert beginnings <= {words[:20] for words in TEXTS if len(words) > 84}


def test_a_page_with_few_long_texts_is_set_as_large_as_they_allow(theme: Theme) -> None:
    """Four texts, one of them long, do not stand in the smallest size on an empty page."""
    (page,) = slides_day.decisions((TEXTS[0], TEXTS[1], TEXTS[2], TEXTS[3]))
    sizes = [item.style.size for item in page_of(page, 16 / 9, families_of(theme)).texts[2:]]
    assert min(sizes) > SMALLEST


def test_the_words_of_upright_names_are_not_broken(theme: Theme) -> None:
    """Above narrow columns a name stands upright, in whole words, and whole where the rows leave room."""
    columns = (*ROLES, *ROLES[::-1], "Works council", "Information security")
    rows = tuple(GridRow(words, ("R",) * len(columns)) for words in TEXTS[:4])
    slide: Slide = Grid("Who decides what", "None of 4.", columns, rows)
    turned = [
        item.text.replace("\u200b", "") for item in page_of(slide, 16 / 9, families_of(theme)).texts if item.turned
    ]
    assert turned == list(columns)
