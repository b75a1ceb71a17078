"""Words of the year overview, the inbox, the library and the settings."""

# Reports
AGENCY_UNKNOWN = "Body not recognised"
AREA_REPORT = " (whole area)"
UNKNOWN = "Not recognised"
NONE = "—"
YEAR = "{year}"
YEAR_UNKNOWN = "Year not recognised"
WORKING = "Working…"

# An empty library
WELCOME = "The library is empty"
WELCOME_LINE = (
    "Load some sample reports of invented bodies to look around, or upload the reports of your area."
)
LOAD_SAMPLES = "Load sample reports"
LOAD_SAMPLES_LINE = (
    "{count} reports of invented bodies, with some errors on purpose; they can be removed at any time."
)
UPLOAD_REPORTS = "Upload reports"
UPLOAD_REPORTS_LINE = (
    "PDF, scans, photos, Word, Excel, web pages, text, or a ZIP of them; whole folders can be dropped, "
    "and text can be pasted."
)
SAMPLES_LOADING = "Loading sample reports…"

# Year overview
YEAR_LABEL = "Year"
NO_YEARS = "No report in the library has a known year; please add it in the Inbox or the Library."

NO_SCORE = "Not scored"
INDEX_COLUMNS = {
    "name": "Body",
    "kind": "Kind",
    "score": "Score",
    "state": "State of the score",
    "assessable": "Assessable",
    "errors": "Errors",
    "warnings": "Doubts",
}
DOWNLOAD_WORKBOOK = "Workbook"
DOWNLOAD_COMPARED = "Comparison workbook"
DOWNLOAD_COMPARED_HINT = (
    "The chosen bodies side by side in one sheet, with scores, indicators, findings, data "
    "and their scorecards (in Chinese)"
)
DOWNLOAD_WORKBOOK_HINT = (
    "Download scores, indicators, findings, decisions, roster, figures and charts, with a scorecard and the "
    "official tables of each body (in Chinese)"
)
WORKBOOK_FILE = "Review of annual reports {year}"

# Inbox
STAGE_LABEL = "Stage"
STAGE_HELP = "Draft: submitted for review before publication. Published: already on the website."
SUBMITTED_LABEL = "Date of submission"
SUBMITTED_HELP = (
    "The day these drafts were submitted, today unless changed. "
    "A changed day enters the submission ledger as confirmed; an unchanged one is the day of receipt, "
    "to be confirmed."
)
SUBMITTED_FIRST = (
    "The day the first draft was submitted. A changed day enters the submission ledger as confirmed; "
    "an unchanged one is the day of receipt, to be confirmed."
)
SUBMITTED_PUBLISHED = '"{name}" is published; please enter its date of submission in the submission ledger.'
SUBMITTED_LATER = (
    '"{name}" is not a first draft, and the first one\'s date counts; '
    "to change it, please use the submission ledger."
)
SUBMITTED_EARLY = '"{name}": date of submission {date} is before the end of the report\'s year; please check.'
UPLOAD_FILES_TAB = "Files"
UPLOAD_FOLDER_TAB = "Folder"
UPLOAD_PASTE_TAB = "Paste text"
UPLOAD_FILES = (
    "Drop files or ZIP archives into the box below, or press its button; several at once if you like"
)
UPLOAD_KINDS = (
    "Reads PDF (scans too), Word, WPS, Excel, web pages, text, pictures, and ZIP archives of these."
)
UPLOAD_FOLDER = (
    "Drop a whole folder into the box below, or press its button; kinds of file that cannot be read are "
    "skipped"
)
PASTE_LABEL = "Paste the text of the report (with that of its tables) below"
PASTE_PLACEHOLDER = "Copy the whole text from a web page or document and paste it here"
PASTE_NOTHING = "There is no new text to read; please paste it first."
PASTE_NAME = "Pasted {time}.txt"
SOURCE_LABEL = "Source"
RECEIVE = "Read"
RECEIVE_COUNT = "Read files ({count})"
READING = "Reading {done}/{total}: {name}"
READING_COUNT = "{done} of {total} files read"
READING_FILE = "Reading {name}"
READING_PAGES = "Reading {name}: {page} of {pages} pages read"
READING_STAYS = (
    "You can leave this page; reading goes on. It can be stopped at any time, and what is read is kept."
)
STOP_READING = "Stop reading"
STOPPING = "Stopping…"
READING_FAILED = "Reading broke off. Files already read are in the library; please upload the others again."
READING_STOPPED = "Reading stopped: {rest}. Upload the same files again to go on from here."
STORED_COUNT = "reports taken in: {count}"
UNREAD_COUNT = "files not read yet: {count}"
UNREAD_TITLE = "Files not read yet ({count})"
READING_DONE = "Reading done: reports taken in: {stored}, {rest}"
READING_ALL = "Reading done: reports taken in: {stored}."
READING_NONE = "None of these files is a report to take in; the library is unchanged."
RESULT_TITLE = "What was read"
RESULT_BLANK = "Unknown"
RESULT_LINE = (
    "Where body, area, kind, year, stage or date of submission are wrong, double-click the cell, "
    'then press "Save changes".'
)
RESULT_COLUMNS = {
    "file": "File",
    "outcome": "Outcome",
    "agency": "Body",
    "area": "Area",
    "code": "Area code",
    "kind": "Kind",
    "year": "Year",
    "stage": "Stage",
    "submitted": "Date of submission",
    "tables": "Tables recognised",
    "problems": "Remarks",
}
AREA_LISTED = "{area} (from the list)"
NAMED_YEAR = "The file's name says {named}, the report is of {year}; please check."
NAMED_YEAR_FILE = '"{file}": {said}'
NAMED_YEAR_MORE = "The names of {count} more files say another year than their reports; see the remarks."
AREA_FROM_LIST = (
    "The area was added from the list of administrative divisions (the text does not give it, and the name "
    "occurs only once in the country); please check."
)
TABLES = {"proactive": "Table 2", "requests": "Table 3", "disputes": "Table 4"}
TABLE_READ = "{table}"
TABLE_READ_PARTLY = "{table} (partly)"
TABLE_ENTERED = "{table} (entered by a person)"
TABLES_NONE = "None recognised"
OUTCOMES = {
    "new": "New report",
    "newer": "New draft",
    "same": "Already in the library",
    "restored": "Restored",
    "other": "Not the report chosen, not taken in",
    "several": "More than one file, not taken in",
    "not_report": "Not an annual report, not taken in",
    "unreadable": "Cannot be read, not taken in",
    "not_read": "Not read yet",
}
NOT_STORED_COUNT = "files not taken in: {count}"
SAME_COUNT = "files already in the library: {count}"
SAVE_CORRECTIONS = "Save changes"
CORRECTIONS_SAVED = "Reports changed: {count}."
MOVED_ALONE = (
    '"{name}": after the change, body or year differ from the report it was part of; '
    "it now stands as a report of its own."
)
MOVED_INTO = (
    '"{name}": after the change, body and year are those of a report in the library; it now belongs to it.'
)
CLEAR_RESULTS = "Clear results"
OPEN_OVERVIEW = "Open the year overview"
REFUSED_TITLE = "Files not taken in ({count})"
JOIN_TITLE = "The same report?"
JOIN_LINE = (
    "Body or area of these files are not quite those of a report in the library; the program does not join "
    'them on its own. If they are the same body and year, press "Join".'
)
JOIN_INTO = "Join to a report in the library"
JOIN_CHOOSE = "Choose a report in the library"
JOIN = "Join"
JOINED = "Joined, as a new draft of that report."

# Library
LIBRARY_VIEW = "Show"
LIBRARY_TAB = "Reports"
DELETED_TAB_COUNT = "Recently deleted ({count})"
FILTER_YEAR = "Year"
FILTER_KIND = "Kind of body"
FILTER_NAME = "Body or file name"
FILTER_NAME_PLACEHOLDER = "Type part of the name"
FILTER_ALL = "All"
FILTER_ALL_VERSIONS = "Show all drafts"
LIBRARY_COUNT = "Reports: {count}, drafts: {versions}"
LIBRARY_NO_MATCH = "No report fits; please widen the filters."
LIFT_FILTERS = "Clear filters"
LIBRARY_COLUMNS = {
    "agency": "Body",
    "area": "Area",
    "code": "Area code",
    "kind": "Kind",
    "year": "Year",
    "ordinal": "Draft",
    "stage": "Stage",
    "published": "Published on",
    "tables": "Tables",
    "file": "File",
    "added": "Received",
    "deleted": "Deleted",
}
ORDINAL = "No. {n}"
ORDINAL_CURRENT = "No. {n}, current"
TABLES_READ = "{count} of 3"
TABLES_READ_ENTERED = "{count} of 3 ({entered} entered)"
LIBRARY_PICK = "Pick a row; tick the boxes on the left for several."
PICKED = "Chosen: {name}"
PICKED_MANY = "Drafts chosen: {count}"
OPEN = "Open scorecard"
OPEN_OLD = "The scorecard follows the current draft; this is an older one, whose original can be downloaded."
DOWNLOAD_ORIGINAL = "Download original"
REPLACE = "Upload new draft"
REPLACE_TITLE = "Upload a new draft"
REPLACE_LINE = "The new file becomes a new draft of this report; the older ones are kept."
REPLACE_UPLOAD = "Choose the new file (up to 50 MB)"
REPLACE_DO = "Read and take in"
REPLACE_ONE = "The archive holds more than one file; please unpack it and choose only this report."
REPLACED = "Taken in as a new draft."
REPLACE_MEANT = "Take it in as a new draft even if body or year differ"
READ_AS = (
    'The new file was read as the report of "{agency}" for {year}, which is not the report chosen, '
    "and was not taken in. If it is the same report, tick the box above and try again."
)
AMEND = "Change details"
AMEND_TITLE = "Change details of the report"
SEPARATE = "Separate"
SEPARATE_TITLE = "Make it a report of its own"
SEPARATE_LINE = "A draft that is not the same report as the others can become a report of its own."
SEPARATED = "It is now a report of its own."
DELETE = "Delete"
DELETE_TITLE = "Delete reports"
DELETE_LINE = 'Drafts to be deleted: {count}. They can be restored under "Recently deleted".'
DELETE_OLDER = (
    "Where a report has older drafts, the latest of them becomes current; to delete those too, "
    'switch on "Show all drafts" and choose them as well.'
)
DELETE_DO = "Delete"
DELETED = 'Drafts deleted: {count}. They can be restored under "Recently deleted".'
CANCEL = "Cancel"
DELETED_EMPTY = "There are no deleted drafts."
RESTORE = "Restore"
RESTORED = "Drafts restored: {count}."
MORE_NAMES = "and others, {count} in all"

# Settings
ELSEWHERE_TITLE = "Roster, deadlines, word lists, templates"
ELSEWHERE_LINE = (
    "Each has a page of its own: deadlines can be set by what is due, kind of body, area and year; "
    'word lists come with the program, and the rules that use them stand in "Indicators and rules".'
)
ELSEWHERE = {
    "roster": "Roster of bodies",
    "days": "Deadlines",
    "rules": "Rules",
    "templates": "Templates of papers",
}
DATES_TITLE = "Dates of publication"
DATES_LINE = (
    "A date found in the text is to be confirmed, and being late by it is only a doubt; "
    "by a date that a person confirmed or entered, it is an error."
)
DATES_COLUMNS = {
    "agency": "Body",
    "area": "Area",
    "year": "Year",
    "published": "Published on",
    "confirmed": "Confirmed",
    "state": "State",
}
DATE_CONFIRMED = "Confirmed"
DATE_UNCONFIRMED = "To be confirmed"
DATE_MISSING = "No date"
DATES_FIND = "Type part of the name"
SAVE_DATES = "Save dates"
CONFIRM_ALL = "Confirm all"
CONFIRM_ALL_LINE = (
    "Confirm all dates of publication in the table that are to be confirmed ({count})? "
    "Being late by a confirmed date is an error."
)
CONFIRM_ALL_DO = "Confirm these dates"
DATES_SAVED = "Dates of publication saved: {count}."
DATES_EMPTY = "The library holds no reports yet."
DATES_BAD = '"{name}": date of publication {date} is before the end of the report\'s year; please check.'
DATE_NEEDED = '"{name}" has no date to confirm.'
LENGTH_TITLE = "Length required"
LENGTH_LINE = (
    "Characters of all sections besides the tables. Below the lower or above the upper limit there "
    "is a doubt "
    "for the body to verify; left empty, as at first, there is no limit. "
    "Below {bare} characters there is always a doubt."
)
LENGTH_LEAST = "Lower limit (characters)"
LENGTH_MOST = "Upper limit (characters)"
LENGTH_NONE = "No limit"
SAVE_LENGTH = "Save limits"
LENGTH_SAVED = "Limits saved; all reports have been checked against them."
LENGTH_LIFTED = "Limits lifted; all reports have been checked again."
PLACE_TITLE = "Where data is kept"
PLACE_LINE = "Original files, what was read and the settings are all kept in:"
PLACE_PRIVATE = "The program runs on this computer only, connects to no network and sends no data."
BROKEN_TITLE = "The library cannot be opened at the moment"
SCREEN_FAILED = (
    "This page could not be shown; the library is unharmed. Please reload the page; "
    "if that does not help, restart the program."
)
