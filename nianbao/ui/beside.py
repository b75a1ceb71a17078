"""What stands beside a finding in 审核工作台: how it stands, its evidence, what was decided before."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any

import polars as pl
import streamlit as st

from nianbao.desk import Desk
from nianbao.library import Decision, Review
from nianbao.review import changes, digest, seen_in
from nianbao.review.matching import place_of
from nianbao.ui import card, correcting, data, entering, evidence, likeness, navigation, scorecard, spoken
from nianbao.ui.findings import Finding, cells_of
from nianbao.ui.scorecard import Card
from nianbao.ui.theme import plain
from nianbao.wording import names
from nianbao.wording import review as words
from nianbao.wording.cells import cell_name
from parsing.personal import masked

BETWEEN_YEARS = "years."
WAITING = "integrity."
MOST_CHANGES = 6
MOST_FIGURES = 40

Record = Mapping[str, Any]


def _moment(iso: str) -> str:
    return entering.when(datetime.fromisoformat(iso))


def _stands(row: Record) -> None:
    """How the finding stands, who said so and why."""
    if row["decision"] != "none" and row["made_at"]:
        told = words.STANDS.format(
            state=names.DECISIONS[row["decision"]].full, who=row["who"], when=_moment(row["made_at"])
        )
        more = [words.STANDS_REASON.format(reason=row["decision_reason"])] if row["decision_reason"] else []
        more += [words.STANDS_NOTE.format(note=masked(row["note"]))] if row["note"] else []
        more += [words.STANDS_DUE.format(due=row["due"])] if row["due"] else []
        more += [words.STANDS_TIMES.format(times=row["times"])] if row["decision"] == "sent_back" else []
        st.markdown(f"**{plain(told)}**  \n{plain('　'.join(more))}")
    if row["proposal"]:
        st.info(words.PROPOSALS[row["proposal"]], icon=":material/rule:")
    elif row["rule"].startswith(WAITING) and row["decision"] == "none":
        st.caption(words.WAITS)


def _returned(row: Record) -> None:
    """What changed since it was decided."""
    if not row["returns"]:
        return
    before = json.loads(row["before"]) if row["before"] else None
    state = names.DECISIONS[row["decided_before"]].full
    st.warning(words.CHANGED.format(state=state), icon=":material/published_with_changes:")
    if before is None:
        return
    for old, new in changes(before, seen_in(row))[:MOST_CHANGES]:
        pairs = ((words.BEFORE, old), (words.AFTER, new))
        lines = "".join(
            f"<div><span>{escape(label)}</span> <b>{escape(text or words.NOT_THERE)}</b></div>"
            for label, text in pairs
        )
        st.html(f'<div class="nb-c">{lines}</div>')


def _decided(d: Decision) -> str:
    """A decision: what, who, when, why, and whether it was taken back."""
    state = names.DECISIONS[d.state].full
    told = words.STANDS.format(state=state, who=d.who, when=entering.when(d.made_at))
    more = [text for text in (spoken.reason(d.reason or ""), masked(d.note or "")) if text]
    gone = (
        words.HISTORY_WITHDRAWN.format(when=entering.when(d.withdrawn_at), who=d.withdrawn_by or "")
        if d.withdrawn_at
        else ""
    )
    return "　".join([told, *more]) + gone


def _whole_returned(done: Review) -> str:
    """That the report was returned as a whole, by whom, when and why."""
    told = words.STANDS.format(state=words.HISTORY_RETURNED, who=done.who, when=entering.when(done.made_at))
    due = [words.STANDS_DUE.format(due=done.due)] if done.due else []
    return "　".join([told, *due, *([masked(done.note)] if done.note else [])])


def _history(row: Record, rulings: Sequence[Decision], chain: int) -> None:
    judged = digest(seen_in(row))  # several may stand at one place, whose numbers may move
    mine = [
        d
        for d in rulings
        if d.chain == chain
        and place_of(d.key) == place_of(row["key"])
        and (d.key == row["key"] or d.evidence == judged)
    ]
    if not mine:
        return
    first, sent = min(d.made_at for d in mine), {d.made_at for d in mine if d.state == "sent_back"}
    told = [(d.made_at, _decided(d)) for d in mine]
    told += [
        (r.made_at, _whole_returned(r))
        for r in data.reviews()
        if r.chain == chain and r.action == "returned" and r.made_at >= first and r.made_at not in sent
    ]
    told.sort(key=lambda pair: pair[0])
    with st.expander(words.HISTORY.format(count=len(told))):
        for _, sentence in reversed(told):
            st.caption(plain(sentence))


def _both_years(desk: Desk, own: Card, finding: Finding) -> None:
    """The cells of this year and, under them, those of last year that it was compared with."""
    st.caption(words.THIS_YEAR.format(year=own.about["year"]))
    evidence.show([finding], card.source_of(own), f"beside:{finding.key}")
    last = likeness.last_year(desk.frames.reports, own.report)
    if last is None:
        return
    cells = cells_of(desk.frames.facts, last)
    read = [cells[c] for c in finding.facts if c not in finding.own_facts and c in cells]
    if read:
        st.caption(words.LAST_YEAR.format(year=own.about["year"] - 1))
        source = card.source_of(scorecard.card_of(desk, last, whole=False))
        evidence.show_cells(read, source, f"beside:last:{finding.key}")


def _linked(own: Card, finding: Finding) -> None:
    others = [f for f in own.findings if f.failed and f.root and f.root == finding.root and f != finding]
    if others:
        st.caption(words.SAME_CAUSE.format(count=len(others)))
        for other in others:
            st.caption(plain(f"· {other.message}"))


def _set_right(own: Card, finding: Finding) -> None:
    """The way to set right a cell that the program misread."""
    cells = [c for c in finding.own_facts if c not in own.cells or own.cells[c].source == "table"]
    if not cells:
        return
    with st.popover(words.SET_RIGHT, icon=":material/edit:"):
        concept = st.selectbox(
            words.SET_RIGHT_CELL, cells, format_func=cell_name, key=f"right:{finding.report}:{finding.key}"
        )
        if concept:
            correcting.form(own, concept)


def _figures_changed(report: str, year: int) -> None:
    """The figures in which the published text differs from the draft that was passed."""
    drafts, figures = data.changed(year)
    mine = figures.filter(pl.col("report") == report)
    if mine.is_empty():
        return
    draft = drafts[report]
    title = words.PASSED_TITLE if draft.passed else words.DRAFT_TITLE
    with st.expander(title.format(n=draft.ordinal, count=mine.height), expanded=True):
        for row in mine.head(MOST_FIGURES).iter_rows(named=True):
            said = {side: row[side] or words.NOT_THERE for side in ("before", "after")}
            st.caption(plain(words.PASSED_ROW.format(cell=cell_name(row["concept"]), **said)))


def show(desk: Desk, row: Record, rulings: Sequence[Decision], chain: int) -> None:
    """Everything about one finding (a row of STANDING with its agency's ``name``)."""
    own = scorecard.card_of(desk, row["report"], whole=False)
    finding = next((f for f in own.findings if f.key == row["key"] and f.failed), None)
    title = str(scorecard.titles().get(row["rule"], row["rule"]))
    _stands(row)
    _returned(row)
    if finding is None:
        kept = row["message"] or ""
        said = spoken.sentences(desk, [row["report"]]).get(kept, kept)
        st.markdown(f"**{plain(title)}**  \n{plain(said)}")
    else:
        st.html(evidence.heading(finding, title, own.cost(finding)))
        if finding.rule.startswith(BETWEEN_YEARS):
            _both_years(desk, own, finding)
        else:
            evidence.show([finding], card.source_of(own), f"beside:{finding.key}")
        _linked(own, finding)
        _set_right(own, finding)
    _figures_changed(row["report"], own.about["year"])
    _history(row, rulings, chain)
    navigation.link(
        "scorecard",
        words.OPEN_CARD,
        icon=":material/description:",
        year=str(own.about["year"]),
        agency=row["name"],
    )
