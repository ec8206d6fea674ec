"""The voting methods: what a ballot of each may hold, how its rule is told to the room, and how it is stored."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from offsite.domain.voting.wording import counted, number

Choices = Mapping[str, object]
"""One voter's answer: option id to value, in a form that JSON can hold. A missing option is blank."""

CONSENT_LEVELS: tuple[str, ...] = (
    "block",
    "serious concern",
    "reservations to hear",
    "can live with it",
    "support",
    "champion",
)
"""What the values 0 to 5 of a consent ballot mean."""

CONSENT_PASSES_FROM = 3
"""The lowest value of a consent ballot that does not stop the proposal."""


@dataclass(frozen=True, slots=True)
class Score:
    """Each option gets a whole number from a fixed range, for one or two criteria.

    A ballot is `{option: value}` with one criterion and `{option: {criterion: value}}` with two; what is missing is
    blank (no opinion).

    Attributes:
        lowest: the lowest value that may be given.
        highest: the highest value that may be given.
        criteria: one or two names, such as impact and learnability; a single criterion may go without a name.

    Raises:
        ValueError: for a range or criteria that no vote can have.
    """

    lowest: int = 0
    highest: int = 5
    criteria: tuple[str, ...] = ("",)

    def __post_init__(self) -> None:
        if not (_is_whole(self.lowest) and _is_whole(self.highest)):
            raise ValueError("The lowest and the highest score are whole numbers.")
        if not 1 <= self.highest - self.lowest <= 100:
            raise ValueError("The highest score lies 1 to 100 above the lowest.")
        if not 1 <= len(self.criteria) <= 2:
            raise ValueError("A score vote has one or two criteria.")
        if len(self.criteria) == 2 and (not all(self.criteria) or len(set(self.criteria)) < 2):
            raise ValueError("Two criteria need two different names.")


@dataclass(frozen=True, slots=True)
class Dots:
    """Each voter spreads dots over the options; a ballot is `{option: dots}`.

    Attributes:
        budget: how many dots a voter has; all of them need not be given.
        cap: the most dots that a voter may give to one option.

    Raises:
        ValueError: when the budget or the cap is not a whole number from 1 up.
    """

    budget: int
    cap: int = 1

    def __post_init__(self) -> None:
        if not (_is_whole(self.budget) and _is_whole(self.cap) and self.budget >= 1 and self.cap >= 1):
            raise ValueError("The number of dots and the limit for one option are whole numbers from 1 up.")


@dataclass(frozen=True, slots=True)
class Rank:
    """Each voter ranks the options; a ballot is `{option: rank}`, 1 is best, equal ranks tie, missing is unranked."""


@dataclass(frozen=True, slots=True)
class Consent:
    """Fist to five; a ballot is `{option: 0 to 5}`, missing abstains; `CONSENT_LEVELS` tells the values."""


@dataclass(frozen=True, slots=True)
class Assign:
    """Each option gets one of a list of choices; a ballot is `{option: choice id}`, missing is blank.

    Attributes:
        choices: pairs of id and label.

    Raises:
        ValueError: when there is no choice, an id is empty, or an id occurs twice.
    """

    choices: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        ids = [choice for choice, _ in self.choices]
        if not ids:
            raise ValueError("A vote that assigns needs at least one choice.")
        if not all(ids) or len(set(ids)) < len(ids):
            raise ValueError("Each choice needs an id of its own.")


Method = Score | Dots | Rank | Consent | Assign


def default_dots(option_count: int) -> Dots:
    """Return the usual dots for so many options: as many as a third of them, at least three, one per option at most."""
    return Dots(budget=max(3, -(-option_count // 3)), cap=1)


def ballot_error(method: Method, options: Sequence[str], choices: Choices) -> str | None:
    """Return what is wrong with a ballot, as one sentence to the voter, or None when it may be cast.

    Args:
        method: the rule of the round.
        options: the ids of the options of the round.
        choices: the ballot; an empty one is fine and has no opinion on anything.
    """
    if any(option not in options for option in choices):
        return "This ballot names an option that is not in this vote."
    match method:
        case Score():
            return _score_error(method, choices)
        case Dots():
            return _dots_error(method, choices)
        case Rank():
            fine = all(_is_whole(rank) and rank >= 1 for rank in choices.values())
            return None if fine else "Give whole ranks from 1 for the best, or leave an option unranked."
        case Consent():
            fine = all(_is_whole(value) and 0 <= value <= 5 for value in choices.values())
            return None if fine else "Show 0 to 5 fingers, or abstain."
        case Assign():
            known = {choice for choice, _ in method.choices}
            fine = all(isinstance(value, str) and value in known for value in choices.values())
            return None if fine else "Pick one of the choices offered, or leave it blank."


def explain(method: Method, option_count: int) -> str:
    """Return the rule in a few short sentences, told to the room before the vote.

    Args:
        method: the rule of the round.
        option_count: how many options are put to the vote.
    """
    each = "the option" if option_count == 1 else "each option"
    match method:
        case Score():
            return _explain_score(method, each)
        case Dots():
            return _explain_dots(method, option_count)
        case Rank():
            return (
                "Rank the options, 1 for the best; equal ranks are allowed, and what you leave out comes last. "
                "We compare them in pairs: one that more of us put above each of the others wins (Schulze method). "
                "Level options stay level."
            )
        case Consent():
            return (
                "Show 0 to 5 fingers: 0 blocks, 1 is a serious concern, 2 a reservation to hear, 3 can live with it, "
                "4 supports, 5 champions; or abstain. It passes when nobody who votes shows fewer than 3 "
                "and enough of us vote: more than half, unless agreed otherwise."
            )
        case Assign():
            return f"For {each}, pick exactly one of the choices, or leave it blank. We show how many picked each."


def to_plain(method: Method) -> dict[str, object]:
    """Return the method in a form that JSON can hold; `from_plain` reads it back."""
    match method:
        case Score():
            return {
                "kind": "score",
                "lowest": method.lowest,
                "highest": method.highest,
                "criteria": list(method.criteria),
            }
        case Dots():
            return {"kind": "dots", "budget": method.budget, "cap": method.cap}
        case Rank():
            return {"kind": "rank"}
        case Consent():
            return {"kind": "consent"}
        case Assign():
            return {"kind": "assign", "choices": [[choice, label] for choice, label in method.choices]}


def from_plain(plain: Mapping[str, object]) -> Method:
    """Return the method that `to_plain` wrote.

    Raises:
        ValueError: when the kind is unknown, or a field is missing, unknown or of the wrong sort.
    """
    kind = plain.get("kind")
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None:
        raise ValueError(f"There is no voting method {kind!r}.")
    fields, read = reader
    given = set(plain) - {"kind"}
    if given != fields:
        raise ValueError(f"The voting method {kind!r} has the fields {sorted(fields)}, not {sorted(map(str, given))}.")
    return read(plain)


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _score_error(method: Score, choices: Choices) -> str | None:
    wrong = f"Give whole numbers from {method.lowest} to {method.highest}, or leave it blank for no opinion."
    values: list[object] = []
    for value in choices.values():
        if len(method.criteria) == 1:
            values.append(value)
        elif not isinstance(value, Mapping):
            return f"Give one number for {method.criteria[0]} and one for {method.criteria[1]}."
        elif any(criterion not in method.criteria for criterion in value):
            return "This ballot names a criterion that is not in this vote."
        else:
            values.extend(value.values())
    fine = all(_is_whole(value) and method.lowest <= value <= method.highest for value in values)
    return None if fine else wrong


def _dots_error(method: Dots, choices: Choices) -> str | None:
    given = [dots for dots in choices.values() if _is_whole(dots) and dots >= 0]
    if len(given) < len(choices):
        return "Give whole dots, from 0 up."
    if any(dots > method.cap for dots in given):
        return f"No option can take more than {counted(method.cap, 'dot')} from you."
    spent = sum(given)
    if spent > method.budget:
        return f"You have {counted(method.budget, 'dot')}; this ballot gives {counted(spent, 'dot')}."
    return None


def _explain_score(method: Score, each: str) -> str:
    named = [f"for {criterion}" for criterion in method.criteria if criterion]
    what = f"{method.lowest} to {method.highest}" + (f" {' and '.join(named)}" if named else "")
    blank = f"Give {each} {what}; leave it blank for no opinion."
    if len(method.criteria) == 2:
        wins = (
            "The two means are averaged, and the highest average wins; an option rated on only one of them comes last"
        )
    else:
        wins = "The highest mean wins"
    return f"{blank} {wins}; on equal means, the one that more of us rated; what is still level stays level."


def _explain_dots(method: Dots, option_count: int) -> str:
    cap = min(method.cap, method.budget)
    if cap == 1 and method.budget >= option_count:
        give = "Mark every option you approve of."
        return f"{give} The most marks win; level options stay level."
    limit = "" if cap == method.budget and cap > 1 else f", at most {number(cap)} on one option"
    return (
        f"You have {counted(method.budget, 'dot')}{limit}; you need not use them all. "
        "The most dots win; level options stay level."
    )


def _read_score(plain: Mapping[str, object]) -> Score:
    match plain["criteria"]:
        case [str(only)]:
            criteria: tuple[str, ...] = (only,)
        case [str(first), str(second)]:
            criteria = (first, second)
        case _:
            raise ValueError("The criteria of a score vote are a list of one or two names.")
    return Score(_whole(plain, "lowest"), _whole(plain, "highest"), criteria)


def _read_assign(plain: Mapping[str, object]) -> Assign:
    wrong = "The choices of a vote that assigns are a list of pairs of id and label."
    choices: list[tuple[str, str]] = []
    match plain["choices"]:
        case [*pairs]:
            for pair in pairs:
                match pair:
                    case [str(choice), str(label)]:
                        choices.append((choice, label))
                    case _:
                        raise ValueError(wrong)
        case _:
            raise ValueError(wrong)
    return Assign(tuple(choices))


def _whole(plain: Mapping[str, object], field: str) -> int:
    value = plain[field]
    if _is_whole(value):
        return value
    raise ValueError(f"The field {field!r} of a voting method is a whole number, not {value!r}.")


_READERS: dict[str, tuple[set[str], Callable[[Mapping[str, object]], Method]]] = {
    "score": ({"lowest", "highest", "criteria"}, _read_score),
    "dots": ({"budget", "cap"}, lambda plain: Dots(_whole(plain, "budget"), _whole(plain, "cap"))),
    "rank": (set(), lambda _: Rank()),
    "consent": (set(), lambda _: Consent()),
    "assign": ({"choices"}, _read_assign),
}
