"""A clock that stands until it is set."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Tells the instant it was set to; calling it reads it."""

    def __init__(self, instant: datetime = datetime(2026, 11, 12, 13, 42, tzinfo=UTC)) -> None:
        self.instant = instant

    def __call__(self) -> datetime:
        """The instant."""
        return self.instant

    def go_on(self, **time: float) -> None:
        """Let time pass; the keywords are those of timedelta."""
        self.instant += timedelta(**time)
