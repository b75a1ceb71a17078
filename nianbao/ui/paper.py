"""From a report's card on screen to the card on paper."""

from collections.abc import Callable, Mapping
from functools import partial

import polars as pl
import streamlit as st

from nianbao import cards, comparison
from nianbao.cards import Box, Content, Figure, Measure, Panel, Point, Problem, Problems, Side, Table
from nianbao.desk import Desk
from nianbao.scoring.indicator import catalogue
from nianbao.ui import card as parts
from nianbao.ui import data, evidence, form, prose, result, scorecard, series, spoken
from nianbao.ui.grid import Cell
from nianbao.ui.rates import in_words
from nianbao.ui.result import Result
from nianbao.ui.scorecard import LEAST_PEERS, Card
from nianbao.wording import names as terms
from nianbao.wording import scorecard as words
from nianbao.wording import screens, views
from nianbao.wording.language import DEFAULT, speaking
from parsing.personal import masked

MEASURES = (
    "requests_received",
    "requests_answered",
    "granted_rate",
    "partly_granted_rate",
    "disclosed_rate",
    "refused_rate",
    "unavailable_rate",
    "declined_rate",
    "other_rate",
    "carried_out_rate",
    "natural_person_share",
    "corrected_count",
    "lost_count",
    "dispute_rate",
)
PANELS = (
    "requests_received",
    "requests_answered",
    "carried_out_rate",
    "disclosed_rate",
    "normative_in_force",
)
MIME = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def _sides(card: Card) -> tuple[Side, ...]:
    titles = scorecard.titles()
    return tuple(
        Side(
            terms.DIMENSIONS[d.id].full,
            d.most,
            d.assessed,
            sum(lost.points for lost in d.deductions),
            parts.shown_score(d),
            parts.told_reasons(d, card, titles),
        )
        for d in card.dimensions
    )


def _faults(card: Card) -> tuple[Problems, ...]:
    """Errors and doubts by fault, the grave first; what a person settled stands with its decision."""
    failed = [f for f in card.findings if f.failed and f.severity in parts.SHOWN_FAILURES]
    made = []
    for fault, name in terms.FAULTS.items():
        own = [
            f
            for severity in parts.SHOWN_FAILURES
            for f in failed
            if (f.fault, f.severity) == (fault, severity)
        ]
        problems = tuple(
            Problem(
                terms.SEVERITIES[f.severity].short,
                evidence.SIGNS[f.severity],
                masked(f.message),
                terms.DECISIONS[f.decision].short,
                words.CARD_COST.format(points=f"{cost:g}") if (cost := card.cost(f)) else "",
                f.severity == "error",
            )
            for f in own
        )
        if problems:
            made.append(Problems(name.full, problems))
    return tuple(made)


def _box(cell: Cell) -> Box:
    kinds = cell.kinds
    sign = cell.sign
    for severity in parts.SHOWN_FAILURES:
        if severity in kinds:
            sign = evidence.SIGNS[severity]
    text = cell.text + words.CARD_STAR if "sums" in kinds and cell.text else cell.text
    return Box(text, kinds, cell.head, sign if not cell.head else "", cell.columns, cell.rows)


def _tables(card: Card) -> tuple[tuple[Table, ...], tuple[tuple[Box, str], ...]]:
    """The official tables, and what the marks in them mean."""
    made, kinds = [], dict[str, None]()
    for table, (recognition, printed) in scorecard.tables_of(card).items():
        title = views.TABLE_SECTIONS[table]
        if recognition == "not_recognised":
            made.append(Table(title, (), words.CARD_TABLE_MISSING))
            continue
        drawn = form.table(table, printed, card.cells, card.findings)
        kinds.update(dict.fromkeys(drawn.kinds))
        rows = [[_box(cell) for cell in row] for row in (*drawn.head, *drawn.rows)]
        made.append(Table(title, rows, views.TABLE_PARTIAL if recognition == "partial" else ""))
    told = [(kind, box.text) for kind, box in zip(kinds, parts.legend(tuple(kinds)), strict=True)]
    return tuple(made), tuple((Box(sign=words.CARD_LOOKS[kind], kinds=(kind,)), text) for kind, text in told)


def _spread(row: Mapping[str, object], percent: bool) -> str:
    def said(name: str) -> str:
        value = float(str(row[name]))
        return f"{value:.1%}" if percent else f"{value:g}"

    if int(str(row["valued"])) < LEAST_PEERS:
        return words.CARD_FEW.format(least=LEAST_PEERS)
    lower, upper = said("lower"), said("upper")
    return words.CARD_SPREAD.format(median=said("median"), lower=lower, upper=upper, count=row["valued"])


def _measures(desk: Desk, card: Card) -> tuple[Measure, ...]:
    rates = {i.id for i in catalogue() if i.unit == "rate"}
    told = in_words(comparison.distribution(desk.frames, desk.indicators, card.report))
    made = []
    for row in told.filter(pl.col("indicator").is_in(MEASURES)).iter_rows(named=True):
        enough = row["valued"] >= LEAST_PEERS
        names = ("minimum", "lower", "median", "upper", "maximum")
        least, lower, median, upper, greatest = (row[name] for name in names)
        made.append(
            Measure(
                row["title"],
                row["shown"],
                row["counts"],
                _spread(row, row["indicator"] in rates),
                row["value"],
                (least, lower, median, upper, greatest) if enough else None,
            )
        )
    return tuple(made)


def _panels(desk: Desk, card: Card) -> tuple[Panel, ...]:
    told = series.over_years(desk, card.report)
    if told.get_column("year").n_unique() < 2:
        return ()
    made = []
    for wanted in PANELS:
        rows = told.filter(pl.col("indicator") == wanted)
        if rows.get_column("value").count() < 1:
            continue
        points = tuple(
            Point(r["year"], r["value"], r["shown"] if r["value"] is not None else "", r["broken"])
            for r in rows.iter_rows(named=True)
        )
        made.append(Panel(rows.item(0, "title"), points))
    return tuple(made)


def content(desk: Desk, card: Card, name: str, told: Result) -> Content:
    """What the printed card of ``card`` says."""
    about = card.about
    kind, scope = terms.AGENCY_KINDS.get(about["agency_kind"] or ""), terms.SCOPES.get(about["scope"] or "")
    peers = words.CARD_PEERS.format(
        kind=kind.full if kind else "", scope=scope.full if scope else "", year=about["year"]
    )
    tables, legend = _tables(card)
    infos, unknown = len(card.failed("info")), len(card.undecided())
    figures = tuple(Figure(f.name, f.shown, f.sentence) for f in prose.figures(desk, card))
    scheme = words.SCHEME_LINE.format(title=spoken.named(told.scheme.title))
    year = words.YEAR.format(year=about["year"]) if about["year"] else ""
    return Content(
        agency=name,
        year=year,
        about=parts.about(about),
        state=f"{result.state(told)} · {scheme}",
        heads=result.heads(told),
        lines=(
            parts.sum_line(card),
            words.CARD_INFOS.format(count=infos, unknown=unknown),
            screens.NAMED.format(name=words.PEERS, said=peers),
        ),
        sides=_sides(card),
        faults=_faults(card),
        tables=tables,
        legend=legend,
        measures=_measures(desk, card),
        panels=_panels(desk, card),
        figures=figures,
        foot=words.CARD_FOOT.format(agency=name, year=year, scheme=scheme, day=data.today().isoformat()),
    )


@speaking(DEFAULT)
def _made(make: Callable[[Content], bytes], desk: Desk, card: Card, name: str, told: Result) -> bytes:
    return make(content(desk, card, name, told))


def downloads(desk: Desk, card: Card, name: str, told: Result) -> None:
    """The buttons for the printed card, which is made when one of them is pressed."""
    file = words.CARD_FILE.format(agency=name, year=card.about["year"] or "")
    makers = (("pdf", words.DOWNLOAD_PDF, cards.pdf), ("docx", words.DOWNLOAD_DOCX, cards.docx))
    today = data.today()
    for suffix, label, make in makers:
        st.download_button(
            label,
            partial(_made, make, desk, card, name, told),
            file_name=f"{file}.{suffix}",
            mime=MIME[suffix],
            key=f"card:{suffix}:{today}",
            help=words.DOWNLOAD_HINT,
            on_click="ignore",
            icon=":material/print:" if suffix == "pdf" else ":material/description:",
        )
