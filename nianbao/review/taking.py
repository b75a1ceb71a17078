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
    from nianbao.library import Library, Review, Ruling


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
    return _returned(pl.DataFrame(rows, schema=RULINGS, orient="row"), library, current)


def _returned(rulings: pl.DataFrame, library: "Library", current: Mapping[int, str]) -> pl.DataFrame:
    """``rulings``, and after what was found true that it was sent back with the report as a whole."""
    held: dict[int, list[Review]] = {}
    for done in library.register.reviews():
        if done.chain in current and done.action == "returned":
            held.setdefault(done.chain, []).append(done)
        elif done.action == "reopened" and held.get(done.chain):
            held[done.chain].pop()
    returns = [(current[chain], done) for chain, several in held.items() for done in several]
    made = []
    for report, done in returns:
        mine = rulings.filter(pl.col("report") == report)
        moment = done.made_at.isoformat()
        if mine.filter(pl.col("state") == "sent_back", pl.col("made_at") == moment).height:
            continue
        until = mine.filter(pl.col("made_at") <= moment)
        last = until.unique(["key", "evidence"], keep="last", maintain_order=True)
        sent = last.filter(pl.col("state").is_in(["confirmed", "not_corrected", "sent_back"]))
        about = {"who": done.who, "made_at": moment, "due": done.due, "note": done.note}
        told = {"state": "sent_back", **about}
        made += [row | told for row in sent.to_dicts()]
    whole = pl.concat([rulings, pl.DataFrame(made, schema=RULINGS)])
    return whole.sort("made_at", maintain_order=True)


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
