"""通报稿: the faults that several reports share, and the agencies that a person wants named."""

import streamlit as st

from nianbao.letters.circular import circular, document
from nianbao.review import found_true
from nianbao.ui import exports_paper, finder
from nianbao.ui.exports_shown import DOCX, Shown, occasion, template_of
from nianbao.wording import letters as said
from nianbao.wording import papers as words


def show(shown: Shown) -> None:
    """The whole part."""
    year, reports = shown.filters.year, shown.chosen.reports
    true = found_true(shown.chosen.failed)
    st.caption(words.CIRCULAR_LINE)
    whole = circular(true, reports, year, reports["report"].to_list())
    if not whole.count:
        st.info(words.CIRCULAR_NONE, icon=":material/inbox:")
        return
    filled = occasion()
    counts = {one.name: sum(held.count for held in one.faults) for one in whole.named}
    asides = {name: words.CIRCULAR_ASIDE.format(count=counts[name]) for name in sorted(counts)}
    asked = finder.Several(asides, words.CIRCULAR_NAMED, words.CIRCULAR_NAMED_HINT, asides=asides)
    names = finder.choose_many("named", asked)
    if filled is None:
        return
    keys = dict(reports.select("name", "report").iter_rows())
    told = circular(true, reports, year, [keys[name] for name in names])
    made = document(told, template_of("circular"), filled)
    st.download_button(
        words.CIRCULAR_TAKE,
        made,
        file_name=said.CIRCULAR_FILE.format(year=year) + ".docx",
        mime=DOCX,
        on_click="ignore",
        icon=":material/download:",
        type="primary",
        key="circular",
    )
    exports_paper.draw(made)
