"""What the checks of the roster find: a body without a report has nothing else to carry a finding."""

from datetime import date

import polars as pl

from nianbao.checks import of_roster

ROSTER_FINDINGS = pl.Schema(
    {
        "agency": pl.Int64,
        "rule": pl.String,
        "status": pl.String,
        "severity": pl.String,
        "fault": pl.String,
        "variant": pl.String,
        "message": pl.String,
    }
)

_VARIANTS = {"missing": "fail", "not_due": "not_due", "no_day": "no_day"}
_STATUSES = {
    "not_due": "not_applicable",
    "not_owed": "not_applicable",
    "no_day": "not_assessable",
    "asked": "not_assessable",
}


def day_in_words(day: date) -> str:
    """A day as letters write it: 2025年1月31日."""
    return f"{day.year}年{day.month}月{day.day}日"


def not_submitted(rows: pl.DataFrame, year: int, today: date) -> pl.DataFrame:
    """time.not_submitted of every body of a ledger (LEDGER) as ROSTER_FINDINGS, in its order."""
    [check] = of_roster()
    found = []
    for row in rows.iter_rows(named=True):
        on_file, owes = row["report"] is not None, row["owes"]
        variant = "pass" if on_file else _VARIANTS[row["submission"]] if owes else "not_owed"
        if variant == "fail" and row["asked"]:
            variant = "asked"
        due = row["submit_due"]
        terms = {
            "name": row["name"],
            "asked": row["asked"],
            "year": year,
            "deadline": day_in_words(due) if due else "",
            "today": day_in_words(today),
        }
        found.append(
            {
                "agency": row["agency"],
                "rule": check.id,
                "status": _STATUSES.get(variant, variant),
                "severity": check.severity,
                "fault": check.fault,
                "variant": variant,
                "message": check.messages[variant].format(**terms),
            }
        )
    return pl.DataFrame(found, schema=ROSTER_FINDINGS)
