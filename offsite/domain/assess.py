"""Step 1: how far it is, and what it still lacks."""

from offsite.domain import landscape, pulse
from offsite.domain.findings import Finding
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box


def begun(offsite: Offsite, box: Box) -> bool:
    """Return whether anything of the step is there: an entry, a pulse, an answer."""
    answered = any(each.id.startswith("assess/") and each.text.strip() for each in offsite.answers)
    return landscape.begun(offsite) or bool(box.about(pulse.BEFORE)) or answered


def findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    """Return what the landscape and the pulse lack."""
    return (*landscape.findings(offsite), *pulse.findings(offsite, box))
