"""Schemes of the office's own: as files, by year, what they would change, and when a signature lapses."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import polars as pl
import pytest

from nianbao.checks import catalogue
from nianbao.frames import Frames, frames_of
from nianbao.scoring import Scheme, evaluate, evaluate_years, scheme
from nianbao.scoring.effect import effect
from nianbao.scoring.files import LARGEST, BadScheme, read, written
from nianbao.scoring.schemes import digest
from nianbao.scoring.signing import bases
from nianbao.wording import schemes
from tests.factory import report
from tests.scoring.findings import finding, findings

KNOWN = [check.id for check in catalogue()]
RULE = "arithmetic.requests_row"


def dearer() -> Scheme:
    """The shipped scheme, but for one rule that costs twice as much."""
    own = scheme()
    dimensions = tuple(
        replace(
            d,
            rules=tuple(
                replace(r, points=r.points * 2, cap=r.cap * 2) if r.rule == RULE else r for r in d.rules
            ),
        )
        for d in own.dimensions
    )
    return replace(own, id="own-1", title="自定方案", dimensions=dimensions)


def test_a_scheme_survives_its_file() -> None:
    again = read(written(dearer()), KNOWN)
    assert (again.title, digest(again)) == ("自定方案", digest(dearer()))
    assert digest(again) != digest(scheme())
    assert digest(read(written(scheme()), KNOWN)) == digest(scheme())


def _first_rule(given: dict[str, Any]) -> dict[str, Any]:
    rule: dict[str, Any] = given["dimensions"][0]["rules"][0]
    return rule


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda g: g.update(format="other"), "format"),
        (lambda g: g.update(title="  "), "title"),
        (lambda g: g.update(title="名" * 41), "title"),
        (lambda g: g.update(dimensions=g["dimensions"][:5]), "dimension"),
        (lambda g: g["dimensions"].append("x"), "format"),
        (lambda g: g["dimensions"][0].update(points=0), "points"),
        (lambda g: g["dimensions"][0].update(points=float("inf")), "points"),
        (lambda g: _first_rule(g).update(points=True), "points"),
        (lambda g: _first_rule(g).update(weight="1"), "points"),
        (lambda g: _first_rule(g).update(cap=0.5), "cap"),
        (lambda g: _first_rule(g).update(rule="../x"), "rule"),
        (lambda g: g["dimensions"][0]["rules"].append(dict(_first_rule(g))), "twice"),
        (lambda g: [d.update(rules=[]) for d in g["dimensions"]], "empty"),
        (lambda g: g.update(minimum_assessable=0), "least"),
        (lambda g: g.update(grades=[{"from": 0, "name": "甲"}]), "grades"),
        (lambda g: g["grades"].reverse(), "grades"),
        (lambda g: g["grades"].append({"from": float("nan"), "name": "乙"}), "grades"),
    ],
)
def test_a_bad_file_is_refused_with_one_sentence(
    change: Callable[[dict[str, Any]], object], code: str
) -> None:
    given = json.loads(written(dearer()))
    change(given)
    with pytest.raises(BadScheme) as error:
        read(json.dumps(given).encode(), KNOWN)
    assert error.value.code == code
    assert str(error.value).endswith("。")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b" " * (LARGEST + 1), "large"),
        (b"\xff\xfe", "unreadable"),
        (b"[" * 9000, "unreadable"),
        (b"[]", "format"),
    ],
)
def test_what_is_no_scheme_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(BadScheme, match=schemes.BAD[code][:6]):
        read(data, KNOWN)


def _two_years() -> tuple[Frames, pl.DataFrame]:
    frames = frames_of({"1": report("甲镇人民政府", 2023), "2": report("甲镇人民政府", 2024)})
    every = [finding(check, report=key) for key in ("1", "2") for check in KNOWN if check != RULE]
    wrong = [finding(RULE, "fail", report=key) for key in ("1", "2")]
    return frames, findings([*every, *wrong])


def test_each_year_is_scored_by_its_own_scheme_and_says_which() -> None:
    frames, found = _two_years()
    scores = evaluate_years(frames, found, None, {2024: dearer()})
    told = scores.scores.select("report", "scheme", "lost").rows()
    assert told == [("1", "default", 2.0), ("2", "own-1", 4.0)]
    assert scores.deductions["report"].to_list() == ["1", "2"]


def test_the_effect_of_a_scheme_and_what_lapses() -> None:
    frames, found = _two_years()
    before, after = evaluate(frames, found), evaluate(frames, found, None, dearer())
    told = effect(before, after)
    assert told["other"].all()
    assert (told["moved"] < 0).all()
    assert not effect(before, before)["other"].any()
    held = bases(before, {"default": scheme()})
    assert held == bases(evaluate(frames, found), {"default": scheme()})
    assert not set(held.values()) & set(bases(after, {"own-1": dearer()}).values())
