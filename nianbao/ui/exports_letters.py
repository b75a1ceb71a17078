"""审核意见 and 更正通知: which agencies get one, one of them to look at, all of them to take home."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from hashlib import sha256

import polars as pl
import streamlit as st

from nianbao.ledger.returning import give_back
from nianbao.letters.annex import annexed, passages
from nianbao.letters.bundle import bundle, file_name
from nianbao.letters.collect import letters, since_passed
from nianbao.letters.kinds import LETTERS, LetterKind
from nianbao.letters.letter import Item, Letter, Occasion, document
from nianbao.letters.neutral import banned_in
from nianbao.letters.template import Template
from nianbao.library import LibraryError
from nianbao.review import found_true
from nianbao.ui import data, exports_paper, glossary, navigation, notices, person, state, tables
from nianbao.ui.exports_shown import DOCX, Shown, occasion, template_of
from nianbao.wording import ledger as ledger_words
from nianbao.wording import letters as said
from nianbao.wording import papers as words

HEIGHT = 420
WIDTHS = {
    "name": 190,
    "paper": 128,
    "version": 70,
    "error": 76,
    "warning": 76,
    "info": 86,
    "waiting": 84,
    "review": 84,
    "returned": 84,
    "due": 100,
}
NUMBERS = ("error", "warning", "info", "waiting", "returned")
_MADE, _CLICKED = "exports:made", "exports:clicked"
KB = 1024


def _since_passed(shown: Shown) -> Mapping[str, Item]:
    """What the letters say of figures changed after passing, unless it is not wanted."""
    found = since_passed(*data.changed(shown.filters.year))
    reports = set(shown.chosen.reports["report"])
    mine = {report: item for report, item in found.items() if report in reports}
    if not mine:
        return {}
    label = words.CHANGED_TOO.format(reports=len(mine))
    return mine if st.checkbox(label, value=True, key="changed", help=words.CHANGED_HELP) else {}


def _collected(shown: Shown) -> list[Letter]:
    among = shown.chosen.failed.select("report", "key")
    return letters(
        shown.desk.standing,
        shown.versions(),
        severities=shown.filters.severities or tuple(said.PARTS),
        among=among,
        changed=_since_passed(shown),
    )


def _said(shown: Shown, every: Sequence[Letter], chosen: Sequence[Letter]) -> None:
    """How many letters there are, and what is in none of them."""
    kinds = [letter.kind for letter in chosen]
    besides = sum(not item.findings for letter in chosen for item in letter.items)
    changed = words.COUNT_CHANGED.format(reports=besides) if besides else ""
    st.markdown(
        words.COUNT.format(
            letters=len(chosen),
            items=sum(letter.count for letter in chosen),
            **{kind: kinds.count(kind) for kind in LETTERS},
        )
        + changed
    )
    mine = pl.col("report").is_in([letter.report for letter in every])
    sent = shown.desk.standing.filter(mine, pl.col("decision") == "sent_back")
    counts = (
        (words.WAITING, sum(letter.waiting for letter in every)),
        (words.UNJUDGED, sent.height - found_true(sent).height),
        (words.LEFT, sum(letter.left for letter in every)),
        (words.WITHOUT, sum(not letter.items for letter in every)),
        (words.UNKNOWN, shown.chosen.reports.height - len(every)),
    )
    st.caption("".join(sentence.format(count=count) for sentence, count in counts if count))
    waiting = sum(letter.waiting for letter in every)
    if waiting:
        link = words.WAITING_LINK.format(count=waiting)
        address = {"year": str(shown.filters.year), "decision": "none"}
        navigation.link("compliance", link, icon=":material/fact_check:", **address)


def _table(shown: Shown, chosen: Sequence[Letter]) -> list[Letter]:
    """Draws who gets what; the letters that are ticked, all of them where none is."""
    book = data.book(shown.filters.year, data.today())
    ledger = {row["report"]: row for row in pl.concat([book.rows, book.outside]).to_dicts() if row["report"]}
    rows = []
    for letter in chosen:
        about = ledger.get(letter.report, {})
        counts = {
            name: sum(max(item.findings, 1) for item in letter.items if item.severity == name)
            for name in said.PARTS
        }
        rows.append(
            {
                "name": letter.name,
                "paper": said.PAPERS[letter.kind],
                "version": str(letter.ordinal),
                **{name: count or None for name, count in counts.items()},
                "waiting": letter.waiting or None,
                "review": ledger_words.REVIEWS.get(about.get("review", ""), ""),
                "returned": about.get("returned") or None,
                "due": about.get("return_due"),
            }
        )
    column = st.column_config
    kept = [name for name in WIDTHS if name != "info" or any(row["info"] for row in rows)]
    schema = {name: pl.Int64 if name in NUMBERS else pl.Date if name == "due" else pl.String for name in kept}
    picked = st.dataframe(
        pl.DataFrame([{name: row[name] for name in kept} for row in rows], schema=schema),
        hide_index=True,
        key=f"letters:{hash(tuple(letter.report for letter in chosen))}",
        height=tables.height(len(rows), HEIGHT),
        on_select="rerun",
        selection_mode=tables.PICK,
        placeholder="",
        column_config=glossary.columns(
            {
                name: column.NumberColumn(words.COLUMNS[name], format="%d", width=WIDTHS[name])
                if name in NUMBERS
                else column.DateColumn(words.COLUMNS[name], format="YYYY-MM-DD", width=WIDTHS[name])
                if name == "due"
                else column.TextColumn(words.COLUMNS[name], width=WIDTHS[name], pinned=name == "name")
                for name in kept
            }
        ),
    )
    st.caption(words.PICK)
    selection = picked["selection"]
    clicked = [row for row, _ in selection["cells"]] or selection["rows"][-1:]
    if clicked and clicked[0] < len(chosen):
        wanted = chosen[clicked[0]].report
        if st.session_state.get(_CLICKED) != wanted:  # a choice made since in the field below holds
            state.write("open", wanted)
        st.session_state[_CLICKED] = wanted
    return [chosen[row] for row in selection["rows"] if row < len(chosen)] or list(chosen)


@st.cache_data(max_entries=2000, show_spinner=False)
def _passages(place: str, own: str, other: str, section: int) -> tuple[str, str] | None:
    library = data.library()
    try:
        return passages(library.report(int(own)), library.report(int(other)), section)
    except LibraryError:  # one of them was deleted for good meanwhile
        return None


def _whole(letter: Letter) -> Letter:
    """``letter`` with the passages that go with it."""
    return annexed(letter, partial(_passages, data.library().place))


def _made(chosen: Sequence[Letter], templates: Mapping[LetterKind, Template], filled: Occasion) -> bytes:
    """The file of the letters, with a bar that moves: a DOCX for one, else a ZIP."""
    if len(chosen) == 1:
        return document(_whole(chosen[0]), templates[chosen[0].kind], filled)
    bar = st.progress(0.0)
    step = max(1, len(chosen) // 50)

    def progress(done: int, total: int) -> None:
        if done % step == 0 or done == total:
            bar.progress(done / total, text=words.MAKING.format(done=done, total=total))

    data_ = bundle(chosen, templates, filled, progress, _whole)
    bar.empty()
    return data_


def _record(versions: Sequence[int], who: str, due: date) -> Callable[[], None]:
    """What a download does that also keeps the return; a second press finds it kept."""

    def record() -> None:
        fresh = give_back(data.library(), versions, who, due)
        if fresh:
            notices.say(words.RETURNED.format(count=len(fresh), due=due.isoformat()))
        before = len(versions) - len(fresh)
        if before:
            notices.say(words.RETURNED_BEFORE.format(count=before))

    return record


def _size(count: int) -> str:
    if count < KB * KB:
        return words.SIZE_KB.format(size=-(-count // KB))
    return words.SIZE_MB.format(size=count / KB / KB)


def _take(
    shown: Shown, chosen: Sequence[Letter], templates: Mapping[LetterKind, Template], filled: Occasion
) -> None:
    """The buttons that make the letters and take them home, and the return that goes with them."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="take"):
        label = words.MAKE.format(count=len(chosen))
        wanted = st.button(label, type="primary", icon=":material/description:", key="make")
        returns = st.checkbox(words.RETURN_TOO, key="returns", help=words.RETURN_HELP)
        who = person.ask("exports", words.WHO) if returns else ""
    if returns and not who:
        st.info(words.WHO_NEEDED, icon=":material/person:")
    mark = sha256(repr((chosen, filled, [templates[kind].mark for kind in LETTERS])).encode()).hexdigest()
    if wanted:
        st.session_state[_MADE] = (mark, _made(chosen, templates, filled))
    kept = st.session_state.get(_MADE)
    if kept is None or kept[0] != mark or (returns and not who):
        return
    one = len(chosen) == 1
    name = file_name(chosen[0]) if one else words.BUNDLE_FILE.format(year=shown.filters.year)
    versions = [int(letter.report) for letter in chosen]
    with st.container(horizontal=True, vertical_alignment="center", key="taken"):
        st.download_button(
            words.TAKE_RETURN if returns else words.TAKE,
            kept[1],
            file_name=name + (".docx" if one else ".zip"),
            mime=DOCX if one else "application/zip",
            on_click=_record(versions, who, filled.due) if returns else "ignore",
            icon=":material/download:",
            type="primary",
            key="download",
        )
        st.caption(words.MADE.format(count=len(chosen), size=_size(len(kept[1]))))


def _preview(chosen: Sequence[Letter], templates: Mapping[LetterKind, Template], filled: Occasion) -> None:
    """One letter as it will read."""
    names = {letter.report: letter.name for letter in chosen}
    if any(key not in names for key in state.asked("open")):  # the filters left it out
        state.write("open", None)
    st.header(words.PREVIEW, anchor=False)
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    with left:
        wanted = state.choose(
            "open", names, words.COLUMNS["name"], next(iter(names)), quiet=True, label_visibility="collapsed"
        )
    letter = next(one for one in chosen if one.report == wanted)
    made = document(_whole(letter), templates[letter.kind], filled)
    with right:
        st.download_button(
            words.TAKE_ONE,
            made,
            file_name=f"{file_name(letter)}.docx",
            mime=DOCX,
            on_click="ignore",
            icon=":material/download:",
            key="download:one",
            width="stretch",
        )
    exports_paper.draw(made)


def _quoted(chosen: Sequence[Letter]) -> None:
    """Says where a report's own sentence, which a letter quotes, has a word that no paper says itself."""
    found = [banned_in("".join(item.sentence for item in letter.items)) for letter in chosen]
    held = sorted({word for one in found for word in one})
    if held:
        sentence = words.QUOTED.format(count=sum(map(bool, found)), words=words.COMMA.join(held))
        st.info(sentence, icon=":material/format_quote:")


def show(shown: Shown) -> None:
    """The whole part."""
    every = _collected(shown)
    written = [letter for letter in every if letter.items]
    if not written:
        _said(shown, every, [])
        st.info(words.NONE, icon=":material/inbox:")
        return
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    with right:
        options = {"all": words.PAPERS_ALL, **{str(kind): said.PAPERS[kind] for kind in LETTERS}}
        paper = state.choose("paper", options, words.PAPER, "all", quiet=True)
    chosen = [letter for letter in written if paper in ("all", letter.kind)]
    with left:
        _said(shown, every, chosen)
    filled = occasion()
    if not chosen:
        st.info(words.NONE_OF_KIND, icon=":material/inbox:")
        return
    picked = _table(shown, chosen)
    if filled is None:
        return
    templates: dict[LetterKind, Template] = {kind: template_of(kind) for kind in LETTERS}
    _quoted(picked)
    _take(shown, picked, templates, filled)
    _preview(chosen, templates, filled)
