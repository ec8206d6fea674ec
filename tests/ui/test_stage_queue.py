"""The slides that stand in line for the big screen."""

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from offsite.domain.model.slides import Blank, Slide, Statement
from ui.stage import Offer, Stage


class Subject:
    """Something that a slide is drawn from, that changes, and that can go."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.gone = False

    def pages(self) -> tuple[Slide, ...]:
        """The slide as it stands.

        Raises:
            KeyError: the subject is gone.
        """
        if self.gone:
            raise KeyError(self.words)
        return (Statement("", self.words),)

    def offer(self) -> Offer:
        """The offer to show it."""
        return Offer(self.words, self.pages)


def three() -> tuple[Stage, list[Subject]]:
    """A stage that offers one thing and has two in line."""
    stage, subjects = Stage(), [Subject(words) for words in ("one", "two", "three")]
    stage.offer(subjects[0].offer())
    for subject in subjects[1:]:
        stage.enqueue(subject.offer())
    return stage, subjects


def labels(stage: Stage) -> list[str]:
    """The names of what stands in line."""
    return [offer.label for offer in stage.queue]


def test_the_queue_comes_before_what_the_screen_offers() -> None:
    """Shown one after the other, the queue empties itself; then the offer of the present screen is next."""
    stage, _ = three()
    shown = []
    for _ in range(4):
        stage.show_next()
        shown.append(stage.label)
    assert shown == ["two", "three", "one", "one"]
    assert stage.queue == ()
    assert stage.next_up is None


def test_lining_up_shows_nothing(qtbot: QtBot) -> None:
    """The room sees a slide only when it is shown; the facilitator's side hears of the queue."""
    stage, subject = Stage(), Subject("one")
    with qtbot.waitSignal(stage.offered), qtbot.assertNotEmitted(stage.changed):
        stage.enqueue(subject.offer())
    with qtbot.assertNotEmitted(stage.offered):
        stage.enqueue(subject.offer())
    assert labels(stage) == ["one"]
    assert stage.current == Blank()


def test_a_queued_slide_is_drawn_from_the_day_as_it_then_stands() -> None:
    """The queue keeps the function, not the picture."""
    stage, subjects = three()
    subjects[1].words = "two, and more"
    stage.show_next()
    assert stage.current == Statement("", "two, and more")


def test_what_is_gone_is_skipped() -> None:
    """A subject that was deleted meanwhile is passed over and leaves the queue with what is shown after it."""
    stage, subjects = three()
    subjects[1].gone = True
    assert stage.next_up == subjects[2].offer()
    stage.show_next()
    assert (stage.label, stage.queue) == ("three", ())


def test_a_queue_of_which_all_is_gone_leaves_the_offer() -> None:
    """Then the screen's own offer is next."""
    stage, subjects = three()
    subjects[1].gone = subjects[2].gone = True
    stage.show_next()
    assert (stage.label, stage.queue) == ("one", ())


def test_a_queue_keeps_what_may_come_back() -> None:
    """As long as it is not passed over, a deleted subject keeps its place, for undo may bring it back."""
    stage, subjects = three()
    subjects[2].gone = True
    stage.show_next()
    assert labels(stage) == ["three"]
    subjects[2].gone = False
    stage.show_next()
    assert stage.label == "three"


def test_the_order_can_be_changed_and_entries_removed() -> None:
    """One step forward at a time; any entry can go."""
    stage, _ = three()
    stage.enqueue(Subject("four").offer())
    stage.advance(2)
    assert labels(stage) == ["two", "four", "three"]
    stage.dequeue(0)
    assert labels(stage) == ["four", "three"]
    stage.dequeue(1)
    assert labels(stage) == ["four"]


@given(st.lists(st.tuples(st.sampled_from(["add", "remove", "advance", "next"]), st.integers(0, 5)), max_size=30))
def test_a_queue_behaves_as_a_list_would(acts: list[tuple[str, int]]) -> None:
    """Whatever is lined up, moved and removed, a plain list with the same acts has the same entries."""
    stage, subjects, model = Stage(), [Subject(str(number)) for number in range(6)], list[str]()
    for act, number in acts:
        if act == "add":
            stage.enqueue(subjects[number].offer())
            model += [] if str(number) in model else [str(number)]
        elif act == "remove" and number < len(model):
            stage.dequeue(number)
            del model[number]
        elif act == "advance" and 0 < number < len(model):
            stage.advance(number)
            model[number - 1], model[number] = model[number], model[number - 1]
        elif act == "next" and model:
            stage.show_next()
            assert stage.label == model.pop(0)
        assert labels(stage) == model
