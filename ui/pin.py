"""The facilitator's PIN: it keeps voters at the private ballot while the laptop is theirs."""

from hashlib import scrypt
from hmac import compare_digest
from secrets import token_bytes

from offsite.domain.errors import Refused

FEWEST, MOST = 4, 6
"""How many digits a PIN has."""


class Pin:
    """None at first. It is kept hashed, in memory alone, and goes with the session."""

    def __init__(self) -> None:
        self._salt = self._hash = b""

    @property
    def is_set(self) -> bool:
        """Whether one is asked for."""
        return bool(self._hash)

    def choose(self, digits: str) -> None:
        """Ask for this PIN from now on.

        Raises:
            Refused: it is none.
        """
        if not (FEWEST <= len(digits) <= MOST and digits.isascii() and digits.isdecimal()):
            raise Refused(f"A PIN has {FEWEST} to {MOST} digits.")
        self._salt = token_bytes(16)
        self._hash = self._hashed(digits)

    def drop(self) -> None:
        """Ask for none any more."""
        self._salt = self._hash = b""

    def opens(self, digits: str) -> bool:
        """Return whether these digits are the PIN, or none is asked for."""
        return not self.is_set or compare_digest(self._hashed(digits), self._hash)

    def _hashed(self, digits: str) -> bytes:
        return scrypt(digits.encode(), salt=self._salt, n=1 << 13, r=8, p=1)
