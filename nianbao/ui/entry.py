"""The official form as a sheet to type in or paste into; ``entry.js`` draws it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from importlib.resources import files
from typing import Any

import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer

from nianbao.entries.pasting import lay
from nianbao.entries.typing import Sum, broken_sums, read_cell
from nianbao.ui import form
from nianbao.ui.grid import Cell
from nianbao.wording.cells import cell_name
from parsing.model import FormVersion, TableId


@dataclass(frozen=True, slots=True)
class Draft:
    """What is typed so far: the form, texts by cell, what a paste left over.

    ``generation`` counts the changes made by the program, which the sheet on screen has to take over.
    """

    table: TableId
    form: FormVersion
    values: Mapping[str, str] = field(default_factory=dict)
    generation: int = 0
    left_over: tuple[str, ...] = ()

    @property
    def lines(self) -> list[list[str]]:
        """The cells of the form by row."""
        found = [[box.value for box in row if box.value] for row in form.blank(self.table, self.form).rows]
        return [line for line in found if line]

    @property
    def labels(self) -> list[str]:
        """The printed label of each of the ``lines``."""
        if self.table == "disputes":
            return [""]
        return [form.concepts()[line[0]].row for line in self.lines]

    @property
    def cells(self) -> list[str]:
        """The cells of the form in printed order."""
        return [concept for line in self.lines for concept in line]

    def unreadable(self) -> list[str]:
        """The cells whose text is neither a number nor a mark."""
        return [c for c, text in self.values.items() if text.strip() and read_cell(c, text) is None]

    def empty(self) -> list[str]:
        """The cells with nothing in them."""
        return [concept for concept in self.cells if not self.values.get(concept, "").strip()]

    def broken(self) -> list[Sum]:
        """The sums of the form that the numbers typed so far do not keep."""
        read = {c: read_cell(c, text) for c, text in self.values.items()}
        numbers = {c: None if typed is None else typed.value for c, typed in read.items()}
        return broken_sums(self.table, self.form, self.lines, numbers)

    def in_form(self, version: FormVersion) -> "Draft":
        """The same cells in another form; those that it does not have are gone."""
        other = replace(self, form=version, generation=self.generation + 1)
        kept = set(other.cells)
        return replace(other, values={c: text for c, text in self.values.items() if c in kept})

    def pasted(self, text: str, at: str, values: Mapping[str, str]) -> "Draft":
        """With a block pasted at the cell ``at`` over what the sheet held."""
        laid = lay(text, self.lines, self.labels, at)
        return replace(
            self,
            values={**values, **laid.cells},
            generation=self.generation + 1,
            left_over=laid.left_over,
        )


@cache
def _component() -> ComponentRenderer:
    folder = files(__package__)
    script = folder.joinpath("entry.js").read_text("utf-8")
    style = "".join(folder.joinpath(name).read_text("utf-8") for name in ("grid.css", "entry.css"))
    return component("nianbao_entry", js=script, css=style)


def _rows(rows: list[list[Cell]]) -> list[list[dict[str, Any]]]:
    return [[cell.described() for cell in row] for row in rows]


def _texts(raw: Mapping[str, Any]) -> dict[str, str]:
    """The texts by cell that the browser sent."""
    return {str(concept): str(text) for concept, text in raw.items()}


def _hear(kept: str, key: str) -> None:
    """Takes over into the draft ``kept`` what the sheet ``key`` just said."""
    if kept not in st.session_state:  # saved or given up meanwhile
        return
    draft: Draft = st.session_state[kept]
    said = st.session_state[key]
    pasted, typed = said.get("pasted"), said.get("typed")
    if pasted:
        draft = draft.pasted(str(pasted["text"]), str(pasted["at"]), _texts(pasted["values"]))
    elif typed and typed["generation"] == draft.generation:
        draft = replace(draft, values=_texts(typed["values"]))
    st.session_state[kept] = draft


def sheet(kept: str) -> Draft:
    """Draws the sheet of the draft that the session holds under ``kept``; the draft as it stands."""
    draft: Draft = st.session_state[kept]
    drawn = form.blank(draft.table, draft.form)
    marked = {c: "unequal" for broken in draft.broken() for c in broken.cells}
    marked |= dict.fromkeys(draft.unreadable(), "bad")
    key = f"sheet:{kept}"
    _component()(
        key=key,
        data={
            "shape": f"{draft.table} {draft.form}",
            "head": _rows(drawn.head),
            "rows": _rows(drawn.rows),
            "names": {concept: cell_name(concept) for concept in draft.cells},
            "values": dict(draft.values),
            "marked": marked,
            "generation": draft.generation,
        },
        on_typed_change=partial(_hear, kept, key),
        on_pasted_change=partial(_hear, kept, key),
    )
    return draft
