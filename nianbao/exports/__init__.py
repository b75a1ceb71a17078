"""Files to take home: the scorecard workbook and CSV."""

from nianbao.exports.delimited import csv
from nianbao.exports.workbook import Export, workbook

__all__ = ["Export", "csv", "workbook"]
