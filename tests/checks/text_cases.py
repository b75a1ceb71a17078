"""Cases of prose against tables, and of prose against itself."""

from dataclasses import replace
from typing import Any

from tests.checks.cases import (
    SOUND,
    WITHOUT_TABLES,
    Case,
    composition,
    element,
    figure,
    percent,
    period,
    told,
    zero,
)
from tests.factory import report

SILENT = ("not_applicable", "requests", "silent", None, None)
BODIES = {"scope": "area", "agency_kind": "government", "agency": "云川县人民政府"}


def received(value: float, **changes: Any) -> Case:
    """One sentence on the applications received, against 14 new and 3 carried in."""
    return Case("", (told(figure("applications_received", value, **changes), values=SOUND),))


def with_verdict(name: str, case: Case, *verdict: object) -> Case:
    """``case`` under a name, with its one verdict, or passing."""
    told_ = (verdict,) if verdict else ()
    return replace(case, name=name, verdicts=told_, passes=0 if verdict else 1)  # type: ignore[arg-type]  # a Verdict


AT = "requests.received.total.1"
BALANCE = {
    "narrative.applications_received": 29.0,
    "narrative.applications_carried_in": 6.0,
    "narrative.applications_answered": 33.0,
    "narrative.applications_carried_out": 2.0,
}

CASES: dict[str, tuple[Case, ...]] = {
    "text.received": (
        with_verdict("equal", received(14)),
        with_verdict("with the carried-in, said", received(17, includes_carried_in=True)),
        with_verdict("with the carried-in, unsaid", received(17), "info", AT, "carried_in_unsaid", 14, 17),
        with_verdict("another number", received(15), "error", AT, "fail", 14, 15),
        with_verdict("those answered", received(9, quote="收到9件"), "error", AT, "fail", 14, 9),
        with_verdict(
            "received and handled at once", received(9, quote="接收处理9件"), "warning", AT, "fail", 14, 9
        ),
        with_verdict("about, within", received(15, exactness="about")),
        with_verdict("10余", received(10, exactness="at_least")),
        with_verdict("20余", received(20, exactness="at_least"), "warning", AT, "fail", 14, 20),
        with_verdict(
            "last year's",
            received(15, year=2023),
            "not_applicable",
            "requests.received",
            "silent",
            None,
            None,
        ),
        with_verdict(
            "damaged", received(15, quote="收到申请1�件"), "not_assessable", AT, "damaged_text", 14, 15
        ),
        with_verdict(
            "another body's", received(15, subject="other"), "not_applicable", AT, "other_body", 14, 15
        ),
        Case("silent", (report(),), (("not_applicable", "requests.received", "silent", None, None),)),
        Case(
            "an office's figure in an area's report",
            (told(figure("applications_received", 5, subject="other"), values=SOUND, **BODIES),),
            (("info", AT, "part", 14, 5),),
        ),
        Case(
            "an area's figure that may be its office's",
            (told(figure("applications_received", 5), values=SOUND, **BODIES),),
            (("warning", AT, "part", 14, 5),),
        ),
        Case(
            "the whole area's figure",
            (told(figure("applications_received", 5, "全县收到申请5件"), values=SOUND, **BODIES),),
            (("error", AT, "fail", 14, 5),),
        ),
        Case(
            "above the area's own",
            (told(figure("applications_received", 50, subject="other"), values=SOUND, **BODIES),),
            (("warning", AT, "part", 14, 50),),
        ),
        Case(
            "no table",
            (told(figure("applications_received", 5), without=("requests",)),),
            (("not_assessable", AT, "table_not_recognised", None, 5),),
        ),
        Case(
            "the carried-in are blank",
            (told(figure("applications_received", 5), values={"requests.carried_in.total": None}),),
            (("not_assessable", AT, "blank", 0, 5),),
        ),
        Case(
            "a foreign word in the sentence",
            (replace(told(figure("applications_received", 5)), structure=(element("spam", "博彩", 6),)),),
            (("not_assessable", AT, "damaged_text", 0, 5),),
        ),
    ),
    "text.zero": (
        Case("none indeed", (told(zero("applications_received"), zero("litigation_total")),), passes=2),
        Case(
            "the table has some",
            (told(zero("applications_received"), values=SOUND),),
            (("error", AT, "fail", 14, 0),),
        ),
        Case(
            "a review where the table has none",
            (told(figure("reconsideration_total", 2)),),
            (("warning", "disputes.total.reconsideration.1", "some", 0, 2),),
        ),
        Case(
            "applications are text.received's",
            (told(figure("applications_received", 1)),),
            (("not_applicable", "", "silent", None, None),),
        ),
    ),
    "text.answered": (
        Case("equal", (told(figure("applications_answered", 9), values=SOUND),), passes=1),
        Case(
            "办结 another number",
            (told(figure("applications_answered", 17, "办结17件"), values=SOUND),),
            (("error", "requests.total.total.1", "fail", 9, 17),),
        ),
        Case(
            "办理 of all received",
            (told(figure("applications_answered", 17, "办理17件"), values=SOUND),),
            (("warning", "requests.total.total.1", "fail", 9, 17),),
        ),
    ),
    "text.carried_in": (
        Case("equal", (told(figure("applications_carried_in", 3), values=SOUND),), passes=1),
        Case(
            "another number",
            (told(figure("applications_carried_in", 4), values=SOUND),),
            (("error", "requests.carried_in.total.1", "fail", 3, 4),),
        ),
    ),
    "text.carried_out": (
        Case("equal", (told(figure("applications_carried_out", 8), values=SOUND),), passes=1),
        Case(
            "another number",
            (told(figure("applications_carried_out", 1), values=SOUND),),
            (("error", "requests.carried_out.total.1", "fail", 8, 1),),
        ),
    ),
    "text.outcomes": (
        Case(
            "group sums",
            (
                told(
                    figure("applications_refused", 4),
                    figure("applications_unavailable", 0),
                    figure("applications_other", 0),
                    values=SOUND,
                ),
            ),
            passes=3,
        ),
        Case(
            "another number",
            (told(figure("applications_refused", 5), values=SOUND),),
            (("error", "requests.refused.total.1", "fail", 4, 5),),
        ),
        Case(
            "公开 may count the partly granted",
            (told(figure("applications_granted", 5), values=SOUND),),
            (("warning", "requests.granted.total.1", "fail", 4, 5),),
        ),
    ),
    "text.applicants": (
        Case(
            "equal",
            (
                told(
                    figure("applications_natural_person", 14),
                    figure("applications_organisation", 0),
                    values=SOUND,
                ),
            ),
            passes=2,
        ),
        Case(
            "another number",
            (told(figure("applications_organisation", 2), values=SOUND),),
            (("error", "requests.received.organisation.1", "fail", 0, 2),),
        ),
    ),
    "text.balance": (
        Case("29 + 6 = 33 + 2", (report(values=BALANCE, without=WITHOUT_TABLES),), passes=1),
        Case(
            "29 + 6 against 33 + 3",
            (report(values=BALANCE | {"narrative.applications_carried_out": 3}, without=WITHOUT_TABLES),),
            (("error", "", "fail", 36, 35),),
        ),
        Case("a table is there", (report(values=BALANCE),), (("not_applicable", "", "table_used", 35, 35),)),
        Case("silent", (report(without=WITHOUT_TABLES),), (("not_applicable", "", "silent", None, None),)),
    ),
    "text.composition": (
        Case(
            "thirteen parts",
            (told(composition(180, 94, 9, 1, 4, 9, 2, 3, 9, 15, 11, 10, 10, 3, closed=True)),),
            passes=1,
        ),
        Case(
            "closed, wrong", (told(composition(10, 4, 5, closed=True)),), (("error", "1", "closed", 10, 9),)
        ),
        Case(
            "about, open, 93 of 102",
            (told(composition(102, 41, 30, 1, 2, 18, 1, exactness="about")),),
            (("warning", "1", "open", 102, 93),),
        ),
        Case(
            "open, 1901 of 2516",
            (told(composition(2516, 26, 14, 796, 311, 317, 437)),),
            (("warning", "1", "open", 2516, 1901),),
        ),
        Case(
            "open, 等", (told(composition(2516, 26, 14, 796, etc=True)),), (("info", "1", "open", 2516, 836),)
        ),
        Case("open, two parts", (told(composition(100, 26, 14)),), (("info", "1", "open", 100, 40),)),
        Case("open, a gap of 1", (told(composition(10, 3, 3, 3)),), (("info", "1", "open", 10, 9),)),
        Case("170 + 400余 + 228 of 820", (told(composition(820, 170, -400, 228)),), passes=1),
        Case("two partitions", (told(composition(12, 8, 4, 5, 7)),), passes=1),
        Case("one part above", (told(composition(10, 12)),), (("error", "1", "above", 10, 12),)),
        Case("the parts above", (told(composition(10, 6, 7)),), (("error", "1", "above", 10, 13),)),
        Case("a rough part above", (told(composition(10, 6, -7)),), (("warning", "1", "above", 10, 13),)),
    ),
    "text.percent": (
        Case(
            "6.25 of 1/16, 33.3 and 66.6 of thirds",
            (told(percent(6.25, 1, 16, 2), percent(33.3, 1, 3, 1), percent(66.6, 2, 3, 1)),),
            passes=3,
        ),
        Case("30 of 1/4", (told(percent(30, 1, 4, 0)),), (("error", "1", "fail", 25, 30),)),
        Case(
            "of none",
            (told(percent(100, 0, 0, 0)),),
            (("not_applicable", "1", "zero_denominator", None, 100),),
        ),
    ),
    "text.period": (
        Case("the year", (told(period("2024-01-01", "2024-12-31")),), passes=1),
        Case("a part of it", (told(period("2024-03-15", "2024-12-31")),), passes=1),
        Case("last year", (told(period("2023-01-01", "2023-12-31")),), (("error", "", "fail", 2024, 2023),)),
        Case("silent", (report(),), (("not_applicable", "", "silent", None, None),)),
    ),
}
