"""``nianbao check`` and ``score``: the objects that other programs rely on."""

from pathlib import Path

import pytest

from data import resource
from nianbao.checks import catalogue
from tests.cli.run import run

NAMES = ("qinghe-2023.txt", "qinghe-2024.txt")
FINDING = {
    "rule",
    "status",
    "severity",
    "fault",
    "place",
    "expected",
    "actual",
    "difference",
    "facts",
    "evidence",
    "message",
}
DIMENSIONS = ["timeliness", "completeness", "accuracy", "content", "safety", "availability"]
INDICATORS = {
    "requests_received",
    "requests_answered",
    "granted_rate",
    "partly_granted_rate",
    "disclosed_rate",
    "refused_rate",
    "unavailable_rate",
    "declined_rate",
    "other_rate",
    "carried_out_rate",
    "natural_person_share",
    "corrected_count",
    "lost_count",
    "reconsideration_corrected_rate",
    "litigation_corrected_rate",
    "dispute_rate",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two reports of one town, something else and something unreadable."""
    folder = tmp_path_factory.mktemp("in")
    for name in NAMES:
        (folder / name).write_bytes(resource(f"samples/{name}").read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "note.txt").write_text("关于召开会议的通知\n请各单位按时参加。\n", "utf-8")
    return folder


def test_check(folder: Path) -> None:
    done = run("check", "--json", folder)
    assert done.status == 3
    assert [Path(row["file"]).name for row in done.objects] == list(NAMES)
    assert [row["year"] for row in done.objects] == [2023, 2024]
    assert len(done.err.splitlines()) == 2
    rules = {check.id for check in catalogue()}
    for row in done.objects:
        assert set(row) == {"file", "agency", "area", "year", "findings"}
        for finding in row["findings"]:
            assert set(finding) == FINDING
            assert finding["rule"] in rules
            assert None not in finding["place"].values()
            assert all(set(e) == {"quote", "where"} for e in finding["evidence"])
            assert finding["status"] != "fail" or finding["message"]


def test_one_file_given_twice_is_answered_twice(folder: Path) -> None:
    path = folder / NAMES[0]
    assert [row["file"] for row in run("check", "--json", path, path).objects] == [str(path)] * 2


def test_score(folder: Path) -> None:
    done = run("score", "--json", folder / NAMES[1])
    (row,) = done.objects
    head = {"file", "agency", "area", "year", "score", "grade", "assessable", "scheme"}
    assert set(row) == head | {"dimensions", "indicators"}
    assert [dimension["id"] for dimension in row["dimensions"]] == DIMENSIONS
    assert {indicator["id"] for indicator in row["indicators"]} == INDICATORS
    assert all(set(d) == {"id", "score", "max", "deductions"} for d in row["dimensions"])
    figures = {"id", "value", "numerator", "denominator", "small_sample"}
    assert all(set(indicator) == figures for indicator in row["indicators"])
    assert 0 <= row["assessable"] <= 1


@pytest.mark.parametrize("command", ["check", "score"])
def test_lines_for_a_reader(command: str, folder: Path) -> None:
    done = run(command, folder)
    heads = [line for line in done.out.splitlines() if not line.startswith(" ")]
    assert [Path(line.split("\t")[0]).name for line in heads] == list(NAMES)
    assert done.status == 3


def test_nothing_to_answer(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("关于召开会议的通知\n请各单位按时参加。\n", "utf-8")
    for command in ("check", "score"):
        done = run(command, "--json", note)
        assert (done.status, done.out) == (0, "")
        assert done.err.startswith(str(note))
