"""Slides to try the painter with: believable ones, full ones, and ones with odd texts."""

from offsite.domain.model.slides import (
    Blank,
    Grid,
    GridRow,
    Question,
    Ranking,
    Result,
    ResultRow,
    Slide,
    Statement,
    Turnout,
    Welcome,
)

ARABIC = "كيف نضمن أن تكون قرارات الذكاء الاصطناعي قابلة للتفسير ومسؤولة أمام العملاء"
CHINESE = "我们应该首先在哪三个领域投资人工智能，以便为客户创造最大的价值并降低风险"
LONG = " ".join(
    ["Which of the opportunities that we merged before lunch should come first, given what legal told us?"] * 3
)
ODD = (
    ARABIC,
    CHINESE,
    "<b>Bold</b> & <script>alert(1)</script>",
    "🚀 Ship it 🎉 👩‍👩‍👧 with emoji 🇩🇪",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurfsvorlage",
    "x" * 300,
    LONG,
    "שלום עולם, מה נעשה קודם?",
    "",
    "a\nb\tc\x00d",
    "Z̴̡̛͙a̷l̶g̴o ẫ ế ữ",
    "ไทยภาษาไทยไม่มีช่องว่าง",
)
OPTIONS = (
    "Answer every customer within a minute, with the source",
    "Forecast every shipment, and explain it",
    "Plan tomorrow’s network tonight",
    "One defensible price for each lane",
    "Half the paperwork, none of the errors",
    "Spot fraud before the goods leave the yard",
    "Draft every tender reply in an hour",
    "Predict which trucks fail next week",
    "Coach new dispatchers on the job",
    "Route claims to the right desk at once",
    "Translate contracts for every branch",
    "Keep master data clean without a campaign",
)
ROLES = ("C-suite sponsor", "Product/BU lead", "Head of data/ML", "Legal/compliance")
MANY_ROLES = (*ROLES, "CFO", "CTO", "Chief AI Officer", "Operations", "People & culture")


def result(
    texts: tuple[str, ...], *, cut_after: int = 3, title: str = "Which three opportunities come first?"
) -> Result:
    """A result with one row per text, some of them marked."""
    rows = tuple(
        ResultRow(str(place), text, 1 / place, (place % 3, 0, 2, 1, 4, place % 5), f"{4.9 - place / 3:.1f}", mark)
        for place, (text, mark) in enumerate(
            zip(texts, ("", "divided", "one far apart", *[""] * 9), strict=False), start=1
        )
    )
    return Result(title, "9 of 9 voted, 0 to 5.", rows, cut_after)


def grid(labels: tuple[str, ...], columns: tuple[str, ...], *, title: str = "Who decides what") -> Grid:
    """A matrix with every mark in it and a warning in every third row."""
    marks = ("A", "R", "C", "I", "A/R", "")
    rows = tuple(
        GridRow(
            label,
            tuple(marks[(place * number + number) % 6] for number in range(len(columns))),
            "Nobody is accountable" if place % 3 == 0 else "",
        )
        for place, label in enumerate(labels)
    )
    return Grid(title, "One accountable for each decision.", columns, rows)


SLIDES: dict[str, Slide] = {
    "blank": Blank(),
    "welcome": Welcome("Marlow Freight", "One day to agree on what AI is for", "Thursday, 12 March 2026"),
    "welcome odd": Welcome(CHINESE, LONG, ARABIC),
    "question": Question("Which three come first?", "Each of us gives 0 to 5.", OPTIONS[:5]),
    "question full": Question("Which three come first?", "Each of us gives 0 to 5.", OPTIONS),
    "question odd": Question(LONG, LONG, ODD),
    "question bare": Question("Ready?", "", ()),
    "turnout": Turnout("Which north star should lead us?", 5, 9, "have voted. Nobody sees a choice before the reveal."),
    "turnout odd": Turnout(LONG, 30, 30, LONG),
    "result": result(OPTIONS[:5]),
    "result full": result(OPTIONS),
    "result odd": result(ODD, title=LONG),
    "result few": Result("Adopt?", "", (ResultRow("", "For", 0.8, (), "7"), ResultRow("", "Against", 0, (), "0"))),
    "result bare": Result("Adopt?", "Nobody voted.", ()),
    "statement": Statement("Our north star", "By 2028 every customer gets an answer they can trust.", "Adopted"),
    "statement short": Statement("", "Trust.", ""),
    "statement odd": Statement("<b>North</b> 🚀", f"{LONG} {LONG}", ARABIC),
    "statement right to left": Statement(ARABIC, ARABIC, ARABIC),
    "ranking": Ranking("Our top 3 opportunities", OPTIONS[:3], "The rest goes to the parking lot."),
    "ranking full": Ranking("What we keep", OPTIONS[:10]),
    "ranking odd": Ranking(LONG, ODD[:10], LONG),
    "ranking bare": Ranking("Nothing yet", (), "To be decided"),
    "grid": grid(("Choose use cases", "Budget allocation", "Acceptable risk levels"), ROLES),
    "grid full": grid(OPTIONS, MANY_ROLES),
    "grid odd": grid(ODD, ODD[:9], title=LONG),
    "grid bare": Grid("Nothing", "", (), ()),
}
"""Slides by name."""
