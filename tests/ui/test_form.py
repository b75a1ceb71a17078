"""The official tables: whole in both forms, every cell once, marked as the findings say."""

from dataclasses import replace

import pytest

from nianbao.frames import frames_of
from nianbao.ui.findings import Cell, Finding, cells_of
from nianbao.ui.form import Drawn, blank, table
from nianbao.ui.marks import marks
from nianbao.wording import views as words
from parsing.model import FormVersion
from tests.factory import report
from tests.ui.grids import laid_out, widths

TABLES = ("proactive", "requests", "disputes")
BALANCE = tuple(f"requests.{row}.business" for row in ("received", "carried_in", "total", "carried_out"))


def facts(form: FormVersion = "2021", **changes: dict[str, object]) -> dict[str, Cell]:
    """The cells of a report in ``form``; ``changes`` name a cell with ``__`` for its dots."""
    made = report(form=form)
    cells = cells_of(frames_of([made]).facts, made.file)
    for name, change in changes.items():
        concept = name.replace("__", ".")
        cells[concept] = replace(cells[concept], **change)  # type: ignore[arg-type]  # fields of Cell
    return cells


def finding(rule: str, facts: tuple[str, ...], severity: str = "error", **place: str) -> Finding:
    """A failed finding that read ``facts``."""
    return Finding(
        report="r",
        rule=rule,
        status="fail",
        severity=severity,
        fault="inaccurate",
        place=place,
        section=None,
        expected=None,
        actual=None,
        difference=None,
        facts=facts,
        evidence=(),
        reason=None,
        root=None,
        key="k",
        message=f"说明 {rule}",
    )


def boxes(drawn: Drawn) -> dict[str, tuple[str, ...]]:
    """The kinds of the cells that can be picked, by concept."""
    return {box.value: box.kinds for row in drawn.rows for box in row if box.value}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("form", ["2019", "2021"])
def test_a_table_is_whole(form: FormVersion, name: str) -> None:
    drawn = table(name, form, facts(form))
    assert len(widths(laid_out([*drawn.head, *drawn.rows]))) == 1


@pytest.mark.parametrize(
    ("form", "name", "count"),
    [
        ("2019", "proactive", 22),
        ("2021", "proactive", 10),
        ("2019", "requests", 161),
        ("2021", "requests", 175),
        ("2019", "disputes", 15),
        ("2021", "disputes", 15),
    ],
)
def test_every_cell_of_the_form_is_drawn_once(form: FormVersion, name: str, count: int) -> None:
    drawn = table(name, form, facts(form))
    assert sum(not box.head for row in drawn.rows for box in row) == count


def test_the_single_row_of_the_old_form_is_drawn_in_the_new_one() -> None:
    cells = {c: cell for c, cell in facts().items() if not c.startswith("requests.other")}
    cells |= {c: cell for c, cell in facts("2019").items() if c.startswith("requests.other.")}
    drawn = table("requests", "2021", cells)
    labels = [box.text for row in drawn.rows for box in row if box.head]
    assert "（六）其他处理" in labels
    assert "3.其他" not in labels
    assert len(widths(laid_out([*drawn.head, *drawn.rows]))) == 1


def test_the_judged_cell_stands_out_from_those_that_were_added() -> None:
    told = [finding("arithmetic.requests_balance", BALANCE, table="requests", column="business")]
    marked = boxes(table("requests", "2021", facts(), told))
    assert "error" in marked["requests.total.business"]
    assert "involved" in marked["requests.received.business"]
    assert sum("faint" not in kinds for kinds in marked.values()) == len(BALANCE)


def test_an_uncertain_cell_tells_its_candidates() -> None:
    change: dict[str, object] = {
        "state": "uncertain",
        "value": None,
        "raw": "6233",
        "candidates": (62.0, 623.0),
    }
    drawn = table("requests", "2021", facts(requests__granted__total=change))
    hint = next(b.hint for row in drawn.rows for b in row if b.value == "requests.granted.total")
    assert "62；623" in hint


@pytest.mark.parametrize("decided_by", ["entered", "corrected"])
def test_what_a_person_gave_is_marked_so(decided_by: str) -> None:
    change: dict[str, object] = {"decided_by": decided_by, "read": "8", "raw": "3", "value": 3.0}
    drawn = table("requests", "2021", facts(requests__granted__total=change))
    box = next(b for row in drawn.rows for b in row if b.value == "requests.granted.total")
    assert box.kinds == (decided_by,)
    assert words.CELL_STATES[decided_by] in box.hint
    assert "“8”" in box.hint


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("form", ["2019", "2021"])
def test_the_empty_form_has_every_cell_once(form: FormVersion, name: str) -> None:
    ids = [box.value for row in blank(name, form).rows for box in row if box.value]
    assert sorted(ids) == sorted(c for c in facts(form) if c.startswith(f"{name}."))


def test_the_worst_severity_marks_a_cell() -> None:
    row = tuple(c for c in facts() if c.startswith("requests.received."))
    told = [
        finding("a", row, "warning", table="requests", row="received"),
        finding("b", row, "error", table="requests", row="received"),
    ]
    assert marks(told, facts())["requests.received.total"] == ("error", "judged")


def test_last_years_cell_is_not_marked_in_this_years_table() -> None:
    read = ("requests.carried_in.total", "requests.carried_out.total")
    told = [finding("years.carry", read, table="requests", row="carried_in", column="total")]
    assert set(marks(told, facts())) == {"requests.carried_in.total"}


def test_a_finding_about_blank_cells_marks_them() -> None:
    cells = facts(requests__received__business={"state": "blank", "value": None, "raw": ""})
    told = [finding("form.cells", ("requests.received.business",), "warning", table="requests")]
    assert {"warning", "blank"} <= set(
        boxes(table("requests", "2021", cells, told))["requests.received.business"]
    )


@pytest.mark.parametrize(
    ("change", "kind", "text"),
    [
        ({"state": "blank", "value": None, "raw": ""}, "blank", words.CELL_BLANK),
        ({"state": "mark", "value": None, "raw": "/"}, "mark", "/"),
        ({"state": "uncertain", "value": None, "raw": "6233"}, "uncertain", words.CELL_UNCERTAIN),
        ({"value": 12.0, "raw": "12", "decided_by": "sums"}, "sums", "12"),
        ({"value": 4166.241619, "raw": "4166.241619"}, "", "4166.241619"),
    ],
)
def test_states_of_cells_can_be_told_apart(change: dict[str, object], kind: str, text: str) -> None:
    drawn = table("requests", "2021", facts(requests__granted__total=change))
    cell = next(b for row in drawn.rows for b in row if not b.head and b.text == text)
    assert kind in cell.kinds or not kind
    assert drawn.kinds == ((kind,) if kind else ())


def test_a_cell_that_was_not_read_is_no_zero() -> None:
    cells = facts()
    del cells["disputes.reconsideration.upheld"]
    first = table("disputes", "2021", cells).rows[0][0]
    assert (first.text, first.hint) == ("", words.CELL_STATES["absent"])


def test_a_hint_tells_the_findings_of_a_cell() -> None:
    told = [finding("arithmetic.requests_balance", BALANCE, table="requests", column="business")]
    drawn = table("requests", "2021", facts(), told)
    hints = [b.hint for row in drawn.rows for b in row if b.value == "requests.total.business"]
    assert hints == ["说明 arithmetic.requests_balance"]
