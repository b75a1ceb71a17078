"""Words of the city totals: on the screen and in the workbook."""

AREA = "Area"
NO_AREA = (
    "No report for {year} gives its area, so nothing can be added by area. "
    "Please add areas in the Inbox or the Library."
)
COUNT = "{area} {year}: bodies added: {added}, {form}."
NO_BODIES = (
    "The library holds no reports of the bodies of {area} for {year}, only the report of the whole area."
)
FORM_LINE = (
    "Each body is added once; a report of the body itself and one of the whole area count "
    "differently and are "
    'never added. Blank cells, signs and uncertain readings are not zeros: "lacks n" means that the sum is '
    "without these n bodies. Pick any cell for each body's number and text."
)
SPELLED = (
    'Reports that name their area "{name}" are added under "{meant}", the only area on file that fits; '
    "if it is another, please correct the area in the Inbox or the Library."
)
OTHER_FORM = (
    "Bodies whose tables are not of the {form}: {count}. Only items common to both are added; "
    'the rest is under "lacks".'
)
NOT_ADDED_CELL = "Some bodies give yuan and some 10,000 yuan; not added"
LACKING = "lacks {count}"
SUM = "Total"
SUM_LACKING = "Total (lacks {count})"
OWN = "area report {own}, difference {difference}"
OWN_SHORT = "area {own}"
COMPARE = "Compare with the area report"
OWN_LINE = 'Area report: {name}. "area" is its number; difference = area report − total of the bodies. '
NO_OWN = "The library holds no report of the whole area; nothing to compare with."
COMPLETE = "All bodies on the roster have submitted; the area report should equal the total of the bodies."
INCOMPLETE = (
    "Bodies are missing or there is no roster; the area report should be no less than the total of the "
    "bodies."
)
LEGEND = {
    "warning": "The area report does not agree with the total of the bodies; please verify",
    "differs": "The area report is above the total of the bodies (natural while bodies are missing)",
}
AMISS_COUNT = (
    "Cells in which the area report does not agree with the total of the bodies: {count}; please verify "
    "(doubts)."
)
DIALOG = "Total of this cell"
PARTS_HEAD = ("Body", "Number", "Remark")
PARTS_HINT = "Pick a body for its text and scorecard."
PART_OPEN = "Open this body's scorecard"
STATES = {
    "reported": "",
    "blank": "blank",
    "mark": "a sign instead of a number",
    "uncertain": "reading uncertain, please choose the number",
    "elsewhere": 'given in another row of "Otherwise handled" and counted there',
    "other_form": "this cell is not in the form used",
    "not_recognised": "no table recognised; please check the original",
    "not_read": "this cell was not found",
}
DECIDED = {
    "sums": "settled by the table's sums",
    "entered": "entered by a person",
    "corrected": "reading corrected",
}
MISSING = "Missing or not recognised ({count})"
MISSING_NONE = "No body is missing and every table was recognised."
ABSENT = "Without a report: {count}"
ABSENT_SOURCE = {
    "roster": "by the roster of the submission ledger",
    "list": "no roster; by the list of towns and subdistricts",
}
UNREAD = "Tables not recognised: {count}"
UNREAD_OF = "{name}: {tables} not recognised"
UNREAD_MORE = "{count} more, see the workbook."
ASIDE = "Reports left out ({count})"
ASIDES = {
    "vertical": "run from above, so not part of this area's total; counted where the roster says it "
    "owes a report",
    "merged": "merged, by the roster",
    "exempt": "exempt, by the roster",
    "repeated": "one of several reports of one body, of which one is added",
    "nowhere": "area not given; please add it in the Library",
}
DOWNLOAD = "Download totals"
FILE = "Totals {area} {year}"
SHEET_FORM = "Totals"
SHEET_PARTS = "Body by body"
SHEET_MISSING = "Missing"
SHEET_TITLE = "{area} {year}: totals of annual reports on open government information"
SHEET_NOTE = (
    'Bodies added: {added}. "lacks n" means that n bodies have no number in this cell and the total is '
    "without them."
)
SHEET_AMISS = " Yellow: the area report does not agree with the total of the bodies; please verify."
PARTS_COLUMNS = ("Body", "Area")
TOTAL_ROW = "Total"
LACKING_ROW = "Lacks (bodies)"
OWN_ROW = "Area report"
DIFFERENCE_ROW = "Difference"
MISSING_COLUMNS = ("Body", "Area", "Why")
NO_REPORT = "no report ({source})"
TABLE_UNREAD = "{table} not recognised"
UNKNOWN = "Body unknown"
SUFFIX = " (lacks {count})"
SHEET_UNREAD = "table not recognised"
SHEET_ELSEWHERE = "in another row"
SHEET_OTHER_FORM = "not in its form"
SHEET_NOT_READ = "not read"
SHEET_SPELLED = 'area given as "{name}", added under "{meant}"'
SHEET_ASIDE = "left out: {why}"
