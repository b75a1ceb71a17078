"""From a library's decisions to a frame, and from findings to decisions that a library keeps."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import polars as pl

from nianbao.review.evidence import digest, seen_in
from nianbao.review.schema import RULINGS

if TYPE_CHECKING:
    from nianbao.library import Library, Ruling


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person decides: the state, its reason, a note, the day by which something is to be mended."""

    state: str
    reason: str | None = None
    note: str | None = None
    due: date | None = None


def rulings_of(library: "Library") -> pl.DataFrame:
    """The decisions about reports on file that were not withdrawn (RULINGS)."""
    current = {v.chain: str(v.id) for v in library.versions(current=True)}
    rows = [
        (
            d.id,
            current[d.chain],
            None if d.version_id is None else str(d.version_id),
            d.rule,
            d.key,
            d.evidence,
            d.state,
            d.reason,
            d.note,
            d.who,
            d.made_at.isoformat(),
            d.due,
            d.seen,
            d.batch,
        )
        for d in library.rulings()
        if d.chain in current and not d.withdrawn
    ]
    return pl.DataFrame(rows, schema=RULINGS, orient="row")


def _seen(finding: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept with a decision: what was seen, and what tells of it when it is found no more."""
    place = {name: value for name, value in (finding["place"] or {}).items() if value is not None}
    about = {"severity": finding["severity"], "fault": finding["fault"], "place": place}
    return {**seen_in(finding), **about, "facts": list(finding["facts"] or ())}


def rulings_about(findings: Iterable[Mapping[str, Any]], choice: Choice) -> list["Ruling"]:
    """``choice`` about each of ``findings`` (rows of STANDING), for ``Library.rule``."""
    from nianbao.library import Ruling  # here, so that what is only checked or scored needs no database

    made = []
    for finding in findings:
        gone = finding["status"] != "fail" and finding["before"]
        seen = json.loads(finding["before"]) if gone else _seen(finding)
        made.append(
            Ruling(
                int(finding["report"]),
                finding["rule"],
                finding["key"],
                choice.state,
                digest(seen),
                choice.reason,
                choice.note,
                choice.due,
                json.dumps(seen, ensure_ascii=False),
            )
        )
    return made
