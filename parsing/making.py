"""Frozen records made quickly, for those of which a report has hundreds."""

from collections.abc import Callable
from dataclasses import MISSING, field, fields, make_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # a module that only type checkers know
    from _typeshed import DataclassInstance

_Record = TypeVar("_Record", bound="DataclassInstance")

made = tuple.__new__
"""``made(Record, fields)``: a named tuple, with all fields given, three times as fast as by its name."""


def maker(record: type[_Record]) -> Callable[..., _Record]:
    """A constructor of ``record``, a frozen dataclass with slots, several times faster than its own.

    The record's own hands each field to ``object.__setattr__``. This one fills a twin with the same slots and
    gives it the record's class in the end.
    """

    def become(made: Any) -> None:
        made.__class__ = record

    slots = [
        (f.name, f.type, field() if f.default is MISSING else field(default=f.default))
        for f in fields(record)
    ]
    return make_dataclass(record.__name__, slots, slots=True, namespace={"__post_init__": become})
