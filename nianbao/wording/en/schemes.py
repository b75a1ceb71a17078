"""Words of the schemes of scoring: their table, their files and what is wrong with one."""

TITLE = "Schemes"
LINE = (
    "Points of each dimension, what each place costs and what a rule costs at most are set by the "
    "supervising "
    "office to local needs; there is no national way of scoring."
)
YEAR = "Year"
USED = "Scheme used for {year}"
USED_SAVED = 'Scores for {year} now follow "{title}".'
NO_YEARS = "No reports yet"
OPEN = "Scheme shown"
TABLES = "Points, deductions and grades"
SHIPPED = "Default of this program; can be changed"
OWN = "Saved by {who} on {day}"
POINTS = "Points by dimension"
POINTS_HEAD = {"dimension": "Dimension", "points": "Points"}
RULES = "Deductions by rule"
RULES_HEAD = {
    "used": "Scored",
    "dimension": "Dimension",
    "title": "Rule",
    "weight": "Weight",
    "points": "Each",
    "cap": "At most",
}
RULES_LINE = (
    'Weight is a rule\'s part in the points of its dimension; a rule not ticked under "Scored" is checked as '
    "ever but not scored."
)
LEAST = "Not scored below (% assessable)"
GRADES = "Grades"
GRADES_HEAD = {"name": "Grade", "least": "From"}
NAME = "Name of the scheme"
NAME_HINT = "e.g. Scheme for 2024"
KEEPER = "Saved by"
SAVE = "Save as new scheme"
UPDATE = "Save changes"
DROP = "Delete scheme"
SAVED = '"{title}" is saved.'
DROPPED = '"{title}" is deleted.'
EXPORT = "Export scheme"
IMPORT = "Import scheme"
IMPORT_HINT = "Scheme file (.json), up to 256 KB"
IMPORTED = '"{title}" is imported and can be chosen for a year above.'
FILE = "Scheme-{title}"
EFFECT = "Before saving, what changes: {year}"
EFFECT_LINE = (
    "Worked out from the decisions as they are, not saved yet. Bodies whose score changes: {moved}, "
    "whose rank: {ranked}, whose grade: {graded}."
)
EFFECT_SAME = "With this scheme no score or rank for {year} changes."
EFFECT_HEAD = {
    "name": "Body",
    "kind": "Kind",
    "before": "Score now",
    "after": "New score",
    "moved": "Change",
    "rank_before": "Rank now",
    "rank_after": "New rank",
    "grade_before": "Grade now",
    "grade_after": "New grade",
}
EFFECT_SIGNED = (
    "Bodies among them whose score is signed: {count}; with these numbers it must be signed again."
)
NO_CHANGE = "Change a number in the tables to see here what it does to scores and ranks."
OWN_LABEL = "Points set by the supervising office"
OWN_BASIS = "The supervising office set these points to local needs."

BAD = {
    "large": "The file is larger than 256 KB; please make sure that it is a scheme.",
    "unreadable": "The file cannot be read; please choose a scheme exported from this program (.json).",
    "format": "This file is no scheme; please choose one exported from this program.",
    "title": "The name should have 1 to 40 characters; please change it and try again.",
    "dimension": "A scheme has exactly six dimensions, each once: {names}.",
    "points": '"{name}" cannot have "{value}" points; they should be above 0 and at most 100.',
    "rule": 'This program has no rule "{name}"; please use a scheme exported from the same version.',
    "twice": 'The rule "{name}" stands in the scheme twice; please delete one.',
    "cap": '"{name}" cannot cost less at most than for one place.',
    "empty": "At least one rule must count.",
    "least": "The share below which nothing is scored should be between 1% and 100%.",
    "grades": "There should be 2 to 8 grades with different names of 1 to 10 characters, "
    "from high to low, the last from 0 points.",
}
