"""Cases of table figures of two years."""

from tests.checks.cases import Case, person
from tests.factory import report

DOCUMENTS = "proactive.normative_documents"
FIRST = ("not_applicable", "", "first_year", None, None)
STOCK = report(year=2023, values={f"{DOCUMENTS}.in_force": 12})
FIGURES = person(received=14, granted=8, partly_granted=6, total=14)
PENALTIES = "proactive.penalties.decisions"


def valid(issued: float, abolished: float, left: float | None, **changes: object) -> Case:
    """Twelve were in force in 2023."""
    values = {"issued": issued, "abolished": abolished, "in_force": left}
    now = report(values={f"{DOCUMENTS}.{name}": value for name, value in values.items()}, **changes)  # type: ignore[arg-type]  # fields by name
    return Case("", (STOCK, now))


def penalties(before: float, now: float, *verdict: object) -> Case:
    rows = tuple(report(year=y, values={PENALTIES: v}) for y, v in ((2023, before), (2024, now)))
    told = ((*verdict[:1], PENALTIES, *verdict[1:]),) if verdict else ()
    return Case(f"{before:g} to {now:g}", rows, (FIRST, *told), passes=9 - len(told))


CASES: dict[str, tuple[Case, ...]] = {
    "years.in_force": (
        Case("12 + 3 - 1 = 14", valid(3, 1, 14).reports, (FIRST,), passes=2),
        Case(
            "not 15",
            valid(3, 1, 15).reports,
            (FIRST, ("warning", f"{DOCUMENTS}.in_force", "fail", 14, 15)),
            passes=1,
        ),
        Case(
            "blank",
            valid(3, 1, None).reports,
            (FIRST, ("not_assessable", f"{DOCUMENTS}.in_force", "missing_cell", 14, None)),
            passes=1,
        ),
        Case(
            "across forms",
            (report(year=2020, form="2019"), report(year=2021)),
            (
                ("not_applicable", "", "other_year", None, None),
                ("not_applicable", "", "other_year", None, None),
            ),
        ),
    ),
    "years.same_figures": (
        Case(
            "all as last year",
            (report(year=2023, values=FIGURES), report(values=FIGURES)),
            (
                FIRST,
                ("not_applicable", "proactive", "few_figures", None, 0),
                ("warning", "requests", "fail", None, 8),
                ("not_applicable", "disputes", "few_figures", None, 0),
            ),
        ),
        Case(
            "one differs",
            (
                report(year=2023, values=FIGURES),
                report(
                    values={
                        **FIGURES,
                        "requests.granted.business": 1,
                        PENALTIES: 1,
                        "disputes.reconsideration.total": 1,
                    }
                ),
            ),
            (FIRST,),
            passes=3,
        ),
    ),
    "years.swing": (
        penalties(8, 0),
        penalties(12, 15),
        penalties(0, 11, "warning", "fail", 0, 11),
        penalties(30, 0, "warning", "fail", 30, 0),
        penalties(30, 50, "info", "leap", 30, 50),
        Case(
            "no tables",
            (report(year=2023), report(without=("proactive", "requests", "disputes"))),
            (FIRST, ("not_assessable", "", "missing_cell", None, None)),
        ),
    ),
}
