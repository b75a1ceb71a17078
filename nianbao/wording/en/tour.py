"""Words of the tour over the sample reports, and of the samples themselves."""

from nianbao.wording.model import Step

NAME = "Tour in four steps"
LINE = (
    "Walk through the real pages with {count} sample reports of invented bodies: receive, review, score, "
    "compare. You can end it at any time, and remove the samples at any time."
)


STEPS: dict[str, Step] = {
    "upload": Step(
        "Receive",
        "The program recognises body, year and the three tables; double-click a result to put it right. "
        "To read reports of your own, drop them into the dashed box.",
    ),
    "compliance": Step(
        "Review",
        "Each finding stands in the list; pick one to see text, table and sums. What you confirm "
        "goes into the "
        "review opinion, what you dismiss no longer counts, and both can be undone.",
    ),
    "scorecard": Step(
        "Score",
        "Every point lost stands here with its dimension and the passage it rests on. "
        "Until a person has decided, the score is provisional.",
    ),
    "comparison": Step(
        "Compare, take away",
        "Bodies stand side by side; every share has its counts, and where these are too few only counts are "
        'given. "{workbook}" takes the tables away; opinions, circulars and briefs are under "{papers}".',
    ),
}
STEP_OF = "Step {number} of {count}"
STEP_EMPTY = "The library is empty. Load the sample reports first, then go on."
STEP_READING = "Reading the sample reports; once done you can go on."
LOAD = "Load sample reports"
BACK = "Back"
NEXT = "Next"
END = "End tour"
DONE = "Done"
ENDED = 'The tour has ended. To see it again, press "Tour in four steps" at the foot of the sidebar.'

SAMPLES = "Samples"
SAMPLES_ONLY = "Reports of invented bodies, {count} in all"
SAMPLES_MIXED = (
    "The library holds {count} sample reports of invented bodies; they count in totals, ranks and "
    "comparisons."
)
REMOVE = "Remove samples"
REMOVE_LINE = (
    "Removes the sample reports ({count}) and what was decided about them. Other reports are not touched; "
    'samples can be restored under "Recently deleted" in the Library.'
)
REMOVE_DO = "Remove"
REMOVED = "Sample reports removed: {count}."
