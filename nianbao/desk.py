"""The way from frames to everything known about them, in one call."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Self, TypeVar

import polars as pl

from nianbao import checks, scoring
from nianbao.checks import Deadlines
from nianbao.frames import Frames
from nianbao.scoring.schema import DECISIONS, Scores
from nianbao.wording import with_messages
from parsing.model import AgencyKind

if TYPE_CHECKING:  # the command checks and scores without a library
    from nianbao.library import Library

T = TypeVar("T", Frames, Scores)


@dataclass(frozen=True, slots=True)
class Desk:
    """Reports with what was found about them; every frame has the key ``report``.

    ``findings`` carry their sentences (FINDINGS); ``scores`` and ``indicators`` as nianbao.scoring declares.
    """

    frames: Frames
    findings: pl.DataFrame
    scores: Scores
    indicators: pl.DataFrame

    def of_year(self, year: int) -> Self:
        """The part about the reports of ``year``, judged together with the other years."""
        kept = self.frames.reports.filter(pl.col("year") == year).select("report")
        return replace(
            self,
            frames=_only(self.frames, kept),
            findings=_part(self.findings, kept),
            scores=_only(self.scores, kept),
            indicators=_part(self.indicators, kept),
        )


def _only(frames: T, kept: pl.DataFrame) -> T:
    """The rows of every frame in ``frames`` about the reports in ``kept``."""
    whole = {field.name: getattr(frames, field.name) for field in fields(frames)}
    return replace(frames, **{name: _part(frame, kept) for name, frame in whole.items()})


def _part(frame: pl.DataFrame, kept: pl.DataFrame) -> pl.DataFrame:
    return frame.join(kept, on="report", how="semi", maintain_order="left")


def evaluate(
    frames: Frames,
    deadlines: Deadlines | Mapping[AgencyKind, tuple[int, int]] | None = None,
    decisions: pl.DataFrame | None = None,
) -> Desk:
    """Checks and scores the reports of ``frames``, against each other too.

    ``deadlines`` are the office's (month and day by kind; shipped days where it set none), ``decisions``
    what it decided about findings (DECISIONS).
    """
    if not isinstance(deadlines, Deadlines):
        deadlines = Deadlines(deadlines or {})
    findings = with_messages(checks.run(frames, deadlines))
    scores = scoring.evaluate(frames, findings, decisions)
    return Desk(frames, findings, scores, scoring.indicators(frames))


def decisions_of(library: "Library") -> pl.DataFrame:
    """The decisions that hold about the current version of each report (DECISIONS)."""
    current = {v.chain: str(v.id) for v in library.versions(current=True)}
    rows = [(current[d.chain], d.key, d.state) for d in library.decisions() if d.chain in current]
    return pl.DataFrame(rows, schema=DECISIONS, orient="row")


def desk_of(library: "Library", year: int | None = None) -> Desk:
    """The library's current reports, evaluated with its settings and decisions; those of ``year``."""
    desk = evaluate(library.frames(), library.settings().deadlines, decisions_of(library))
    return desk if year is None else desk.of_year(year)
