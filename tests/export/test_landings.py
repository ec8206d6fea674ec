"""The trade-offs in the annex."""

from dataclasses import replace

from offsite.domain.model.charter import Landing
from offsite.export import words
from offsite.export.charter_pdf import charter_pdf, missing_glyphs
from tests.export.samples import CHARTER, flat, lost_words, pages_of


def test_each_landing_is_read_with_its_price() -> None:
    """Both ends and what is accepted stand in the annex, not on the page that is signed."""
    front, *rest = pages_of(charter_pdf(CHARTER))
    assert flat("Releases take three weeks longer.") in flat("".join(rest))
    assert flat(words.TRADE_OFFS) in flat("".join(rest))
    assert flat("Releases") not in flat(front)


def test_nothing_settled_leaves_no_heading() -> None:
    """Without landings the annex says nothing of trade-offs."""
    assert flat(words.TRADE_OFFS) not in flat("".join(pages_of(charter_pdf(replace(CHARTER, landings=())))))


def test_long_and_odd_words_are_all_there() -> None:
    """Ends and prices of 300 letters, in other scripts and with signs of markup, lose no word over the pages."""
    odd = ("<b>bold</b> & =1+1", "العربية الفصحى", "山田太郎の判断", "Łódź wąż")
    long = " ".join(["Everything takes considerably longer than anybody wants"] * 6)
    landings = tuple(Landing(f"{each} {long}", long, place / 6, f"{long} {each}") for place, each in enumerate(odd * 3))
    document = replace(CHARTER, landings=landings)
    assert not lost_words(document, charter_pdf(document))
    assert missing_glyphs(replace(CHARTER, landings=(Landing("\U00012000", "", 0, ""),))) == "\U00012000"
