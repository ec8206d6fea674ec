"""A good playbook is read whole, and a bad file is refused with a sentence that says what to mend."""

from pathlib import Path

import pytest

from offsite.content import Activity, ContentError, Pitfall, Playbook, Prompt, Step, load_playbook

# A small playbook of two steps; each test below spoils one place of it.

GOOD = """\
number = 1
key = "first"
title = "First step"
short_title = "First"
aim = "See where we are."
leaves_behind = ["A map"]
starts_from = []
one_day = 30
ninety = 10
script = ["Let us begin."]

[[prompts]]
id = "where"
ask = "Where are we?"
hint = "Here."

[[activities]]
key = "look"
title = "Look"
aim = "Look around."
one_day = 20
ninety = 10
script = ["Look around."]

[[activities.pitfalls]]
name = "Haste"
looks_like = "Nobody looks."
counter = "Wait."

[[activities]]
key = "tell"
title = "Tell"
aim = "Tell what you saw."
one_day = 10
ninety = 0
script = ["Tell us."]

[[activities.prompts]]
id = "seen"
ask = "What did you see?"
hint = "A hill."
"""
SECOND = """\
number = 2
key = "second"
title = "Second step"
short_title = "Second"
aim = "Go on."
leaves_behind = ["A path"]
starts_from = ["A map"]
one_day = 5
ninety = 5
script = ["Let us go on."]
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A folder with a good playbook of two steps in the language xx."""
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "01_first.toml").write_text(GOOD, encoding="utf-8")
    (folder / "02_second.toml").write_text(SECOND, encoding="utf-8")
    (folder / "notes.txt").write_text("Not a step.", encoding="utf-8")
    return tmp_path


def fault(shelf: Path) -> str:
    """The sentence with which the playbook on this shelf is refused."""
    with pytest.raises(ContentError) as refused:
        load_playbook("xx", shelf)
    return str(refused.value)


def test_what_is_in_the_files_is_what_is_read(shelf: Path) -> None:
    """Every key of the files arrives in the records, and lists that are left out are empty."""
    look = Activity(
        "look", "Look", "Look around.", 20, 10, ("Look around.",), (), (Pitfall("Haste", "Nobody looks.", "Wait."),)
    )
    seen = Prompt("seen", "What did you see?", "A hill.")
    tell = Activity("tell", "Tell", "Tell what you saw.", 10, 0, ("Tell us.",), (seen,))
    first = Step(
        number=1,
        key="first",
        title="First step",
        short_title="First",
        aim="See where we are.",
        leaves_behind=("A map",),
        starts_from=(),
        one_day=30,
        ninety=10,
        script=("Let us begin.",),
        prompts=(Prompt("where", "Where are we?", "Here."),),
        activities=(look, tell),
    )
    second = Step(2, "second", "Second step", "Second", "Go on.", ("A path",), ("A map",), 5, 5, ("Let us go on.",))
    assert load_playbook("xx", shelf) == Playbook("xx", (first, second))


def test_steps_are_ordered_by_number(shelf: Path) -> None:
    """The order of the steps is that of their numbers, whatever the files are called."""
    (shelf / "xx" / "02_second.toml").rename(shelf / "xx" / "00_second.toml")
    assert [step.key for step in load_playbook("xx", shelf).steps] == ["first", "second"]


@pytest.mark.parametrize(
    ("good", "bad", "sentence"),
    [
        ('title = "First step"\n', "", "title is missing"),
        ('counter = "Wait."\n', "", "activities[0].pitfalls[0].counter is missing"),
        ('ask = "What did you see?"\n', "", "activities[1].prompts[0].ask is missing"),
        (
            'hint = "Here."',
            'hint = "Here."\ntip = "There."',
            "prompts[0].tip is not known; known there are id, ask, hint",
        ),
        ('counter = "Wait."', 'counter = " "', "activities[0].pitfalls[0].counter must not be empty"),
        ('["Tell us."]', '["Tell us.", ""]', "activities[1].script[1] must not be empty"),
        ('["Let us begin."]', "[]", "script must not be empty"),
        ("one_day = 30", 'one_day = "30"', "one_day must be a whole number, but is text"),
        ("one_day = 30", "one_day = 30.0", "one_day must be a whole number, but is a decimal number"),
        ("one_day = 30", "one_day = true", "one_day must be a whole number, but is true or false"),
        ("one_day = 30", "one_day = 2026-11-21", "one_day must be a whole number, but is a date or time"),
        ('aim = "See where we are."', "aim = 7", "aim must be text, but is a whole number"),
        ('["Let us begin."]', '"Let us begin."', "script must be a list, but is text"),
        ('["Let us begin."]', "[[]]", "script[0] must be text, but is a list"),
        ("[[prompts]]", "[prompts]", "prompts must be a list, but is a table"),
        ("starts_from = []", 'starts_from = []\npitfalls = ["Haste"]', "pitfalls[0] must be a table, but is text"),
        ("ninety = 0", "ninety = -5", "activities[1].ninety must not be negative"),
        ("number = 1", "number = 0", "number must be 1 or more"),
        (
            'key = "first"',
            'key = "First step"',
            "key must begin with a small letter and hold only small letters, digits and underscores",
        ),
        ('key = "tell"', 'key = "look"', "activities[1].key is “look”, which is already the activities[0].key"),
        ('id = "seen"', 'id = "where"', "activities[1].prompts[0].id is “where”, which is already the prompts[0].id"),
        (
            'counter = "Wait."\n',
            'counter = "Wait."\n[[activities.pitfalls]]\nname = "Haste"\nlooks_like = "Running."\ncounter = "Walk."\n',
            "activities[0].pitfalls[1].name is “Haste”, which is already the activities[0].pitfalls[0].name",
        ),
        ("one_day = 30", "one_day = 35", "one_day is 35, but the minutes of the activities add up to 30"),
        (
            "one_day = 30\nninety = 10",
            "one_day = 30\nninety = 0",
            "ninety is 0, but the minutes of the activities add up to 10",
        ),
        (
            "[[prompts]]",
            "[[prompts]",
            "line 12 cannot be read as TOML: Expected ']]' at the end of an array declaration",
        ),
        ("number = 1", "number = ", "line 1 cannot be read as TOML: Invalid value"),
        ("number = 1", "number = 1\nnumber = 1", "line 2 cannot be read as TOML: Cannot overwrite a value"),
        ('hint = "A hill."', 'hint = """A hill.', "line 41 cannot be read as TOML: Unterminated string"),
    ],
)
def test_a_bad_file_is_refused_precisely(shelf: Path, good: str, bad: str, sentence: str) -> None:
    """One fault in a file is answered by one sentence with the file, the place and the fault."""
    assert good in GOOD
    (shelf / "xx" / "01_first.toml").write_text(GOOD.replace(good, bad, 1), encoding="utf-8")
    assert fault(shelf) == f"In 01_first.toml, {sentence}."


def test_a_file_in_another_encoding_is_refused_with_its_line(shelf: Path) -> None:
    """A file that is not UTF-8 is refused with the line where that shows."""
    (shelf / "xx" / "01_first.toml").write_bytes(GOOD.replace("Here.", "Café.").encode("latin-1"))
    assert fault(shelf) == "In 01_first.toml, line 15 is not UTF-8 text."


@pytest.mark.parametrize(
    ("good", "bad", "sentence"),
    [
        ('"second"', '"first"', "In 02_second.toml, key is “first”, which is already the key in 01_first.toml."),
        ("number = 2", "number = 1", "In 02_second.toml, number is “1”, which is already the number in 01_first.toml."),
        ("number = 2", "number = 3", "The playbook in the language “xx” has no step number 2."),
    ],
)
def test_steps_that_do_not_fit_together_are_refused(shelf: Path, good: str, bad: str, sentence: str) -> None:
    """Two steps with the same key or number, or a gap in the numbers, are named."""
    (shelf / "xx" / "02_second.toml").write_text(SECOND.replace(good, bad, 1), encoding="utf-8")
    assert fault(shelf) == sentence


def test_a_missing_first_step_is_named(shelf: Path) -> None:
    """The numbers begin with 1: a lost first file is noticed."""
    (shelf / "xx" / "01_first.toml").unlink()
    assert fault(shelf) == "The playbook in the language “xx” has no step number 1."


def test_a_playbook_without_steps_is_refused(tmp_path: Path) -> None:
    """A language folder without any step is refused."""
    (tmp_path / "xx").mkdir()
    assert fault(tmp_path) == "The playbook in the language “xx” has no steps."


def test_a_language_that_is_not_there_is_refused(shelf: Path) -> None:
    """An unknown language is answered with those there are."""
    (shelf / "xx").rename(shelf / "yy")
    assert fault(shelf) == "There is no playbook in the language “xx”; the languages there are: yy."


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A missing folder has no languages."""
    assert fault(tmp_path / "nowhere") == "There is no playbook in the language “xx”; the languages there are: none."
