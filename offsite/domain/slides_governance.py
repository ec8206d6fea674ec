"""Who governs, on the big screen: the bodies, and the path on which trouble is escalated."""

from offsite.domain import governance, people
from offsite.domain.model.governance import Body
from offsite.domain.model.slides_day import Points
from offsite.domain.offsite import Offsite
from offsite.domain.paging import ACROSS, Pages, in_pages
from offsite.domain.voting.wording import counted


def bodies(offsite: Offsite) -> Pages:
    """Return the bodies with who chairs them, how many sit there, and what they decide."""
    fact = "Who meets, and what they may decide or stop." if offsite.bodies else "No body governs AI yet."
    items = tuple(_in_words(offsite, each) for each in offsite.bodies)
    return tuple(Points("Who governs", fact, tuple(chunk)) for chunk in in_pages(items, str, ACROSS))


def _in_words(offsite: Offsite, body: Body) -> str:
    chair = people.name_of(offsite, body.chair)
    there = [each for each in body.members if people.name_of(offsite, each)]
    who = ", ".join(
        each for each in (chair and f"{chair} in the chair", there and counted(len(there), "member")) if each
    )
    head = f"{body.name} ({who})" if who else body.name
    return f"{head}: {body.decides.strip()}" if body.decides.strip() else head


def path(offsite: Offsite) -> Pages:
    """Return the path of escalation in the order of calling."""
    items = governance.path_in_words(offsite)
    fact = "Whom we call, how soon, and what they may do." if items else "Nobody is named yet."
    return tuple(Points("When something goes wrong", fact, tuple(chunk)) for chunk in in_pages(items, str, ACROSS))
