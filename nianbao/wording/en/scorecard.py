"""Words of the scorecard beyond its old parts: both scores, the signature, the printed card."""

FIRST_SCORE = "First score"
MENDED_SCORE = "Score after correction"
GRADE = "Grade"
CHANGE = "Against last year"
ASSESSABLE = "Share assessable"
RANKING = "Rank of its kind"
SCHEME = "Scheme"
SCHEME_LINE = "Scheme: {title}"
PROVISIONAL = "Provisional score"
PROVISIONAL_LINE = "Provisional score (not decided by a person)"
NO_SCORE = "Not scored"
NO_SCORE_WHY = "Too little can be checked"
NOT_MENDED = "Not submitted again"
UP = "+{points}"
DOWN = "−{points}"
SAME = "No change"
NOT_COMPARED = "Not compared"
NO_LAST_YEAR = "Last year's report not in the library"
LAST_YEAR_UNSCORED = "Last year not scored"
THIS_YEAR_UNSCORED = "This year not scored"
OTHER_SCHEME = "The two years have different schemes"
LAST_YEAR = "Last year {score}"
RANK = "No. {rank}"
RANK_SHARED = "No. {rank}, shared"
RANKED = "of {ranked}"
NO_RANK = "—"
DRAFT_NO = "Draft no. {ordinal}"

SIGNED = "Signed: {who}, {day}"
SIGNED_SHORT = "Signed"
CHANGED = "Score has changed; to be signed again"
CHANGED_LINE = "{who} signed {score} on {day}; now {now}."
SIGN = "Sign score"
SIGN_LINE = (
    'Once signed it is shown as "Signed"; when score, grounds or scheme change, it has to be signed again.'
)
SIGN_PENDING = "Doubts still undecided: {count}; once confirmed they change the score."
SIGNER = "Signed by"
SIGN_DO = "Sign"
SIGN_UNDO = "Undo signature"
SIGN_DONE = "The score of {agency} for {year} is signed."
SIGN_UNDONE = "The signature for {agency}, {year}, is undone."
SIGN_NOTHING = "A report without a score cannot be signed."
SIGN_HISTORY = "Signatures"
SIGN_ROW = "{who} signed on {day}: {score} ({scheme})"
SIGN_WITHDRAWN = "; undone by {who} on {day}"
SCORE = "{score}"

FIGURES = "Figures of the text"
TAB_FIGURES = "Text figures"
FIGURES_EMPTY = "No figures to list were found in the text."
FIGURES_HEAD = ("Item", "Number", "Text")
ABOUT = "about {value}"
UNREAD = "uncertain"

DOWNLOAD_PDF = "Print as PDF"
DOWNLOAD_DOCX = "Print as Word"
DOWNLOAD_HINT = "Two pages of A4 (in Chinese)"
CARD_FILE = "Scorecard {agency} {year}"

YEAR = "report for {year}"
TITLE = "Scorecard of the annual report on open government information"
CARD_SIDES = "Score and deductions"
CARD_SIDES_KEY = "Dark: points kept; hatched: points lost; empty, dashed: points that could not be checked"
CARD_BAR_TOLD = "{name}: of {most} points {kept} kept, {lost} lost, {open} not assessed"
CARD_STRIP_TOLD = "{title}: this body {shown}; bodies of its kind: {peers}"
CARD_YEARS_TOLD = "{title}: {points}"
CARD_POINT = "{year} {shown}"
CARD_POINT_BROKEN = "{year} {shown} (not comparable with the year before)"
CARD_POINT_NONE = "no figure"
CARD_POINTS = ", "
CARD_FAULTS = "Findings and decisions"
CARD_NO_FAULTS = "No errors or doubts were found."
CARD_FAULTS_MORE = "{count} more not printed; see the scorecard on screen."
CARD_MEASURES = "Indicators and bodies of its kind"
CARD_MEASURES_KEY = (
    "◆ this body · line: median · box: middle half of the bodies · where it stands, not rank or verdict"
)
PEERS = "Bodies of its kind"
CARD_PEERS = "{kind}, {scope}, {year}"
CARD_YEARS = "Years"
CARD_YEARS_KEY = "Not joined where the form changed, or where a year has no report"
CARD_YEARS_NONE = "The library holds this year's report only."
CARD_FIGURES = "Figures of the text"
CARD_FIGURES_MORE = "{count} more not printed."
CARD_TABLE_MISSING = "No table recognised; please check the original"
CARD_LACKING = 'Characters the font does not have (printed as "〓"): {characters}'
CARD_FOOT = "{agency}, {year} · {scheme} · printed {day}"
CARD_LOOKS = {
    "error": "× reversed:",
    "warning": "△ bold line at the left:",
    "info": "i bold line below:",
    "involved": "grey:",
    "blank": '"blank", dashed:',
    "mark": "dashed:",
    "uncertain": '"?", dashed:',
    "sums": "* after the number:",
    "entered": "bold frame:",
    "corrected": "bold frame:",
    "absent": "empty, dashed:",
}
CARD_STAR = "*"
CARD_PAGE = "Page {page} of {pages}"
CARD_SEVERITY = "{sign} {name}"
CARD_COST = "−{points}"
CARD_SPREAD = "median {median} (quartiles {lower}–{upper}, {count} bodies)"
CARD_FEW = "fewer than {least} comparable bodies"
CARD_MEASURE_HEAD = ("Indicator", "This body", "Bodies of its kind")
CARD_INFOS = "Besides: notes {count} (for reference, cost no points), cannot be checked {unknown}."
