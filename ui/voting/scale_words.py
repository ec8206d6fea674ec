"""What the lowest and the highest value of a score mean, in words, for each question of the day."""

from PySide6.QtCore import QCoreApplication

from offsite.domain.voting.methods import Score
from offsite.domain.voting.wording import capital


def _tr(text: str) -> str:
    return QCoreApplication.translate("scale_words", text)


def ends_in_words(method: Score, subject: str) -> tuple[str, ...]:
    """Return what both ends of the scale mean, in one sentence or, with two criteria, in one for each."""
    if len(method.criteria) == 1:
        return (_ends(method, *_plain(subject)),)
    parts = [(criterion, _of_criterion(subject, criterion)) for criterion in method.criteria]
    if all(ends == parts[0][1] for _, ends in parts):
        return (_ends(method, *parts[0][1]),)
    return tuple(f"{capital(criterion)}: {_ends(method, *ends)}" for criterion, ends in parts)


def _ends(method: Score, low: str, high: str) -> str:
    return f"{method.lowest} = {low}, {method.highest} = {high}."


def _plain(subject: str) -> tuple[str, str]:
    return {
        "north_star": (_tr("not for us"), _tr("this is it")),
        "opportunity": (_tr("not now"), _tr("first of all")),
        "risk": (_tr("no concern"), _tr("greatest concern")),
    }.get(subject, (_tr("low"), _tr("high")))


def _of_criterion(subject: str, criterion: str) -> tuple[str, str]:
    return {
        ("risk", "likelihood"): (_tr("practically never"), _tr("almost certain")),
        ("risk", "impact"): (_tr("hardly felt"), _tr("threatens the company")),
    }.get((subject, criterion), (_tr("low"), _tr("high")))
