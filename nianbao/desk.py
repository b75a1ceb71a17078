"""The way from frames to everything known about them, in one call."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Self, TypeVar

import polars as pl

from nianbao import checks, review, scoring
from nianbao.checks import Deadlines, Limits
from nianbao.frames import Frames, drafts_of
from nianbao.scoring import Scheme
from nianbao.scoring.schema import Scores
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.messages import with_messages
from parsing.model import AgencyKind

if TYPE_CHECKING:  # the command checks and scores without a library
    from nianbao.library import Library

T = TypeVar("T", Frames, Scores)


@dataclass(frozen=True, slots=True)
class Desk:
    """Reports with what was found about them; every frame has the key ``report``.

    ``outcomes`` (OUTCOMES) are all findings without what can be looked up; ``findings`` (FINDINGS) those of
    failed checks, complete with their sentences (``about`` and ``whole`` complete the others, too).
    ``standing`` are the failed ones with what people decided about them, ``solved`` those that are found no
    more (both nianbao.review.STANDING). ``scores`` and ``indicators`` as nianbao.scoring declares.
    ``schemes`` are those that the office chose, by year; the shipped one scores the others. ``basis``: what
    ``evaluate`` goes on from after a change; null in a part.
    """

    frames: Frames
    outcomes: pl.DataFrame
    findings: pl.DataFrame
    standing: pl.DataFrame
    solved: pl.DataFrame
    scores: Scores
    indicators: pl.DataFrame
    schemes: Mapping[int, Scheme] = field(default_factory=dict)
    basis: checks.Checked | None = None

    def scheme(self, year: int | None) -> Scheme:
        """The scheme that scores the reports of ``year``."""
        return scoring.scheme_of(year, self.schemes)

    def about(self, report: str) -> pl.DataFrame:
        """The findings about one report (FINDINGS), passes too, complete, in the language spoken."""
        own = self.outcomes.filter(pl.col("report") == report)
        return with_messages(checks.complete(own, self.frames), drafts_of(self.frames))

    def whole(self) -> pl.DataFrame:
        """All findings (FINDINGS), passes included, complete with their sentences: many reports need room."""
        return told(self.outcomes, self.frames)

    def of_year(self, year: int) -> Self:
        """The part about the reports of ``year``, judged together with the other years."""
        kept = self.frames.reports.filter(pl.col("year") == year).select("report")
        return replace(
            self,
            basis=None,
            frames=_only(self.frames, kept),
            outcomes=_part(self.outcomes, kept),
            findings=_part(self.findings, kept),
            standing=_part(self.standing, kept),
            solved=_part(self.solved, kept),
            scores=_only(self.scores, kept),
            indicators=_part(self.indicators, kept),
        )


def _only(frames: T, kept: pl.DataFrame) -> T:
    """The rows of every frame in ``frames`` about the reports in ``kept``."""
    whole = {field.name: getattr(frames, field.name) for field in fields(frames)}
    return replace(frames, **{name: _part(frame, kept) for name, frame in whole.items()})


def _part(frame: pl.DataFrame, kept: pl.DataFrame) -> pl.DataFrame:
    return frame.join(kept, on="report", how="semi", maintain_order="left")


@speaking(DEFAULT)
def told(outcomes: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """Outcomes about reports of ``frames`` as FINDINGS, complete with their sentences in Chinese."""
    return with_messages(checks.complete(outcomes, frames), drafts_of(frames))


def _desk(frames: Frames, outcomes: pl.DataFrame, rulings: pl.DataFrame | None) -> Desk:
    findings = told(outcomes.filter(pl.col("status") == "fail"), frames)
    judged, scores = _judged(frames, outcomes, findings, rulings, None, {})
    return Desk(
        frames=frames,
        outcomes=outcomes,
        findings=findings,
        standing=judged.standing,
        solved=judged.solved,
        scores=scores,
        indicators=scoring.indicators(frames),
    )


def evaluate(
    frames: Frames,
    deadlines: Deadlines | Mapping[AgencyKind, tuple[int, int]] | None = None,
    rulings: pl.DataFrame | None = None,
    roster: pl.DataFrame | None = None,
    last: Desk | None = None,
    limits: Limits | None = None,
) -> Desk:
    """Checks and scores the reports of ``frames``, against each other too.

    ``deadlines`` are the office's (month and day by kind; shipped days where it set none), ``rulings``
    what it decided about findings (nianbao.review.RULINGS), ``roster`` the bodies that owe a report
    (nianbao.checks.areas.ROSTER), ``limits`` the office's of a report's length (shipped ones where it set
    none). What ``last``, the desk before a change, knows is not computed again.
    """
    if not isinstance(deadlines, Deadlines):
        deadlines = Deadlines(deadlines or {})
    basis = checks.checked(frames, deadlines, roster, last.basis if last else None, limits)
    return replace(_desk(frames, basis.outcomes, rulings), basis=basis)


def _judged(
    frames: Frames,
    outcomes: pl.DataFrame,
    findings: pl.DataFrame,
    rulings: pl.DataFrame | None,
    earlier: pl.DataFrame | None,
    schemes: Mapping[int, Scheme],
) -> tuple[review.Judged, Scores]:
    """How findings stand after ``rulings``, and the scores that follow."""
    judged = review.judge(frames, findings, rulings, earlier)
    read = scoring.for_scores(findings, outcomes)
    scores = scoring.evaluate_years(frames, read, review.scored(judged.standing), schemes)
    return judged, scores


def evaluate_among(
    frames: Frames,
    asked: pl.DataFrame,
    deadlines: Deadlines,
    roster: pl.DataFrame | None = None,
    limits: Limits | None = None,
) -> Desk:
    """The part of what :func:`evaluate` finds that is about the reports in ``asked`` (report) alone."""
    outcomes = checks.outcomes_among(frames, asked, deadlines, roster, limits)
    return _desk(_only(frames, asked), outcomes, None)


def decided(
    desk: Desk,
    rulings: pl.DataFrame | None,
    earlier: pl.DataFrame | None = None,
    schemes: Mapping[int, Scheme] | None = None,
) -> Desk:
    """``desk`` after ``rulings`` (RULINGS); nothing is checked again.

    ``earlier``: what failed in the version before of each report that has one (see ``before``). ``schemes``:
    those that the office chose, by year; without them those of ``desk``.
    """
    used = desk.schemes if schemes is None else schemes
    judged, scores = _judged(desk.frames, desk.outcomes, desk.findings, rulings, earlier, used)
    return replace(desk, standing=judged.standing, solved=judged.solved, scores=scores, schemes=used)


def before(library: "Library", frames: Frames, roster: pl.DataFrame | None = None) -> pl.DataFrame | None:
    """What failed in the version before of each report that has one, under its current version (FINDINGS).

    ``frames``: those of the current versions. A report without a failure then has a row of another status;
    None where no report has two versions.
    """
    found = library.frames_before()
    if found is None:
        return None
    earlier, replaced = found
    gone = pl.DataFrame({"report": list(replaced.values())})
    settings = library.settings()
    outcomes = checks.outcomes_instead(frames, earlier, gone, settings.due, roster, settings.limits)
    one = outcomes.filter(pl.col("status") != "fail").unique("report", keep="first", maintain_order=True)
    kept = pl.concat([outcomes.filter(pl.col("status") == "fail"), one]).sort("report", maintain_order=True)
    return told(kept, earlier).with_columns(pl.col("report").replace(replaced))


def roster_for(library: "Library", frames: Frames) -> pl.DataFrame | None:
    """The roster as the checks of ``frames`` read it (nianbao.checks.areas.ROSTER); None without one.

    Of the years in which bodies are added up, and where one was renamed or merged, of all.
    """
    from nianbao.totals import noted_changes, roster_of

    some = frames.reports if noted_changes(library) else frames.reports.filter(pl.col("scope") == "area")
    return roster_of(library, some["year"].drop_nulls().unique().sort().to_list())


def desk_of(library: "Library", year: int | None = None) -> Desk:
    """The library's current reports, evaluated with its settings and decisions; those of ``year``."""
    frames = library.frames()
    roster = roster_for(library, frames)
    settings = library.settings()
    desk = evaluate(frames, settings.due, roster=roster, limits=settings.limits)
    desk = decided(
        desk, review.rulings_of(library), before(library, frames, roster), library.marking.by_year()
    )
    return desk if year is None else desk.of_year(year)
