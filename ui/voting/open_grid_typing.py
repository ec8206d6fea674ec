"""What keys come to in one cell of an open vote, which holds one answer, or two where a vote has two criteria."""

from collections.abc import Collection, Mapping

Held = tuple[object, ...]
"""The answers of a cell, one for each criterion; None where it is blank."""


class Typing:
    """Takes one character after the other.

    Where a cell holds one answer, the longest tail of what was typed that stands for an answer counts. Where it holds
    two numbers, a character goes on with the number before it if that makes one; a complete number leads on to the
    other, a slash goes there at once, and a hyphen leaves one blank.
    """

    def __init__(self) -> None:
        self.place = 0
        self.whole = False
        """Whether what was typed last made the answer of a cell whole, with nothing left to wait for."""
        self._typed = ""

    def begin(self, place: int = 0) -> None:
        """Start anew, with the answer of this place."""
        self.place, self._typed = place, ""

    def take(self, text: str, held: Held, answers: Mapping[str, object]) -> Held:
        """Return what a cell holds after one more character; `answers` are those on offer, by their keys."""
        self.whole = False
        return self._one(text, held, answers) if len(held) == 1 else self._one_of_two(text, held, answers)

    def is_over(self, text: str, held: Held, answers: Mapping[str, object]) -> bool:
        """Whether a character begins the answer of another cell, as 5 does after 1 on a scale to ten."""
        last = self.place == len(held) - 1
        begins = text in answers or (text == "-" and len(held) > 1)
        return last and self._typed in answers and begins and self._typed + text not in answers

    def _one(self, text: str, held: Held, answers: Mapping[str, object]) -> Held:
        self._typed = (self._typed + text)[-4:]
        for start in range(len(self._typed)):
            if self._typed[start:] in answers:
                self._typed = self._typed[start:]
                self.whole = not _longer(answers, self._typed)
                return (answers[self._typed],)
        return held

    def _one_of_two(self, text: str, held: Held, answers: Mapping[str, object]) -> Held:
        if text == "/":
            self._go_on()
            return held
        known = self._typed + text
        if known not in answers:
            if text not in answers and text != "-":
                return held
            if self._typed:
                self._go_on()
            known = text
        after = (*held[: self.place], answers.get(known), *held[self.place + 1 :])
        self._typed = known
        if not _longer(answers, known):
            self.whole = self.place == 1
            self._go_on()
        return after

    def _go_on(self) -> None:
        self.begin(1 - self.place)


def _longer(answers: Collection[str], known: str) -> bool:
    """Whether an answer on offer begins with these characters and goes on after them."""
    return any(each.startswith(known) and each != known for each in answers)
