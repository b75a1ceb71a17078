"""How a report scored: at first and after correction, against last year, by which scheme, who signed it."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl
import streamlit as st

from nianbao.desk import Desk
from nianbao.library.marking import Approval
from nianbao.scoring import Scheme
from nianbao.scoring.schemes import digest
from nianbao.scoring.signing import bases
from nianbao.ui import data, spoken, summary
from nianbao.wording import scorecard as words
from nianbao.wording import screens

IDENTITY = ("agency", "area", "scope")


@dataclass(frozen=True, slots=True)
class Change:
    """Against last year: the change in words, and what it is a change from (or why there is none)."""

    shown: str
    remark: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature under a score; not ``holds`` where the score has changed since."""

    approval: Approval
    holds: bool


@dataclass(frozen=True, slots=True)
class Result:
    """A report's scores. ``first`` is that of the first version, ``score`` that of the newest; ``again``:
    these are two versions. ``ordinal`` counts the newest; ``basis`` is what a signature is given for.
    """

    report: str
    first: float | None
    first_grade: str
    again: bool
    ordinal: int
    score: float | None
    grade: str
    assessable: float | None
    pending: int
    rank: int | None
    shared: bool
    """Whether another has the same rank."""
    ranked: int | None
    change: Change
    scheme: Scheme
    basis: str | None
    signature: Signature | None


def _change(desk: Desk, report: str, year: int | None) -> Change:
    """The change of the score since the year before, where both years were counted alike."""
    reports = desk.frames.reports
    own = reports.filter(pl.col("report") == report).select(IDENTITY)
    before = reports.filter(pl.col("year") == (year or 0) - 1).join(
        own, on=IDENTITY, how="semi", nulls_equal=False
    )
    if before.is_empty():
        return Change(words.NO_RANK, words.NO_LAST_YEAR)
    scores = dict(desk.scores.scores.select("report", "score").iter_rows())
    last = scores.get(before.sort("report").item(-1, "report"))
    now = scores.get(report)
    if digest(desk.scheme(year)) != digest(desk.scheme((year or 0) - 1)):
        return Change(words.NOT_COMPARED, words.OTHER_SCHEME)
    if last is None:
        return Change(words.NO_RANK, words.LAST_YEAR_UNSCORED)
    remark = words.LAST_YEAR.format(score=f"{last:.1f}")
    if now is None:
        return Change(words.NO_RANK, words.THIS_YEAR_UNSCORED)
    moved = round(now - last, 1)
    if not moved:
        return Change(words.SAME, remark)
    return Change((words.UP if moved > 0 else words.DOWN).format(points=f"{abs(moved):.1f}"), remark)


@st.cache_resource(max_entries=2, show_spinner=False)
def _bases(_desk: Desk, place: str, revision: int) -> dict[str, str]:
    years = _desk.frames.reports["year"].unique().to_list()
    return bases(_desk.scores, {scheme.id: scheme for scheme in map(_desk.scheme, years)})


@st.cache_resource(max_entries=2, show_spinner=False)
def _last(place: str, revision: int) -> dict[int, Approval]:
    """The signature of each report that was not withdrawn, the last one, by chain."""
    return {a.chain: a for a in data.library().marking.approvals() if a.withdrawn_at is None}


def signature_of(desk: Desk, report: str) -> Signature | None:
    """The last signature under the report's score, and whether it still holds; None without one."""
    library = data.library()
    approval = _last(library.place, library.revision()).get(data.chain_of(report))
    if approval is None:
        return None
    basis = _bases(desk, library.place, library.revision()).get(report)
    return Signature(approval, basis == approval.basis)


def holding(desk: Desk, reports: Sequence[str]) -> dict[str, Approval]:
    """The signatures that hold under the scores of ``reports``, by report."""
    library = data.library()
    place, revision = library.place, library.revision()
    last = _last(place, revision)
    if not last:
        return {}
    basis = _bases(desk, place, revision)
    chains = {str(version.id): version.chain for version in data.versions()}
    found = {report: last.get(chains.get(report, 0)) for report in reports}
    return {r: a for r, a in found.items() if a is not None and a.basis == basis.get(r)}


def signed_in_words(desk: Desk, reports: Sequence[str]) -> dict[str, str]:
    """Who signed the scores of ``reports`` whose signature holds, and when."""
    return {
        report: words.SIGNED.format(who=a.who, day=a.made_at.astimezone().date().isoformat())
        for report, a in holding(desk, reports).items()
    }


def result_of(desk: Desk, report: str) -> Result:
    """How ``report`` scored."""
    library = data.library()
    score = desk.scores.scores.row(by_predicate=pl.col("report") == report, named=True)
    about = desk.frames.reports.row(by_predicate=pl.col("report") == report, named=True)
    began = summary.began(desk).scores.filter(pl.col("report") == report)
    first = began.row(0, named=True) if began.height else {}
    version = next(v for v in data.versions() if str(v.id) == report)
    again = bool(first.get("again"))
    alike = [pl.col(name).eq_missing(pl.lit(about[name])) for name in ("agency_kind", "scope", "year")]
    peers = desk.frames.reports.filter(alike)
    level = desk.scores.scores.join(peers, on="report", how="semi").filter(
        pl.col("rank") == pl.lit(score["rank"], pl.Int64)
    )
    return Result(
        report=report,
        first=first.get("first_score") if again else score["score"],
        first_grade=(first.get("first_grade") or "") if again else score["grade"],
        again=again,
        ordinal=version.ordinal,
        score=score["score"],
        grade=score["grade"],
        assessable=score["assessable"],
        pending=score["pending"],
        rank=score["rank"],
        shared=level.height > 1,
        ranked=score["ranked"],
        change=_change(desk, report, about["year"]),
        scheme=desk.scheme(about["year"]),
        basis=_bases(desk, library.place, library.revision()).get(report),
        signature=signature_of(desk, report),
    )


def points(score: float | None) -> str:
    """A score in words."""
    return words.NO_SCORE if score is None else words.SCORE.format(score=f"{score:.1f}")


def heads(result: Result) -> tuple[tuple[str, str, str], ...]:
    """The figures at the head of a card: label, value, remark."""
    mended = points(result.score) if result.again else words.NO_RANK
    told = words.DRAFT_NO.format(ordinal=result.ordinal) if result.again else words.NOT_MENDED
    ranked = words.RANKED.format(ranked=result.ranked) if result.rank is not None else ""
    place = words.RANK_SHARED if result.shared else words.RANK
    rank = words.NO_RANK if result.rank is None else place.format(rank=result.rank)
    why = words.NO_SCORE_WHY if result.score is None else ""
    return (
        (
            words.FIRST_SCORE,
            points(result.first),
            spoken.named(result.first_grade) if result.first is not None else why,
        ),
        (words.MENDED_SCORE, mended, told),
        (words.GRADE, words.NO_RANK if result.score is None else spoken.named(result.grade), why),
        (words.ASSESSABLE, "—" if result.assessable is None else f"{result.assessable:.0%}", ""),
        (words.CHANGE, result.change.shown, result.change.remark),
        (words.RANKING, rank, ranked),
    )


def state(result: Result) -> str:
    """Whether the score is provisional, signed, or changed since it was signed."""
    signed = result.signature
    if signed is None:
        return words.PROVISIONAL_LINE
    day = signed.approval.made_at.astimezone().date().isoformat()
    if signed.holds:
        return words.SIGNED.format(who=signed.approval.who, day=day)
    was = points(signed.approval.score)
    changed = words.CHANGED_LINE.format(who=signed.approval.who, day=day, score=was, now=points(result.score))
    return screens.NAMED.format(name=f"{words.PROVISIONAL}　{words.CHANGED}", said=changed)
