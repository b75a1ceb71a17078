"""Cases of what a report must say, of its title, its labels and its length."""

from dataclasses import replace

from parsing.model import Report, Structure
from tests.checks.cases import TITLES, WITHOUT_TABLES, Case, built, element, sections
from tests.factory import report


def said(*kinds: str, **changes: object) -> tuple[Structure, ...]:
    """Mentions of these kinds, in section five."""
    return tuple(element(kind, f"写到{kind}", 430, section=5, **changes) for kind in kinds)


def fifth(characters: int, *mentions: Structure) -> Report:
    """A report with so many characters in section five, and ``mentions``."""
    rows = tuple(replace(s, characters=characters) if s.section == 5 else s for s in sections(*TITLES))
    return replace(report(), structure=(*rows, *mentions))


def parts(number: int, **changes: object) -> Report:
    """A report that announces so many parts."""
    return built((element("announced", "由若干部分组成", 10, number=number, section=None),), **changes)


def label(section: int) -> tuple[Structure, ...]:
    """A row of table two or three whose label is not the form's."""
    return (element("label", "规范性文件", 210, section=section, expected="行政规范性文件"),)


OWN_HEADING = (element("section", "一、存在问题", 510, section=None, level=1, number=1, characters=40),)
GARBLED = (element("garbled", "\ufffd", 5, characters=9),)
ACCOUNTS = ("assessment", "review", "accountability")
NO_FIFTH = (*TITLES[:4], "", TITLES[5])
CUT = {"whole": False}

CASES: dict[str, tuple[Case, ...]] = {
    "form.title": (
        Case("whole", (report(),), passes=1),
        Case("a variant", (report(title="青禾镇2024年度政府信息公开报告"),), passes=1),
        Case(
            "without the agency",
            (report(title="2024年政府信息公开工作年度报告"),),
            (("info", "", "fail", None, None),),
        ),
        Case(
            "another kind", (report(title="青禾镇2024年信息公开总结"),), (("info", "", "fail", None, None),)
        ),
        Case("no title", (report(title=None),), (("not_assessable", "", "no_title", None, None),)),
    ),
    "form.labels": (
        Case("the form's", (report(),), passes=2),
        Case("one is not", (built(label(2)),), (("info", "proactive", "fail", None, None),), passes=1),
        Case(
            "no table",
            (report(without=("requests",)),),
            (("not_assessable", "requests", "table_not_recognised", None, None),),
            passes=1,
        ),
    ),
    "form.announced": (
        Case("six", (parts(6),), passes=1),
        Case("five of six", (parts(5),), (("warning", "", "fail", 5, 6),)),
        Case("seven of six", (parts(7),), (("warning", "", "fail", 7, 6),)),
        Case("cut", (parts(7, whole=False),), (("not_assessable", "", "not_whole", 7, 6),)),
        Case(
            "a heading is not found",
            (
                replace(
                    parts(6),
                    structure=(*sections(*NO_FIFTH), *parts(6).structure[-1:]),
                ),
            ),
            (("not_assessable", "", "no_sections", 6, 5),),
        ),
        Case("nothing announced", (built(),), (("not_applicable", "", "silent", None, None),)),
    ),
    "form.problems": (
        Case("named", (fifth(80, *said("problem", "measure", "own")),), passes=1),
        Case("says 无", (fifth(1, *said("nothing")),), (("error", "5", "nothing", None, None),)),
        Case("empty", (fifth(0),), (("error", "5", "empty", None, None),)),
        Case(
            "under headings of its own",
            (replace(fifth(0), structure=(*fifth(0).structure, *OWN_HEADING)),),
            (("warning", "5", "neither", None, None),),
        ),
        Case(
            "cut behind its heading",
            (replace(fifth(0), whole=False, structure=sections(*TITLES[:5])),),
            (("not_assessable", "5", "not_whole", None, None),),
        ),
        Case(
            "no measure", (fifth(30, *said("problem", "own")),), (("warning", "5", "no_measure", None, None),)
        ),
        Case("no problem", (fifth(30, *said("measure")),), (("warning", "5", "no_problem", None, None),)),
        Case("neither", (fifth(30),), (("warning", "5", "neither", None, None),)),
        Case(
            "of anybody", (fifth(30, *said("problem", "measure")),), (("info", "5", "general", None, None),)
        ),
        Case(
            "words are lost",
            (fifth(30, *said("problem"), *GARBLED),),
            (("not_assessable", "5", "damaged_text", None, None),),
        ),
        Case(
            "no section five",
            (replace(report(), structure=sections(*NO_FIFTH)),),
            (("not_assessable", "5", "no_sections", None, None),),
        ),
    ),
    "form.fee_statement": (
        Case("said", (built(said("fee")),), passes=1),
        Case("not said", (built(),), (("warning", "6", "fail", None, None),)),
        Case("not said in a part", (built(**CUT),), (("not_assessable", "6", "not_whole", None, None),)),
        Case("not asked in 2020", (built(year=2020),), (("not_applicable", "", "other_year", None, None),)),
        Case("no headings", (report(),), (("not_assessable", "6", "no_sections", None, None),)),
    ),
    "form.accountability": (
        Case("all three", (built(said(*ACCOUNTS)),), passes=1),
        Case("none", (built(),), (("warning", "", "fail", None, None),)),
        Case("one", (built(said("assessment")),), (("info", "", "partly", None, None),)),
        Case("of a part", (built(**CUT),), (("not_assessable", "", "not_whole", None, None),)),
        Case(
            "a subdistrict need not",
            (built(agency_kind="subdistrict"),),
            (("not_applicable", "", "other_kind", None, None),),
        ),
    ),
    "form.contact": (
        Case("said", (built(said("contact")),), passes=1),
        Case("not said", (built(),), (("info", "", "fail", None, None),)),
        Case("garbled", (built(GARBLED),), (("not_assessable", "", "damaged_text", None, None),)),
    ),
    "form.length": (
        Case("enough", (built(),), passes=1),
        Case(
            "hardly any",
            (
                replace(
                    report(without=WITHOUT_TABLES),
                    structure=tuple(replace(s, characters=9) for s in sections(*TITLES)),
                ),
            ),
            (("warning", "", "bare", 200, 54),),
        ),
        Case("a part", (built(**CUT),), (("not_assessable", "", "not_whole", None, 300),)),
        Case("no headings", (report(),), (("not_assessable", "", "no_sections", None, None),)),
    ),
}
