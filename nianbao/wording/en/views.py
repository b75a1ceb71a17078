"""Words of the scorecard, the review desk, the comparison and the indicators and rules."""

# The official tables
TABLE_SECTIONS = {
    "proactive": "2. Information disclosed proactively",
    "requests": "3. Requests for information received and handled",
    "disputes": "4. Reconsideration and litigation over open government information",
}
FORM_CORNER = "(Sums of this column: item 1 plus item 2 equals item 3 plus item 4)"
FORM_APPLICANTS = "Applicants"
FORM_CONTENT = "Information"
FORM_LITIGATION = "Litigation"
TABLE_NOT_RECOGNISED = "No table recognised; please check the original"
TABLE_PARTIAL = "Only part of the table was recognised; for cells without a number please check the original"
CELL_BLANK = "blank"
CELL_SIGNS = {
    "blank": "blank",
    "mark": "/",
    "uncertain": "?",
    "sums": "12",
    "entered": "12",
    "corrected": "12",
}
CELL_UNCERTAIN = "?"
CELL_STATES = {
    "blank": "Left blank in the original",
    "mark": "A sign in the original",
    "uncertain": "Reading uncertain, please choose the number",
    "sums": "Numbers ran together or were unclear; settled by the table's sums",
    "entered": "Entered by a person",
    "corrected": "Reading corrected",
    "absent": "This cell was not found in the original",
}
CELL_READ_AS = 'The original has "{raw}"'
CELL_CANDIDATES = "Possible numbers: {values}"
CELL_READ_BEFORE = 'Read by the program as "{raw}"'
FORM_HINT = (
    "Pick a cell to see its findings and where it stands in the original; what was misread can be corrected."
)
FORM_NO_FINDING = "Nothing was found wrong with this cell."
LEGEND_JUDGED = {"error": "Error", "warning": "Doubt", "info": "Note"}
LEGEND_INVOLVED = "Compared with a marked cell"

# Evidence
EVIDENCE_PAGE = "Page {page} of the original"
EVIDENCE_ZOOM = "show the whole page"
EVIDENCE_PAGE_FAILED = "Page {page} of the original cannot be shown; please download the original."
EVIDENCE_TABLE = "Table {table} of the original"
EVIDENCE_WHOLE_TABLE = "show the whole table"
EVIDENCE_TABLE_FAILED = "Table {table} of the original cannot be shown; please download the original."
SECTION_HEADING = "Section {number}: {title}"
EVIDENCE_HEADING = "Heading in the original: {heading}"
EVIDENCE_HEADINGS = "Section headings found in the original: {headings}"
EVIDENCE_DATE = "{date}; can be changed in Settings"
EVIDENCE_NONE = "There is no passage to compare with; please check the original."
PLACES = " ({count} places)"
OTHERS_ZERO = "{count} more, all 0"
LIST = "; "
EVIDENCE_MORE = "{count} more"

# Charts
CHART_TOLD = "{title}. {told}"
CHART_FIGURES = "Each figure stands in the table after the charts."
CHART_EMPTY = "There is no data to draw."
AXIS_SHARE = "Share"
AXIS_YEAR = "Year"
CHART_AGENCY = "Body"
CHART_INDICATOR = "Indicator"
CHART_VALUE = "Value"
CHART_COUNTS = "Counts"
CHART_MEDIAN = "Median of its kind"
FORM_BREAK = "Counted differently from last year; not comparable"
POINTS_LOST = "−{points} points"
SAME_ROOT = "Also concerned:"

# Indicators
UNITS = {"count": "", "items": "", "rate": "%", "CNY_10k": "× 10,000 yuan"}
ABOUT = "about "
FRACTION = "{} of {}"
INDICATOR_STATES = {
    "small_sample": "Too few; counts only",
    "not_applicable": "Not applicable (denominator zero)",
    "missing": "A number needed is blank, not found or uncertain",
    "not_in_form": "Not in this version of the form",
    "inconsistent": "Numbers needed contradict each other; please check",
}

# Scorecard
CHOOSE_AGENCY = "Body"
CHOOSE_AGENCY_HINT = "Choose a body"
FIND_AGENCY_HINT = 'Type part of a name or its pinyin initials, e.g. "qhz"'
CHOOSE_YEAR = "Year"
NO_REPORT = 'The report of "{agency}" for {year} is not in the library; please choose again above.'
POINTS = "{points} points"
OUT_OF = "{score} / {most}"
NOT_ASSESSED = "Cannot be checked"
PARTLY_ASSESSED = "Partly unchecked"
NO_RULES = "No rule to check by"
NOT_APPLICABLE_DIMENSION = "Not applicable"
NO_DEDUCTION = "No deductions"
DIMENSION_HEAD = ("Dimension", "", "Score", "Assessable", "Deductions")
RANK = "No. {rank} of {ranked} of its kind"
SCORE_SUM = (
    "Out of 100, for the {assessed} points assessable: ({assessed} − {lost}) ÷ {assessed} × 100 = {score}"
)
SCORE_NONE = (
    "Of {base} points with rules to check by, {assessed} are assessable: less than {least}, so not scored."
)
REASON_WHERE = {"no_date": "; can be entered in Settings"}
REASON_WAITS = "To be compared with the original or the official page and decided before it is scored."
PENDING = "{count} undecided; they cost points only once confirmed"
COUNT_ERRORS = "Errors {count}"
COUNT_WARNINGS = "Doubts {count}"
COUNT_INFOS = "Notes {count}"
COUNT_UNKNOWN = "Cannot be checked {count}"
PUBLISHED = "Published {date}"
PUBLISHED_UNCONFIRMED = "Published {date} (to be confirmed)"
PUBLISHED_MISSING = "Date of publication not found"
TAB_FINDINGS = "Findings"
TAB_FORMS = "Tables"
TAB_INDICATORS = "Indicators"
TAB_YEARS = "Years"
NO_FINDINGS = "No errors or doubts were found."
MORE_SETTLED = "Decided, no longer counted: {count}"
MORE_INFOS = "Notes: {count} (for reference, cost no points)"
MORE_UNKNOWN = "Cannot be checked: {count}"
MORE_PASSED = "In order: {count}"
REASON_UNKNOWN = "What the check needs is lacking."
INDICATOR_HEAD = ("Indicator", "This body", "Counts", "Bodies of its kind", "To bear in mind")
PEERS_SAME = "all {} ({} bodies)"
PEERS_RANGE = "{} to {}, median {}, quartiles {} to {} ({} bodies)"
PEERS_TOO_FEW = "Fewer than {least} comparable bodies"
PEERS_LABEL = "Compared with"
PEERS_AMONG = {"class": "Bodies of its kind", "area": "Bodies of its area", "chosen": "Chosen bodies"}
PEERS_CHOSEN = "Chosen bodies"
PEERS_CHOOSE = "Choose one or more bodies to compare with"
PEERS_COUNT = "Besides this body, {count} of the same year and scope are compared."
STRIP_TITLE = "Where it stands: {among}"
STRIP_EMPTY = "No share to draw: the denominator is below 10, or fewer than 3 bodies are comparable."
STRIP_NOTE = (
    "Dots are the bodies compared with, the diamond is this body, the line the median. "
    "This shows where it stands, not how good it is."
)
YEARS_EMPTY = "The library holds this year's report only; with earlier reports, changes show here."
CARD_FILE = "Scorecard {agency} {year}"
CELL_DIALOG = "Findings and grounds of this cell"
PANELS_NOTE = (
    "Each picture begins at nought. A dashed line marks another form or a missing year: "
    "the points are not joined."
)
PANELS_EMPTY = "No indicator has figures in two years or more."
YEAR_GAP = "Report of the year before not in the library"
CHOOSE_HINT = "Choose a body, or pick a row below."

# Review desk
FILTER_SEVERITY = "Severity"
FILTER_FAULT = "Class of finding (none chosen: all)"
FILTER_NAME = "Body"
FILTER_NAME_HINT = "Type part of the name"
FILTER_FAILING = "Only bodies with findings"
MATRIX_AGENCY = "Body"
MATRIX_SCORE = "Provisional"
MATRIX_FAILING = "Findings"
MATRIX_COUNT = "Pick a cell for findings and text, a body for its scorecard, a column head for all bodies. "
MATRIX_EMPTY = "No body fits; please widen the filters."
MATRIX_HINT = "{agency} · {check}: {state}"
MATRIX_STATES = {
    "error": "Error",
    "warning": "Doubt",
    "info": "Note",
    "not_assessable": "Cannot be checked",
    "pass": "In order",
    "not_applicable": "Not applicable",
}
DRILL_CELL = "Findings and grounds"
DRILL_CHECK = "Body by body"
DRILL_PASSED = "In order besides: {count}."
DRILL_OPEN = "Open this body's scorecard"
DRILL_NONE = "No body fails this check."

# Comparison
CHOOSE_TWO = "Choose one more body to see them side by side."
MIXED_SCOPES = (
    "The reports chosen differ in scope (body itself, whole area) and are not comparable: "
    "numbers stand beside each other, nothing is drawn."
)
MIXED_KINDS = (
    "The bodies chosen are of different kinds, with different powers and requests; numbers are for reference."
)
BARS_TITLE = "Requests and disputes"
BARS_EMPTY = "There are no counts to draw beside each other."
DOCUMENTS_TITLE = "Documents and administrative decisions"
DOCUMENTS_EMPTY = "There are no counts of documents and decisions to draw beside each other."
DOTS_TITLE = "Shares of results"
DOTS_EMPTY = (
    "There are no shares to draw beside each other: where the denominator is below 10, only counts are given."
)
SMALL_SAMPLES = "Too few; counts only, nothing drawn: {names}."
NO_RANKING = (
    "Requests, share disclosed, share carried over, reconsideration and litigation depend on powers and on "
    "what was asked: they stand beside each other without rank or verdict."
)
SCORE_CAVEAT = "Provisional score (not decided by a person), compared only within one kind of body"
NO_SCORE = "Not scored"
ASSESSABLE = "{share} assessable"
CAVEAT = "To bear in mind"
WHY_NOT_BESIDE = {
    "scope": "Different scope; not comparable",
    "form": "Different version of the form; not comparable",
}
ITEM = "Item"
CHOOSE_COLUMN = "Applicants"
TOWNS_FILE = "Comparison {year}"
DIFFERENCES = (
    "Cells in which bodies differ are tinted to be found easily; this says nothing of right or wrong."
)
TABLE_STATES = {
    "blank": "blank",
    "uncertain": "uncertain",
    "not_read": "not found",
    "not_in_form": "not in this form",
}

# Indicators and rules
TAB_CHECKS = "Rules"
TAB_SCHEME = "Points"
CHECKS_LINE = (
    "Severity is the gravest a rule can reach; milder cases are judged more mildly. "
    "Errors must be corrected, doubts verified; notes are for reference."
)
CHECK_COLUMNS = ("Rule", "Severity", "Basis", "Forms", "Years", "Bodies")
INDICATOR_COLUMNS = ("Indicator", "Formula", "Unit", "Forms", "Ranked", "To bear in mind")
SCHEME_CHOOSE = "Scheme"
SCHEME_IN_USE = "{title} (in use for {years})"
SCHEME_COLUMNS = ("Dimension", "Points", "Rule", "Weight", "Points each", "At most", "Remark")
SMALL_RULE = (
    "Shares are given only where the denominator is {least} or more: below {least} (too few) only counts, "
    "with zero not applicable."
)
RANKABLE = "Yes"
NOT_RANKABLE = "No"
ALL_FORMS = "All"
ALL_KINDS = "All"
ALL_YEARS = "All"
FROM_YEAR = "from {first}"
TO_YEAR = "to {last}"
BETWEEN_YEARS = "{first}–{last}"
WAITS = "Costs points only after comparison with the original"
GRADES_LINE = "Grades: "
GRADE_FROM = "{name} from {least} points"
GRADE_BELOW = "{name} below {most} points"
UNSCORED = "{name} where less than {share} is assessable"
SCHEME_BASIS = "{label}. {basis}"
