"""The few words that the paper adds to those of the document."""

SIGNED = "Signed"
SIGNED_MORE = "Signed (continued)"
DATE = "Date"
STILL_OPEN = "Still open"
DRAFT = "Draft"
MATRIX = "Who decides what"
LEGEND = "A  accountable (one for each decision)     R  responsible     C  consulted     I  informed"
TRADE_OFFS = "Where we land"
ACCEPTED = "What we chose between two good ends, and what we accept for it."
VOTES = "Record of votes"
HEADLINE = "North star"
HEADLINE_OPEN = "The north star is still open"
FOOTER = "How this charter came about"
TITLE = "Title"
SUBJECT = "What the leadership agreed on about AI"
LANGUAGE = "en"


def continued(heading: str) -> str:
    """Return the heading of what goes on from the page before."""
    return f"{heading} (continued)"


def continues(headings: tuple[str, ...]) -> str:
    """Return the note at the place where page 1 ends and page 2 goes on."""
    return f"Continues on page 2: {', '.join(headings)}"


def page_of(number: int, total: int) -> str:
    """Return the number of a page."""
    return f"Page {number} of {total}"
