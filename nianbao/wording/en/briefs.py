"""Words of the year overview and of the brief: what leaders read."""

FAULT_NAME = "{fault}: {check}"
LIST = ", "
LIST_LONG = "; "
MAIN_MORE = "and others, {count} in all"
NO_CLASS = "No class"
NO_NAME = "Body not recognised"
UNDATED = "no date"
REMARK = " ({remark})"
UNCONFIRMED = "to be confirmed"
LATE_DAY = "late"
NONE = "—"

COLUMNS = {
    "number": "No.",
    "name": "Body",
    "group": "Class",
    "submitted": "Submitted on",
    "published": "Published on",
    "first_score": "First score",
    "after_score": "Score after",
    "grade": "Grade",
    "to_correct": "To fix",
    "corrected": "Fixed",
    "to_explain": "Explain",
    "main": "Main findings",
    "review": "Review",
}

# Figures
OWED = "Due"
ON_TIME = "In time"
LATE = "Late"
MISSING = "Missing"
BODIES = "{count}"
OWED_NOTE = "submitted {reported}"
OWED_NOTHING = "no roster, number due unknown"
ON_TIME_NOTE = "{count} more submitted, date not entered"
ON_TIME_NO_DAY = "{count} more without a deadline"
ON_TIME_ALL = "submitted by the deadline"
LATE_NOTE = "submitted after the deadline"
LATE_UNSURE = "{count} of the dates to be confirmed"
MISSING_NOTE = "past the deadline"
MISSING_NOT_DUE = "{count} more not due yet"
OUTSIDE = "reports not on the roster: {count}"
ON_FILE = "Received"
REPORTS = "{count}"

TO_CORRECT = "To be corrected"
PLACES = "{count}"
TO_CORRECT_NOTE = "reports concerned: {reports}"
TO_CORRECT_OUTSIDE = "of these not on the roster: {count}"
TO_CORRECT_OPEN = "of these undecided: {count}"
CORRECTED = "Corrected"
CORRECTED_NOTE = "gone in a newer draft"
RATE = "Share corrected"
RATE_NOTE = "{corrected} corrected ÷ {to_correct} to be corrected"
RATE_SMALL = "too few; counts only"
RATE_NONE = "nothing to be corrected"
NOT_APPLICABLE = "Not applicable"
TO_EXPLAIN = "To be explained"
TO_EXPLAIN_NOTE = "doubts confirmed, awaiting the body"

FIGURES = {
    "received": "New requests",
    "answered": "Handled",
    "carried_out": "Carried over",
    "corrected": "Set right",
    "lost": "Lost in court",
}
CASES = "{value}"
BEFORE = "last year {value} ({count} bodies)"
BEFORE_NONE = "no figures for last year"
BODIES_THIS = "bodies {count}"
BODIES_LACKING = ", lacking {count}"
ALIKE = "{count} comparable: {change}"
SAME = "no change"
MORE = "{count} more"
FEWER = "{count} fewer"

# Charts
AXIS_BODIES = "Bodies"
AXIS_PLACES = "Findings"
AXIS_SCORE = "Score (points)"
AXIS_REPORTS = "Reports"
STATE = "Submission"
FAULT = "Finding"
WHICH_SCORE = "Score"
NOW_SCORE = "Score now"
TOLD = "{name} {count}"
TOLD_BODIES = "bodies {}"
BAND = "{low}–{high}"
BAND_BELOW = "below {low}"
SUBMISSIONS_TITLE = "Reports for {year}: submission by class of body"
FAULTS_TITLE = "Reports for {year}: frequent findings"
SCORES_TITLE = "Reports for {year}: scores"
SUBMISSIONS_EMPTY = "There are no submissions to count yet."
SUBMISSIONS_UNDATED = (
    "No report for {year} has a date of submission, or no deadline is set, "
    "so it cannot be told which were in time."
)
OPEN_LEDGER = "Enter dates and deadlines"
FAULTS_EMPTY = "Nothing to be corrected was found."
SCORES_EMPTY = "No report can be scored: where less than 80% can be checked, there is no score."

RATE_COUNTS = "{corrected} of {to_correct}"
NO_ROSTER = (
    "There is no roster yet, so what is due or missing cannot be counted; only reports received are listed."
)
OPEN_ROSTER = "Import roster"
NO_AREA = (
    "No report gives its area, so figures of requests and disputes are not added. "
    "Please add areas in the Library."
)
SUMS_LINE = (
    "{area}: figures of the bodies themselves, each added once, without area reports; "
    '"comparable" are bodies that have the figure in both years.'
)
AREA = "Area"
OPEN_TOTALS = "Totals by cell"

# What the figures mean
OWED_HELP = (
    "Bodies on the roster that owe an annual report; those merged, run from above or exempt are not counted."
)
ON_TIME_HELP = (
    "Bodies whose date of submission is no later than the deadline. Where no date is entered, a body counts "
    "neither as in time nor as late."
)
LATE_HELP = "Bodies whose date of submission is after the deadline. Deadlines are in the submission ledger."
MISSING_HELP = "Bodies past the deadline without a report."
TO_CORRECT_HELP = (
    "Errors found since the first submission, with those corrected since; what was dismissed, explained or "
    "misread is not counted, nor are doubts."
)
CORRECTED_HELP = "Errors of the first submission that are gone in a later draft."
RATE_HELP = "Corrected divided by to be corrected. Below {least} to be corrected, only counts are given."
TO_EXPLAIN_HELP = "Doubts confirmed, which the body was asked to verify or explain, not settled yet."
FIGURES_HELP = {
    "received": 'Table 3, "New this year", total.',
    "answered": 'Table 3, "(7) Total": requests handled this year.',
    "carried_out": 'Table 3, "Carried over to next year", total. '
    "Requests received near the end of a year may be carried over; that is no error.",
    "corrected": 'Table 4, reconsideration, "Set right".',
    "lost": 'Table 4, "Set right" of both kinds of litigation, added.',
}

# The table
TABLE_TITLE = "Body by body"
TABLE_LINE = (
    "By class, in the order of the roster; scores are provisional until a person has decided. "
    "Pick a row for the scorecard."
)
TABLE_EMPTY = "For this year there are neither bodies on the roster nor reports."
NO_MATCH = "No body fits; please widen the filters."
NOTHING_FILED = "This body has no report yet."
ALL = "All"
GROUP_COUNT = "{group} ({count})"
FIND = "Type part of the name"
PAGE = "{first}–{last} of {all}"
PAGE_LABEL = "Show"

# Pictures
PICTURE = "Picture"
PICTURE_PNG = "PNG picture (for Word or slides)"
PICTURE_SVG = "SVG picture (scales, can be edited)"
PICTURES = {
    "submissions": "Submission of reports {year}",
    "faults": "Frequent findings {year}",
    "scores": "Scores {year}",
}

# The paper
SHORT = {
    "received": "New",
    "answered": "Handled",
    "carried_out": "Carried over",
    "corrected": "Set right",
    "lost": "Lost",
}
SUM_COLUMNS = ("This year", "Last year", "Change, comparable bodies")
ITEM = "Item"
STOP = "."
CAPTIONS = (
    "Figure {number}: reports for {year}, submission by class of body",
    "Figure {number}: reports for {year}, frequent findings",
    "Figure {number}: reports for {year}, scores",
)
SAID_STATES = {
    "on_time": "in time",
    "late": "late",
    "undated": "date not entered",
    "no_day": "no deadline",
}
SAID_STATE = "{state} {count}"
SAID_SUBMITTED = (
    "Bodies that owe a report: {owed}; submitted: {reported} ({parts}); past the deadline without one: "
    "{missing}. "
)
SAID_NOT_DUE = "Not due yet: {count}. "
SAID_OUTSIDE = "Reports of bodies not on the roster: {count}. "
SAID_UNLISTED = (
    "Reports received: {reports}. The submission ledger has no roster, so what is due or missing is not "
    "counted. "
)
SAID_NOTHING_WRONG = "Nothing to be corrected was found. "
SAID_MENDED = (
    "Found to be corrected since the first submission: {to_correct}, in reports: {reports}{outside}; "
    "corrected: {corrected}"
)
SAID_MENDED_OUTSIDE = " (not on the roster: {count})"
SAID_RATE = ", a share of {rate}"
SAID_UNDECIDED = "; of these found by the program and undecided: {count}"
SAID_TO_EXPLAIN = "Doubts confirmed and awaiting an explanation: {count}. "
SAID_FAULT = "{name} (bodies {count})"
SAID_COMMON = "Frequent are: {faults}. "
SAID_SUMS = (
    "{area}: figures of the bodies themselves, each added once, without area reports. In brackets "
    "the number of "
    'bodies that have the figure; "comparable bodies" have it in both years. '
)
SAID_SUM = "{value} ({count})"
SAID_SCORED = "Reports scored: {scored}, not scored: {unscored}, median of first scores: {median}"
SAID_SCORED_NOW = "; with later drafts: {count}, median of scores now: {median}"
SAID_NOTE = (
    "Scores are provisional: doubts cost no points until a person confirms them. The annex lists the "
    "bodies by "
    "class in the order of the roster, without ranking."
)

# To take home
DOWNLOAD = "Download"
PAPER = "Brief"
DOWNLOAD_BRIEF = "Brief (Word)"
DOWNLOAD_BRIEF_HINT = "The figures of this page, its three charts and each body (in Chinese)"
BRIEF_FILE = "Brief on annual reports {year}"
DOWNLOAD_DATA = "Data (CSV, Parquet)"
DOWNLOAD_DATA_HINT = (
    "Reports, facts and findings as three tables with a data dictionary, in one archive (in Chinese)"
)
DATA_FILE = "Data of annual reports {year}"
MAKE_WORKBOOK = "Make workbook (bodies: {count})"
YEAR_LINE = (
    "Reports received for {year}, bodies: {reports}; brief, workbook and data follow the library "
    "as of {today}."
)
