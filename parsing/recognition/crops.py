"""Where text stands on a page: its lines, cut out as pictures for the reader."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from parsing.recognition.engine import Gray, Quad

Area = tuple[int, int, int, int]
"""(x0, y0, x1, y1) in pixels."""

_SPECK = 0.3
"""Ink that is smaller than this share of a character's height, both ways, is dust or a dot."""

_SMALL, _FAINT = 0.6, 0.35
"""So is what is a little larger, but fainter than this share of what is usual for ink."""

_BESIDE, _ABOVE = 0.8, 0.35
"""Specks nearer to larger ink than these shares of a character's height may be punctuation or dots."""

_MARGIN = 0.14
_LEAST_LINE = 0.55
_FULL = 1.35
_GAP = 1.3


class Crop(NamedTuple):
    """A picture of one line of text, its area on the page, and that of its ink."""

    picture: Gray
    area: Area
    inked: Area


def character_height(dark: Gray, quads: Sequence[Quad]) -> float:
    """The usual height, in pixels, of the characters in the lines that were found."""
    heights = sorted(min(np.ptp(q[:, 0]), np.ptp(q[:, 1])) for q in quads)
    return float(heights[len(heights) // 2]) * 0.72 if heights else dark.shape[0] / 90


def cell_lines(dark: Gray, area: Area, height: float) -> list[Area]:
    """The lines of text in a cell, each as the area of its ink; ``dark`` is without rules and dust."""
    x0, y0, x1, y1 = area
    inside = dark[y0:y1, x0:x1]
    rows = np.asarray(inside.any(axis=1))
    found = []
    for top, bottom in _bands(rows, height):
        columns = np.flatnonzero(inside[top:bottom].any(axis=0))
        if columns.size:
            found.append((x0 + int(columns[0]), y0 + top, x0 + int(columns[-1]) + 1, y0 + bottom))
    return found


def _runs(filled: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], filled, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _bands(rows: NDArray[np.bool_], height: float) -> list[tuple[int, int]]:
    """Rows of ink as lines: what is too low for a line belongs to the nearer of its neighbours (二, i, =)."""
    bands = _runs(rows)
    while True:
        low = [i for i, (top, bottom) in enumerate(bands) if bottom - top < _LEAST_LINE * height]
        joined = None
        for i in low:
            near = [
                (max(bands[i][0], bands[j][0]) - min(bands[i][1], bands[j][1]), j)
                for j in (i - 1, i + 1)
                if 0 <= j < len(bands)
                and max(bands[i][1], bands[j][1]) - min(bands[i][0], bands[j][0]) <= _FULL * height
            ]
            if near:
                joined = (min(i, min(near)[1]), max(i, min(near)[1]))
                break
        if joined is None:
            return bands
        first, last = joined
        bands[first : last + 1] = [(bands[first][0], bands[last][1])]


def dust(dark: Gray, shades: Gray, height: float) -> tuple[Gray, NDArray[np.bool_]]:
    """The dark pixels without specks that are too small to be characters; and the specks near to none."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    long = np.maximum(stats[:count, cv2.CC_STAT_WIDTH], stats[:count, cv2.CC_STAT_HEIGHT])
    large = long >= _SPECK * height
    large[0] = False
    unsure = np.flatnonzero(large & (long < _SMALL * height))
    if unsure.size:
        paper, printed = float(np.median(shades)), float(np.median(shades[dark > 0]))
        for number in unsure:
            x, y, width, high = stats[number, :4]
            darkest = shades[y : y + high, x : x + width].min()
            large[number] = paper - float(darkest) >= _FAINT * (paper - printed)
    kept = np.where(large[labels], 255, 0).astype(np.uint8)
    reach = np.ones((2 * round(_ABOVE * height) + 1, 2 * round(_BESIDE * height) + 1), np.uint8)
    near = cv2.dilate(kept, reach)
    return kept, (dark > 0) & (near == 0)


def cropped(shades: Gray, area: Area, height: float, within: Area) -> Crop:
    """The picture of a line with a little room around its ink, but nothing from outside of ``within``."""
    x0, y0, x1, y1 = area
    margin = max(2, round(_MARGIN * height))
    lacking = max(0, round((height - (y1 - y0)) / 2))
    left, right = max(within[0], x0 - margin), min(within[2], x1 + margin)
    top, bottom = max(within[1], y0 - margin - lacking), min(within[3], y1 + margin + lacking)
    return Crop(shades[top:bottom, left:right], (left, top, right, bottom), area)


def pieces(dark: Gray, area: Area) -> Iterator[Area]:
    """The parts of a line between gaps that are wider than a character."""
    x0, y0, x1, y1 = area
    columns = np.asarray(dark[y0:y1, x0:x1].any(axis=0))
    start: int | None = None
    end = 0
    for a, b in _runs(columns):
        if start is not None and a - end > _GAP * (y1 - y0):
            yield (x0 + start, y0, x0 + end, y1)
            start = None
        start = a if start is None else start
        end = b
    if start is not None:
        yield (x0 + start, y0, x0 + end, y1)
