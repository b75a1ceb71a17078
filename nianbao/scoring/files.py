"""Schemes as files, from anybody: bounded, validated, and refused with one sentence that says why."""

import json
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from nianbao.scoring.schema import DIMENSIONS
from nianbao.scoring.schemes import Dimension, Grade, RulePoints, Scheme, declared, scheme
from nianbao.wording import names as terms
from nianbao.wording import rules as told
from nianbao.wording import schemes as words

FORMAT = "nianbao-scheme"
VERSION = 1
LARGEST = 256 << 10
MOST_POINTS = 100.0
LONGEST_TITLE, LONGEST_GRADE = 40, 10
FEWEST_GRADES, MOST_GRADES = 2, 8


class BadScheme(ValueError):
    """A scheme that cannot be used: ``code`` is stable, the text a sentence for the person."""

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        super().__init__(words.BAD[code].format(**details))


def written(own: Scheme) -> bytes:
    """``own`` as a file that :func:`read` reads."""
    whole = {"format": FORMAT, "version": VERSION, **declared(own)}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def title_of(text: object) -> str:
    """A scheme's title as it is kept; BadScheme for none and for one that is too long."""
    title = " ".join(text.split()) if isinstance(text, str) else ""
    if not title or len(title) > LONGEST_TITLE or not title.isprintable():
        raise BadScheme("title")
    return title


def points_of(value: object, name: str) -> float:
    """Points, a weight or a cap; BadScheme for what is no number above 0 and up to ``MOST_POINTS``."""
    number = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else math.nan
    if not 0 < number <= MOST_POINTS:
        raise BadScheme("points", name=name, value=str(value)[:20])
    return number


def _rule(given: Any, known: Collection[str]) -> RulePoints:
    rule = given.get("rule") if isinstance(given, Mapping) else None
    if not isinstance(rule, str) or rule not in known:
        raise BadScheme("rule", name=str(rule)[:60])
    name = told.TITLES.get(rule, rule)
    weight, points, cap = (points_of(given.get(part), name) for part in ("weight", "points", "cap"))
    if cap < points:
        raise BadScheme("cap", name=name)
    shipped = {r.rule: r for d in scheme().dimensions for r in d.rules}
    waits = shipped[rule].waits if rule in shipped else bool(given.get("waits", False))
    return RulePoints(rule, weight, points, cap, waits)


def _list(given: object) -> Sequence[Any]:
    if not isinstance(given, list):
        raise BadScheme("format")
    return given


def _dimensions(given: object, known: Collection[str]) -> tuple[Dimension, ...]:
    parts = _list(given)
    if not all(isinstance(part, Mapping) for part in parts):
        raise BadScheme("format")
    ids = [part.get("id") for part in parts]
    if sorted(map(str, ids)) != sorted(DIMENSIONS):
        raise BadScheme("dimension", names="、".join(terms.DIMENSIONS[d].full for d in DIMENSIONS))
    made = {}
    seen: set[str] = set()
    for part in parts:
        rules = tuple(_rule(rule, known) for rule in _list(part.get("rules")))
        for one in rules:
            if one.rule in seen:
                raise BadScheme("twice", name=told.TITLES.get(one.rule, one.rule))
            seen.add(one.rule)
        name = terms.DIMENSIONS[part["id"]].full
        made[part["id"]] = Dimension(part["id"], points_of(part.get("points"), name), rules)
    if not seen:
        raise BadScheme("empty")
    return tuple(made[name] for name in DIMENSIONS)


def _grades(given: object) -> tuple[Grade, ...]:
    made = []
    for one in _list(given):
        if not isinstance(one, Mapping):
            raise BadScheme("grades")
        least, name = one.get("from"), one.get("name")
        if not isinstance(least, int | float) or isinstance(least, bool) or not math.isfinite(least):
            raise BadScheme("grades")
        if not isinstance(name, str) or not 0 < len(name.strip()) <= LONGEST_GRADE:
            raise BadScheme("grades")
        made.append(Grade(float(least), name.strip()))
    leasts = [grade.least for grade in made]
    falls = leasts == sorted(set(leasts), reverse=True)
    names = {grade.name for grade in made}
    bounded = FEWEST_GRADES <= len(made) <= MOST_GRADES and len(names) == len(made)
    if not falls or not bounded or leasts[-1] != 0 or leasts[0] > 100:
        raise BadScheme("grades")
    return tuple(made)


def checked(given: Mapping[str, Any], known: Collection[str]) -> Scheme:
    """The scheme that a declaration from outside says; BadScheme where it cannot be used.

    ``known`` are the rules there are. What its words say of itself is not taken over but the title.
    """
    least = given.get("minimum_assessable")
    if not isinstance(least, int | float) or isinstance(least, bool) or not 0.01 <= least <= 1:
        raise BadScheme("least")
    base = scheme()
    title = title_of(given.get("title"))
    own = replace(
        base,
        id="own",
        title=title,
        label=words.OWN_LABEL,
        basis=words.OWN_BASIS,
        minimum_assessable=float(least),
        grades=_grades(given.get("grades")),
        dimensions=_dimensions(given.get("dimensions"), known),
    )
    share = f"{own.minimum_assessable:.0%}"
    return replace(
        own, notes=tuple(note.replace(f"{base.minimum_assessable:.0%}", share) for note in base.notes)
    )


def read(data: bytes, known: Collection[str]) -> Scheme:
    """The scheme in the file ``data``; BadScheme where there is none, or one that cannot be used."""
    if len(data) > LARGEST:
        raise BadScheme("large")
    try:
        given = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadScheme("unreadable") from error
    if not isinstance(given, dict) or given.get("format") != FORMAT or given.get("version") != VERSION:
        raise BadScheme("format")
    return checked(given, known)
