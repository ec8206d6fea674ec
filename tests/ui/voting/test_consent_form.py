"""Promises of the consent ballot, kept with real keys and clicks."""

import pytest
from PySide6.QtCore import Qt

from offsite.domain.voting.methods import CONSENT_LEVELS, Consent
from tests.ui.voting.ballot_at_hand import ODD, TWELVE, Polling
from tests.ui.voting.rounds_at_hand import OPTIONS
from ui.voting.choice_buttons import ChoiceButtons
from ui.voting.consent_form import Card, ConsentForm, level_words

ONE = ("We adopt the charter as it stands",)


def _entry(polling: Polling, option: str) -> ChoiceButtons:
    return polling.form_as(ConsentForm).entries[option]


def test_the_words_are_those_of_the_rule() -> None:
    """What a card says is what the counting means."""
    assert tuple(level_words(level) for level in range(6)) == CONSENT_LEVELS


@pytest.mark.parametrize("level", range(6))
def test_one_proposal_is_answered_by_a_card(polling: Polling, level: int) -> None:
    """A click on a card is the whole ballot, told in words before it is cast."""
    polling.start(Consent(), ONE)
    cards = polling.ballot.findChildren(Card)
    assert len(cards) == 7
    polling.click(cards[level])
    assert polling.reviewed() == {ONE[0]: f"{level} · {CONSENT_LEVELS[level]}"}
    assert polling.cast_and_count() == [{"o0": level}]


def test_to_abstain_is_an_answer(polling: Polling) -> None:
    """Who abstains has answered, and gives no value."""
    polling.start(Consent(), ONE)
    assert polling.ballot.form.untouched() == 1
    polling.click(polling.ballot.findChildren(Card)[-1])
    assert polling.ballot.form.untouched() == 0
    assert polling.reviewed() == {ONE[0]: "abstain"}
    assert polling.cast_and_count() == []


def test_nothing_chosen_counts_as_abstaining(polling: Polling) -> None:
    """Who chooses nothing is told what that means."""
    polling.start(Consent(), ONE)
    assert polling.reviewed() == {ONE[0]: "left blank"}
    assert "You chose nothing, which counts as abstaining." in polling.read()


def test_cards_by_keyboard(polling: Polling) -> None:
    """A digit chooses, arrows move, Delete abstains, Enter goes on."""
    polling.start(Consent(), ONE)
    polling.type("5")
    polling.key(Qt.Key.Key_Left)
    assert polling.ballot.form.choices() == {"o0": 4}
    polling.type("9")
    assert polling.ballot.form.choices() == {"o0": 4}
    polling.key(Qt.Key.Key_Delete)
    assert polling.ballot.form.choices() == {}
    polling.key(Qt.Key.Key_Left)
    assert polling.ballot.form.choices() == {"o0": 5}
    polling.key(Qt.Key.Key_Return)
    assert polling.ballot.review.hasFocus()


def test_several_proposals_are_rows(polling: Polling) -> None:
    """Each proposal has its values, and what the chosen one means is told beside it."""
    polling.start(Consent(), OPTIONS)
    order = [each.option.id for each in polling.form_as(ConsentForm).rows]
    polling.type("2")
    assert "reservations to hear" in polling.words()
    polling.key(Qt.Key.Key_Down)
    polling.click(_entry(polling, order[2]).buttons()[6])
    polling.click(_entry(polling, order[1]).buttons()[0])
    assert polling.ballot.form.choices() == {order[0]: 2, order[1]: 0}
    assert "3 of 3 answered" in polling.read()
    assert list(polling.reviewed().values()) == ["2 · reservations to hear", "0 · block", "abstain"]


def test_blank_rows_are_counted(polling: Polling) -> None:
    """The review tells how many proposals are left blank."""
    polling.start(Consent(), OPTIONS)
    polling.type("3")
    polling.press("Review my ballot")
    assert "2 options are left blank, which counts as abstaining." in polling.read()


@pytest.mark.parametrize("options", [ONE, TWELVE])
def test_the_page_holds_them(polling: Polling, options: tuple[str, ...]) -> None:
    """One proposal and twelve need no scrolling on the smallest window, and everything has a name."""
    polling.start(Consent(), options)
    assert not polling.scrolls()
    assert polling.nameless() == []
    assert all(word in polling.ballot.rule.text() for word in CONSENT_LEVELS) == (options is TWELVE)


def test_eighty_rows_scroll_with_the_keyboard(polling: Polling) -> None:
    """The row that the keyboard is in is always shown."""
    polling.start(Consent(), tuple(f"Option {at}" for at in range(80)))
    for _ in range(79):
        polling.key(Qt.Key.Key_Return)
    last = polling.form_as(ConsentForm).rows[-1]
    assert last.entry.hasFocus()
    assert polling.sees(last)


@pytest.mark.parametrize("options", [*((text,) for text in ODD), ODD])
def test_odd_texts_stay_as_written(polling: Polling, options: tuple[str, ...]) -> None:
    """Markup, other scripts and 300 characters are shown as written, in the width there is."""
    polling.start(Consent(), options)
    form = polling.form_as(ConsentForm)
    assert {each.words.text() for each in form.rows} == set(options)
    assert form.width() <= polling.ballot.pane.viewport().width()
    for each in form.rows:
        assert each.words.height() >= each.words.heightForWidth(each.words.width())


@pytest.mark.parametrize("options", [ONE, OPTIONS])
def test_nothing_stays(polling: Polling, options: tuple[str, ...]) -> None:
    """Whoever leaves takes value and words along; the next ballot is empty."""
    polling.start(Consent(), options)
    polling.type("1")
    traces = polling.traces()
    assert traces == []
    polling.take(0)
    assert polling.ballot.form.choices() == {}
    assert polling.ballot.form.untouched() == len(options)
