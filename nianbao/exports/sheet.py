"""Writing tables into sheets: columns with kinds, formats, widths that fit Chinese, colours by meaning."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from nianbao.exports.text import lines, safe, width

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Kind = Literal["text", "long", "count", "number", "difference", "score", "rate", "points"]
Value = str | float | None

FONT, SIZE = "等线", 10.5
NUMBER_FORMATS: Mapping[Kind, str] = {
    "count": "#,##0",
    "number": "#,##0",
    "difference": "+#,##0;-#,##0;0",
    "score": "0.0",
    "rate": "0.0%",
    "points": "0.0#",
}
DECIMAL_FORMATS: Mapping[Kind, str] = {
    "number": "#,##0.00####",
    "count": "#,##0.00####",
    "difference": "+#,##0.00####;-#,##0.00####;0",
}
LEAST, MOST, MOST_LONG = 8, 32, 60
PADDING = 2
LINE = 15.0
"""Height of a line of text in points."""

LOOKS: Mapping[str, Mapping[str, Any]] = {
    "text": {"text_wrap": False, "indent": 1},
    "wrapped": {"text_wrap": True, "indent": 1},
    "word": {"align": "right", "font_color": "#595959"},
}
"""Of body cells that hold no number: short text, long text, a word in a number's place."""

TONES: Mapping[str, tuple[str, str]] = {
    "bad": ("#F8D7DA", "#842029"),
    "doubt": ("#FFF3CD", "#664D03"),
    "quiet": ("#E9ECEF", "#495057"),
    "good": ("#D1E7DD", "#0F5132"),
}
"""Background and text of cells that are coloured for what they say."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; ``long`` text is wrapped in a wide column."""

    title: str
    kind: Kind = "text"


@dataclass(slots=True)
class Styles:
    """The formats of one workbook, made once each."""

    book: "xlsxwriter.Workbook"
    made: dict[tuple[tuple[str, Any], ...], "Format"] = field(default_factory=dict)
    body: dict[str, "Format"] = field(default_factory=dict)

    def get(self, **properties: Any) -> "Format":
        """The format with these properties on top of the common ones."""
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            common = {"font_name": FONT, "font_size": SIZE, "valign": "vcenter"}
            self.made[key] = self.book.add_format(common | properties)
        return self.made[key]

    def cell(self, kind: Kind, value: Value) -> "Format":
        """The format of a body cell."""
        if isinstance(value, float | int):
            decimals = kind in DECIMAL_FORMATS and not float(value).is_integer()
            look = DECIMAL_FORMATS[kind] if decimals else NUMBER_FORMATS.get(kind, "General")
        elif kind in ("text", "long"):
            look = "wrapped" if width(value or "") > MOST or "\n" in (value or "") else "text"
        else:
            look = "word"
        if look not in self.body:
            self.body[look] = self.get(
                border=1, border_color="#BFBFBF", **LOOKS.get(look, {"num_format": look})
            )
        return self.body[look]

    def head(self) -> "Format":
        """The format of a column's title."""
        look = {"bold": True, "bg_color": "#DCE6F1", "text_wrap": True, "align": "center"}
        return self.get(border=1, border_color="#BFBFBF", **look)

    def tone(self, name: str) -> "Format":
        """A colour of TONES, for conditional formats."""
        back, text = TONES[name]
        key = (("tone", name),)
        if key not in self.made:
            self.made[key] = self.book.add_format({"bg_color": back, "font_color": text})
        return self.made[key]


@dataclass(slots=True)
class Sheet:
    """One worksheet with the widths and heights that its contents need.

    Heights are written: not every program that opens a workbook makes room for wrapped text by itself.
    """

    page: "Worksheet"
    styles: Styles
    widths: dict[int, int] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)

    def text(self, row: int, column: int, words: str, **properties: Any) -> None:
        """A piece of text outside tables; it does not widen its column."""
        self.tall(row, properties.get("font_size", SIZE) / SIZE)
        self.page.write_string(row, column, safe(words), self.styles.get(**properties))

    def tall(self, row: int, wanted: float) -> None:
        """Makes room in ``row`` for that many lines of text, unless there is."""
        if wanted > self.heights.get(row, 1):
            self.heights[row] = wanted
            self.page.set_row(row, LINE * wanted)

    def link(self, row: int, column: int, target: str, words: str) -> None:
        """Text that leads to the top of the sheet ``target`` of the same workbook."""
        style = self.styles.get(border=1, border_color="#BFBFBF", indent=1, font_color="#1F4E79", underline=1)
        self.page.write_url(row, column, f"internal:'{target}'!A1", style, safe(words))

    def beside(self, row: int, column: int, to_row: int, to_column: int, words: str) -> None:
        """Text that leads to another cell of this sheet."""
        from xlsxwriter.utility import xl_rowcol_to_cell

        style = self.styles.get(font_color="#1F4E79", underline=1)
        target = f"internal:'{self.page.get_name()}'!{xl_rowcol_to_cell(to_row, to_column)}"
        self.page.write_url(row, column, target, style, safe(words))

    def span(self, row: int, first: int, last: int, words: str) -> None:
        """One title over several columns."""
        self.page.merge_range(row, first, row, last, "", self.styles.head())
        self.page.write_string(row, first, safe(words), self.styles.head())

    def head(self, row: int, columns: Sequence[Column], start: int = 0) -> None:
        """The titles of a table."""
        for place, column in enumerate(columns, start):
            self.page.write_string(row, place, safe(column.title), self.styles.head())
            room = min(width(column.title), MOST // 2) + PADDING
            self._widen(place, room, column.kind)
            self.tall(row, lines(column.title, room))

    def body(self, row: int, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> int:
        """The rows of a table from ``row`` on; the row after the last."""
        for values in rows:
            for place, (column, value) in enumerate(zip(columns, values, strict=True)):
                self.cell(row, place, column.kind, value)
            row += 1
        return row

    def cell(self, row: int, place: int, kind: Kind, value: Value) -> None:
        """One body cell: numbers as numbers, text always as text, None empty."""
        style = self.styles.cell(kind, value)
        if value is None or value == "":
            self.page.write_blank(row, place, None, style)
        elif isinstance(value, str):
            words = safe(value)
            self.page.write_string(row, place, words, style)
            wanted = width(words) + PADDING
            self._widen(place, wanted, kind)
            if style is self.styles.body.get("wrapped"):
                self.tall(row, lines(words, min(wanted, MOST_LONG if kind == "long" else MOST)))
        else:
            self.page.write_number(row, place, value, style)
            self._widen(place, len(f"{value:,.2f}") + PADDING, kind)

    def toned(self, row: int, place: int, kind: Kind, value: str | float, tone: str) -> None:
        """A body cell once more, in a colour of TONES that its value has for good."""
        back, text = TONES[tone]
        look: dict[str, Any] = {"bg_color": back, "font_color": text}
        if not isinstance(value, str):
            look["num_format"] = NUMBER_FORMATS[kind]
        else:
            look["indent"] = 1
        style = self.styles.get(border=1, border_color="#BFBFBF", **look)
        if isinstance(value, str):
            self.page.write_string(row, place, safe(value), style)
        else:
            self.page.write_number(row, place, value, style)

    def _widen(self, place: int, wanted: int, kind: Kind) -> None:
        most = MOST_LONG if kind == "long" else MOST
        self.widths[place] = max(self.widths.get(place, LEAST), min(wanted, most))

    def fit(self) -> None:
        """Sets every column's width; call when everything is written."""
        for place, wanted in self.widths.items():
            self.page.set_column(place, place, wanted)

    def colour(self, first: int, last: int, column: int, tones: Mapping[str, str]) -> None:
        """Colours cells of a column, rows ``first`` to ``last``, whose text is a key of ``tones``."""
        for words, tone in tones.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{words}"', "format": self.styles.tone(tone)}
            self.page.conditional_format(first, column, last, column, rule)

    def colour_below(self, first: int, last: int, column: int, limit: float, tone: str) -> None:
        """Colours numbers of a column, rows ``first`` to ``last``, below ``limit``."""
        from xlsxwriter.utility import xl_rowcol_to_cell

        cell = xl_rowcol_to_cell(first, column)
        rule = {
            "type": "formula",
            "criteria": f"=AND(ISNUMBER({cell}),{cell}<{limit})",
            "format": self.styles.tone(tone),
        }
        self.page.conditional_format(first, column, last, column, rule)
