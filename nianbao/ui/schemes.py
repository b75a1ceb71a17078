"""评分方案 in 设置: which scheme scores a year, its numbers, and what other numbers would change."""

from collections.abc import Mapping

import polars as pl
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from nianbao import review
from nianbao.desk import Desk
from nianbao.library import Library, LibraryError
from nianbao.library.marking import Kept
from nianbao.scoring import Scheme, Scores, evaluate, for_scores, scheme
from nianbao.scoring.effect import effect
from nianbao.scoring.files import LARGEST, LONGEST_TITLE, BadScheme, read, title_of, written
from nianbao.scoring.schemes import digest
from nianbao.scoring.signing import bases
from nianbao.ui import data, glossary, notices, person, presses, reports, result, spoken, tables, theme
from nianbao.ui import scheme_draft as drafts
from nianbao.ui.theme import plain
from nianbao.wording import both, office
from nianbao.wording import names as terms
from nianbao.wording import schemes as words

SHIPPED = "0"
HEIGHT = 420
MOST = 200


def _options(kept: tuple[Kept, ...]) -> dict[str, Scheme]:
    return {SHIPPED: scheme(), **{str(k.number): k.scheme for k in kept}}


def _year_choice(library: Library, options: Mapping[str, Scheme], year: int) -> None:
    held = str(library.marking.choices().get(year, SHIPPED))
    names = {key: spoken.named(option.title) for key, option in options.items()}
    chosen = st.selectbox(
        words.USED.format(year=year),
        list(names),
        index=list(names).index(held) if held in names else 0,
        format_func=lambda key: names[key],
        key=f"scheme:year:{year}:{library.revision()}",
    )
    if chosen != held:
        library.marking.choose(year, None if chosen == SHIPPED else int(chosen))
        notices.say(words.USED_SAVED.format(year=year, title=names[chosen]))
        st.rerun()


def _number(label: str) -> ColumnConfig:
    return st.column_config.NumberColumn(label, width="small", min_value=0.0, max_value=100.0, required=True)


def _editor(held: Scheme, key: str) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame, float]:
    """The tables of numbers; what stands in them now."""
    column = st.column_config
    left, middle = st.columns([1, 1], gap="large")
    with left:
        st.markdown(f"**{words.POINTS}**")
        points = st.data_editor(
            drafts.points(held),
            key=f"scheme:points:{key}",
            hide_index=True,
            disabled=["dimension"],
            column_config=glossary.columns(
                {
                    "dimension": column.TextColumn(words.POINTS_HEAD["dimension"]),
                    "points": _number(words.POINTS_HEAD["points"]),
                }
            ),
        )
    with middle:
        st.markdown(f"**{words.GRADES}**")
        grades = st.data_editor(
            drafts.grades(held),
            key=f"scheme:grades:{key}",
            hide_index=True,
            num_rows="dynamic",
            column_config=glossary.columns(
                {
                    "name": column.TextColumn(words.GRADES_HEAD["name"], required=True, max_chars=10),
                    "least": _number(words.GRADES_HEAD["least"]),
                }
            ),
        )
        least = st.number_input(
            words.LEAST, 1, 100, round(held.minimum_assessable * 100), key=f"scheme:least:{key}"
        )
    st.markdown(f"**{words.RULES}**")
    st.caption(words.RULES_LINE)
    frame = drafts.rules(held)
    head = words.RULES_HEAD
    numbers = {name: _number(head[name]) for name in ("weight", "points", "cap")}
    rules = st.data_editor(
        frame,
        key=f"scheme:rules:{key}",
        hide_index=True,
        height=tables.height(frame.height, HEIGHT),
        disabled=["dimension", "title"],
        column_config=glossary.columns(
            {
                "used": column.CheckboxColumn(head["used"], width="small"),
                "dimension": column.TextColumn(head["dimension"], width="small"),
                "title": column.TextColumn(head["title"], width="large"),
                **numbers,
            }
        ),
    )
    return points, rules, grades, least / 100


@st.cache_resource(max_entries=4, show_spinner=both.COMPUTING)
def _scored(_desk: Desk, _draft: Scheme, place: str, revision: int, year: int, counted: str) -> Scores:
    part = _desk.of_year(year)
    found = for_scores(part.findings, part.outcomes)
    return evaluate(part.frames, found, review.scored(part.standing), _draft)


def _effect(desk: Desk, library: Library, draft: Scheme, year: int) -> None:
    """What ``draft`` would change in ``year``: how many, and who."""
    part = desk.of_year(year)
    after = _scored(desk, draft, library.place, library.revision(), year, digest(draft))
    told = effect(part.scores, after)
    st.markdown(f"**{words.EFFECT.format(year=year)}**")
    others = told.filter("other")
    if others.is_empty():
        st.caption(words.EFFECT_SAME.format(year=year))
        return
    moved = told.filter(pl.col("before").ne_missing(pl.col("after"))).height
    ranked = told.filter(pl.col("rank_before").ne_missing(pl.col("rank_after"))).height
    graded = told.filter(pl.col("grade_before") != pl.col("grade_after")).height
    st.info(words.EFFECT_LINE.format(moved=moved, ranked=ranked, graded=graded), icon=":material/calculate:")
    fresh = bases(after, {draft.id: draft})
    signed = result.holding(desk, part.frames.reports["report"].to_list())
    lost = sum(fresh.get(report) != approval.basis for report, approval in signed.items())
    if lost:
        st.warning(words.EFFECT_SIGNED.format(count=lost), icon=":material/approval:")
    names = reports.of_year(desk.frames.reports, year).select("report", "name", "agency_kind")
    kinds = {kind: name.short for kind, name in terms.AGENCY_KINDS.items()}
    kind = pl.col("agency_kind").replace_strict(kinds, default=office.UNKNOWN, return_dtype=pl.String)
    shown = others.join(names, on="report", how="left", maintain_order="left").with_columns(kind=kind)
    st.dataframe(
        shown.select(list(words.EFFECT_HEAD)).head(MOST),
        hide_index=True,
        height=tables.height(min(shown.height, MOST), HEIGHT),
        placeholder=office.NONE,
        column_config=glossary.columns(
            {
                name: st.column_config.NumberColumn(title, format="%+.1f" if name == "moved" else "%.1f")
                if name in ("before", "after", "moved")
                else title
                for name, title in words.EFFECT_HEAD.items()
            }
        ),
    )


def _keep(library: Library, draft: Scheme, who: str, number: int | None) -> None:
    try:
        library.marking.keep(draft, who, number)
    except LibraryError as error:
        st.error(plain(error))
        return
    notices.say(words.SAVED.format(title=draft.title))
    st.rerun()


def _drop(library: Library, kept: Kept) -> None:
    try:
        library.marking.drop(kept.number)
    except LibraryError as error:
        st.error(plain(error))
        return
    notices.say(words.DROPPED.format(title=kept.scheme.title))
    st.rerun()


def _import(library: Library, who: str) -> None:
    with st.popover(words.IMPORT, icon=":material/upload_file:"):
        with theme.files_box("scheme_upload", f"{LARGEST >> 10} KB", (".json",)):
            file = st.file_uploader(words.IMPORT_HINT, type=["json"], key=f"scheme:file:{library.revision()}")
        if file is None:
            return
        if file.size > LARGEST:
            st.error(words.BAD["large"])
            return
        try:
            found = read(file.getvalue(), drafts.known())
        except BadScheme as error:
            st.error(plain(error))
            return
        st.caption(plain(found.title))
        if presses.button(words.IMPORT, disabled=not who, key="scheme:import", about=file.file_id):
            try:
                library.marking.keep(found, who)
            except LibraryError as error:
                st.error(plain(error))
                return
            notices.say(words.IMPORTED.format(title=found.title))
            st.rerun()


def _save(
    library: Library, shown: Scheme | None, draft: Scheme | None, own: Kept | None, changed: bool, title: str
) -> None:
    """The buttons below the tables: ``shown`` can be taken home, ``draft`` has a name and can be kept."""
    who = person.ask("scheme", words.KEEPER)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ready = draft is not None and bool(who)
        off = not (ready and changed)
        if own is not None and presses.button(
            words.UPDATE,
            key=f"scheme:update:{own.number}",
            type="primary",
            disabled=off,
            icon=":material/save:",
        ):
            _keep_draft(library, draft, who, own.number)
        fresh = own is None or title != own.scheme.title
        off = not (ready and fresh)
        if presses.button(words.SAVE, key="scheme:save", disabled=off, icon=":material/save_as:"):
            _keep_draft(library, draft, who, None)
        if shown is not None:
            st.download_button(
                words.EXPORT,
                written(shown),
                file_name=words.FILE.format(title=shown.title) + ".json",
                mime="application/json",
                on_click="ignore",
                icon=":material/download:",
                key="scheme:export",
            )
        _import(library, who)
        if own is not None and st.button(words.DROP, icon=":material/delete:"):
            _drop(library, own)


def _keep_draft(library: Library, draft: Scheme | None, who: str, number: int | None) -> None:
    if draft is not None:
        _keep(library, draft, who, number)


def section(library: Library) -> None:
    """The section of the screen."""
    st.header(words.TITLE, anchor=False)
    st.caption(words.LINE)
    desk = data.desk()
    kept = library.marking.schemes()
    options = _options(kept)
    left, middle, right = st.columns([1, 2, 2], vertical_alignment="bottom")
    with left:
        years = data.years(desk.frames.reports)
        year = st.selectbox(words.YEAR, years, key="scheme:of", placeholder=words.NO_YEARS)
    with middle:
        if year is not None:
            _year_choice(library, options, year)
    names = {key: spoken.named(option.title) for key, option in options.items()}
    with right:
        key = st.selectbox(words.OPEN, list(names), format_func=lambda k: names[k], key="scheme:open")
    key = key if key in options else SHIPPED
    held = options[key]
    own = next((k for k in kept if str(k.number) == key), None)
    if own is None:
        st.caption(words.SHIPPED)
    else:
        day = own.made_at.astimezone().date().isoformat()
        st.caption(plain(words.OWN.format(who=own.who, day=day)))
    with st.expander(words.TABLES, expanded=False, icon=":material/tune:", key="scheme:tables"):
        title = st.text_input(
            words.NAME,
            value="" if own is None else held.title,
            placeholder=words.NAME_HINT,
            max_chars=LONGEST_TITLE,
            key=f"scheme:title:{key}:{library.revision()}",
        )
        points, rules, grades, least = _editor(held, f"{key}:{library.revision()}")
        draft = None
        try:
            draft = drafts.drafted(held, title or held.title, least, (points, rules, grades))
        except BadScheme as error:
            st.error(plain(error))
        changed = draft is not None and (digest(draft) != digest(held) or draft.title != held.title)
        if draft is not None and year is not None:
            if digest(draft) == digest(desk.scheme(year)):
                st.caption(words.NO_CHANGE)
            else:
                _effect(desk, library, draft, year)
        named = draft
        try:
            title_of(title)
        except BadScheme:
            named = None
        _save(library, draft, named, own, changed, title)
