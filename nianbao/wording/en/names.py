"""Names of faults, severities, statuses, decisions, dimensions, grades, kinds of agency and reasons."""

from nianbao.wording.model import Name

FAULTS: dict[str, Name] = {
    "late": Name("Not submitted or published in time", "Time"),
    "inaccurate": Name("Content not accurate", "Accuracy"),
    "incomplete": Name("Content not complete", "Complete"),
    "copied": Name(
        "Wording much alike",
        "Wording",
        "The program only notes that wording is highly repetitive; a person decides whether it is the same",
    ),
    "perfunctory": Name("Little substance", "Substance", "Decided by a person"),
    "form": Name("Form not followed", "Form"),
    "integrity": Name("Content safety", "Safety", "Compare with the official page first, then decide"),
}

STATUSES: dict[str, Name] = {
    "pass": Name("In order", "In order"),
    "fail": Name("Not in order", "Not in order"),
    "not_assessable": Name("Cannot be checked", "Cannot be checked", "What the check needs is lacking"),
    "not_applicable": Name("Not applicable", "Not applicable"),
}

SEVERITIES: dict[str, Name] = {
    "error": Name("Error", "Error", "must be corrected"),
    "warning": Name("Doubt", "Doubt", "please verify"),
    "info": Name("Note", "Note", "for reference; costs no points, left out of papers unless asked for"),
}

DECISIONS: dict[str, Name] = {
    "none": Name("Undecided", "Undecided"),
    "confirmed": Name("Confirmed", "Confirmed", "enters papers and scores"),
    "dismissed": Name("Dismissed", "Dismissed", "a reason is required"),
    "explained": Name(
        "Explanation accepted", "Explained", "the body's explanation of how it counts was accepted"
    ),
    "sent_back": Name("Returned", "Returned"),
    "corrected": Name(
        "Corrected", "Corrected", "marked by the program; settled once a person has re-checked"
    ),
    "not_corrected": Name("Not corrected", "Not corrected"),
    "reading_corrected": Name(
        "Reading corrected", "Reading corrected", "the program misread; what the body wrote is right"
    ),
}


DIMENSIONS: dict[str, Name] = {
    "timeliness": Name("Timeliness", "Timeliness"),
    "completeness": Name("Completeness and form", "Completeness"),
    "accuracy": Name("Accuracy of figures", "Accuracy"),
    "content": Name("Quality of content", "Content"),
    "safety": Name("Content safety", "Safety"),
    "availability": Name("Availability", "Availability"),
}

READERS: dict[str, str] = {
    "text": "Text",
    "html": "Web page",
    "docx": "Word",
    "xlsx": "Excel",
    "pdf": "PDF",
    "ocr": "Scan",
}
"""How a file was read."""

AGENCY_KINDS: dict[str, Name] = {
    "town": Name("Town government", "Town"),
    "township": Name("Township government", "Township"),
    "subdistrict": Name("Subdistrict office", "Subdistrict"),
    "government": Name("Government at county level or above", "Government"),
    "office": Name("General office of a government", "Office"),
    "department": Name("Department", "Department"),
    "zone": Name("Administrative committee", "Committee"),
}

SCOPES: dict[str, Name] = {
    "own": Name("Body itself", "Body itself", "Figures of the body itself only"),
    "area": Name("Whole area", "Whole area", "Figures of all bodies of the area together"),
}

STAGES: dict[str, Name] = {
    "draft": Name("Draft", "Draft"),
    "published": Name("Published", "Published"),
    "corrected": Name("Published after correction", "Corrected"),
}

CELL_STATES: dict[str, Name] = {
    "reported": Name("Number given", "Given"),
    "blank": Name("Blank", "Blank"),
    "mark": Name("Sign instead of a number", "Sign"),
    "uncertain": Name("Reading uncertain, please choose the number", "Uncertain"),
}

FORMS: dict[str, Name] = {
    "2021": Name("2021 form", "2021", "国办公开办函〔2021〕30号"),
    "2019": Name("2019 form", "2019", "国办公开办函〔2019〕60号"),
    "older": Name("Report of 2018 or before", "Older", "No uniform tables"),
}

REASONS: dict[str, str] = {
    "table_not_recognised": "The table needed was not recognised; please check the original.",
    "recognised": "The text was recognised from a scan, so misspellings and garbled text cannot be checked; "
    "please check the original.",
    "missing_cell": "The number needed was not found in the table; please check the original.",
    "blank": "The cell needed is blank.",
    "mark": "The cell needed holds a sign, not a number.",
    "uncertain": "The reading of the number needed is uncertain; please choose the number.",
    "decided_by_sums": "The numbers needed ran together or were unclear and were settled by the "
    "table's sums, "
    "so they cannot serve to check those sums.",
    "damaged_text": "The text read is damaged or tampered with here; please compare with the official page.",
    "approximate": "The text gives an approximate number, which cannot be checked exactly.",
    "no_date": "There is no date of publication; please add it.",
    "no_submission": "There is no date of submission; please enter it in the submission ledger.",
    "no_office": "Dates of submission stand in the submission ledger; the command does not check them.",
    "draft": "The draft has not been published yet.",
    "no_kind": "The kind of body was not recognised; please add it.",
    "no_year": "The year of the report was not recognised; please add it.",
    "no_agency": "The name of the body was not recognised; please add it.",
    "no_sections": "The headings of the sections were not recognised; please check the original.",
    "not_whole": "The text is not complete; please check the original.",
    "several_last_year": "There is more than one report for last year, with different figures; "
    "please settle first which one counts.",
    "last_year_unread": 'Last year\'s report has no usable number for "Carried over to next year".',
    "zero_denominator": "The denominator is zero.",
    "unclear_figure": "The sentence holds several numbers; it is not clear which one rose or fell.",
    "last_year_figure": "Last year's report does not give the same figure to compare with.",
    "too_short": "Too little text is left besides stock phrases to be compared.",
    "last_year_cell": "Last year's report has no usable number in this cell.",
    "few_figures": "The tables hold too few numbers other than zero to be compared.",
    "may_make": "This body may have the power to make government rules.",
    "no_comparison": "There is no amount of last year or of bodies of the same kind to compare with.",
    "first_year": "The library holds no report of this body for last year.",
    "silent": "The text does not mention this.",
    "table_used": "There is a table, so the table is checked.",
    "other_form": "Does not apply to the form this report uses.",
    "other_year": "Does not apply to the year of this report.",
    "other_kind": "Does not apply to this kind of body.",
    "no_lists": "The text has no subheadings or numbered items.",
    "other_body": "The text gives figures of another body.",
    "own_scope": "This is a report of the body itself, not of the whole area.",
    "no_bodies": "The library holds no reports of this area's bodies for this year.",
    "parts_unread": "The reports of the area's bodies have no usable number in this cell.",
    "no_title": "The title of the report was not recognised; please check the original.",
}
"""Why a check could not be made, or does not apply."""

CHANGES: dict[str, str] = {
    "rise": "a rise of",
    "fall": "a fall of",
    "more": "an increase of",
    "fewer": "a decrease of",
    "same": "no change",
}
"""How a figure stands to last year's: as a share, as a count."""

ACCOUNTS: dict[str, str] = {
    "assessment": "assessment of the work",
    "review": "public review",
    "accountability": "accountability",
}
"""What a government's report accounts for, by the kind of mention."""

SUBJECTS: dict[str, str] = {
    "proactive": "proactive disclosure",
    "requests": "disclosure on request",
    "management": "management of information",
    "platforms": "platforms",
    "supervision": "supervision",
}
"""The five aspects of the overview."""

TITLE_PARTS: dict[str, str] = {
    "agency": "the body's name",
    "year": "the year",
    "kind": 'the words "政府信息公开工作年度报告"',
}
"""What a title is made of."""

LABEL_OTHERWISE = '"{}", where the form has "{}"'
"""A label as printed, and as the form has it."""

NUMBERING: dict[str, tuple[str, tuple[str, ...]]] = {
    "gap": ('at "{}" the numbering goes from {} to {}', ("title", "before", "number")),
    "repeat": ('at "{}" the number {} is repeated', ("title", "number")),
    "back": ('at "{}" the number {} is followed by {}', ("title", "before", "number")),
    "headless": ('at "{}" the numbering begins with {}', ("title", "number")),
    "empty": ('nothing stands under the heading "{}"', ("title",)),
}
"""What is wrong with a numbering, and what its words name in their order."""

COMMON: dict[str, str] = {
    "provisional": "Provisional score (not decided by a person)",
    "no_score": "Not scored (too little can be checked)",
    "assessable": "Share assessable",
}
