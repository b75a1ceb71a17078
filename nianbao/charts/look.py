"""The one look of all charts: fonts, palette, sizes, and the parts that every chart is put together from.

Its inks are those on light ground; the dashboard, which knows light from dark, gives others on dark.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
import polars as pl

from nianbao.wording import comparison as said
from nianbao.wording import views as words

FONTS = (
    "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, "
    "WenQuanYi Micro Hei, sans-serif"
)
ACCENT = "#3f7fbf"
QUIET = "#8b97a5"
INK = "#48535f"
"""Of words in a chart on paper; the dashboard gives its own on dark ground."""
SERIES = ("#3f7fbf", "#c77f0a", "#8b97a5", "#7a5aa6", "#2a9d8f", "#b5566b", "#5d6875", "#a3a13a")
SHAPES = (
    "circle",
    "square",
    "triangle-up",
    "diamond",
    "cross",
    "triangle-down",
    "triangle-right",
    "triangle-left",
)
OUTCOMES = ("#2f6ea5", "#86b3d9", "#c77f0a", "#e6bd74", "#4a3570", "#a4adb7")
"""Of the six outcomes, in the form's order; no two look alike to people with any kind of colour-blindness."""


@dataclass(frozen=True, slots=True)
class Ramps:
    """Tints in five steps, each of one hue, told apart by lightness alone, with the inks on them.

    ``lost``: from no points lost to most of them. ``plain``: from the smallest figure of a column to its
    largest, where neither is better. ``ink`` is for figures on the steps before ``LAST``, ``last`` for those
    from it on.
    """

    lost: tuple[str, ...]
    plain: tuple[str, ...]
    ink: str
    last: str


LAST = 4
ON_PAPER = Ramps(
    ("#e9eef3", "#f0d6a2", "#e6b566", "#c27d1d", "#84500a"),
    ("#eef1f4", "#d9dfe5", "#bcc5ce", "#97a3af", "#6b7884"),
    "#1c2430",
    "#ffffff",
)
ON_DARK = Ramps(
    ("#1d242c", "#453719", "#6d4d19", "#966514", "#e0a850"),
    ("#1d242c", "#2c3743", "#40505f", "#5b6f82", "#93a5b6"),
    "#ffffff",
    "#14191f",
)

NOTHING = "#ffffff00"
ROW = 30
NARROW, MODERATE = 560, 840
"""Pixels of the place of a chart below which it has room for one column of a legend, and for two."""

PICKED = "picked"
"""The selection of a mark; its ``fields`` are those by which the dashboard knows what was picked."""

Place = Literal["containerSize", "windowSize"]
"""What Vega measures the place of a chart by."""

AnyChart = alt.Chart | alt.LayerChart | alt.FacetChart


@alt.theme.register("nianbao", enable=True)
def _theme() -> alt.theme.ThemeConfig:
    config: Any = _config()
    return {"config": config}


def by_width(narrow: float, wide: float, place: Place = "containerSize") -> alt.ExprRef:
    """``narrow`` where the place of the chart is a telephone's; pictures have no place and are ``wide``.

    The place of a chart that has a width of its own is the window: nothing around it is of any width.
    """
    return alt.ExprRef(f"{place}()[0] < {NARROW} ? {narrow:g} : {wide:g}")


def legend(columns: int = 3, place: Place = "containerSize", **more: Any) -> alt.Legend:
    """A legend above the chart with as many columns as find room, of ``columns`` at most."""
    room = f"{place}()[0]"
    fitting = f"{room} < {NARROW} ? 1 : {room} < {MODERATE} ? {min(2, columns)} : {columns}"
    return alt.Legend(columns=alt.ExprRef(fitting), **more)


def _config() -> dict[str, Any]:
    labels: dict[str, Any] = {
        "labelFont": FONTS,
        "titleFont": FONTS,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "labelColor": INK,
        "titleColor": INK,
        # Vega tells a screen reader of axes in English; what stands below a chart says it in words.
        "aria": False,
    }
    return {
        "background": "transparent",
        "font": FONTS,
        "title": {
            "font": FONTS,
            "fontSize": 14,
            "fontWeight": 600,
            "anchor": "start",
            "offset": 12,
            "aria": False,
        },
        "axis": {
            **labels,
            "labelLimit": by_width(132, 220).to_dict(),
            "titleFontWeight": "normal",
            "tickSize": 4,
            "domain": False,
        },
        "axisDiscrete": {"labelFlush": False},
        "legend": {**labels, "labelLimit": 230, "orient": "top", "title": None, "symbolSize": 90},
        "header": {
            "labelColor": INK,
            "labelFont": FONTS,
            "titleFont": FONTS,
            "labelFontSize": 12,
            "labelFontWeight": 600,
        },
        "text": {"font": FONTS, "color": INK},
        "view": {"stroke": None},
        "range": {"category": list(SERIES)},
    }


def tooltip(*fields: tuple[str, str]) -> list[alt.Tooltip]:
    """Tooltips of text columns: (column, its name on screen) each."""
    return [alt.Tooltip(f"{name}:N", title=title) for name, title in fields]


def told(*more: tuple[str, str]) -> list[alt.Tooltip]:
    """The tooltip of an agency's figure: ``agency``, ``shown``, ``counts``, with ``more`` columns between."""
    return tooltip(
        ("agency", words.CHART_AGENCY),
        *more,
        ("shown", words.CHART_VALUE),
        ("counts", words.CHART_COUNTS),
    )


def titled(text: str, unit: str) -> str:
    """A chart's title with the unit of what it shows."""
    return said.TITLE_UNIT.format(title=text, unit=unit) if unit else text


def share(title: str | None = None) -> alt.X:
    """The axis of a share from 0 to 100 %."""
    axis = alt.Axis(format="%", tickCount=6)
    return alt.X("value:Q", title=title or words.AXIS_SHARE, axis=axis, scale=alt.Scale(domain=[0, 1]))


def picked(fields: Sequence[str] = ("report",)) -> alt.Parameter:
    """The selection of one mark by click, which leaves the others as they are."""
    return alt.selection_point(name=PICKED, fields=list(fields), on="click", empty=False)


def tall(height: int) -> dict[str, Any]:
    """The properties of a chart whose marks have ``height`` pixels, whatever its legend takes beside them."""
    return {"height": height, "autosize": alt.AutoSizeParams(type="fit-x", contains="padding")}


def in_order(frame: pl.DataFrame, column: str) -> list[str]:
    """The values of ``column``, each once, in the order in which they come."""
    return frame[column].unique(maintain_order=True).to_list()


def series(names: Sequence[str]) -> tuple[alt.Scale, alt.Scale]:
    """Scales of colour and shape that tell ``names`` apart, by both together where colours run out."""
    colours = [SERIES[n % len(SERIES)] for n in range(len(names))]
    shapes = [SHAPES[(n + n // len(SERIES)) % len(SHAPES)] for n in range(len(names))]
    domain = list(names)
    return alt.Scale(domain=domain, range=colours), alt.Scale(domain=domain, range=shapes)
