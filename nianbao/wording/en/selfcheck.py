"""Words of the self-check: on its screen, on the printed list and in its workbook."""

NOTHING_KEPT = (
    "Files are read and checked in this computer's memory only; they do not enter the library or the "
    "disk, and "
    'are gone once you press "Check another", reload or close the page. Old .doc, .wps, .rtf, .xls and .et '
    "files are converted by LibreOffice, whose temporary files are deleted at once."
)
NOTHING_KEPT_SHORT = "Self-check, for the body's own use in revising; neither file nor results are kept."
SOURCE_LABEL = "Source"
SOURCES = {"file": "Choose a file", "paste": "Paste text"}
FILE = "Draft of this year's report (one)"
PASTE = "Text of this year's report"
PASTE_HINT = "Copy the whole text from a web page or document, with the three tables"
PASTE_NAME = "Pasted text.txt"
LAST = "Last year's report (optional; needed to check what was carried over and repeated)"
START = "Check"
READING = "Reading and checking; a scan takes some seconds a page…"
EMPTY = "Please choose a file or paste the text first."
REFUSED = {
    "several": '"{name}" holds more than one file; the self-check takes one report, please choose it alone.',
    "not_report": '"{name}" does not look like an annual report on open government information; not checked.',
    "unreadable": '"{name}" cannot be read; not checked.',
}
AGAIN = "Check another"
PRINT = "Print the list"
DOWNLOAD = "Download the list"
LIST_FILE = "Self-check of the annual report"
READ_AS = "Taken for: {agency}, {year}, {form}. If that is wrong, please check the title and the signature."
AGENCY_UNKNOWN = "body unknown"
YEAR = "report for {year}"
YEAR_UNKNOWN = "year unknown"
FORM_UNKNOWN = "form unknown"
COUNTS = "Errors {errors}, doubts {warnings}, notes {infos}, cannot be checked {unknown}, in order {passed}."
COMPARED = "Compared with last year's report: {name}. "
NOT_COMPARED = (
    "Last year's file was taken for: {agency}, {year}. It does not belong to this report, "
    "so what was carried over was not checked. "
)
LAST_REFUSED = "Last year's file could not be read as a report; what was carried over was not checked. "
NO_LAST = "Without last year's report, what was carried over or repeated was not checked. "
LATE_NOTE = "Whether it is submitted and published in time is for the supervising office to check."
TAB_FINDINGS = "Findings"
TAB_FORMS = "The three tables"
TAB_UNKNOWN = "Not checked"
NO_FINDINGS = "No errors, doubts or notes were found."
WHOLE = "Whole report"
SECTION = "Section {number}: {title}"
UNKNOWN = "What the check needs is lacking."
UNKNOWN_NONE = "All that was to be checked has been checked."
UNKNOWN_LINE = (
    "For the following, numbers, tables or text are lacking and nothing was checked; they are no findings, "
    "please check the original yourself."
)
UNKNOWN_HEAD = ("Check", "Place", "Why")
NOT_CHECKED = "Cannot be checked"
FORM_LINE = (
    "The numbers read, in the official layout; cells with findings are tinted, pick one for grounds "
    "and text. "
    "A number that differs from the original was misread by the program."
)
SHEET = "Self-check"
LIST_COLUMNS = ("No.", "Severity", "Check", "Place", "Finding", "Text", "What was done")
LONG = ("Finding", "Text")
QUOTES = "; "
LIST_TITLE = "{agency}, {year}: self-check of the annual report on open government information"
