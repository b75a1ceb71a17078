"""The filters of 审核工作台, all of which stand in its address."""

from collections.abc import Mapping, Sequence

import polars as pl
import streamlit as st

from nianbao.checks import catalogue
from nianbao.desk import Desk
from nianbao.ui import addressed, data, nothing, state
from nianbao.ui.once import once
from nianbao.ui.selection import PROPOSED, RETURNS, Filters
from nianbao.wording import names, views
from nianbao.wording import review as words
from nianbao.wording.en import names as english
from nianbao.wording.model import Name
from nianbao.wording.zh import names as chinese

DEFAULT_SEVERITIES = ("error", "warning")
_NARROWED = "filters:narrowed"
HIDDEN = ("status", "rule", "kind", "class", "area", "reviewer")
"""The filters in the window 更多筛选, by their names in the address."""

ADDRESSED = ("decision", "severity", "fault", *HIDDEN)
FIELDS: nothing.Fields = {"find": "", "failing": False}
"""The filters that are fields of their own, with what each holds at first."""


def _short(named: Mapping[str, Name]) -> dict[str, str]:
    return {code: name.short for code, name in named.items()}


def decided() -> dict[str, str]:
    """The states of decision one may ask for, by name."""
    known = {state: name.full for state, name in names.DECISIONS.items()}
    return known | {RETURNS: words.RETURNS, PROPOSED: words.PROPOSED}


def _named(values: Sequence[str | None]) -> dict[str, str]:
    return {value: value for value in sorted({v for v in values if v})}


@once(2)
def _present(reports: pl.DataFrame) -> Mapping[str, Mapping[str, str]]:
    return {name: _named(reports[name].unique().to_list()) for name in ("agency_kind", "area")}


@once(2)
def _people(roster: Mapping[str, Mapping[str, str | None]]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The classes and the reviewers that the roster names."""
    reviewers = [told.get(step) for told in roster.values() for step in ("first", "second")]
    return _named([told.get("class") for told in roster.values()]), _named(reviewers)


def _options(
    desk: Desk, roster: Mapping[str, Mapping[str, str | None]]
) -> dict[str, tuple[str, Mapping[str, str]]]:
    """For each filter in the window its label and its choices."""
    present = _present(desk.frames.reports)
    classes, reviewers = _people(roster)
    return {
        "rule": (words.FILTER_RULE, {check.id: check.title for check in catalogue()}),
        "status": (words.FILTER_STATUS, {s: names.STATUSES[s].full for s in names.STATUSES}),
        "kind": (
            words.FILTER_KIND,
            {k: names.AGENCY_KINDS[k].full for k in names.AGENCY_KINDS if k in present["agency_kind"]},
        ),
        "class": (words.FILTER_CLASS, classes),
        "area": (words.FILTER_AREA, present["area"]),
        "reviewer": (words.FILTER_REVIEWER, reviewers),
    }


def narrow(*, find: str = "", fault: str = "", rule: str = "") -> None:
    """Draws the screen again as the list of what is told: part of a name, one fault, one check."""
    st.session_state[_NARROWED] = (find, fault, rule)
    st.rerun()


def _take_over() -> None:
    """Puts what ``narrow`` asked for into the filters, before these are drawn."""
    asked = st.session_state.pop(_NARROWED, None)
    if asked is None:
        return
    find, fault, rule = asked
    st.session_state["find"] = find
    if fault:
        state.write("fault", [fault])
    if rule:
        state.write("rule", [rule])
    state.write("layout", "list")


def left(sentence: str, otherwise: str = "") -> None:
    """Says that these filters leave nothing, with the button that lifts them; ``otherwise`` without any."""
    nothing.left(sentence, ADDRESSED, FIELDS, otherwise)


def filters(
    desk: Desk, roster: Mapping[str, Mapping[str, str | None]], year: int, *, views_too: bool = True
) -> Filters:
    """The filters as the address says, infos hidden until asked for; ``views_too``: and list or matrix."""
    _take_over()
    widths = [3, 4, 3, 5, 4] if views_too else [3, 4, 6, 4]
    first, second, *third, middle, fourth = st.columns(widths, vertical_alignment="bottom")
    with first:
        state.year(data.years(desk.frames.reports), views.CHOOSE_YEAR)
    with second:
        name = st.text_input(
            views.FILTER_NAME, key="find", placeholder=views.FILTER_NAME_HINT, bind="query-params"
        )
    if third:
        with third[0]:
            state.choose("layout", words.VIEWS, words.VIEW, default="list", quiet=True)
    severity, fault = st.columns([4, 9], vertical_alignment="bottom")
    with severity:
        severities = addressed.pills(
            "severity",
            _short(names.SEVERITIES),
            views.FILTER_SEVERITY,
            DEFAULT_SEVERITIES,
            spoken=(_short(chinese.SEVERITIES), _short(english.SEVERITIES)),
        )
    with fault:
        faults = addressed.pills(
            "fault",
            _short(names.FAULTS),
            views.FILTER_FAULT,
            spoken=(_short(chinese.FAULTS), _short(english.FAULTS)),
        )
    options = _options(desk, roster)
    count = sum(state.known(key, choices) for key, (_, choices) in options.items())
    with fourth:
        label = words.MORE_CHOSEN.format(count=count) if count else words.MORE
        with st.popover(label, icon=":material/filter_alt:", width="stretch"):
            failing = st.toggle(views.FILTER_FAILING, key="failing", bind="query-params")
            more = {
                key: state.choose_many(key, choices, label, placeholder=words.ALL)
                for key, (label, choices) in options.items()
            }
    with middle:
        decisions = state.choose_many("decision", decided(), words.FILTER_DECISION, placeholder=words.ALL)
    return Filters(
        year=year,
        faults=tuple(faults),
        severities=tuple(severities),
        name=name or "",
        failing_only=failing,
        decisions=tuple(decisions),
        statuses=tuple(more["status"]),
        rules=tuple(more["rule"]),
        kinds=tuple(more["kind"]),
        classes=tuple(more["class"]),
        areas=tuple(more["area"]),
        reviewers=tuple(more["reviewer"]),
    )
