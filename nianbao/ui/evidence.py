"""A finding with its evidence beside it: the sentence with the figure marked, or the page with the cell framed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from nianbao.ui import passages
from nianbao.ui.findings import Cell, Finding, Spot
from nianbao.ui.form import figure, judged_cells
from nianbao.wording import SEVERITIES, cell_name
from nianbao.wording import views as words

MOST_EXCERPTS = 3
MOST_CELLS = 6
SIGNS = {"error": "✕", "warning": "△", "info": "i"}

_CSS = """
<style>
.nb-f {line-height: 1.55;}
.nb-f .sev {display: inline-block; padding: 0 .5em; margin-right: .5em; border-radius: .2em; font-size: .8rem; font-weight: 600;}
.nb-f .sev.error {background: #b3261e; color: #fff;}
.nb-f .sev.warning {background: color-mix(in srgb, #d98e04 34%, transparent); box-shadow: inset 3px 0 0 #d98e04;}
.nb-f .sev.info {box-shadow: inset 0 0 0 1px color-mix(in srgb, currentColor 40%, transparent);}
.nb-f .what {font-size: .8rem; opacity: .75;}
.nb-f .cost {float: right; font-size: .8rem; font-weight: 600;}
.nb-f p {margin: .35rem 0 0;}
.nb-f .sum {font-size: .8rem; opacity: .8; font-variant-numeric: tabular-nums;}
.nb-f ul {margin: .3rem 0 0; padding-left: 1.2em; font-size: .85rem; opacity: .85;}
.nb-q {border-left: 3px solid color-mix(in srgb, currentColor 25%, transparent); padding: .1rem 0 .1rem .7rem; margin: .1rem 0 .4rem; font-size: .88rem; line-height: 1.65; overflow-wrap: anywhere;}
.nb-q mark {background: color-mix(in srgb, #d98e04 20%, transparent); color: inherit; padding: .05em 0;}
.nb-q mark b {background: color-mix(in srgb, #d98e04 52%, transparent); border-bottom: 2px solid #d98e04; padding: 0 .15em; font-variant-numeric: tabular-nums;}
.nb-c {display: flex; flex-wrap: wrap; gap: .25rem .9rem; font-size: .8rem; margin-bottom: .3rem; font-variant-numeric: tabular-nums;}
.nb-c span {opacity: .75;}
</style>
"""


@dataclass(frozen=True, slots=True)
class Source:
    """What evidence of one report is drawn from: its cells, and how to get its text and its pages (PNG)."""

    report: str
    cells: Mapping[str, Cell]
    figures: Sequence[Spot]
    text: Callable[[], str]
    page: Callable[[int], bytes | None]
    dpi: int


def style() -> None:
    """Puts the cards' style sheet into the page, once per run."""
    st.html(_CSS)


def _cells(finding: Finding, source: Source) -> list[Cell]:
    """The table cells to show for a finding: all it read where they are few, else those it judges."""
    read = [source.cells[c] for c in finding.facts if c in source.cells and source.cells[c].source == "table"]
    if len(read) <= MOST_CELLS:
        return read
    judged = judged_cells(finding)
    return [cell for cell in read if cell.concept in judged]


def _spots(finding: Finding, cells: Sequence[Cell]) -> list[Spot]:
    return list(dict.fromkeys([*(e.spot for e in finding.evidence), *(cell.spot for cell in cells)]))


def _spans(spots: Sequence[Spot]) -> list[passages.Span]:
    return [(s.start, s.end) for s in spots if s.start is not None and s.end is not None and s.page is None]


def _text_evidence(finding: Finding, source: Source, cells: Sequence[Cell]) -> bool:
    quoted = _spans(_spots(finding, cells))
    if not quoted:
        return False
    inside = [s for s in _spans(source.figures) if any(a <= s[0] and s[1] <= b for a, b in quoted)]
    figures = [*inside, *_spans([cell.spot for cell in cells])]
    shown = passages.excerpts(source.text(), quoted, figures)
    for pieces in shown[:MOST_EXCERPTS]:
        st.html(f'<div class="nb-q">{passages.as_html(pieces)}</div>')
    if len(shown) > MOST_EXCERPTS:
        st.caption(words.EVIDENCE_MORE.format(count=len(shown) - MOST_EXCERPTS))
    return bool(shown)


def _page_evidence(finding: Finding, source: Source, cells: Sequence[Cell], key: str) -> bool:
    boxes: dict[int, list[passages.Box]] = {}
    for spot in _spots(finding, cells):
        if spot.page is not None and spot.box is not None:
            boxes.setdefault(spot.page, []).append(spot.box)
    for number, framed in sorted(boxes.items()):
        png = source.page(number)
        if png is None:
            st.caption(words.EVIDENCE_PAGE_FAILED.format(page=number))
            continue
        st.image(passages.crop(png, framed, source.dpi), width="stretch")
        if st.toggle(
            f"{words.EVIDENCE_PAGE.format(page=number)} · {words.EVIDENCE_ZOOM}", key=f"zoom:{key}:{number}"
        ):
            st.image(passages.framed(png, framed, source.dpi), width="stretch")
    return bool(boxes)


def show(finding: Finding, source: Source, key: str) -> None:
    """Draw the evidence of ``finding``: its cells in words, then excerpts or page images; else say there is none."""
    cells = _cells(finding, source)
    if cells:
        chips = "".join(
            f"<div><span>{escape(cell_name(c.concept))}</span> <b>{escape(figure(c))}</b></div>"
            for c in cells
        )
        st.html(f'<div class="nb-c">{chips}</div>')
    drawn = _page_evidence(finding, source, cells, key)
    drawn = _text_evidence(finding, source, cells) or drawn
    if not drawn:
        quotes = [e.quote for e in finding.evidence if e.quote][:MOST_EXCERPTS]
        for quote in quotes:
            st.html(f'<div class="nb-q">{escape(quote)}</div>')
        if not quotes and not cells:
            st.caption(words.EVIDENCE_NONE)


def _number(value: float) -> str:
    return f"{value:.10g}"


def _sum(finding: Finding) -> str:
    """应为 … 实为 … 相差 …: only where both figures are known."""
    if finding.expected is None or finding.actual is None:
        return ""
    parts = [f"{words.EXPECTED} {_number(finding.expected)}", f"{words.ACTUAL} {_number(finding.actual)}"]
    if finding.difference:
        parts.append(f"{words.DIFFERENCE} {_number(finding.difference)}")
    return f'<p class="sum">{escape("　".join(parts))}</p>'


def heading(finding: Finding, title: str, cost: float | None = None, also: Sequence[str] = ()) -> str:
    """The finding in words as HTML: severity, the check's ``title``, its sentence, the figures, points lost, what else
    the same cause broke."""
    severity = SEVERITIES[finding.severity].full
    badge = f'<span class="sev {finding.severity}">{SIGNS[finding.severity]} {escape(severity)}</span>'
    lost = (
        f'<span class="cost">{escape(words.POINTS_LOST.format(points=_number(cost)))}</span>' if cost else ""
    )
    others = "".join(f"<li>{escape(message)}</li>" for message in also)
    rest = f"<p class='sum'>{escape(words.SAME_ROOT)}</p><ul>{others}</ul>" if also else ""
    return (
        f'<div class="nb-f">{lost}{badge}<span class="what">{escape(title)}</span>'
        f"<p>{escape(finding.message)}</p>{_sum(finding)}{rest}</div>"
    )


def card(
    finding: Finding,
    title: str,
    source: Source,
    key: str,
    cost: float | None = None,
    also: Sequence[str] = (),
) -> None:
    """A finding beside its evidence; on a narrow screen above it."""
    with st.container(border=True):
        left, right = st.columns([5, 6], gap="medium")
        with left:
            st.html(heading(finding, title, cost, also))
        with right:
            show(finding, source, key)
