"""Real and reconstructed reports: every labelled cell with its value, state and place, and no other."""

import json
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from parsing import read
from parsing.model import Report

TABLES = ("proactive.", "requests.", "disputes.")


def _cells(report: Report) -> dict[str, float | None]:
    return {f.id: f.value for f in report.facts if f.source == "table"}


def _unread(label: dict[str, Any], report: Report) -> Counter[str]:
    """Labelled cells without a value, by state; fails on a wrong or invented one."""
    wanted = {k: v for k, v in label["facts"].items() if k.startswith(TABLES)}
    scored = {k for k in wanted if not any(fnmatch(k, skip) for skip in label.get("not_scored", ()))}
    have = {k: v for k, v in _cells(report).items() if v is not None}
    unknown = {k for k in have if not any(fnmatch(k, skip) for skip in label.get("not_scored", ()))}
    assert unknown <= set(wanted)
    assert {k: have[k] for k in scored & set(have)} == {k: wanted[k] for k in scored & set(have)}
    states = {f.id: f.state for f in report.facts}
    return Counter(states.get(k, "missing") for k in scored - set(have))


def _places(report: Report) -> None:
    for fact in report.facts:
        assert report.text[fact.start : fact.end] == fact.raw
        assert (fact.value is None) == (fact.state != "reported")


def test_the_seeds(shared: Path) -> None:
    expected = json.loads((shared / "seeds" / "expected.json").read_text("utf-8"))
    for name, want in expected.items():
        report = read((shared / "seeds" / name).read_bytes(), name)
        assert report.kind == "report"
        assert _cells(report) == want["facts"], name
        assert (report.year, report.format, report.published) == (
            want["year"],
            want["format"],
            want["published"],
        )
        present = {table: state == "recognised" for table, state in report.tables.items()}
        assert present == want["tables_present"], name
        narrative = {
            f.id.removeprefix("narrative."): f.value for f in report.facts if f.source == "narrative"
        }
        assert want["narrative"].items() <= narrative.items(), name
        assert set(narrative) - set(want["narrative"]) <= set(want.get("optional", ())), name
        _places(report)


def _labels(shared: Path) -> list[dict[str, Any]]:
    lines = (shared / "reports" / "labels.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def test_the_labelled_texts(shared: Path) -> None:
    unread = {}
    for label in _labels(shared):
        path = shared / "reports" / "texts" / f"{label['id']}.txt"
        report = read(path.read_bytes(), path.name)
        if label.get("is_report", True):
            unread[label["id"]] = _unread(label, report)
        else:
            assert report.kind == "not_report"
        for concept in label.get("blank", ()):
            assert {f.state for f in report.facts if f.id == concept} <= {"blank", "mark"}
        _places(report)
    assert {name: count for name, count in unread.items() if count} == {}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_places_do_not_depend_on_the_encoding(shared: Path, encoding: str) -> None:
    path = min((shared / "seeds").glob("003*.txt"))
    text = path.read_text("utf-8")
    plain, other = read(text.encode(), "x"), read(text.encode(encoding), "x")
    assert plain.facts == other.facts
    assert plain.statements == other.statements
