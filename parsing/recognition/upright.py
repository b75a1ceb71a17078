"""How a page lies: by how many quarters it is turned, and by how many degrees it is askew."""

from collections.abc import Sequence

import cv2
import numpy as np

from parsing.recognition.engine import Engine, Gray, Quad

MOST_DEGREES = 6.0
_COARSE, _FINE = 0.5, 0.05
_LOOKED_AT = 1000
_LONG = 2.0
_SAMPLES = 5
_SURE = 0.9
_ENOUGH = 8


def skew(shades: Gray) -> float:
    """By how many degrees a page is to be turned against the clock so that its lines are level.

    Rows of pixels differ most from each other when lines of text and rules are level.
    """
    scale = _LOOKED_AT / max(shades.shape)
    small = cv2.resize(shades, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = cv2.adaptiveThreshold(small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 12)
    if not ink.any():
        return 0.0
    coarse = np.arange(-MOST_DEGREES, MOST_DEGREES + _COARSE / 2, _COARSE)
    best = max(coarse, key=lambda degrees: _levelness(ink, float(degrees)))
    fine = np.arange(best - _COARSE, best + _COARSE + _FINE / 2, _FINE)
    found = float(max(fine, key=lambda degrees: _levelness(ink, float(degrees))))
    return 0.0 if abs(found) < 2 * _FINE else found


def _levelness(ink: np.ndarray, degrees: float) -> float:
    """How much the rows of a page differ from their neighbours once it is turned."""
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = cv2.warpAffine(ink, turn, (width, height), flags=cv2.INTER_LINEAR)
    rows = turned.sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())


def lies(quads: Sequence[Quad]) -> bool:
    """Whether the lines of text of a page run up or down it."""
    along = across = 0.0
    for quad in quads:
        width, height = np.ptp(quad[:, 0]), np.ptp(quad[:, 1])
        if width > _LONG * height:
            along += float(width)
        elif height > _LONG * width:
            across += float(height)
    return across > along


def stands_on_its_head(engine: Engine, shades: Gray, quads: Sequence[Quad]) -> bool:
    """Whether a page with level lines is upside down: its longest lines read better when turned."""
    longest = sorted(quads, key=lambda quad: -float(np.ptp(quad[:, 0])))[:_SAMPLES]
    crops = [crop[:, : _ENOUGH * crop.shape[0]] for quad in longest if (crop := cut(shades, quad)).size]
    if not crops:
        return False
    upright = _score(engine, crops)
    return upright < _SURE and upright < _score(engine, [np.ascontiguousarray(c[::-1, ::-1]) for c in crops])


def cut(shades: Gray, quad: Quad) -> Gray:
    """The upright rectangle around a quad."""
    x0, y0 = np.floor(quad.min(axis=0)).astype(int).clip(0)
    x1, y1 = np.ceil(quad.max(axis=0)).astype(int)
    return shades[y0:y1, x0:x1]


def _score(engine: Engine, crops: Sequence[Gray]) -> float:
    signs = [sign.confidence for line in engine.read(crops) for sign in line]
    return float(np.mean(signs)) if signs else 0.0
