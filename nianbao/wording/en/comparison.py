"""Words of the comparison."""

# What is compared
YEARS = "Years (one or more)"
TOWNS = "Bodies (up to twelve; pinyin initials find them too)"
TOWNS_HINT = 'Type part of a name or its initials, e.g. "qh"'
AMONG = "Compared with"
AMONGS = {
    "class": "Bodies of its kind",
    "area": "The same area",
    "chosen": "Only those chosen",
    "all": "All bodies",
}
AMONG_TOWNS = "Towns and subdistricts of {area}"
MORE = "More filters"
MORE_CHOSEN = "More filters ({count})"
KIND = "Kind of body"
CLASS = "Class of roster"
AREA = "Area"
BAND = "Grade"
ALL = "All"
TAKE = "Choose the first {count} in range"
CLEAR = "Clear choice"
FIELD = "{year}, {among}: reports {count}. "
FIELD_MORE = "{year}, {among}, filtered: reports {count}. "
OTHER_SCOPE = "Reports of another scope (body itself, whole area), left out as not comparable: {count}. "
CHOSEN_OUTSIDE = "Chosen but outside this range, not drawn ({count}): {names}. "
NEWEST_ONLY = 'This view shows {year}; for several years see "Over the years", "Side by side" and "Tables".'
FIELD_EMPTY = "There are no reports in this range; please widen it or choose another year."
CHOOSE_SOME = (
    'Please choose bodies above, or press "{take}". The address keeps the choice, '
    "so the link can be sent to colleagues."
)
NO_REPORTS_YET = "The library holds no reports yet. Please drop files into the Inbox first."
PICTURE_FILE = "Comparison {year}-{view}"
TABLE = "Figures (pick a row for the body's scorecard)"
OPEN_HINT = "Pick a mark or a row of the figures to open the body's scorecard. "
OPEN_THESE = "Bodies here ({count}):"

# Views
VIEW = "View"
VIEWS = {
    "beside": "Side by side",
    "order": "Ranking",
    "spread": "Distribution",
    "shares": "Results",
    "pairs": "Two indicators",
    "years": "Over the years",
    "heat": "Heat map",
    "peers": "Among its kind",
    "forms": "Tables",
    "text": "Wording",
}
QUESTIONS = {
    "beside": "What are the indicators of the bodies chosen? ",
    "order": "How do bodies of one kind rank by score? ",
    "spread": "How is an indicator spread over the bodies, and where are those chosen? ",
    "shares": "How did each body's requests end? ",
    "pairs": "Where does each body stand by two indicators at once? ",
    "years": "How has an indicator of the bodies chosen changed over the years? ",
    "heat": "Which bodies lose points in which dimension, and how large are their numbers? ",
    "peers": "Where does a body stand among its kind, and which corrections would raise its score? ",
    "forms": "Which cells of the three tables differ? ",
    "text": "Which wording do the same sections of two reports share? ",
}
MEASURE = "Indicator"
ACROSS = "Across"
UP = "Up"
CLASS_OF = "Kind of body"
AGENCY = "Body"
OTHER = "Second body"
SECTION = "Section"
PAGE = "Page"
PAGE_OF = "Page {page} of {pages}"
SCORE = "Score"
POINTS = "points"
COUNTS_TOO = "Counts (upward)"

# Titles, axes, tooltips
TITLE_UNIT = "{title} ({unit})"
PLACE = "Rank"
PEERS = "Bodies of its kind"
SCORE_AXIS = "Score (points)"
SHARE_AXIS = "Share"
OF_ANSWERED = "of (7) Total"
STEEP_AXIS = "{title}, scale by multiples"
FORM_CHANGED = "New form; not joined"

# Side by side
BESIDE_TOLD = "{names}. Each figure stands in the table after the charts."
COLUMNS_CUT = (
    "Up to {most} reports stand side by side; not shown: {left}. Please choose fewer bodies or years."
)

# Ranking
ORDER_TITLE = "{year}, {kind}: {what}, from high to low (points)"
PROVISIONAL = "provisional score"
SIGNED_SOME = "Scores signed: {signed}; the others are provisional, not decided by a person. "
SIGNED_NONE = "Provisional scores are not decided by a person. "
SIGNED_ALL = "All scores are signed. "
PLACE_ALONE = "{rank}"
PLACE_TIED = "{rank}="
ORDER_SENTENCE = (
    "{kind}, reports with a score {scored}: highest {highest}, lowest {lowest}, median {median}. "
    "Ranks stand among the reports of the kind in range that have a score; equal scores share a rank, "
    'marked "=". '
)
ORDER_ALONE = "{kind}: only one report in range has a score, so there is no rank. "
ORDER_SCHEME = "Scheme: {scheme}. Dashed line: median. "
ORDER_EMPTY = "There are no scores in range to rank."
ORDER_APART = "Apart from these"
NO_CLASS = "Kind unknown"
KIND_SCOPE = "{kind} ({scope})"
APART_NO_SCORE = "Not scored ({count}): {names}. Too little can be checked, so they are not ranked."
APART_SMALL = (
    "Too few ({count}): {names}. Fewer than {least} requests handled: scores stand, shares are given "
    "as counts "
    "only and not compared."
)
ORDER_COLUMNS = {
    "place": "Rank",
    "agency": "Body",
    "shown": "Score",
    "assessable": "Assessable",
    "pending": "Undecided",
    "answered": "Handled",
    "note": "Remark",
}
NOTE_NO_SCORE = "Not scored"
NOTE_SMALL = "Too few"

# Distribution
SPREAD_TITLE = "{year}: {measure}, bodies {count}"
SPREAD_SENTENCE = (
    "Bodies with a comparable figure: {count}. {measure}: lowest {low}, lower quartile {lower}, "
    "median {median}, upper quartile {upper}, highest {high}. "
)
SPREAD_FEW = "Bodies with a comparable figure: {count}. Too few for quartiles of {measure}. "
FORMULA = "Formula: {formula}. {caveat}. "
SPREAD_NOTE = (
    "A dot is a body, its height means nothing; the grey band is the middle half, the line the median, "
    "diamonds are the bodies chosen. This shows where they stand, not how good they are."
)
SPREAD_DOTS = (
    " There are very many bodies: of dots in almost the same place one is drawn; the table below has all."
)
SPREAD_APART = "Bodies not drawn, {count}: {reasons}."
REASON_COUNT = "{reason}: {count}"
SPREAD_EMPTY = 'There is no figure of "{measure}" in range to draw: {reasons}.'
SPREAD_NOTHING = "no reports"
FIGURE_COLUMNS = {"agency": "Body", "shown": "Value", "counts": "Counts"}

# Results
SHARES_TITLE = "{year}: how requests ended, by body"
SHARES_SENTENCE = "Six results as shares of (7) Total, bodies: {count}. In the order of names, not a ranking."
SHARES_SMALL = "Too few, counts only ({count}): {names}."
SHARES_NONE = "No requests handled, not applicable ({count}): {names}."
SHARES_UNKNOWN = "Numbers lacking, or the six do not add up to the total ({count}): {names}."
SHARES_EMPTY = (
    "There are no results in range to draw: fewer than {least} requests handled everywhere, or numbers "
    "lacking."
)
SHARES_TOTAL = "(7) Total"

# Two indicators
PAIRS_TITLE = "{year}: {up} against {across}"
PAIRS_SENTENCE = (
    "Bodies with both figures: {count}; not drawn, lacking one or with too few: {rest}. "
    "The larger a dot, the more bodies at that spot. It shows where they stand, not cause or merit."
)
PAIRS_STEEP = "The figures differ widely: the scale goes by multiples, so distances are not differences. "
PAIRS_NAMES = "Where names would overlap only some are written; point at a dot to see the others."
PAIRS_EMPTY = "No body in range has comparable figures for both."
MANY_HERE = "{first} and others, {count} bodies"

# Over the years
YEARS_TITLE = "{measure}: bodies chosen, over the years"
YEARS_SENTENCE = "{measure} of {names}, {first} to {last}, figures in all: {count}."
YEARS_CUTS = "Lines are cut where the form changed or a year is missing. "
YEARS_EMPTY = 'The bodies chosen have no figures of "{measure}" to draw.'
YEAR_WHY = {
    "form": "new form, not comparable",
    "changed": "new form",
    "gap": "report of the year before not in the library",
}

# Heat map
HEAT_TITLE = "{year}: points lost and indicators"
HEAT_SENTENCE = (
    "At the left, dimensions tinted by the share of their points lost, as the legend says. At the right, "
    "indicators without judgement: the grey only shows how large a number is within this range."
)
HEAT_EMPTY = "There are no figures in range to list."
HEAT_PAGE = "{first} to {last} of {count} bodies, by name."
LOST_BANDS = ("nothing lost", "less than 10% lost", "10–25% lost", "25–50% lost", "more than 50% lost")
PLAIN_BANDS = ("smallest fifth", "small", "middle", "large", "largest fifth")
NO_FIGURE = "no comparable figure, or the same everywhere"
NOTHING_SHORT = "—"
LOST_SHOWN = "{score} of {most} points"
NOT_ASSESSED_SHOWN = "Cannot be checked, no score of its own"

# Among its kind
PEERS_TITLE = "{agency}, {year}: its shares among {among}"
PEERS_SENTENCE = (
    "Thin line: lowest to highest; grey bar: middle half; upright line: median; diamond: this body. "
    "This shows where it stands, not how good it is."
)
PEERS_EMPTY = (
    "There is no share to draw: the denominator is below {least}, or fewer than {few} bodies in range "
    "are comparable."
)
PEERS_COLUMNS = (
    "Indicator",
    "This body",
    "Counts",
    "Lowest",
    "Lower quartile",
    "Median",
    "Upper quartile",
    "Highest",
    "Comparable",
)
PEERS_FEW = "Fewer than {least}"
PEERS_MIXED = (
    "Bodies in range are of different kinds, with different powers and requests; numbers are for reference."
)
GAINS_TITLE = "Which corrections would raise the score"
GAINS_SENTENCE = (
    "Score now: {score}. Deductions from large to small, {count} in all; at the right, score and "
    "rank if they "
    "are corrected one after another and other bodies stay as they are. An estimate only."
)
GAINS_NONE = "No deductions."
GAINS_NO_SCORE = "Not scored (too little can be checked). First to be made good:"
GAINS_COLUMNS = ("No.", "Dimension", "Finding", "Lost", "Gain", "Score by then", "Rank by then")
GAIN_POINTS = "{points}"
GAIN_UP = "+{points}"
GAIN_RANK = "No. {rank} of {ranked}"
GAIN_PLACES = " ({count} places)"
GAINS_PENDING = "Undecided besides: {count}; they cost points only once confirmed."
GAINS_OPEN = "Open the scorecard for the grounds"

# Wording
TEXT_CHOOSE = "Please choose two bodies."
TEXT_NOTE = (
    "Wording that is the same is tinted; names, dates, numbers and stock phrases are left aside. "
    "Whether it is "
    "the same text is for a person to decide. Numbers of identity cards, bank cards and telephones "
    "are hidden."
)
