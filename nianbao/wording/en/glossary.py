"""Unusual words that stand on the screens, each with what it means and where that comes from.

The indicators explain themselves from ``data/wording`` and are not repeated here.
"""

from nianbao.wording.model import Term

RULE = "Regulations on Open Government Information, "
FORM = "国办公开办函〔2021〕30号"
OURS = "This program"
OFFICE = "Review practice"
PLAIN = "Common usage"

TERMS: dict[str, tuple[Term, ...]] = {
    "Submission": (
        Term(
            "Due",
            "Bodies on the roster that owe an annual report; those merged, run from above or exempt "
            "are not counted.",
            OFFICE,
        ),
        Term("Submitted", "Bodies whose report has come in, late ones too.", OFFICE),
        Term(
            "In time",
            "Submitted no later than the deadline. Without a date, neither in time nor late.",
            OFFICE,
        ),
        Term("Late", "Submitted after the deadline.", OFFICE),
        Term("Missing", "Past the deadline, and no report has come in.", OFFICE),
        Term(
            "Submission",
            "Whether the report came in by the deadline: not due, missing, in time, late.",
            OFFICE,
        ),
        Term("Review", "How far the review has come: to review, returned, to re-check, approved.", OFFICE),
        Term(
            "Publication",
            "Whether the report is on the website: not published, in time, late, republished after "
            "correction.",
            OFFICE,
        ),
        Term(
            "To review",
            "Not reviewed yet, or submitted again after a return and waiting to be re-checked.",
            OFFICE,
        ),
        Term("Returned", "Sent back to the body, which has not submitted again.", OFFICE),
        Term("Not published", "Not on the website yet.", OFFICE),
        Term("Submitted on", "The day the first draft was submitted.", OFFICE),
        Term("Published on", "The day the report was published on the website.", OFFICE),
        Term("Draft (stage)", "Submitted for review before publication.", OFFICE),
        Term("Published (stage)", "Already on the website.", OFFICE),
        Term(
            "Draft",
            "Which in the row of drafts of one body and year; the latest is the current one.",
            OFFICE,
        ),
        Term("1st reviewer", "The first to review a report.", OFFICE),
        Term("2nd reviewer", "The second to review a report.", OFFICE),
        Term("Class of roster", "Groups of bodies that the office sets up on its roster.", OFFICE),
        Term(
            "Area code",
            "Code of an administrative division: 6 digits for a county, 9 for a town or subdistrict.",
            "Ministry of Civil Affairs",
        ),
    ),
    "Review": (
        Term(
            "Severity",
            "Errors must be corrected; doubts are to be verified; notes are for reference and cost "
            "no points.",
            OFFICE,
        ),
        Term(
            "Class of finding",
            "Not in time, not accurate, not complete, wording alike, little substance, form, content safety.",
            FORM,
        ),
        Term(
            "Decision",
            "What a reviewer says of a finding: confirmed, dismissed, explanation accepted, "
            "returned; can be undone.",
            OFFICE,
        ),
        Term("Check", 'A rule by which the program checks; see "Indicators and rules".', OFFICE, ("Rule",)),
        Term("Result", "In order, not in order, cannot be checked, not applicable.", OFFICE),
        Term("Undecided", "Found by the program, not decided by a reviewer yet.", OFFICE),
        Term(
            "To be corrected",
            "Errors found since the first submission, with those corrected since; without those "
            "dismissed and "
            "without doubts.",
            OURS,
            ("To correct", "To fix"),
        ),
        Term("Corrected", "Errors of the first submission that are gone in a later draft.", OURS, ("Fixed",)),
        Term(
            "To be explained",
            "Doubts confirmed, which the body was asked to verify or explain, not settled yet.",
            OURS,
            ("Explain",),
        ),
        Term(
            "Share corrected",
            "Corrected divided by to be corrected; where these are too few, counts only.",
            OURS,
        ),
        Term("Main findings", "The gravest classes of finding in a report.", OURS),
        Term(
            "Cannot be checked",
            "Tables, numbers or dates needed are lacking; neither right nor wrong.",
            OURS,
        ),
        Term(
            "Cross-check sums",
            "Equations that must hold between numbers of a table: item 1 plus item 2 equals item 3 "
            "plus item 4.",
            FORM,
        ),
        Term("Way of counting", "What a number counts, what it leaves out, from when to when.", PLAIN),
        Term(
            "Scope",
            "Whom the figures of a report cover: the body itself, or the whole area. Those of different "
            "scopes are not comparable.",
            OURS,
        ),
    ),
    "Scores": (
        Term(
            "Score",
            "Out of 100, for what can be checked only; every point lost has its grounds.",
            OURS,
        ),
        Term(
            "Provisional score",
            "Worked out by the program, not signed by a person yet.",
            OURS,
            ("Provisional",),
        ),
        Term(
            "Signed", "A reviewer put their name to the score; when numbers change, it is signed again.", OURS
        ),
        Term("First score", "Score of the first draft submitted; later corrections do not change it.", OURS),
        Term(
            "Score after correction",
            "Score of the latest draft after the report was returned and corrected.",
            OURS,
            ("Score after",),
        ),
        Term("Score now", "Score of the current draft.", OURS),
        Term(
            "Share assessable",
            "How much of the scheme's points can be checked in this report.",
            OURS,
            ("Assessable",),
        ),
        Term(
            "Not scored",
            "Less can be checked than the scheme requires, so there is no score.",
            OURS,
        ),
        Term(
            "Grade",
            "The band of the score: excellent, good, adequate, to improve; the scheme sets the limits.",
            OURS,
        ),
        Term(
            "Rank",
            "Only among bodies of one kind that have a score; equal scores share a rank.",
            OURS,
            ("Rank of its kind", "Rank now", "New rank"),
        ),
        Term(
            "Dimension",
            "A score has six: timeliness, completeness and form, accuracy, content, safety, availability.",
            OURS,
        ),
        Term("Weight", "A rule's part in the points of its dimension.", OURS),
        Term("Points each", "What each place found by this rule costs.", OURS, ("Each",)),
        Term("At most", "What a rule costs at most, however many places it finds.", OURS),
        Term("Gain", "What the score gains if this is corrected and all else stays; an estimate.", OURS),
    ),
    "Comparison": (
        Term(
            "Too few",
            "The denominator is below 10, so a share means nothing and only counts are given.",
            OURS,
        ),
        Term("Not applicable", "The denominator is zero, or this does not apply to the body or year.", OURS),
        Term("Compared with", "Bodies of its kind, of the same area, or chosen one by one.", OURS),
        Term(
            "Bodies of its kind",
            "Of the same year and kind: towns with towns, departments with departments.",
            OURS,
        ),
        Term("Comparable", "Bodies that have the figure and count it alike.", OURS),
        Term("Counts", "The two counts of which a share is the quotient.", OURS),
        Term("Median", "The middle one from low to high; half of the bodies are not above it.", PLAIN),
        Term("Lower quartile", "The figure a quarter of the way from low to high.", PLAIN),
        Term("Upper quartile", "The figure three quarters of the way from low to high.", PLAIN),
        Term("Body itself", "Figures of the body alone, without bodies under it.", OURS),
        Term(
            "Whole area",
            "Figures of all bodies of the area; never added to or compared with those of a body itself.",
            OURS,
        ),
    ),
    "Tables": (
        Term("Issued this year", "Newly made and issued this year.", FORM),
        Term("Abolished this year", "Declared abolished or void this year.", FORM),
        Term("In force", "Still in force at the end of the year, whenever made.", FORM),
        Term(
            "Carried over from last year",
            "Requests received last year and handled this year; should equal the number in last "
            "year's report.",
            FORM,
        ),
        Term(
            "Carried over to next year",
            "Requests still within the legal time at the end of the year; not overdue.",
            FORM,
            ("Carried over",),
        ),
        Term(
            "Partly granted",
            "Of information that can be separated, only what may be disclosed.",
            RULE + "article 37",
        ),
        Term(
            "Refused: endangers security or stability",
            "Might endanger national, public or economic security or social stability.",
            RULE + "article 14",
        ),
        Term(
            "Refused: internal affairs (three kinds)",
            "Personnel, logistics, internal workflow.",
            RULE + "article 16",
        ),
        Term(
            "Refused: deliberative information (four kinds)",
            "Records of discussion, working drafts, letters of consultation, requests and reports.",
            RULE + "article 16",
        ),
        Term(
            "Refused: enforcement case file",
            "Information in files of enforcement cases, which may be withheld.",
            RULE + "article 16",
        ),
        Term(
            "Refused: matter of administrative enquiry",
            "Business or land registers and the like, for which other rules of enquiry hold.",
            RULE + "article 36",
        ),
        Term("Upheld", "Reconsideration or court found for the body.", FORM),
        Term(
            "Set right",
            "The reconsidering body or court set right what the body had done.",
            FORM,
            ("Set right in reconsideration", "Lost in court"),
        ),
        Term("Other result", "Closed neither as upheld nor as set right.", FORM),
        Term("Pending", "Not closed by the end of the year.", FORM),
        Term("Direct litigation", "Brought to court without reconsideration.", FORM),
        Term("Litigation after reconsideration", "Brought to court after a reconsideration.", FORM),
    ),
}

TITLE = "Glossary"
COLUMNS = ("Word", "Meaning", "Source")
LINE = (
    "Words with a dotted line explain themselves when you point at them, press them or reach them with Tab. "
    'Formulas of indicators are under "Indicators".'
)
MEANT = "{meaning} ({source})"
INDICATOR = "{formula}. {caveat}."
