"""A worksheet whose cells are kept as they are printed: many sheets take less time and less memory."""

from collections import defaultdict
from functools import lru_cache

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet


@lru_cache(maxsize=512)
def _column(number: int) -> str:
    name: str = xl_col_to_name(number)
    return name


class LeanWorksheet(Worksheet):
    """A worksheet of text, numbers and empty cells, each with a style.

    What is merged does not overlap. Charts do not find its numbers: they need a worksheet of xlsxwriter's.
    """

    dim_rowmin: int | None
    dim_rowmax: int | None
    dim_colmin: int | None
    dim_colmax: int | None

    def __init__(self) -> None:
        super().__init__()
        self._cells: defaultdict[int, dict[int, str]] = defaultdict(dict)
        self._heights: dict[int, float] = {}
        self._printed: list[str] = []

    def write_string(self, row: int, column: int, text: str, style: Format) -> int:
        """Text that a cell can hold."""
        number = self.str_table._get_shared_string_index(text)
        self._cells[row][column] = f' s="{style._get_xf_index()}" t="s"><v>{number}</v></c>'
        return 0

    def write_number(self, row: int, column: int, number: float, style: Format) -> int:
        """A finite number."""
        self._cells[row][column] = f' s="{style._get_xf_index()}"><v>{number:.16G}</v></c>'
        return 0

    def write_blank(self, row: int, column: int, _blank: object, style: Format) -> int:
        """A cell with nothing but its style."""
        self._cells[row][column] = f' s="{style._get_xf_index()}"/>'
        return 0

    _write_string, _write_number, _write_blank = write_string, write_number, write_blank
    """The names under which links write their words."""

    def set_row(self, row: int, height: float) -> int:
        """The height of a row in points."""
        self._heights[row] = height
        return 0

    def merge_range(self, top: int, left: int, bottom: int, right: int, _data: object, style: Format) -> int:
        """One empty cell over several; what it says is written afterwards."""
        self.merge.append([top, left, bottom, right])
        blank = f' s="{style._get_xf_index()}"/>'
        for row in range(top, bottom + 1):
            self._cells[row].update(dict.fromkeys(range(left, right + 1), blank))
        return 0

    def settle(self) -> None:
        """Prints the rows so far, into which nothing is written any more."""
        if not self._cells:
            return
        rows = sorted(self._cells.items())
        first, last = min(min(cells) for _, cells in rows), max(max(cells) for _, cells in rows)
        self.dim_rowmin = rows[0][0] if self.dim_rowmin is None else self.dim_rowmin
        self.dim_rowmax = rows[-1][0]
        self.dim_colmin = first if self.dim_colmin is None else min(first, self.dim_colmin)
        self.dim_colmax = last if self.dim_colmax is None else max(last, self.dim_colmax)
        for row, cells in rows:
            name = str(row + 1)
            made = "".join([f'<c r="{_column(n)}{name}"{cell}' for n, cell in sorted(cells.items())])
            height = self._heights.pop(row, None)
            tall = "" if height is None else f' ht="{height:g}" customHeight="1"'
            self._printed.append(f'<row r="{name}"{tall}>{made}</row>')
        self._cells.clear()

    def _assemble_xml_file(self) -> None:
        self.settle()
        super()._assemble_xml_file()

    def _write_rows(self) -> None:
        self.fh.writelines(self._printed)
