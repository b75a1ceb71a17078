"""The parts of 单位评分表: head, score, findings, official tables, indicators, years."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import streamlit as st
from streamlit.elements.lib.mutable_tab_container import TabContainer

from nianbao.ui import (
    addressed,
    correcting,
    dialogs,
    entering,
    evidence,
    form,
    glossary,
    grid,
    result,
    scorecard,
    sources,
    spoken,
)
from nianbao.ui.findings import Finding, touching
from nianbao.ui.grid import Cell as Box
from nianbao.ui.grid import Meter
from nianbao.ui.result import Result
from nianbao.ui.scorecard import Card, Dimension
from nianbao.ui.theme import plain
from nianbao.wording import cells, entries, screens
from nianbao.wording import names as terms
from nianbao.wording import scorecard as scored
from nianbao.wording import views as words
from nianbao.wording.cells import cell_name
from nianbao.wording.en import scorecard as en_scorecard
from nianbao.wording.en import views as en_views
from nianbao.wording.zh import scorecard as zh_scorecard
from nianbao.wording.zh import views as zh_views
from parsing.model import TableId

SHOWN_FAILURES = ("error", "warning")


def _legend_kinds() -> dict[str, tuple[str, str]]:
    """The sign of each kind of cell and its words."""
    judged = {level: (evidence.SIGNS[level], name) for level, name in words.LEGEND_JUDGED.items()}
    states = {name: (words.CELL_SIGNS.get(name, ""), words.CELL_STATES[name]) for name in form.STATE_ORDER}
    return judged | {"involved": ("", words.LEGEND_INVOLVED)} | states


def _tab_names(views: Any, scored: Any) -> dict[str, str]:
    return {
        "findings": views.TAB_FINDINGS,
        "forms": views.TAB_FORMS,
        "indicators": views.TAB_INDICATORS,
        "years": views.TAB_YEARS,
        "figures": scored.TAB_FIGURES,
    }


def tabs() -> dict[str, TabContainer]:
    """The tabs below the score: findings, forms, indicators, years, figures."""
    chinese, english = _tab_names(zh_views, zh_scorecard), _tab_names(en_views, en_scorecard)
    return addressed.tabs("view", _tab_names(words, scored), spoken=(chinese, english))


def source_of(card: Card) -> evidence.Source:
    """Where the evidence of the card's report comes from."""
    return evidence.Source(
        report=card.report,
        cells=card.cells,
        figures=card.figures,
        sections=card.sections,
        text=lambda: sources.text(card.report),
        page=lambda number: sources.page(card.report, number),
        table=lambda number: sources.table(card.report, number),
        dpi=sources.DPI,
        dated=_dated(card.about),
    )


def _dated(about: Mapping[str, Any]) -> str:
    dated = words.PUBLISHED if about["published_confirmed"] else words.PUBLISHED_UNCONFIRMED
    return dated.format(date=about["published"]) if about["published"] else words.PUBLISHED_MISSING


def about(about: Mapping[str, Any]) -> str:
    kind = terms.AGENCY_KINDS.get(about["agency_kind"] or "")
    scope = terms.SCOPES.get(about["scope"] or "")
    printed = terms.FORMS.get(about["format"] or "")
    names = [name.full for name in (kind, scope, printed) if name]
    named = [about["area"], *names, _dated(about), about["file"], terms.READERS.get(about["reader"])]
    return " · ".join(part for part in named if part)


def _figure(label: str, value: str, remark: str = "", kind: str = "") -> str:
    small = f"<small>{escape(remark)}</small>" if remark else ""
    return f'<div class="of {kind}"><span>{glossary.word(label)}</span><b>{escape(value)}{small}</b></div>'


def head(card: Card, name: str, told: Result) -> None:
    """Who, both scores, the change, whether somebody signed them, how many findings of which kind."""
    who = f'<div class="who"><b>{escape(name)}</b><span>{escape(about(card.about))}</span></div>'
    shown = told.score if told.again else told.first
    figures = "".join(
        _figure(label, value, remark, "none" if number == 0 and shown is None else "")
        for number, (label, value, remark) in enumerate(result.heads(told))
    )
    st.html(f'<div class="nb-h">{who}</div><div class="nb-h">{figures}</div>')
    signed = told.signature
    look = "rest" if signed is None else "signed" if signed.holds else "warning"
    scheme = scored.SCHEME_LINE.format(title=spoken.named(told.scheme.title))
    st.html(
        f'<div class="nb-t"><span class="{look}">{escape(result.state(told))}</span>'
        f'<span class="rest">{escape(scheme)}</span></div>'
    )
    errors, warnings = (len(card.failed(severity)) for severity in SHOWN_FAILURES)
    tags = [
        (
            f"{evidence.SIGNS['error']} {words.COUNT_ERRORS.format(count=errors)}",
            "error" if errors else "rest",
        ),
        (
            f"{evidence.SIGNS['warning']} {words.COUNT_WARNINGS.format(count=warnings)}",
            "warning" if warnings else "rest",
        ),
        (words.COUNT_INFOS.format(count=len(card.failed("info"))), "rest"),
        (words.COUNT_UNKNOWN.format(count=len(card.undecided())), "rest"),
    ]
    if card.score.get("pending"):
        tags.append((words.PENDING.format(count=card.score["pending"]), "rest"))
    spans = "".join(f'<span class="{kind}">{escape(text)}</span>' for text, kind in tags)
    st.html(f'<div class="nb-t">{spans}</div>')


def _lost(rule: str, points: Sequence[float], titles: Mapping[str, str]) -> str:
    """A rule with the points it cost, and in how many places where there are several."""
    places = words.PLACES.format(count=len(points)) if len(points) > 1 else ""
    return f"{titles.get(rule, rule)} −{sum(points):g}{places}"


def _unmet(reasons: Mapping[str, str]) -> str:
    """Why a side could not be assessed, and where that is mended."""
    return words.LIST.join(
        reason.removesuffix(screens.STOP) + words.REASON_WHERE.get(code, "")
        for code, reason in reasons.items()
    )


def sum_line(card: Card) -> str:
    """How the score comes from the points of the sides, or why there is none."""
    assessed = sum(d.assessed for d in card.dimensions)
    lost = sum(d.points for side in card.dimensions for d in side.deductions)
    if card.score.get("score") is not None:
        return words.SCORE_SUM.format(
            assessed=f"{assessed:.4g}", lost=f"{lost:.4g}", score=f"{card.score['score']:.1f}"
        )
    base = sum(d.most for d in card.dimensions if d.state not in ("no_rules", "not_applicable"))
    least = f"{card.scheme.minimum_assessable:.0%}"
    return words.SCORE_NONE.format(base=f"{base:g}", assessed=f"{assessed:.4g}", least=least)


def shown_score(dimension: Dimension) -> str:
    """A side's score in words, or why it has none."""
    states = {
        "not_applicable": words.NOT_APPLICABLE_DIMENSION,
        "no_rules": words.NO_RULES,
        "partly": words.PARTLY_ASSESSED,
    }
    if dimension.state == "assessed" and dimension.score is not None:
        return words.OUT_OF.format(score=f"{dimension.score or 0:.4g}", most=f"{dimension.most:g}")
    return states.get(dimension.state, words.NOT_ASSESSED)


def told_reasons(dimension: Dimension, card: Card, titles: Mapping[str, str]) -> str:
    """What a side lost points to, or why it could not be assessed."""
    assessed = dimension.state == "assessed" and dimension.score is not None
    lost = words.LIST.join(_lost(rule, points, titles) for rule, points in dimension.by_rule().items())
    unmet = "" if assessed else _unmet(card.reasons(dimension.id))
    return lost or (words.NO_DEDUCTION if assessed else unmet)


def _bar(dimension: Dimension, longest: float) -> Meter:
    """What was kept, lost and not assessed of a side's points; the ``longest`` side fills the cell."""
    lost = sum(d.points for d in dimension.deductions)
    parts = (max(dimension.assessed - lost, 0), lost, dimension.most - dimension.assessed)
    kept, gone, unknown = (round(100 * max(part, 0) / longest, 2) for part in parts)
    return kept, gone, unknown


def _dimension_row(dimension: Dimension, card: Card, titles: Mapping[str, str], longest: float) -> list[Box]:
    lost = bool(dimension.deductions)
    assessed = dimension.state == "assessed" and dimension.score is not None
    return [
        Box(terms.DIMENSIONS[dimension.id].full, ("left",), head=True),
        Box(meter=_bar(dimension, longest)),
        Box(
            shown_score(dimension),
            ("number", "strong" if lost else "plain" if assessed else "faint"),
        ),
        Box(f"{dimension.assessed / dimension.most:.0%}" if dimension.assessed else "—", ("number",)),
        Box(
            told_reasons(dimension, card, titles),
            ("left", "fill") if lost else ("left", "fill", "faint"),
            hint="\n".join(d.message for d in dimension.deductions),
        ),
    ]


def score(card: Card) -> None:
    """The score by dimension, each lost point with its finding."""
    titles = scorecard.titles()
    header = [[Box(label, head=True) for label in words.DIMENSION_HEAD]]
    longest = max((dimension.most for dimension in card.dimensions), default=1)
    rows = [_dimension_row(dimension, card, titles, longest) for dimension in card.dimensions]
    grid.draw(f"score:{card.report}", header, rows)
    st.caption(sum_line(card))


def _group(members: list[Finding], card: Card, titles: Mapping[str, str], source: evidence.Source) -> None:
    first = members[0]
    cost = sum(card.cost(member) for member in members)
    evidence.card(members, titles.get(first.rule, first.rule), source, f"{card.report}:{first.key}", cost)


def _list(label: str, findings: list[Finding], titles: Mapping[str, str], sentences: list[str]) -> None:
    """A folded list of what needs no evidence beside it: the check, its place and one sentence each."""
    if not findings:
        return
    with st.expander(label):
        rows = [
            [
                Box(titles.get(f.rule, f.rule), ("left",), head=True),
                Box(place_name(f), ("left",)),
                Box(s, ("left",)),
            ]
            for f, s in zip(findings, sentences, strict=True)
        ]
        grid.draw(f"list:{label}:{findings[0].report}", [], rows)


def findings(card: Card) -> None:
    """Errors and doubts with their evidence, those of one cause together; the rest folded below."""
    titles, source = scorecard.titles(), source_of(card)
    shown = [f for severity in SHOWN_FAILURES for f in card.failed(severity)]
    if not shown:
        st.success(words.NO_FINDINGS, icon=":material/check_circle:")
    for group in scorecard.grouped(shown):
        _group(group, card, titles, source)
    infos, unknown, passed = card.failed("info"), card.undecided(), card.passed()
    settled = card.settled()
    told = [screens.NAMED.format(name=terms.DECISIONS[f.decision].full, said=f.message) for f in settled]
    _list(words.MORE_SETTLED.format(count=len(settled)), settled, titles, told)
    _list(words.MORE_INFOS.format(count=len(infos)), infos, titles, [f.message for f in infos])
    _list(words.MORE_UNKNOWN.format(count=len(unknown)), unknown, titles, [scorecard.why(f) for f in unknown])
    _list(words.MORE_PASSED.format(count=len(passed)), passed, titles, [f.message for f in passed])


def place_name(finding: Finding) -> str:
    """Where a finding stands, in words."""
    return cells.place_name({**finding.place, "section": finding.section})


def legend(kinds: tuple[str, ...]) -> list[Box]:
    """What the looks of a drawn table's cells mean."""
    known = _legend_kinds()
    return [Box(known[kind][1], (kind,), sign=known[kind][0]) for kind in kinds]


@dialogs.titled(lambda: words.CELL_DIALOG, width="large")
def _cell_dialog(concept: str, card: Card) -> None:
    cell = card.cells.get(concept)
    st.markdown(f"**{plain(cell_name(concept))}**")
    told = touching(card.findings, concept)
    source = source_of(card)
    titles = scorecard.titles()
    if cell is None:
        st.caption(words.CELL_STATES["absent"])
    elif not [f for f in told if f.failed]:
        doubtful = cell.state == "uncertain"
        st.caption(words.CELL_STATES["uncertain"] if doubtful else words.FORM_NO_FINDING)
        evidence.show_cells([cell], source, f"cell:{concept}")
    for number, finding in enumerate(f for f in told if f.failed):
        title = titles.get(finding.rule, finding.rule)
        evidence.card([finding], title, source, f"cell:{number}", card.cost(finding))
    for finding in told:
        if not finding.failed:
            st.caption(
                plain(
                    screens.NAMED.format(
                        name=titles.get(finding.rule, finding.rule), said=scorecard.why(finding)
                    )
                )
            )
    correcting.form(card, concept)


def _unread(card: Card, table: TableId) -> None:
    """A table that no reader recognised, and the sheet to enter it."""
    st.warning(words.TABLE_NOT_RECOGNISED, icon=":material/visibility_off:")
    st.caption(entries.ENTER_LINE)
    entering.open_sheet(card, table, entries.ENTER)


def forms(card: Card) -> None:
    """The three official tables as printed, failing cells marked; picking a cell shows its findings."""
    st.caption(words.FORM_HINT)
    for table, (recognition, printed) in scorecard.tables_of(card).items():
        st.markdown(f"**{words.TABLE_SECTIONS[table]}**")
        told = entering.about(card, table)
        if recognition == "not_recognised":
            _unread(card, table)
            entering.history(told)
            continue
        if recognition == "partial":
            st.caption(words.TABLE_PARTIAL)
            if entering.open_sheet(card, table, entries.ENTER_PARTIAL):
                continue
        if entering.entered(card, table, told):
            continue
        drawn = form.table(table, printed, card.cells, card.findings)
        key = f"form:{table}:{card.report}"
        picked = grid.draw(key, drawn.head, drawn.rows, legend=legend(drawn.kinds))
        entering.history(told)
        if picked is not None and (picked in card.cells or picked in form.concepts()):
            _cell_dialog(picked, card)
