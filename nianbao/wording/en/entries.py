"""Words for what people enter where reading fails: whole tables, and single cells."""

WHO = "Your name"
WHO_HINT = "Once per browser"
WHEN = "%Y-%m-%d %H:%M"

# A whole table
ENTER = "Enter this table"
ENTER_LINE = "Where the original has this table and the program cannot read it, it can be entered by hand."
ENTER_PARTIAL = "Enter the whole table"
ENTER_AGAIN = "Change what was entered"
FORM_CHOICE = "Form used in the original"
FORMS = {"2021": "2021 form", "2019": "2019 form"}
HOW = (
    "Pick the first cell and paste, with row names and heads if you like; or type cell by cell with "
    "the arrow "
    "keys, Tab and Enter. A block copied from Excel or WPS finds its rows by itself."
)
FILLED = "{filled} of {all} cells filled"
UNREADABLE = 'Cells that are neither a number nor a sign such as "/" or "-": {count}; please correct them.'
LEFT_OVER = "No row of the table fits the following, which was left out: {rows}"
SUMS_HOLD = "The cells filled in agree with the table's sums."
SUM_BROKEN = {
    "row": "{cell}: {left}, while its row adds up to {right}",
    "column": "{cell}: {left}, while its column adds up to {right}",
}
SUM_BALANCE = "{column}: items 1 and 2 make {left}, items 3 and 4 make {right}"
SUMS_BROKEN = (
    "These sums do not agree with their parts. If the original has it so, enter it so; "
    "the program changes nothing:"
)
MORE_SUMS = "{count} more"
EMPTY_CELLS = "Cells left empty: {count}"
EMPTY_CHOICES = {"blank": "Empty in the original", "unknown": "Illegible, not entered for now"}
EMPTY_HINT = "An illegible cell counts as not found, neither as blank nor as zero."
SAVE = "Save"
CANCEL = "Cancel"
SAVED = "{table} is entered; checks and score follow these numbers now."

# What stands there
ENTERED = "Entered by a person: {who}, {when}, {form}"
ENTERED_MARK = "Entered by a person"
CORRECTED_MARK = "Reading corrected"
GIVEN = "{mark}: {who}, {when}"
READ = 'Read by the program as "{read}"'
READ_NOTHING = "The program did not find this cell"
WITHDRAW = "Undo the entry"
WITHDRAW_CELL = "Undo the correction"
WITHDRAWN = "Undone; what the program read stands again."
HISTORY = "Entries made ({count})"
HISTORY_ROW = "{when} · {who} · {what}"
HISTORY_TABLE = "whole table entered, cells: {count} ({form})"
HISTORY_CELL = '{cell} corrected to "{raw}"'
HISTORY_WITHDRAWN = "; undone {when} by {who}"

# One cell
CORRECT = "Correct this cell"
CORRECT_LINE = (
    "Where the program misread the original, enter what the original has. "
    "This corrects the reading, not the report."
)
CHOOSE = "Reading uncertain, please choose the number"
OTHER_VALUE = "What the original has"
OTHER_HINT = 'A number, or "/", "-"'
CELL_IS_EMPTY = "Empty in the original"
CELL_MISSING = 'No number was entered; if the original is empty, press "Empty in the original".'
CELL_NOT_EMPTY = (
    'Something was entered; if the original is really empty, clear it first, then press "Empty in the '
    'original".'
)
SAVE_CELL = "Save correction"
SAVE_CHOICE = "Choose"
CELL_SAVED = "Reading of {cell} corrected; checks and score follow it now."
CELL_UNREADABLE = '"{raw}" is neither a number nor a sign such as "/" or "-"; please correct it.'
