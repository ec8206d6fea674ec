"""Pre-work is read as people send it, and what cannot be read is said line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import landscape, people
from offsite.domain.details import new_offsite
from offsite.domain.errors import Refused
from offsite.domain.landscape import Part
from offsite.domain.landscape_import import Found, add, parse
from offsite.domain.model.landscape import DataDomain, Stage, UseCase
from offsite.domain.offsite import Offsite
from offsite.domain.pasted_rows import NotUnderstood, decoded


@pytest.fixture
def offsite() -> Offsite:
    """An offsite with one person."""
    return people.add_one(new_offsite("AI offsite", "Marlow Freight"), "Dana Roth")


def cases(found: Found) -> list[tuple[str, str, Stage, str, str]]:
    """The use cases found, without ids."""
    return [
        (each.name, each.owner, each.stage, each.value, each.problem)
        for each in found.entries
        if isinstance(each, UseCase)
    ]


def test_columns_in_their_usual_order(offsite: Offsite) -> None:
    """Without headings a line is name, owner, stage, value, problem; owners of the list are known by name."""
    found = parse(offsite, Part.USE_CASES, "Routes; dana roth; on trial; 2 h a day; empty miles\n• Claims\n")
    assert cases(found) == [
        ("Routes", offsite.people[0].id, Stage.TRIAL, "2 h a day", "empty miles"),
        ("Claims", "", Stage.IDEA, "", ""),
    ]
    assert not found.not_understood


@pytest.mark.parametrize("separator", ["\t", ";", ",", "|"])
def test_headings_say_what_the_columns_are(offsite: Offsite, separator: str) -> None:
    """With a heading line the columns may stand in any order, and others are passed over."""
    rows = [["Status", "Use case", "Cost", "Owner"], ["live", "Routes", "12", "Ana Ruiz"]]
    text = "\n".join(separator.join(row) for row in rows)
    assert cases(parse(offsite, Part.USE_CASES, text)) == [("Routes", "Ana Ruiz", Stage.RUNNING, "", "")]


def test_quotes_hold_separators_and_line_breaks(offsite: Offsite) -> None:
    """A cell in quotes may hold a comma and a line break, and lines are numbered as they stand in the file."""
    text = 'name,owner\r\n"Routes, north\nand south",Ana\r\n,Ben\r\n'
    found = parse(offsite, Part.USE_CASES, text)
    assert cases(found) == [("Routes, north and south", "Ana", Stage.IDEA, "", "")]
    assert found.not_understood == (NotUnderstood(4, "Ben", "it has no name"),)


def test_a_lone_quote_stands_for_itself(offsite: Offsite) -> None:
    """One quote that is never closed does not swallow the lines after it."""
    found = parse(offsite, Part.DATA, '"Shipments;3\nTariffs;2')
    assert [landscape.name_of(each) for each in found.entries] == ['"Shipments', "Tariffs"]


@pytest.mark.parametrize(
    ("part", "line", "why"),
    [
        (Part.USE_CASES, "Routes;Ana;someday", "“someday” is no stage: write idea, on trial, running or stopped"),
        (Part.DATA, "Shipments;7;Ana", "“7” is no maturity: write a number from 0 to 5"),
        (Part.DATA, "Shipments;3.5", "“3.5” is no maturity: write a number from 0 to 5"),
        (Part.DECISIONS, "Go;Ana;soon", "it has more columns than there are: put words with a comma in quotes"),
        (Part.DATA, ";3;Ana", "it has no name"),
    ],
)
def test_lines_not_understood_are_told_with_the_reason(offsite: Offsite, part: Part, line: str, why: str) -> None:
    """A line that makes no sense is left out and told; the others are taken."""
    found = parse(offsite, part, f"First\n{line}\nLast")
    assert len(found.entries) == 2
    assert [(each.line, each.why) for each in found.not_understood] == [(2, why)]


@pytest.mark.parametrize(
    ("words", "level"), [("4", 4), ("4/5", 4), ("4 of 5", 4), ("managed", 4), ("", None), ("0", 0)]
)
def test_maturity_in_figures_and_words(offsite: Offsite, words: str, level: int | None) -> None:
    """A maturity is a figure from 0 to 5 or its word; nothing means that nobody has judged it."""
    (entry,) = parse(offsite, Part.DATA, f"Shipments;{words};Ana").entries
    assert isinstance(entry, DataDomain)
    assert entry.maturity == level


def test_names_that_are_there_are_left_out(offsite: Offsite) -> None:
    """What stands in the list or twice in the text is named as there already, and added once."""
    offsite = landscape.add(offsite, Part.DATA, "Shipments")
    found = parse(offsite, Part.DATA, "shipments\nTariffs\n TARIFFS ")
    assert [landscape.name_of(each) for each in found.entries] == ["Tariffs"]
    assert found.repeated == ("shipments", "TARIFFS")
    assert len(add(offsite, Part.DATA, found).data_domains) == 2


def test_nothing_found_is_refused(offsite: Offsite) -> None:
    """An empty list adds nothing and says so."""
    with pytest.raises(Refused, match="no line to add"):
        add(offsite, Part.DATA, parse(offsite, Part.DATA, " \n\n"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_of_spreadsheets_are_decoded(encoding: str) -> None:
    """The encodings that spreadsheets save in all come out as the same text."""
    assert decoded("Zölle; Müller\r\n".encode(encoding)) == "Zölle; Müller\r\n"


def test_a_cell_of_a_megabyte_is_told(offsite: Offsite) -> None:
    """A file that is no list is refused with a sentence, not read for ever."""
    found = parse(offsite, Part.DATA, "x" * 1_000_000)
    assert [each.why for each in found.not_understood] == ["a cell is too long to be read"]


@given(st.sampled_from(Part), st.text())
def test_any_text_can_be_pasted(part: Part, text: str) -> None:
    """Whatever is pasted, each line with words is taken, known or told, and what is taken has a name."""
    found = parse(new_offsite("AI", "M"), part, text)
    assert all(landscape.name_of(each).strip() for each in found.entries)
    assert all(each.why and each.line >= 1 for each in found.not_understood)


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1).map(
    lambda text: " ".join(text.split())
)


@given(st.lists(st.tuples(st.integers(0, 5), WORDS), unique_by=lambda pair: pair[0], max_size=6))
def test_a_quoted_list_comes_back_as_it_was(rows: list[tuple[int, str]]) -> None:
    """Cells in quotes come back as they were, whatever they hold."""
    text = "".join(f'Data {level};{level};"{owner.replace(chr(34), chr(34) * 2)}"\n' for level, owner in rows)
    found = parse(new_offsite("AI", "M"), Part.DATA, text)
    read = [(each.maturity, each.owner) for each in found.entries if isinstance(each, DataDomain)]
    assert read == rows
