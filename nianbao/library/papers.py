"""What the office's papers are made with: its own templates, and what it fills in again and again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from nianbao.library import schema
from nianbao.library.database import Database
from nianbao.library.register import person
from nianbao.library.versions import now

FIELDS = "papers.fields"


@dataclass(frozen=True, slots=True)
class Own:
    """A template of the office's own: the file, and who put it in place of the shipped one, and when."""

    name: str
    data: bytes
    who: str
    made_at: datetime


class Papers:
    """Templates and fields of papers; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def template(self, name: str) -> Own | None:
        """The office's own template ``name``; None where the shipped one holds."""
        t = schema.templates
        with self._database.reads() as connection:
            row = connection.execute(select(t).where(t.c.name == name)).one_or_none()
        if row is None:
            return None
        return Own(row.name, bytes(row.bytes), row.who, datetime.fromisoformat(row.made_at))

    def set_template(self, name: str, data: bytes, who: str) -> None:
        """Puts a template in the place of the shipped one; LibraryError where ``who`` is nobody."""
        values = {"name": name, "bytes": data, "who": person(who), "made_at": now()}
        with self._database.writes(decides=True) as connection:
            connection.execute(schema.templates.delete().where(schema.templates.c.name == name))
            connection.execute(schema.templates.insert().values(**values))

    def drop_template(self, name: str) -> None:
        """Goes back to the shipped template."""
        with self._database.writes(decides=True) as connection:
            connection.execute(schema.templates.delete().where(schema.templates.c.name == name))

    def fields(self) -> Mapping[str, str]:
        """What the office filled in last, by field."""
        s = schema.settings.c
        with self._database.reads() as connection:
            value = connection.scalar(select(s.value).where(s.name == FIELDS))
        fields: dict[str, str] = json.loads(value) if value else {}
        return fields

    def set_fields(self, fields: Mapping[str, str]) -> None:
        """Keeps what was filled in."""
        s = schema.settings
        with self._database.writes(decides=True) as connection:
            connection.execute(s.delete().where(s.c.name == FIELDS))
            connection.execute(s.insert().values(name=FIELDS, value=json.dumps(dict(fields))))
