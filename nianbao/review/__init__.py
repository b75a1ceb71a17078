"""What people decided about findings: how each finding stands, what a new version solved, what is counted."""

from nianbao.review.evidence import changes, digest, seen_in
from nianbao.review.figures import Pair, changed_after_passing, pairs
from nianbao.review.schema import RULINGS, SETTLED, STANDING
from nianbao.review.standing import Judged, counted, found_true, judge, scored, standing
from nianbao.review.taking import Choice, rulings_about, rulings_of

__all__ = [
    "RULINGS",
    "SETTLED",
    "STANDING",
    "Choice",
    "Judged",
    "Pair",
    "changed_after_passing",
    "changes",
    "counted",
    "digest",
    "found_true",
    "judge",
    "pairs",
    "rulings_about",
    "rulings_of",
    "scored",
    "seen_in",
    "standing",
]
