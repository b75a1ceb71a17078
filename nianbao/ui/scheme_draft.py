"""A scheme on the table: its numbers as frames that are edited, and the scheme that the edited ones say."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from nianbao.checks import catalogue
from nianbao.scoring import Scheme, scheme
from nianbao.scoring.files import checked
from nianbao.ui import spoken
from nianbao.wording import names
from nianbao.wording import rules as told

POINTS = {"dimension": pl.String, "points": pl.Float64}
RULES = {
    "used": pl.Boolean,
    "dimension": pl.String,
    "title": pl.String,
    "weight": pl.Float64,
    "points": pl.Float64,
    "cap": pl.Float64,
}
GRADES = {"name": pl.String, "least": pl.Float64}


def known() -> list[str]:
    """The rules that there are."""
    return [check.id for check in catalogue()]


def points(given: Scheme) -> pl.DataFrame:
    """A row a dimension: its name and its points."""
    rows = [(names.DIMENSIONS[d.id].full, float(d.points)) for d in given.dimensions]
    return pl.DataFrame(rows, schema=POINTS, orient="row")


def listed(given: Scheme) -> list[tuple[str, str]]:
    """Dimension and rule of each row of :func:`rules`: those that score, and those of the shipped scheme."""
    own = [(d.id, r.rule) for d in given.dimensions for r in d.rules]
    rules = {rule for _, rule in own}
    others = [(d.id, r.rule) for d in scheme().dimensions for r in d.rules if r.rule not in rules]
    order = {d.id: number for number, d in enumerate(given.dimensions)}
    return sorted([*own, *others], key=lambda pair: order[pair[0]])


def rules(given: Scheme) -> pl.DataFrame:
    """A row a rule: whether it scores, its dimension and title, weight, points and cap."""
    shipped = {r.rule: r for d in scheme().dimensions for r in d.rules}
    own = {r.rule: r for d in given.dimensions for r in d.rules}
    rows = []
    for dimension, rule in listed(given):
        one = own.get(rule, shipped.get(rule))
        if one is not None:
            numbers = (float(one.weight), float(one.points), float(one.cap))
            rows.append(
                (rule in own, names.DIMENSIONS[dimension].full, told.TITLES.get(rule, rule), *numbers)
            )
    return pl.DataFrame(rows, schema=RULES, orient="row")


def grades(given: Scheme) -> pl.DataFrame:
    """A row a grade: its name and the least score."""
    rows = [(spoken.named(g.name), float(g.least)) for g in given.grades]
    return pl.DataFrame(rows, schema=GRADES, orient="row")


def drafted(
    given: Scheme,
    title: str,
    least: float,
    numbers: tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame],
) -> Scheme:
    """The scheme that the edited frames (points, rules, grades) say; BadScheme where it cannot be used."""
    edited_points, edited_rules, edited_grades = numbers
    by_dimension: dict[str, list[Mapping[str, Any]]] = {d.id: [] for d in given.dimensions}
    for (dimension, rule), row in zip(listed(given), edited_rules.iter_rows(named=True), strict=True):
        if row["used"]:
            numbers_of = {name: row[name] for name in ("weight", "points", "cap")}
            by_dimension[dimension].append({"rule": rule, **numbers_of})
    sides = [
        {"id": d.id, "points": value, "rules": by_dimension[d.id]}
        for d, value in zip(given.dimensions, edited_points["points"], strict=True)
    ]
    kept = {spoken.named(g.name): g.name for g in given.grades}
    named = [{"name": kept.get(name, name or ""), "from": value} for name, value in edited_grades.iter_rows()]
    return checked(
        {"title": title, "minimum_assessable": least, "grades": named, "dimensions": sides}, known()
    )
