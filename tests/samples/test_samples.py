"""The sample reports: what was planted in them is found, and nothing else is held against them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from data import resource
from nianbao.checks import catalogue
from nianbao.desk import Desk, evaluate
from nianbao.frames import frames_of
from parsing import read
from parsing.model import Report, TableId
from tests.factory import TABLES, cells

FOLDER = resource("samples")
MANIFEST: list[dict[str, Any]] = json.loads(FOLDER.joinpath("manifest.json").read_text("utf-8"))
FILES = [sample["file"] for sample in MANIFEST]
NAMED = ("agency", "area", "agency_kind", "scope", "year", "format", "published")
CELLS: dict[str, dict[str, str]] = json.loads((Path(__file__).parent / "cells.json").read_text("utf-8"))
SAID: dict[str, dict[str, float]] = json.loads((Path(__file__).parent / "narrative.json").read_text("utf-8"))
WITHOUT_TABLES = set(FILES) - set(CELLS)
NOT_PUBLISHED = {sample["file"] for sample in MANIFEST if sample["stage"] == "draft"}


@pytest.fixture(scope="module")
def reports() -> Mapping[str, Report]:
    return {name: read(FOLDER.joinpath(name).read_bytes(), name) for name in FILES}


@pytest.fixture(scope="module")
def desk(reports: Mapping[str, Report]) -> Desk:
    return evaluate(frames_of(reports), None)


def test_every_file_is_listed() -> None:
    assert isinstance(FOLDER, Path)
    assert {path.name for path in FOLDER.iterdir()} == {*FILES, "manifest.json"}


def test_planted_faults_name_rules() -> None:
    rules = {check.id for check in catalogue()}
    assert {fault["rule"] for sample in MANIFEST for fault in sample["planted"]} <= rules


@pytest.mark.parametrize("sample", MANIFEST, ids=FILES)
def test_samples_are_taken_for_what_they_are(sample: dict[str, Any], reports: Mapping[str, Report]) -> None:
    report = reports[sample["file"]]
    assert (report.kind, report.problems) == ("report", ())
    assert {name: getattr(report, name) for name in NAMED} == {name: sample[name] for name in NAMED}


def figures(report: Report, table: TableId) -> str:
    """The numbers of a table in the form's order, ``?`` for a cell without one."""
    known = {fact.id: fact for fact in report.facts if fact.id.startswith(f"{table}.")}
    shown = [known[cell] for cell in cells(report.format or "") if cell in known]
    return " ".join("?" if fact.value is None else f"{fact.value:.15g}" for fact in shown)


@pytest.mark.parametrize(("name", "table"), [(name, table) for name in CELLS for table in TABLES])
def test_every_cell_is_read(name: str, table: TableId, reports: Mapping[str, Report]) -> None:
    printed = " ".join("?" if cell == "?" else f"{float(cell):.15g}" for cell in CELLS[name][table].split())
    assert reports[name].tables[table] == "recognised"
    assert figures(reports[name], table) == printed


def narrative(report: Report) -> dict[str, float | None]:
    return {f.id.removeprefix("narrative."): f.value for f in report.facts if f.source == "narrative"}


@pytest.mark.parametrize("name", FILES)
def test_sentences_give_no_other_number(name: str, reports: Mapping[str, Report]) -> None:
    assert narrative(reports[name]).items() <= SAID[name].items()


def test_nearly_every_number_of_the_sentences_is_read(reports: Mapping[str, Report]) -> None:
    said = {(name, figure) for name in FILES for figure in SAID[name]}
    known = {(name, figure) for name in FILES for figure in narrative(reports[name])}
    assert len(known) >= 0.9 * len(said), sorted(said - known)


@pytest.mark.parametrize("sample", MANIFEST, ids=FILES)
def test_planted_faults_are_found_and_no_other(sample: dict[str, Any], desk: Desk) -> None:
    held = desk.findings.filter(
        pl.col("report") == sample["file"],
        pl.col("status") == "fail",
        pl.col("severity").is_in(["error", "warning"]),
    )
    assert sorted(set(held["rule"])) == sorted({fault["rule"] for fault in sample["planted"]})


def test_samples_spread_over_the_grades(desk: Desk) -> None:
    scores = desk.scores.scores
    unscored = scores.filter(pl.col("score").is_null())
    assert set(unscored["report"]) == WITHOUT_TABLES | NOT_PUBLISHED
    assert set(scores["grade"]) == {"优秀", "合格", "暂不评分"}
