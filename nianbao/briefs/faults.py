"""What goes wrong most: checks by how many bodies they were not met in."""

import polars as pl

from nianbao.frames import schema
from nianbao.wording import briefs as words
from nianbao.wording import names as terms
from nianbao.wording import rules

FAULTS_FOUND = schema(
    {
        "rule": pl.String,
        "name": pl.String,  # the class of fault and the check, in words
        "bodies": pl.Int64,
        "places": pl.Int64,
    }
)

COMMONEST = 5
MAIN = 2


def named(faults: pl.DataFrame) -> pl.DataFrame:
    """``faults`` (of Mending) with ``name``: the class of fault and the check in words."""
    classes = {fault: name.short for fault, name in terms.FAULTS.items()}
    parts = faults.select("rule", "fault").unique().iter_rows()
    names = {
        rule: words.FAULT_NAME.format(fault=classes.get(fault, ""), check=rules.TITLES.get(rule, rule))
        for rule, fault in parts
    }
    return faults.with_columns(name=pl.col("rule").replace_strict(names, return_dtype=pl.String))


def commonest(faults: pl.DataFrame, most: int = COMMONEST) -> pl.DataFrame:
    """FAULTS_FOUND: the ``most`` checks that the most reports do not meet, those with more places first."""
    found = named(faults).group_by("rule", "name").agg(bodies=pl.col("report").n_unique(), places=pl.len())
    ordered = found.sort("bodies", "places", "rule", descending=[True, True, False])
    return ordered.head(most).select(FAULTS_FOUND.names()).cast(FAULTS_FOUND)


def main_of_each(faults: pl.DataFrame) -> pl.DataFrame:
    """report, main: what a report's faults are mainly about, in words, those with the most places first."""
    counts = named(faults).group_by("report", "rule", "name").agg(places=pl.len())
    ordered = counts.sort("report", "places", "rule", descending=[False, True, False])
    lists = ordered.group_by("report", maintain_order=True).agg(
        first=pl.col("name").head(MAIN).str.join(words.LIST), kinds=pl.len()
    )
    head, tail = words.MAIN_MORE.split("{count}")
    more = pl.concat_str("first", pl.lit(head), pl.col("kinds"), pl.lit(tail))
    return lists.select("report", main=pl.when(pl.col("kinds") > MAIN).then(more).otherwise("first"))
