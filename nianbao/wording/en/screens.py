"""Names of the screens, each with the line under its title."""

from nianbao.wording.model import Screen

PRODUCT = "Nianbao"
PRODUCT_LINE = "Review of annual reports on open government information"
NOTHING_LEAVES = "All data stays on this computer; nothing is sent out"


SCREENS: dict[str, Screen] = {
    "overview": Screen("Year overview", "Due, submitted, to be reviewed, to be corrected: all at a glance"),
    "upload": Screen("Inbox", "Drop files or folders; body and year are recognised"),
    "library": Screen("Library", "All reports and their successive drafts"),
    "roster": Screen("Submission ledger", "Roster, deadlines, submission, review, publication"),
    "compliance": Screen("Review desk", "Check, decide, return and re-check, one by one"),
    "scorecard": Screen("Scorecard", "Score, grounds of each deduction, tables and text"),
    "comparison": Screen("Comparison", "Bodies of one kind beside each other; unlike counts are never added"),
    "totals": Screen("City totals", "Tables 2, 3 and 4 added cell by cell, and which reports are missing"),
    "exports": Screen("Papers and exports", "Review opinions, registers, circulars, briefs"),
    "selfcheck": Screen("Self-check", "Check a draft before submitting it; nothing is kept"),
    "methods": Screen("Indicators and rules", "Formulas, grounds, years they apply to"),
    "settings": Screen("Settings", "Roster, deadlines, points, word lists, templates"),
}

GROUPS: dict[str, tuple[str, ...]] = {
    "Reports": ("overview", "upload", "library", "roster"),
    "Review": ("compliance", "scorecard", "comparison", "totals", "exports"),
    "For bodies": ("selfcheck",),
    "Reference": ("methods", "settings"),
}

ADDRESS_NAMES = {
    "peers": "bodies compared",
    "with": "body",
    "scheme": "scheme",
    "year": "year",
    "agency": "body",
    "towns": "bodies",
    "area": "area",
    "district": "area",
    "report": "report",
    "view": "view",
    "shelf": "view",
    "severity": "severity",
    "fault": "kind of fault",
    "show": "view",
    "layout": "view",
    "columns": "columns of the matrix",
    "rule": "check",
    "status": "result",
    "decision": "decision",
    "kind": "kind of body",
    "class": "class of the roster",
    "reviewer": "reviewer",
    "cell": "cell",
    "part": "part",
    "paper": "paper",
    "open": "preview",
    "named": "bodies named",
    "measure": "indicator",
    "across": "indicator",
    "up": "indicator",
    "among": "range",
    "band": "grade",
    "section": "part",
    "own": "body",
    "other": "body",
    "rank": "kind of body",
    "column": "applicant",
    "of_year": "year",
    "order": "order",
    "page": "page",
    "dates": "state of dates",
}
CUT = "…"
ADDRESS_TOO_MANY = "The link asks for more than {most} ({name}); only the first {most} are shown."
ADDRESS_UNKNOWN = 'The link names a {name}, "{value}", that was not found; what is there is shown.'

# Between words
ENUMERATION = ", "
PHRASES = ", "
CLAUSES = "; "
NAMED = "{name}: {said}"
ASIDE = "{name} ({said})"
STOP = "."

# Numbers with their units
YEAR_CHOICE = "{year}"
POINTS_FORMAT = "%.1f"

# Streamlit's own words of the field for files, put over its English ones
UPLOAD_CHOOSE = "Choose"
UPLOAD_DROP = "or drop here, {most} a file at most"
UPLOAD_LARGE = (
    "Files in red are larger than {most} and were not uploaded; please compress or split them. "
    "The others are not affected."
)
UPLOAD_REFUSED = "Files in red were not uploaded: only {kinds} files are taken here, {most} a file at most."

# The field that finds one of many names
FIND_NONE = "No such name"
FIND_MORE = "{shown} of {count} shown; type more to narrow them down"
FIND_CLEAR = "Clear"
FIND_REMOVE = "Remove"
FIND_FULL = "All {most} are chosen; remove some to choose others"
