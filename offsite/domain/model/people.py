"""Who takes part."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A participant: `role` is the job title, `raci_role` the id of a column of the RACI matrix or empty."""

    id: str
    name: str
    role: str = ""
    raci_role: str = ""
    present: bool = True
