"""A room with people and proposals in a real file, and ways to let it vote, for tests of the offsite day."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from offsite.domain import adoption, people, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.rounds import Mode, Round
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.places import KINDS
from ui.voting.vote_place import VotePlace
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.dialogs import Question

NAMES = ("Ada Lindqvist", "Ben Okafor", "Chiara Rossi", "Dana Roth", "Emre Yıldız")
IDEAS = ("Answer within a minute", "Forecast every shipment", "Plan the network at night", "One price for each lane")
D = TypeVar("D", bound=QDialog)
_LEFT = Qt.MouseButton.LeftButton

CLEAR = {IDEAS[0]: "55555", IDEAS[1]: "54444", IDEAS[2]: "43333", IDEAS[3]: "11010"}
"""Scores per option, one figure per voter: three are clearly ahead."""

LEVEL = {IDEAS[0]: "55555", IDEAS[1]: "54444", IDEAS[2]: "33333", IDEAS[3]: "33333"}
"""The last two are level for the third place."""


def room(session: Session, kind: Kind = Kind.OPPORTUNITY, ideas: Sequence[str] = IDEAS) -> None:
    """Fill an offsite with people and proposals."""
    if not session.offsite.people:
        for name in NAMES:
            session.apply("Add", people.add_one, name)
    for idea in ideas:
        session.apply("Add", proposals.propose, kind, idea)
    QApplication.processEvents()


def place_of(screen: OffsiteDayScreen, place: str = "opportunities") -> VotePlace:
    """Go to the tab of a vote and return what is in it."""
    screen.go_to(place)
    part = screen.part(place)
    assert isinstance(part, VotePlace)
    return part


def texts(session: Session, kind: Kind = Kind.OPPORTUNITY) -> list[str]:
    """The words of the standing proposals in their order."""
    return [each.text for each in proposals.standing(session.offsite, kind)]


def present(session: Session, kind: Kind = Kind.OPPORTUNITY) -> Round:
    """The newest round on a question."""
    urn = session.box.latest(kind)
    assert urn is not None
    return urn.round


def cast(session: Session, scores: dict[str, str], upto: int = len(NAMES), kind: Kind = Kind.OPPORTUNITY) -> None:
    """Let the first of the electorate vote in the newest round."""
    round_ = present(session, kind)
    act = session.ballots.answer if round_.mode is Mode.OPEN else session.ballots.cast
    for at, voter in enumerate(round_.electorate[:upto]):
        choices = {option.id: int(scores[option.text][at]) for option in round_.options}
        assert session.vote(act, round_.id, voter.id, choices)


def click(button: QWidget) -> None:
    """Press a button that can be seen and used."""
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, _LEFT)
    QApplication.processEvents()


def dialog(kind: type[D]) -> D:
    """The dialog of this kind that is open."""
    QApplication.processEvents()
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    assert len(found) == 1
    return found[0]


def held(screen: OffsiteDayScreen, scores: dict[str, str], place: str = "opportunities", upto: int = 5) -> VotePlace:
    """Hold a private vote with the buttons of the screen, up to the reveal."""
    part = place_of(screen, place)
    part.prepare()
    click(part.setup.open_vote)
    cast(screen.session, scores, upto, KINDS[place])
    click(part.running.close_vote)
    if upto < len(NAMES):
        click(dialog(Question).yes)
    click(part.running.reveal)
    return part


def loud(widget: QWidget) -> list[str]:
    """The primary buttons that can be seen."""
    QApplication.processEvents()
    buttons = widget.findChildren(Button)
    return [each.accessibleName() for each in buttons if each.isVisible() and each._kind is ButtonKind.PRIMARY]


def readable(widget: QWidget) -> str:
    """All words that can be seen or are read out."""
    QApplication.processEvents()
    shown = [each for each in widget.findChildren(QWidget) if each.isVisible()]
    labels = [each.text() for each in shown if isinstance(each, QLabel)]
    return "\n".join(labels + [f"{each.accessibleName()} {each.toolTip()}" for each in shown])


def look(place: VotePlace) -> Button:
    """The button of the first round on record that is not on the screen."""
    QApplication.processEvents()
    return next(each for each in place.earlier.findChildren(Button) if each.isVisible())


def adopted(session: Session, kind: Kind = Kind.OPPORTUNITY) -> list[str]:
    """The words of what is adopted."""
    return [each.text for each in adoption.adopted(session.offsite, kind)]
