"""What the command palette finds in an open offsite."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from offsite.content import Playbook
from offsite.domain import proposals, tradeoffs
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from ui.palette import Entry
from ui.session import Session
from ui.shortcuts import keys
from ui.stage import Offer, Stage

_NATIVE = QKeySequence.SequenceFormat.NativeText

STEP_OF_KIND = {Kind.PILOT: "pilots"}
"""The step in which proposals of a kind stand; all others stand in the offsite day."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)


def _keys(shortcut: str, place: int = 0) -> str:
    return QKeySequence(keys(shortcut)[place]).toString(_NATIVE)


@dataclass(frozen=True, slots=True)
class WindowActs:
    """What the window can do; `go_to` takes the key of a step, a place in it and the id of a record."""

    go_to: Callable[[str, str, str], object]
    park: Callable[[], object]
    export_charter: Callable[[], object]
    toggle_second_screen: Callable[[], object]
    toggle_guide: Callable[[], object]
    edit_details: Callable[[], object]
    show_shortcuts: Callable[[], object]
    leave: Callable[[], object]


def entries(window: WindowActs, session: Session, playbook: Playbook, stage: Stage, menu: QMenu) -> tuple[Entry, ...]:
    """Return everything that can be gone to, shown or done now, in the order of an empty search."""
    go = _Going(window)
    return (
        *_slides(stage),
        *_places(go, playbook),
        *_acts(window, session, stage),
        *_colours(menu),
        *_records(go, session.offsite),
    )


class _Going:
    """Makes the acts that go somewhere."""

    def __init__(self, window: WindowActs) -> None:
        self._window = window

    def to(self, key: str, place: str = "", record: str = "") -> Callable[[], object]:
        return lambda: self._window.go_to(key, place, record)


def _slides(stage: Stage) -> Iterator[Entry]:
    for offer in stage.offers:
        yield Entry(_tr("Show: {0}").format(offer.label), _tr("Big screen"), _shower(stage, offer), shows=True)


def _shower(stage: Stage, offer: Offer) -> Callable[[], None]:
    return lambda: stage.show(offer)


def _places(go: _Going, playbook: Playbook) -> Iterator[Entry]:
    for place, step in enumerate(playbook.steps):
        keyed = _keys("steps", place) if place < len(keys("steps")) else ""
        yield Entry(f"{step.number} {step.short_title}", _tr("Step"), go.to(step.key), keyed, step.title)
        for activity in step.activities:
            yield Entry(activity.title, step.short_title, go.to(step.key, activity.key))
    beside = (("people", _tr("People")), ("agenda", _tr("Agenda")), ("minutes", _tr("Notes")))
    for key, words in beside:
        yield Entry(words, _tr("Place"), go.to(key), _keys(key))


def _acts(window: WindowActs, session: Session, stage: Stage) -> Iterator[Entry]:
    kind = _tr("Act")
    undo, redo = session.undo_stack.undoText(), session.undo_stack.redoText()
    if undo:
        yield Entry(_tr("Undo: {0}").format(undo), kind, session.undo, _keys("undo"))
    if redo:
        yield Entry(_tr("Redo: {0}").format(redo), kind, session.redo, _keys("redo"))
    yield Entry(_tr("Park something"), kind, window.park, _keys("park"))
    yield Entry(_tr("Export the charter as a PDF"), kind, window.export_charter)
    if stage.label or stage.laid_over:
        words = _tr("Bring the big screen back") if stage.blanked else _tr("Blank the big screen")
        yield Entry(words, kind, stage.toggle_blank, _keys("blank"))
    yield Entry(_tr("Open or close the second screen"), kind, window.toggle_second_screen, _keys("second_screen"))
    yield Entry(_tr("Show or hide the guide"), kind, window.toggle_guide, _keys("guide"))
    yield Entry(_tr("Name, organisation, day and paper"), kind, window.edit_details)
    yield Entry(_tr("All shortcuts"), kind, window.show_shortcuts, _keys("help"))
    yield Entry(_tr("Back to the offsites"), kind, window.leave)


def _colours(menu: QMenu) -> Iterator[Entry]:
    for action in menu.actions():
        if not action.isSeparator() and action.isEnabled():
            yield Entry(action.text().replace("&&", "&"), _tr("Act"), action.trigger)


def _records(go: _Going, offsite: Offsite) -> Iterator[Entry]:
    yield from _people_and_proposals(go, offsite)
    for trait in offsite.identity:
        yield from _record(trait.text or trait.beside, _tr("Identity"), go.to("offsite", "identity", trait.id))
    for trade_off in offsite.trade_offs:
        to = go.to("offsite", tradeoffs.PLACE, trade_off.id)
        yield from _record(tradeoffs.title(trade_off), _tr("Trade-off"), to)
    for decision in offsite.decisions:
        yield from _record(decision.text, _tr("RACI"), go.to("governance", "raci", decision.id))
    for parked in offsite.parked:
        yield from _record(parked.text, _tr("Parking lot"), go.to("minutes", "parked", parked.id))
    for resolution in offsite.resolutions:
        yield from _record(resolution.text, _tr("Decision"), go.to("minutes", "resolutions", resolution.id))
    for action in offsite.actions:
        yield from _record(action.text, _tr("Action"), go.to("minutes", "actions", action.id))


def _people_and_proposals(go: _Going, offsite: Offsite) -> Iterator[Entry]:
    for person in offsite.people:
        if person.name.strip():
            yield Entry(person.name.strip(), _tr("Person"), go.to("people", "", person.id), also=person.role)
    for kind in Kind:
        for proposal in proposals.standing(offsite, kind):
            step = STEP_OF_KIND.get(kind, "offsite")
            yield from _record(proposal.text, proposals.NAMES[kind].capitalize(), go.to(step, kind, proposal.id))


def _record(text: str, kind: str, act: Callable[[], object]) -> Iterator[Entry]:
    """An entry for a record that has words; long ones are found by all of them, and shown on one line."""
    words = " ".join(text.split())
    if words:
        yield Entry(words, kind, act)
