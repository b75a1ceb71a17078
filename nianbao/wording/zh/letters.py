"""Words of the office's papers: letters to agencies, the account of decisions, the circular."""

# The papers
PAPERS = {
    "opinion": "审核意见",
    "correction": "更正通知",
    "circular": "通报稿",
}
TITLE = "{agency}{year}年政府信息公开工作年度报告"
"""What a report is called whose title was not read."""

PARTS = {
    "error": "须更正的内容",
    "late": "逾期事项",
    "warning": "请核实说明的内容",
    "info": "建议完善的内容",
}
"""The parts of a letter by severity, in their order; ``late``: a day that was missed, which nothing mends."""

NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
PART_HEAD = "{numeral}、{title}"
ITEM = "{number}.{sentence}"
CLOSING_DOUBTS = "第{numeral}部分事项，数据无误的，请说明统计口径。"
CLOSING_LATE = "第{numeral}部分事项，请说明原因。"
CLOSING = "已经发布的，请更正后在原栏目重新发布，并告知网址和更正时间。"
DAY = "{month}月{day}日"
DATE = "{year}年{month}月{day}日"
ANNEXED = "（对照附后）"
LEFT_OUT = "……（以下略去{count}字）"
ANNEX = "附件：有关原文"
ANNEX_ITEM = "第{number}条　本报告：“{own}”"
ANNEX_ALONE = "第{number}条　原文：“{own}”"
ANNEX_OTHER = "第{number}条　对照文本：“{other}”"
ANNEX_UNSHOWN = "第{number}条　其余{count}处从略。"

PLACES = "（共{count}处）"
"""After a sentence that is said of several places."""

"""What an agency is asked to look at: its pages, or a draft, which is on no page yet."""

CHANGED = (
    "发布稿与审核通过的第{n}稿相比，有{count}个数字不同：{cells}。"
    "请核实；有误的请更正，确需修改的请说明原因。"
)
CHANGED_CELL = "“{cell}”通过稿为{before}，发布稿为{after}"
CHANGED_BLANK = "未填"

# The circular
CIRCULAR_CLASS = "（{numeral}）{fault}（{count}处，涉及{reports}份报告）"
CIRCULAR_RULE = "“{title}”{count}处，涉及{reports}份报告"
CIRCULAR_RULES = "{rules}。"
CIRCULAR_NONE = "没有两份以上报告共有的问题。"
CIRCULAR_OTHERS = "另有{count}处问题，各只涉及一份报告，不在此列举。"
CIRCULAR_NAMED = "{agency}：{faults}。"
CIRCULAR_FAULT = "{fault}{count}处（涉及{titles}）"
CIRCULAR_TITLE = "“{title}”"
CIRCULAR_NAMES_HEAD = "二、有关单位情况"
LETTER_FILE = "{agency}{year}年{paper}"
CIRCULAR_FILE = "{year}年政府信息公开年报审核情况通报（稿）"
SEMICOLON, COMMA = "；", "、"

# 审核台账
ACCOUNT = "审核台账"
ACCOUNT_TITLE = "{year}年政府信息公开工作年度报告审核台账"
ACCOUNT_FILE = "{year}年政府信息公开年报审核台账"
ACCOUNT_FOOT = "第 &P 页，共 &N 页"
ACCOUNT_COLUMNS = {
    "number": "序号",
    "name": "单位",
    "class": "类别",
    "title": "报告",
    "version": "稿次",
    "fault": "问题类别",
    "rule": "核验项",
    "severity": "程度",
    "place": "位置",
    "message": "问题",
    "decision": "认定",
    "reason": "理由",
    "note": "备注",
    "who": "认定人",
    "when": "认定时间",
    "times": "退回次数",
    "due": "期限",
    "outcome": "更正情况",
    "first": "初审",
    "second": "复审",
}
ACCOUNT_CHANGED = "通过后变动"
ACCOUNT_CHANGED_TITLE = "{year}年年报发布稿与审核稿不同的数字"
ACCOUNT_CHANGED_LINE = "共 {reports} 份报告 {count} 个数字；识别存疑的格子不列。请对照原文核实。"
VERSION = "{stage}（第{n}稿）"
OUTCOMES = {
    "corrected": "已更正",
    "proposed": "新稿中不再出现，待复核",
    "not_corrected": "未更正",
    "still": "新稿中仍存在，待认定",
    "overdue": "已退回，逾期未更正",
    "waiting": "已退回，待更正",
    "to_send": "待退回",
    "reading_corrected": "不需更正（识别值已校正）",
    "settled": "不需更正",
    "open": "",
}
"""What became of a finding, whatever was decided about it."""

# Placeholders of templates
OPEN, CLOSE = "〔", "〕"

# Why a template cannot be used
REFUSED = {
    "damaged": "这个文件打不开，或者不是 Word 文档（.docx），请用 Word 或 WPS 另存为 .docx 后再试。",
    "password": "模板加了密码，请去掉密码后再试。",
    "large": "模板太大或者结构太复杂，请去掉大图片，只留公文格式后再试。",
    "doctype": "模板内含文档类型声明（DOCTYPE），可能引用外部内容，请新建文档，只复制文字和格式后再试。",
    "macro": "模板带有宏或者是宏文档，请另存为不带宏的 .docx 后再试。",
    "external": "模板链接到外部文件或网址，请取消超链接和外部引用后再试。",
    "embedded": "模板嵌入了其他文件或控件，请删除后再试。",
    "field": "模板中有页码、页数以外的域，请删除或转为普通文字后再试。",
    "part": "模板中有不支持的部件（{part}），请新建文档，只复制文字和格式后再试。",
    "banned": "模板中有“{words}”字样，公文用语应当中性，请改写后再试。",
    "nested": "模板中“{inner}”一项放在了“{outer}”重复的范围里，会重复多遍，请参照现用模板调整位置。",
    "placeholder": "模板中没有{missing}，请参照现用模板补上。",
}
