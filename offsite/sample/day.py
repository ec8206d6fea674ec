"""The day itself: people, votes, RACI, answers."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from offsite.domain import adoption, answers, details, people, proposals, raci, results, seating
from offsite.domain.model.proposals import DAY_KINDS, Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.rounds import Mode
from offsite.sample.content import read_sample
from offsite.sample.player import Player
from offsite.storage.file import OffsiteFile


def begin(path: Path) -> Player:
    """Create the file of the sample, with its people and its matrix."""
    content = read_sample("day")
    start = details.new_offsite(content["title"], content["organisation"], content["day"])
    player = Player(OffsiteFile.create(path, start), start)
    player.change(lambda offsite: _with_people(_with_raci(offsite, content["raci"]), content["people"]))
    return player


def play(player: Player) -> None:
    """Agree on north star, opportunities and risks, and answer the questions of the playbook."""
    content = read_sample("day")
    for kind in DAY_KINDS:
        _hold_vote(player, kind, content[kind])
    player.change(lambda offsite: _with_texts(offsite, content))


def _hold_vote(player: Player, kind: Kind, content: dict[str, Any]) -> None:
    player.change(lambda offsite: _with_proposals(offsite, kind, content))
    mode = Mode(content["mode"])
    first = player.hold(adoption.draw_up(player.offsite, kind, mode), _scores(content["proposals"]))
    result = seating.outcome(player.offsite, player.box, first)
    if result.tied:
        second = player.hold(adoption.run_off(player.offsite, result), content["run_off"])
        result = seating.outcome(player.offsite, player.box, second)
    how = results.how_adopted(result)
    player.change(lambda offsite: adoption.adopt(offsite, result, how))


def _scores(rows: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    return {text: scores for text, _, scores in rows}


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
    for step, given in content["answers"].items():
        for prompt, text in given.items():
            offsite = answers.set_answer(offsite, step, prompt, text.strip())
    return offsite
