"""The small drawings of a scorecard: a side's bar, an indicator among its class, a figure over the years."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from nianbao.cards.content import Measure, Panel, Side
from nianbao.cards.face import FACE, Type
from nianbao.cards.marks import ACCENT, INK, QUIET, RULE, SHADE, WHITE
from nianbao.wording import comparison as words

SMALL, GAP = 6.2, 0.8
"""The size of letters in drawings, and the least room between two words, in points."""


def text(
    canvas: Canvas, x: float, y: float, said: str, size: float, colour: Color = INK, at: str = "left"
) -> None:
    """Sets a line; ``at`` says which end of it ``x`` is (left, middle, right)."""
    canvas.setFont(FACE, size)
    canvas.setFillColor(colour)
    draw = {"left": canvas.drawString, "middle": canvas.drawCentredString, "right": canvas.drawRightString}
    draw[at](x, y, said)


class Bar(Flowable):
    """A side's points as a bar, ``scale`` points long for one: kept (dark), lost (barred), not assessed."""

    def __init__(self, side: Side, scale: float) -> None:
        super().__init__()
        self.side, self.scale, self.height = side, scale, 8.0
        self.width = side.most * scale

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws it."""
        pen, side, high = self.canv, self.side, self.height
        kept = max(side.assessed - side.lost, 0) * self.scale
        lost = min(side.lost, side.assessed) * self.scale
        pen.setFillColor(ACCENT)
        pen.rect(0, 0, kept, high, stroke=0, fill=1)
        pen.saveState()
        pen.setFillColor(WHITE)
        pen.setStrokeColor(INK)
        pen.setLineWidth(0.7)
        if lost:
            pen.rect(kept, 0, lost, high, stroke=1, fill=1)
            path = pen.beginPath()
            path.rect(kept, 0, lost, high)
            pen.clipPath(path, stroke=0, fill=0)
            step = 2.6
            for n in range(int((lost + high) / step) + 1):
                pen.line(kept - high + n * step, 0, kept + n * step, high)
        pen.restoreState()
        pen.setStrokeColor(RULE)
        pen.setLineWidth(0.5)
        pen.setDash(1.5, 1.2)
        pen.rect(0, 0, self.width, high, stroke=1, fill=0)
        pen.setDash()


class Strip(Flowable):
    """Where an indicator stands among its class: the range, the middle half, the median, the agency."""

    def __init__(self, measure: Measure, width: float) -> None:
        super().__init__()
        self.measure, self.width, self.height = measure, width, 8.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws it: positions only, no end is the good one."""
        spread, value, pen = self.measure.spread, self.measure.value, self.canv
        if spread is None:
            return
        least, lower, median, upper, greatest = spread
        known = [least, greatest] if value is None else [least, greatest, value]
        low, high = min(known), max(known)
        room, edge, middle = self.width - 8, 4, self.height / 2

        def at(figure: float) -> float:
            return edge + (room * (figure - low) / (high - low) if high > low else room / 2)

        pen.setStrokeColor(RULE)
        pen.setLineWidth(0.8)
        pen.line(at(least), middle, at(greatest), middle)
        pen.setFillColor(SHADE)
        pen.setStrokeColor(QUIET)
        pen.setLineWidth(0.6)
        pen.rect(at(lower), middle - 2.6, max(at(upper) - at(lower), 0.6), 5.2, fill=1)
        pen.setStrokeColor(INK)
        pen.setLineWidth(1.2)
        pen.line(at(median), middle - 3.4, at(median), middle + 3.4)
        if value is not None:
            x, r = at(value), 3.0
            pen.setFillColor(ACCENT)
            pen.setStrokeColor(WHITE)
            pen.setLineWidth(0.5)
            path = pen.beginPath()
            path.moveTo(x - r, middle)
            for dx, dy in ((0, r), (r, 0), (0, -r)):
                path.lineTo(x + dx, middle + dy)
            path.close()
            pen.drawPath(path, fill=1)


class Years(Flowable):
    """An indicator over the years: points, joined where they compare, a broken rule where they do not."""

    def __init__(self, panel: Panel, width: float, height: float, type_: Type) -> None:
        super().__init__()
        self.panel, self.width, self.height, self.type = panel, width, height, type_

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws it; the axis begins at nought."""
        pen, points = self.canv, self.panel.points
        low, high = 9.0, self.height - 20
        most = max((p.value for p in points if p.value is not None), default=0) or 1.0
        first, last = points[0].year, points[-1].year
        room = self.width - 26
        step = room / (last - first) if last > first else 0
        title, shown = self._said(step)
        text(pen, 0, self.height - 7, title, 6.8)
        pen.setStrokeColor(RULE)
        pen.setLineWidth(0.5)
        pen.line(4, low, self.width - 6, low)
        before: tuple[float, float] | None = None
        labels: list[tuple[float, float, str, Color]] = []
        for point, said in zip(points, shown, strict=True):
            x = 12 + (point.year - first) * step if step else 12 + room / 2
            labels.append((x, 1.5, str(point.year), QUIET))
            if point.broken:
                edge = x - min(step, 30) / 2 if step else x - 10
                pen.setStrokeColor(QUIET)
                pen.setDash(1.5, 1.5)
                pen.line(edge, low, edge, high + 6)
                pen.setDash()
            if point.value is None:
                text(pen, x, low + 3, "—", SMALL, QUIET, "middle")
                before = None
                continue
            y = low + (high - low) * point.value / most
            if before is not None and not point.broken:
                pen.setStrokeColor(ACCENT)
                pen.setLineWidth(1.1)
                pen.line(*before, x, y)
            pen.setFillColor(ACCENT)
            pen.circle(x, y, 1.7, stroke=0, fill=1)
            labels.append((x, y + 3.4, said, INK))
            before = (x, y)
        self._write(labels)

    def _said(self, step: float) -> tuple[str, list[str]]:
        """The title and what stands at the points; where that is too wide, the title says the unit."""
        title, shown = self.type.set(self.panel.title), [self.type.set(p.shown) for p in self.panel.points]
        units = {unit for _, _, unit in (said.partition(" ") for said in shown) if unit}
        if len(units) != 1 or not step or all(self._wide(said) <= step for said in shown):
            return title, shown
        return words.TITLE_UNIT.format(title=title, unit=units.pop()), [said.split(" ")[0] for said in shown]

    def _wide(self, said: str) -> float:
        return self.type.width(said, SMALL) + GAP

    def _write(self, labels: Sequence[tuple[float, float, str, Color]]) -> None:
        """Writes what finds room, the last year first."""
        taken: list[tuple[float, float, float]] = []
        for x, y, said, colour in reversed(labels):
            half = self._wide(said) / 2
            if all(abs(x - a) >= half + other or abs(y - b) >= SMALL for a, b, other in taken):
                taken.append((x, y, half))
                text(self.canv, x, y, said, SMALL, colour, "middle")
