"""From what was found and decided to letters: only what a person found true stands in one."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from nianbao.letters.kinds import LetterKind
from nianbao.letters.letter import Item, Letter
from nianbao.library import Version
from nianbao.review import Pair, found_true
from nianbao.review.schema import OPEN
from nianbao.wording.cells import cell_name
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.messages import without_note
from nianbao.wording.zh import letters as words
from parsing.personal import masked

WEIGHED = ("error", "warning")
LATE = "late"
COPIED, OTHER = "copied.", "other"
"""Checks that set a section beside that of another report, and the term that names it."""

HIJACKED = "integrity.hijacked"
MOST_PLACES = 30


def kind_of(version: Version) -> LetterKind:
    """Which letter fits a version: an opinion on a draft, a request to correct what is published."""
    return "opinion" if version.stage == "draft" else "correction"


def _item(row: Mapping[str, Any]) -> Item:
    sentence = masked(without_note(row["message"] or ""))
    if row["rule"] == HIJACKED:
        quotes = [masked(e["quote"] or "") for e in row["evidence"] or ()]
        shown = tuple((quote, "") for quote in quotes[:MOST_PLACES])
        return Item(row["severity"], sentence, pairs=shown, unshown=max(0, len(quotes) - MOST_PLACES))
    other = next((term["value"] for term in row["terms"] or () if term["name"] == OTHER), None)
    section = (row["place"] or {}).get("section")
    against = (other, section) if row["rule"].startswith(COPIED) and other and section else None
    return Item(row["severity"], sentence, against=against, late=row["fault"] == LATE)


def _items(rows: Iterable[Mapping[str, Any]]) -> list[Item]:
    """The sentences in their order, each once: one that is said of several places says of how many."""
    counts = Counter(_item(row) for row in rows)
    return [
        item
        if count == 1
        else replace(item, sentence=item.sentence + words.PLACES.format(count=count), findings=count)
        for item, count in counts.items()
    ]


@speaking(DEFAULT)
def since_passed(drafts: Mapping[str, Pair], figures: pl.DataFrame) -> Mapping[str, Item]:
    """By published report one item on the ``figures`` (CHANGED) that differ from the draft that was passed.

    ``drafts`` by published report; a draft that was not passed is nothing to hold a published text to.
    """
    made = {}
    for key, rows in _by_report(figures).items():
        draft = drafts[key]
        if not draft.passed:
            continue
        cells = [
            words.CHANGED_CELL.format(
                cell=cell_name(row["concept"]),
                **{side: masked(row[side] or words.CHANGED_BLANK) for side in ("before", "after")},
            )
            for row in rows
        ]
        told = words.CHANGED.format(n=draft.ordinal, count=len(cells), cells=words.SEMICOLON.join(cells))
        made[key] = Item("warning", told, findings=0)
    return made


def _by_report(frame: pl.DataFrame) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    parts = frame.partition_by("report", as_dict=True, maintain_order=True)
    return {str(key[0]): part.to_dicts() for key, part in parts.items()}


def _counted(frame: pl.DataFrame) -> Mapping[str, int]:
    return dict(frame.group_by("report").len().iter_rows())


def letters(
    judged: pl.DataFrame,
    versions: Iterable[Version],
    *,
    severities: Collection[str] = WEIGHED,
    among: pl.DataFrame | None = None,
    changed: Mapping[str, Item] | None = None,
) -> list[Letter]:
    """A letter for each of ``versions`` whose year and agency are known, in their order, items or none.

    ``judged``: findings with ``decision`` (STANDING of nianbao.review). What a person found true and what
    was not put right since is written (``nianbao.review.found_true``); nothing else is. ``severities``:
    which parts are written; infos are left out unless asked for. ``among`` (report, key): the findings that
    may be written, all where it is None; what was found true besides is counted. ``changed``
    (``since_passed``): written besides, where doubts are.
    Numbers of private
    persons are masked.
    """
    true = found_true(judged).filter(pl.col("severity").is_in(list(severities)))
    written = (
        true if among is None else true.join(among, on=["report", "key"], how="semi", maintain_order="left")
    )
    items, all_true = _by_report(written), _counted(true)
    open_ = judged.filter(
        pl.col("status") == "fail", pl.col("decision") == OPEN, pl.col("severity").is_in(WEIGHED)
    )
    waiting = _counted(open_)
    made = []
    for version in versions:
        if version.agency is None or version.year is None:
            continue
        key = str(version.id)
        title = version.title or words.TITLE.format(agency=version.agency, year=version.year)
        kind = kind_of(version)
        own = _items(items.get(key, ()))
        besides = (changed or {}).get(key)
        told = (besides,) if besides is not None and besides.severity in severities else ()
        made.append(
            Letter(
                kind=kind,
                report=key,
                agency=version.agency,
                area=version.area or "",
                year=version.year,
                title=masked(title),
                ordinal=version.ordinal,
                items=(*own, *told),
                waiting=waiting.get(key, 0),
                left=all_true.get(key, 0) - sum(item.findings for item in own),
            )
        )
    return made
