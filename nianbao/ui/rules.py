"""The parts of 指标与规则: indicators, checks and the scheme, all from their declarations."""

from collections.abc import Sequence

import streamlit as st

from nianbao.checks import Check, catalogue, of_roster
from nianbao.scoring import Scheme, scheme
from nianbao.scoring.indicator import catalogue as indicator_catalogue
from nianbao.scoring.indicator import small_denominator
from nianbao.ui import data, evidence, grid, spoken, state
from nianbao.ui.grid import Cell as Box
from nianbao.ui.theme import plain
from nianbao.wording import glossary as told
from nianbao.wording import names as terms
from nianbao.wording import screens
from nianbao.wording import views as words

LEFT = ("left",)
SHIPPED = "shipped"
"""The shipped scheme in an address; the office's own stand there by their numbers."""


def _head(labels: Sequence[str]) -> list[list[Box]]:
    return [[Box(label, head=True) for label in labels]]


def _join(ids: Sequence[str], names: dict[str, str], everything: str) -> str:
    return screens.ENUMERATION.join(names[i] for i in ids) if ids else everything


def indicators() -> None:
    """Every indicator with its formula and its caveat."""
    st.caption(plain(words.SMALL_RULE.format(least=small_denominator())))
    forms = {form: name.short for form, name in terms.FORMS.items()}
    rows = [
        [
            Box(i.title, LEFT, head=True),
            Box(i.formula, LEFT),
            Box(words.UNITS[i.unit]),
            Box(_join(i.forms, forms, words.ALL_FORMS)),
            Box(words.RANKABLE if i.rankable else words.NOT_RANKABLE),
            Box(i.caveat, ("left", "faint", "note")),
        ]
        for i in indicator_catalogue()
    ]
    grid.draw("methods:indicators", _head(words.INDICATOR_COLUMNS), rows)


def _years(check: Check) -> str:
    if check.first_year is None and check.last_year is None:
        return words.ALL_YEARS
    if check.last_year is None:
        return words.FROM_YEAR.format(first=check.first_year)
    if check.first_year is None:
        return words.TO_YEAR.format(last=check.last_year)
    return words.BETWEEN_YEARS.format(first=check.first_year, last=check.last_year)


def _check(check: Check) -> list[Box]:
    forms = {form: name.short for form, name in terms.FORMS.items()}
    kinds = {kind: name.short for kind, name in terms.AGENCY_KINDS.items()}
    return [
        Box(check.title, LEFT, head=True, hint=check.id),
        Box(terms.SEVERITIES[check.severity].short, ("number",), sign=evidence.SIGNS[check.severity]),
        Box(check.basis, LEFT, sub=spoken.source(check.source)),
        Box(_join(check.forms, forms, words.ALL_FORMS)),
        Box(_years(check), ("number",)),
        Box(_join(check.kinds, kinds, words.ALL_KINDS)),
    ]


def checks() -> None:
    """Every check by fault, with its basis, its gravest severity, and where it applies."""
    st.caption(words.CHECKS_LINE)
    rows: list[list[Box]] = []
    for fault, name in terms.FAULTS.items():
        members = [check for check in (*catalogue(), *of_roster()) if check.fault == fault]
        if members:
            title = screens.ASIDE.format(name=name.full, said=name.note) if name.note else name.full
            rows.append([Box(title, ("group", "left"), head=True, columns=len(words.CHECK_COLUMNS))])
            rows.extend(_check(check) for check in members)
    grid.draw("methods:checks", _head(words.CHECK_COLUMNS), rows)


def _in_use() -> tuple[dict[str, Scheme], dict[str, str]]:
    """The schemes by address, that of the newest year first, and their names with the years they score."""
    library = data.library()
    marking = library.marking
    kept = {str(own.number): own.scheme for own in marking.schemes()}
    chosen = {year: str(number) for year, number in marking.choices().items()}
    years = sorted({v.year for v in data.versions() if v.current and v.year is not None}, reverse=True)
    used: dict[str, list[str]] = {}
    for year in years:
        used.setdefault(chosen.get(year, SHIPPED), []).append(str(year))
    known = {SHIPPED: scheme(), **kept}
    order = [*used, *(key for key in known if key not in used)]
    named = {key: spoken.named(known[key].title) for key in order}
    told = {
        key: words.SCHEME_IN_USE.format(title=name, years=screens.ENUMERATION.join(used[key]))
        if key in used
        else name
        for key, name in named.items()
    }
    return {key: known[key] for key in order}, told


def scoring() -> None:
    """The scheme in force, or another that the office keeps: points by dimension and rule, and grades."""
    schemes, names = _in_use()
    key = next(iter(schemes))
    if len(schemes) > 1:
        with st.container(width=460):
            key = state.choose("scheme", names, words.SCHEME_CHOOSE, key, quiet=True) or key
    else:
        st.markdown(f"**{plain(names[key])}**")
    chosen = schemes[key]
    st.info(
        plain(words.SCHEME_BASIS.format(label=spoken.named(chosen.label), basis=spoken.named(chosen.basis))),
        icon=":material/info:",
    )
    for note in chosen.notes:
        st.markdown(f"- {plain(spoken.named(note))}")
    titles = {check.id: check.title for check in catalogue()}
    rows: list[list[Box]] = []
    for dimension in chosen.dimensions:
        height = max(1, len(dimension.rules))
        start = [
            Box(terms.DIMENSIONS[dimension.id].full, LEFT, head=True, rows=height),
            Box(f"{dimension.points:g}", ("number",), rows=height),
        ]
        if not dimension.rules:
            rows.append(
                [*start, Box(words.NO_RULES, ("left", "faint"), columns=len(words.SCHEME_COLUMNS) - 2)]
            )
        for number, rule in enumerate(dimension.rules):
            rows.append(
                [
                    *(start if number == 0 else []),
                    Box(titles.get(rule.rule, rule.rule), LEFT),
                    Box(f"{rule.weight:g}", ("number",)),
                    Box(f"{rule.points:g}", ("number",)),
                    Box(f"{rule.cap:g}", ("number",)),
                    Box(words.WAITS if rule.waits else "", ("faint",)),
                ]
            )
    grid.draw("methods:scheme", _head(words.SCHEME_COLUMNS), rows)
    best = [grade.least for grade in chosen.grades]
    bounds = [*best[1:], None]
    lines = [
        words.GRADE_FROM.format(name=spoken.named(grade.name), least=f"{grade.least:g}")
        if bound is not None
        else words.GRADE_BELOW.format(name=spoken.named(grade.name), most=f"{best[-2]:g}")
        for grade, bound in zip(chosen.grades, bounds, strict=True)
    ]
    unscored = words.UNSCORED.format(
        name=spoken.named(chosen.unscored), share=f"{chosen.minimum_assessable:.0%}"
    )
    st.caption(plain(f"{words.GRADES_LINE}{screens.CLAUSES.join([*lines, unscored])}{screens.STOP}"))


def glossary() -> None:
    """名词解释: every unusual word with what it means and where that comes from."""
    st.caption(told.LINE)
    rows: list[list[Box]] = []
    for group, members in told.TERMS.items():
        rows.append([Box(group, ("group", "left"), head=True, columns=len(told.COLUMNS))])
        rows.extend(
            [Box(t.word, LEFT, head=True), Box(t.meaning, LEFT), Box(t.source, ("left", "faint"))]
            for t in members
        )
    grid.draw("methods:glossary", _head(told.COLUMNS), rows, explained=False)
