"""What the five lists of identity are called, show and ask for."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from offsite.domain import identity
from offsite.domain.findings import Weight
from offsite.domain.model.identity import Aspect, Trait
from ui.widgets.record_columns import Column, Row


def _tr(text: str) -> str:
    return QCoreApplication.translate("identity", text)


def titles() -> Mapping[Aspect, str]:
    """The words of the views."""
    return {
        Aspect.VALUE: _tr("Values"),
        Aspect.DECIDING: _tr("How we decide"),
        Aspect.GAP: _tr("Say and do"),
        Aspect.PAST: _tr("Our records"),
        Aspect.FRICTION: _tr("Friction"),
    }


def noun(aspect: Aspect) -> str:
    """An entry with its article, as undo calls it."""
    return {
        Aspect.VALUE: _tr("a value"),
        Aspect.DECIDING: _tr("a way of deciding"),
        Aspect.GAP: _tr("a gap"),
        Aspect.PAST: _tr("an old pattern"),
        Aspect.FRICTION: _tr("a friction"),
    }[aspect]


def columns(aspect: Aspect) -> tuple[Column, Column]:
    """Both columns of a list: they weigh the same."""
    headings = {
        Aspect.VALUE: (_tr("We value"), _tr("A case in which it cost us something"), _tr("A real one, with its year")),
        Aspect.DECIDING: (
            _tr("How we decide when it gets hard"),
            _tr("The last time it went so"),
            _tr("What was it about, and who decided?"),
        ),
        Aspect.GAP: (_tr("We say"), _tr("We do"), _tr("What an outsider would see")),
        Aspect.PAST: (_tr("What our records hold"), _tr("What holds today instead"), _tr("What we want now")),
        Aspect.FRICTION: (
            _tr("Where we are slower or dearer"),
            _tr("For the sake of what"),
            _tr("For whom, or for which value"),
        ),
    }
    text, beside, placeholder = headings[aspect]
    return Column("text", text, placeholder=text), Column("beside", beside, placeholder=placeholder)


def adding(aspect: Aspect) -> str:
    """What the line says that adds an entry."""
    return {
        Aspect.VALUE: _tr("Add a value and press Enter"),
        Aspect.DECIDING: _tr("Add a way of deciding and press Enter"),
        Aspect.GAP: _tr("Add what we say and press Enter"),
        Aspect.PAST: _tr("Add what our records hold and press Enter"),
        Aspect.FRICTION: _tr("Add where we are slower or dearer and press Enter"),
    }[aspect]


def help_for(aspect: Aspect) -> tuple[str, str, str]:
    """What stands in a list without entries: an icon, a title, and how to come to entries."""
    return {
        Aspect.VALUE: (
            "star",
            _tr("No value yet"),
            _tr("Three minutes alone, then one sentence from each, with one real case. Without a case it is a poster."),
        ),
        Aspect.DECIDING: (
            "users",
            _tr("Not written down yet"),
            _tr("In pairs: tell each other the last time it got hard. Write down what happened, not the procedure."),
        ),
        Aspect.GAP: (
            "split",
            _tr("No gap yet"),
            _tr(
                "What we say on one side, what we do on the other. Nobody is on trial: it is what our records hold, "
                "and what a model would pick up."
            ),
        ),
        Aspect.PAST: (
            "history",
            _tr("Nothing from another time yet"),
            _tr("Whose rules, prices and habits do our data come from? Write down what no longer holds."),
        ),
        Aspect.FRICTION: (
            "timer",
            _tr("No friction chosen yet"),
            _tr("What takes us longer or costs us more, and we keep it? The charter can take it up as a guardrail."),
        ),
    }[aspect]


def row(trait: Trait) -> Row:
    """An entry as a row; a side that is missing is told below it, all else by an empty cell."""
    weight, problem = identity.problem_of(trait)
    remark = f"{problem[:1].upper()}{problem[1:]}" if weight is Weight.MISSING else ""
    return Row(trait.id, {"text": trait.text, "beside": trait.beside}, remark)
