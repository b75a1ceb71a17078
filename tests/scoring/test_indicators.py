import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.frames import frames_of
from nianbao.scoring import indicators
from nianbao.scoring.indicator import catalogue, small_denominator
from nianbao.scoring.schema import INDICATOR_STATES, INDICATORS
from parsing.model import Report
from tests.factory import CONCEPTS, fact, report

SHARES = [
    "granted_rate",
    "partly_granted_rate",
    "refused_rate",
    "unavailable_rate",
    "declined_rate",
    "other_rate",
]
OUTCOMES = {
    "granted_rate": "requests.granted.total",
    "partly_granted_rate": "requests.partly_granted.total",
    "refused_rate": "requests.refused_third_party.total",
    "unavailable_rate": "requests.unavailable_not_held.total",
    "declined_rate": "requests.declined_repeat.total",
    "other_rate": "requests.other_reason.total",
}
NEVER_RANKED = {
    "requests_received",
    "granted_rate",
    "disclosed_rate",
    "refused_rate",
    "carried_out_rate",
    "corrected_count",
    "lost_count",
    "dispute_rate",
    "licences_decisions",
    "penalties_decisions",
    "coercion_decisions",
    "fees_amount",
    "proactive_items",
}


def of(one: Report, indicator: str) -> tuple[object, ...]:
    rows = indicators(frames_of([one])).filter(indicator=indicator)
    return rows.select("value", "numerator", "denominator", "state").row(0)


def test_declarations_read_concepts_that_exist_in_their_forms() -> None:
    forms = {c["id"]: set(c["formats"]) for c in CONCEPTS}
    for indicator in catalogue():
        printed = set().union(*(forms[c] for c in indicator.concepts))
        assert set(indicator.forms) <= printed, indicator.id
        assert indicator.caveat
        assert (indicator.denominator is None) == (indicator.unit != "rate"), indicator.id
    assert len({i.id for i in catalogue()}) == len(catalogue())
    assert sum(i.interface for i in catalogue()) == 16
    assert {i.id for i in catalogue() if not i.rankable} >= NEVER_RANKED


TOTAL, GRANTED = "requests.total.total", "requests.granted.total"
REVIEWS = "disputes.reconsideration"
LOST = ("disputes.litigation_direct.corrected", "disputes.litigation_after_reconsideration.corrected")
YEAR_END = {"requests.received.total": 3, "requests.carried_in.total": 9, "requests.carried_out.total": 3}


@pytest.mark.parametrize(
    ("values", "indicator", "expected"),
    [
        ({TOTAL: 16, GRANTED: 4}, "granted_rate", (0.25, 4, 16, "ok")),
        ({TOTAL: 10, GRANTED: 10}, "granted_rate", (1, 10, 10, "ok")),
        ({TOTAL: 9, GRANTED: 9}, "granted_rate", (None, 9, 9, "small_sample")),
        ({}, "granted_rate", (None, 0, 0, "not_applicable")),
        ({TOTAL: None}, "granted_rate", (None, 0, None, "missing")),
        ({TOTAL: 20, "requests.refused_by_law.total": None}, "refused_rate", (None, None, 20, "missing")),
        ({TOTAL: 12, GRANTED: 13}, "granted_rate", (None, 13, 12, "inconsistent")),
        ({GRANTED: 1}, "granted_rate", (None, 1, 0, "inconsistent")),
        ({f"{REVIEWS}.pending": 2}, "reconsideration_corrected_rate", (None, 0, -2, "inconsistent")),
        (YEAR_END, "carried_out_rate", (0.25, 3, 12, "ok")),
        ({LOST[0]: 2, LOST[1]: 1}, "lost_count", (3, 3, None, "ok")),
        ({TOTAL: 10, f"{REVIEWS}.total": 12}, "dispute_rate", (1.2, 12, 10, "ok")),
        ({"proactive.fees.amount": 4166.241619}, "fees_amount", (4166.241619, 4166.241619, None, "ok")),
        ({}, "proactive_items", (None, None, None, "missing")),
        ({"narrative.proactive_total": 820}, "proactive_items", (820, 820, None, "ok")),
    ],
)
def test_values_and_states(
    values: dict[str, float | None], indicator: str, expected: tuple[object, ...]
) -> None:
    assert of(report(values=values), indicator) == expected


def test_forms_print_other_outcomes_in_one_row_or_three() -> None:
    old = report(year=2020, form="2019", values={"requests.total.total": 20, "requests.other.total": 5})
    assert of(old, "other_rate") == (0.25, 5, 20, "ok")
    assert of(old, "normative_in_force") == (None, None, None, "not_in_form")
    new = report(values={"requests.total.total": 20, "requests.other_reason.total": 5})
    assert of(new, "other_rate") == (0.25, 5, 20, "ok")
    three = {f"requests.{row}.total" for row in ("other_no_correction", "other_fee_unpaid", "other_reason")}
    facts = tuple(f for f in new.facts if f.id not in three)
    mixed = report(values={"requests.total.total": 20}, facts=(*new.facts, fact("requests.other.total", 4)))
    assert of(mixed, "other_rate") == (None, None, 20, "missing")
    single = report(facts=(*facts, fact("requests.other.total", 4)))
    assert of(single, "other_rate") == (0.2, 4, 20, "ok")


def test_an_approximate_count_says_so() -> None:
    about = fact("narrative.proactive_total", 820)._replace(approximate=True)
    assert of(report(facts=(about,)), "proactive_items") == (820, 820, None, "approximate")


def test_a_report_without_tables_has_no_zeros() -> None:
    frame = indicators(frames_of([report(without=("proactive", "requests", "disputes"))]))
    assert frame.schema == INDICATORS
    assert frame["state"].unique().to_list() == ["missing"]
    assert frame["value"].null_count() == frame.height


counts = st.integers(0, 40)


@settings(max_examples=40, deadline=None)
@given(st.lists(counts, min_size=6, max_size=6))
def test_six_shares_add_to_one_or_none_is_given(outcomes: list[int]) -> None:
    total = sum(outcomes)
    values: dict[str, float | None] = dict(zip(OUTCOMES.values(), map(float, outcomes), strict=True))
    frame = indicators(frames_of([report(values=values | {"requests.total.total": float(total)})]))
    shares = frame.filter(pl.col("indicator").is_in(SHARES))
    if total >= small_denominator():
        assert shares["value"].sum() == pytest.approx(1)
    else:
        assert shares["value"].null_count() == 6
        assert set(shares["state"]) == {"small_sample" if total else "not_applicable"}
    assert shares["numerator"].to_list() == outcomes


CELLS = sorted({concept for indicator in catalogue() for concept in indicator.concepts if concept[0] != "n"})


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(CELLS), st.one_of(st.none(), counts.map(float)), max_size=25))
def test_no_figure_is_made_from_an_empty_cell(values: dict[str, float | None]) -> None:
    frame = indicators(frames_of([report(values=values)]))
    rows = {row["indicator"]: row for row in frame.to_dicts()}
    empty = {concept for concept, value in values.items() if value is None}
    for indicator in catalogue():
        row = rows[indicator.id]
        assert row["state"] in INDICATOR_STATES
        assert (row["value"] is None) == (row["state"] not in ("ok", "approximate"))
        read = set(indicator.concepts) - set(indicator.numerator.alternative)
        if read & empty:
            assert row["state"] == "missing", indicator.id
        if row["value"] is not None and indicator.share:
            assert 0 <= row["value"] <= 1
