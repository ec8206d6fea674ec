"""Answers to the prompts of the playbook."""

from dataclasses import replace

from offsite.domain import records
from offsite.domain.model.texts import Answer
from offsite.domain.offsite import Offsite


def answer_id(step: str, prompt: str) -> str:
    """Return the id of the answer to a prompt of a step."""
    return f"{step}/{prompt}"


def answer_to(offsite: Offsite, step: str, prompt: str) -> str:
    """Return the answer to a prompt, or an empty text."""
    answer = records.get(offsite.answers, answer_id(step, prompt))
    return answer.text if answer else ""


def set_answer(offsite: Offsite, step: str, prompt: str, text: str) -> Offsite:
    """Answer a prompt; an empty text takes the answer away."""
    key = answer_id(step, prompt)
    if not text:
        return replace(offsite, answers=records.drop(offsite.answers, key))
    return replace(offsite, answers=records.put(offsite.answers, Answer(key, text)))
