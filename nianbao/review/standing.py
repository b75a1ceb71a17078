"""How every failed finding stands: what all counts, lists, letters and scores are taken from."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import polars as pl

from nianbao.checks.schema import FINDINGS
from nianbao.frames import Frames
from nianbao.review.matching import Known, Matched, Record, by_report, known, matched
from nianbao.review.schema import OPEN, RULINGS, SETTLED, STANDING, TRUTHS, UNFINISHED
from nianbao.scoring.schema import DECISIONS

CORRECTED_CELL = "corrected"
LASTING = ("late",)
"""Faults that no new version mends: a day that was missed."""
_LASTS = {"since": None, "proposal": None}
_LAST = {"decision_reason": "reason", "note": "note", "who": "who", "made_at": "made_at", "ruling": "ruling"}
_NOTHING: dict[str, Any] = {
    "decision": OPEN,
    "times": 0,
    "returns": False,
    **dict.fromkeys(
        ["truth", *_LAST, "due", "before", "decided_before", "since", "proposal"],
    ),
}


class Found(Protocol):
    """Reports with what was found about them; ``nianbao.desk.Desk`` is one."""

    @property
    def frames(self) -> Frames:
        """The reports."""

    @property
    def findings(self) -> pl.DataFrame:
        """FINDINGS, complete where a check failed."""


@dataclass(frozen=True, slots=True)
class Judged:
    """``standing`` (STANDING): the failed findings.

    ``solved`` (STANDING): what was found once and is no more, with the proposal to close it, or how it was.
    """

    standing: pl.DataFrame
    solved: pl.DataFrame


def _effective(rulings: Sequence[Record]) -> list[Record]:
    """Those that say something about a finding that fails: a cell that was set right says nothing of one."""
    return [r for r in rulings if r["state"] != "reading_corrected"]


def _newer(report: str, version: str | None) -> bool:
    """Whether the version ``report`` came after the ``version`` at which something was decided."""
    return version is not None and int(report) > int(version)


def _judgement(finding: Known, match: Matched) -> dict[str, Any]:
    stack = _effective(match.earlier)
    if not stack:
        return {}
    last = stack[-1]
    version = last["version"]
    newer = _newer(finding.row["report"], version)
    told: dict[str, Any] = {
        "times": sum(r["state"] == "sent_back" for r in stack),
        "proposal": "not_corrected" if newer and last["state"] in UNFINISHED else None,
    }
    if match.changed or last["state"] == "corrected":
        return told | {"returns": True, "before": last["seen"], "decided_before": last["state"]}
    return (
        told
        | {name: last[source] for name, source in _LAST.items()}
        | {
            "decision": last["state"],
            "truth": next((r["state"] for r in reversed(stack) if r["state"] in TRUTHS), None),
            "due": last["due"] if last["state"] == "sent_back" else None,
            "proposal": told["proposal"] if last["state"] != "not_corrected" else None,
        }
    )


def _solved_ruling(stack: Sequence[Record], report: str, corrected: set[str]) -> dict[str, Any] | None:
    """A finding that was decided upon and is found no more, as a row of STANDING; None: nothing to say."""
    last = stack[-1]
    seen = json.loads(last["seen"]) if last["seen"] else {}
    newer = _newer(report, last["version"])
    state = last["state"]
    if state not in ("corrected", "reading_corrected"):
        set_right = corrected & set(seen.get("facts", ()))
        if set_right:
            state = "reading_corrected"
        elif not newer or state not in UNFINISHED:
            return None
    return {
        "report": report,
        "rule": last["rule"],
        "key": last["key"],
        "status": "pass",
        "severity": seen.get("severity"),
        "fault": seen.get("fault"),
        "place": seen.get("place"),
        "expected": seen.get("expected"),
        "actual": seen.get("actual"),
        "facts": seen.get("facts", []),
        "evidence": [],
        "message": seen.get("message"),
        "decision": state,
        "truth": next((r["state"] for r in reversed(stack) if r["state"] in TRUTHS), None),
        **{name: last[source] for name, source in _LAST.items()},
        "times": sum(r["state"] == "sent_back" for r in stack),
        "returns": False,
        "before": last["seen"],
        "proposal": "corrected" if state in UNFINISHED else None,
    }


def _by_key(rows: Sequence[Record]) -> list[list[Record]]:
    stacks: dict[tuple[str, str], list[Record]] = {}
    for row in rows:
        stacks.setdefault((row["key"], row["evidence"]), []).append(row)
    return list(stacks.values())


def _against(earlier: Sequence[Known], now: Sequence[Known]) -> tuple[list[str], list[Known]]:
    """For each finding whether the version before had it (still, new), and what is found no more."""
    rows = [{"key": k.key, "evidence": k.evidence, "known": k} for k in earlier]
    found, gone = matched(rows, now)
    return ["still" if match.earlier else "new" for match in found], [row["known"] for row in gone]


def _frame(rows: Sequence[Record]) -> pl.DataFrame:
    whole = [{name: row.get(name) for name in STANDING} for row in rows]
    return pl.DataFrame(whole, schema=STANDING)


def judge(
    frames: Frames,
    findings: pl.DataFrame,
    rulings: pl.DataFrame | None = None,
    earlier: pl.DataFrame | None = None,
) -> Judged:
    """How the ``findings`` (FINDINGS, failed ones complete) of ``frames`` stand after ``rulings`` (RULINGS).

    ``earlier`` (FINDINGS, complete): what failed in the version before of each report that has one. Its
    ``report`` is the current version; a report without a failure then has a row of another status.
    """
    failed = findings.filter(pl.col("status") == "fail")
    said = by_report((rulings if rulings is not None else pl.DataFrame(schema=RULINGS)).to_dicts())
    then = by_report((earlier if earlier is not None else pl.DataFrame(schema=FINDINGS)).to_dicts())
    touched = {*said, *then} & set(frames.reports["report"])
    cells = frames.facts.filter(pl.col("decided_by") == CORRECTED_CELL, pl.col("report").is_in(list(touched)))
    corrected: dict[str, set[str]] = {}
    for report, concept in cells.select("report", "concept").iter_rows():
        corrected.setdefault(report, set()).add(concept)
    mine = pl.col("report").is_in(list(touched))
    now = by_report(failed.filter(mine).to_dicts())
    rows: list[dict[str, Any]] = []
    solved: list[dict[str, Any]] = []
    for report in sorted(touched):
        present = known(now.get(report, ()))
        matches, gone = matched(said.get(report, ()), present)
        judged = [_NOTHING | _judgement(f, m) for f, m in zip(present, matches, strict=True)]
        settled = [_solved_ruling(stack, report, corrected.get(report, set())) for stack in _by_key(gone)]
        done = [row for row in settled if row is not None]
        if report in then:
            before = known([row for row in then[report] if row["status"] == "fail"])
            since, absent = _against(before, present)
            judged = [row | {"since": word} for row, word in zip(judged, since, strict=True)]
            told = {row["key"] for row in done} | {row["key"] for row in gone}
            done += [
                dict(k.row) | _NOTHING | {"status": "pass", "report": report, "proposal": "corrected"}
                for k in absent
                if k.key not in told
            ]
        lasting = [_LASTS if finding.row["fault"] in LASTING else {} for finding in present]
        judged = [row | more for row, more in zip(judged, lasting, strict=True)]
        rows += [row | {"report": report, "key": f.key} for row, f in zip(judged, present, strict=True)]
        solved += done
    shape = {"report": pl.String, "key": pl.String} | {n: STANDING[n] for n in _NOTHING}
    decided = pl.DataFrame([{n: row[n] for n in shape} for row in rows], schema=shape)
    whole = failed.join(decided, on=["report", "key"], how="left", maintain_order="left")
    filled = whole.with_columns(
        pl.col("decision").fill_null(OPEN), pl.col("times").fill_null(0), pl.col("returns").fill_null(False)
    )
    return Judged(filled.select(STANDING.names()), _frame(solved))


def standing(desk: Found, rulings: pl.DataFrame | None = None) -> pl.DataFrame:
    """The failed findings of ``desk`` and how they stand (STANDING) after ``rulings`` (RULINGS)."""
    return judge(desk.frames, desk.findings, rulings).standing


def counted(frame: pl.DataFrame) -> pl.DataFrame:
    """The findings of ``frame`` (STANDING) that count as faults: not those that a person has settled."""
    return frame.filter(~pl.col("decision").is_in(SETTLED))


def found_true(frame: pl.DataFrame) -> pl.DataFrame:
    """The findings of ``frame`` (STANDING) that a person found true and nobody put right since.

    Letters and circulars tell of these only. What was sent back without having been found true, and what is
    to be looked at again because its evidence changed, is not among them.
    """
    kept = pl.col("decision").is_in(["confirmed", "not_corrected"])
    sent = (pl.col("decision") == "sent_back") & (pl.col("truth") == "confirmed")
    return frame.filter(pl.col("status") == "fail", (kept | sent).fill_null(False))


def scored(frame: pl.DataFrame) -> pl.DataFrame:
    """``frame`` (STANDING) as the decisions that scores read (DECISIONS): what was found true stays true
    while it is sent back, and what is said not to be corrected is true.
    """
    truth = pl.when(pl.col("decision") == "not_corrected").then(pl.lit("confirmed")).otherwise("truth")
    decided = frame.select("report", "key", decision=truth).drop_nulls("decision")
    return decided.cast(DECISIONS).select(DECISIONS.names())
