"""Words of decisions: how findings stand, how they are worked through."""

REASONS = ("识别有误", "规则不适用", "原文无误", "其他")
"""Why a finding is said not to hold; the last asks for a note."""

WHO = "审核人"
WHO_NEEDED = "请先填写审核人姓名，再作认定。"

# Filters
VIEW = "显示"
VIEWS = {"list": "清单", "matrix": "矩阵"}
COLUMNS = "矩阵的列"
COLUMN_CHOICES = {"fault": "问题类别", "rule": "核验项"}
ROWS = "单位的排列"
ROW_ORDERS = {"count": "问题多的在前", "open": "待认定多的在前", "name": "按单位名称"}
FILTER_DECISION = "认定"
RETURNS = "依据已变"
PROPOSED = "新稿待复核"
MORE = "更多筛选"
MORE_CHOSEN = "更多筛选（{count}）"
FILTER_STATUS = "核验结果"
FILTER_KIND = "单位类别"
FILTER_CLASS = "名单类别"
FILTER_AREA = "地区"
FILTER_REVIEWER = "审核人"
FILTER_RULE = "核验项"
ALL = "全部"
CLEAR = "清除筛选"

# Counts
TALLY = "{reports} 个单位，问题 {total} 处：{severities}"
TALLY_SEVERITY = {"error": "错误 {count}", "warning": "疑点 {count}", "info": "提示 {count}"}
TALLY_BETWEEN = "，"
TALLY_UNASKED = "未选的另有{severities}"
TALLY_OPEN = "待认定 {open}"
TALLY_SETTLED = "不再计入 {settled} 处（不成立、说明已采纳）"
TALLY_PROPOSED = "新稿已不再出现、待复核 {proposed} 处"
MATRIX_HIDDEN = "没有问题的 {count} 项核验未列出"
MATRIX_SETTLED = "已认定，不再计入"
MATRIX_OPEN = "待认定"
MATRIX_TOTAL = "问题"
MATRIX_IN_LIST = "在清单中逐条认定"

# The list
LIST_EMPTY = "没有符合条件的问题，请放宽筛选条件。"
HINTS = (
    ("↑ ↓ / j k", "上一条、下一条"),
    ("1", "属实"),
    ("2", "不成立"),
    ("3", "说明已采纳"),
    ("u", "撤回"),
    ("Enter", "看依据"),
)
REASON_PROMPT = "不成立的理由："
REASON_CANCEL = "Esc 取消"
SINCE = {"new": "新稿新出现", "still": "新稿仍存在"}
GONE = "新稿不再出现"
NOT_FAILED = "无法核验"
UNKNOWN_COLUMNS = ("单位", "核验项", "原因")

# Beside it
NOTE = "备注"
NOTE_HINT = "可不填"
NOTE_NEEDED = "选“其他”的，请写明情况。"
DISMISS = "不成立…"
DISMISS_REASON = "理由"
SEND_BACK = "退回…"
SEND_BACK_DUE = "请于此日前修改反馈"
DUE_PAST = "期限应晚于今天。"
DO = {
    "confirmed": "属实",
    "explained": "说明已采纳",
    "corrected": "复核通过",
    "not_corrected": "未更正",
}
SEND_BACK_ALL = "连同该单位其他属实的问题一起退回（共 {count} 处）"
UNDO = "撤回认定"
UNDO_LAST = "撤回上一步（{count} 处）"
DECIDED = "{agency}：{state}"
DECIDED_MANY = "已认定 {count} 处：{state}。"
UNDONE = "已撤回 {count} 处认定。"
DECIDED_MEANWHILE = "{who}刚才已把这一处定为“{state}”，这次没有认定，请看过再定。"
NOTHING_TO_UNDO = "没有可以撤回的认定。"
STANDS = "{state}　{who}　{when}"
STANDS_REASON = "理由：{reason}"
STANDS_NOTE = "备注：{note}"
STANDS_DUE = "期限 {due}"
STANDS_TIMES = "第 {times} 次退回"
CHANGED = "依据已变，请重新认定。原认定：{state}"
BEFORE = "原依据"
AFTER = "现依据"
NOT_THERE = "（无）"
PROPOSALS = {
    "corrected": "新稿中不再出现，建议认定为已更正；核对后点“复核通过”办结。",
    "not_corrected": "新稿中仍然存在，建议认定为未更正。",
}
HISTORY = "认定经过（{count} 条）"
HISTORY_RETURNED = "报告整份退回"
HISTORY_WITHDRAWN = "（{when} {who}撤回）"
SAME_CAUSE = "同一原因还涉及 {count} 处："
LAST_YEAR = "{year}年年报"
THIS_YEAR = "{year}年年报（本报告）"
WAITS = "先核对原件或官网原文，再认定；认定属实后才扣分、进文书。"
OPEN_CARD = "打开该单位评分表"
PASSED_TITLE = "与通过稿（第 {n} 稿）相比，发布稿有 {count} 个数字不同"
DRAFT_TITLE = "与最后一次送审稿（第 {n} 稿）相比，发布稿有 {count} 个数字不同"
PASSED_ROW = "{cell}：原为 {before}，发布稿为 {after}"
CHANGED_SINCE = (
    "发布稿与通过稿（或最后一次送审稿）相比，{reports} 份报告有 {count} 个数字不同，请核对是否需要更正"
)
CHANGED_COLUMNS = ("单位", "对照的稿件", "格子", "原为", "发布稿为")
SINCE_PASSED = "通过稿（第 {n} 稿）"
SINCE_DRAFT = "送审稿（第 {n} 稿）"
SET_RIGHT = "程序读错了…"
SET_RIGHT_CELL = "读错的格子"

# Many at once
BULK = "批量认定…"
BULK_TITLE = "批量认定"
BULK_LINE = "“{rule}”在筛选出的单位中有 {count} 处，其中已认定 {decided} 处。选定单位后一次认定，可一次撤回。"
BULK_AGAIN = "已认定的 {count} 处也一并改认定"
BULK_NEEDS_RULE = "先在“更多筛选”中选定一个核验项，再批量认定。"
BULK_AGENCIES = "单位"
BULK_STATE = "认定为"
BULK_DO = "认定 {count} 处"
