"""Words of 报送台账."""

# States
SUBMISSIONS = {
    "missing": "未报",
    "not_due": "未到期",
    "late": "迟报",
    "on_time": "按时",
    "undated": "已报，日期未登记",
    "no_day": "期限未定",
}
SIGNS = {
    "missing": "✕",
    "late": "△",
    "on_time": "✓",
    "passed": "✓",
    "returned": "↩",
    "republished": "✓",
    "waiting": "○",
    "again": "◐",
}
"""Signs before the states in the table, so that a column is seen at a glance."""

REVIEWS = {"waiting": "待审", "returned": "已退回", "again": "待复核", "passed": "通过"}
PUBLICATIONS = {
    "unpublished": "未发布",
    "late": "逾期发布",
    "on_time": "按时发布",
    "republished": "更正后重新发布",
    "undated": "已发布，日期未登记",
    "no_day": "期限未定",
}
UNCONFIRMED = "{state}（待确认）"
ASKED = "{state}（名称待核对）"
STANDINGS = {"owes": "应报", "renamed": "更名", "merged": "合并", "vertical": "垂直管理", "exempt": "免报"}
STATE_COUNT = "{state} {count}"

# The parts of the screen
PARTS = {"ledger": "台账", "names": "名称核对", "roster": "名单", "days": "期限"}
NAMES_COUNT = "名称核对（{count}）"
YEAR_LABEL = "报告年度"
EMPTY = "名单还是空的"
EMPTY_LINE = "请先导入应报单位名单（CSV 或 Excel），或者直接在“名单”里填写。"
OPEN_ROSTER = "填写名单"

# Counts
OWED = "应报"
OWED_VALUE = "{count} 个"
OWED_NOTE = "名单 {all} 个"
REPORTED = "已报"
REPORTED_NOTE = "迟报 {late} 个"
MISSING = "未报"
MISSING_NOTE = "未到期 {not_due} 个"
ASKED_NOTE = "名称待核对 {asked} 个"
TO_REVIEW = "待审、待复核"
TO_REVIEW_NOTE = "通过 {passed} 个"
RETURNED = "已退回"
RETURNED_NOTE = "共退回 {times} 次"
UNPUBLISHED = "未发布"
UNPUBLISHED_NOTE = "逾期发布 {late} 个"

STRIP = (
    "报送台账：应报 {owed} 个，已报 {reported} 个，未报 {missing} 个，"
    "待审、待复核 {open} 个，已退回 {returned} 个，未发布 {out} 个"
)

# Filters
SUBMISSION = "报送"
REVIEW = "审核"
PUBLICATION = "发布"
AREA = "地区"
CLASS = "类别"
REVIEWER = "审核人"
MINE = "我的待办（{name}）"
NOBODY = "未分派"
NAME = "单位"
NAME_HINT = "输入几个字查找"
ALL = "全部"
SHOWN = "显示 {shown} 个，共 {all} 个单位"
NO_MATCH = "没有符合条件的单位，请放宽筛选条件。"

# The table
COLUMNS = {
    "number": "序号",
    "name": "单位",
    "area": "地区",
    "class": "类别",
    "submission": "报送",
    "submitted": "报送日期",
    "review": "审核",
    "returned": "退回次数",
    "return_due": "退回期限",
    "first": "初审",
    "second": "复审",
    "publication": "发布",
    "published": "发布日期",
    "versions": "稿数",
    "standing": "情况",
    "contact": "联系人",
    "note": "备注",
}
PICK_EVERY = "其他页的也选上，共 {count} 个单位"
PICK = "勾选左边的方框可以选多个单位，一并分派、退回、通过或登记日期。"
CONCERNS = "共 {count} 份报告：{names}"
AND_MORE = "等 {count} 个单位"

# What is done with reports
WHO = "操作人"
ACT = "办理"
ASSIGN = "分派"
ASSIGN_TITLE = "分派审核人"
STEPS = {"first": "初审", "second": "复审"}
STEP = "环节"
TO_WHOM = "审核人"
TO_WHOM_HINT = "姓名；留空为取消分派"
RETURN = "退回"
RETURN_TITLE = "退回修改"
RETURN_DUE = "修改后报回的期限"
RETURN_NOTE = "说明"
APPROVE = "通过"
APPROVE_TITLE = "审核通过"
APPROVE_LINE = "分派了复审的报告，初审通过后待复核，复审通过才算通过。"
REOPEN = "撤回"
REOPEN_TITLE = "撤回最近一次退回或通过"
REOPEN_LINE = "撤回后恢复到这次退回或通过之前的状态，退回次数相应减少。"
SUBMITTED = "登记报送日期"
SUBMITTED_LINE = "送审稿先按收件日期计，超过期限只作疑点；登记的日期，超过期限作错误。"
SUBMITTED_DAY = "报送日期"
SUBMITTED_CLEAR = "清除登记的日期"
SUBMITTED_BEFORE = "报送日期不能早于报告年度结束。"
DO = "确定"
NEEDS_NAME = "请先填写姓名。"
DONE = {
    "assign": "已分派 {count} 份报告。",
    "returned": "已退回 {count} 份报告。",
    "passed": "已通过 {count} 份报告。",
    "reopened": "已撤回 {count} 份报告最近一次退回或通过。",
    "submitted": "已登记 {count} 份报告的报送日期。",
}
DONE_BEFORE = "有 {count} 份此前刚已退回，不重复计次。"
"""Behind DONE, or alone."""

OPEN_CARD = "打开评分表"

# 催报名单
REMIND = "催报名单（{count}）"
REMIND_LINE = "期限已过仍未报送的单位，按名单顺序。右上角可以复制。"
REMIND_ASKED = (
    "另有 {count} 个单位可能已经报送，报告上的名称待核对，没有列入：{names}。请先到“名称核对”确认。"
)
REMIND_NONE = "没有超过期限仍未报送的单位。"
REMIND_HEAD = "截至{today}，以下{count}个单位尚未报送{year}年政府信息公开工作年度报告："
REMIND_ROW = "{number}. {name}（期限{due}{contact}）"
REMIND_CONTACT = "，联系人：{contact}"
REMIND_SHEET = "催报名单"
REMIND_FILE = "{year}年年报催报名单.xlsx"
REMIND_XLSX = "下载 Excel"
REMIND_COLUMNS = ("序号", "单位", "地区", "类别", "报送期限", "逾期天数", "联系人", "备注")
SHEET = "报送台账"
SHEET_FILE = "{year}年报送台账.xlsx"
SHEET_DOWNLOAD = "下载台账"

# Reports of nobody's
OUTSIDE = "名单外的报告（{count}）"
OUTSIDE_LINE = "这些报告的单位不在名单上，或者名称没有对上。名称相近的请到“名称核对”确认。"
OUTSIDE_DOUBLE = "与名单单位“{name}”的另一份报告重复"
OUTSIDE_ASKED = "可能是“{name}”，请到“名称核对”确认"
OUTSIDE_NONE = "名单上没有相近的单位"
OUTSIDE_WHY = "情况"

# 名称核对
NAMES_LINE = "报告上的单位名称与名单不完全一致的，请逐个确认。确认一次，以后各年各稿都照此办理。"
NAMES_NONE = "没有需要核对的名称。"
NAMES_READ = "报告：{name}"
NAMES_READ_IN = "报告：{name}（{area}）"
NAMES_OURS = "名单：{name}（{area}）"
NAMES_NOTE = "名单备注：{note}"
NAMES_LIKE = "名称相近程度 {likeness}%"
SAME = "是同一单位"
DIFFERENT = "不是"
SAID_SAME = "已确认为“{name}”的报告。"
SAID_DIFFERENT = "已记下：不是“{name}”的报告。"
SAID_TITLE = "已经确认的名称（{count}）"
SAID_ROW = "{read} {sign} {name}　{who}　{day}"
FORGET = "撤回"
FORGOTTEN = "已撤回对“{read}”的确认。"
MANY = "另有 {count} 个，确认后依次显示。"

# 名单
ROSTER_COLUMNS = {
    "name": "单位名称",
    "area": "地区",
    "kind": "单位类别",
    "class_": "类别",
    "parent": "上级单位",
    "contact": "联系人",
    "standing": "情况",
    "note": "备注",
    "code": "区划代码",
}
ROSTER_FILE = "应报单位名单"
ROSTER_UPLOAD = "导入名单"
ROSTER_UPLOAD_LINE = (
    "CSV（UTF-8 或 GB18030）或 Excel（.xlsx），读第一张有“单位名称”一栏的工作表；"
    "列名不必与模板完全一致，顺序照文件。"
)
ROSTER_FILE_LABEL = "把名单文件拖到下面的框里，或点框内按钮选择"
ROSTER_AREA = "默认地区"
ROSTER_AREA_HINT = "如：云川县。文件中没有写地区的单位，用这里填写的地区。"
TEMPLATE_XLSX = "模板（Excel）"
TEMPLATE_CSV = "模板（CSV）"
EXPORT_XLSX = "导出名单"
PREVIEW = "文件共 {count} 个单位：新增 {new}，变动 {changed}，不变 {same}；名单中有而文件中没有的 {removed}。"
PREVIEW_COLUMNS = {"what": "处理", "name": "单位名称", "area": "地区", "fields": "内容"}
NEW = "新增"
CHANGED = "变动"
REMOVED = "移出"
FIELD_CHANGED = "{field}：{old} → {new}"
NOTHING = "（空）"
REMOVE = "把文件中没有的 {count} 个单位从名单中移出"
SAVE_ROSTER = "保存名单"
ROSTER_SAVED = "名单已保存，共 {count} 个单位。"
ROSTER_SAME = "文件与现有名单一致，没有需要保存的变动。"
PROBLEMS = "有 {count} 处请核对，其余的行照常导入："
GRID = "名单（{count}）"
GRID_LINE = "双击格子修改，末行添加，勾选左边的方框后按删除键移出。合并、垂直管理、免报的单位不列入应报。"
GRID_SAVE = "保存修改"
DRAFT_COUNT = "{count} 行有改动未保存，翻页、查找不会丢失。"
DRAFT_DROP = "放弃改动"
DRAFT_LOST = "名单或界面语言变了，此前未保存的 {count} 行改动已作废，请核对后重新填写。"

ROW_NAMELESS = "第{row}行没有单位名称，未导入。"
ROW_LONG = "第{row}行的单位名称超过{most}个字，未导入，请核对：{name}……"
ROW_NO_BODY = "第{row}行“{name}”不是单位名称，未导入，请核对。"
ROW_WHOSE = "“{name}”"
ROW_FORMULA = (
    "第{row}行{whose}的{columns}是没有计算结果的公式，这一行未导入；请用Excel或WPS打开，保存后重新选择。"
)
ROW_DOUBLE = "第{row}行“{name}”与第{first}行重复，只导入第{first}行。"
ROW_STANDING = "第{row}行“{name}”的情况“{word}”不在可选范围，按应报导入，原文记入备注。"
ROW_CODE = "第{row}行“{name}”的区划代码“{word}”不是6、9或12位数字，代码未导入。"
COLUMN_UNUSED = "“{title}”一列没有用到。"
FILE_NO_BODIES = "文件里只有列名，没有单位，请填写后重新选择。"
FILE_EMPTY = "文件里没有内容，请核对后重新选择。"
FILE_UNREADABLE = "文件不能读取，请另存为 .xlsx 或 UTF-8 编码的 CSV 后再试。"
FILE_NO_HEADER = "没有找到“单位名称”一栏，请在第一行写明列名，或者使用模板。"
FILE_LONG = "名单超过 {most} 行，请分开导入。"

TEMPLATE_SHEET = "名单"
GUIDE_SHEET = "填写说明"
GUIDE_COLUMNS = ("栏目", "填写要求")
GUIDE = (
    ("单位名称", "必填，写全称，与年报标题一致。"),
    ("地区", "单位所在的县（市、区），如“云川县”。同名的乡镇靠它区分。"),
    ("单位类别", "可不填，按名称识别。可选：{kinds}。"),
    ("类别", "本办自定的分组，可不填。"),
    ("上级单位", "可不填。"),
    ("联系人", "姓名和电话，用于催报名单。"),
    ("情况", "可选：{standings}。不填为应报；合并、垂直管理、免报的不列入应报。"),
    ("备注", "如原名称、合并去向。"),
    ("区划代码", "乡镇、街道的区划代码，6、9或12位，可不填。"),
)

# 期限
DAYS_LINE = (
    "报送和发布的最后日期（报告年度的次年）。同时符合几条的，先看年度，再看地区，再看单位类别，取最具体的一条；"
    "一条也没有的按默认日期。默认日期中，政府部门（1月31日）和县级以上人民政府发布（3月31日）的期限"
    "见《政府信息公开条例》第四十九条，其他单位的期限由主管部门规定。"
)
DAYS_COLUMNS = {
    "purpose": "事项",
    "kind": "单位类别",
    "area": "地区",
    "year": "报告年度",
    "month": "月",
    "day": "日",
}
PURPOSES = {"submit": "报送", "publish": "发布"}
DAYS_DATE = "{month}月{day}日"
DAYS_ANY = "全部"
DAYS_SET = "本办规定的日期"
DAYS_HELD = "{year} 年度报告的日期"
DAYS_HELD_COLUMNS = {"area": "地区", "kind": "单位类别", "submit": "报送", "publish": "发布"}
DAYS_EVERYWHERE = "各地区"
SAVE_DAYS = "保存期限"
DAYS_SAVED = "期限已保存，台账和时限检查已按新期限重新计算。"
DAYS_BAD = "第 {row} 行的日期 {month}月{day}日 不存在，请改正。"
DAYS_INCOMPLETE = "第 {row} 行没有写全事项和月、日，请补充。"
DAYS_DOUBLE = "第 {row} 行与第 {first} 行说的是同一事项，请只留一行。"
