"""The reviews to come, and their calendar file."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from offsite.content import Prompt
from offsite.domain import lessons, review_calendar
from ui.lessons.lists import review_list
from ui.lessons.places import ListPlace
from ui.session import Session
from ui.widgets.buttons import on_click, secondary
from ui.widgets.marks import Banner


def _now() -> datetime:
    return datetime.now(UTC)


class ReviewsPlace(ListPlace):
    """The reviews by day, with suggestions; those that have a day can be saved for any calendar."""

    def __init__(
        self, session: Session, step: str, prompts: Sequence[Prompt], clock: Callable[[], datetime] = _now
    ) -> None:
        super().__init__(session, review_list(session), step, prompts)
        self._clock = clock
        self.suggest = secondary(self.tr("Add suggested reviews"), "plus")
        self.save = secondary(self.tr("Save as calendar file…"), "download")
        self.told = Banner()
        self.told.hide()
        self.above.setStretchFactor(self.fact, 1)
        self.above.addWidget(self.suggest)
        self.above.addWidget(self.save)
        self.below.addWidget(self.told)
        on_click(self.suggest, self._suggest)
        on_click(self.save, self._ask_path)

    def refresh(self) -> None:
        """Show the reviews."""
        super().refresh()
        self.fact.show()  # also without words: it keeps the buttons at their edge
        offsite = self.session.offsite
        self.suggest.setEnabled(lessons.add_suggested_reviews(offsite) != offsite)
        self.save.setEnabled(any(each.day for each in offsite.reviews))

    def fact_in_words(self) -> str:
        """What comes next."""
        coming = lessons.next_review(self.session.offsite, self._today())
        return self.tr("Next: {0}").format(coming) if coming else ""

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _suggest(self) -> None:
        self.session.apply(self.tr("Add suggested reviews"), lessons.add_suggested_reviews)

    def _ask_path(self) -> None:
        self.session.leave_field()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the reviews"), str(Path(folder) / "Reviews.ics"), self.tr("Calendar (*.ics)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the reviews that have a day to a calendar file; what hinders that is told, and an old file stays."""
        from offsite.export.atomic import WriteFailed, write_atomically  # noqa: PLC0415 - not before the first paint

        path = path if path.suffix.lower() == ".ics" else path.with_name(f"{path.name}.ics")
        text = review_calendar.calendar(self.session.offsite, self._clock())
        try:
            write_atomically(path, text.encode())
        except WriteFailed as failure:
            self.told.show_text(str(failure), "bad")
        else:
            self.told.show_text(self.tr("The reviews are in {path}").format(path=path), "accent")
        self.told.show()
