"""Declarations of the checks: ``data/checks/*.json`` as frozen records."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any

from data import resource
from nianbao.checks.schema import Fault, Severity
from nianbao.wording import rules
from nianbao.wording.language import language, speaking

FILES = ("time", "form", "arithmetic", "text", "years", "area", "copied", "plausible", "integrity")


@dataclass(frozen=True, slots=True)
class Check:
    """One rule.

    ``basis`` is the official text or the reason, ``source`` where it stands. ``severity`` is the gravest that
    the rule gives. ``forms`` and ``kinds`` (of agency) restrict it, empty means all; ``first_year`` and
    ``last_year`` bound the report year. ``reads`` names the tables, concepts or elements it needs. ``place``
    says what a finding is about. ``messages`` holds a sentence for each variant of its findings.
    """

    id: str
    title: str
    basis: str
    source: str
    fault: Fault
    severity: Severity
    forms: tuple[str, ...]
    kinds: tuple[str, ...]
    first_year: int | None
    last_year: int | None
    reads: tuple[str, ...]
    place: str
    messages: Mapping[str, str]


def _check(row: dict[str, Any]) -> Check:
    lists = {name: tuple(row.get(name, ())) for name in ("forms", "kinds", "reads")}
    messages = MappingProxyType(row["messages"])
    years = {name: row.get(name) for name in ("first_year", "last_year")}
    return Check(**{**row, **lists, **years, "messages": messages})


def _declared(name: str) -> list[Check]:
    return [_check(row) for row in json.loads(resource(f"checks/{name}.json").read_text("utf-8"))]


@cache
def _told(files: tuple[str, ...], tag: str) -> tuple[Check, ...]:
    """The checks of ``files`` in the language ``tag``; their sentences stay as declared."""
    with speaking(tag):
        titles, bases = rules.TITLES, rules.BASES
    checks = (check for name in files for check in _declared(name))
    return tuple(replace(check, title=titles[check.id], basis=bases[check.id]) for check in checks)


def catalogue() -> tuple[Check, ...]:
    """Every check of reports in the language spoken, in the order in which findings are listed."""
    return _told(FILES, language())


def of_roster() -> tuple[Check, ...]:
    """The checks of bodies of the roster, which have no report to be about (``nianbao.ledger.findings``)."""
    return _told(("roster",), language())
