"""What a signature under a score is given for, so that it is known when this has changed."""

import json
from collections.abc import Mapping
from hashlib import sha256

import polars as pl

from nianbao.scoring.schema import Scores
from nianbao.scoring.schemes import Scheme, digest


def bases(scores: Scores, schemes: Mapping[str, Scheme]) -> dict[str, str]:
    """For each report a digest of its score, the share that was assessed, each deduction and the scheme.

    ``schemes``: every scheme that ``scores`` name, by id. Reports without a score have none.
    """
    used = {name: digest(scheme) for name, scheme in schemes.items()}
    costs: dict[str, list[tuple[str, float]]] = {}
    for report, rule, points in scores.deductions.select("report", "rule", "points").iter_rows():
        costs.setdefault(report, []).append((rule, round(points, 4)))
    rows = scores.scores.filter(pl.col("score").is_not_null()).select(
        "report", "score", "assessable", "scheme"
    )
    return {
        report: sha256(
            json.dumps(
                [score, round(assessable, 4), sorted(costs.get(report, ())), used.get(scheme, scheme)]
            ).encode()
        ).hexdigest()
        for report, score, assessable, scheme in rows.iter_rows()
    }
