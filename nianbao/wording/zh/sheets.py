"""Words of the workbook."""

SCORES_SHEET = "得分"
INDICATORS_SHEET = "指标"
PROBLEMS_SHEET = "问题"
NOTES_SHEET = "说明"
SUMMARY_FILE = "汇总.xlsx"
PART_FILE = "评分表-{number:02d}.xlsx"
AUTHOR = "年报"

# Who
AGENCY = "单位"
AREA = "地区"
KIND = "单位类别"
SCOPE = "统计范围"
YEAR = "年度"
TITLE = "报告标题"
FILE = "文件"
PUBLISHED = "发布日期"
DATE_UNCONFIRMED = "{date}（未确认）"
DATE_UNKNOWN = "未知"
FORM = "报告格式"
UNKNOWN_AGENCY = "单位未识别"

# Scores
SCORE = "得分"
GRADE = "等次"
ASSESSABLE = "可核验率"
RANK = "同类排名"
RANKED = "同类参排数"
LOST = "扣分合计"
PENDING = "待认定"
SCHEME = "评分办法"
DIMENSION = "方面"
DIMENSION_HEAD = "{name}（{points:g}分）"
MAXIMUM = "满分"
ASSESSED = "可核验分值"
DECISION = "认定"
DECIDED = "认定理由、认定人"
POINTS = "扣分"
SHARE = "应占分值"
DIMENSION_STATES = {
    "assessed": "已核验",
    "partly": "部分无法核验",
    "not_assessable": "无法核验",
    "not_applicable": "不适用",
    "no_rules": "尚无可核验规则",
}

# Indicators
INDICATOR = "指标"
VALUE = "数值"
RATE = "比率"
COUNTS = "件数"
NUMERATOR = "分子"
DENOMINATOR = "分母"
CLASS_MEDIAN = "同类中位数"
CLASS_VALUED = "同类有值数"
STATE = "情况"
UNITS = {"count": "件", "items": "条", "rate": "%", "CNY_10k": "万元"}
UNIT_HEAD = "{name}（{unit}）"
INDICATOR_STATES = {
    "ok": "",
    "approximate": "约数",
    "small_sample": "样本过小",
    "not_applicable": "不适用",
    "missing": "缺数据",
    "not_in_form": "表中无此项",
    "inconsistent": "数据矛盾，待核",
}
STATE_NOTES = {
    "approximate": "约数：正文写的是约数。",
    "small_sample": "样本过小：分母不足10，只列件数，不计算比率。",
    "not_applicable": "不适用：分母为零。",
    "missing": "缺数据：所需的格子为空白、识别存疑或未识别到表格，不按0计算。",
    "not_in_form": "表中无此项：该报告采用的表格没有这一项，与其他年度不可衔接。",
    "inconsistent": "数据矛盾，待核：分子大于分母或出现负数，不计算比率。",
}

# Problems
RULE = "核对事项"
FAULT = "问题类别"
SEVERITY = "程度"
PLACE = "位置"
MESSAGE = "说明"
EVIDENCE = "原文"
EXPECTED = "应为"
ACTUAL = "实为"
DIFFERENCE = "相差"
REASON = "原因"
CELL = "{name}：{quote}"
EMPTY = "（空）"
ZEROS = "（其余{count}格为0）"
MORE_QUOTES = "（另有{count}处）"
WAITS = "须先核对原件或官网原文，认定后计入。"

# Sections of a scorecard
DIMENSIONS_HEAD = "一、得分构成"
PROBLEMS_HEAD = "二、问题与扣分"
UNASSESSED_HEAD = "三、无法核验的事项"
INDICATORS_HEAD = "四、指标"
NO_PROBLEMS = "没有发现问题。"
ALL_ASSESSED = "全部适用事项均可核验。"

# Notes
NOTES_SCORES = "评分办法：{title}（{label}）"
NOTES_PROVISIONAL = "疑点未经人工认定的，不扣分；表中得分在认定完成之前为预评分。"
NOTES_GRADES = "等次：{grades}。可核验率低于{least:.0%}的，{unscored}。"
NOTES_GRADE = "{least:g}分及以上{name}"
NOTES_WORST = "不满{least:g}分{name}"
NOTES_INDICATORS = "指标公式"
NOTES_STATES = "指标的情况"
FORMULA = "公式"
CAVEAT = "使用提示"
NOTES_PARTS = "单位评分表另见同一压缩包内“评分表-01.xlsx”等文件。"

GIVEN = {"entered": "（人工录入）", "corrected": "（识别值已校正）"}
GIVEN_TABLE = "{table}人工录入（{who}，{day}）"
GIVEN_CELL = "{name}识别值已校正，识别值为“{read}”（{who}，{day}）"

# Lists
DECISIONS_SHEET = "认定"
ROSTER_SHEET = "名单"
FACTS_SHEET = "数据"
WIDE_SHEET = "按表样排列"
CHARTS_SHEET = "图表"
COMPARED_SHEET = "对比"
TABLE = "表"
FACT = "数据项"
RAW = "原文值"
READ = "校正前的识别值"
PROSE = "正文"
NOTE = "备注"
BY = "认定人"
DAY = "认定日期"
DUE = "更正期限"
FACT_STATES = {"reported": "", "blank": "空白", "mark": "符号", "uncertain": "识别存疑，请选定数值"}
FACT_DECIDED = {"sums": "按勾稽关系确定", "entered": "人工录入", "corrected": "识别值已校正"}
CELL_WORDS = {"blank": "", "uncertain": "存疑"}
ABSENT = "未读到"
OFFICIAL_HEAD = "五、官方表样（照原件数字）"
OFFICIAL_LEGEND = {
    "given": "蓝底：人工录入、校正的，或者按表内勾稽关系认定的",
    "doubtful": "黄底：识别存疑",
    "absent": "灰底：未读到",
}
LEGEND_COMMA = "；"
OFFICIAL_LINK = "官方表样见右侧"

# Charts
BAND_CHART = "得分分布（份）"
BAND = "得分"
REPORTS = "报告数"
BAND_BELOW = "{low}以下"
BAND_NAME = "{low}–{high}"
FAULT_CHART = "各类问题涉及的报告数（份）"
AGENCY_YEAR = "{agency} {year}"
AGENCY_AREA = "{agency}（{area}）"
COMPARED_CHART = "申请量（件）"
COMPARED_LINE = "各单位并列，只列数字，不作排名；差异来自职责和口径，不等于优劣。"
COUNTS_OF = "{name}（件数）"
PROGRESS = "正在制作工作簿 {done}/{total}"
