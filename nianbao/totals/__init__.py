"""全市汇总: tables two, three and four added up over the bodies of an area, cell by cell."""

from nianbao.totals.choice import Area, areas_of
from nianbao.totals.missing import missing
from nianbao.totals.roster import noted_changes, roster_of
from nianbao.totals.total import Total, parts, reports_of, total
from nianbao.totals.workbook import workbook

__all__ = [
    "Area",
    "Total",
    "areas_of",
    "missing",
    "noted_changes",
    "parts",
    "reports_of",
    "roster_of",
    "total",
    "workbook",
]
