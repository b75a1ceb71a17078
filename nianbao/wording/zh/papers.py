"""Words of the screen 文书与导出; those of the papers themselves are in ``letters``."""

PARTS = {
    "letters": "审核意见、更正通知",
    "account": "审核台账",
    "circular": "通报稿",
    "year": "简报和数据",
    "templates": "模板",
}
"""The parts of the screen in their order."""

PART = "内容"

# What is filled in
FIELDS = "文书要素"
FIELDS_LACKING = "{fields}未填，文书中留空。"
FIELDS_LINE = "填一次就记住，以后的文书都用；留空的项目在文书中也留空。"
DUE = "反馈期限"
DAY = "落款日期"
FIELD_NAMES = {
    "number": "文号",
    "signer": "签发人",
    "office": "主管部门",
    "contact": "联系人",
    "phone": "联系电话",
}
FIELD_HINTS = {
    "number": "如：云公开办〔2025〕3号",
    "signer": "",
    "office": "落款单位",
    "contact": "",
    "phone": "",
}
BANNED = "“{field}”中有“{words}”，公文用语应当中性，请改写；改写之前不能生成文书。"
COMMA = "、"

# Letters
COUNT = "可出文书 {letters} 份：审核意见 {opinion} 份，更正通知 {correction} 份；属实的问题 {items} 处。"
COUNT_CHANGED = "其中 {reports} 份写入通过后变动的数字。"
WAITING = "另有 {count} 处待认定，不进文书。"
WAITING_LINK = "去认定（{count} 处）"
UNJUDGED = "{count} 处已退回但没有认定属实，不进文书。"
LEFT = "按筛选条件，另有 {count} 处属实的问题没有写入这批文书。"
WITHOUT = "{count} 份报告没有属实的问题，不出文书。"
UNKNOWN = "{count} 份报告没有识别出单位，不出文书，请先到报告库补充。"
NONE = "筛选出的报告还没有认定为属实的问题。文书只写属实的问题，请先到审核工作台逐条认定。"
NONE_OF_KIND = "没有这种文书：送审稿出审核意见，发布稿出更正通知。"
QUOTED = "{count} 份文书引用的报告原文中有“{words}”等字样，发出前请看一遍。"
PAPER = "文书"
PAPERS_ALL = "全部"
COLUMNS = {
    "name": "单位",
    "paper": "文书",
    "version": "稿次",
    "error": "须更正",
    "warning": "请核实",
    "info": "建议完善",
    "waiting": "待认定",
    "review": "审核",
    "returned": "退回次数",
    "due": "退回期限",
}
PICK = "点一行看这份文书；勾选几行，只生成勾选的。"
CHANGED_TOO = "写入通过后变动的数字（{reports} 份报告）"
CHANGED_HELP = "发布稿中与审核通过的稿件不同的数字，在更正通知“请核实说明的内容”中列出，不需逐条认定。"
RETURN_TOO = "同时登记退回"
RETURN_HELP = (
    "下载时在报送台账登记退回和期限，该单位属实的问题都记为已退回；同一稿已经登记过的不重复登记。"
    "撤回在报送台账里办。"
)
WHO = "操作人"
WHO_NEEDED = "请先填写操作人姓名，再登记退回。"
MAKE = "生成文书（{count} 份）"
MAKING = "正在生成：{done}/{total}"
MADE = "已生成 {count} 份，{size}。"
SIZE_KB = "{size} KB"
SIZE_MB = "{size:.1f} MB"
TAKE = "下载"
TAKE_RETURN = "下载并登记退回"
BUNDLE_FILE = "{year}年政府信息公开年报文书"
RETURNED = "已登记退回 {count} 份报告，期限 {due}。"
RETURNED_BEFORE = "{count} 份报告这一稿已经登记过退回，没有重复登记。"
PREVIEW = "预览"
TAKE_ONE = "下载这一份"

# Account
ACCOUNT_COUNT = "{rows} 行：{tally}"
ACCOUNT_LINE = (
    "按上面的筛选条件，一处问题一行，含不成立、说明已采纳的和新稿中已不再出现的；文字按文本写入，不作公式。"
)
ACCOUNT_TAKE = "下载审核台账"
ACCOUNT_EMPTY = "没有符合条件的问题，请放宽筛选条件。"
ACCOUNT_SHOWN = "下面显示前 {shown} 行。"
ACCOUNT_CHANGED = "发布稿与审核稿不同的数字：{reports} 份报告 {count} 个，在台账的第二张表“通过后变动”。"

# Circular
CIRCULAR_LINE = (
    "只统计认定属实的问题，没有认定的疑点和提示一律不计；两份以上报告都有的列为共性问题。只写下面选定的单位。"
)
CIRCULAR_NAMED = "点名的单位"
CIRCULAR_NAMED_HINT = "不选则不点名"
CIRCULAR_ASIDE = "{count} 处"
CIRCULAR_TAKE = "下载通报稿"
CIRCULAR_NONE = "筛选出的报告还没有认定为属实的问题，不能起草通报。"

# Templates
TEMPLATES_LINE = (
    "文书按 Word 模板生成。下载现用模板，用 Word 或 WPS 改好版头、字体和用语，再上传替换。"
    "方括号〔〕中的项目由程序填写，可以移动、删除，名称不要改；宏、外部链接、嵌入文件一律不收。"
)
TEMPLATE_SHIPPED = "现用内置模板。"
TEMPLATE_OWN = "现用本单位模板，{who} {when} 上传。"
TEMPLATE_TAKE = "下载现用模板"
TEMPLATE_UPLOAD = "上传新模板（.docx，不超过 2 MB）"
TEMPLATE_CHECK = "检查并替换"
TEMPLATE_BACK = "换回内置模板"
TEMPLATE_BACK_LINE = "删除本单位的模板，改用内置模板。要留存的请先下载。"
TEMPLATE_BACK_DO = "删除并换回"
TEMPLATE_SET = "“{paper}”的模板已替换。"
TEMPLATE_DROPPED = "“{paper}”已换回内置模板。"
TEMPLATE_REFUSED = "没有替换：{why}"
TEMPLATE_BROKEN = "“{paper}”的模板不能使用（{why}），已按内置模板生成，请到“模板”更换。"
TEMPLATE_UNKNOWN = "模板中的{names}不是程序填写的项目，将照原样印出。"
TEMPLATE_WHO = "请先填写操作人姓名，再替换模板。"
TEMPLATE_GAPS = "可用的项目"
GAP = "〔{name}〕"
GAP_COLUMNS = ("项目", "填入的内容")
BRIEF_GAPS = {
    "年度": "报告年度",
    "日期": "落款日期",
    "主管部门": "文书要素",
    "报送": "报送情况一段，模板中必须有",
    "更正": "须更正和整改情况一段",
    "常见问题": "五类最常见的问题",
    "合计说明": "全市合计取自哪些报告",
    "得分": "得分情况一段",
    "说明": "预评分等说明",
    "图一": "报送情况图的图题；图的位置是替代文字为“图一”的图片，宽度照模板",
    "图二": "常见问题图的图题，图片的替代文字为“图二”",
    "图三": "得分分布图的图题，图片的替代文字为“图三”",
    "序号": "各单位情况表的序号，所在的一行重复；其余各列用表头的名称",
}
GAPS = {
    "单位": "收文单位名称",
    "年度": "报告年度",
    "标题": "报告标题",
    "稿次": "第几稿",
    "结尾": "统计口径、重新发布的要求",
    "部分": "一、须更正的内容等小标题，与〔意见〕一起重复",
    "意见": "逐条意见",
    "附件": "“附件：有关原文”，有表述重复、无关字样的才印",
    "附件内容": "对照的段落、有关字样",
    "序号": "回执或列表的序号，所在的一行重复",
    "问题": "回执中的问题，所在的一行重复",
    "文号": "文书要素",
    "签发人": "文书要素",
    "主管部门": "文书要素",
    "联系人": "文书要素",
    "联系电话": "文书要素",
    "日期": "落款日期",
    "期限": "反馈期限",
    "报告数": "核对的报告份数",
    "单位数": "核对的单位数",
    "问题数": "属实的问题处数",
    "问题报告数": "有属实问题的报告份数",
    "类别": "问题类别小标题，与〔情况〕一起重复",
    "情况": "这一类的共性问题",
    "其他": "其余问题处数",
    "有关单位": "点名部分的小标题，没有点名时不印",
    "单位情况": "点名的单位各有哪些问题",
    "核对事项": "列表中的问题，所在的一行重复",
    "处数": "列表中的处数",
    "报告份数": "列表中的报告份数",
}
