"""False alarms and missed faults: reports without a fault, and the same with one fault of each rule planted.

A new rule joins with a row of ``benchmarks.plantings.FAULTS``.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from benchmarks import variants, worlds
from benchmarks.plantings import FAULTS, NOT_PLANTED, Fault, worded
from benchmarks.reports import plan, printed, reports
from benchmarks.worlds import World
from nianbao import checks
from nianbao.frames import Frames, frames_of
from parsing.model import Report
from tests.parsing.layouts import LAYOUTS

CONSISTENT = 1_000
PLANTED = 24
"""Reports in which each fault is planted."""

MOST_TRIED = 12
"""Times as many worlds, at most, are looked at for those in which a fault can be planted."""

QUIET = 9
"""One in so many bodies received no applications."""

SUBMITTED, LATE = date(2020, 1, 5), date(2030, 6, 5)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How often a planted fault was found, and what else fired: by the same cause, or by none of it."""

    rule: str
    planted: int
    found: int
    linked: int
    others: Mapping[str, int]


Made = dict[str, Report]


def _frames(made: Made, fault: Fault, submitted: date) -> Frames:
    frames = frames_of(made)
    if fault.kind != "office":
        return frames
    told = frames.reports.with_columns(
        stage=pl.lit("draft"), submitted=pl.lit(submitted), submitted_confirmed=pl.lit(True)
    )
    return replace(frames, reports=told)


def _failed(frames: Frames, roster: pl.DataFrame | None = None) -> pl.DataFrame:
    return checks.run(frames, roster=roster).filter(pl.col("status") == "fail")


def _grave() -> pl.Expr:
    return pl.col("severity").is_in(["error", "warning"])


def _world(fault: Fault, number: int, *, faulty: bool) -> World:
    """The world of a number, with what the fault does to plans and wording."""
    change = fault.plan if faulty else None
    if fault.kind == "pair":
        made = worlds.pair(number, change, fault.told, fault.base)
    elif fault.kind == "two":
        made = worlds.two(number)
    elif fault.kind == "area":
        made = worlds.area(number)
    else:
        made = worlds.single(number, change, fault.told, "attached" if fault.kind == "attached" else None)
    if fault.copied:
        first, last = made.texts
        made.texts[first] = worded(made.texts[first], 2 * number)
        made.texts[last] = worded(made.texts[last], 2 * number + (not faulty))
    return made


def _spoilt(fault: Fault, report: Report) -> Report:
    if fault.spoiled:
        return fault.spoiled(report)
    spoil = fault.spoil or {}
    facts = tuple(spoil[fact.id](fact) if fact.id in spoil else fact for fact in report.facts)
    return replace(report, facts=facts)


def _planted(fault: Fault, number: int) -> tuple[World, Made, Made] | None:
    """A world without and with the fault; None where it cannot be planted in this one."""
    if fault.only and not fault.only(plan(number)):
        return None
    sound, faulty = (_world(fault, number, faulty=state) for state in (False, True))
    if fault.text:
        faulty.texts[faulty.last] = fault.text(faulty.texts[faulty.last])
    before, after = sound.read(), faulty.read()
    if fault.spoil or fault.spoiled:
        after[faulty.last] = _spoilt(fault, after[faulty.last])
    return (sound, before, after) if fault.kind == "office" or before != after else None


def _outcome(fault: Fault, count: int) -> Outcome:
    """The fault, planted in ``count`` worlds that allow it."""
    kept: list[tuple[World, Made, Made]] = []
    for number in range(count * MOST_TRIED):
        made = _planted(fault, number)
        if made:
            kept.append(made)
        if len(kept) == count:
            break
    spoilt = [sound.last for sound, *_ in kept]
    before: Made = {name: report for _, made, _ in kept for name, report in made.items()}
    after: Made = {name: report for *_, made in kept for name, report in made.items()}
    roster = worlds.roster([sound for sound, *_ in kept]) if fault.kind == "area" else None
    sound = _failed(_frames(before, fault, SUBMITTED), roster)
    found = _failed(_frames(after, fault, LATE), roster)
    return _compared(fault.rule, sound, found, spoilt)


def _compared(rule: str, sound: pl.DataFrame, after: pl.DataFrame, spoilt: Sequence[str]) -> Outcome:
    fresh = after.join(sound, on=["report", "key"], how="anti")
    own = fresh.filter(pl.col("rule") == rule)
    rest = fresh.filter(pl.col("rule") != rule, _grave())
    causes = own.select("report", "root").drop_nulls().unique()
    linked = rest.join(causes, on=["report", "root"], how="semi")
    others = rest.join(causes, on=["report", "root"], how="anti")
    found = own.filter(pl.col("report").is_in(list(spoilt)))["report"].n_unique()
    return Outcome(rule, len(spoilt), found, linked.height, Counter(others["rule"]))


def planted(count: int = PLANTED, only: Sequence[str] = ()) -> list[Outcome]:
    """Each fault (of the rules ``only``), planted alone in each of ``count`` reports."""
    return [_outcome(fault, count) for fault in FAULTS if not only or fault.rule in only]


def varied(count: int) -> Made:
    """Consistent reports in all layouts, which tell of the same figures in many ways; half without a day."""
    made: Made = {}
    for number in range(count):
        planned = plan(number)
        if number % QUIET == 0:
            variants.quiet(planned)
        layout = list(LAYOUTS)[number % len(LAYOUTS)]
        text = printed(planned, layout, variants.told(planned), dated=number % 2 == 0)
        made |= World(f"{number}号县", {f"{layout} {number}": text}).read()
    return made


def followed(count: int) -> Made:
    """Consistent reports of two years, the second of which tells how much more there was."""
    made: Made = {}
    for number in range(count // 2):
        made |= worlds.pair(
            number, None, lambda now, then: (variants.told(now)[0], variants.grown(now, then))
        ).read()
    return made


def plain(count: int) -> Made:
    """Consistent reports in all layouts, in one wording."""
    made: Made = {}
    for number, (name, text) in enumerate(reports(-(-count // len(LAYOUTS))).items()):
        made |= World(f"{number}号县", {name: text}).read()
    return made


CORPORA = {"plain": plain, "varied": varied, "two years": followed}


def consistent(count: int = CONSISTENT) -> dict[str, tuple[int, Counter[str]]]:
    """How many reports without a fault of each kind there are, and the errors and warnings by rule."""
    found = {}
    for name, make in CORPORA.items():
        made = make(count)
        found[name] = len(made), Counter(_failed(frames_of(made)).filter(_grave())["rule"])
    return found


def alarms() -> list[str]:
    """The figures as lines."""
    lines = [
        f"Alarms: {number:,} consistent reports, {name}, {len(LAYOUTS)} layouts: {sum(false.values())} "
        f"errors and warnings {dict(false) or ''}".rstrip()
        for name, (number, false) in consistent().items()
    ]
    for one in planted():
        others = f", others {dict(one.others)}" if one.others else ""
        lines.append(
            f"  {one.rule:<30} planted {one.planted:>3}, found {one.found:>3}, linked {one.linked}{others}"
        )
    return [*lines, *(f"  {rule:<30} not planted: {why}" for rule, why in NOT_PLANTED.items())]
