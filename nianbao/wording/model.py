"""What a word of ours may be besides a string."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A name on screen, its short form for narrow heads, and a note shown beside it."""

    full: str
    short: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen's name in the navigation and at its head, and one line on what it is for."""

    title: str
    line: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the tour: its name, and what there is to see on its page."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word, what it means, whose meaning that is, and other headings under which it stands."""

    word: str
    meaning: str
    source: str
    also: tuple[str, ...] = ()
