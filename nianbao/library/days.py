"""The days of a report through its versions: submitted, first published, corrected."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nianbao.library.records import Version


@dataclass(frozen=True, slots=True)
class ReportDays:
    """The days of one report; ``confirmed``: a person entered or confirmed the day.

    ``submitted`` without it is the day on which the first draft was taken in. ``on_site``: a published
    version is on file, whether its day is known or not.
    """

    submitted: date | None = None
    submitted_confirmed: bool = False
    published: date | None = None
    published_confirmed: bool = False
    corrected: date | None = None
    on_site: bool = False


def _arrived(version: Version) -> date | None:
    """The day a draft was taken in; None for one of a long past year, which was taken in afterwards."""
    day = version.added_at.astimezone().date()
    return day if version.stage == "draft" and version.year and day.year <= version.year + 1 else None


def _submitted(versions: Sequence[Version]) -> tuple[date | None, bool]:
    said = [v.submitted for v in versions if v.submitted]
    if said:
        return min(said), True
    return min(filter(None, map(_arrived, versions)), default=None), False


def _published(versions: Sequence[Version]) -> tuple[date | None, bool]:
    """The first day of publication: of the confirmed ones, where there are some."""
    dated = [(v.published, v.published_confirmed) for v in versions if v.published]
    sure = [day for day, confirmed in dated if confirmed]
    return min(sure or [day for day, _ in dated], default=None), bool(sure)


def too_early(day: date, year: int) -> bool:
    """Whether ``day`` lies before a report of ``year`` can have been submitted: before the November in it."""
    return day < date(year, 11, 1)


def of_versions(versions: Sequence[Version]) -> ReportDays:
    """The days of the report that has these ``versions``, none of them deleted.

    Lateness is judged on the first submission and the first publication; a correction comes after.
    """
    submitted, submitted_confirmed = _submitted(versions)
    published, published_confirmed = _published(versions)
    return ReportDays(
        submitted=submitted,
        submitted_confirmed=submitted_confirmed,
        published=published,
        published_confirmed=published_confirmed,
        corrected=max((v.corrected for v in versions if v.corrected), default=None),
        on_site=any(v.stage == "published" for v in versions),
    )


def days_of(versions: Iterable[Version]) -> Mapping[int, ReportDays]:
    """The days of each report by chain, from its ``versions``, none of them deleted."""
    chains: dict[int, list[Version]] = defaultdict(list)
    for version in versions:
        chains[version.chain].append(version)
    return {chain: of_versions(members) for chain, members in chains.items()}
