"""Words of the workbook where the screen uses them; the workbook itself goes out in Chinese."""

SCORES_SHEET = "Scores"
INDICATORS_SHEET = "Indicators"
PROBLEMS_SHEET = "Findings"
NOTES_SHEET = "Notes"
SUMMARY_FILE = "Summary.xlsx"
PART_FILE = "Scorecards-{number:02d}.xlsx"
AUTHOR = "Nianbao"

# Who
AGENCY = "Body"
AREA = "Area"
KIND = "Kind of body"
SCOPE = "Scope"
YEAR = "Year"
TITLE = "Title of report"
FILE = "File"
PUBLISHED = "Published on"
DATE_UNCONFIRMED = "{date} (not confirmed)"
DATE_UNKNOWN = "Unknown"
FORM = "Form"
UNKNOWN_AGENCY = "Body not recognised"

# Scores
SCORE = "Score"
GRADE = "Grade"
ASSESSABLE = "Share assessable"
RANK = "Rank of its kind"
RANKED = "Ranked of its kind"
LOST = "Points lost"
PENDING = "Undecided"
SCHEME = "Scheme"
DIMENSION = "Dimension"
DIMENSION_HEAD = "{name} ({points:g} points)"
MAXIMUM = "Points"
ASSESSED = "Points assessable"
DECISION = "Decision"
DECIDED = "Reason, decided by"
POINTS = "Lost"
SHARE = "Points of the rule"
DIMENSION_STATES = {
    "assessed": "Checked",
    "partly": "Partly cannot be checked",
    "not_assessable": "Cannot be checked",
    "not_applicable": "Not applicable",
    "no_rules": "No rule to check by",
}

# Indicators
INDICATOR = "Indicator"
VALUE = "Value"
RATE = "Share"
COUNTS = "Counts"
NUMERATOR = "Numerator"
DENOMINATOR = "Denominator"
CLASS_MEDIAN = "Median of its kind"
CLASS_VALUED = "Bodies with a value"
STATE = "State"
UNITS = {"count": "", "items": "", "rate": "%", "CNY_10k": "× 10,000 yuan"}
UNIT_HEAD = "{name} ({unit})"
INDICATOR_STATES = {
    "ok": "",
    "approximate": "approximate",
    "small_sample": "too few",
    "not_applicable": "not applicable",
    "missing": "data lacking",
    "not_in_form": "not in the form",
    "inconsistent": "contradictory, to be verified",
}
STATE_NOTES = {
    "approximate": "Approximate: the text gives an approximate number.",
    "small_sample": "Too few: the denominator is below 10; counts only, no share.",
    "not_applicable": "Not applicable: the denominator is zero.",
    "missing": "Data lacking: a cell needed is blank or uncertain, or no table was recognised; not "
    "taken as 0.",
    "not_in_form": "Not in the form: the form used lacks this item, so years cannot be joined.",
    "inconsistent": "Contradictory: the numerator exceeds the denominator or a number is negative; no share.",
}

# Problems
RULE = "Check"
FAULT = "Class of finding"
SEVERITY = "Severity"
PLACE = "Place"
MESSAGE = "Finding"
EVIDENCE = "Text"
EXPECTED = "Expected"
ACTUAL = "Found"
DIFFERENCE = "Difference"
REASON = "Reason"
CELL = "{name}: {quote}"
EMPTY = "(empty)"
ZEROS = " ({count} more, all 0)"
MORE_QUOTES = " ({count} more)"
WAITS = "To be compared with the original or the official page; counts once decided."

# Sections of a scorecard
DIMENSIONS_HEAD = "1. Score"
PROBLEMS_HEAD = "2. Findings and deductions"
UNASSESSED_HEAD = "3. What cannot be checked"
INDICATORS_HEAD = "4. Indicators"
NO_PROBLEMS = "Nothing was found."
ALL_ASSESSED = "All that applies can be checked."

# Notes
NOTES_SCORES = "Scheme: {title} ({label})"
NOTES_PROVISIONAL = (
    "Doubts cost no points until a person confirms them; scores are provisional until all is decided."
)
NOTES_GRADES = "Grades: {grades}. Where less than {least:.0%} is assessable: {unscored}."
NOTES_GRADE = "{name} from {least:g} points"
NOTES_WORST = "{name} below {least:g} points"
NOTES_INDICATORS = "Formulas of the indicators"
NOTES_STATES = "States of the indicators"
FORMULA = "Formula"
CAVEAT = "To bear in mind"
NOTES_PARTS = 'Scorecards are in the files "Scorecards-01.xlsx" and on of the same archive.'

GIVEN = {"entered": " (entered by a person)", "corrected": " (reading corrected)"}
GIVEN_TABLE = "{table} entered by a person ({who}, {day})"
GIVEN_CELL = '{name}: reading corrected, was "{read}" ({who}, {day})'

# Lists
DECISIONS_SHEET = "Decisions"
ROSTER_SHEET = "Roster"
FACTS_SHEET = "Facts"
WIDE_SHEET = "As in the form"
CHARTS_SHEET = "Charts"
COMPARED_SHEET = "Comparison"
TABLE = "Table"
FACT = "Fact"
RAW = "As printed"
READ = "Read before it was corrected"
PROSE = "Text"
NOTE = "Note"
BY = "Decided by"
DAY = "Decided on"
DUE = "To be corrected by"
FACT_STATES = {
    "reported": "",
    "blank": "blank",
    "mark": "sign",
    "uncertain": "reading uncertain, please choose the number",
}
FACT_DECIDED = {
    "sums": "settled by the table's sums",
    "entered": "entered by a person",
    "corrected": "reading corrected",
}
CELL_WORDS = {"blank": "", "uncertain": "uncertain"}
ABSENT = "not found"
OFFICIAL_HEAD = "5. Official form (numbers as printed)"
OFFICIAL_LEGEND = {
    "given": "blue: typed or corrected by a person, or settled by the sums of the table",
    "doubtful": "yellow: in doubt",
    "absent": "grey: not read",
}
LEGEND_COMMA = "; "
OFFICIAL_LINK = "Official form at the right"

# Charts
BAND_CHART = "Scores (reports)"
BAND = "Score"
REPORTS = "Reports"
BAND_BELOW = "below {low}"
BAND_NAME = "{low}–{high}"
FAULT_CHART = "Reports concerned by class of finding"
AGENCY_YEAR = "{agency} {year}"
AGENCY_AREA = "{agency} ({area})"
COMPARED_CHART = "Requests"
COMPARED_LINE = (
    "Bodies side by side without ranking; they differ by duties and ways of counting, not by merit."
)
COUNTS_OF = "{name} (counts)"
PROGRESS = "Making the workbook {done}/{total}"
