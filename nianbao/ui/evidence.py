"""A finding and its evidence: the sentence with its figure marked, the page with its cell framed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

import streamlit as st

from nianbao.ui import passages
from nianbao.ui.findings import Cell, Finding, Spot
from nianbao.ui.form import figure, judged_cells
from nianbao.wording import SEVERITIES, cell_name
from nianbao.wording import views as words

MOST_EXCERPTS = 3
MOST_CELLS = 6
SIGNS = {"error": "✕", "warning": "△", "info": "i"}


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
    css = files(__package__).joinpath("cards.css").read_text("utf-8")
    st.html(f"<style>{css}</style>")


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


def _text_evidence(spots: Sequence[Spot], source: Source, cells: Sequence[Cell]) -> bool:
    quoted = _spans(spots)
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


def _page_evidence(spots: Sequence[Spot], source: Source, key: str) -> bool:
    boxes: dict[int, list[passages.Box]] = {}
    for spot in spots:
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


def _drawn(spots: Sequence[Spot], source: Source, cells: Sequence[Cell], key: str) -> bool:
    """Draws page images and excerpts; whether there was anything to draw."""
    if cells:
        chips = "".join(
            f"<div><span>{escape(cell_name(c.concept))}</span> <b>{escape(figure(c))}</b></div>"
            for c in cells
        )
        st.html(f'<div class="nb-c">{chips}</div>')
    paged = _page_evidence(spots, source, key)
    return _text_evidence(spots, source, cells) or paged or bool(cells)


def show_cells(cells: Sequence[Cell], source: Source, key: str) -> None:
    """Draw where ``cells`` stand in the source."""
    _drawn([cell.spot for cell in cells], source, cells, key)


def show(finding: Finding, source: Source, key: str) -> None:
    """Draw the evidence of ``finding``: its cells in words, then excerpts or page images; else its quotes."""
    cells = _cells(finding, source)
    if _drawn(_spots(finding, cells), source, cells, key):
        return
    quotes = [e.quote for e in finding.evidence if e.quote][:MOST_EXCERPTS]
    for quote in quotes:
        st.html(f'<div class="nb-q">{escape(quote)}</div>')
    if not quotes:
        st.caption(words.EVIDENCE_NONE)


def _number(value: float) -> str:
    return f"{value:.10g}"


def heading(finding: Finding, title: str, cost: float | None = None, also: Sequence[str] = ()) -> str:
    """The finding in words as HTML: severity, the check's ``title``, its sentence, figures, points lost.

    ``also``: sentences of what else the same cause broke.
    """
    severity = SEVERITIES[finding.severity].full
    badge = f'<span class="sev {finding.severity}">{SIGNS[finding.severity]} {escape(severity)}</span>'
    lost = (
        f'<span class="cost">{escape(words.POINTS_LOST.format(points=_number(cost)))}</span>' if cost else ""
    )
    others = "".join(f"<li>{escape(message)}</li>" for message in also)
    rest = f"<p class='sum'>{escape(words.SAME_ROOT)}</p><ul>{others}</ul>" if also else ""
    return (
        f'<div class="nb-f">{lost}{badge}<span class="what">{escape(title)}</span>'
        f"<p>{escape(finding.message)}</p>{rest}</div>"
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
