"""Cases of figures that are hardly true."""

from parsing.model import Report
from tests.checks.cases import Case, person
from tests.factory import report

MADE = {"proactive.regulations.in_force": 3.0}
RULES_AT = "proactive.regulations"
DOCUMENTS = "proactive.normative_documents"


def fees(year: int, amount: float, **changes: object) -> Report:
    return report(year=year, values={"proactive.fees.amount": amount}, **changes)  # type: ignore[arg-type]  # fields by name


def towns(*amounts: float) -> tuple[Report, ...]:
    """Towns with what they collected."""
    return tuple(fees(2024, amount, agency=f"第{n}镇人民政府") for n, amount in enumerate(amounts))


def unread(table: str) -> tuple[str, str, str, None, None]:
    return ("not_assessable", table, "table_not_recognised", None, None)


def disputed(number: float) -> dict[str, float]:
    return {"disputes.reconsideration.total": number}


CASES: dict[str, tuple[Case, ...]] = {
    "plausible.regulations": (
        Case("a town without", (report(),), passes=1),
        Case("a town with some", (report(values=MADE),), (("warning", RULES_AT, "fail", 0, 3),)),
        Case(
            "a county",
            (report("云川县人民政府", values=MADE, agency_kind="government", area=None),),
            (("warning", RULES_AT, "fail", 0, 3),),
        ),
        Case(
            "a city may",
            (report("云州市人民政府", values=MADE, agency_kind="government", area=None),),
            (("not_applicable", RULES_AT, "may_make", 0, 3),),
        ),
        Case(
            "a county's department",
            (report("云川县教育局", values=MADE, agency_kind="department", area_code="330122"),),
            (("warning", RULES_AT, "fail", 0, 3),),
        ),
        Case(
            "2019 form",
            (report(year=2020, form="2019", values={"proactive.regulations.made": 1.0}),),
            (("warning", RULES_AT, "fail", 0, 1),),
        ),
        Case("no table", (report(without=("proactive",)),), (unread("proactive"),)),
    ),
    "plausible.unit_slip": (
        Case(
            "as last year",
            (fees(2023, 1.5), fees(2024, 2.0)),
            (("not_applicable", "proactive.fees.amount", "no_comparison", None, 1.5),),
            passes=1,
        ),
        Case(
            "元 for 万元",
            (fees(2023, 1.5), fees(2024, 15_200.0)),
            (
                ("not_applicable", "proactive.fees.amount", "no_comparison", None, 1.5),
                ("warning", "proactive.fees.amount", "fail", 1.5, 15_200.0),
            ),
        ),
        Case(
            "far above all towns",
            towns(1, 2, 3, 4, 5, 60_000),
            (("warning", "proactive.fees.amount", "peers", 3.5, 60_000),),
            passes=5,
        ),
        Case("nothing collected", (report(),), passes=1),
    ),
    "plausible.in_force": (
        Case("as many", (report(values={f"{DOCUMENTS}.issued": 2, f"{DOCUMENTS}.in_force": 2}),), passes=2),
        Case(
            "fewer",
            (report(values={f"{DOCUMENTS}.issued": 2, f"{DOCUMENTS}.in_force": 1}),),
            (("warning", f"{DOCUMENTS}.in_force", "fail", 2, 1),),
            passes=1,
        ),
        Case(
            "fewer, one abolished",
            (report(values={f"{DOCUMENTS}.issued": 2, f"{DOCUMENTS}.abolished": 1}),),
            passes=2,
        ),
        Case(
            "blank",
            (report(values={f"{DOCUMENTS}.issued": 2, f"{DOCUMENTS}.in_force": None}),),
            (("not_assessable", f"{DOCUMENTS}.in_force", "missing_cell", 2, None),),
            passes=1,
        ),
    ),
    "plausible.made_not_public": (
        Case(
            "both",
            (report(form="2019", values={f"{DOCUMENTS}.made": 2, f"{DOCUMENTS}.total_public": 9}),),
            passes=2,
        ),
        Case(
            "none public",
            (report(form="2019", values={f"{DOCUMENTS}.made": 2}),),
            (("warning", f"{DOCUMENTS}.total_public", "fail", 2, 0),),
            passes=1,
        ),
    ),
    "plausible.disputes": (
        Case("none", (report(),), passes=1),
        Case("one of one", (report(values={**person(total=1), **disputed(1)}),), passes=1),
        Case(
            "two of one",
            (report(values={**person(total=1), **disputed(2)}),),
            (("warning", "disputes", "fail", 1, 2),),
        ),
        Case(
            "of last year's",
            (report(year=2023, values=person(total=3)), report(values=disputed(2))),
            passes=2,
        ),
        Case(
            "no table three",
            (report(values=disputed(1), without=("requests",)),),
            (("not_assessable", "disputes", "missing_cell", None, 1),),
        ),
    ),
    "plausible.carried_out": (
        Case("four of four", (report(values=person(received=4, carried_out=4)),), passes=1),
        Case(
            "five of twenty",
            (report(values=person(received=18, carried_in=2, total=15, carried_out=5)),),
            (("info", "requests.carried_out.total", "fail", 20, 5),),
        ),
        Case("six of fifty", (report(values=person(received=50, total=44, carried_out=6)),), passes=1),
    ),
}
