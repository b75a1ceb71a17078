"""Frozen records made quickly, for those of which a report has hundreds."""

from collections.abc import Callable
from dataclasses import MISSING, field, fields, make_dataclass
from typing import Any, TypeVar

_Record = TypeVar("_Record")


def maker(record: type[_Record]) -> Callable[..., _Record]:
    """A constructor of ``record``, a frozen dataclass with slots: the same arguments, several times faster.

    The constructor of a frozen dataclass hands each field to ``object.__setattr__``. This one fills a twin
    with the same slots and gives it the class of the record.
    """
    slots = [
        (f.name, f.type, field(default=f.default) if f.default is not MISSING else field())
        for f in fields(record)  # type: ignore[arg-type]  # a dataclass, as said above
    ]
    twin: Any = make_dataclass(record.__name__, slots, slots=True)

    def make(*values: object, **named: object) -> _Record:
        made = twin(*values, **named)
        made.__class__ = record
        return made  # type: ignore[no-any-return]  # its class is that of the record

    return make
