"""Words of the office's papers where the screen names them; the papers themselves go out in Chinese."""

# The papers
PAPERS = {
    "opinion": "Review opinion",
    "correction": "Correction notice",
    "circular": "Circular",
}
TITLE = "{agency}: annual report on open government information for {year}"
"""What a report is called whose title was not read."""

PARTS = {
    "error": "To be corrected",
    "late": "Days that were missed",
    "warning": "To be verified and explained",
    "info": "Suggested improvements",
}
"""The parts of a letter by severity, in their order; ``late``: a day that was missed, which nothing mends."""

NUMERALS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
PART_HEAD = "{numeral}. {title}"
ITEM = "{number}. {sentence}"
CLOSING_DOUBTS = "On part {numeral}: where the figures are right, please explain how they were counted. "
CLOSING_LATE = "On part {numeral}: please give the reason. "
CLOSING = (
    "Where the report has been published, please correct it, publish it again in the same place, "
    "and tell us the address and the time of correction."
)
DAY = "{day}/{month}"
DATE = "{day}/{month}/{year}"
ANNEXED = " (see annex)"
LEFT_OUT = "… ({count} more characters left out)"
ANNEX = "Annex: passages concerned"
ANNEX_ITEM = 'Item {number}, this report: "{own}"'
ANNEX_ALONE = 'Item {number}, text: "{own}"'
ANNEX_OTHER = 'Item {number}, text compared: "{other}"'
ANNEX_UNSHOWN = "Item {number}: places not shown: {count}"

PLACES = " (places: {count})"

CHANGED = (
    "compared with draft {n}, which was passed, {count} figures of the published text differ: {cells}. "
    "Please verify them: correct what is wrong, and explain what was changed on purpose."
)
CHANGED_CELL = "{cell}: {before} in the draft, {after} as published"
CHANGED_BLANK = "blank"

# The circular
CIRCULAR_CLASS = "({numeral}) {fault} (findings: {count}, reports: {reports})"
CIRCULAR_RULE = '"{title}": findings {count}, reports {reports}'
CIRCULAR_RULES = "{rules}."
CIRCULAR_NONE = "No finding is shared by two or more reports."
CIRCULAR_OTHERS = "Other findings, each in one report only and not listed here: {count}."
CIRCULAR_NAMED = "{agency}: {faults}."
CIRCULAR_FAULT = "{fault} {count} ({titles})"
CIRCULAR_TITLE = '"{title}"'
CIRCULAR_NAMES_HEAD = "2. Bodies concerned"
LETTER_FILE = "{paper} {agency} {year}"
CIRCULAR_FILE = "Circular on annual reports {year} (draft)"
SEMICOLON, COMMA = "; ", ", "

# Review register
ACCOUNT = "Review register"
ACCOUNT_TITLE = "Review register of annual reports on open government information for {year}"
ACCOUNT_FILE = "Review register {year}"
ACCOUNT_FOOT = "Page &P of &N"
ACCOUNT_COLUMNS = {
    "number": "No.",
    "name": "Body",
    "class": "Class",
    "title": "Report",
    "version": "Draft",
    "fault": "Class of finding",
    "rule": "Check",
    "severity": "Severity",
    "place": "Place",
    "message": "Finding",
    "decision": "Decision",
    "reason": "Reason",
    "note": "Note",
    "who": "Decided by",
    "when": "Decided on",
    "times": "Returns",
    "due": "Due",
    "outcome": "Outcome",
    "first": "1st reviewer",
    "second": "2nd reviewer",
}
ACCOUNT_CHANGED = "Changed since"
ACCOUNT_CHANGED_TITLE = "Figures of {year} that differ between the published text and the draft"
ACCOUNT_CHANGED_LINE = "{count} figures of {reports} reports, to be verified; doubtful cells are left out."
VERSION = "{stage} (no. {n})"
OUTCOMES = {
    "corrected": "Corrected",
    "proposed": "Gone in the new draft, to be re-checked",
    "not_corrected": "Not corrected",
    "still": "Still in the new draft, undecided",
    "overdue": "Returned, not corrected in time",
    "waiting": "Returned, to be corrected",
    "to_send": "To be returned",
    "reading_corrected": "Nothing to correct (reading corrected)",
    "settled": "Nothing to correct",
    "open": "",
}
"""What became of a finding, whatever was decided about it."""

# Placeholders of templates
OPEN, CLOSE = "〔", "〕"

# Why a template cannot be used
REFUSED = {
    "damaged": "the file cannot be opened or is no Word document (.docx); please save it as .docx "
    "and try again.",
    "password": "the template has a password; please remove it and try again.",
    "large": "the template is too large or too complex; please take out large pictures and try again.",
    "doctype": "the template declares a document type (DOCTYPE), which could bring in content from outside; "
    "please copy its text into a new document and try again.",
    "macro": "the template holds macros; please save it as .docx without macros and try again.",
    "external": "the template links to other files or addresses; please remove the links and try again.",
    "embedded": "other files or controls are embedded in the template; please delete them and try again.",
    "field": "the template has fields other than page numbers; please turn them into text and try again.",
    "part": "the template has a part that is not supported ({part}); please copy its text into a new "
    "document "
    "and try again.",
    "banned": 'the template contains "{words}". Papers should be neutral; please reword it and try again.',
    "nested": 'the item "{inner}" stands inside what is repeated for "{outer}" and would be printed many '
    "times; please place it as in the template in use.",
    "placeholder": "the template lacks {missing}; please add it as in the template in use.",
}
