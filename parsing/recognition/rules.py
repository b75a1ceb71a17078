"""The ruled lines of a page: long, thin strokes of ink that end where they meet others."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np

from parsing.ink import Stroke
from parsing.recognition.engine import Gray
from parsing.recognition.raster import DPI

_LEAST = DPI // 5
"""The shortest rule, in pixels (0.2 inch): strokes of characters up to 14 points are shorter."""

_LONG = DPI
"""A line of this length is a rule whether it meets others or not: no character has such strokes."""

_SLANT = 3
"""A rule may wander by so many pixels."""

_BREAK = 3
"""Dust makes gaps of so many pixels in a rule; between characters there are wider ones."""

_MEET = 8
"""Rules that end within so many pixels of another meet it."""

_THICK = 12


class Rules(NamedTuple):
    """Ruled lines in points, and the pixels that belong to them (255)."""

    strokes: tuple[Stroke, ...]
    mask: Gray


def ink(shades: Gray) -> Gray:
    """The dark pixels of a page as 255, whatever the shade of the paper around them."""
    smooth = cv2.GaussianBlur(shades, (3, 3), 0)
    dark = cv2.adaptiveThreshold(smooth, 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY_INV, 41, 14)
    return np.asarray(dark, np.uint8)


def rules(dark: Gray) -> Rules:
    """The rules among the dark pixels of a level page; strokes of characters are none."""
    level = _long(dark, upright=False)
    upright = _long(dark, upright=True)
    lines = [*_lines(level, upright=False), *_lines(upright, upright=True)]
    kept = _meeting(lines)
    mask = np.zeros_like(dark)
    for line in kept:
        area = np.s_[line.y0 : line.y1, line.x0 : line.x1]
        mask[area] |= (upright if line.upright else level)[area]
    return Rules(tuple(_stroke(line) for line in kept), mask)


class _Line(NamedTuple):
    x0: int
    y0: int
    x1: int
    y1: int
    upright: bool

    @property
    def at(self) -> float:
        return (self.x0 + self.x1) / 2 if self.upright else (self.y0 + self.y1) / 2

    @property
    def ends(self) -> tuple[int, int]:
        return (self.y0, self.y1) if self.upright else (self.x0, self.x1)


def _long(dark: Gray, *, upright: bool) -> Gray:
    """Ink in unbroken lines of some length; gaps and steps of a few pixels do not break them."""

    def box(along: int, across: int) -> Gray:
        shape = (across, along) if upright else (along, across)
        return np.asarray(cv2.getStructuringElement(cv2.MORPH_RECT, shape), np.uint8)

    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, box(_BREAK, _SLANT))
    found = cv2.morphologyEx(closed, cv2.MORPH_OPEN, box(_LEAST, 1))
    joined = cv2.morphologyEx(found, cv2.MORPH_CLOSE, box(_LEAST // 2, _SLANT))
    return np.asarray(joined, np.uint8)


def _lines(mask: Gray, *, upright: bool) -> Iterator[_Line]:
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    for x, y, width, height, area in stats[1:count].tolist():
        long, thick = (height, width) if upright else (width, height)
        if long >= _LEAST and area <= _THICK * long and thick <= max(_THICK, long // 8):
            yield _Line(x, y, x + width, y + height, upright)


def _meeting(lines: Sequence[_Line]) -> list[_Line]:
    """Long lines, and shorter ones that run from one of the others to another."""
    kept = list(lines)
    while True:
        met = [line for line in kept if _holds(line, kept)]
        if len(met) == len(kept):
            return kept
        kept = met


def _holds(line: _Line, others: Sequence[_Line]) -> bool:
    start, end = line.ends
    if end - start >= _LONG:
        return True
    crossed = [
        other.at
        for other in others
        if other.upright is not line.upright and other.ends[0] - _MEET <= line.at <= other.ends[1] + _MEET
    ]
    return all(any(abs(at - edge) <= _MEET for at in crossed) for edge in (start, end))


def _stroke(line: _Line) -> Stroke:
    unit = 72 / DPI
    start, end = line.ends
    at = round(line.at * unit, 2)
    first, last = round((start - _MEET / 2) * unit, 2), round((end + _MEET / 2) * unit, 2)
    return Stroke(at, first, at, last) if line.upright else Stroke(first, at, last, at)
