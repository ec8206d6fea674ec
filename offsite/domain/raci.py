"""The RACI matrix: drafting it, and what keeps it from being sound.

A sound row has exactly one A and at least one R; one role may hold both (A/R).
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from offsite.domain import records
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.raci import Cell, Decision, Mark, Role
from offsite.domain.offsite import Offsite

STARTER_ROLES = ("C-suite sponsor", "Product / BU lead", "Head of data / ML", "Legal / compliance")
STARTER_ROWS = (
    ("Choose top AI use cases", "A R C I"),
    ("Budget allocation", "A I C I"),
    ("Acceptable risk levels", "A C C R"),
    ("Model deployment go/no-go", "A R R C"),
    ("Interpretability standards", "C C R I"),
)
"""The starter matrix as published: two of its rows have gaps, which the findings show."""

MANY = 5
"""From this number of decisions on, and more than half of all, one role answers for too many."""

_CYCLE = (None, Mark.RESPONSIBLE, Mark.ACCOUNTABLE, Mark.BOTH, Mark.CONSULTED, Mark.INFORMED)
_BOTH = re.compile(r"A[/,;+&]?R|R[/,;+&]?A")
_NO_MARK = frozenset({"", "-", "–", "—", "−", ".", "·", "…"})


def with_starter(offsite: Offsite) -> Offsite:
    """Return the offsite with the starter matrix in place of its own."""
    roles = tuple(Role(records.new_id(), name) for name in STARTER_ROLES)
    decisions = tuple(Decision(records.new_id(), text) for text, _ in STARTER_ROWS)
    cells = tuple(
        _cell(decision.id, role.id, Mark(letter))
        for decision, (_, letters) in zip(decisions, STARTER_ROWS, strict=True)
        for role, letter in zip(roles, letters.split(), strict=True)
    )
    return replace(offsite, roles=roles, decisions=decisions, cells=cells)


def is_starter(offsite: Offsite) -> bool:
    """Whether the matrix is still the starter matrix, untouched."""
    rows = tuple(
        (decision.text, " ".join(mark_at(offsite, decision.id, role.id) or "-" for role in offsite.roles))
        for decision in offsite.decisions
    )
    return tuple(role.name for role in offsite.roles) == STARTER_ROLES and rows == STARTER_ROWS


def _cell(decision: str, role: str, mark: Mark) -> Cell:
    return Cell(f"{decision}/{role}", decision, role, mark)


def mark_at(offsite: Offsite, decision_id: str, role_id: str) -> Mark | None:
    """Return the mark where a decision and a role meet."""
    cell = records.get(offsite.cells, f"{decision_id}/{role_id}")
    return cell.mark if cell else None


def set_mark(offsite: Offsite, decision_id: str, role_id: str, mark: Mark | None) -> Offsite:
    """Put a mark where a decision and a role meet; None takes it away.

    Raises:
        KeyError: there is no such decision or role.
    """
    records.find(offsite.decisions, decision_id)
    records.find(offsite.roles, role_id)
    if mark is None:
        return replace(offsite, cells=records.drop(offsite.cells, f"{decision_id}/{role_id}"))
    return replace(offsite, cells=records.put(offsite.cells, _cell(decision_id, role_id, mark)))


def next_mark(mark: Mark | None, back: bool = False) -> Mark | None:
    """Return the mark that follows in the cycle: none, R, A, A/R, C, I, none."""
    place = _CYCLE.index(mark) + (-1 if back else 1)
    return _CYCLE[place % len(_CYCLE)]


def read_mark(text: str) -> Mark | None:
    """Read a mark as people write it ("a", "R/A", "A, R"); an empty text, a dash or a dot is no mark.

    Raises:
        Refused: it is none of R, A, C, I, A/R.
    """
    letters = "".join(text.split()).upper()
    if letters in _NO_MARK:
        return None
    if _BOTH.fullmatch(letters):
        return Mark.BOTH
    if letters not in ("R", "A", "C", "I"):
        raise Refused(f"“{_shortened(text)}” is not a mark: use R, A, C, I or A/R.")
    return Mark(letters)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 20 else f"{words[:19]}…"


def add_decision(offsite: Offsite, text: str) -> Offsite:
    """Add a decision at the end.

    Raises:
        Refused: it has no words.
    """
    text = " ".join(text.split())
    if not text:
        raise Refused("Type the decision first.")
    return replace(offsite, decisions=(*offsite.decisions, Decision(records.new_id(), text)))


def rename_decision(offsite: Offsite, decision_id: str, text: str) -> Offsite:
    """Change the words of a decision."""
    records.find(offsite.decisions, decision_id)
    return replace(offsite, decisions=records.put(offsite.decisions, Decision(decision_id, text)))


def move_decision(offsite: Offsite, decision_id: str, to: int) -> Offsite:
    """Move a decision to another row (0 = first)."""
    return replace(offsite, decisions=records.move(offsite.decisions, decision_id, to))


def remove_decision(offsite: Offsite, decision_id: str) -> Offsite:
    """Remove a decision with its marks."""
    return replace(
        offsite,
        decisions=records.drop(offsite.decisions, decision_id),
        cells=tuple(cell for cell in offsite.cells if cell.decision != decision_id),
    )


def add_role(offsite: Offsite, name: str) -> Offsite:
    """Add a role as the last column.

    Raises:
        Refused: it has no name.
    """
    name = " ".join(name.split())
    if not name:
        raise Refused("Type the role first.")
    return replace(offsite, roles=(*offsite.roles, Role(records.new_id(), name)))


def rename_role(offsite: Offsite, role_id: str, name: str) -> Offsite:
    """Change the name of a role."""
    records.find(offsite.roles, role_id)
    return replace(offsite, roles=records.put(offsite.roles, Role(role_id, name)))


def move_role(offsite: Offsite, role_id: str, to: int) -> Offsite:
    """Move a role to another column (0 = first)."""
    return replace(offsite, roles=records.move(offsite.roles, role_id, to))


def remove_role(offsite: Offsite, role_id: str) -> Offsite:
    """Remove a role with its marks; people who stood in it stand in none."""
    return replace(
        offsite,
        roles=records.drop(offsite.roles, role_id),
        cells=tuple(cell for cell in offsite.cells if cell.role != role_id),
        people=tuple(replace(each, raci_role="") if each.raci_role == role_id else each for each in offsite.people),
    )


def accountable(offsite: Offsite, decision_id: str) -> tuple[Role, ...]:
    """Return the roles that answer for a decision, in the order of the columns."""
    return _holding(offsite, decision_id, (Mark.ACCOUNTABLE, Mark.BOTH))


def responsible(offsite: Offsite, decision_id: str) -> tuple[Role, ...]:
    """Return the roles that do the work for a decision, in the order of the columns."""
    return _holding(offsite, decision_id, (Mark.RESPONSIBLE, Mark.BOTH))


def _holding(offsite: Offsite, decision_id: str, marks: Iterable[Mark]) -> tuple[Role, ...]:
    wanted = frozenset(marks)
    return tuple(role for role in offsite.roles if mark_at(offsite, decision_id, role.id) in wanted)


def row_problem(offsite: Offsite, decision_id: str) -> str:
    """Return what keeps a row from being sound, in a few words, or an empty text."""
    answering = accountable(offsite, decision_id)
    problems = []
    if not answering:
        problems.append("Nobody is accountable")
    elif len(answering) > 1:
        problems.append(f"{len(answering)} are accountable instead of one")
    if not responsible(offsite, decision_id):
        problems.append("Nobody is responsible" if not problems else "nobody is responsible")
    return "; ".join(problems)


def role_problem(offsite: Offsite, role_id: str) -> str:
    """Return what is odd about a column, in a few words, or an empty text."""
    if not offsite.decisions:
        return ""
    if not any(cell.role == role_id for cell in offsite.cells):
        return "Has no part in any decision"
    held = accountable_count(offsite, role_id)
    if held >= MANY and held * 2 > len(offsite.decisions):
        return f"Accountable for {held} of {len(offsite.decisions)} decisions"
    return ""


def accountable_count(offsite: Offsite, role_id: str) -> int:
    """Return for how many decisions a role is accountable."""
    return sum(cell.role == role_id and cell.mark.accountable for cell in offsite.cells)


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what keeps the RACI matrix from being sound."""
    if not offsite.decisions:
        return (Finding("governance", "raci", "No decision stands in the matrix yet", Weight.MISSING),)
    rows = (
        Finding(
            "governance",
            "raci",
            _about(decision.text or "A decision without words", problem),
            Weight.WRONG,
            decision.id,
        )
        for decision in offsite.decisions
        if (problem := row_problem(offsite, decision.id))
    )
    columns = (
        Finding("governance", "raci", _about(role.name or "A role without a name", problem), Weight.NOTE, role.id)
        for role in offsite.roles
        if (problem := role_problem(offsite, role.id))
    )
    return (*rows, *columns)


def _about(subject: str, problem: str) -> str:
    return f"{subject}: {problem[0].lower()}{problem[1:]}"
