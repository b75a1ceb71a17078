"""One page: what its picture shows, as ink with confidences."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import cv2
import numpy as np
from PIL import Image

from parsing.ink import Glyph, Ink
from parsing.layout.grids import Grid, grids
from parsing.recognition.crops import (
    Area,
    Crop,
    cell_lines,
    character_height,
    cropped,
    dust,
    pieces,
)
from parsing.recognition.engine import MOST, Engine, Gray, Quad, Sign
from parsing.recognition.marks import mark
from parsing.recognition.numerals import agreed, as_number
from parsing.recognition.raster import DPI, PAPER, Raster
from parsing.recognition.rules import ink, rules
from parsing.recognition.upright import lies, skew, stands_on_its_head

_UNIT = 72 / DPI
_FINDER_DPI = 120
_INSET = 2
_ILLEGIBLE = "\ufffd"

_DIGITS = 12
"""Longer lines in cells are labels."""

_CLEAR = 0.98
"""Numbers read with less confidence are looked at a second time."""


def read(engine: Engine, image: Image.Image, width: float, height: float) -> Ink:
    """See ``parsing.recognition.read_page``."""
    page, quads = _upright(engine, Raster.of(image, width, height))
    dark = ink(page.shades)
    ruled = rules(dark)
    size = (page.width * _UNIT, page.height * _UNIT)
    tables = grids(Ink(*size, (), ruled.strokes))
    tall = character_height(dark, quads)
    rubbed = cv2.dilate(ruled.mask, np.ones((3, 3), np.uint8)) > 0
    printed = np.where(rubbed, 0, dark).astype(np.uint8)
    text, specks = dust(printed, page.shades, tall)
    printed[specks] = 0
    shades = np.where(rubbed | specks, PAPER, page.shades).astype(np.uint8)
    glyphs = [
        *_tables(engine, shades, text, tables, tall),
        *_outside(engine, shades, text, printed, quads, tables, tall),
    ]
    return Ink(*size, glyphs, ruled.strokes, page.lay)


def _upright(engine: Engine, page: Raster) -> tuple[Raster, list[Quad]]:
    """The page with level lines, its head above, and the places of its lines."""
    found = _found(engine, page.shades)
    if lies(found):
        page = page.quarter_turns(1)
    degrees = skew(page.shades)
    if degrees:
        page = page.straightened(degrees)
    if stands_on_its_head(engine, page.shades, page.moved(found)):
        page = page.quarter_turns(2)
    return page, page.moved(found)


def _found(engine: Engine, shades: Gray) -> list[Quad]:
    scale = _FINDER_DPI / DPI
    small = np.asarray(cv2.resize(shades, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    return [quad / scale for quad in engine.find(small)]


def _tables(engine: Engine, shades: Gray, text: Gray, tables: Sequence[Grid], tall: float) -> Iterator[Glyph]:
    """The characters in ruled cells; a cell with ink that gives no text has one that nobody can read."""
    cells = [_area(cell) for table in tables for row in table.rows for cell in row]
    lines = [(cell, cell_lines(text, cell, tall)) for cell in cells]
    crops = [cropped(shades, line, tall, cell) for cell, found in lines for line in found]
    alone = [len(found) == 1 for _, found in lines for _ in found]
    read = _read_cells(engine, [crop.picture for crop in crops], alone)
    for crop, line, single in zip(crops, read, alone, strict=True):
        x0, y0, x1, y1 = crop.inked
        shape = mark(text[y0:y1, x0:x1], tall) if single else None
        signs = (Sign(shape, 0.5, 1.0),) if shape else line
        yield from _glyphs(crop, signs or (Sign(_ILLEGIBLE, 0.5, 0.0),))


def _read_cells(engine: Engine, crops: Sequence[Gray], alone: Sequence[bool]) -> list[tuple[Sign, ...]]:
    """The lines of cells; those ``alone`` in a cell may be numbers, and are looked at again if in doubt."""
    read = engine.read(crops)
    numbers = [as_number(line) if single else line for line, single in zip(read, alone, strict=True)]
    again = [
        i
        for i, (line, single) in enumerate(zip(numbers, alone, strict=True))
        if single and len(line) <= _DIGITS and min((s.confidence for s in line), default=0.0) < _CLEAR
    ]
    for i, line in zip(again, engine.read([crops[i] for i in again], MOST), strict=True):
        numbers[i] = agreed(numbers[i], as_number(line))
    return numbers


def _area(cell: tuple[float, float, float, float]) -> Area:
    x0, top, x1, bottom = (round(edge / _UNIT) for edge in cell)
    return (x0 + _INSET, top + _INSET, x1 - _INSET, bottom - _INSET)


def _outside(
    engine: Engine,
    shades: Gray,
    text: Gray,
    printed: Gray,
    quads: Sequence[Quad],
    tables: Sequence[Grid],
    tall: float,
) -> Iterator[Glyph]:
    """The characters outside of ruled tables; ``printed`` is ``text`` with its punctuation."""
    free = text.copy()
    for table in tables:
        x0, y0, x1, y1 = _area(table.box)
        free[max(y0 - 6, 0) : y1 + 6, max(x0 - 6, 0) : x1 + 6] = 0
    whole = (0, 0, shades.shape[1], shades.shape[0])
    crops: list[Crop] = []
    for quad in quads:
        found = _inked(free, quad)
        if found is not None:
            crops += [cropped(shades, part, tall, whole) for part in pieces(printed, found)]
            free[found[1] : found[3], found[0] : found[2]] = 0
    crops += [cropped(shades, area, tall, whole) for area in _overlooked(free, tall)]
    for crop, line in zip(crops, engine.read([crop.picture for crop in crops]), strict=True):
        yield from _glyphs(crop, line)


def _inked(free: Gray, quad: Quad) -> Area | None:
    """The ink in a line that was found; None where there is none left."""
    x0, y0 = (int(v) for v in np.floor(quad.min(axis=0)).clip(0))
    x1, y1 = (int(v) for v in np.ceil(quad.max(axis=0)))
    inside = free[y0:y1, x0:x1]
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if not rows.size:
        return None
    return (
        x0 + int(columns[0]),
        y0 + int(rows[0]),
        x0 + int(columns[-1]) + 1,
        y0 + int(rows[-1]) + 1,
    )


def _overlooked(free: Gray, tall: float) -> Iterator[Area]:
    """Ink of the size of characters that stands in no line found: lone digits."""
    joined = cv2.dilate(free, np.ones((1, max(1, round(tall * 0.9))), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(joined, np.uint8), connectivity=8)
    for x, y, width, height, _ in stats[1:count].tolist():
        if 0.5 * tall <= height <= 1.6 * tall and width <= 12 * tall:
            yield (x, y, x + width, y + height)


def _glyphs(crop: Crop, line: Sequence[Sign]) -> Iterator[Glyph]:
    """Characters side by side from the crop's left to its right edge, parted midway between their middles."""
    x0, top, x1, bottom = (edge * _UNIT for edge in crop.area)
    if not line:
        return
    middles = [x0 + sign.middle * (x1 - x0) for sign in line]
    half = (bottom - top) / 2
    edges = [
        max(x0, middles[0] - half),
        *((a + b) / 2 for a, b in pairwise(middles)),
        min(x1, middles[-1] + half),
    ]
    for number, sign in enumerate(line):
        left, right = round(edges[number], 2), round(edges[number + 1], 2)
        yield Glyph(sign.text, left, round(top, 2), right, round(bottom, 2), round(sign.confidence, 3))
