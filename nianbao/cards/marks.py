"""How marked cells look on paper: signs, weights and rules tell them apart in a grey print, too."""

from typing import Any

from reportlab.lib import colors
from reportlab.lib.colors import Color

INK, QUIET, RULE = (colors.HexColor(code) for code in ("#1f2933", "#5d6875", "#9aa5b1"))
ACCENT, ERROR, SHADE = (colors.HexColor(code) for code in ("#2f5d8a", "#8c1d18", "#f1f3f5"))
WHITE = colors.white

Command = tuple[Any, ...]


def ink(kinds: tuple[str, ...]) -> Color:
    """The colour of a cell's text."""
    if "error" in kinds:
        return WHITE
    return QUIET if "faint" in kinds or "none" in kinds else INK


def look(kinds: tuple[str, ...], head: bool, at: tuple[int, int], to: tuple[int, int]) -> list[Command]:
    """What a table is told about a cell from ``at`` to ``to`` (column, row).

    Errors are white on dark; doubts have a heavy rule at their left, infos one below, and no colour; cells
    that were only read on the way are shaded; blank ones have a broken frame, given ones a frame.
    """
    made: list[Command] = []
    if head:
        made.append(("BACKGROUND", at, to, SHADE))
    if "group" in kinds:
        made.append(("BACKGROUND", at, to, colors.HexColor("#e1e5ea")))
    if "error" in kinds:
        made.append(("BACKGROUND", at, to, ERROR))
    elif "involved" in kinds:
        made.append(("BACKGROUND", at, to, colors.HexColor("#e6e9ec")))
    if "warning" in kinds:
        made += [("LINEBEFORE", at, to, 2.2, INK)]
    if "info" in kinds:
        made += [("LINEBELOW", at, to, 1.6, INK)]
    if "uncertain" in kinds:
        made += [("BACKGROUND", at, to, colors.HexColor("#dfe3e8"))]
    if {"blank", "mark", "uncertain", "absent"} & set(kinds) and "error" not in kinds:
        made += [("BOX", at, to, 0.9, INK, 0, (1.5, 1.2))]
    if {"entered", "corrected"} & set(kinds):
        made += [("BOX", at, to, 1.1, ACCENT)]
    return made
