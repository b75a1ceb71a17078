"""From a chart to its picture, in the one look that pictures have on paper."""

import copy
from collections.abc import Mapping
from functools import cache
from threading import Lock
from types import ModuleType
from typing import Any, Protocol

from data import resource

FONT = "Nianbao Sans"
FONTS = (
    f"{FONT}, Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, "
    "WenQuanYi Micro Hei, sans-serif"
)
"""The shipped face first: a picture looks the same on every machine; others for those who edit SVG."""

INK, QUIET, RULE = "#1f2933", "#52606d", "#d9dee4"
WIDTH = 760
"""Pixels of a chart that takes the width of the screen, before enlarging."""

SCALE = 2.0
_FACES = ("font", "labelFont", "titleFont", "subtitleFont")
_ONE = ("layer", "mark")
_LOCK = Lock()


class Drawn(Protocol):
    """A chart; those of Altair are."""

    def to_dict(self) -> dict[str, Any]:
        """Its description in Vega-Lite."""


def config() -> dict[str, Any]:
    """The look: dark ink on white, one face, thin rules."""
    words = {"labelFont": FONTS, "titleFont": FONTS, "labelFontSize": 12, "titleFontSize": 12}
    ink = {"labelColor": INK, "titleColor": QUIET}
    return {
        "background": "white",
        "font": FONTS,
        "title": {"font": FONTS, "fontSize": 15, "anchor": "start", "offset": 12, "color": INK},
        "axis": {
            **words,
            **ink,
            "labelLimit": 260,
            "titleFontWeight": "normal",
            "tickSize": 4,
            "tickColor": RULE,
            "domain": False,
            "gridColor": RULE,
        },
        "legend": {**words, **ink, "labelLimit": 260, "orient": "top", "title": None, "symbolSize": 90},
        "header": {**words, **ink, "labelFontWeight": 600},
        "text": {"font": FONTS, "color": INK},
        "view": {"stroke": None},
    }


def _on_paper(part: Any) -> Any:
    """``part`` of a description with all words in one face, those beside marks in ink."""
    if isinstance(part, Mapping):
        told = {
            name: FONTS if name in _FACES and isinstance(value, str) else _on_paper(value)
            for name, value in part.items()
        }
        return told | {"color": QUIET} if told.get("type") == "text" and "color" in told else told
    if isinstance(part, list):
        return [_on_paper(value) for value in part]
    return part


def picture_spec(chart: Drawn, width: int = WIDTH, *, titled: bool = True) -> dict[str, Any]:
    """The description of ``chart`` in the look of pictures, as wide as its parts need or ``width`` pixels."""
    given = copy.deepcopy(chart.to_dict())
    if not titled:
        given.pop("title", None)
    colours = given.get("config", {}).get("range")
    data = given.pop("datasets", None)
    spec: dict[str, Any] = _on_paper(given)
    spec["config"] = config() | ({"range": colours} if colours else {})
    spec["padding"] = 16
    if data is not None:
        spec["datasets"] = data
    if any(name in spec for name in _ONE) and not isinstance(spec.get("width"), Mapping):
        if not isinstance(spec.get("width"), int | float):
            spec["width"] = width
        spec.setdefault("autosize", {"type": "fit", "contains": "padding"})
    return spec


@cache
def _converter() -> ModuleType:
    """The converter with the shipped fonts; it is loaded with the first picture, for it is large."""
    import vl_convert

    vl_convert.register_font_directory(str(resource("fonts")))
    return vl_convert


def png(chart: Drawn, scale: float = SCALE, width: int = WIDTH, *, titled: bool = True) -> bytes:
    """``chart`` as a PNG file, ``scale`` pixels for each pixel of the screen. Nothing is fetched."""
    spec = picture_spec(chart, width, titled=titled)
    with _LOCK:
        made: bytes = _converter().vegalite_to_png(spec, scale=scale, allowed_base_urls=[])
    return made


def svg(chart: Drawn) -> bytes:
    """``chart`` as an SVG file, whose text stays text. Nothing is fetched."""
    with _LOCK:
        made: str = _converter().vegalite_to_svg(picture_spec(chart), allowed_base_urls=[])
    return made.encode()
