"""Slides to try the painter with: believable ones, full ones, and ones with odd texts."""

from offsite.domain.model.monitoring import Status
from offsite.domain.model.slides import (
    Blank,
    Grid,
    GridRow,
    Overlaid,
    Question,
    Ranking,
    Result,
    ResultRow,
    Slide,
    Statement,
    Turnout,
    Welcome,
)
from offsite.domain.model.slides_day import Agenda, AgendaLine, Pace, Points, Timer, When
from offsite.domain.model.slides_monitoring import Dashboard, Gauge, GaugeColumn, Trend
from offsite.domain.model.slides_votes import (
    Comparison,
    ComparisonRow,
    ConsentLevel,
    ConsentResult,
    CountsRow,
    CountsTable,
    PairedResult,
    PairedRow,
    Quadrant,
    QuadrantPoint,
    Reading,
)
from offsite.domain.voting.methods import CONSENT_LEVELS

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


def beside(texts: tuple[str, ...], figure: str, second: str) -> Result:
    """A result with a second figure, as dots and rankings have it."""
    rows = tuple(
        ResultRow(str(place), text, 1 / place, (), figure.format(14 - place), "", second.format(9 - place / 2))
        for place, text in enumerate(texts, start=1)
    )
    return Result("Which three risks need our attention first?", "9 of 9 voted. The first three are clear.", rows, 3)


def reading(place: int, shift: int = 0) -> Reading:
    """One option's reading on a scale, another one for each place."""
    counts = tuple((place * (level + 1) + shift) % 4 for level in range(6))
    mean = sum(level * count for level, count in enumerate(counts)) / max(sum(counts), 1)
    return Reading(f"{mean:.1f}", mean / 5, counts)


def paired(texts: tuple[str, ...], criteria: tuple[str, str] = ("impact", "learnability")) -> PairedResult:
    """A result on two criteria, one of its rows divided."""
    rows = tuple(
        PairedRow(str(place), text, (reading(place), reading(place, 3)), "divided" if place == 2 else "")
        for place, text in enumerate(texts, start=1)
    )
    return PairedResult(
        "Which two pilots do we start with?", "9 of 9 voted. The first two are clear.", criteria, rows, 2
    )


def consent(counts: tuple[int, ...], proposal: str) -> ConsentResult:
    """Consent to one proposal; the counts begin with a block."""
    levels = tuple(ConsentLevel(value, CONSENT_LEVELS[value], counts[value], value < 3) for value in range(5, -1, -1))
    passes = not any(counts[:3])
    fact = "9 of 9 voted. It passes: all nine who voted can live with it." if passes else "8 of 9 voted. One block."
    verdict = "Passes" if passes else "Does not pass yet"
    return ConsentResult("Do we consent to this charter?", fact, proposal, verdict, passes, levels)


def counts_table(texts: tuple[str, ...], columns: tuple[str, ...], verdict: str, *, warn: bool) -> CountsTable:
    """Counts with something that stands out in each row."""
    rows = []
    for place, text in enumerate(texts):
        counts = tuple((place * 2 + number * 3) % 5 for number in range(len(columns)))
        most = counts.index(max(counts)) if counts else 0
        low = tuple(number for number in range(min(3, len(columns))) if counts[number])
        rows.append(CountsRow(text, counts, verdict, not (warn and low), () if warn else (most,), low if warn else ()))
    return CountsTable("Who is accountable for these decisions?", "9 of 9 voted.", columns, tuple(rows))


def comparison(texts: tuple[str, ...], *, levels: bool = True) -> Comparison:
    """Two rounds; some options still divided, some no more, one only before, one only after."""
    notes = (("no longer divided", False), ("still divided", True), ("", False))
    rows = []
    for place, text in enumerate(texts, start=1):
        note, talk = notes[place % 3]
        before, after = reading(place), reading(place, 1)
        if not levels:
            before, after = (Reading("7 dots", 0.7), Reading("12 dots", 1.0))
        rows.append(ComparisonRow(text, None if place == 4 else before, None if place == 5 else after, note, talk))
    fact = "Divided before: three options; after: one option."
    words = ("Before: 8 of 9 voted", "After: 9 of 9 voted")
    return Comparison("Which three opportunities come first?", fact, *words, tuple(rows))


def quadrant(texts: tuple[str, ...], *, crowded: bool = False) -> Quadrant:
    """Options by two criteria, spread over the field or all in one place; the last one is not rated."""
    points = [
        QuadrantPoint(
            place,
            text,
            0.75 if crowded else (place * 0.37) % 1,
            0.75 if crowded else (place * 0.61) % 1,
            0.05 + place % 4 * 0.06,
            0.05 + place % 3 * 0.08,
        )
        for place, text in enumerate(texts, start=1)
    ]
    points[-1] = QuadrantPoint(len(texts), texts[-1])
    fact = "9 of 9 voted. Dots are means; the cross shows how far the ratings spread."
    return Quadrant("Which two pilots?", fact, "impact", "learnability", 0, 5, tuple(points))


def agenda(texts: tuple[str, ...], present: int = 2) -> Agenda:
    """The items of a day, one of them running."""
    lines = tuple(
        AgendaLine(
            f"{8 + place:02}:{place * 5 % 60:02}",
            text,
            15 * (place % 4 + 1),
            When.PRESENT if place == present else When.PAST if place < present else When.COMING,
        )
        for place, text in enumerate(texts)
    )
    return Agenda("Today", "09:00 to 16:30", lines)


def dashboard(texts: tuple[str, ...], values: tuple[str, ...], *, per_column: int = 3, more: str = "") -> Dashboard:
    """Metrics in three columns, with every status, some without a reading."""
    states = tuple(Status)
    gauges = []
    for place, text in enumerate(texts):
        status = states[-1 - place % len(states)]
        value = values[place % len(values)] if status is not Status.NO_READING else ""
        points = tuple((step / 4, (step * (place + 2) % 7) / 7) for step in range(5)) if value else ()
        gauges.append(
            Gauge(
                text,
                value,
                status,
                f"▲ {status.value}",
                "" if place % 4 else "overdue",
                Trend(points, 0.6, 0.3, status),
            )
        )
    titles = ("Does it pay?", "Does it still work?", "Do we understand it?")
    columns = tuple(
        GaugeColumn(title, tuple(gauges[at * per_column : (at + 1) * per_column]), more)
        for at, title in enumerate(titles)
    )
    flag = "Agents who can say why: 8 of 10 on 10 Nov 2026, inside its limits"
    return Dashboard("Our AI dashboard", "One red, two amber, six fine.", columns, flag, True)


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
    "dots": beside(OPTIONS[:6], "{} dots", "{:.0f} supporters"),
    "rank": beside(OPTIONS[:6], "beats {} of 14", "Borda {:.1f}"),
    "rank full": beside(OPTIONS, "beats {} of 14", "Borda {:.1f}"),
    "paired": paired(OPTIONS[:5]),
    "paired full": paired(OPTIONS),
    "paired odd": paired(ODD, (LONG, ARABIC)),
    "paired bare": PairedResult("Which?", "Nobody voted.", ("a", "b"), ()),
    "consent passes": consent((0, 0, 0, 2, 4, 3), "We adopt this charter and review it in six months."),
    "consent blocked": consent((1, 0, 2, 1, 2, 2), "We adopt this charter."),
    "consent odd": consent((0, 0, 0, 0, 0, 0), f"{LONG} {LONG}"),
    "consents": counts_table(
        OPTIONS[:5], tuple(f"{n} {w}" for n, w in enumerate(CONSENT_LEVELS)), "not yet", warn=True
    ),
    "assign": counts_table(OPTIONS[:6], ROLES, "4 of 9, 44 %", warn=False),
    "assign full": counts_table(OPTIONS, MANY_ROLES[:6], "4 of 9, 44 %", warn=False),
    "assign odd": counts_table(ODD, ODD[:10], LONG, warn=True),
    "assign bare": CountsTable("Who?", "", (), ()),
    "comparison": comparison(OPTIONS[:5]),
    "comparison full": comparison(OPTIONS),
    "comparison dots": comparison(OPTIONS[:6], levels=False),
    "comparison odd": comparison(ODD),
    "comparison bare": Comparison("Which?", "", "Before", "After", ()),
    "quadrant": quadrant(OPTIONS[:6]),
    "quadrant full": quadrant(OPTIONS),
    "quadrant crowded": quadrant(OPTIONS, crowded=True),
    "quadrant odd": quadrant(ODD),
    "agenda": agenda(("Welcome", "North star", "Opportunities", "Break", "Risks", "Charter")),
    "agenda full": agenda(OPTIONS, 5),
    "agenda odd": agenda(ODD),
    "agenda bare": Agenda("Today", "Nothing is planned yet.", ()),
    "timer": Timer("Write down your three opportunities", "12:34", "", 0.6, Pace.CALM),
    "timer soon": Timer("Write down your three opportunities", "1:59", "Please come to an end.", 0.19, Pace.SOON),
    "timer last": Timer("", "0:20", "Last words, please.", 0.04, Pace.LAST),
    "timer over": Timer(LONG, "0:00", "Time.", 0.0, Pace.OVER),
    "timer long": Timer(ARABIC, "11:04:05", "", 1.0, Pace.CALM),
    "decisions": Points("What we decided", "Three decisions.", OPTIONS[:3]),
    "parking lot full": Points("Parking lot", "Twelve points.", OPTIONS),
    "parking lot odd": Points(LONG, LONG, ODD),
    "parking lot bare": Points("Parking lot", "Nothing is parked.", ()),
    "dashboard": dashboard(OPTIONS[:9], ("31 %", "€4.10", "88 of 100")),
    "dashboard full": dashboard(
        OPTIONS, ("31 %", "1234.5 tonnes a month"), per_column=4, more="2 more: 1 amber and 1 fine"
    ),
    "dashboard odd": dashboard(ODD, ODD, per_column=4, more=LONG),
    "dashboard bare": Dashboard(
        "Our AI dashboard", "No metric yet.", (GaugeColumn("Does it pay?", (), "No metric yet"),), LONG, False
    ),
    "message": Overlaid(result(OPTIONS[:5]), "Back at 14:00"),
    "message odd": Overlaid(result(ODD, title=LONG), f"{LONG} {ARABIC}", "1:04:05", 65),
    "message over nothing": Overlaid(Blank(), "Back at 14:00", "12:34", 13),
    "countdown": Overlaid(result(OPTIONS), "", "4:05", 5),
    "countdown over": Overlaid(Question("Which three come first?", "0 to 5.", OPTIONS[:5]), "", "0:00", 0, ended=True),
    "countdown over nothing": Overlaid(Blank(), "", "0:42", 1),
}
"""Slides by name."""
