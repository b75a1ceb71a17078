"""Words of 年度总览 and 简报: what leaders read."""

FAULT_NAME = "{fault}·{check}"
LIST = "、"
LIST_LONG = "，"
MAIN_MORE = "等{count}类"
NO_CLASS = "未分类"
NO_NAME = "单位未识别"
UNDATED = "日期未登记"
REMARK = "（{remark}）"
UNCONFIRMED = "待确认"
LATE_DAY = "逾期"
NONE = "—"

COLUMNS = {
    "number": "序号",
    "name": "单位",
    "group": "类别",
    "submitted": "首次报送",
    "published": "首次发布",
    "first_score": "首报得分",
    "after_score": "整改后得分",
    "grade": "等次",
    "to_correct": "须更正",
    "corrected": "已更正",
    "to_explain": "待说明",
    "main": "主要问题",
    "review": "审核状态",
}

# Figures
OWED = "应报"
ON_TIME = "按时"
LATE = "迟报"
MISSING = "未报"
BODIES = "{count} 个"
OWED_NOTE = "已报 {reported} 个"
OWED_NOTHING = "没有名单，应报数未知"
ON_TIME_NOTE = "另有 {count} 个已报，日期未登记"
ON_TIME_NO_DAY = "另有 {count} 个期限未定"
ON_TIME_ALL = "在期限前报送"
LATE_NOTE = "晚于期限报送"
LATE_UNSURE = "其中 {count} 个日期待确认"
MISSING_NOTE = "期限已过"
MISSING_NOT_DUE = "另有 {count} 个未到期"
OUTSIDE = "名单外另有 {count} 份报告"
ON_FILE = "已收"
REPORTS = "{count} 份"

TO_CORRECT = "须更正"
PLACES = "{count} 处"
TO_CORRECT_NOTE = "涉及 {reports} 份报告"
TO_CORRECT_OUTSIDE = "含名单外的 {count} 份"
TO_CORRECT_OPEN = "其中 {count} 处待认定"
CORRECTED = "已更正"
CORRECTED_NOTE = "新稿中已不再出现"
RATE = "整改率"
RATE_NOTE = "已更正 {corrected} 处 ÷ 须更正 {to_correct} 处"
RATE_SMALL = "样本过小，只列件数"
RATE_NONE = "没有须更正的内容"
NOT_APPLICABLE = "不适用"
TO_EXPLAIN = "待说明"
TO_EXPLAIN_NOTE = "经认定、待单位说明的疑点"

FIGURES = {
    "received": "新收申请",
    "answered": "办理",
    "carried_out": "结转下年",
    "corrected": "被纠错（复议）",
    "lost": "败诉（诉讼）",
}
CASES = "{value} 件"
BEFORE = "上年 {value}（{count} 个）"
BEFORE_NONE = "上年没有数据"
BODIES_THIS = "{count} 个单位"
BODIES_LACKING = "，缺 {count}"
ALIKE = "可比 {count} 个：{change}"
SAME = "持平"
MORE = "多 {count} 件"
FEWER = "少 {count} 件"

# Charts
AXIS_BODIES = "单位数（个）"
AXIS_PLACES = "问题数（处）"
AXIS_SCORE = "得分（分）"
AXIS_REPORTS = "报告数（份）"
STATE = "报送"
FAULT = "问题"
WHICH_SCORE = "得分"
NOW_SCORE = "现行得分"
TOLD = "{name} {count}"
TOLD_BODIES = "{} 个单位"
BAND = "{low}–{high}"
BAND_BELOW = "{low} 以下"
SUBMISSIONS_TITLE = "{year}年年报各类单位报送情况"
FAULTS_TITLE = "{year}年年报常见问题"
SCORES_TITLE = "{year}年年报得分分布"
SUBMISSIONS_EMPTY = "还没有可以统计的报送情况。"
SUBMISSIONS_UNDATED = "{year}年的报告都没有登记报送日期，或者没有规定期限，看不出按时与否。"
OPEN_LEDGER = "登记日期和期限"
FAULTS_EMPTY = "没有发现须更正的内容。"
SCORES_EMPTY = "没有可评分的报告：可核验内容不足八成的报告暂不评分。"

RATE_COUNTS = "{corrected} / {to_correct} 处"
NO_ROSTER = "还没有应报单位名单，应报、未报不能统计；下面只列已收的报告。"
OPEN_ROSTER = "导入名单"
NO_AREA = "报告都没有写明地区，申请和争议的数字没有相加。请在“报告库”中补充地区。"
SUMS_LINE = "{area}各单位的本机关数字相加，每个单位只加一次，汇总报告不计入；“可比”指两年都有这个数字的单位。"
AREA = "地区"
OPEN_TOTALS = "逐格合计"

# What the figures mean
OWED_HELP = "名单上应当报送年报的单位，合并、垂直管理、免报的不计。"
ON_TIME_HELP = "报送日期不晚于规定期限的单位。日期没有登记的不算按时，也不算迟报。"
LATE_HELP = "报送日期晚于规定期限的单位。期限见“报送台账”。"
MISSING_HELP = "期限已过、还没有报告的单位。"
TO_CORRECT_HELP = (
    "首次报送以来发现的错误，包括已经更正的；认定为不成立、说明已采纳、识别有误的不计，疑点不计。"
)
CORRECTED_HELP = "首次报送时有、后来的稿件中已不再出现的错误。"
RATE_HELP = "已更正的处数除以须更正的处数。须更正不足 {least} 处的，只列处数。"
TO_EXPLAIN_HELP = "经认定属实、已请单位核实说明、还没有办结的疑点。"
FIGURES_HELP = {
    "received": "表三“本年新收政府信息公开申请数量”总计。",
    "answered": "表三“（七）总计”：本年度办理的申请。",
    "carried_out": "表三“结转下年度继续办理”总计。年底前后收到的申请可以结转，不是差错。",
    "corrected": "表四行政复议“结果纠正”。",
    "lost": "表四两类行政诉讼的“结果纠正”之和。",
}

# The table
TABLE_TITLE = "各单位情况"
TABLE_LINE = "按名单顺序分类排列；得分为预评分，以人工认定为准。点一行打开单位评分表。"
TABLE_EMPTY = "这个年度还没有应报单位，也没有报告。"
NO_MATCH = "没有符合条件的单位，请放宽筛选条件。"
NOTHING_FILED = "这个单位还没有报告。"
ALL = "全部"
GROUP_COUNT = "{group}（{count}）"
FIND = "输入几个字查找"
PAGE = "第 {first}–{last} 个，共 {all} 个"
PAGE_LABEL = "显示"

# Pictures
PICTURE = "图片"
PICTURE_PNG = "PNG 图片（放入 Word、PPT）"
PICTURE_SVG = "SVG 图片（可放大、可编辑）"
PICTURES = {
    "submissions": "{year}年年报报送情况",
    "faults": "{year}年年报常见问题",
    "scores": "{year}年年报得分分布",
}

# The paper
SHORT = {"received": "新收", "answered": "办理", "carried_out": "结转", "corrected": "被纠错", "lost": "败诉"}
SUM_COLUMNS = ("本年", "上年", "可比单位增减")
ITEM = "项目"
STOP = "。"
CAPTIONS = (
    "图{number}　{year}年年报各类单位报送情况",
    "图{number}　{year}年年报常见问题",
    "图{number}　{year}年年报得分分布",
)
SAID_STATES = {"on_time": "按时", "late": "迟报", "undated": "报送日期未登记", "no_day": "期限未定"}
SAID_STATE = "{state}{count}个"
SAID_SUBMITTED = "应报年报的单位{owed}个，已报{reported}个（{parts}），期限已过未报{missing}个。"
SAID_NOT_DUE = "另有{count}个单位未到期。"
SAID_OUTSIDE = "名单外另收到{count}份报告。"
SAID_UNLISTED = "收到{reports}份报告。报送台账中没有应报单位名单，应报、未报未作统计。"
SAID_NOTHING_WRONG = "没有发现须更正的内容。"
SAID_MENDED = (
    "首次报送以来，发现须更正的内容{to_correct}处，涉及{reports}份报告{outside}，已更正{corrected}处"
)
SAID_MENDED_OUTSIDE = "（含名单外的{count}份）"
SAID_RATE = "，整改率{rate}"
SAID_UNDECIDED = "；其中{count}处由程序核对发现，尚待人工认定"
SAID_TO_EXPLAIN = "经认定、待单位说明的疑点{count}处。"
SAID_FAULT = "{name}（{count}个单位）"
SAID_COMMON = "较为常见的有：{faults}。"
SAID_SUMS = (
    "{area}各单位的本机关数字相加如下，每个单位只加一次，汇总报告不计入。"
    "括号内是有这个数字的单位数，“可比单位”指两年都有这个数字的单位。"
)
SAID_SUM = "{value}件（{count}个）"
SAID_SCORED = "已评分{scored}份，暂不评分{unscored}份，首报得分中位数{median}分"
SAID_SCORED_NOW = "；{count}份报告有后来的稿件，现行得分中位数{median}分"
SAID_NOTE = "得分为预评分：未经人工认定的疑点不扣分。各单位情况见附件，按名单顺序分类排列，不作排名。"

# To take home
DOWNLOAD = "下载"
PAPER = "简报"
DOWNLOAD_BRIEF = "简报（Word）"
DOWNLOAD_BRIEF_HINT = "本页的数字、三张图和各单位情况"
BRIEF_FILE = "{year}年政府信息公开年报审核简报"
DOWNLOAD_DATA = "数据（CSV、Parquet）"
DOWNLOAD_DATA_HINT = "报告、数据项、核对结果三张表和数据字典，装在一个压缩包里"
DATA_FILE = "{year}年政府信息公开年报数据"
MAKE_WORKBOOK = "制作工作簿（{count} 个单位）"
YEAR_LINE = "{year}年已收 {reports} 个单位的报告；简报、工作簿和数据都按 {today} 报告库中的资料制作。"
