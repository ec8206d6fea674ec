"""Step 5 of the sample: bodies, the path of escalation, and a room check with one disagreement that is settled."""

from dataclasses import replace
from functools import partial
from typing import Any

from offsite.domain import answers, governance, room_check
from offsite.domain.model.governance import BodyKind
from offsite.domain.offsite import Offsite
from offsite.sample.content import read_sample
from offsite.sample.player import Player


def play(player: Player) -> None:
    """Set the bodies up, hold the room check, take the room's answer where the file says so."""
    content = read_sample("governance")
    player.change(lambda offsite: _with_texts(offsite, content))
    asked = content["room_check"]
    roles = {role.name: role.id for role in player.offsite.roles}
    choices_by = {letter: roles[name] for letter, name in asked["roles"].items()}
    urn = player.hold(room_check.draw_up(player.offsite, player.box), asked["answers"], choices_by)
    for each in room_check.compared(player.offsite, urn):
        if each.text in asked["taken"]:
            player.change(partial(room_check.take, decision_id=each.decision, role_id=each.role))


def _with_texts(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    for body in content["bodies"]:
        offsite = _with_body(offsite, body)
    for level in content["levels"]:
        offsite = governance.add_level(offsite, level["who"], float(level["hours"]))
        offsite = governance.change_level(offsite, offsite.escalation[-1].id, partial(replace, may=level["may"]))
    for prompt, text in content["answers"].items():
        offsite = answers.set_answer(offsite, "governance", prompt, text)
    return offsite


def _with_body(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    ids = {person.name: person.id for person in offsite.people}
    offsite = governance.add_body(offsite, content["name"], BodyKind(content["kind"]))
    return governance.change_body(
        offsite,
        offsite.bodies[-1].id,
        lambda body: replace(
            body,
            chair=ids[content["chair"]],
            deputy=ids[content["deputy"]],
            members=tuple(ids[name] for name in content["members"]),
            cadence=content["cadence"],
            mandate=content["mandate"],
            decides=content["decides"],
        ),
    )
