"""The tables of a library at the present schema version.

Times are ISO strings in UTC, dates ISO strings, so that every database keeps them alike.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

# One row: the schema's version, a counter that every change moves on in its own transaction, and how many of
# these changes were decisions, which leave reports and settings as they are.
state = Table(
    "state",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("schema_version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("decided", Integer, nullable=False, server_default="0"),
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

# A chain is one report through its versions: one agency, area, scope and year, or what a person joined.
chains = Table("chains", metadata, Column("id", Integer, primary_key=True))

# Identity, stage and dates are the values that hold: the corrected ones where a person corrected them.
versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chain", ForeignKey("chains.id"), nullable=False, index=True),
    Column("sha256", ForeignKey("originals.sha256"), nullable=False, unique=True),
    Column("file", Text, nullable=False),
    Column("stage", String(16), nullable=False),
    Column("title", Text),
    Column("agency", Text),
    Column("area", Text),
    Column("agency_kind", String(16)),
    Column("scope", String(8)),
    Column("year", Integer),
    Column("format", String(8)),
    Column("submitted", String(10)),
    Column("published", String(10)),
    Column("corrected", String(10)),
    Column("added_at", String(32), nullable=False),
    Column("deleted_at", String(32)),
    Index("versions_identity", "agency", "area", "scope", "year"),
)

# What the parser read: the whole report, and its frames as Arrow streams of the shape ``fingerprint``. What
# lists need stands first, for a database walks over the large columns before it.
readings = Table(
    "readings",
    metadata,
    Column("version", ForeignKey("versions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("parser", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("reports", LargeBinary, nullable=False),
    Column("facts", LargeBinary, nullable=False),
    Column("statements", LargeBinary, nullable=False),
    Column("structure", LargeBinary, nullable=False),
    Column("signatures", LargeBinary, nullable=False, server_default=""),
    Column("dump", Text, nullable=False),
)

# What a person says instead of the parser, one row a field.
corrections = Table(
    "corrections",
    metadata,
    Column("version", ForeignKey("versions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("field", String(16), primary_key=True),
    Column("value", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
)

# What a person gave instead of the reading: the cells of one table, or one cell, as JSON. Rows are never
# changed but for their withdrawal.
entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", ForeignKey("versions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),
    Column("official", String(16), nullable=False),
    Column("form", String(8)),
    Column("cells", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
    Column("withdrawn_by", Text),
    Column("withdrawn_at", String(32)),
)

# Every decision ever taken; the last row for a chain, rule, key and evidence holds unless withdrawn. ``seen``
# is what the person saw, as JSON; rows of one ``batch`` were taken together.
decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chain", ForeignKey("chains.id"), nullable=False, index=True),
    Column("version", ForeignKey("versions.id", ondelete="SET NULL")),
    Column("rule", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("state", String(24), nullable=False),
    Column("reason", Text),
    Column("note", Text),
    Column("made_at", String(32), nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("who", Text, nullable=False, server_default=""),
    Column("due", String(10)),
    Column("seen", Text),
    Column("batch", Integer),
    Column("withdrawn_by", Text),
    Column("withdrawn_at", String(32)),
)

# The roster: the bodies that owe a report, in the order of ``position``. ``class`` is the office's own word.
agencies = Table(
    "agencies",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("kind", String(16)),
    Column("note", Text),
    Column("class_", Text),
    Column("parent", Text),
    Column("contact", Text),
    Column("standing", String(16), nullable=False, server_default="owes"),
    Column("code", String(12)),
    Column("position", Integer),
    UniqueConstraint("name", "area"),
)

# What a person said about a name that was read: it is this body's, or it is not. The last row holds.
agency_matches = Table(
    "agency_matches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("agency", ForeignKey("agencies.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("read_name", Text, nullable=False),
    Column("read_area", Text, nullable=False),
    Column("same", Boolean, nullable=False),
    Column("who", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
)

# What was done with a report: who was to look at it, returned, passed, taken back. Rows are never changed.
reviews = Table(
    "reviews",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chain", ForeignKey("chains.id"), nullable=False, index=True),
    Column("version", ForeignKey("versions.id", ondelete="SET NULL")),
    Column("step", String(8), nullable=False),
    Column("action", String(16), nullable=False),
    Column("who", Text, nullable=False),
    Column("to_whom", Text),
    Column("due", String(10)),
    Column("note", Text),
    Column("made_at", String(32), nullable=False),
)

# The office's own templates of papers, each instead of the shipped one of its name.
templates = Table(
    "templates",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
    Column("who", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
)

# Schemes of the office's own, as declarations in JSON.
schemes = Table(
    "schemes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", Text, nullable=False, unique=True),
    Column("content", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
)

# Scores that people signed, with a digest of all that made them. Rows are never changed but for their
# withdrawal.
approvals = Table(
    "approvals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chain", ForeignKey("chains.id"), nullable=False, index=True),
    Column("version", ForeignKey("versions.id", ondelete="SET NULL")),
    Column("score", String(16), nullable=False),
    Column("grade", Text, nullable=False),
    Column("scheme", Text, nullable=False),
    Column("basis", String(64), nullable=False),
    Column("who", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
    Column("withdrawn_by", Text),
    Column("withdrawn_at", String(32)),
)

settings = Table(
    "settings",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
