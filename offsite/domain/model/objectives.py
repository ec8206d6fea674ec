"""Objectives, key results, and what leaders are rewarded for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Concern(StrEnum):
    """What a key result is about: a balanced leader has one on model or data quality, not on launches only."""

    BUSINESS = "business"
    LAUNCH = "launch"
    MODEL_QUALITY = "model_quality"
    DATA_QUALITY = "data_quality"


@dataclass(frozen=True, slots=True)
class Objective:
    """An objective; `source` says what it was taken from and `taken` in which words (see `handover`)."""

    id: str
    text: str
    source: str = ""
    taken: str = ""


@dataclass(frozen=True, slots=True)
class KeyResult:
    """A key result of an objective: from a baseline to a target by a day, with an owner and a source of its figures.

    `source` says what it was taken from and `taken` in which words (see `handover`).
    """

    id: str
    objective: str
    text: str
    concern: Concern = Concern.BUSINESS
    baseline: str = ""
    target: str = ""
    unit: str = ""
    due: date | None = None
    owner: str = ""
    figures_from: str = ""
    source: str = ""
    taken: str = ""


@dataclass(frozen=True, slots=True)
class Incentive:
    """What a leader is rewarded for; `leader` is a person's id or a name, `key_result` what it depends on, or empty."""

    id: str
    leader: str
    text: str
    key_result: str = ""
