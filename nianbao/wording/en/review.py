"""Words of decisions: how findings stand, how they are worked through."""

REASONS = ("Misread", "Rule does not apply", "Original is right", "Other")
"""Why a finding is said not to hold; the last asks for a note."""

WHO = "Reviewer"
WHO_NEEDED = "Please enter the reviewer's name before deciding."

# Filters
VIEW = "View"
VIEWS = {"list": "List", "matrix": "Matrix"}
COLUMNS = "Columns of the matrix"
COLUMN_CHOICES = {"fault": "Classes", "rule": "Checks"}
ROWS = "Order of bodies"
ROW_ORDERS = {"count": "Most findings first", "open": "Most undecided first", "name": "By name"}
FILTER_DECISION = "Decision"
RETURNS = "Grounds changed"
PROPOSED = "To be re-checked"
MORE = "More filters"
MORE_CHOSEN = "More filters ({count})"
FILTER_STATUS = "Result"
FILTER_KIND = "Kind of body"
FILTER_CLASS = "Class of roster"
FILTER_AREA = "Area"
FILTER_REVIEWER = "Reviewer"
FILTER_RULE = "Check"
ALL = "All"
CLEAR = "Clear filters"

# Counts
TALLY = "Bodies {reports}, findings {total}: {severities}"
TALLY_SEVERITY = {"error": "errors {count}", "warning": "doubts {count}", "info": "notes {count}"}
TALLY_BETWEEN = ", "
TALLY_UNASKED = "not chosen, besides: {severities}"
TALLY_OPEN = "undecided {open}"
TALLY_SETTLED = "no longer counted {settled} (dismissed, explanation accepted)"
TALLY_PROPOSED = "gone in a new draft, to be re-checked {proposed}"
MATRIX_HIDDEN = "Checks without findings left out: {count}"
MATRIX_SETTLED = "Decided, no longer counted"
MATRIX_OPEN = "Undecided"
MATRIX_TOTAL = "Findings"
MATRIX_IN_LIST = "Decide one by one in the list"

# The list
LIST_EMPTY = "No finding fits; please widen the filters."
HINTS = (
    ("↑ ↓ / j k", "previous, next"),
    ("1", "confirmed"),
    ("2", "dismissed"),
    ("3", "explanation accepted"),
    ("u", "undo"),
    ("Enter", "grounds"),
)
REASON_PROMPT = "Dismissed because: "
REASON_CANCEL = "Esc cancels"
SINCE = {"new": "new in this draft", "still": "still in this draft"}
GONE = "gone in this draft"
NOT_FAILED = "Cannot be checked"
UNKNOWN_COLUMNS = ("Body", "Check", "Why")

# Beside it
NOTE = "Note"
NOTE_HINT = "optional"
NOTE_NEEDED = 'With "Other", please write down why.'
DISMISS = "Dismiss…"
DISMISS_REASON = "Reason"
SEND_BACK = "Return…"
SEND_BACK_DUE = "To be corrected by"
DUE_PAST = "The deadline should be later than today."
DO = {
    "confirmed": "Confirm",
    "explained": "Accept explanation",
    "corrected": "Re-checked",
    "not_corrected": "Not corrected",
}
SEND_BACK_ALL = "Return all confirmed findings of this body together ({count})"
UNDO = "Undo decision"
UNDO_LAST = "Undo last step ({count})"
DECIDED = "{agency}: {state}"
DECIDED_MANY = "Decided, {count} in all: {state}."
UNDONE = "Decisions undone: {count}."
DECIDED_MEANWHILE = "{who} has just changed it to: {state}. Nothing was decided now; please look again."
NOTHING_TO_UNDO = "There is no decision to undo."
STANDS = "{state} · {who} · {when}"
STANDS_REASON = "Reason: {reason}"
STANDS_NOTE = "Note: {note}"
STANDS_DUE = "Due {due}"
STANDS_TIMES = "Return no. {times}"
CHANGED = "The grounds have changed; please decide again. Decided before: {state}"
BEFORE = "Grounds before"
AFTER = "Grounds now"
NOT_THERE = "(none)"
PROPOSALS = {
    "corrected": 'Gone in the new draft, so probably corrected; check, then press "Re-checked" to settle it.',
    "not_corrected": "Still in the new draft, so probably not corrected.",
}
HISTORY = "Course of decisions ({count})"
HISTORY_RETURNED = "Report returned as a whole"
HISTORY_WITHDRAWN = " (undone {when}, {who})"
SAME_CAUSE = "The same cause shows elsewhere too ({count}):"
LAST_YEAR = "Report for {year}"
THIS_YEAR = "Report for {year} (this one)"
WAITS = (
    "Compare with the original or the official page first, then decide; only once confirmed "
    "does it cost points and enter papers."
)
OPEN_CARD = "Open this body's scorecard"
PASSED_TITLE = "Against the draft approved (no. {n}), numbers that differ as published: {count}"
DRAFT_TITLE = "Against the last draft submitted (no. {n}), numbers that differ as published: {count}"
PASSED_ROW = "{cell}: {before} before, {after} as published"
CHANGED_SINCE = (
    "Against the drafts passed (or last sent in), {count} figures differ in the published text of {reports} "
    "reports; check whether they need correcting"
)
CHANGED_COLUMNS = ("Body", "Compared with", "Cell", "Was", "Published")
SINCE_PASSED = "draft passed (no. {n})"
SINCE_DRAFT = "draft (no. {n})"
SET_RIGHT = "Misread…"
SET_RIGHT_CELL = "Cell that was misread"

# Many at once
BULK = "Decide many…"
BULK_TITLE = "Decide many at once"
BULK_LINE = (
    'Findings of "{rule}" among the bodies filtered: {count}, decided already: {decided}. '
    "Choose the bodies, decide at once; it can be undone at once."
)
BULK_AGAIN = "Decide the {count} anew that are decided already"
BULK_NEEDS_RULE = 'First choose a check under "More filters", then decide many at once.'
BULK_AGENCIES = "Bodies"
BULK_STATE = "Decide as"
BULK_DO = "Decide {count}"
