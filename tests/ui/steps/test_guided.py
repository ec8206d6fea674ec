"""The screen made from a content file alone, on a real file."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook, Prompt, Step, prompt_ids
from offsite.domain import answers, progress
from offsite.domain.model.progress import Progress
from offsite.domain.voting.box import Box
from offsite.storage.file import OffsiteFile
from ui.session import Session
from ui.steps.guided import GuidedScreen
from ui.theme import Theme
from ui.widgets.fields import TextField
from ui.widgets.tabs import Tabs
from ui.widgets.text import PlainLabel


@pytest.fixture
def step(playbook: Playbook) -> Step:
    """A ninth step: questions of its own, and two activities that ask something."""
    own = tuple(Prompt(f"own_{place}", f"Question {place}?", f"Answer {place}.") for place in range(4))
    return replace(playbook.step("assess"), key="ninth", prompts=own)


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, step: Step) -> Iterator[GuidedScreen]:
    """The screen of a ninth step, nothing answered."""
    screen = GuidedScreen(session, step, theme)
    qtbot.addWidget(screen)
    screen.resize(816, 600)
    screen.show()
    yield screen
    screen.hide()


def fields(screen: GuidedScreen) -> list[TextField]:
    """The fields that can be seen or scrolled to, from top to bottom."""
    QApplication.processEvents()
    found = [field for field in screen.findChildren(TextField) if field.isVisible()]
    return sorted(found, key=lambda field: field.mapTo(screen, QPoint()).y())


def texts(screen: GuidedScreen) -> list[str]:
    """All labels that can be seen or scrolled to."""
    QApplication.processEvents()
    return [label.text() for label in screen.findChildren(PlainLabel) if label.isVisible()]


def test_every_question_of_the_step_has_a_field(screen: GuidedScreen, step: Step) -> None:
    """The first tab asks what the step itself asks, with an example for each question."""
    assert screen.place == ""
    assert [field.accessibleName() for field in fields(screen)] == [prompt.ask for prompt in step.prompts]
    shown = texts(screen)
    assert step.title in shown
    assert step.aim in shown
    assert f"For example: {step.prompts[0].hint}" in shown
    assert set(step.leaves_behind) <= set(shown)


def test_each_activity_has_a_tab_of_its_own(screen: GuidedScreen, step: Step, qtbot: QtBot) -> None:
    """Another tab brings the title, aim and questions of its activity, and the guide is told to follow."""
    tabs = screen.findChild(Tabs)
    assert isinstance(tabs, Tabs)
    tabs.setFocus()
    with qtbot.waitSignal(screen.offers_changed):
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    activity = step.activities[0]
    assert screen.place == activity.key
    assert [field.accessibleName() for field in fields(screen)] == [prompt.ask for prompt in activity.prompts]
    assert activity.title in texts(screen)
    assert activity.aim in texts(screen)


def test_an_answer_is_kept_in_the_document_as_one_undo_step(screen: GuidedScreen, step: Step) -> None:
    """Typing answers the question; one undo takes the whole answer back, on the screen as well."""
    field = fields(screen)[0]
    field.setFocus()
    QTest.keyClicks(field, "Invoice matching")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    session = screen.session
    assert answers.answer_to(session.offsite, step.key, step.prompts[0].id) == "Invoice matching"
    assert session.undo_stack.count() == 1
    assert session.all_on_disk
    session.undo()
    assert field.text() == ""
    session.redo()
    assert field.text() == "Invoice matching"


def test_the_answer_is_in_the_file(screen: GuidedScreen, step: Step) -> None:
    """What was typed comes back from the disk, also in another script."""
    QGuiApplication.clipboard().setText("Données: 4, 数据")
    QTest.keyClick(fields(screen)[1], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    path = screen.session.file.path
    assert screen.session.close()
    with OffsiteFile.open(path) as file:
        assert answers.answer_to(file.load(), step.key, step.prompts[1].id) == "Données: 4, 数据"


def test_answers_are_counted(screen: GuidedScreen, step: Step) -> None:
    """Each tab says how many of its questions are answered; spaces are no answer."""
    total = len(step.prompts)
    assert f"0 of {total} questions answered" in texts(screen)
    QTest.keyClicks(fields(screen)[0], "Yes")
    QTest.keyClicks(fields(screen)[1], "  ")
    assert f"1 of {total} questions answered" in texts(screen)


def test_a_change_elsewhere_leaves_the_cursor_alone(screen: GuidedScreen, step: Step) -> None:
    """While one answer is typed, another one may change without moving the cursor."""
    first = fields(screen)[0]
    first.setFocus()
    QTest.keyClicks(first, "Invoice")
    QTest.keyClick(first, Qt.Key.Key_Home)
    screen.session.apply("Answer", answers.set_answer, step.key, step.prompts[1].id, "Three")
    assert fields(screen)[1].text() == "Three"
    assert first.hasFocus()
    assert first.textCursor().position() == 0


def test_going_to_a_question_brings_its_tab_and_cursor(screen: GuidedScreen, step: Step) -> None:
    """A question is found by its id alone, wherever it stands."""
    prompt = step.activities[1].prompts[-1]
    screen.go_to("", prompt.id)
    QApplication.processEvents()
    assert screen.place == step.activities[1].key
    focused = QApplication.focusWidget()
    assert isinstance(focused, TextField)
    assert focused.accessibleName() == prompt.ask


def test_going_to_a_place_that_is_not_there_changes_nothing(screen: GuidedScreen) -> None:
    """A finding of an older playbook does not break the screen."""
    screen.go_to("nowhere", "nothing")
    assert screen.place == ""


def test_answering_every_prompt_makes_the_step_done(session: Session, playbook: Playbook, step: Step) -> None:
    """The ids that the screen answers to are the ids that progress counts, none missing and none twice."""
    for each in playbook.steps:
        ids = prompt_ids(each)
        assert len(ids) == len(set(ids))
    offsite = session.offsite
    for prompt in prompt_ids(step):
        offsite = answers.set_answer(offsite, step.key, prompt, "Yes")
    assert progress.of_step(offsite, Box(), step.key, {step.key: prompt_ids(step)}) is Progress.DONE


def test_a_step_with_one_part_has_no_tabs(qtbot: QtBot, session: Session, theme: Theme, step: Step) -> None:
    """A content file without activities makes a plain page; one without any question says so."""
    plain = replace(step, activities=(), prompts=(Prompt("one", "What now?", "This."),))
    screen = GuidedScreen(session, plain, theme)
    qtbot.addWidget(screen)
    screen.show()
    tabs = screen.findChild(Tabs)
    assert isinstance(tabs, Tabs)
    assert not tabs.isVisible()
    assert [field.accessibleName() for field in fields(screen)] == ["What now?"]
    silent = GuidedScreen(session, replace(plain, prompts=()), theme)
    qtbot.addWidget(silent)
    silent.show()
    assert "Nothing is written down here; the guide says what to do." in texts(silent)


def test_a_guided_screen_needs_a_step(session: Session, theme: Theme) -> None:
    """Without content there is nothing to make a screen from."""
    with pytest.raises(ValueError, match="from a step"):
        GuidedScreen(session, None, theme)
