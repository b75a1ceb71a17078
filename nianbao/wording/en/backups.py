"""Words of the backup of the library, in the settings."""

TITLE = "Backup and restore"
LINE = (
    "A backup is one file that holds the whole library: originals, drafts, decisions, roster, deadlines, "
    "templates and settings."
)
FOLDER = "Backups are kept in: "
MAKE = "Back up now"
MAKING = "Backing up…"
MADE = "Backed up: {name}"
NONE = (
    "There is no backup yet. Make one after a large import or a round of decisions; "
    "a copy on another disk is safer still."
)
KEPT = "{day} · {size} MB"
DOWNLOAD = "Download"
RESTORE = "Restore"
OTHER = "Restore from a backup file kept elsewhere"
OTHER_UPLOAD = "Choose a backup file (.sqlite, up to 1 GB)"
CONFIRM = "Replace the library with the backup"
CONFIRM_LINE = (
    'Reports in the library now: {count}. All of it will be replaced by what "{name}" holds. '
    "A backup is made first, so that this can be undone."
)
DO = "Replace"
CANCEL = "Keep as it is"
WORKING = "Restoring…"
DONE = (
    '"{name}" is restored; reports in the library now: {count}. What was there before is kept as "{before}".'
)
NOT_WRITTEN = "The backup could not be written; please check permissions and space of the folder: {folder}"
FILE = "nianbao-{moment}.sqlite"
FILE_BEFORE = "before-restore-{moment}.sqlite"
