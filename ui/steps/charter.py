"""Step 4: sections that write themselves, the page as it will be printed, the consent, the signatures, the PDF."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from offsite.content import Step
from offsite.domain import charter, charter_document, details, slides
from offsite.domain.findings import Weight
from offsite.domain.model.charter import CharterDocument
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import PageSize
from offsite.guardrails import load_guardrails
from ui.charter.consent import ConsentPlace
from ui.charter.guardrail_sheet import GuardrailSheet, own_themes
from ui.charter.sign import SignPane
from ui.exporting import Exporter, SetCharter
from ui.session import Session
from ui.stage import Offer
from ui.steps.charter_section import SectionEditor
from ui.steps.screen import Screen
from ui.theme import Theme
from ui.voting.act_page import ActPage
from ui.voting.tab_order import leave
from ui.voting.tab_order import step as step_to
from ui.widgets.buttons import on_click, primary, quiet
from ui.widgets.choices import Segmented
from ui.widgets.layout import column, row
from ui.widgets.marks import Banner
from ui.widgets.page_preview import PagePreview
from ui.widgets.tabs import Tabs
from ui.widgets.text import PlainLabel

WRITE, CONSENT, SIGN = "write", "consent", "sign"

PREVIEW_PIXELS = 1000
"""The width in which pages are drawn: sharp on the facilitator's screen, and quick."""

SET_AFTER = 400
"""Milliseconds from a change to the next setting of the page."""

FINISHED_WITHIN = 20_000
"""Milliseconds for which closing the offsite waits for an export at most."""


class CharterScreen(Screen):
    """Three tabs; beside the sections and the signatures stands the page. Export writes what the page shows.

    `go_to` takes the key of a tab or of a section.
    """

    def __init__(
        self, session: Session, step: Step | None, theme: Theme, exporter: Exporter, parent: QWidget | None = None
    ) -> None:
        self._exporter = exporter
        self._shown: SetCharter | None = None
        self._export_to: Path | None = None
        self._not_set = False
        self._in_file: CharterDocument | None = None
        super().__init__(session, step, theme, parent)

    def build(self) -> None:
        """Make an editor for each section, and the page beside them."""
        self._editors = {spec.key: SectionEditor(spec, self.session) for spec in charter.SPECS}
        self.catalogue = quiet(self.tr("Catalogue…"), "book-open")
        self._editors["guardrails"].add_act(self.catalogue)
        on_click(self.catalogue, self._open_catalogue)
        self._missing = PlainLabel("", "attention")
        self._told = Banner("")
        self.preview = PagePreview()
        self._state = PlainLabel("", "small")
        self.export_button = primary(self.tr("Export the PDF…"), "file-down")
        self._paper = Segmented(self.tr("Paper"), [(each, each.value) for each in PageSize])
        self._soon = QTimer(self, singleShot=True, interval=SET_AFTER)
        self._soon.timeout.connect(self._ask)
        whole = row(self, gap=0)
        whole.addWidget(self._left_side(), 1)
        self._right = self._right_side()
        whole.addWidget(self._right, 1)
        on_click(self.export_button, self.export)
        self._paper.chosen.connect(self._choose_paper)
        self._exporter.done.connect(self._show_set)
        self._exporter.failed.connect(self._tell_failure)
        self.session.closing.connect(self._finish)

    def _left_side(self) -> ActPage:
        step, session = self._step, self.session
        page = self._page = ActPage()
        self._tabs = Tabs(step.title, [(each.key, each.title) for each in step.activities])
        page.head.addWidget(self._tabs)
        self._write_pane = QWidget()
        sections = column(self._write_pane, gap=12)
        sections.addWidget(self._missing)
        for editor in self._editors.values():
            sections.addWidget(editor)
        self.consent = ConsentPlace(session, self.theme, step.key, step.activity(CONSENT).prompts)
        self.sign = SignPane(session, step.key, step.activity(SIGN).prompts)
        page.content.addWidget(self._told)
        for pane in (self._write_pane, self.consent, self.sign):
            page.content.addWidget(pane)
        page.foot.addWidget(self.consent.foot)
        self._tabs.picked.connect(self._on_place)
        self.consent.booth_asked.connect(self.booth_asked_for)
        self.consent.next_asked.connect(lambda: self.go_to(SIGN))
        self.consent.governance_asked.connect(lambda: self.asked_for.emit("governance", ""))
        page.fitted.connect(lambda: self.consent.set_room(page.room), Qt.ConnectionType.QueuedConnection)
        return page

    @property
    def _step(self) -> Step:
        if self.step is None:
            raise ValueError("The charter's screen is made from its step.")
        return self.step

    def _right_side(self) -> QWidget:
        holder = QWidget()
        side = column(holder, gap=0)
        acts: QHBoxLayout = row(gap=8)
        acts.setContentsMargins(16, 16, 16, 10)
        acts.addWidget(self._paper)
        acts.addStretch(1)
        acts.addWidget(self.export_button)
        side.addLayout(acts)
        self._state.setContentsMargins(16, 0, 16, 8)
        side.addWidget(self._state)
        side.addWidget(self.preview, 1)
        return holder

    def refresh(self) -> None:
        """Show the present tab, and have the page set anew when it says something else."""
        offsite, place = self.session.offsite, self.place
        activity = self._step.activity(place)
        self._page.show_head(self._step.title if place == WRITE else activity.title, activity.aim)
        for key, pane in ((WRITE, self._write_pane), (CONSENT, self.consent), (SIGN, self.sign)):
            pane.setVisible(key == place)
        self.consent.foot.setVisible(place == CONSENT)
        self._page.show_foot(place == CONSENT)
        self._right.setVisible(place != CONSENT)
        if place == CONSENT:
            self.consent.refresh()
        elif place == SIGN:
            self.sign.refresh()
        for editor in self._editors.values():
            editor.refresh()
        self._paper.show_key(offsite.page)
        missing = sum(each.weight is Weight.MISSING for each in charter.findings(offsite))
        self._missing.show_text(self._missing_in_words(missing))
        self._missing.setVisible(missing > 0)
        if not self._soon.isActive():
            self._soon.start()

    def _missing_in_words(self, missing: int) -> str:
        if missing == 1:
            return self.tr("One thing is still missing; the page says “Draft” until it is there.")
        return self.tr("{n} things are still missing; the page says “Draft” until they are there.").format(n=missing)

    def offers(self) -> tuple[Offer, ...]:
        """The vote where it is looked at, and the results that the charter rests on."""
        session = self.session
        return (
            *(self.consent.offers() if self.place == CONSENT else ()),
            Offer(self.tr("Our north star"), lambda: slides.north_star(session.offsite)),
            Offer(self.tr("Top 3 opportunities"), lambda: slides.top_three(session.offsite, Kind.OPPORTUNITY)),
            Offer(self.tr("Top 3 risks"), lambda: slides.top_three(session.offsite, Kind.RISK)),
        )

    @property
    def place(self) -> str:
        """The key of the tab that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the tabs."""
        return (WRITE, CONSENT, SIGN)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab follow the layout: the acts come after what they act on."""
        return step_to(self, onward) or leave(self, onward) or super().focusNextPrevChild(onward)

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, or put the cursor into a section."""
        editor = self._editors.get(place)
        if place in self.places() or editor is not None:
            self._tabs.show_key(WRITE if editor is not None else place)
            self.refresh()
        if editor is not None:
            self._page.settle()
            editor.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.reveal(editor)
        elif place == SIGN and (line := self.sign.reveal()) is not None:
            self._page.settle()
            self._page.reveal(line)
        elif record and (field := self.consent.outcome.questions.field(record)) is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_place(self, _place: str) -> None:
        self.session.leave_field()
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _open_catalogue(self) -> None:
        """Offer the guardrails that do not stand in the charter yet."""
        self.session.leave_field()
        themes = (*own_themes(self.session.offsite), *load_guardrails())
        sheet = GuardrailSheet(themes, charter.text_of(self.session.offsite, "guardrails"), self.window())
        label = self.tr("Add guardrails")
        sheet.accepted.connect(lambda: self.session.apply(label, charter.add_lines, "guardrails", sheet.chosen()))
        sheet.open()

    def _choose_paper(self, size: str) -> None:
        self.session.apply(self.tr("Choose the paper"), details.set_page, PageSize(size))

    def _ask(self) -> None:
        document = charter_document.document(self.session.offsite, self.session.box)
        if self._in_file is not None and self._in_file != document:  # the file says something else by now
            self._in_file = None
            self._told.show_text("")
        if self._shown is None or self._shown.document != document or self._export_to is not None:
            self._exporter.ask(document, PREVIEW_PIXELS)

    def _show_set(self, charter_set: SetCharter) -> None:
        if charter_set.document != charter_document.document(self.session.offsite, self.session.box):
            if self._export_to is not None:  # nobody may look here any more: the file is still to be written
                self._ask()
            return
        self._shown = charter_set
        if self._not_set:
            self._not_set = False
            self._told.show_text("")
        self.preview.show_pages(charter_set.pages)
        self._state.show_text(self._state_in_words(charter_set))
        if self._export_to is not None:
            self._write(self._export_to)

    def _state_in_words(self, charter_set: SetCharter) -> str:
        annex = len(charter_set.pages) - 1
        pages = self.tr("one page of annex") if annex == 1 else self.tr("{n} pages of annex").format(n=annex)
        words = [self.tr("The charter on one page, and {pages}.").format(pages=pages)]
        if charter_set.continued:
            sections = ", ".join(charter_set.continued)
            words.append(self.tr("▲ Page 1 is full: {sections} continue in the annex.").format(sections=sections))
        if charter_set.missing:
            words.append(self.tr("▲ No font has {signs}; boxes stand there.").format(signs=charter_set.missing))
        return " ".join(words)

    def _tell_failure(self, sentence: str) -> None:
        self._export_to = self._in_file = None
        self._not_set = True
        self._told.show_text(sentence, "bad")

    def export(self) -> None:
        """Ask where the PDF is to go, and write it there."""
        name = " ".join(each for each in (self.session.offsite.organisation, "AI charter") if each)
        safe = "".join(each if each.isalnum() or each in " -_.()" else "_" for each in name)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the charter"), str(Path(folder) / f"{safe}.pdf"), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Write the PDF to a path, as the words stand now."""
        self.session.leave_field()
        self._export_to = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        current = charter_document.document(self.session.offsite, self.session.box)
        if self._shown is not None and self._shown.document == current:
            self._write(self._export_to)
        else:
            self._ask()

    def _finish(self) -> None:
        """Ask for no more pages, and let an export that is under way come to its end before the offsite closes."""
        self._soon.stop()
        self.session.leave_field()
        loop, enough = QEventLoop(), QTimer(self, singleShot=True, interval=FINISHED_WITHIN)
        for signal in (self._exporter.done, self._exporter.failed, enough.timeout):
            signal.connect(loop.quit)
        enough.start()
        while self._export_to is not None and enough.isActive():  # the page of older words may come first
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        enough.stop()

    def _write(self, path: Path) -> None:
        from offsite.export.atomic import WriteFailed, write_atomically  # noqa: PLC0415 - not before the first paint

        self._export_to, self._not_set = None, False
        if self._shown is None:
            return
        try:
            write_atomically(path, self._shown.pdf)
        except WriteFailed as failure:
            self._in_file = None
            self._told.show_text(str(failure), "bad")
            return
        self._in_file = self._shown.document
        self._told.show_text(self.tr("The charter is in {path}").format(path=path), "accent")
