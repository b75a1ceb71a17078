"""Checks after a change find what checks of everything find, whatever was changed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from typing import Any

import polars as pl
import pytest

from benchmarks.many import samples
from nianbao.checks import Checked, Deadlines, Limits, checked, outcomes, outcomes_among
from nianbao.checks.areas import ROSTER
from nianbao.checks.context import Context
from nianbao.checks.engine import outcomes_of
from nianbao.checks.registry import ACROSS, CELLS, WORDING
from nianbao.frames import frames_of
from parsing.model import Report

Reports = Mapping[str, Report]
State = tuple[Reports, Deadlines, pl.DataFrame | None, Limits]
STEPS = 8


def _read() -> list[Report]:
    return [report for _, report in samples().values()]


def _deleted(state: State, chance: Random) -> State:
    gone = chance.choice(sorted(state[0]))
    return {key: report for key, report in state[0].items() if key != gone}, *state[1:]


def _added(state: State, chance: Random) -> State:
    """The report of a year later: it becomes one that others are held against."""
    key = chance.choice(sorted(state[0]))
    report = state[0][key]
    return {**state[0], f"{key} next": replace(report, year=(report.year or 2020) + 1)}, *state[1:]


def _corrected(state: State, chance: Random) -> State:
    key = chance.choice(sorted(key for key, report in state[0].items() if report.facts))
    facts = list(state[0][key].facts)
    place = chance.randrange(len(facts))
    facts[place] = facts[place]._replace(value=float(chance.randrange(50)))
    return {**state[0], key: replace(state[0][key], facts=tuple(facts))}, *state[1:]


def _renamed(state: State, chance: Random) -> State:
    key, other = chance.choice(sorted(state[0])), chance.choice(sorted(state[0]))
    return {**state[0], key: replace(state[0][key], agency=state[0][other].agency)}, *state[1:]


def _due(state: State, chance: Random) -> State:
    return state[0], Deadlines({"town": (1, chance.randrange(10, 31))}), *state[2:]


def _listed(state: State, chance: Random) -> State:
    """A roster of some of the bodies on file, of which one owes another report."""
    some = [(key, r) for key, r in sorted(state[0].items()) if r.agency and r.year and chance.random() < 0.7]
    rows = [
        {
            "name": report.agency,
            "area": report.area,
            "area_code": report.area_code,
            "kind": report.agency_kind,
            "standing": chance.choice(["owes", "vertical"]),
            "year": report.year,
            "report": chance.choice([key, None]),
        }
        for key, report in some
    ]
    return state[0], state[1], pl.DataFrame(rows, schema=ROSTER), state[3]


def _asked(state: State, chance: Random) -> State:
    return *state[:3], Limits(200, least=chance.randrange(1000, 4000))


CHANGES: tuple[Callable[[State, Random], State], ...] = (
    *(_deleted, _added, _corrected, _corrected),
    *(_renamed, _due, _listed, _asked),
)


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_changes_the_outcomes_are_those_of_a_whole_run(seed: int) -> None:
    chance = Random(seed)
    state: State = ({str(n): r for n, r in enumerate(_read())}, Deadlines(), None, Limits(200))
    last: Checked | None = None
    spared = 0
    for _ in range(STEPS):
        frames = frames_of(state[0])
        last = checked(frames, state[1], state[2], last, state[3])
        assert last.outcomes.equals(outcomes(frames, state[1], None, *state[2:]))
        spared += frames.reports.height - last.changed.height
        state = chance.choice(CHANGES)(state, chance)
    assert spared


def test_other_limits_of_length_are_held_against_every_report() -> None:
    frames = frames_of({str(n): r for n, r in enumerate(_read()[:3])})
    before = checked(frames)
    after = checked(frames, last=before, limits=Limits(200, most=300))
    failed = (pl.col("rule") == "form.length") & (pl.col("variant") == "most")
    assert before.outcomes.filter(failed).is_empty()
    assert after.outcomes.filter(failed).height == 3
    assert checked(frames, last=after, limits=Limits(200, most=300)).changed.is_empty()


def test_some_reports_alone_have_the_outcomes_that_they_have_among_all() -> None:
    frames = frames_of(_read())
    some = frames.reports.select("report")[::3]
    whole = outcomes(frames).join(some, on="report", how="semi", maintain_order="left")
    assert outcomes_among(frames, some, Deadlines()).equals(whole)


@pytest.mark.parametrize("read", [CELLS, WORDING])
def test_checks_between_reports_read_no_other_frames_than_they_name(read: frozenset[str]) -> None:
    frames = frames_of(_read())
    others = Context.of(frames).neighbours
    unread = ("signatures",) if read == CELLS else ("grid", "exceptions", "figures")
    nothing: Any = dict.fromkeys(unread)
    asked = [check for check, named in ACROSS.items() if named == read]
    assert asked
    without = replace(others, **nothing, _memory={})
    found = outcomes_of(frames, Deadlines(), without, asked)
    assert found.equals(outcomes_of(frames, Deadlines(), others, asked))


def test_an_empty_library_has_no_outcomes_and_takes_reports_in_later() -> None:
    last = checked(frames_of([]))
    assert last.outcomes.is_empty()
    frames = frames_of(_read()[:2])
    assert checked(frames, last=last).outcomes.equals(outcomes(frames))
