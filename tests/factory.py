"""Reports made in memory, for tests and measurements that need no file."""

import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from data import resource
from parsing.model import Fact, FormVersion, Place, Report, State, Statement, TableId

CONCEPTS = json.loads(resource("concepts.json").read_text("utf-8"))
TABLES: tuple[TableId, ...] = ("proactive", "requests", "disputes")


def cells(form: str) -> list[str]:
    """Ids of the cells of a form (``2019`` or ``2021``), in the form's order."""
    return [c["id"] for c in CONCEPTS if form in c["formats"] and c["table"] in TABLES]


def fact(concept: str, value: float | None, position: int = 0) -> Fact:
    """A printed fact; None makes it a blank cell."""
    state: State = "blank" if value is None else "reported"
    raw = "" if value is None else f"{value:g}"
    span = Place(start=position, end=position + len(raw))
    end = position + len(raw)
    if concept.startswith("narrative."):
        return Fact(concept, value, state, raw, position, end, span, "narrative")
    return Fact(concept, value, state, raw, position, end, span, "table")


def report(
    agency: str = "青禾镇人民政府",
    year: int = 2024,
    values: Mapping[str, float | None] | None = None,
    *,
    area: str | None = "云川县",
    form: FormVersion = "2021",
    statements: tuple[Statement, ...] = (),
    without: tuple[TableId, ...] = (),
    **changes: Any,
) -> Report:
    """A report with every cell of its form, all zero but for ``values``; ``changes`` replace the rest.

    Narrative ids among ``values`` become narrative facts. Tables ``without`` are not recognised.
    """
    values = dict(values or {})
    wanted = [c for c in cells(form) if c.split(".")[0] not in without]
    ids = [*wanted, *(v for v in values if v.startswith("narrative."))]
    facts = tuple(fact(c, values.get(c, 0.0), 10 * n) for n, c in enumerate(ids))
    name = f"{agency}{year}.txt"
    whole = Report(
        file=name,
        sha256=sha256(name.encode()).hexdigest(),
        kind="report",
        reader="text",
        parser="test",
        title=f"{agency}{year}年政府信息公开工作年度报告",
        agency=agency,
        area=area,
        agency_kind="town",
        scope="own",
        year=year,
        format=form,
        published=f"{year + 1}-01-20",
        tables={t: "not_recognised" if t in without else "recognised" for t in TABLES},
        table_forms={t: form for t in TABLES if t not in without},
        facts=facts,
        statements=statements,
        text="示例",
    )
    return replace(whole, **changes)
