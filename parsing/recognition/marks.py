"""Marks that stand for nothing (— and /), told by their shape: recognisers take them for digits."""

import numpy as np

from parsing.recognition.engine import Gray

_FLAT = 0.3
_LONG = 0.7
_THIN = 0.3
_LEAN = 0.25
_STRAIGHT = 0.07


def mark(ink: Gray, tall: float) -> str | None:
    """The mark that a cell's ink is, cut to its edges; None for anything else.

    ``tall``: the usual height of characters. A dash is flat; a stroke is thin, straight, and leans.
    """
    height, width = ink.shape
    if height < _FLAT * tall and height < _FLAT * width:
        return "—" if width > _LONG * tall else "-"
    if height < tall * _LONG or width < _LEAN * height:
        return None
    rows = [np.flatnonzero(row) for row in ink]
    if any(not row.size for row in rows):
        return None
    middles = np.asarray([(row[0] + row[-1]) / 2 for row in rows])
    widths = np.asarray([row[-1] - row[0] + 1 for row in rows])
    slope, start = np.polyfit(np.arange(height), middles, 1)
    away = np.abs(middles - (slope * np.arange(height) + start))
    leans = -slope * height >= _LEAN * height
    return "/" if leans and widths.max() <= _THIN * height and away.max() <= _STRAIGHT * height + 1 else None
