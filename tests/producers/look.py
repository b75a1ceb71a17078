"""How a report is laid out, whichever program writes it."""

from dataclasses import dataclass
from typing import Literal

Rules = Literal["all", "horizontal", "none"]


@dataclass(frozen=True, slots=True)
class Look:
    """The layout of a report.

    ``rules``: which lines the tables have. ``torn``: a row may begin on one page and end on the next.
    ``repeated``: the heading of a table stands again on the next page. ``footer``: the number of each page as
    it is printed, ``#`` for the number. ``size`` of the characters in tables and ``padding`` around them, in
    points. ``spread``: spaces of this many points between characters. ``offset``: empty points above the
    title, which move the page breaks.
    """

    rules: Rules = "all"
    landscape: bool = False
    torn: bool = False
    repeated: bool = False
    footer: str = "- # -"
    size: float = 9.0
    padding: float = 2.0
    align: Literal["center", "right", "left"] = "center"
    spread: float = 0.0
    offset: int = 0

    @property
    def page(self) -> tuple[float, float]:
        """Width and height of the page in points: A4."""
        return (841.89, 595.28) if self.landscape else (595.28, 841.89)
