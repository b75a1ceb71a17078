"""Files come in here: read by supervised worker processes, so that no file can harm the program."""

from nianbao.intake.archives import Item
from nianbao.intake.batch import Outcome, read_files
from nianbao.intake.limits import Limits
from nianbao.intake.pages import RenderError, read_table, render_page

__all__ = ["Item", "Limits", "Outcome", "RenderError", "read_files", "read_table", "render_page"]
