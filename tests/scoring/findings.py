"""Findings made in memory, for tests of what is done with them."""

from collections.abc import Iterable, Mapping

import polars as pl

from nianbao.checks.schema import FINDINGS


def finding(rule: str, status: str = "pass", *, report: str = "甲", **given: object) -> dict[str, object]:
    """A row of FINDINGS; ``place`` takes the parts that matter."""
    place = given.pop("place", {})
    assert isinstance(place, Mapping)
    parts = {name: place.get(name) for name in ("table", "row", "column", "group", "section")}
    where = "|".join(str(v) for v in parts.values() if v is not None)
    row: dict[str, object] = dict.fromkeys(FINDINGS)
    row |= {"report": report, "rule": rule, "status": status, "severity": "error", "fault": "inaccurate"}
    row |= {"place": parts, "facts": [], "evidence": [], "terms": [], "key": f"{rule}|{where}"}
    return row | {"message": f"{rule}说明"} | given


def findings(rows: Iterable[Mapping[str, object]]) -> pl.DataFrame:
    """The rows as a FINDINGS frame."""
    return pl.DataFrame(list(rows), schema=FINDINGS)
