"""What a printed scorecard says, ready to be set: every text in words, every figure with its counts."""

from collections.abc import Sequence
from dataclasses import dataclass

Kinds = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the score: points of ``most``, those ``assessed`` and ``lost``; ``shown`` is its score in
    words, ``why`` what it lost or why it could not be assessed."""

    name: str
    most: float
    assessed: float
    lost: float
    shown: str
    why: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding: severity in words with its sign, sentence, decision, cost (empty: nothing)."""

    severity: str
    sign: str
    sentence: str
    decision: str
    cost: str
    error: bool = False


@dataclass(frozen=True, slots=True)
class Problems:
    """The findings of one fault."""

    fault: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a table: ``kinds`` say how it looks (``nianbao.cards.marks``), ``sign`` stands before it."""

    text: str = ""
    kinds: Kinds = ()
    head: bool = False
    sign: str = ""
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """An official table as its form prints it; without ``rows`` the ``note`` says why."""

    title: str
    rows: Sequence[Sequence[Box]]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator: the figure and its counts in words, and the class's.

    ``spread``: least, first quartile, median, third quartile, greatest; None where too few have a value.
    ``value`` is drawn among them where it is known.
    """

    title: str
    shown: str
    counts: str
    peers: str
    value: float | None
    spread: tuple[float, float, float, float, float] | None


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a year; ``broken``: it does not compare with the one before (form or a missing year)."""

    year: int
    value: float | None
    shown: str
    broken: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """One indicator over the years."""

    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the prose and the sentence it stands in."""

    name: str
    shown: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Content:
    """A whole scorecard. ``heads`` are the figures at the top: label, value, remark.

    ``state`` says whether a person signed the score; ``lines`` stand below it.
    """

    agency: str
    year: str
    about: str
    state: str
    heads: tuple[tuple[str, str, str], ...]
    lines: tuple[str, ...]
    sides: tuple[Side, ...]
    faults: tuple[Problems, ...]
    tables: tuple[Table, ...]
    legend: tuple[tuple[Box, str], ...]
    measures: tuple[Measure, ...]
    panels: tuple[Panel, ...]
    figures: tuple[Figure, ...]
    foot: str
