"""The findings frame as a whole: its schema, its order, its keys, its roots, and that blanks never count."""

from importlib import import_module

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.checks import FINDINGS, catalogue, run
from nianbao.frames import frames_of
from tests.checks.cases import SOUND, composition, figure, told
from tests.factory import cells, report

REQUESTS = [c for c in cells("2021") if c.startswith("requests.")]


def failing(values: dict[str, float | None]) -> list[tuple[str, str | None]]:
    """Keys and roots of what fails on one report with these cells."""
    findings = run(frames_of([report(values=values)]))
    failed = findings.filter(pl.col("status") == "fail", pl.col("severity") != "info")
    return list(failed.select("key", "root").iter_rows())


def test_no_reports() -> None:
    assert run(frames_of([])).schema == FINDINGS


def test_schema_order_and_keys() -> None:
    reports = [report(agency=name, values=SOUND) for name in ("乙镇人民政府", "甲镇人民政府")]
    findings = run(frames_of(reports))
    assert findings.schema == FINDINGS
    assert findings["report"].is_sorted()
    assert findings.select("report", "key").is_duplicated().sum() == 0
    order = [check.id for check in catalogue()]
    for _, mine in findings.group_by("report"):
        positions = [order.index(rule) for rule in mine["rule"]]
        assert positions == sorted(positions)


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    frames = frames_of([report(agency=f"{name}镇人民政府") for name in "甲乙丙丁戊"])
    whole = run(frames)
    for name in ("blocks", "complete", "engine"):
        monkeypatch.setattr(import_module(f"nianbao.checks.{name}"), "FEWEST", 2)
    assert run(frames).equals(whole)


def test_one_wrong_cell_has_one_root() -> None:
    wrong = SOUND | {"requests.received.total": 15.0}
    assert failing(wrong) == [
        ("arithmetic.requests_balance@requests..total", "requests.received.total"),
        ("arithmetic.requests_row@requests.received", "requests.received.total"),
    ]


def test_the_sentence_of_a_wrong_cell_has_its_root() -> None:
    made = told(figure("applications_received", 14), values=SOUND | {"requests.received.total": 15.0})
    findings = run(frames_of([made])).filter(pl.col("status") == "fail", pl.col("severity") != "info")
    assert dict(findings.select("rule", "root").iter_rows()) == {
        "arithmetic.requests_balance": "requests.received.total",
        "arithmetic.requests_row": "requests.received.total",
        "text.received": "requests.received.total",
    }


def test_two_wrong_cells_have_two_roots() -> None:
    wrong = SOUND | {"requests.received.total": 15.0, "requests.granted.business": 2.0}
    roots = {root for _, root in failing(wrong)}
    assert roots == {"requests.received.total", "requests.granted.business"}


def test_a_cell_wrong_in_itself_and_the_sum_that_it_breaks_have_one_root() -> None:
    [root] = {root for _, root in failing({"disputes.reconsideration.upheld": -3.0})}
    assert root == "disputes.reconsideration.upheld"


def test_a_wrong_figure_of_a_list_and_the_list_have_one_root() -> None:
    people = figure("applications_natural_person", 25, "自然人25件")
    listed = composition(14, 25, 0, quote="收到申请14件，其中自然人25件")
    findings = run(frames_of([told(people, listed, values=SOUND)]))
    roots = dict(findings.filter(pl.col("status") == "fail").select("rule", "root").iter_rows())
    assert roots["text.applicants"] is not None
    assert roots["text.applicants"] == roots["text.composition"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(REQUESTS), min_size=1, max_size=8, unique=True))
def test_a_blank_is_never_a_failure_of_sums(blank: list[str]) -> None:
    made = report(values=SOUND | dict.fromkeys(blank))
    rules = [check.id for check in catalogue() if check.id.startswith(("arithmetic.", "text."))]
    findings = run(frames_of([made]), only=rules)
    assert findings.filter(pl.col("status") == "fail").is_empty()


@settings(max_examples=25, deadline=None)
@given(st.sampled_from([c for c in REQUESTS if "other" not in c]), st.integers(1, 500))
def test_one_wrong_cell_never_passes_unseen(concept: str, by: int) -> None:
    wrong = SOUND | {concept: (SOUND.get(concept) or 0.0) + by}
    found = failing(wrong)
    assert found
    assert len({root for _, root in found}) == 1
