"""What can go wrong with a library, each as one sentence for the person at the screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import exc

from nianbao.wording.language import language
from nianbao.wording.reading import words

# What SQLite says, in lower case, and the code of the sentence that follows from it.
_SYMPTOMS = (
    ("malformed", "corrupt"),
    ("not a database", "corrupt"),
    ("disk i/o error", "corrupt"),
    ("locked", "locked"),
    ("busy", "locked"),
    ("disk is full", "full"),
    ("readonly", "read_only"),
    ("unable to open", "cannot_open"),
)


@cache
def _words(tag: str) -> dict[str, Any]:
    return words(tag, "library")


def field_name(field: str) -> str:
    """The name of a field of a version."""
    return str(_words(language())["fields"].get(field, field))


class LibraryError(Exception):
    """A request the library could not fulfil; nothing was changed.

    ``code`` is stable (see ``data/wording/zh/library.json``); ``str()`` is the sentence to show.
    """

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        super().__init__(_words(language())[code].format(**details))


def _code(error: exc.SQLAlchemyError) -> str:
    said = str(getattr(error, "orig", None) or error).lower()
    return next((code for symptom, code in _SYMPTOMS if symptom in said), "failed")


@contextmanager
def clear_errors(place: str) -> Iterator[None]:
    """Turns what the database says about the library at ``place`` into a LibraryError."""
    try:
        yield
    except exc.SQLAlchemyError as error:
        raise LibraryError(_code(error), place=place) from error
