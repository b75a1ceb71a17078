"""The circular: faults that several reports share, with their counts, and the agencies that are named."""

from collections.abc import Collection
from dataclasses import dataclass

import polars as pl

from nianbao.letters.letter import Occasion, office_values
from nianbao.letters.template import Record, Template
from nianbao.review import found_true
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.zh import letters as words
from nianbao.wording.zh import names
from nianbao.wording.zh import rules as checked

WEIGHED = ("error", "warning")
COMMON = 2
"""Reports that have a fault before it is called common."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check and how much was found true under it, over all or in one report."""

    rule: str
    count: int
    reports: int


@dataclass(frozen=True, slots=True)
class Class:
    """A class of faults: its checks that are told, and how much was found true under them."""

    fault: str
    count: int
    reports: int
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An agency that is named: its name, and by class what was found true in its report."""

    name: str
    faults: tuple[Class, ...]


@dataclass(frozen=True, slots=True)
class Circular:
    """What a circular says. ``reports`` and ``agencies`` were looked at; ``count`` findings in ``faulty``
    reports were found true; ``others`` of these belong to checks that one report alone fails.
    """

    year: int
    reports: int
    agencies: int
    count: int
    faulty: int
    classes: tuple[Class, ...]
    others: int
    named: tuple[Named, ...]


def _counts(true: pl.DataFrame, *by: str) -> pl.DataFrame:
    grouped = true.group_by(*by).agg(
        count=pl.len().cast(pl.Int64), reports=pl.col("report").n_unique().cast(pl.Int64)
    )
    return grouped.sort("reports", "count", *by, descending=[True, True, *[False] * len(by)])


def _classes(true: pl.DataFrame, least: int) -> tuple[Class, ...]:
    """The classes with the checks that at least so many reports fail, most reports first."""
    rules = _counts(true, "fault", "rule").filter(pl.col("reports") >= least)
    told = true.join(rules, on=["fault", "rule"], how="semi", maintain_order="left")
    made = []
    for fault, count, reports in _counts(told, "fault").iter_rows():
        own = rules.filter(pl.col("fault") == fault).select("rule", "count", "reports")
        made.append(Class(fault, count, reports, tuple(Rule(*row) for row in own.iter_rows())))
    return tuple(made)


@speaking(DEFAULT)
def circular(
    findings: pl.DataFrame, reports: pl.DataFrame, year: int, named: Collection[str] = ()
) -> Circular:
    """The circular about ``findings`` (STANDING), of which only those found true count, infos never.

    ``reports``: those that were looked at (report, name, agency, area). ``named``: the keys of the reports
    whose agencies are named, as far as something was found true there; nobody else's name is in it.
    """
    true = found_true(findings).filter(
        pl.col("severity").is_in(WEIGHED), pl.col("report").is_in(reports["report"].to_list())
    )
    classes = _classes(true, COMMON)
    told = sum(one.count for one in classes)
    wanted = reports.filter(pl.col("report").is_in(list(named))).select("report", "name")
    people = [
        Named(name, faults)
        for report, name in wanted.iter_rows()
        if (faults := _classes(true.filter(pl.col("report") == report), 1))
    ]
    return Circular(
        year=year,
        reports=reports.height,
        agencies=reports.select("area", "agency").n_unique(),
        count=true.height,
        faulty=true["report"].n_unique(),
        classes=classes,
        others=true.height - told,
        named=tuple(people),
    )


def _rule(rule: Rule) -> str:
    title = checked.TITLES[rule.rule]
    return words.CIRCULAR_RULE.format(title=title, count=rule.count, reports=rule.reports)


def _class(number: int, one: Class) -> Record:
    head = words.CIRCULAR_CLASS.format(
        numeral=words.NUMERALS[number],
        fault=names.FAULTS[one.fault].full,
        count=one.count,
        reports=one.reports,
    )
    rules = words.SEMICOLON.join(map(_rule, one.rules))
    return {"类别": head, "情况": [{"情况": words.CIRCULAR_RULES.format(rules=rules)}]}


def _named(one: Named) -> str:
    faults = words.SEMICOLON.join(
        words.CIRCULAR_FAULT.format(
            fault=names.FAULTS[held.fault].full,
            count=held.count,
            titles=words.COMMA.join(
                words.CIRCULAR_TITLE.format(title=checked.TITLES[rule.rule]) for rule in held.rules
            ),
        )
        for held in one.faults
    )
    return words.CIRCULAR_NAMED.format(agency=one.name, faults=faults)


def values(told: Circular, occasion: Occasion) -> Record:
    """What the gaps of the circular's template are filled with."""
    classes = [_class(number, one) for number, one in enumerate(told.classes)]
    others = []
    if not classes:
        others.append(words.CIRCULAR_NONE)
    if told.others:
        others.append(words.CIRCULAR_OTHERS.format(count=told.others))
    named: list[Record] = [{"单位情况": _named(one)} for one in told.named]
    rules = [rule for one in told.classes for rule in one.rules]
    return {
        **office_values(occasion),
        "年度": str(told.year),
        "报告数": str(told.reports),
        "单位数": str(told.agencies),
        "问题数": str(told.count),
        "问题报告数": str(told.faulty),
        "类别": classes,
        "其他": [{"其他": line} for line in others],
        "有关单位": [{"有关单位": words.CIRCULAR_NAMES_HEAD, "单位情况": named}] if named else [],
        "列表": [
            {
                "序号": str(number),
                "核对事项": checked.TITLES[rule.rule],
                "处数": str(rule.count),
                "报告份数": str(rule.reports),
            }
            for number, rule in enumerate(rules, 1)
        ],
    }


@speaking(DEFAULT)
def document(told: Circular, template: Template, occasion: Occasion) -> bytes:
    """The circular as a DOCX file."""
    return template.fill(values(told, occasion))
