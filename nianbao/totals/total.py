"""The sums of one area and year beside the area's own report, and the parts of each sum."""

from dataclasses import dataclass

import polars as pl

from nianbao.checks import areas
from nianbao.checks.context import Context
from nianbao.checks.grid import concept_parts
from nianbao.frames import Frames, schema
from nianbao.totals.choice import Area
from nianbao.wording.concepts import concepts

FIRST_OF_2021 = 2021
"""The first report year of the 2021 form."""

MEMBERS = schema(
    {
        "report": pl.String,
        "agency": pl.String,
        "area": pl.String,
        "agency_kind": pl.String,
        "aside": pl.String,  # why it is not added: vertical, merged, exempt, repeated; null where it is
        "proactive": pl.String,
        "requests": pl.String,
        "disputes": pl.String,
        "proactive_form": pl.String,
        "requests_form": pl.String,
        "disputes_form": pl.String,
    }
)

CELLS = schema(
    {
        "concept": pl.String,
        "value": pl.Float64,  # the sum; null where no body has a number
        "counted": pl.Int64,  # bodies with a number
        "lacking": pl.Int64,  # bodies without one
        "own": pl.Float64,  # what the area's report says
        "difference": pl.Float64,  # own - value
        "amiss": pl.Boolean,  # the area's figure cannot be right if the parts are
    }
)

PARTS = schema(
    {
        "report": pl.String,
        "agency": pl.String,
        "area": pl.String,
        "value": pl.Float64,
        "state": pl.String,  # as in FACTS; without a fact elsewhere, other_form, not_recognised, not_read
        "raw": pl.String,
        "decided_by": pl.String,
    }
)


@dataclass(frozen=True, slots=True)
class Total:
    """Sums over the bodies of ``area`` for ``year``, in the cells of ``form``.

    ``members`` (MEMBERS) are all own reports there, ``cells`` (CELLS) the sums in the form's order, ``own``
    the key of the area's report. ``complete``: every body of the roster is there. ``nowhere``: keys of
    reports of the year whose area nobody knows. ``spelled``: other names of places under which members
    report, each with the name for which it was taken.
    """

    area: Area
    year: int
    form: str
    members: pl.DataFrame
    cells: pl.DataFrame
    own: str | None
    complete: bool
    nowhere: tuple[str, ...]
    spelled: tuple[tuple[str, str], ...] = ()

    @property
    def bodies(self) -> pl.DataFrame:
        """The members that are added."""
        return self.members.filter(pl.col("aside").is_null())


def form_of(year: int) -> str:
    """The form in which reports of ``year`` are printed."""
    return "2021" if year >= FIRST_OF_2021 else "2019"


def shown_cells(form: str, printed: set[str]) -> list[str]:
    """The cells of ``form``, and those rows of the other one that stand in the place of its rows."""
    single = [f"requests.{row}" for row in (*areas.ALTERNATIVES, *sum(areas.ALTERNATIVES.values(), ()))]
    found = []
    for concept in concept_parts()["concept"]:
        instead = concept.rpartition(".")[0] in single and concept in printed
        if form in concepts()[concept]["formats"] or instead:
            found.append(concept)
    return found


def _own(homes: pl.DataFrame, area: Area, year: int) -> int | None:
    """The number of the area's own report, the last where there are several."""
    mine = homes.filter(pl.col("scope") == "area", pl.col("year") == year)
    same = pl.col("home_code") == area.code if area.code else pl.col("home") == area.name
    numbers: list[int] = mine.filter(same.fill_null(False))["report"].to_list()
    return max(numbers, default=None)


def as_frame(area: Area, year: int) -> pl.DataFrame:
    """``area`` in ``year`` as nianbao.checks.areas asks for areas; its number is 0."""
    return pl.DataFrame(
        {"area": [0], "year": [year], "home": [area.name], "home_code": [area.code]},
        schema={"area": pl.UInt32, "year": pl.Int64, "home": pl.String, "home_code": pl.String},
    )


def _with_facts(frames: Frames, facts: pl.DataFrame) -> Context:
    """The context of the reports with these facts, and of nothing else: it costs what the facts cost."""
    rest = {name: getattr(frames, name).clear() for name in ("statements", "structure", "signatures")}
    return Context.of(Frames(reports=frames.reports, facts=facts, **rest))


def reports_of(frames: Frames) -> pl.DataFrame:
    """The reports as nianbao.checks.areas reads them, numbered."""
    return _with_facts(frames, frames.facts.clear()).reports


def total(frames: Frames, area: Area, year: int, roster: pl.DataFrame | None = None) -> Total:
    """Adds up the own reports of ``year`` that belong to ``area``.

    The reports in ``frames`` are those of the year; facts of others do not matter.
    """
    reports = reports_of(frames)
    homes = areas.placed(areas.bodies(reports), reports, roster)
    asked = as_frame(area, year)
    held = areas.members(asked, homes, reports)
    counted = held.filter(pl.col("aside").is_null())
    own = _own(homes, area, year)
    concerned = [*counted["report"], *([] if own is None else [own])]
    keys = reports["name"].gather(concerned)
    grid = _with_facts(frames, frames.facts.filter(pl.col("report").is_in(keys.implode()))).grid
    complete = areas.complete(asked, roster).height > 0
    sums = areas.added(grid, counted)
    printed = {c for c in concept_parts()["concept"] if grid.printed(c).gather(counted["report"]).any()}
    form = form_of(year)
    shown = pl.DataFrame({"concept": shown_cells(form, printed)}, schema={"concept": pl.String})
    said = [
        grid.value(c)[own] if own is not None and grid.printed(c)[own] else None for c in shown["concept"]
    ]
    cells = (
        shown.with_columns(own=pl.Series(said, dtype=pl.Float64))
        .join(sums.drop("area"), on="concept", how="left", maintain_order="left")
        .with_columns(pl.col("counted", "lacking").fill_null(0))
        .with_columns(difference=(pl.col("own") - pl.col("value")).round(6))
        .with_columns(amiss=areas.amiss(pl.col("difference"), pl.lit(complete)).fill_null(False))
    )
    lost = homes.filter(pl.col("year") == year, pl.col("scope") == "own", pl.col("home").is_null())
    other = held.join(homes, on="report").drop_nulls("spelled").select("spelled", "home").unique()
    names = reports.select(
        "report", *(n for n in MEMBERS.names() if n not in ("report", "aside")), key="name"
    )
    members = held.drop("area").join(names, on="report", how="left", maintain_order="left")
    return Total(
        area,
        year,
        form,
        members.drop("report").rename({"key": "report"}).select(MEMBERS.names()).cast(MEMBERS),
        cells.select(CELLS.names()).cast(CELLS),
        None if own is None else str(reports["name"][own]),
        complete,
        tuple(reports.select(pl.col("name").gather(lost["report"]))["name"].to_list()),
        tuple(other.sort("spelled", "home").iter_rows()),
    )


def parts(frames: Frames, whole: Total, concept: str) -> pl.DataFrame:
    """What each body of ``whole`` says in the cell ``concept`` (PARTS): the largest first, none last."""
    table = concept.partition(".")[0]
    facts = frames.facts.filter(pl.col("source") == "table")
    mine = facts.filter(pl.col("concept") == concept).unique("report", keep="first", maintain_order=True)
    elsewhere = facts.filter(pl.col("concept").is_in(areas.instead(concept)), pl.col("value").is_not_null())
    other = pl.col(f"{table}_form").is_in(concepts()[concept]["formats"]).not_()
    why = (
        pl.when(pl.col("report").is_in(elsewhere["report"].implode()))
        .then(pl.lit("elsewhere"))
        .when(pl.col(table) == "not_recognised")
        .then(pl.lit("not_recognised"))
        .when(other.fill_null(False))
        .then(pl.lit("other_form"))
        .otherwise(pl.lit("not_read"))
    )
    return (
        whole.bodies.join(
            mine.select("report", "value", "state", "raw", "decided_by"),
            on="report",
            how="left",
            maintain_order="left",
        )
        .with_columns(state=pl.coalesce("state", why))
        .sort("value", "agency", descending=[True, False], nulls_last=True)
        .select(PARTS.names())
        .cast(PARTS)
    )
