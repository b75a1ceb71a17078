"""False alarms and missed faults: reports without a fault, and the same with one fault of a kind planted.

A new rule joins with a row of ``IN_TEXT`` (a pattern of the text and what stands there instead) or of
``IN_CELLS`` (cells and what happens to them).
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import polars as pl

from benchmarks.reports import reports
from nianbao import checks
from nianbao.frames import frames_of
from parsing import read
from parsing.model import Fact, Report
from tests.parsing.layouts import LAYOUTS

CONSISTENT = 1_000
PLANTED = 24
"""Reports in which each fault is planted."""


def _more(match: re.Match[str]) -> str:
    return match[0].replace(match[1], str(int(match[1]) + 11))


def _fewer(match: re.Match[str]) -> str:
    return match[0].replace(match[1], str(int(match[1]) // 2))


def _year_before(match: re.Match[str]) -> str:
    return match[0].replace(match[1], str(int(match[1]) - 1))


Replacement = str | Callable[[re.Match[str]], str]

IN_TEXT: tuple[tuple[str, str, Replacement], ...] = (
    ("text.received", r"新收政府信息公开申请(\d+)件", _more),
    ("text.carried_in", r"上年结转(\d+)件", _more),
    ("text.answered", r"办结(\d+)件", _more),
    ("text.carried_out", r"结转下年度继续办理(\d+)件", _more),
    ("text.outcomes", r"予以公开(\d+)件", _more),
    ("text.documents", r"制发行政规范性文件(\d+)件", _more),
    ("text.missing_number", r"主动公开政府信息\d+条，其中.*?条。", "主动公开政府信息 条。"),
    ("text.stale_year", r"（二）依申请公开。", "（二）依申请公开。本年度（2018年）工作如下。"),
    ("integrity.personal_data", r"把公开透明作为", "村民手机13812345678，把公开透明作为"),
    ("text.composition", r"主动公开政府信息(\d+)条", _fewer),
    ("text.period", r"(\d{4})年1月1日至12月31日", _year_before),
    ("form.sections", r"五、存在的主要问题及改进情况\n", ""),
    ("form.numbering", r"（三）政府信息管理", "（四）政府信息管理"),
    ("time.published", r"年1月(\d+)日$", r"年6月\1日"),
    ("integrity.garbled", r"把公开透明作为", "把公�透�作�"),
)
"""The rule that must fire, what is looked for in the text (its first place), and what replaces it."""

Spoiling = Callable[[Fact], Fact]


def _raised(fact: Fact) -> Fact:
    return replace(fact, value=(fact.value or 0) + 7)


def _negative(fact: Fact) -> Fact:
    return replace(fact, value=-3.0)


def _blank(fact: Fact) -> Fact:
    return replace(fact, value=None, state="blank", raw="")


IN_CELLS: tuple[tuple[str, str, Spoiling], ...] = (
    ("arithmetic.requests_row", "requests.granted.total", _raised),
    ("arithmetic.requests_balance", "requests.carried_out.natural_person", _raised),
    ("arithmetic.requests_outcomes", "requests.granted.natural_person", _raised),
    ("arithmetic.disputes_row", "disputes.reconsideration.total", _raised),
    ("arithmetic.whole_number", "disputes.reconsideration.upheld", _negative),
    ("plausible.regulations", "proactive.regulations.issued", _raised),
    ("plausible.regulations", "proactive.regulations.made", _raised),
    ("form.cells", "disputes.reconsideration.other", _blank),
)
"""The rule that must fire, the cell that is spoilt, and how."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How often a planted fault was found, and what else fired: by the same cause, or by none of it."""

    rule: str
    planted: int
    found: int
    linked: int
    others: Mapping[str, int]


def _read(texts: Mapping[str, str]) -> dict[str, Report]:
    """Each text as a report of an area of its own, so that none is another's year before."""
    read_ = {name: read(text.encode(), name) for name, text in texts.items()}
    own = {name: f"{n}号县" for n, name in enumerate(read_)}
    return {n: replace(r, area=own[n], code=None, area_code=None) for n, r in read_.items()}


def _alarms(made: Mapping[str, Report]) -> pl.DataFrame:
    """What the office would see of the reports: errors and warnings."""
    findings = checks.run(frames_of(made))
    grave = pl.col("severity").is_in(["error", "warning"])
    return findings.filter(pl.col("status") == "fail", grave)


def _outcome(rule: str, before: pl.DataFrame, made: Mapping[str, Report]) -> Outcome:
    fresh = _alarms(made).join(before, on=["report", "key"], how="anti")
    own = fresh.filter(pl.col("rule") == rule)
    rest = fresh.filter(pl.col("rule") != rule)
    causes = own.select("report", "root").drop_nulls().unique()
    linked = rest.join(causes, on=["report", "root"], how="semi")
    others = rest.join(causes, on=["report", "root"], how="anti")
    return Outcome(rule, len(made), own["report"].n_unique(), linked.height, Counter(others["rule"]))


def _spoilt(report: Report, concept: str, spoil: Spoiling) -> Report:
    facts = tuple(spoil(fact) if fact.id == concept else fact for fact in report.facts)
    return replace(report, facts=facts)


def planted(count: int = PLANTED) -> list[Outcome]:
    """Each fault, planted alone in each of ``count`` reports."""
    texts = dict(list(reports(-(-count // len(LAYOUTS))).items())[:count])
    sound = _read(texts)
    before = _alarms(sound)
    done = []
    for rule, pattern, instead in IN_TEXT:
        changed = {n: re.sub(pattern, instead, t, count=1, flags=re.MULTILINE) for n, t in texts.items()}
        done.append(_outcome(rule, before, _read({n: t for n, t in changed.items() if t != texts[n]})))
    for rule, concept, spoil in IN_CELLS:
        spoilt = {name: _spoilt(report, concept, spoil) for name, report in sound.items()}
        done.append(_outcome(rule, before, spoilt))
    return done


def consistent(count: int = CONSISTENT) -> tuple[int, Counter[str]]:
    """How many reports without a fault there are, and the errors and warnings on them by rule."""
    made = _read(reports(-(-count // len(LAYOUTS))))
    return len(made), Counter(_alarms(made)["rule"])


def alarms() -> list[str]:
    """The figures as lines."""
    number, false = consistent()
    lines = [
        f"Alarms: {number:,} consistent reports in {len(LAYOUTS)} layouts: {sum(false.values())} errors and "
        f"warnings {dict(false) or ''}".rstrip()
    ]
    for one in planted():
        others = f", others {dict(one.others)}" if one.others else ""
        lines.append(
            f"  {one.rule:<30} planted {one.planted:>3}, found {one.found:>3}, linked {one.linked}{others}"
        )
    return lines
