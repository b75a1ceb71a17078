"""Rosters as offices keep them (CSV, XLSX) and type them: rows become bodies, bad ones are named."""

import csv
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest
from typing import Any, cast

from data import resource
from nianbao.intake import SheetError, read_sheets
from nianbao.library import Agency, Body, Standing
from nianbao.wording import ledger as words
from nianbao.wording import names
from nianbao.wording.language import LANGUAGES, speaking
from parsing.model import AgencyKind
from parsing.problems import Unreadable
from parsing.readers.text import decode

FIELDS = ("name", "area", "kind", "class_", "parent", "contact", "standing", "note", "code")
LONGEST = 60
"""Characters of a body's name."""

MOST_ROWS = 20_000
_HEAD_ROWS = 20
"""Rows in which the titles of the columns are sought."""

_CHINESE = re.compile(r"[\u4e00-\u9fff]")

Row = tuple[int, Sequence[str | None]]
"""Number and cells; None is a formula whose value was not saved."""


class RosterError(Exception):
    """A file that is no roster; ``str()`` is the sentence to show."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The bodies of a file in its order, and a sentence for each thing a person should look at.

    ``fields`` (of FIELDS) are those that the file has a column for; ``refused`` the names and areas of rows
    that were not taken for another cell of theirs.
    """

    bodies: tuple[Body, ...]
    problems: tuple[str, ...]
    fields: frozenset[str] = frozenset(FIELDS)
    refused: tuple[tuple[str, str], ...] = ()

    def over(self, roster: Sequence[Agency]) -> tuple[Body, ...]:
        """The bodies with what the ``roster`` knows of them where the file has no column for it.

        A refused row leaves its body on the roster as it is, behind the others.
        """
        held = {(agency.name, agency.area): agency for agency in roster}
        named = [(body.name, body.area) for body in self.bodies]
        left = [held[name] for name in self.refused if name in held and name not in named]
        return (
            *(
                replace(body, **{f: getattr(held[name], f) for f in FIELDS if f not in self.fields})
                if name in held
                else body
                for name, body in zip(named, self.bodies, strict=True)
            ),
            *(Body(**{f: getattr(agency, f) for f in FIELDS}) for agency in left),
        )


@dataclass(frozen=True, slots=True)
class Change:
    """A body whose row differs: the fields (of FIELDS) with what they were and what they become."""

    body: Body
    fields: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Changes:
    """What saving a roster would do; ``removed`` are bodies that it does not name."""

    new: tuple[Body, ...]
    changed: tuple[Change, ...]
    removed: tuple[Agency, ...]
    same: int
    reordered: bool


@cache
def _words() -> dict[str, Any]:
    held: dict[str, Any] = json.loads(resource("words/roster.json").read_text("utf-8"))
    return held


def _plain(title: str) -> str:
    """A column's title without blanks, what stands in brackets, and marks."""
    return re.sub(r"[（(【\[].*?[）)】\]]|[\s*＊:：]", "", title).lower()


@cache
def _titles() -> dict[str, str]:
    known = {title: name for name, titles in _words()["headers"].items() for title in titles}
    for tag in LANGUAGES:
        with speaking(tag):
            known |= {_plain(title): name for name, title in words.ROSTER_COLUMNS.items()}
    return known


@cache
def _kinds() -> dict[str, AgencyKind]:
    said = {word: cast(AgencyKind, kind) for kind, ws in _words()["kinds"].items() for word in ws}
    for tag in LANGUAGES:
        with speaking(tag):
            for kind, name in names.AGENCY_KINDS.items():
                said |= dict.fromkeys(map(_plain, (name.full, name.short)), cast(AgencyKind, kind))
    return said


@cache
def _standings() -> dict[str, Standing]:
    said = {word: cast(Standing, s) for s, ws in _words()["standings"].items() for word in ws}
    for tag in LANGUAGES:
        with speaking(tag):
            said |= {_plain(word): cast(Standing, s) for s, word in words.STANDINGS.items()}
    return said


def kind_in(word: str) -> AgencyKind | None:
    """The kind of agency that ``word`` names; None where it names none."""
    return _kinds().get(_plain(word))


def rows_of(data: bytes, name: str) -> list[Row]:
    """The rows of a CSV or XLSX with their numbers from 1; of a workbook, those of the sheet with names.

    Raises RosterError for a file that cannot be read.
    """
    if data.startswith(b"PK\x03\x04"):
        try:
            sheets = read_sheets(data)
        except SheetError as error:
            raise RosterError(str(error)) from error
        every: list[list[Row]] = [[*rows] for rows in sheets]
        return next((rows for rows in every if _head(rows) is not None), [row for s in every for row in s])
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise RosterError(words.FILE_UNREADABLE)
    try:
        text = decode(data)
    except Unreadable as error:
        raise RosterError(words.FILE_UNREADABLE) from error
    first = text.lstrip().partition("\n")[0]
    mark = max("\t,;，；|", key=first.count)
    try:
        rows = _delimited(text.splitlines(keepends=True), mark)
    except csv.Error as error:
        raise RosterError(words.FILE_UNREADABLE) from error
    return [(number, cells) for number, cells in enumerate(rows, 1) if any(map(str.strip, cells))]


def _delimited(lines: Sequence[str], mark: str) -> list[list[str]]:
    """The cells of each line; where a quotation mark is never closed, the marks enclose nothing."""
    try:
        return list(csv.reader(lines, delimiter=mark, strict=True))
    except csv.Error:
        if sum(line.count('"') for line in lines) % 2 == 0:
            return list(csv.reader(lines, delimiter=mark))
        rows = csv.reader(lines, delimiter=mark, quoting=csv.QUOTE_NONE)
        return [[cell.strip().strip('"') for cell in cells] for cells in rows]


def _is_head(cells: Sequence[str | None]) -> bool:
    """Whether cells name columns. A word that is a kind as well (部门) needs another title by it."""
    titles = [title for title in map(_plain, (cell or "" for cell in cells)) if title]
    named = [title for title in titles if _titles().get(title) == "name"]
    if not named or any(title not in _kinds() for title in named):
        return bool(named)
    known = [title for title in titles if title in _titles() or title in _words()["ignored"]]
    return len(titles) == 1 or len(known) > 1


def _head(rows: Sequence[Row]) -> int | None:
    """The place of the row that names the columns; None where there is none."""
    for place, (_, cells) in enumerate(rows[:_HEAD_ROWS]):
        if _is_head(cells):
            return place
    return None


def _joined(upper: Sequence[str | None], lower: Sequence[str | None]) -> list[str]:
    """The titles that two rows of a head say: both together, else the one that is known."""

    def title(above: str | None, below: str | None) -> str:
        over, under = (above or "").strip(), (below or "").strip()
        said = (over + under, under, over) if over != under else (over,)
        return next((one for one in said if _plain(one) in _titles()), under or over)

    return [title(above, below) for above, below in zip_longest(upper, lower)]


def _continued(head: Sequence[str | None], row: Sequence[str | None]) -> bool:
    """Whether the ``row`` under a head is part of it: it names no body, but a column that had no title."""
    named = False
    for above, below, title in zip_longest(head, row, _joined(head, row)):
        over, under = (above or "").strip(), (below or "").strip()
        old, new, *others = (_titles().get(_plain(text)) for text in (over, title or "", under, over + under))
        if old == "name" and under not in ("", over) and "name" not in others:
            return False
        named = named or (old is None and new not in (None, "name"))
    return named


def _titled(rows: Sequence[Row], head: int) -> tuple[list[str], Sequence[Row]]:
    """The titles of the columns, of all rows of the head that stands at ``head``, and the rows under it."""
    titles = [cell or "" for cell in rows[head][1]]
    if head and sum(bool(cell and cell.strip()) for cell in rows[head - 1][1]) > 1:
        titles = _joined(rows[head - 1][1], titles)
    if head + 1 < len(rows) and _continued(titles, rows[head + 1][1]):
        return _joined(titles, rows[head + 1][1]), rows[head + 2 :]
    return titles, rows[head + 1 :]


def _columns(titles: Sequence[str | None]) -> tuple[dict[int, str], list[str]]:
    """The field of each column, and the titles of columns that carry none. A name stands in one column."""
    fields: dict[int, str] = {}
    unused = []
    for place, title in enumerate(title or "" for title in titles):
        field = _titles().get(_plain(title))
        if field and (field == "contact" or field not in fields.values()):
            fields[place] = field
        elif title.strip() and _plain(title) not in _words()["ignored"]:
            unused.append(title.strip())
    return fields, unused


def _cells(cells: Sequence[str | None], fields: Mapping[int, str]) -> dict[str, str | None]:
    """The texts of a row by field; several columns of one field stand together, unknown where one is."""
    found: dict[str, str | None] = {}
    for place, field in fields.items():
        cell, before = cells[place] if place < len(cells) else "", found.get(field, "")
        if cell is None or before is None:
            found[field] = None
            continue
        text = " ".join(cell.split())
        found[field] = f"{before} {text.removeprefix(chr(39))}".strip()
    return found


def _body(number: int, told: Mapping[str, str], area: str) -> tuple[Body, list[str]]:
    """A row as a body, and what is doubtful about it."""
    problems = []
    texts: dict[str, str | None] = {field: told.get(field) or None for field in FIELDS}
    name = (texts["name"] or "").replace(" ", "")
    kind_word, group = texts["kind"], texts["class_"]
    kind = kind_in(kind_word or "")
    if kind_word and kind is None and group is None:  # an office's own word stands as its own word
        group = kind_word
    note, standing = texts["note"], _standings().get(_plain(texts["standing"] or ""), "owes")
    if texts["standing"] and _plain(texts["standing"]) not in _standings():
        problems.append(words.ROW_STANDING.format(row=number, name=name, word=texts["standing"]))
        note = "；".join(filter(None, (texts["standing"], note)))
    code = texts["code"]
    if code and not re.fullmatch(r"\d{6}|\d{9}|\d{12}", code):
        problems.append(words.ROW_CODE.format(row=number, name=name, word=code))
        code = None
    body = Body(
        name=name,
        area=texts["area"] or area,
        kind=kind,
        note=note,
        class_=group,
        parent=texts["parent"],
        contact=texts["contact"],
        standing=standing,
        code=code,
    )
    return body, problems


def _a_name(name: str) -> bool:
    """Whether a cell may name a body, and is no number and no line under the list (合计, 制表人：…)."""
    word = re.split(r"[:：(（\d]", name, maxsplit=1)[0]
    return bool(_CHINESE.search(name)) and word not in _words()["no_bodies"]


def bodies_of(rows: Iterable[tuple[int, Mapping[str, str | None]]], area: str = "") -> Roster:
    """Rows (number, texts by field of FIELDS) as a roster; ``area`` where a row names none.

    A row without a name, with one too long or that is none, or that repeats another is not taken, and is
    named; so is one with a formula whose value nobody knows (None). A head printed again is passed over.
    """
    bodies: list[Body] = []
    problems: list[str] = []
    refused: list[tuple[str, str]] = []
    seen: dict[tuple[str, str], int] = {}
    for number, row in rows:
        if not any(text or text is None for text in row.values()):
            continue
        told = {field: text or "" for field, text in row.items()}
        body, doubts = _body(number, told, area)
        lost = [words.ROSTER_COLUMNS[field] for field, text in row.items() if text is None]
        if lost:
            columns = "、".join(lost)
            whose = words.ROW_WHOSE.format(name=body.name) if body.name else ""
            problems.append(words.ROW_FORMULA.format(row=number, whose=whose, columns=columns))
            refused.append((body.name, body.area))
            continue
        first = seen.setdefault((body.name, body.area), number)
        if not body.name:
            problems.append(words.ROW_NAMELESS.format(row=number))
        elif _titles().get(_plain(body.name)) == "name":  # the head, printed again on the next sheet of paper
            continue
        elif not _a_name(body.name):
            problems.append(words.ROW_NO_BODY.format(row=number, name=body.name[:20]))
        elif len(body.name) > LONGEST:
            problems.append(words.ROW_LONG.format(row=number, most=LONGEST, name=body.name[:20]))
        elif first != number:
            problems.append(words.ROW_DOUBLE.format(row=number, name=body.name, first=first))
        else:
            bodies.append(body)
            problems += doubts
    return Roster(tuple(bodies), tuple(problems), refused=tuple(refused))


def read(data: bytes, name: str, area: str = "") -> Roster:
    """The roster in a file; ``area`` for bodies without one. Raises RosterError for what is no roster."""
    rows = rows_of(data, name)
    if not rows:
        raise RosterError(words.FILE_EMPTY)
    if len(rows) > MOST_ROWS:
        raise RosterError(words.FILE_LONG.format(most=MOST_ROWS))
    head = _head(rows)
    if head is None:
        raise RosterError(words.FILE_NO_HEADER)
    titles, under = _titled(rows, head)
    fields, unused = _columns(titles)
    roster = bodies_of(((n, _cells(cells, fields)) for n, cells in under), area.strip())
    if not (roster.bodies or roster.problems):
        raise RosterError(words.FILE_NO_BODIES)
    columns = tuple(words.COLUMN_UNUSED.format(title=title) for title in unused)
    named = {*fields.values(), "name", "area"}
    if "kind" in named and "class_" not in named and any(body.class_ for body in roster.bodies):
        named.add("class_")  # words of their own stood where kinds of agency stand
    return Roster(roster.bodies, (*columns, *roster.problems), frozenset(named), roster.refused)


def shown(field: str, value: str | None) -> str:
    """A field's value as people read it."""
    if field == "kind":
        return names.AGENCY_KINDS[value].full if value else ""
    if field == "standing":
        return words.STANDINGS[value or "owes"]
    return value or ""


def changes(roster: Sequence[Agency], bodies: Sequence[Body]) -> Changes:
    """What becomes of the ``roster`` when ``bodies`` are saved. A body is known by its name and area."""
    held = {(a.name, a.area): a for a in roster}
    new, changed, order = [], [], []
    for body in bodies:
        known = held.pop((body.name, body.area), None)
        if known is None:
            new.append(body)
            continue
        order.append(known.id)
        pairs = {field: (getattr(known, field), getattr(body, field)) for field in FIELDS}
        fields = {f: (shown(f, old), shown(f, to)) for f, (old, to) in pairs.items() if old != to}
        if fields:
            changed.append(Change(body, fields))
    kept = [a.id for a in roster if a.id in set(order)]
    removed = tuple(held.values())
    return Changes(tuple(new), tuple(changed), removed, len(order) - len(changed), order != kept)
