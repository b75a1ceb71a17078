"""Cases of prose against tables two and four, and of a figure given twice."""

from typing import Any

from tests.checks.cases import SOUND, Case, Verdict, figure, told

REVIEWS = {"disputes.reconsideration.total": 3.0, "disputes.reconsideration.upheld": 3.0}
SUITS = {"disputes.litigation_direct.total": 2.0, "disputes.litigation_after_reconsideration.total": 1.0}
DOCUMENTS = {
    f"proactive.normative_documents.{name}": float(n)
    for n, name in enumerate(("issued", "abolished", "in_force"), 2)
}
REVIEW_AT, SUIT_AT = "disputes.total.reconsideration.1", "disputes.total.1"
ISSUED_AT = "proactive.normative_documents.issued.1"
QUIET = ("not_applicable", "", "silent", None, None)


def reviews(value: float, concept: str = "reconsideration_total", **changes: Any) -> Case:
    return Case("", (told(figure(concept, value, **changes), values=REVIEWS | SUITS),))


def issued(value: float, quote: str = "制发行政规范性文件若干件", **changes: Any) -> Case:
    return Case("", (told(figure("normative_issued", value, quote, **changes), values=DOCUMENTS),))


def twice(*values: float, **changes: Any) -> Case:
    said = [figure("applications_received", value, **changes) for value in values]
    return Case("", (told(*said, values=SOUND),))


def named(name: str, case: Case, *verdict: object) -> Case:
    verdicts: tuple[Verdict, ...] = (verdict,) if verdict else ()  # type: ignore[assignment]  # a Verdict
    return Case(name, case.reports, verdicts, passes=0 if verdict else 1)


CASES: dict[str, tuple[Case, ...]] = {
    "text.disputes": (
        named("equal", reviews(3)),
        named("another number", reviews(4), "error", REVIEW_AT, "fail", 3, 4),
        named("about", reviews(5, exactness="about"), "warning", REVIEW_AT, "fail", 3, 5),
        named("a result", reviews(3, "reconsideration_upheld")),
        named("all lawsuits", reviews(3, "litigation_total")),
        named("those without a review", reviews(2, "litigation_total")),
        named("neither", reviews(5, "litigation_total"), "error", SUIT_AT, "fail", 3, 5),
        named(
            "备案, 应诉, 办理", reviews(9, subject="other"), "not_applicable", REVIEW_AT, "other_body", 3, 9
        ),
        named("none is text.zero's", reviews(0), "not_applicable", "disputes", "silent", None, None),
    ),
    "text.documents": (
        named("equal", issued(2)),
        named("another number", issued(5), "error", ISSUED_AT, "fail", 2, 5),
        named("of any kind", issued(5, "制发规范性文件5件"), "warning", ISSUED_AT, "fail", 2, 5),
        named("another body's", issued(5, subject="other"), "not_applicable", ISSUED_AT, "other_body", 2, 5),
        named("last year's", issued(5, year=2023), "not_applicable", "proactive", "silent", None, None),
    ),
    "text.conflict": (
        named("once", twice(14), *QUIET),
        named("twice the same", twice(14, 14)),
        named("two values", twice(14, 16), "warning", "1", "fail", 14, 16),
        named("new, and with the three carried in", twice(14, 17)),
        named("one of them about", twice(14, 16, exactness="about"), *QUIET),
    ),
}
