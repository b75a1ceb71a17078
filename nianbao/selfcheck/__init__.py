"""自查: one file read and checked for the agency that wrote it; nothing of it is kept."""

from nianbao.selfcheck.reading import LAST, THIS, Checked, Refused, check
from nianbao.selfcheck.sheet import workbook

__all__ = ["LAST", "THIS", "Checked", "Refused", "check", "workbook"]
