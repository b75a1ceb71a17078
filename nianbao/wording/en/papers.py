"""Words of the screen of papers and exports; those of the papers themselves are in ``letters``."""

PARTS = {
    "letters": "Opinions and notices",
    "account": "Review register",
    "circular": "Circular",
    "year": "Brief and data",
    "templates": "Templates",
}
"""The parts of the screen in their order."""

PART = "Part"

# What is filled in
FIELDS = "Details for papers"
FIELDS_LACKING = "Left empty, and blank in the papers: {fields}."
FIELDS_LINE = "Fill in once; all later papers use it. What is left empty stays blank in the papers."
DUE = "Reply by"
DAY = "Date of the paper"
FIELD_NAMES = {
    "number": "Reference",
    "signer": "Signed by",
    "office": "Office",
    "contact": "Contact",
    "phone": "Telephone",
}
FIELD_HINTS = {
    "number": "e.g. 云公开办〔2025〕3号",
    "signer": "",
    "office": "Office that signs",
    "contact": "",
    "phone": "",
}
BANNED = (
    '"{field}" contains "{words}". Papers should be neutral; please reword it, no paper is made until then.'
)
COMMA = ", "

# Letters
COUNT = (
    "Papers to be made {letters}: review opinions {opinion}, correction notices {correction}; "
    "confirmed findings {items}."
)
COUNT_CHANGED = " Among them, papers that tell figures changed since passing: {reports}."
WAITING = "Still undecided and in no paper: {count}. "
WAITING_LINK = "Decide ({count})"
UNJUDGED = "Returned but not confirmed, and in no paper: {count}. "
LEFT = "Confirmed but left out by the filters: {count}. "
WITHOUT = "Reports without a confirmed finding, so without a paper: {count}. "
UNKNOWN = "Reports whose body was not recognised, so without a paper; please add it in the Library: {count}. "
NONE = (
    "No finding of the reports filtered is confirmed yet. Papers hold confirmed findings only; "
    "please decide at the review desk first."
)
NONE_OF_KIND = "There is no such paper: drafts get a review opinion, published reports a correction notice."
QUOTED = 'Papers whose quotations contain "{words}": {count}. Please look them over before they go out.'
PAPER = "Paper"
PAPERS_ALL = "All"
COLUMNS = {
    "name": "Body",
    "paper": "Paper",
    "version": "Draft",
    "error": "To correct",
    "warning": "To verify",
    "info": "To improve",
    "waiting": "Undecided",
    "review": "Review",
    "returned": "Returns",
    "due": "Return due",
}
PICK = "Pick a row to see its paper; tick several to make only those."
CHANGED_TOO = "Write of figures changed after passing ({reports} reports)"
CHANGED_HELP = (
    "Figures of the published text that differ from the draft that was passed stand in the request to "
    "correct, among what is to be verified; they need no decision of their own."
)
RETURN_TOO = "Enter the return as well"
RETURN_HELP = (
    "On download the return and its deadline enter the submission ledger, and all confirmed findings of the "
    "body count as returned; a draft already returned is not entered twice. It is undone in the ledger."
)
WHO = "Your name"
WHO_NEEDED = "Please enter your name before entering returns."
MAKE = "Make papers ({count})"
MAKING = "Making {done}/{total}"
MADE = "Made: {count}, {size}."
SIZE_KB = "{size} KB"
SIZE_MB = "{size:.1f} MB"
TAKE = "Download"
TAKE_RETURN = "Download and enter returns"
BUNDLE_FILE = "Papers on annual reports {year}"
RETURNED = "Returns entered for {count}, due {due}."
RETURNED_BEFORE = "Already returned as this draft, not entered again: {count}."
PREVIEW = "Preview"
TAKE_ONE = "Download this one"

# Account
ACCOUNT_COUNT = "{rows} rows: {tally}"
ACCOUNT_LINE = (
    "A row a finding, by the filters above, with those dismissed, explained or gone in a new draft; "
    "text is written as text, never as a formula. The register is in Chinese."
)
ACCOUNT_TAKE = "Download register"
ACCOUNT_EMPTY = "No finding fits; please widen the filters."
ACCOUNT_SHOWN = "The first {shown} rows:"
ACCOUNT_CHANGED = "Second sheet: {count} figures of {reports} reports that differ from the draft."

# Circular
CIRCULAR_LINE = (
    "Counts confirmed findings only, no doubt or note that is undecided; what two or more reports share is "
    "listed as common. Only the bodies chosen below are named. The circular is in Chinese."
)
CIRCULAR_NAMED = "Bodies named"
CIRCULAR_NAMED_HINT = "None chosen: none named"
CIRCULAR_ASIDE = "{count} faults"
CIRCULAR_TAKE = "Download circular"
CIRCULAR_NONE = "No finding of the reports filtered is confirmed yet, so no circular can be drafted."

# Templates
TEMPLATES_LINE = (
    "Papers are made from Word templates. Download the one in use, change head, fonts and wording in Word or "
    "WPS, and upload it. Items in 〔〕 are filled in by the program: move or delete them, but keep "
    "their names. "
    "Macros, external links and embedded files are refused."
)
TEMPLATE_SHIPPED = "The template supplied is in use."
TEMPLATE_OWN = "The office's own template is in use, uploaded by {who}, {when}."
TEMPLATE_TAKE = "Download template"
TEMPLATE_UPLOAD = "Upload a new template (.docx, up to 2 MB)"
TEMPLATE_CHECK = "Check and replace"
TEMPLATE_BACK = "Back to the one supplied"
TEMPLATE_BACK_LINE = "Your own template is removed. To keep a copy, download it first."
TEMPLATE_BACK_DO = "Remove and go back"
TEMPLATE_SET = 'The template of "{paper}" is replaced.'
TEMPLATE_DROPPED = '"{paper}" uses the template supplied again.'
TEMPLATE_REFUSED = "Not replaced: {why}"
TEMPLATE_BROKEN = (
    'The template of "{paper}" cannot be used ({why}); the one supplied was used. '
    'Please replace it under "Templates".'
)
TEMPLATE_UNKNOWN = "The program does not fill in {names}; the template will print it as it stands."
TEMPLATE_WHO = "Please enter your name before replacing the template."
TEMPLATE_GAPS = "Items that can be used"
GAP = "〔{name}〕"
GAP_COLUMNS = ("Item", "Filled in with")
BRIEF_GAPS = {
    "年度": "year of the reports",
    "日期": "date of the paper",
    "主管部门": "element of the paper",
    "报送": "what was submitted; a template must have it",
    "更正": "what is to be corrected and was",
    "常见问题": "the five commonest faults",
    "合计说明": "which reports the sums are of",
    "得分": "how reports scored",
    "说明": "what provisional means",
    "图一": "caption of the first chart; its picture has the description 〔图一〕 without brackets",
    "图二": "caption of the second chart; its picture has the description 〔图二〕",
    "图三": "caption of the third chart; its picture has the description 〔图三〕",
    "序号": "number in the table of bodies, whose row repeats; the other columns by the names of their heads",
}
GAPS = {
    "单位": "name of the body addressed",
    "年度": "year of the report",
    "标题": "title of the report",
    "稿次": "number of the draft",
    "结尾": "what is asked about counting and republication",
    "部分": 'headings such as "To be corrected", repeated with 〔意见〕',
    "意见": "the points, one by one",
    "附件": "line on the annex, only where wording is quoted there",
    "附件内容": "paragraphs compared, wording concerned",
    "序号": "number in the reply slip or list; its row is repeated",
    "问题": "finding in the reply slip; its row is repeated",
    "文号": "details for papers",
    "签发人": "details for papers",
    "主管部门": "details for papers",
    "联系人": "details for papers",
    "联系电话": "details for papers",
    "日期": "date of the paper",
    "期限": "date of reply",
    "报告数": "number of reports checked",
    "单位数": "number of bodies checked",
    "问题数": "number of confirmed findings",
    "问题报告数": "number of reports with confirmed findings",
    "类别": "headings by class of finding, repeated with 〔情况〕",
    "情况": "what reports have in common in this class",
    "其他": "number of other findings",
    "有关单位": "heading over the bodies named; left out where none is",
    "单位情况": "findings of each body named",
    "核对事项": "finding in the list; its row is repeated",
    "处数": "number of places in the list",
    "报告份数": "number of reports in the list",
}
