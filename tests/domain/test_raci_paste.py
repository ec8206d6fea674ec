"""Tests of what is pasted into the RACI matrix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import details, raci, raci_paste
from offsite.domain.errors import Refused
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite

START = details.new_offsite("Day")
FIRST, CORNER = START.decisions[0].id, START.roles[0].id


def marks(offsite: Offsite) -> list[str]:
    """Return each row as text."""
    return [
        f"{decision.text}: " + " ".join(raci.mark_at(offsite, decision.id, role.id) or "-" for role in offsite.roles)
        for decision in offsite.decisions
    ]


def test_a_block_of_marks_goes_right_and_down() -> None:
    """Marks alone fill the cells from the one given, and nothing else."""
    after = raci_paste.paste(START, "a\tc\r\n\tr/a\r\n", START.decisions[1].id, START.roles[2].id)
    changed = [line for line, before in zip(marks(after), marks(START), strict=True) if line != before]
    assert changed == ["Budget allocation: A I A C", "Acceptable risk levels: A C - A/R"]


def test_one_mark_is_a_block() -> None:
    """A single copied cell is pasted into the cell where the user is."""
    after = raci_paste.paste(START, " i \n", FIRST, CORNER)
    assert marks(after)[0] == "Choose top AI use cases: I R C I"


def test_an_empty_cell_takes_a_mark_away() -> None:
    """What is empty or a dash in the spreadsheet is empty in the matrix afterwards; so is an empty row of the block."""
    after = raci_paste.paste(START, "\t-\n\nR", FIRST, CORNER)
    assert [line.partition(": ")[2] for line in marks(after)[:3]] == ["- - C I", "- I C I", "R C C R"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_table_with_headings_finds_its_rows_and_columns(end: str) -> None:
    """Headings are matched without regard to case and spaces; what is missing is added; the rest stays."""
    lines = ("\thead of data/ML\tFinance\t", "BUDGET  allocation\tC\tR\t", "Buy or build\tR\tA", "")
    after = raci_paste.paste(START, end.join(lines), "", "")
    assert [role.name for role in after.roles] == [*raci.STARTER_ROLES, "Finance"]
    assert marks(after) == [
        "Choose top AI use cases: A R C I -",
        "Budget allocation: A I C I R",
        "Acceptable risk levels: A C C R -",
        "Model deployment go/no-go: A R R C -",
        "Interpretability standards: C C R I -",
        "Buy or build: - - R - A",
    ]


def test_a_whole_table_from_a_spreadsheet() -> None:
    """The published matrix, copied with its headings into an empty one, is the starter matrix."""
    lines = ["Decision\t" + "\t".join(raci.STARTER_ROLES)]
    lines += [f"{text}\t" + letters.replace(" ", "\t") for text, letters in raci.STARTER_ROWS]
    empty = START
    for decision in START.decisions:
        empty = raci.remove_decision(empty, decision.id)
    for role in START.roles:
        empty = raci.remove_role(empty, role.id)
    assert raci.is_starter(raci_paste.paste(empty, "\r\n".join(lines), "", ""))


def test_quoted_cells() -> None:
    """Spreadsheets quote cells with line ends and quotes in them; they come out as they stood in the sheet."""
    text = '\t"Head of\r\ndata / ML"\r\n"""Go"" or\nno go"\tA\r\n'
    after = raci_paste.paste(START, text, "", "")
    assert marks(after)[-1] == '"Go" or no go: - - A -'
    assert len(after.roles) == 4


@pytest.mark.parametrize("decision", ['"Go" or no go', '"Go or no go', 'Go "or" no go'])
def test_quotes_that_are_letters(decision: str) -> None:
    """Quotes that are no spreadsheet's stay in the words, and swallow nothing."""
    after = raci_paste.paste(START, f"Decision\tFinance\n{decision}\tA\nNext\tR", "", "")
    assert marks(after)[-2:] == [f"{decision}: - - - - A", "Next: - - - - R"]


def test_empty_lines_above_a_table_are_passed_over() -> None:
    """A table that was copied with empty rows above and between is read all the same."""
    after = raci_paste.paste(START, "\t\t\n\n\tFinance\n\t\nBuy or build\tA", FIRST, CORNER)
    assert marks(after)[-1] == "Buy or build: - - - - A"


def test_a_short_row_leaves_the_rest_of_it() -> None:
    """Where a row of a table ends early, the marks beyond stay."""
    after = raci_paste.paste(START, "\tC-suite sponsor\tProduct / BU lead\nBudget allocation\tC", "", "")
    assert marks(after)[1] == "Budget allocation: C I C I"


@pytest.mark.parametrize("decision", ["", FIRST])
def test_rows_without_headings_on_the_column_of_the_decisions(decision: str) -> None:
    """A decision and a mark for each role, as lists have it: known decisions are filled, others are added."""
    text = "Buy or build\tA\tR\t\tI\n\t\nBUDGET allocation\t-\tR/A\nStop a pilot"
    after = raci_paste.paste(START, text, decision, "")
    assert marks(after) == [
        "Choose top AI use cases: A R C I",
        "Budget allocation: - A/R C I",
        *marks(START)[2:],
        "Buy or build: A R - I",
        "Stop a pilot: - - - -",
    ]


@pytest.mark.parametrize(
    ("text", "role", "sentence"),
    [
        ("Buy or build\tA\tR", CORNER, "begin with a decision: go to the column of the decisions"),
        ("Buy or build\tA\tR\tC\tI\tA", "", "more marks than the matrix has roles"),
        ("Buy or build\tA\n\tR", "", "no decision in front"),
        ("Buy or build\tyes", "", "“yes” is not a mark"),
    ],
)
def test_rows_without_headings_that_do_not_fit_are_refused_whole(text: str, role: str, sentence: str) -> None:
    """Rows that lie elsewhere or do not fit say what to do."""
    with pytest.raises(Refused, match=sentence):
        raci_paste.paste(START, text, FIRST, role)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "nothing to paste"),
        (" \t\r\n\t", "nothing to paste"),
        ("A\tX", "“X” is not a mark"),
        ("Budget allocation", "is not a mark"),
        ("A\tR\tC\tI\tA", "larger than the rest"),
        ("A\nR\nC\nI\nA\nR", "larger than the rest"),
        ("\tFinance\nBudget allocation\tyes", "“yes” is not a mark"),
        ("\tFinance\n\tA", "no decision in front"),
        ("\tFinance\nBudget allocation\tA\tR", "no role above"),
        ("\tFinance\t\tLegal\nBudget allocation\tA\tR\tC", "no role above"),
    ],
)
def test_what_cannot_be_pasted_is_refused_whole(text: str, sentence: str) -> None:
    """Each block that does not fit is refused in one sentence; no mark of it is dropped in silence."""
    with pytest.raises(Refused, match=sentence):
        raci_paste.paste(START, text, FIRST, CORNER)


@pytest.mark.parametrize(("decision", "role"), [("", CORNER), (FIRST, ""), ("gone", "gone")])
def test_marks_need_a_cell_to_begin_at(decision: str, role: str) -> None:
    """From the column of the decisions or in an empty matrix, a block of marks says what to do instead of failing."""
    with pytest.raises(Refused, match="Go to the cell where the block of marks shall begin"):
        raci_paste.paste(START, "A\tR", decision, role)


def test_empty_cells_beyond_the_edge_do_no_harm() -> None:
    """Only marks can be too many: empty cells of a larger block are passed over."""
    after = raci_paste.paste(START, "A\t\t\n\t\t", START.decisions[-1].id, START.roles[-1].id)
    assert marks(after)[-1] == "Interpretability standards: C C R A"


def test_a_role_without_a_name_takes_no_marks() -> None:
    """A column without a heading is not mistaken for a role whose name was deleted."""
    offsite = raci.rename_role(START, CORNER, "")
    after = raci_paste.paste(offsite, "\t\tFinance\nBudget allocation\t\tR", "", "")
    assert raci.mark_at(after, after.decisions[1].id, CORNER) is Mark.ACCOUNTABLE


@given(st.text(alphabet='AaRrCcIi/-,"\t\n\rXé .', max_size=40), st.sampled_from([CORNER, ""]))
def test_any_text_is_pasted_or_refused(text: str, role: str) -> None:
    """No text on the clipboard leads to anything but a changed matrix or one sentence."""
    try:
        after = raci_paste.paste(START, text, FIRST, role)
    except Refused:
        return
    assert {each.decision for each in after.cells} <= {each.id for each in after.decisions}
    assert {each.role for each in after.cells} <= {each.id for each in after.roles}
    assert len({each.id for each in after.cells}) == len(after.cells)
