"""What the offsite is called, for whom, when, in which form, on which paper."""

from dataclasses import replace
from datetime import date

from offsite.domain import raci, records, tradeoffs
from offsite.domain.errors import Refused
from offsite.domain.offsite import Form, Offsite, PageSize


def new_offsite(title: str, organisation: str = "", day: date | None = None, form: Form = Form.ONE_DAY) -> Offsite:
    """Return a new offsite with the starter RACI matrix and the usual trade-offs.

    Raises:
        Refused: it has no title.
    """
    begun = describe(Offsite(records.new_id(), title), title, organisation, day, form)
    return tradeoffs.with_usual(raci.with_starter(begun))


def describe(offsite: Offsite, title: str, organisation: str, day: date | None, form: Form) -> Offsite:
    """Say what the offsite is called, whose it is, when it takes place and in which form.

    Raises:
        Refused: it has no title.
    """
    title = " ".join(title.split())
    if not title:
        raise Refused("Give the offsite a name.")
    return replace(offsite, title=title, organisation=" ".join(organisation.split()), day=day, form=form)


def set_page(offsite: Offsite, page: PageSize) -> Offsite:
    """Choose the paper of the charter."""
    return replace(offsite, page=page)
