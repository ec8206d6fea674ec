"""Promises of the ballot that assigns, kept with real keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from offsite.domain.voting.methods import Assign
from tests.ui.voting.ballot_at_hand import ODD, TWELVE, Polling
from ui.voting.assign_form import AssignForm
from ui.voting.choice_buttons import ChoiceButtons
from ui.voting.pick_entry import PickEntry
from ui.widgets.buttons import Button

THREE = Assign((("acc", "Accountable"), ("con", "Consulted"), ("inf", "Informed")))
PEOPLE = ("Aiko Tanaka", "Dana Roth", "Ibrahim Osei", "Lena Marchetti", "Marcus Webb", "Marta Kos", "Piotr Zielinski")
MANY = Assign(tuple((f"p{at}", name) for at, name in enumerate(PEOPLE)))


def _buttons(polling: Polling, option: str) -> ChoiceButtons:
    entry = polling.form_as(AssignForm).entries[option]
    assert isinstance(entry, ChoiceButtons)
    return entry


def _pick(polling: Polling, option: str) -> PickEntry:
    entry = polling.form_as(AssignForm).entries[option]
    assert isinstance(entry, PickEntry)
    return entry


def _choose(polling: Polling, option: str, label: str) -> None:
    """Unfold the choices of an option and click one."""
    entry = _pick(polling, option)
    polling.click(entry.findChildren(Button)[0])
    QApplication.processEvents()
    found = [each for each in entry.panel.findChildren(Button) if each.accessibleName().endswith(f": {label}")]
    polling.click(found[0])
    QApplication.processEvents()


def test_few_choices_are_buttons(polling: Polling) -> None:
    """Clicks on the buttons reach the file by the ids of the choices; what is blank or "no view" is missing."""
    polling.start(THREE)
    polling.click(_buttons(polling, "o0").buttons()[1])
    polling.click(_buttons(polling, "o1").buttons()[3])
    assert "2 of 3 answered" in polling.read()
    assert polling.reviewed() == {
        "Answer within a minute": "Consulted",
        "Half the paperwork": "no view",
        "One price for one lane": "left blank",
    }
    assert "One option is left blank" in polling.read()
    assert polling.cast_and_count() == [{"o0": "con"}]


def test_buttons_by_keyboard(polling: Polling) -> None:
    """Digits count the choices, letters begin them, arrows move, Delete says "no view", Enter goes on."""
    polling.start(THREE)
    order = [each.option.id for each in polling.form_as(AssignForm).rows]
    polling.type("2")
    polling.key(Qt.Key.Key_Return)
    polling.type("i")
    polling.key(Qt.Key.Key_Left)
    polling.key(Qt.Key.Key_Return)
    polling.type("a")
    polling.key(Qt.Key.Key_Delete)
    assert polling.ballot.form.choices() == {order[0]: "con", order[1]: "con"}
    assert polling.ballot.form.untouched() == 0
    polling.key(Qt.Key.Key_Return)
    assert polling.ballot.review.hasFocus()


def test_many_choices_unfold_below_the_row(polling: Polling) -> None:
    """A click on the field shows all choices inside the page, a click on one of them chooses it and folds up."""
    polling.start(MANY)
    _choose(polling, "o1", "Marta Kos")
    _choose(polling, "o2", "no view")
    assert _pick(polling, "o1").panel.isHidden()
    assert polling.reviewed()["Half the paperwork"] == "Marta Kos"
    assert polling.cast_and_count() == [{"o1": "p5"}]


def test_one_list_is_open_at_a_time(polling: Polling) -> None:
    """Unfolding another row folds the first one up, and a second click folds up again."""
    polling.start(MANY)
    fields = {option: _pick(polling, option).findChildren(Button)[0] for option in ("o0", "o1")}
    polling.click(fields["o0"])
    polling.click(fields["o1"])
    assert _pick(polling, "o0").panel.isHidden()
    assert _pick(polling, "o1").panel.isVisible()
    polling.click(fields["o1"])
    assert _pick(polling, "o1").panel.isHidden()


def test_letters_find_a_choice(polling: Polling) -> None:
    """First letters choose without unfolding; more letters narrow it down, Backspace says "no view"."""
    polling.start(MANY)
    first = polling.form_as(AssignForm).rows[0].option.id
    found = []
    for typed in ("m", "a", "r", "t"):
        polling.type(typed)
        found.append(polling.ballot.form.choices()[first])
    assert found == ["p4", "p4", "p4", "p5"]
    polling.type("d")
    assert polling.ballot.form.choices() == {first: "p1"}
    polling.key(Qt.Key.Key_Right)
    assert polling.ballot.form.choices() == {first: "p2"}
    polling.key(Qt.Key.Key_Backspace)
    assert polling.ballot.form.choices() == {}
    assert polling.ballot.form.untouched() == 2


def test_unfolding_by_keyboard(polling: Polling) -> None:
    """Space unfolds and folds up; going on to the next row folds up too."""
    polling.start(MANY)
    entries = [_pick(polling, each.option.id) for each in polling.form_as(AssignForm).rows]
    polling.key(Qt.Key.Key_Space)
    assert entries[0].panel.isVisible()
    polling.key(Qt.Key.Key_Space)
    assert entries[0].panel.isHidden()
    polling.key(Qt.Key.Key_Space)
    polling.key(Qt.Key.Key_Down)
    assert entries[0].panel.isHidden()
    assert entries[1].hasFocus()


def test_no_window_of_its_own(polling: Polling) -> None:
    """The choices lie inside the booth, where its hold on keys and its clearing reach them."""
    polling.start(MANY)
    polling.key(Qt.Key.Key_Space)
    assert QApplication.activePopupWidget() is None
    assert polling.booth.isAncestorOf(_pick(polling, polling.form_as(AssignForm).rows[0].option.id).panel)


@pytest.mark.parametrize("method", [THREE, MANY])
def test_twelve_options_fit(polling: Polling, method: Assign) -> None:
    """Twelve options need no scrolling on the smallest window, and everything has a name."""
    polling.start(method, TWELVE)
    assert not polling.scrolls()
    assert polling.nameless() == []


def test_eighty_rows_scroll_with_the_keyboard(polling: Polling) -> None:
    """The row that the keyboard is in is always shown, with its choices unfolded as well."""
    polling.start(MANY, tuple(f"Option {at}" for at in range(80)))
    for _ in range(79):
        polling.key(Qt.Key.Key_Down)
    last = polling.form_as(AssignForm).rows[-1]
    assert last.entry.hasFocus()
    assert polling.sees(last)


def test_words_too_long_for_buttons_become_a_list(polling: Polling) -> None:
    """Choices of 300 characters, or without any, are offered in the width there is, and told whole to who listens."""
    polling.start(Assign((("a", "long " * 60), ("b", "x" * 300), ("c", ""))), ODD)
    form = polling.form_as(AssignForm)
    polling.key(Qt.Key.Key_Space)
    QApplication.processEvents()
    entry = _pick(polling, form.rows[0].option.id)
    assert form.width() <= polling.ballot.pane.viewport().width()
    for button in entry.panel.findChildren(Button):
        assert entry.panel.rect().contains(button.geometry())
    polling.type("x")
    assert polling.ballot.form.choices() == {form.rows[0].option.id: "b"}
    told = polling.reviewed()[form.rows[0].option.text]
    assert told.endswith("…")
    assert len(told) < 60


def test_odd_texts_stay_as_written(polling: Polling) -> None:
    """Markup, other scripts and 300 characters are shown as written."""
    polling.start(Assign((("a", "<b>Ann</b> & Co"), ("b", "דנה"))), ODD)
    form = polling.form_as(AssignForm)
    assert {each.words.text() for each in form.rows} == set(ODD)
    polling.type("<")
    assert polling.reviewed()[form.rows[0].option.text] == "<b>Ann</b> & Co"


@pytest.mark.parametrize("method", [THREE, MANY])
def test_nothing_stays(polling: Polling, method: Assign) -> None:
    """Whoever leaves takes the choice along, unfolded or not; the next ballot is empty."""
    polling.start(method)
    polling.type("a")
    polling.key(Qt.Key.Key_Space)
    assert polling.ballot.form.choices()
    assert polling.traces() == []
    polling.take(0)
    assert polling.ballot.form.choices() == {}
    assert polling.ballot.form.untouched() == 3
