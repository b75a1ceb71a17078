"""The shapes of decisions beside findings, and what each state means for counts and scores."""

import polars as pl

from nianbao.checks.schema import FINDINGS

RULINGS = pl.Schema(
    {
        "ruling": pl.Int64,  # the decision's id
        "report": pl.String,  # the current version of the report that it is about
        "version": pl.String,  # the version at which it was taken; null where that is gone
        "rule": pl.String,
        "key": pl.String,
        "evidence": pl.String,  # the digest of what it was judged on; empty: whatever there is
        "state": pl.String,
        "reason": pl.String,
        "note": pl.String,
        "who": pl.String,
        "made_at": pl.String,  # ISO, UTC
        "due": pl.Date,
        "seen": pl.String,  # nianbao.review.evidence.seen_in
        "batch": pl.Int64,
    }
)
"""Decisions that were not withdrawn, oldest first."""

_JUDGED: dict[str, pl.DataType | type[pl.DataType]] = {
    "decision": pl.String,  # a key of nianbao.wording.DECISIONS
    "truth": pl.String,  # confirmed, dismissed or explained, whatever became of it since; null: nobody said
    "decision_reason": pl.String,
    "note": pl.String,
    "who": pl.String,
    "made_at": pl.String,
    "due": pl.Date,  # of what was sent back
    "times": pl.Int64,  # how often it was sent back
    "ruling": pl.Int64,
    "returns": pl.Boolean,  # it was decided, and what it was judged on has changed since
    "before": pl.String,  # what that decision was judged on (nianbao.review.evidence.seen_in)
    "decided_before": pl.String,  # the state that it then had
    "since": pl.String,  # against the version before: new, still; null where there is none
    "proposal": pl.String,  # what a newer version suggests: corrected, not_corrected
}

STANDING = pl.Schema([*FINDINGS.items(), *_JUDGED.items()])
"""Failed findings with how they stand."""

OPEN = "none"
TRUTHS = ("confirmed", "dismissed", "explained")
SETTLED = ("dismissed", "explained", "corrected", "reading_corrected")
"""States after which a finding counts as a fault no more."""

UNFINISHED = ("confirmed", "sent_back", "not_corrected")
"""States of which a newer version is expected to be better."""
