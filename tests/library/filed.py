"""Reports with the bytes they were read from."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

from nianbao.library import Added, Library
from parsing.model import Report
from tests.factory import report


def filed(data: bytes = b"1", **changes: Any) -> tuple[Report, bytes]:
    """A report (see ``factory.report``) and its file's bytes."""
    unknown: dict[str, Any] = {name: value for name, value in changes.items() if value is None}
    known = {name: value for name, value in changes.items() if value is not None}
    return replace(report(**known), sha256=sha256(data).hexdigest(), **unknown), data


def add(library: Library, data: bytes = b"1", **changes: Any) -> Added:
    """Stores ``filed(data, **changes)``."""
    return library.add(*filed(data, **changes))
