"""Words of the submission ledger."""

# States
SUBMISSIONS = {
    "missing": "Missing",
    "not_due": "Not due",
    "late": "Late",
    "on_time": "In time",
    "undated": "Submitted, no date",
    "no_day": "No deadline set",
}
SIGNS = {
    "missing": "✕",
    "late": "△",
    "on_time": "✓",
    "passed": "✓",
    "returned": "↩",
    "republished": "✓",
    "waiting": "○",
    "again": "◐",
}
"""Signs before the states in the table, so that a column is seen at a glance."""

REVIEWS = {"waiting": "To review", "returned": "Returned", "again": "To re-check", "passed": "Approved"}
PUBLICATIONS = {
    "unpublished": "Not published",
    "late": "Published late",
    "on_time": "Published in time",
    "republished": "Republished",
    "undated": "Published, no date",
    "no_day": "No deadline set",
}
UNCONFIRMED = "{state} (to be confirmed)"
ASKED = "{state} (name to be checked)"
STANDINGS = {
    "owes": "Due",
    "renamed": "Renamed",
    "merged": "Merged",
    "vertical": "Run from above",
    "exempt": "Exempt",
}
STATE_COUNT = "{state} {count}"

# The parts of the screen
PARTS = {"ledger": "Ledger", "names": "Names", "roster": "Roster", "days": "Deadlines"}
NAMES_COUNT = "Names ({count})"
YEAR_LABEL = "Year of report"
EMPTY = "The roster is empty"
EMPTY_LINE = (
    'Please import the list of bodies that owe a report (CSV or Excel), or fill it in under "Roster".'
)
OPEN_ROSTER = "Fill in the roster"

# Counts
OWED = "Due"
OWED_VALUE = "{count}"
OWED_NOTE = "of {all} on the roster"
REPORTED = "Submitted"
REPORTED_NOTE = "late {late}"
MISSING = "Missing"
ASKED_NOTE = "names to be checked {asked}"
MISSING_NOTE = "not due yet {not_due}"
TO_REVIEW = "To review"
TO_REVIEW_NOTE = "approved {passed}"
RETURNED = "Returned"
RETURNED_NOTE = "returns in all {times}"
UNPUBLISHED = "Not published"
UNPUBLISHED_NOTE = "published late {late}"

STRIP = (
    "Submission ledger: due {owed}, submitted {reported}, missing {missing}, "
    "to review or re-check {open}, returned {returned}, not published {out}"
)

# Filters
SUBMISSION = "Submission"
REVIEW = "Review"
PUBLICATION = "Publication"
AREA = "Area"
CLASS = "Class"
REVIEWER = "Reviewer"
MINE = "For me to do ({name})"
NOBODY = "Not assigned"
NAME = "Body"
NAME_HINT = "Type part of the name"
ALL = "All"
SHOWN = "{shown} of {all} bodies"
NO_MATCH = "No body fits; please widen the filters."

# The table
COLUMNS = {
    "number": "No.",
    "name": "Body",
    "area": "Area",
    "class": "Class",
    "submission": "Submission",
    "submitted": "Submitted on",
    "review": "Review",
    "returned": "Returns",
    "return_due": "Return due",
    "first": "1st reviewer",
    "second": "2nd reviewer",
    "publication": "Publication",
    "published": "Published on",
    "versions": "Drafts",
    "standing": "Standing",
    "contact": "Contact",
    "note": "Note",
}
PICK_EVERY = "Pick those of the other pages too: {count} bodies"
PICK = "Tick the boxes on the left to assign, return, approve or date several bodies at once."
CONCERNS = "Reports: {count} ({names})"
AND_MORE = "and others, {count} bodies"

# What is done with reports
WHO = "Your name"
ACT = "Act"
ASSIGN = "Assign"
ASSIGN_TITLE = "Assign a reviewer"
STEPS = {"first": "1st review", "second": "2nd review"}
STEP = "Step"
TO_WHOM = "Reviewer"
TO_WHOM_HINT = "Name; leave empty to take the assignment back"
RETURN = "Return"
RETURN_TITLE = "Return for correction"
RETURN_DUE = "To be submitted again by"
RETURN_NOTE = "Remark"
APPROVE = "Approve"
APPROVE_TITLE = "Approve"
APPROVE_LINE = (
    "Where a second reviewer is assigned, the first approval leaves the report to be re-checked; "
    "the second approves it."
)
REOPEN = "Undo"
REOPEN_TITLE = "Undo the last return or approval"
REOPEN_LINE = (
    "The report stands again as before that return or approval, and returns are counted accordingly."
)
SUBMITTED = "Enter date"
SUBMITTED_LINE = (
    "A draft counts from the day of receipt, and being late by it is only a doubt; "
    "by a date entered here, it is an error."
)
SUBMITTED_DAY = "Date of submission"
SUBMITTED_CLEAR = "Remove the date entered"
SUBMITTED_BEFORE = "The date of submission cannot be before the end of the report's year."
DO = "OK"
NEEDS_NAME = "Please enter your name first."
DONE = {
    "assign": "Reports assigned: {count}.",
    "returned": "Reports returned: {count}.",
    "passed": "Reports approved: {count}.",
    "reopened": "Last return or approval undone, reports: {count}.",
    "submitted": "Dates of submission entered, reports: {count}.",
}
DONE_BEFORE = "Returned meanwhile and not counted again, reports: {count}."

OPEN_CARD = "Open scorecard"

# Reminders
REMIND = "Reminder list ({count})"
REMIND_LINE = "Bodies past the deadline without a report, in the order of the roster. Copy at the top right."
REMIND_ASKED = (
    "Bodies that may have submitted under another name, not on this list: {count} ({names}). "
    'Please confirm them under "Names" first.'
)
REMIND_NONE = "No body is past the deadline without a report."
REMIND_HEAD = (
    "As of {today}, bodies that have not submitted the annual report on open government information "
    "for {year}: {count}"
)
REMIND_ROW = "{number}. {name} (due {due}{contact})"
REMIND_CONTACT = ", contact: {contact}"
REMIND_SHEET = "Reminder list"
REMIND_FILE = "Reminder list {year}.xlsx"
REMIND_XLSX = "Download Excel"
REMIND_COLUMNS = ("No.", "Body", "Area", "Class", "Due", "Days late", "Contact", "Note")
SHEET = "Submission ledger"
SHEET_FILE = "Submission ledger {year}.xlsx"
SHEET_DOWNLOAD = "Download ledger"

# Reports of nobody's
OUTSIDE = "Reports of bodies not on the roster ({count})"
OUTSIDE_LINE = (
    "The bodies of these reports are not on the roster, or their names do not match. "
    'Where a name is close, please confirm it under "Names".'
)
OUTSIDE_DOUBLE = 'a second report of "{name}" on the roster'
OUTSIDE_ASKED = 'perhaps "{name}"; please confirm under "Names"'
OUTSIDE_NONE = "no close name on the roster"
OUTSIDE_WHY = "Why"

# Names
NAMES_LINE = (
    "Where the name on a report is not quite that on the roster, please confirm it. "
    "Confirmed once, it holds for all years and drafts."
)
NAMES_NONE = "There are no names to check."
NAMES_READ = "Report: {name}"
NAMES_READ_IN = "Report: {name} ({area})"
NAMES_OURS = "Roster: {name} ({area})"
NAMES_NOTE = "Note on the roster: {note}"
NAMES_LIKE = "Names alike: {likeness}%"
SAME = "Same body"
DIFFERENT = "Different"
SAID_SAME = 'Confirmed as a report of "{name}".'
SAID_DIFFERENT = 'Noted: not a report of "{name}".'
SAID_TITLE = "Names confirmed ({count})"
SAID_ROW = "{read} {sign} {name} · {who} · {day}"
FORGET = "Undo"
FORGOTTEN = 'What was said of "{read}" is undone.'
MANY = "{count} more, shown one after another as you confirm."

# Roster
ROSTER_COLUMNS = {
    "name": "Body",
    "area": "Area",
    "kind": "Kind of body",
    "class_": "Class",
    "parent": "Superior body",
    "contact": "Contact",
    "standing": "Standing",
    "note": "Note",
    "code": "Area code",
}
ROSTER_FILE = "Roster of bodies"
ROSTER_UPLOAD = "Import roster"
ROSTER_UPLOAD_LINE = (
    'CSV (UTF-8 or GB18030) or Excel (.xlsx); the first sheet with a column "单位名称" (name of the body) '
    "is read. Column names need not match the template exactly, and the order of the file is kept."
)
ROSTER_FILE_LABEL = "Drop the file into the box below, or press its button"
ROSTER_AREA = "Area by default"
ROSTER_AREA_HINT = "e.g. 云川县; for bodies whose area the file does not give"
TEMPLATE_XLSX = "Template (Excel)"
TEMPLATE_CSV = "Template (CSV)"
EXPORT_XLSX = "Export roster"
PREVIEW = (
    "Bodies in the file: {count}; new {new}, changed {changed}, the same {same}; "
    "on the roster but not in the file {removed}."
)
PREVIEW_COLUMNS = {"what": "Step", "name": "Body", "area": "Area", "fields": "Content"}
NEW = "New"
CHANGED = "Changed"
REMOVED = "Removed"
FIELD_CHANGED = "{field}: {old} → {new}"
NOTHING = "(empty)"
REMOVE = "Remove from the roster the bodies not in the file ({count})"
SAVE_ROSTER = "Save roster"
ROSTER_SAVED = "Roster saved; bodies on it: {count}."
ROSTER_SAME = "The file is the same as the roster; there is nothing to save."
PROBLEMS = "Please check ({count}); the other rows are imported as they are:"
GRID = "Roster ({count})"
GRID_LINE = (
    "Double-click a cell to change it; add bodies in the last row; tick a box on the left and press Delete "
    "to remove one. Bodies merged, run from above or exempt do not count as due."
)
GRID_SAVE = "Save changes"
DRAFT_COUNT = "Rows with changes that are not saved yet: {count}. Turning pages or searching keeps them."
DRAFT_DROP = "Discard changes"
DRAFT_LOST = (
    "The roster or the language changed meanwhile; changes that were not saved (rows: {count}) are void. "
    "Please check and enter them again."
)

ROW_NAMELESS = "Row {row} has no name of a body and was not imported."
ROW_NO_BODY = 'Row {row}: "{name}" is no name of a body and was not taken; please check.'
ROW_LONG = (
    "The name in row {row} is longer than {most} characters and was not imported; please check: {name}…"
)
ROW_DOUBLE = 'Row {row}, "{name}", repeats row {first}; only row {first} was imported.'
ROW_STANDING = (
    'Row {row}, "{name}": the standing "{word}" is not one of those known; imported as due, '
    "with the word kept as a note."
)
ROW_CODE = 'Row {row}, "{name}": the area code "{word}" is not of 6, 9 or 12 digits and was not imported.'
ROW_WHOSE = ', "{name}"'
ROW_FORMULA = (
    "Row {row}{whose}: {columns} holds a formula without a stored result, and the row was not imported; "
    "please open the file in Excel or WPS, save it and choose it again."
)
COLUMN_UNUSED = 'The column "{title}" was not used.'
FILE_NO_BODIES = "The file has column names but no bodies; please fill it in and choose again."
FILE_EMPTY = "The file is empty; please check it and choose again."
FILE_UNREADABLE = "The file cannot be read; please save it as .xlsx or as CSV in UTF-8 and try again."
FILE_NO_HEADER = (
    'No column "单位名称" (name of the body) was found; please name the columns in the first row, '
    "or use the template."
)
FILE_LONG = "The roster has more than {most} rows; please import it in parts."

TEMPLATE_SHEET = "Roster"
GUIDE_SHEET = "How to fill in"
GUIDE_COLUMNS = ("Column", "What to write")
GUIDE = (
    ("Body", "Required; the full name, as in the title of the report."),
    ("Area", "The county, city or district of the body, e.g. 云川县. It tells towns of one name apart."),
    ("Kind of body", "Optional; recognised from the name. One of: {kinds}."),
    ("Class", "Groups of the office's own; optional."),
    ("Superior body", "Optional."),
    ("Contact", "Name and telephone, for the reminder list."),
    (
        "Standing",
        "One of: {standings}. Left empty it means due; bodies merged, run from above or exempt are not due.",
    ),
    ("Note", "E.g. an earlier name, or what the body was merged into."),
    ("Area code", "Code of the town or subdistrict, 6, 9 or 12 digits; optional."),
)

# Deadlines
DAYS_LINE = (
    "Last days of submission and publication, in the year after that of the report. Where several rows fit, "
    "the most specific counts: year before area before kind of body; where none fits, the default "
    "day. Of the "
    "default days, those of departments (31 January) and of publication by governments at county level or "
    "above (31 March) stand in article 49 of the Regulations on Open Government Information; those of other "
    "bodies are for the supervising office to set."
)
DAYS_COLUMNS = {
    "purpose": "For",
    "kind": "Kind of body",
    "area": "Area",
    "year": "Year of report",
    "month": "Month",
    "day": "Day",
}
PURPOSES = {"submit": "Submission", "publish": "Publication"}
DAYS_DATE = "{day}/{month}"
DAYS_ANY = "All"
DAYS_SET = "Days set by the office"
DAYS_HELD = "Days for the reports of {year}"
DAYS_HELD_COLUMNS = {
    "area": "Area",
    "kind": "Kind of body",
    "submit": "Submission",
    "publish": "Publication",
}
DAYS_EVERYWHERE = "All areas"
SAVE_DAYS = "Save deadlines"
DAYS_SAVED = "Deadlines saved; ledger and checks of time follow them now."
DAYS_BAD = "Row {row}: there is no {day}/{month}; please correct it."
DAYS_INCOMPLETE = "Row {row} lacks what is due, the month or the day; please add it."
DAYS_DOUBLE = "Row {row} says the same as row {first}; please keep only one."
