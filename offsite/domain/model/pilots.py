"""Pilot briefs: both directions of the argument for a pilot, and the middle where they meet."""

from dataclasses import dataclass
from enum import StrEnum


class NeedsLearning(StrEnum):
    """Whether a pilot needs machine learning at all."""

    OPEN = "open"
    YES = "yes"
    RULES_DO = "rules_do"


@dataclass(frozen=True, slots=True)
class Basis:
    """Something that a brief rests on: what it is (see `sources`), and the words that had then.

    `words` are those of the guardrails that came of it; empty where the whole value hypothesis is argued for it.
    """

    source: str
    taken: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """The brief of a pilot; its id is that of the proposal (of kind pilot) that it is about.

    Top-down: `cost_today` (a number in `cost_unit`, None: unknown) and `worth`, what solving it would be worth.
    Bottom-up: `data_needed`, `data_at_hand`, the simplest `baseline` and what it `reaches`. The middle: `target` and
    `meeting_point`. `guardrails` holds one metric per line, `experiment_days` the length of the first experiment.
    `rests_on` is what it was argued for and what was taken into it.
    """

    id: str
    value_hypothesis: str = ""
    cost_today: float | None = None
    cost_unit: str = ""
    worth: str = ""
    data_needed: str = ""
    data_at_hand: str = ""
    baseline: str = ""
    reaches: str = ""
    target: str = ""
    meeting_point: str = ""
    needs_learning: NeedsLearning = NeedsLearning.OPEN
    why_learning: str = ""
    owner: str = ""
    measure: str = ""
    guardrails: str = ""
    experiment: str = ""
    experiment_days: float | None = None
    stop_rule: str = ""
    rests_on: tuple[Basis, ...] = ()
