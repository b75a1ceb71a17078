"""What changes a library's versions. Each function works within one writing transaction of its caller."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import get_args

from sqlalchemy import Connection, select

from nianbao.library import readings, schema
from nianbao.library.database import insert
from nianbao.library.errors import LibraryError, field_name
from nianbao.library.records import STAGES, Added, Stage, Version
from nianbao.library.versions import (
    CORRECTABLE,
    GIVEN,
    IDENTITY,
    chain_for,
    corrections_of,
    held_values,
    leave_chain,
    now,
    one_version,
)
from parsing.model import AgencyKind, Report, Scope

TAKEN_OVER = (*IDENTITY, "agency_kind")


def _update(connection: Connection, version: int, **values: object) -> None:
    connection.execute(schema.versions.update().where(schema.versions.c.id == version).values(**values))


def _read_again(connection: Connection, version: int, report: Report) -> None:
    """Replaces the reading of a file that another version of the parser made."""
    mine = schema.readings.c.version == version
    known = connection.scalar(select(schema.readings.c.parser).where(mine))
    if known != report.parser:
        row = readings.as_row(version, report)
        connection.execute(schema.readings.update().where(mine).values(**row))


def _is_alone(connection: Connection, chain: int) -> bool:
    """Whether ``chain`` has one version only."""
    two = select(schema.versions.c.id).where(schema.versions.c.chain == chain).limit(2)
    return len(connection.execute(two).all()) == 1


def _place(connection: Connection, version: int, report: Report, stage: str) -> None:
    """Writes what holds for ``version`` and moves it to its report where its identity became another."""
    held = held_values(report, stage, corrections_of(connection, version))
    before = one_version(connection, version)
    _update(connection, version, stage=stage, **held)
    if all(getattr(before, name) == held[name] for name in IDENTITY):
        return
    _update(connection, version, **dict.fromkeys(IDENTITY))  # so that it does not find itself
    chain = chain_for(connection, held)
    if chain is None:
        known = None not in (held[name] for name in IDENTITY)
        joined = not before.identified and not known  # then only a person can have put it where it is
        stays = joined or _is_alone(connection, before.chain)
        chain = before.chain if stays else insert(connection, schema.chains)
    _update(connection, version, chain=chain, **{name: held[name] for name in IDENTITY})
    leave_chain(connection, before.chain, chain)


def _again(connection: Connection, version: int, report: Report, stage: Stage, deleted: bool) -> Added:
    _read_again(connection, version, report)
    known = connection.scalar(select(schema.versions.c.stage).where(schema.versions.c.id == version))
    # A draft that comes back as the published text was published unchanged; never the other way round.
    _place(connection, version, report, "published" if stage == "published" else str(known))
    if deleted:
        _update(connection, version, deleted_at=None)
    return Added(version, "restored" if deleted else "same")


def add(
    connection: Connection,
    report: Report,
    data: bytes,
    stage: Stage,
    submitted: date | None,
    chain: int | None,
) -> Added:
    """Stores a file and its reading; ``chain`` is the report that a person says it continues."""
    known = connection.execute(
        select(schema.versions.c.id, schema.versions.c.deleted_at).where(
            schema.versions.c.sha256 == report.sha256
        )
    ).first()
    if known is not None:
        return _again(connection, known.id, report, stage, known.deleted_at is not None)
    held = held_values(report, stage, {})
    continued = chain or chain_for(connection, held)
    connection.execute(schema.originals.insert().values(sha256=report.sha256, size=len(data), bytes=data))
    version = insert(
        connection,
        schema.versions,
        chain=continued or insert(connection, schema.chains),
        sha256=report.sha256,
        file=report.file,
        stage=stage,
        submitted=submitted.isoformat() if submitted else None,
        added_at=now(),
        **held,
    )
    connection.execute(schema.readings.insert().values(**readings.as_row(version, report)))
    if chain is not None:
        _take_over(connection, version, chain)
    return Added(version, "newer" if continued else "new")


_ALLOWED: Mapping[str, Sequence[object]] = {
    "stage": STAGES,
    "scope": get_args(Scope),
    "agency_kind": get_args(AgencyKind),
    "year": range(1990, 2100),
}
_DATES = ("submitted", "published", "corrected")


def _checked(field: str, value: object) -> object:
    """The value as it is stored; raises LibraryError for one that the field cannot have."""
    if value in (None, ""):
        return value
    if isinstance(value, str):
        value = value.strip()
    if field in _ALLOWED and value not in _ALLOWED[field]:
        raise LibraryError("bad_value", field=field_name(field), value=value)
    if field in _DATES:
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError as error:
            raise LibraryError("bad_value", field=field_name(field), value=value) from error
    return value


def _keep_correction(connection: Connection, version: int, field: str, value: object) -> None:
    mine = (schema.corrections.c.version == version) & (schema.corrections.c.field == field)
    connection.execute(schema.corrections.delete().where(mine))
    if value is not None:
        row = {"version": version, "field": field, "value": json.dumps(value, ensure_ascii=False)}
        connection.execute(schema.corrections.insert().values(**row, made_at=now()))


def correct(connection: Connection, version: int, changes: Mapping[str, object]) -> Version:
    """Keeps what a person says about ``version``, beside the reading where that has the field too."""
    stage = str(changes.get("stage", one_version(connection, version).stage))
    for field, raw in changes.items():
        value = _checked(field, raw)
        if field in CORRECTABLE:
            _keep_correction(connection, version, field, value)
        elif field in GIVEN and (value or field != "stage"):
            _update(connection, version, **{field: value or None})
        else:
            raise LibraryError("bad_value", field=field_name(field), value=raw)
    _place(connection, version, readings.report_of(connection, version), stage)
    return one_version(connection, version)


def _others(connection: Connection, version: int, chain: int) -> Mapping[str, object]:
    """What the other versions of ``chain`` say of whose report it is, the newest that knows it first."""
    columns = [schema.versions.c[name] for name in TAKEN_OVER]
    mates = (schema.versions.c.chain == chain) & (schema.versions.c.id != version)
    rows = connection.execute(select(*columns).where(mates).order_by(schema.versions.c.id.desc())).mappings()
    known = rows.all()
    return {name: next((r[name] for r in known if r[name] is not None), None) for name in TAKEN_OVER}


def _hold(connection: Connection, version: int) -> Version:
    """Writes what holds for ``version`` where it stands."""
    report, stage = readings.report_of(connection, version), one_version(connection, version).stage
    _update(connection, version, **held_values(report, stage, corrections_of(connection, version)))
    return one_version(connection, version)


def _take_over(connection: Connection, version: int, chain: int) -> Version:
    """What ``version`` does not know of itself it takes from the report that a person made it part of."""
    held = one_version(connection, version)
    for name, value in _others(connection, version, chain).items():
        if getattr(held, name) is None and value is not None:
            _keep_correction(connection, version, name, value)
    return _hold(connection, version)


def join(connection: Connection, version: int, with_version: int) -> Version:
    """Makes ``version`` a version of the report that ``with_version`` belongs to."""
    moved, target = one_version(connection, version), one_version(connection, with_version)
    _update(connection, version, chain=target.chain)
    leave_chain(connection, moved.chain, target.chain)
    return _take_over(connection, version, target.chain)


def separate(connection: Connection, version: int) -> Version:
    """Makes ``version`` a report of its own, without what it took over from the report it leaves."""
    left = one_version(connection, version).chain
    read, said = readings.report_of(connection, version), corrections_of(connection, version)
    for name, value in _others(connection, version, left).items():
        if getattr(read, name) is None and value is not None and said.get(name) == value:
            _keep_correction(connection, version, name, None)
    _update(connection, version, chain=insert(connection, schema.chains))
    return _hold(connection, version)


def set_deleted(connection: Connection, version: int, deleted: bool) -> Version:
    """Takes ``version`` out of sight, or back."""
    one_version(connection, version)
    _update(connection, version, deleted_at=now() if deleted else None)
    return one_version(connection, version)


def purge(connection: Connection, version: int) -> None:
    """Forgets a deleted version: bytes, reading, corrections; with the last, decisions and reviews too."""
    gone = one_version(connection, version)
    if gone.deleted_at is None:
        raise LibraryError("not_deleted", version=version)
    connection.execute(schema.versions.delete().where(schema.versions.c.id == version))
    connection.execute(schema.originals.delete().where(schema.originals.c.sha256 == gone.sha256))
    left = select(schema.versions.c.id).where(schema.versions.c.chain == gone.chain).limit(1)
    if connection.scalar(left) is None:
        for table in (schema.decisions, schema.reviews, schema.approvals):
            connection.execute(table.delete().where(table.c.chain == gone.chain))
        connection.execute(schema.chains.delete().where(schema.chains.c.id == gone.chain))
