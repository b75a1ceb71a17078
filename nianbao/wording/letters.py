"""Words of the office's letters to agencies."""

# The papers
PAPERS = {
    "opinion": "审核意见",
    "correction": "更正通知",
}
TITLE = "{agency}{year}年政府信息公开工作年度报告"
"""What a report is called whose title was not read."""

PARTS = {
    "error": "须更正的内容",
    "warning": "请核实说明的内容",
    "info": "建议完善的内容",
}
"""The parts of a letter by severity, in their order."""

NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
PART_HEAD = "{numeral}、{title}"
ITEM = "{number}.{sentence}"
CLOSING_DOUBTS = "第{numeral}部分事项，数据无误的，请说明统计口径。"
CLOSING = "已经发布的，请更正后在原栏目重新发布，并告知网址和更正时间。"
DAY = "{month}月{day}日"
DATE = "{year}年{month}月{day}日"
ANNEX = "附件：表述对照"
ANNEX_ITEM = "第{number}条　本报告：“{own}”"
ANNEX_OTHER = "第{number}条　对照文本：“{other}”"

RETURN_PROBLEM = "{title}（{place}）"

# Placeholders of templates
OPEN, CLOSE = "〔", "〕"

# Why a template cannot be used
REFUSED = {
    "damaged": "这个文件打不开，或者不是 Word 文档（.docx），请用 Word 或 WPS 另存为 .docx 后再试。",
    "password": "模板加了密码，请去掉密码后再试。",
    "large": "模板太大或者结构太复杂，请去掉大图片，只留公文格式后再试。",
    "macro": "模板带有宏或者是宏文档，请另存为不带宏的 .docx 后再试。",
    "external": "模板链接到外部文件或网址，请取消超链接和外部引用后再试。",
    "embedded": "模板嵌入了其他文件或控件，请删除后再试。",
    "field": "模板中有页码、页数以外的域，请删除或转为普通文字后再试。",
    "part": "模板中有不支持的部件（{part}），请新建文档，只复制文字和格式后再试。",
    "placeholder": "模板中没有{missing}，请参照现用模板补上。",
}
