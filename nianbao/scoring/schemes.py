"""Schemes: how many points a finding costs, declared in ``data/schemes/*.json``."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from typing import Any

import polars as pl

from data import resource
from nianbao.scoring.schema import DIMENSIONS


@dataclass(frozen=True, slots=True)
class RulePoints:
    """What a rule is worth in its dimension.

    ``weight`` is its part in the dimension's points when these are split over the rules that apply;
    ``points`` is what one failing place costs and ``cap`` what the rule costs at most. Failures of a rule
    that ``waits`` need a look at the original: undecided, they cost nothing and count as not assessed.
    """

    rule: str
    weight: float
    points: float
    cap: float
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Dimension:
    """One side of a report that is scored; without ``rules`` it takes no part."""

    id: str
    points: float
    rules: tuple[RulePoints, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """The name of all scores from ``least`` on, up to the next better grade."""

    least: float
    name: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of scoring reports; ``label``, ``basis`` and ``notes`` say in Chinese what it is.

    Raises ValueError where points are not positive, a rule stands twice or a dimension is unknown.
    """

    id: str
    title: str
    label: str
    basis: str
    notes: tuple[str, ...]
    minimum_assessable: float
    unscored: str
    grades: tuple[Grade, ...]
    dimensions: tuple[Dimension, ...]

    def __post_init__(self) -> None:
        known = [d.id for d in self.dimensions]
        if sorted(known) != sorted(DIMENSIONS):
            raise ValueError(f"dimensions of scheme {self.id}: {known}")
        rules = [r for d in self.dimensions for r in d.rules]
        if len({r.rule for r in rules}) != len(rules):
            raise ValueError(f"scheme {self.id} names a rule twice")
        amounts = [d.points for d in self.dimensions] + [
            n for r in rules for n in (r.weight, r.points, r.cap)
        ]
        if min(amounts) <= 0:
            raise ValueError(f"scheme {self.id} has points, caps or weights that are not positive")
        if [g.least for g in self.grades] != sorted((g.least for g in self.grades), reverse=True):
            raise ValueError(f"grades of scheme {self.id} must fall")

    def rules(self) -> pl.DataFrame:
        """A row a rule: dimension, rule, weight, points, cap, waits, order."""
        rows = [
            (d.id, r.rule, float(r.weight), float(r.points), float(r.cap), r.waits)
            for d in self.dimensions
            for r in d.rules
        ]
        schema = {
            "dimension": pl.String,
            "rule": pl.String,
            "weight": pl.Float64,
            "points": pl.Float64,
            "cap": pl.Float64,
            "waits": pl.Boolean,
        }
        return pl.DataFrame(rows, schema=schema, orient="row").with_row_index("order")

    def parts(self) -> pl.DataFrame:
        """A row a dimension: dimension, max (its points), ruled (it has rules), part (its order)."""
        rows = [(d.id, float(d.points), bool(d.rules)) for d in self.dimensions]
        schema = {"dimension": pl.String, "max": pl.Float64, "ruled": pl.Boolean}
        return pl.DataFrame(rows, schema=schema, orient="row").with_row_index("part")

    def grade(self, score: float | None) -> str:
        """The grade's name; ``unscored`` where there is no score."""
        if score is None:
            return self.unscored
        return next(grade.name for grade in self.grades if score >= grade.least)


def _dimension(given: Any) -> Dimension:
    rules = []
    for rule in given["rules"]:
        weight, points, cap = (float(rule[name]) for name in ("weight", "points", "cap"))
        rules.append(RulePoints(rule["rule"], weight, points, cap, rule.get("waits", False)))
    return Dimension(given["id"], float(given["points"]), tuple(rules))


def made(given: Mapping[str, Any]) -> Scheme:
    """The scheme that a declaration as in ``data/schemes`` says; only the scheme's own rules are checked."""
    parsed = {
        "notes": tuple(given["notes"]),
        "grades": tuple(Grade(float(grade["from"]), grade["name"]) for grade in given["grades"]),
        "dimensions": tuple(_dimension(dimension) for dimension in given["dimensions"]),
    }
    return Scheme(**(dict(given) | parsed))


def declared(scheme: Scheme) -> dict[str, Any]:
    """The declaration of ``scheme``: what :func:`made` reads."""
    whole = asdict(scheme)
    grades = [{"from": grade.least, "name": grade.name} for grade in scheme.grades]
    return whole | {"grades": grades}


def digest(scheme: Scheme) -> str:
    """Names what ``scheme`` counts: equal digests, equal scores. Its name and its words do not matter."""
    counted = {name: declared(scheme)[name] for name in ("dimensions", "grades", "minimum_assessable")}
    return sha256(json.dumps(counted, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


@cache
def scheme(name: str = "default") -> Scheme:
    """The shipped scheme of that name. Raises FileNotFoundError where there is none."""
    return made(json.loads(resource(f"schemes/{name}.json").read_text("utf-8")))


def scheme_of(year: int | None, schemes: Mapping[int, Scheme]) -> Scheme:
    """The scheme that scores the reports of ``year``: the chosen one, else the shipped one."""
    return scheme() if year is None else schemes.get(year, scheme())
