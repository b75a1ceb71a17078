"""What is drawn on a page besides its characters: ruled lines, and how much of the page pictures cover."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Self

import pypdfium2.raw as pdfium

from parsing.ink import Stroke

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

_THIN = 3.0
_STRAIGHT = 0.5
_SHORTEST = 1.0
_MOST_OBJECTS = 200_000
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class View:
    """The displayed page: from the source's coordinates to points from its top left."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int
    """How many quarter turns the page is displayed clockwise."""

    @classmethod
    def of(cls, page: Any) -> Self:
        rect = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
        return cls(rect.left, rect.bottom, rect.right, rect.top, pdfium.FPDFPage_GetRotation(page))

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turned % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turned % 2 else self.top - self.bottom

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """The displayed box of a box of the source: (x0, top, x1, bottom)."""
        if self.turned == 0:
            box = (x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)
        elif self.turned == 1:
            box = (y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left)
        elif self.turned == 2:
            box = (self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom)
        else:
            box = (self.top - y1, self.right - x1, self.top - y0, self.right - x0)
        return (round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2))


@dataclass(slots=True)
class Drawing:
    """Ruled lines in the displayed page, the area of the largest picture, how characters are drawn."""

    strokes: list[Stroke] = field(default_factory=list)
    picture: float = 0.0
    modes: set[int] = field(default_factory=set)
    anything: bool = False


def drawing(page: Any, view: View) -> Drawing:
    """What the objects of a page draw, forms inside it included."""
    found = Drawing()
    seen: set[Stroke] = set()
    matrix = pdfium.FS_MATRIX()
    for item, outer in _objects(page):
        found.anything = True
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            found.modes.add(pdfium.FPDFTextObj_GetTextRenderMode(item))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            a, b, c, d, _, _ = _times(_matrix(item, matrix), outer)
            found.picture = max(found.picture, abs(a * d - b * c))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and _visible(item):
            whole = _times(_matrix(item, matrix), outer)
            for x0, y0, x1, y1 in _ruled(item, whole):
                stroke = Stroke(*view.box(x0, y0, x1, y1))
                if stroke not in seen:
                    seen.add(stroke)
                    found.strokes.append(stroke)
    return found


def _objects(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """The objects of a page with the matrix around them; a form gives those inside it."""
    count, get = pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject
    matrix = pdfium.FS_MATRIX()
    left = _MOST_OBJECTS
    stack: list[tuple[Any, Matrix, int]] = []
    same: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        stack.append((pdfium.FPDFPage_GetObject(page, index), same, 0))
        while stack and left:
            item, outer, depth = stack.pop()
            left -= 1
            if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
                yield item, outer
            elif depth < _DEEPEST:
                inner = _times(_matrix(item, matrix), outer)
                inside = range(min(count(item), left))
                stack.extend((get(item, i), inner, depth + 1) for i in reversed(inside))


def _matrix(item: Any, target: Any) -> Matrix:
    pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(target))
    return (target.a, target.b, target.c, target.d, target.e, target.f)


def _times(m: Matrix, n: Matrix) -> Matrix:
    """First ``m``, then ``n``."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _visible(path: Any) -> bool:
    """Whether a path is filled or stroked."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(fill.value or stroke.value)


def _ruled(path: Any, matrix: Matrix) -> Iterator[tuple[float, float, float, float]]:
    """The straight lines of a path: a thin shape is one line, of any other its level and upright edges."""
    for points in _parts(path, matrix):
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        x0, y0, x1, y1 = min(xs), min(ys), max(xs), max(ys)
        if y1 - y0 < _THIN and x1 - x0 >= max(_SHORTEST, y1 - y0):
            yield x0, (y0 + y1) / 2, x1, (y0 + y1) / 2
        elif x1 - x0 < _THIN and y1 - y0 >= _SHORTEST:
            yield (x0 + x1) / 2, y0, (x0 + x1) / 2, y1
        elif x1 - x0 >= _THIN and y1 - y0 >= _THIN:
            for (ax, ay), (bx, by) in pairwise(points):
                if abs(ay - by) <= _STRAIGHT < abs(ax - bx):
                    yield min(ax, bx), (ay + by) / 2, max(ax, bx), (ay + by) / 2
                elif abs(ax - bx) <= _STRAIGHT < abs(ay - by):
                    yield (ax + bx) / 2, min(ay, by), (ax + bx) / 2, max(ay, by)


def _parts(path: Any, matrix: Matrix) -> Iterator[list[Point]]:
    """The corners of each part of a path in the page's coordinates; closed ones end where they began."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    to_x, to_y = ctypes.byref(x), ctypes.byref(y)
    points: list[Point] = []
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, to_x, to_y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = []
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points
