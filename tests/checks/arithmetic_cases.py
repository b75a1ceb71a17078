"""Cases of the sums inside the tables."""

from dataclasses import replace

from parsing.model import Report
from tests.checks.cases import SOUND, Case, person
from tests.factory import report

ROW_SUM = "arithmetic.requests_row"


def glued(*concepts: str, values: dict[str, float | None], rules: tuple[str, ...] = (ROW_SUM,)) -> Report:
    """A report some of whose cells stood without a gap and were cut by the sums of ``rules``."""
    whole = report(values=values)
    facts = tuple(
        f._replace(decided_by="sums", decided_with=rules) if f.id in concepts else f for f in whole.facts
    )
    return replace(whole, facts=facts)


def lacking(concept: str) -> Report:
    """A report in whose tables one cell was not found."""
    whole = report(values=SOUND)
    return replace(whole, facts=tuple(f for f in whole.facts if f.id != concept))


ROW = tuple(f"requests.granted.{c}" for c in ("natural_person", "business", "total"))
OLD = {"proactive.licences.previous_items": 5.0, "proactive.licences.change": -3.0}

CASES: dict[str, tuple[Case, ...]] = {
    "arithmetic.requests_balance": (
        Case("holds", (report(values=SOUND),), passes=7),
        Case("2019 form", (report(values=SOUND, form="2019", year=2020),), passes=7),
        Case(
            "one column and the total",
            (report(values=SOUND | person(carried_out=7)),),
            (
                ("error", "requests.natural_person", "fail", 16, 17),
                ("error", "requests.total", "fail", 16, 17),
            ),
            passes=5,
        ),
        Case(
            "a blank never fails",
            (report(values={"requests.carried_in.business": None, "requests.received.business": 3}),),
            (("not_assessable", "requests.business", "blank", None, None),),
            passes=6,
        ),
        Case(
            "a missing cell",
            (lacking("requests.carried_out.total"),),
            (("not_assessable", "requests.total", "missing_cell", None, None),),
            passes=6,
        ),
        Case(
            "no table",
            (report(without=("requests",)),),
            (("not_assessable", "requests", "table_not_recognised", None, None),),
        ),
        Case(
            "older report",
            (report(form="2021", year=2012, format="older"),),
            (("not_applicable", "", "other_form", None, None),),
        ),
        Case(
            "doubtful where digits were cut by sums",
            (glued("requests.received.business", values={"requests.received.business": 2}),),
            (("warning", "requests.business", "fail", 0, 2),),
            passes=6,
        ),
    ),
    "arithmetic.requests_outcomes": (
        Case(
            "a column that decided a cell",
            (
                glued(
                    "requests.granted.business",
                    values={},
                    rules=(ROW_SUM, "arithmetic.requests_outcomes", "arithmetic.requests_balance"),
                ),
            ),
            (("not_assessable", "requests.business", "decided_by_sums", 0, 0),),
            passes=6,
        ),
        Case("holds", (report(values=SOUND),), passes=7),
        Case(
            "one row 其他处理",
            (report(values=person(received=2, other=2, total=2), form="2019", year=2020),),
            passes=7,
        ),
        Case(
            "outcomes above the total",
            (report(values=SOUND | person(granted=5)),),
            (
                ("error", "requests.natural_person", "fail", 10, 9),
                ("error", "requests.total", "fail", 10, 9),
            ),
            passes=5,
        ),
        Case(
            "neither the row 其他处理 nor its three",
            (
                replace(
                    report(), facts=tuple(f for f in report().facts if f.id != "requests.other_reason.total")
                ),
            ),
            (("not_assessable", "requests.total", "missing_cell", None, None),),
            passes=6,
        ),
    ),
    "arithmetic.requests_row": (
        Case("holds", (report(values=SOUND),), passes=25),
        Case(
            "10+1+0+0=0, as published",
            (report(values={"requests.granted.natural_person": 10, "requests.granted.business": 1}),),
            (("error", "requests.granted", "fail", 11, 0),),
            passes=24,
        ),
        Case(
            "a row that its sum decided",
            (glued(*ROW, values={ROW[0]: 1, ROW[2]: 1}),),
            (("not_assessable", "requests.granted", "decided_by_sums", 1, 1),),
            passes=24,
        ),
        Case(
            "a blank total is no false sum",
            (report(values={"requests.granted.total": None, "requests.granted.business": 1}),),
            (("not_assessable", "requests.granted", "blank", None, None),),
            passes=24,
        ),
    ),
    "arithmetic.disputes_row": (
        Case(
            "holds",
            (report(values={"disputes.reconsideration.upheld": 2, "disputes.reconsideration.total": 2}),),
            passes=3,
        ),
        Case(
            "four results against the total",
            (report(values={"disputes.litigation_direct.upheld": 3, "disputes.litigation_direct.total": 2}),),
            (("error", "disputes.litigation_direct", "fail", 3, 2),),
            passes=2,
        ),
    ),
    "arithmetic.whole_number": (
        Case("money has decimals", (report(values={"proactive.fees.amount": 4166.241619}),), passes=3),
        Case("a change is negative", (report(values=OLD, form="2019", year=2020),), passes=3),
        Case(
            "half a document, minus one application",
            (report(values={"proactive.regulations.issued": 0.5, "requests.received.total": -1}),),
            (
                ("error", "proactive.regulations.issued", "fail", None, 0.5),
                ("error", "requests.received.total", "fail", None, -1),
            ),
            passes=1,
        ),
    ),
    "arithmetic.change_2019": (
        Case("five less three", (report(values=OLD, form="2019", year=2020),), passes=5),
        Case(
            "five less seven",
            (report(values=OLD | {"proactive.licences.change": -7}, form="2019", year=2020),),
            (("error", "proactive.licences", "fail", 0, -2),),
            passes=4,
        ),
        Case("2021 form", (report(),), (("not_applicable", "", "other_form", None, None),)),
    ),
}
