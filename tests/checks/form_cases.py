"""Cases of the build of a report and of its tables' form."""

from dataclasses import replace

from tests.checks.cases import SUBJECTS, TITLES, Case, built, headings, sections, subjects
from tests.factory import report


def lines(*titles: str, **changes: object) -> Case:
    """A report with these headings of its six sections."""
    whole = replace(report(), structure=sections(*titles))
    return Case("", (replace(whole, **changes),))  # type: ignore[arg-type]  # fields by name


def of(name: str, case: Case, *verdicts: tuple[object, ...], passes: int = 0) -> Case:
    """``case`` under a name, with what it must yield."""
    return replace(case, name=name, verdicts=verdicts, passes=passes)  # type: ignore[arg-type]  # Verdicts


SIX = sections(*TITLES)
NO_FIFTH = (*TITLES[:4], "", TITLES[5])
NO_SECOND = (TITLES[0], "", *TITLES[2:])

CASES: dict[str, tuple[Case, ...]] = {
    "form.sections": (
        Case("all six", (built(),), passes=6),
        of("the fifth is missing", lines(*NO_FIFTH), ("error", "5", "missing", None, None), passes=5),
        of("its table stands", lines(*NO_SECOND), ("warning", "2", "missing", None, None), passes=5),
        of(
            "a part of a text",
            lines(*NO_FIFTH, whole=False),
            ("not_assessable", "5", "not_whole", None, None),
            passes=5,
        ),
        of("a variant", lines("总体概述", *TITLES[1:]), ("info", "1", "title", None, None), passes=5),
        Case(
            "out of order",
            (replace(report(), structure=(*SIX[:5], replace(SIX[5], start=450))),),
            (("warning", "6", "order", None, None),),
            passes=5,
        ),
        Case(
            "no headings read",
            (report(),),
            tuple(("not_assessable", str(n), "no_sections", None, None) for n in range(1, 7)),
        ),
    ),
    "form.subsections": (
        Case("all five", (built(headings(1, 2)),), passes=1),
        Case(
            "监督保障 is missing",
            (replace(report(), structure=(*sections(*TITLES), *subjects(*SUBJECTS[:4]))),),
            (("warning", "1", "fail", None, None),),
        ),
        Case(
            "an item without text",
            (built(headings(1, 2, empty=(2,))),),
            (("warning", "1", "empty", None, None),),
        ),
        Case(
            "2019 form asks for none",
            (replace(report(form="2019", year=2020), structure=sections(*TITLES)),),
            passes=1,
        ),
        Case("not read", (report(),), (("not_assessable", "1", "no_sections", None, None),)),
    ),
    "form.table": (
        Case("three", (report(),), passes=3),
        Case(
            "one is missing",
            (report(without=("disputes",)),),
            (("warning", "disputes", "fail", None, None),),
            passes=2,
        ),
        Case(
            "one in part",
            (report(tables={"proactive": "recognised", "requests": "partial", "disputes": "recognised"}),),
            (("info", "requests", "partial", None, None),),
            passes=2,
        ),
    ),
    "form.version": (
        Case("new", (report(),), passes=1),
        Case("old in its years", (report(form="2019", year=2020),), passes=1),
        Case(
            "old in 2023", (report(form="2019", year=2023),), (("warning", "proactive", "old", None, None),)
        ),
        Case(
            "one old row",
            (report(table_forms={"proactive": "2021", "requests": "2019"}),),
            (("info", "requests", "rows", None, None),),
        ),
        Case("new in 2020", (report(year=2020),), (("warning", "proactive", "early", None, None),)),
        Case(
            "no table",
            (report(without=("proactive", "requests", "disputes")),),
            (("not_assessable", "", "table_not_recognised", None, None),),
        ),
    ),
    "form.cells": (
        Case("all filled", (report(),), passes=3),
        Case(
            "two blanks",
            (report(values={"proactive.licences.decisions": None, "proactive.penalties.decisions": None}),),
            (("warning", "proactive", "fail", 0, 2),),
            passes=2,
        ),
        Case(
            "no table",
            (report(without=("proactive",)),),
            (("not_assessable", "proactive", "table_not_recognised", None, None),),
            passes=2,
        ),
    ),
    "form.numbering": (
        Case("one, two, three", (built(headings(1, 2, 3)),), passes=1),
        Case("two is lost", (built(headings(1, 3)),), (("warning", "1", "fail", None, None),)),
        Case("two is repeated", (built(headings(1, 2, 2)),), (("warning", "1", "fail", None, None),)),
        Case(
            "a heading without text",
            (built(headings(1, 2, empty=(1,))),),
            (("warning", "1", "fail", None, None),),
        ),
        Case("no lists", (built(),), (("not_applicable", "", "no_lists", None, None),)),
    ),
}
