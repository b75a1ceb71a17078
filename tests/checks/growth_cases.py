"""Cases of changes told against last year."""

from dataclasses import replace
from typing import Any

from parsing.model import Fact, Part, Place, Report, Statement
from tests.checks.cases import Case, figure, told
from tests.factory import report

RECEIVED = "requests.received.total"
LAST = report(year=2023, values={RECEIVED: 80, "requests.carried_in.total": 5})
NO_FORMER = ("not_applicable", "", "silent", None, None)
ITEMS = "narrative.proactive_total"


def change(
    value: float, now: float = 102, unit: str = "%", then: float | None = None, **changes: Any
) -> Statement:
    """A change of the applications received, or of ``concept``; ``then`` as the sentence tells it."""
    parts = [Part("", now, 5, 6, "exact"), *([Part("80", then, 7, 8, "exact")] if then is not None else [])]
    concept = changes.pop("concept", "applications_received")
    whole = figure(concept, value, "收到申请若干件，同比有增减", unit=unit, parts=tuple(parts), decimals=1)
    return replace(whole, kind="growth", **changes)


def case(name: str, sentence: Statement, *verdict: Any, last: Report | None = LAST, now: float = 102) -> Case:
    """The sentence in the report of 2024, whose table says ``now``, after 80 (and 5 carried in)."""
    mine = told(sentence, values={RECEIVED: now, "requests.carried_in.total": 3})
    reports = (last, mine) if last else (mine,)
    before = (NO_FORMER,) if last else ()
    return Case(name, reports, (*before, *((verdict,) if verdict else ())), passes=0 if verdict else 1)


def items(year: int, value: float, *statements: Statement) -> Report:
    """A report whose prose tells how much was published."""
    fact = Fact(ITEMS, value, "reported", str(value), 5, 9, Place(5, 9), source="narrative")
    made = report(year=year, statements=statements)
    return replace(made, facts=(*made.facts, fact))


PUBLISHED = change(20, 1200, concept="proactive_total")

CASES: dict[str, tuple[Case, ...]] = {
    "text.growth": (
        case("27.5 %", change(27.5)),
        case("26.25 %, cut off", change(26.2, 101), now=101),
        case("28.5 %", change(28.5), "warning", "1", "fail", 27.5, 28.5),
        case("22 more", change(22, unit="件")),
        case("20 more", change(20, unit="件"), "warning", "1", "fail", 22, 20),
        case("fewer where there are more", change(-22, unit="件"), "warning", "1", "fail", 22, -22),
        case("both years with what was carried in", change(20, 105, unit="件")),
        case("about", change(27, exactness="about")),
        case(
            "another figure than the table's",
            change(10, 40),
            "not_assessable",
            "1",
            "last_year_figure",
            None,
            10,
        ),
        case(
            "which figure, is not clear",
            change(10, etc=True),
            "not_assessable",
            "1",
            "unclear_figure",
            27.5,
            10,
        ),
        case("not clear, but right", change(27.5, etc=True)),
        case("the first year", change(10), "not_applicable", "1", "first_year", None, 10, last=None),
        case("two figures in the sentence", change(27.5, then=80), last=None),
        case("that do not fit", change(17.5, then=80), "warning", "1", "inside", 27.5, 17.5, last=None),
        case("that fit, not last year's", change(2, then=100), "warning", "1", "base", 27.5, 2),
        case(
            "nothing last year",
            change(100),
            "not_applicable",
            "1",
            "zero_denominator",
            None,
            100,
            last=report(year=2023),
        ),
        case("another body's", change(10, subject="other"), "not_applicable", "1", "other_body", 27.5, 10),
        Case("items published", (items(2023, 1000), items(2024, 1200, PUBLISHED)), (NO_FORMER,), passes=1),
        Case(
            "other items",
            (items(2023, 900), items(2024, 1200, PUBLISHED)),
            (NO_FORMER, ("warning", "1", "fail", 33.3, 20)),
        ),
    )
}
