"""The order that a rank ballot is put into while it is filled in: rules without widgets."""

from collections.abc import Iterable
from dataclasses import dataclass

Group = tuple[int, tuple[str, ...]]
"""A number and the options that have it."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Options with a number each; equal numbers are equal ranks.

    Numbers are kept as they are given, so that whoever types 3, 1, 2 gets what they mean; a group of n options takes n
    numbers (1, 2, 2, 4), and no group reaches into the numbers of the next.

    Attributes:
        groups: number and options, the best first; the options of a group in the order in which they are listed.
    """

    groups: tuple[Group, ...] = ()

    def numbers(self) -> dict[str, int]:
        """The number of each ranked option, the best first."""
        return {option: number for number, options in self.groups for option in options}

    def ranks(self) -> dict[str, int]:
        """The rank of each ranked option without gaps between groups (1, 2, 2, 4), the best first."""
        return Ranking(_closed(options for _, options in self.groups)).numbers()

    def order(self) -> tuple[str, ...]:
        """The ranked options, the best first."""
        return tuple(self.numbers())

    def is_level_with_above(self, option: str) -> bool:
        """Whether the option listed before this one has the same number."""
        return any(option in options[1:] for _, options in self.groups)

    def next_number(self) -> int:
        """The number after the last one."""
        return self.groups[-1][0] + len(self.groups[-1][1]) if self.groups else 1

    def without(self, option: str) -> "Ranking":
        """The ranking without an option; those below it move up by one."""
        gone = self.numbers().get(option)
        if gone is None:
            return self
        kept: list[Group] = []
        for number, options in self.groups:
            rest = tuple(each for each in options if each != option)
            if rest:
                kept.append((number - 1 if number > gone else number, rest))
        return Ranking(tuple(kept))

    def with_number(self, option: str, number: int) -> "Ranking":
        """The ranking with this number for an option; what stands in its way moves down, no further than it must.

        Raises:
            ValueError: the number is below 1.
        """
        if number < 1:
            raise ValueError("Ranks begin with 1.")
        others = [(at, tuple(each for each in options if each != option)) for at, options in self.groups]
        others = [group for group in others if group[1]]
        above = [group for group in others if group[0] < number]
        below = [group for group in others if group[0] >= number]
        if above and above[-1][0] + len(above[-1][1]) > number:
            number = above[-1][0] + len(above[-1][1])
        free, moved = number + 1, list[Group]()
        for at, options in below:
            moved.append((max(at, free), options))
            free = max(at, free) + len(options)
        return Ranking((*above, (number, (option,)), *moved))

    def at_end(self, option: str) -> "Ranking":
        """The ranking with an option as the last one."""
        rest = self.without(option)
        return rest.with_number(option, rest.next_number())

    def placed(self, option: str, before: str | None) -> "Ranking":
        """The ranking with an option listed before another one, or last; between two level ones it is level too."""
        if option == before:
            return self
        rest = self.without(option)
        if before is None or before not in rest.order():
            return rest.at_end(option)
        lists: list[tuple[str, ...]] = []
        for _, options in rest.groups:
            if before in options[1:]:
                at = options.index(before)
                lists.append((*options[:at], option, *options[at:]))
            elif before == options[0]:
                lists += [(option,), options]
            else:
                lists.append(options)
        return Ranking(_closed(lists))

    def moved(self, option: str, by: int) -> "Ranking":
        """The ranking with an option one step up (−1) or down (1): out of a group of equals, or past the next group."""
        lists = [options for _, options in self.groups]
        at = next((place for place, options in enumerate(lists) if option in options), None)
        if at is None:
            return self
        rest = tuple(each for each in lists[at] if each != option)
        if rest:
            lists[at : at + 1] = [(option,), rest] if by < 0 else [rest, (option,)]
        elif 0 <= at + by < len(lists):
            lists.insert(at + by, lists.pop(at))
        else:
            return self
        return Ranking(_closed(lists))

    def levelled(self, option: str) -> "Ranking":
        """The ranking with an option level with the one listed above it, or no longer level if it is."""
        lists = [options for _, options in self.groups]
        at = next((place for place, options in enumerate(lists) if option in options), None)
        if at is None:
            return self
        within = lists[at].index(option)
        if within:
            lists[at : at + 1] = [lists[at][:within], lists[at][within:]]
        elif at:
            lists[at - 1 : at + 1] = [lists[at - 1] + lists[at]]
        else:
            return self
        return Ranking(_closed(lists))


def _closed(lists: Iterable[tuple[str, ...]]) -> tuple[Group, ...]:
    groups: list[Group] = []
    free = 1
    for options in lists:
        groups.append((free, options))
        free += len(options)
    return tuple(groups)
