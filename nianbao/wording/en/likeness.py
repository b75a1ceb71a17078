"""Words of the comparison of wording: passages side by side, and section five against last year's."""

SIDE_BY_SIDE = "Wording side by side"
SHARE = (
    "Leaving aside names, dates, numbers and stock phrases, about {share}% of this section also "
    "stands in the "
    "other report; what is the same is marked."
)
SAME_NOWHERE = "No wording is the same."
UNSHARED = "Other paragraphs, none of their wording the same: {count}"
TITLE = "{name}, report for {year}, {section}"
GONE = "The report compared with is no longer in the library."

AGAINST_LAST = "Against last year: {section}"
AGAINST_NOTE = (
    "Problems and measures of Section 5 in the report for {year}, and how this year's report puts them; "
    "dates, numbers and names are left aside."
)
AGAINST_EMPTY = "Section 5 holds no problems or measures in the two years to compare one by one."
AGAINST_COLUMNS = {
    "kind": "Kind",
    "standing": "Against last year",
    "text": "This year",
    "last_text": "Last year",
}
KINDS = {"problem": "Problems", "measure": "Measures"}
STANDINGS = {
    "repeated": "word for word",
    "similar": "similar wording",
    "new": "new this year",
    "gone": "not mentioned now",
}
COUNTS = "{kind}: {parts}"
COUNT = "{standing} {count}"
