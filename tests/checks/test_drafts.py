"""A draft (送审稿) is judged before anybody could publish it."""

import polars as pl

from nianbao.checks import run
from nianbao.frames import Frames, frames_of
from tests.factory import report


def _as_draft(frames: Frames) -> Frames:
    reports = frames.reports.with_columns(stage=pl.lit("draft"))
    return Frames(reports, frames.facts, frames.statements, frames.structure)


def _published(frames: Frames) -> list[tuple[str, str | None]]:
    return run(frames, only=["time.published"]).select("status", "reason").rows()


def test_a_draft_cannot_be_late() -> None:
    undated = frames_of([report(published=None)])
    assert _published(undated) == [("not_assessable", "no_date")]
    assert _published(_as_draft(undated)) == [("not_applicable", "draft")]
