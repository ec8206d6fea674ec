"""Tests of answers to the prompts of the playbook."""

from offsite.domain import answers, details
from offsite.domain.model.texts import Answer

START = details.new_offsite("Day")


def test_an_answer_has_its_place() -> None:
    """An answer belongs to one prompt of one step and is replaced by the next one."""
    offsite = answers.set_answer(START, "assess", "waiting", "Drivers’ data")
    offsite = answers.set_answer(offsite, "pilots", "waiting", "Other")
    offsite = answers.set_answer(offsite, "assess", "waiting", "Location data ")
    assert offsite.answers == (Answer("assess/waiting", "Location data "), Answer("pilots/waiting", "Other"))
    assert answers.answer_to(offsite, "assess", "waiting") == "Location data "
    assert answers.answer_to(offsite, "assess", "surprises") == ""


def test_an_empty_answer_is_none() -> None:
    """Deleting all words leaves no answer behind; blanks in the middle of typing stay."""
    offsite = answers.set_answer(START, "assess", "waiting", " ")
    assert answers.answer_to(offsite, "assess", "waiting") == " "
    assert answers.set_answer(offsite, "assess", "waiting", "") == START
