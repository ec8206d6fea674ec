"""What a crash leaves behind: everything that was confirmed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from offsite.domain import adoption, answers
from offsite.domain.model.proposals import Kind
from offsite.storage.file import OffsiteFile

ROOT = Path(__file__).parent.parent.parent

ACTS = {
    "person": "session.apply('Add', people.add_one, 'Ana Ruiz')",
    "typing": (
        "session.type_into('a', 'Answer', answers.set_answer, 'pilots', 'first_pilot', 'Sources')\n"
        "session.leave_field()"
    ),
    "ballot": (
        "session.apply('Add', people.add, people.parse(session.offsite, 'A\\nB\\nC').people)\n"
        "session.apply('Propose', proposals.propose_lines, Kind.NORTH_STAR, 'One\\nTwo')\n"
        "draft = adoption.draw_up(session.offsite, Kind.NORTH_STAR)\n"
        "session.vote(session.ballots.add, draft)\n"
        "session.vote(session.ballots.open, draft.id)\n"
        "voter = draft.electorate[0].id\n"
        "session.vote(session.ballots.cast, draft.id, voter, {draft.options[0].id: 5})"
    ),
}

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from offsite.domain import adoption, answers, details, people, proposals
from offsite.domain.model.proposals import Kind
from offsite.storage.file import OffsiteFile
from ui.session import Session
app = QApplication([])
session = Session(OffsiteFile.create(Path(sys.argv[1]), details.new_offsite("AI offsite")))
{act}
print("confirmed", flush=True)
app.exec()
"""


@pytest.mark.parametrize("act", ACTS)
def test_killed_right_after_a_confirmed_act_loses_nothing(act: str, tmp_path: Path) -> None:
    """A process that is killed as soon as an act is confirmed leaves a sound file that holds it."""
    path = tmp_path / "day.offsite"
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(act=ACTS[act]), str(path)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "confirmed"
        process.send_signal(signal.SIGKILL)
    with OffsiteFile.open(path) as file:
        offsite, box = file.load(), file.ballots.box()
    match act:
        case "person":
            assert [each.name for each in offsite.people] == ["Ana Ruiz"]
        case "typing":
            assert answers.answer_to(offsite, "pilots", "first_pilot") == "Sources"
        case _:
            assert adoption.adoption_of(offsite, Kind.NORTH_STAR) is None
            assert box.urns[-1].turnout == 1
