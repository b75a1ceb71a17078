"""The table under 收件: what each file was taken for, and the corrections a person makes in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from nianbao.frames import TABLES
from nianbao.intake.titled import other_year
from nianbao.library import Corrections, Library, Version
from nianbao.library.days import days_of, too_early
from nianbao.ui import spoken
from nianbao.ui.receiving import Received
from nianbao.ui.reports import version_name
from nianbao.wording import names as terms
from nianbao.wording import office


def kind_names() -> dict[str, str]:
    """Kinds of agency in words."""
    return {kind: name.short for kind, name in terms.AGENCY_KINDS.items()}


def stage_names() -> dict[str, str]:
    """The stages a person may give a report."""
    return {stage: terms.STAGES[stage].full for stage in ("draft", "published")}


FIRST_YEAR = 2008
EDITABLE = ("agency", "area", "kind", "year", "stage", "submitted")
SCHEMA = {
    "file": pl.String,
    "outcome": pl.String,
    "agency": pl.String,
    "area": pl.String,
    "kind": pl.String,
    "year": pl.Int64,
    "stage": pl.String,
    "submitted": pl.Date,
    "tables": pl.String,
    "problems": pl.String,
    "code": pl.String,
}


@dataclass(frozen=True, slots=True)
class Stored:
    """A received file with the version that the library has of it now.

    ``submitted``: the day on which its report was submitted, as far as is known; ``first``: it is the file
    with which the report was submitted.
    """

    received: Received
    version: Version
    submitted: date | None
    first: bool


def stored(received: list[Received], versions: tuple[Version, ...]) -> list[Stored]:
    """Those files that are in the library, each once, newest first."""
    known = {v.id: v for v in versions}
    latest = {r.version: r for r in received if r.version is not None}
    days, first = days_of(versions), {v.chain: v.id for v in sorted(versions, key=lambda v: -v.id)}
    mine = [(r, known[i]) for i, r in reversed(latest.items()) if i in known]
    return [Stored(r, v, days[v.chain].submitted, v.id == first[v.chain]) for r, v in mine]


def refused(received: list[Received]) -> list[Received]:
    """Those files that were not taken, newest first."""
    return [r for r in reversed(received) if r.version is None]


def _tables(version: Version) -> str:
    """The recognised tables in words."""
    words = {
        "recognised": office.TABLE_READ,
        "partial": office.TABLE_READ_PARTLY,
        "entered": office.TABLE_ENTERED,
    }
    states = {t: "entered" if t in version.entered else version.tables[t] for t in TABLES}
    found = [words[state].format(table=office.TABLES[t]) for t, state in states.items() if state in words]
    return " ".join(found) or office.TABLES_NONE


def editable(version: Version) -> dict[str, Any]:
    """What a person may correct about a version, in words; None where it is unknown."""
    return {
        "agency": version.agency,
        "area": version.area,
        "kind": kind_names().get(version.agency_kind or ""),
        "year": version.year,
        "stage": stage_names()[version.stage],
    }


def last_year() -> int:
    """The last year that a report can be of."""
    return datetime.now(UTC).year


def _from_list(version: Version) -> tuple[str, ...]:
    """That the list of divisions gave the area, where it did."""
    return (office.AREA_FROM_LIST,) if version.area_from == "list" else ()


def _named(item: Stored) -> tuple[str, ...]:
    """That the file's name says another year than its report is of, where it does."""
    year = item.version.year
    named = other_year(item.received.name, year) if year else None
    return (office.NAMED_YEAR.format(named=named, year=year),) if named else ()


def misnamed(items: list[Stored], most: int) -> list[str]:
    """A sentence for each of the first ``most`` files with such a name, and one on how many more."""
    told = [(item.received.name, said) for item in items for said in _named(item)]
    rest = [office.NAMED_YEAR_MORE.format(count=len(told) - most)] if len(told) > most else []
    return [office.NAMED_YEAR_FILE.format(file=name, said=said) for name, said in told[:most]] + rest


def _row(item: Stored) -> dict[str, object]:
    version = item.version
    problems = (spoken.sentence(p.message) for p in version.problems)
    return {
        "file": item.received.name,
        "outcome": office.OUTCOMES[item.received.outcome],
        **editable(version),
        "code": version.code,
        "submitted": item.submitted if version.stage == "draft" else None,
        "tables": _tables(version),
        "problems": " ".join((*problems, *_named(item), *_from_list(version))),
    }


def table(items: list[Stored]) -> pl.DataFrame:
    """A row a file, in words (SCHEMA); without a draft among them no day of submission."""
    whole = pl.DataFrame([_row(item) for item in items], schema=SCHEMA)
    return whole if any(item.version.stage == "draft" for item in items) else whole.drop("submitted")


def _code(names: Mapping[str, str], word: object) -> Any:
    return next((code for code, name in names.items() if name == word), None)


def corrections(edit: Mapping[str, Any]) -> Corrections:
    """An edited row as corrections; an emptied name is unknown, an emptied kind or year is as it was read."""
    said: Corrections = {}
    if "agency" in edit:
        said["agency"] = edit["agency"] or ""
    if "area" in edit:
        said["area"] = edit["area"] or ""
    if "kind" in edit:
        said["agency_kind"] = _code(kind_names(), edit["kind"])
    if "year" in edit:
        said["year"] = edit["year"]
    if edit.get("stage"):
        said["stage"] = _code(stage_names(), edit["stage"])
    return said


def moved(library: Library, before: Version, after: Version) -> str:
    """A sentence where a correction took a version out of the report that it was part of; else nothing."""
    if before.chain == after.chain:
        return ""
    mates = [v for v in library.history(after.id) if v.id != after.id]
    words = office.MOVED_INTO if mates else office.MOVED_ALONE
    return words.format(name=version_name(after))


def _day(edit: Mapping[str, Any]) -> date | None:
    """The day of submission that an edited row says; None where it was emptied or left as it is."""
    return date.fromisoformat(edit["submitted"][:10]) if edit.get("submitted") else None


def problem(item: Stored, edit: Mapping[str, Any]) -> str | None:
    """Why the day of submission in an edited row cannot be kept, as a sentence; None where it can."""
    if "submitted" not in edit:
        return None
    said = corrections(edit)
    name, day, year = version_name(item.version), _day(edit), said.get("year", item.version.year)
    if said.get("stage", item.version.stage) != "draft":
        return office.SUBMITTED_PUBLISHED.format(name=name)
    if not item.first:
        return office.SUBMITTED_LATER.format(name=name)
    if day and year and too_early(day, year):
        return office.SUBMITTED_EARLY.format(name=name, date=day.isoformat())
    return None


def _submitted(library: Library, version: Version, day: date | None) -> str:
    """Keeps the day of submission unless ``version`` continues a report by now; a sentence where it does."""
    if version.id != min(v.id for v in library.history(version.id) if v.deleted_at is None):
        return office.SUBMITTED_LATER.format(name=version_name(version))
    library.register.submitted([version.id], day)
    return ""


def save(library: Library, items: list[Stored], edits: Mapping[int, Mapping[str, Any]]) -> str:
    """Stores edited rows (row number to changed columns) that have no ``problem``; what was done, in words.

    A day of submission that was emptied is again that of the file's arrival.
    """
    said = [office.CORRECTIONS_SAVED.format(count=len(edits))]
    for row, edit in edits.items():
        before, words = items[row].version, corrections(edit)
        after = library.correct(before.id, **words) if words else before
        said.append(moved(library, before, after))
        if "submitted" in edit:
            said.append(_submitted(library, after, _day(edit)))
    return "".join(said)
