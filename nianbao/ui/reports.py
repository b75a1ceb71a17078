"""Names of reports on screen and in addresses."""

from collections.abc import Iterable, Mapping

import polars as pl

from nianbao.library import Version
from nianbao.ui.once import once
from nianbao.wording.zh import office

IDENTITY = {
    "report": pl.String,
    "agency": pl.String,
    "area": pl.String,
    "scope": pl.String,
    "year": pl.Int64,
}


def named(reports: pl.DataFrame) -> pl.DataFrame:
    """``reports`` (REPORTS) with ``name``: the agency with its area before it, unique within a year.

    The name is what a selector shows and what stands in an address as ``agency``, the same in every
    language. An area's report says so. Where the agency is unknown, or two reports of a year would have one
    name, the key is added.
    """
    agency = pl.col("agency").fill_null(office.AGENCY_UNKNOWN)
    area = pl.col("area").fill_null("")
    base = pl.when(agency.str.starts_with(area)).then(agency).otherwise(area + agency)
    scope = pl.when(pl.col("scope") == "area").then(pl.lit(office.AREA_REPORT)).otherwise(pl.lit(""))
    numbered = pl.concat_str(pl.col("_name"), pl.lit(" #"), pl.col("report"))
    doubtful = pl.col("agency").is_null() | (pl.len().over("year", "_name") > 1)
    return (
        reports.with_columns(_name=base + scope)
        .with_columns(name=pl.when(doubtful).then(numbered).otherwise("_name"))
        .drop("_name")
    )


@once(8)
def of_year(reports: pl.DataFrame, year: int | None) -> pl.DataFrame:
    """The named reports of ``year`` in the order of their names."""
    return named(reports).filter(pl.col("year") == year).sort("name", "report")


@once(4)
def keys_of_year(reports: pl.DataFrame, year: int | None) -> Mapping[str, str]:
    """The key of each report of ``year`` by its name, in the order of the names."""
    return dict(of_year(reports, year).select("name", "report").iter_rows())


def address_of(version: Version, on_file: Iterable[Version]) -> dict[str, str]:
    """The address of a current version's scorecard, among those ``on_file``: its year and its name."""
    rows = [(str(v.id), v.agency, v.area, v.scope, v.year) for v in on_file if v.current]
    known = named(pl.DataFrame(rows, schema=IDENTITY, orient="row"))
    return {
        "year": str(version.year),
        "agency": known.row(by_predicate=pl.col("report") == str(version.id))[-1],
    }


def version_name(version: Version) -> str:
    """A version in words: its agency with its area before it, its year and ordinal."""
    agency = version.agency or office.AGENCY_UNKNOWN
    area = version.area or ""
    whole = agency if agency.startswith(area) else area + agency
    scope = office.AREA_REPORT if version.scope == "area" else ""
    year = office.YEAR.format(year=version.year) if version.year else office.YEAR_UNKNOWN
    return " ".join([whole + scope, year, office.ORDINAL.format(n=version.ordinal)])
