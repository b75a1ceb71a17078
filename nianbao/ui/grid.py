"""A table of cells with spans, marks and hints, whose cells can be picked: the form, the matrix.

Python describes the cells; ``grid.js`` builds them with ``textContent`` alone: text from a report stays text.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer

from nianbao.ui import glossary

Meter = tuple[float, float, float]
"""Lengths of a bar's parts in percent of the cell: kept, lost, not known."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it says (``sign`` before, ``sub`` below), how it looks and what picking it means.

    ``kinds`` are class names of ``grid.css``; ``hint`` shows on hover; ``value`` makes the cell clickable.
    ``meter`` draws a bar.
    """

    text: str = ""
    kinds: tuple[str, ...] = ()
    head: bool = False
    sign: str = ""
    sub: str = ""
    hint: str = ""
    value: str = ""
    columns: int = 1
    rows: int = 1
    meter: Meter | None = None

    def described(self) -> dict[str, Any]:
        """The cell as ``grid.js`` reads it, without what is empty."""
        spans = {"c": self.columns if self.columns > 1 else 0, "r": self.rows if self.rows > 1 else 0}
        full = {
            "t": self.text,
            "k": list(self.kinds),
            "h": self.head,
            "p": self.sign,
            "s": self.sub,
            "i": self.hint,
            "v": self.value,
            "m": list(self.meter or ()),
            **spans,
        }
        return {short: given for short, given in full.items() if given}


Rows = Sequence[Sequence[Cell]]
Explain = Callable[[str], str | None]


def _described(rows: Rows, explain: Explain) -> list[list[dict[str, Any]]]:
    """The rows as ``grid.js`` reads them, words of the glossary with what they mean."""
    return [[_explained(cell, explain) for cell in row] for row in rows]


def _explained(cell: Cell, explain: Explain) -> dict[str, Any]:
    meaning = explain(cell.text) if cell.text and not cell.hint else None
    described = cell.described()
    return described if meaning is None else {**described, "i": meaning, "x": True}


def _nothing(_: str) -> None:
    """Explains no word."""


@cache
def _component() -> ComponentRenderer:
    folder = files(__package__)
    script = folder.joinpath("grid.js").read_text("utf-8")
    style = folder.joinpath("grid.css").read_text("utf-8")
    return component("nianbao_grid", js=script, css=style)


def draw(
    key: str,
    head: Rows,
    rows: Rows,
    *,
    caption: str = "",
    legend: Sequence[Cell] = (),
    selected: str = "",
    height: int | None = None,
    fixed: bool = False,
    explained: bool = True,
) -> str | None:
    """Draw the table; the ``value`` of the cell just picked, or None.

    ``fixed`` keeps the header and the first column in sight while the rest scrolls within ``height`` pixels.
    ``explained``: cells that are a word of the glossary say on hover, touch and focus what it means.
    """
    explain = glossary.lookup() if explained else _nothing
    data = {
        "head": _described(head, explain),
        "rows": _described(rows, explain),
        "legend": [cell.described() for cell in legend],
        "caption": caption,
        "selected": selected,
        "height": height,
        "fixed": fixed,
    }
    result = _component()(key=key, data=data, on_picked_change=lambda: None)
    picked = result.get("picked")
    return picked if isinstance(picked, str) else None
