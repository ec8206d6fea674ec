"""The sample offsite: a fictitious company's finished day, played through the functions of a real one, with votes."""

import tomllib
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from offsite.domain import adoption, answers, charter, details, people, proposals, raci, results
from offsite.domain.model.proposals import DAY_KINDS, Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Choices
from offsite.domain.voting.rounds import Mode, Round
from offsite.storage.file import OffsiteFile


def read_sample() -> dict[str, Any]:
    """Return the content of the sample as it stands in its file."""
    text = (files("resources") / "samples" / "marlow_freight.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def play_sample(path: Path) -> None:
    """Create the sample at a path that is free: people, proposals, ballots, adoptions, RACI, charter, answers.

    Every ballot is cast and every round goes its way in the file, as on a real day.
    """
    content = read_sample()
    start = details.new_offsite(content["title"], content["organisation"], content["day"])
    with OffsiteFile.create(path, start) as file:
        player = _Player(file, start)
        player.change(lambda offsite: _with_people(_with_raci(offsite, content["raci"]), content["people"]))
        for kind in DAY_KINDS:
            player.hold_vote(kind, content[kind])
        player.change(lambda offsite: _with_texts(offsite, content))


class _Player:
    """Plays the day into one file, saving after each act."""

    def __init__(self, file: OffsiteFile, offsite: Offsite) -> None:
        self._file = file
        self._offsite = offsite

    def change(self, function: Callable[[Offsite], Offsite]) -> None:
        after = function(self._offsite)
        self._file.save(self._offsite, after)
        self._offsite = after

    def hold_vote(self, kind: Kind, content: dict[str, Any]) -> None:
        self.change(lambda offsite: _with_proposals(offsite, kind, content))
        mode = Mode(content["mode"])
        first = self._hold(adoption.draw_up(self._offsite, kind, mode), _scores(content["proposals"]))
        result = adoption.outcome(self._file.ballots.box(), first)
        if result.tied:
            second = self._hold(adoption.run_off(self._offsite, result), content["run_off"])
            result = adoption.outcome(self._file.ballots.box(), second)
        how = results.how_adopted(result.urn)
        self.change(lambda offsite: adoption.adopt(offsite, result, how))

    def _hold(self, draft: Round, scores: dict[str, str]) -> Urn:
        ballots = self._file.ballots
        ballots.add(draft)
        ballots.open(draft.id)
        for place, voter in enumerate(draft.electorate):
            choices = _ballot(draft, scores, place)
            (ballots.answer if draft.mode is Mode.OPEN else ballots.cast)(draft.id, voter.id, choices)
        ballots.close(draft.id)
        ballots.reveal(draft.id)
        return ballots.box().urn(draft.id)


def _scores(rows: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    return {text: scores for text, _, scores in rows}


def _ballot(draft: Round, scores: dict[str, str], place: int) -> Choices:
    given = {option.id: scores[option.text].split()[place] for option in draft.options}
    return {option: int(value) for option, value in given.items() if value != "-"}


def _with_people(offsite: Offsite, rows: Iterable[tuple[str, str, str]]) -> Offsite:
    columns = {role.name: role.id for role in offsite.roles}
    for name, job, column in rows:
        offsite = people.add_one(offsite, name, job)
        offsite = people.set_raci_role(offsite, offsite.people[-1].id, columns.get(column, ""))
    return offsite


def _with_raci(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    for name in content["add_roles"]:
        offsite = raci.add_role(offsite, name)
    for text in content["add_decisions"]:
        offsite = raci.add_decision(offsite, text)
    columns = {role.name: role.id for role in offsite.roles}
    rows = {decision.text: decision.id for decision in offsite.decisions}
    for decision, role, mark in content["marks"]:
        offsite = raci.set_mark(offsite, rows[decision], columns[role], raci.read_mark(mark))
    return offsite


def _with_proposals(offsite: Offsite, kind: Kind, content: dict[str, Any]) -> Offsite:
    ids = {person.name: person.id for person in offsite.people}
    merged: dict[str, list[tuple[str, str]]] = content.get("merged", {})
    for text, author, _ in content["proposals"]:
        before = len(offsite.proposals)
        for words, whose in merged.get(text, [(text, author)]):
            offsite = proposals.propose(offsite, kind, words, ids.get(whose, ""))
        if text in merged:
            offsite = proposals.merge(offsite, tuple(each.id for each in offsite.proposals[before:]), text)
    return offsite


def _with_texts(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    for key, text in content["charter"].items():
        offsite = charter.write(offsite, key, text.strip())
    for step, given in content["answers"].items():
        for prompt, text in given.items():
            offsite = answers.set_answer(offsite, step, prompt, text.strip())
    return offsite
