"""Step 4 of the sample: the words, the consent of the room, nine signatures."""

from functools import partial
from typing import Any

from offsite.domain import answers, charter, consent, signing
from offsite.domain.offsite import Offsite
from offsite.sample.content import read_sample
from offsite.sample.player import Player


def play(player: Player) -> None:
    """Write the charter, ask for consent to it as it reads then, and sign it."""
    content = read_sample("charter")
    player.change(partial(_with_texts, content=content))
    words = charter.fingerprint(player.offsite)
    player.hold(consent.draw_up(player.offsite, player.box, words), content["consent"])
    player.change(partial(_signed, content=content))


def _with_texts(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    for key, text in content["sections"].items():
        offsite = charter.write(offsite, key, text.strip())
    for prompt, text in content["answers"].items():
        offsite = answers.set_answer(offsite, "charter", prompt, text)
    return offsite


def _signed(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    for person, day in zip(offsite.people, content["signed"]["days"], strict=True):
        offsite = signing.sign(offsite, person.id, day)
    return offsite
