"""The shape of findings: one row per report, rule and place, passes included."""

from typing import Literal, get_args

import polars as pl

from nianbao.frames import PLACE

Status = Literal["pass", "fail", "not_assessable", "not_applicable"]
Severity = Literal["error", "warning", "info"]
Fault = Literal["late", "inaccurate", "incomplete", "copied", "perfunctory", "form", "integrity"]

STATUSES: tuple[Status, ...] = get_args(Status)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
FAULTS: tuple[Fault, ...] = get_args(Fault)

FINDING_PLACE = pl.Struct(
    {
        "table": pl.String,  # proactive, requests, disputes
        "row": pl.String,  # middle part of a concept's id, for tables two and three
        "column": pl.String,  # last part of a concept's id
        "group": pl.String,  # table four: reconsideration, litigation_direct, …
        "section": pl.Int64,  # 1 to 6
    }
)

EVIDENCE = pl.Struct({"quote": pl.String, "where": PLACE})

TERM = pl.Struct({"name": pl.String, "value": pl.String})

_FINDINGS: dict[str, pl.DataType | type[pl.DataType]] = {
    "report": pl.String,
    "rule": pl.String,
    "status": pl.String,
    "severity": pl.String,  # of a failure of this kind; also given when the check passes
    "fault": pl.String,
    "place": FINDING_PLACE,
    "expected": pl.Float64,  # the table's figure, the sum of the parts, or the identity's right side
    "actual": pl.Float64,  # the figure that is judged
    "difference": pl.Float64,  # actual - expected
    "facts": pl.List(pl.String),  # ids of the concepts that were read
    "evidence": pl.List(EVIDENCE),  # what was read, in the order of reading
    "reason": pl.String,  # why not_assessable or not_applicable
    "root": pl.String,  # failures of one report with one root cause share it; null stands alone
    "variant": pl.String,  # which of the rule's sentences fits
    "terms": pl.List(TERM),  # what the sentence needs besides
    "key": pl.String,  # rule and place, with an ordinal where a place has several sentences
    "message": pl.String,  # Chinese; null until nianbao.wording.with_messages
}

_OUTCOMES: dict[str, pl.DataType | type[pl.DataType]] = {
    "report": pl.String,
    "rule": pl.String,
    "status": pl.String,
    "severity": pl.String,
    "fault": pl.String,
    "table": pl.String,
    "row": pl.String,
    "column": pl.String,
    "group": pl.String,
    "section": pl.Int64,
    "expected": pl.Float64,
    "actual": pl.Float64,
    "facts": pl.List(pl.String),  # what was read besides ``cells``
    "evidence": pl.List(pl.UInt32),  # rows of the report's frames (nianbao.checks.rows.QUOTED)
    "cells": pl.String,  # the sum of cells that was read (nianbao.checks.grid.SUMS: family/key)
    "reason": pl.String,
    "root": pl.String,
    "variant": pl.String,
    "terms": pl.String,  # nianbao.checks.drafts.terms
    "nth": pl.UInt32,  # of several findings of one rule at one place, from 1
}

OUTCOMES = pl.Schema(_OUTCOMES)
"""Findings as they are computed and kept: what is needed to complete them, and nothing that can be looked up
in the report's frames (``nianbao.checks.complete``)."""

FINDINGS = pl.Schema(_FINDINGS)
"""Sorted by report, then by the rule's order in the catalogue, then by place and position in the source."""
