"""Files come in here: read by supervised worker processes, so that no file can harm the program."""

from nianbao.intake.archives import Item
from nianbao.intake.batch import Listeners, Outcome, read_files
from nianbao.intake.limits import Limits
from nianbao.intake.pages import RenderError, SheetError, read_sheets, read_table, render_page

__all__ = [
    "Item",
    "Limits",
    "Listeners",
    "Outcome",
    "RenderError",
    "SheetError",
    "read_files",
    "read_sheets",
    "read_table",
    "render_page",
]
