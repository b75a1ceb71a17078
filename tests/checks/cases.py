"""Cases of the catalogue: reports, and what one rule must find in them, as compact tuples."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import polars as pl

from nianbao.checks import Deadlines, run
from nianbao.frames import Frames, frames_of
from parsing.model import Part, Place, Report, Statement, Structure, TableId
from tests.factory import report

Verdict = tuple[str, str, str, float | None, float | None]
"""status and, where it fails, severity; place; variant or reason; expected; actual."""


@dataclass(frozen=True)
class Case:
    """Reports and the verdicts of one rule on them, in order; those that pass are counted in ``passes``.

    ``roster``: nianbao.checks.areas.ROSTER.
    """

    name: str
    reports: tuple[Report, ...]
    verdicts: tuple[Verdict, ...] = ()
    passes: int = 0
    deadlines: Deadlines | None = None
    submitted: tuple[str | None, bool] | None = None
    roster: pl.DataFrame | None = None

    @property
    def frames(self) -> Frames:
        """The frames of its reports; where ``submitted`` is given, the office has them, since that day,
        which a person entered or not.
        """
        frames = frames_of(self.reports)
        if self.submitted is None:
            return frames
        day, confirmed = self.submitted
        reports = frames.reports.with_columns(
            stage=pl.lit("draft"),
            submitted=pl.lit(day, pl.String).str.to_date(),
            submitted_confirmed=pl.lit(confirmed),
        )
        return replace(frames, reports=reports)


def verdicts(case: Case, rule: str) -> tuple[tuple[Verdict, ...], int]:
    """What ``rule`` finds: the verdicts that do not pass, and the number of those that do."""
    findings = run(case.frames, case.deadlines, only=(rule,), roster=case.roster)
    rows = [row for row in findings.iter_rows(named=True) if row["rule"] == rule]
    told = []
    for row in rows:
        status = row["severity"] if row["status"] == "fail" else row["status"]
        place = ".".join(str(value) for value in row["place"].values() if value is not None)
        why = row["reason"] or row["variant"]
        if row["status"] != "pass":
            told.append((status, place, why, row["expected"], row["actual"]))
    return tuple(told), sum(row["status"] == "pass" for row in rows)


def figure(concept: str, value: float, quote: str = "共有若干件", **changes: Any) -> Statement:
    """A counted sentence on a narrative figure, of this body and this year."""
    whole = Statement("figure", quote, 5, 5 + len(quote), Place(5, 5 + len(quote)), concept, value, section=1)
    return replace(whole, concept=f"narrative.{concept}", **changes)


def zero(concept: str) -> Statement:
    """A sentence that says that nothing happened."""
    return replace(figure(concept, 0, "本年度未发生"), kind="zero")


def composition(total: float, *parts: float, quote: str = "", **changes: object) -> Statement:
    """A total with its parts; a negative part stands for an approximate one (余)."""
    named = tuple(
        Part(f"第{n}类", abs(v), 5, 6, "at_least" if v < 0 else "exact") for n, v in enumerate(parts)
    )
    text = quote or f"公开信息{total:g}条"
    whole = Statement(
        "composition", text, 5, 5 + len(text), Place(5, 5 + len(text)), None, total, "条", section=1
    )
    return replace(whole, parts=named, **changes)  # type: ignore[arg-type]  # fields by name


def percent(value: float, numerator: float, denominator: float, decimals: int) -> Statement:
    """A share with the two counts it relates."""
    base = composition(value, numerator, denominator)
    return replace(base, kind="percent", decimals=decimals, unit="%")


def period(start: str, end: str) -> Statement:
    """The period of the statistics."""
    whole = Statement("period", f"{start}至{end}", 0, 20, Place(0, 20))
    return replace(whole, from_date=start, to_date=end)


TITLES = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)
SUBJECTS = ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障")


def element(kind: str, text: str, start: int, **changes: object) -> Structure:
    """One element of a text's build."""
    span = Place(start, start + len(text))
    whole = Structure(kind, text, start, start + len(text), span, section=1)  # type: ignore[arg-type]  # a kind by name
    return replace(whole, **changes)  # type: ignore[arg-type]  # fields by name


def sections(*titles: str) -> tuple[Structure, ...]:
    """Headings of the six sections as given: an empty title stands for a missing one."""
    return tuple(
        element(
            "section", title, 100 * n, section=n, number=n, level=1, official=title in TITLES, characters=50
        )
        for n, title in enumerate(titles, 1)
        if title
    )


def subjects(*names: str) -> tuple[Structure, ...]:
    """Subjects of 总体情况 that the text deals with."""
    return tuple(element("subject", name, 110 + n) for n, name in enumerate(names))


def headings(*numbers: int, empty: tuple[int, ...] = ()) -> tuple[Structure, ...]:
    """Headings of one list in section one; those in ``empty`` have nothing under them."""
    return tuple(
        element(
            "heading",
            f"第{number}项",
            120 + n,
            number=number,
            level=2,
            list_id=1,
            characters=0 if number in empty else 30,
        )
        for n, number in enumerate(numbers)
    )


def built(*structure: tuple[Structure, ...], **changes: object) -> Report:
    """A report with all its sections and subjects, and ``structure`` on top."""
    rows = (*sections(*TITLES), *subjects(*SUBJECTS), *(row for group in structure for row in group))
    return replace(report(), structure=rows, **changes)  # type: ignore[arg-type]  # fields by name


def told(*statements: Statement, values: Mapping[str, float | None] | None = None, **changes: Any) -> Report:
    """A report whose prose makes ``statements``, over tables with ``values``."""
    return report(values=values, statements=statements, **changes)


WITHOUT_TABLES: tuple[TableId, ...] = ("proactive", "requests", "disputes")


def person(**rows: float | None) -> dict[str, float | None]:
    """Cells of table three where only natural persons applied: each row's first column and its total."""
    columns = ("natural_person", "total")
    return {f"requests.{row}.{column}": value for row, value in rows.items() for column in columns}


SOUND = person(
    received=14, carried_in=3, granted=4, partly_granted=1, refused_by_law=4, total=9, carried_out=8
)
"""A table that holds in itself: 14 + 3 = 9 + 8."""
