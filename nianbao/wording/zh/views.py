"""Words of the screens 单位评分表, 审核工作台, 横向对比 and 指标与规则."""

# The official tables
TABLE_SECTIONS = {
    "proactive": "二、主动公开政府信息情况",
    "requests": "三、收到和处理政府信息公开申请情况",
    "disputes": "四、政府信息公开行政复议、行政诉讼情况",
}
FORM_CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
FORM_APPLICANTS = "申请人情况"
FORM_CONTENT = "信息内容"
FORM_LITIGATION = "行政诉讼"
TABLE_NOT_RECOGNISED = "未识别到表格，请核对原件"
TABLE_PARTIAL = "表格只识别出一部分，未显示数字的格子请核对原件"
CELL_BLANK = "空"
CELL_SIGNS = {
    "blank": "空",
    "mark": "/",
    "uncertain": "存疑",
    "sums": "12",
    "entered": "12",
    "corrected": "12",
}
CELL_UNCERTAIN = "存疑"
CELL_STATES = {
    "blank": "原表未填",
    "mark": "原表填的是符号",
    "uncertain": "识别存疑，请选定数值",
    "sums": "数字相连或识别不清，按表内勾稽关系确定",
    "entered": "人工录入",
    "corrected": "识别值已校正",
    "absent": "原文中未读到此格",
}
CELL_READ_AS = "原文为“{raw}”"
CELL_CANDIDATES = "可能的数值：{values}"
CELL_READ_BEFORE = "识别值为“{raw}”"
FORM_HINT = "点击格子查看对应问题和原文位置；程序读错的可以校正。"
FORM_NO_FINDING = "此格没有发现问题。"
LEGEND_JUDGED = {"error": "错误", "warning": "疑点", "info": "提示"}
LEGEND_INVOLVED = "参与核对的格子"

# Evidence
EVIDENCE_PAGE = "原件第{page}页"
EVIDENCE_ZOOM = "放大整页"
EVIDENCE_PAGE_FAILED = "原件第{page}页暂时无法显示，请下载原件核对。"
EVIDENCE_TABLE = "原件第{table}个表格"
EVIDENCE_WHOLE_TABLE = "显示整表"
EVIDENCE_TABLE_FAILED = "原件第{table}个表格暂时无法显示，请下载原件核对。"
SECTION_HEADING = "{number}、{title}"
EVIDENCE_HEADING = "原文标题：{heading}"
EVIDENCE_HEADINGS = "原文中读到的部分标题：{headings}"
EVIDENCE_DATE = "{date}，可在“设置”中改正"
EVIDENCE_NONE = "没有可以对照的原文，请核对原件。"
PLACES = "（{count}处）"
OTHERS_ZERO = "其余 {count} 格均为 0"
LIST = "；"
EVIDENCE_MORE = "另有{count}处"

# Charts
CHART_TOLD = "{title}。{told}"
CHART_FIGURES = "逐项数字见图后的表。"
CHART_EMPTY = "没有可以作图的数据。"
AXIS_SHARE = "占比"
AXIS_YEAR = "年度"
CHART_AGENCY = "单位"
CHART_INDICATOR = "指标"
CHART_VALUE = "数值"
CHART_COUNTS = "件数依据"
CHART_MEDIAN = "同类中位数"
FORM_BREAK = "与上年口径不同，不可比"
POINTS_LOST = "扣 {points} 分"
SAME_ROOT = "同时涉及："

# Indicators
UNITS = {"count": "件", "items": "条", "rate": "%", "CNY_10k": "万元"}
ABOUT = "约 "
FRACTION = "{} / {} 件"
INDICATOR_STATES = {
    "small_sample": "样本过小，只列件数",
    "not_applicable": "不适用（分母为零）",
    "missing": "所需数字未填、未读到或存疑",
    "not_in_form": "本版表格无此项",
    "inconsistent": "所需数字自相矛盾，请核对",
}

# 单位评分表
CHOOSE_AGENCY = "单位"
CHOOSE_AGENCY_HINT = "选择单位"
FIND_AGENCY_HINT = "输入名称的一部分或拼音首字母，如“青禾”“qhz”"
CHOOSE_YEAR = "年度"
NO_REPORT = "“{agency}”{year}年的报告不在报告库中，请从上面重新选择。"
POINTS = "{points} 分"
OUT_OF = "{score} / {most}"
NOT_ASSESSED = "无法核验"
PARTLY_ASSESSED = "部分无法核验"
NO_RULES = "暂无可核验的规则"
NOT_APPLICABLE_DIMENSION = "不适用"
NO_DEDUCTION = "没有扣分"
DIMENSION_HEAD = ("方面", "", "得分", "可核验", "扣分依据")
RANK = "同类第 {rank} 名，共 {ranked} 份"
SCORE_SUM = "按可核验的 {assessed} 分折算成百分制：（{assessed} − {lost}）÷ {assessed} × 100 ＝ {score} 分"
SCORE_NONE = "有核验规则的 {base} 分中，可核验 {assessed} 分，不足 {least}，暂不评分。"
REASON_WHERE = {"no_date": "，可在“设置”中填写"}
REASON_WAITS = "所列问题须核对原件或官网原文，认定后再评分。"
PENDING = "{count} 处待认定，认定属实后才扣分"
COUNT_ERRORS = "错误 {count}"
COUNT_WARNINGS = "疑点 {count}"
COUNT_INFOS = "提示 {count}"
COUNT_UNKNOWN = "无法核验 {count}"
PUBLISHED = "{date} 发布"
PUBLISHED_UNCONFIRMED = "{date} 发布（待确认）"
PUBLISHED_MISSING = "发布日期未读到"
TAB_FINDINGS = "问题和依据"
TAB_FORMS = "原表"
TAB_INDICATORS = "指标"
TAB_YEARS = "历年"
NO_FINDINGS = "没有发现错误和疑点。"
MORE_SETTLED = "已认定、不再计入 {count} 处"
MORE_INFOS = "提示 {count} 处（供参考，不扣分）"
MORE_UNKNOWN = "无法核验 {count} 处"
MORE_PASSED = "符合 {count} 项"
REASON_UNKNOWN = "缺少核验所需的内容。"
INDICATOR_HEAD = ("指标", "本单位", "件数", "同类单位", "说明")
PEERS_SAME = "均为 {}（{} 个单位）"
PEERS_RANGE = "{} 至 {}，中位数 {}，四分位 {} 至 {}（{} 个单位）"
PEERS_TOO_FEW = "可比单位不足 {least} 个"
PEERS_LABEL = "和谁比"
PEERS_AMONG = {"class": "同类单位", "area": "同地区单位", "chosen": "所选单位"}
PEERS_CHOSEN = "所选单位"
PEERS_CHOOSE = "选择要对照的单位，可选多个"
PEERS_COUNT = "除本单位外，同年度、同统计范围的对照单位 {count} 个。"
STRIP_TITLE = "在{among}中的位置"
STRIP_EMPTY = "没有可作图的占比：本单位分母不足 10，或者可比单位不足 3 个。"
STRIP_NOTE = "圆点为对照单位，菱形为本单位，竖线为中位数；只看位置，不分优劣。"
YEARS_EMPTY = "报告库中只有这一年的报告，收入往年报告后可看变化。"
CARD_FILE = "{agency}{year}年年报评分表"
CELL_DIALOG = "这一格的问题和依据"
PANELS_NOTE = "各图从零起，同一单位各年相连；虚线处报告格式改版或中间年份缺报告，不相连。"
PANELS_EMPTY = "没有两年以上都有数字的指标。"
YEAR_GAP = "上年报告不在库中"
CHOOSE_HINT = "请选择单位，或点选下表中的一行。"

# 审核工作台
FILTER_SEVERITY = "程度"
FILTER_FAULT = "问题类别（不选为全部）"
FILTER_NAME = "单位"
FILTER_NAME_HINT = "输入几个字查找"
FILTER_FAILING = "只看有问题的单位"
MATRIX_AGENCY = "单位"
MATRIX_SCORE = "预评分"
MATRIX_FAILING = "问题（处）"
MATRIX_COUNT = "点格子看问题和原文，点单位看评分表，点表头看全部单位。"
MATRIX_EMPTY = "没有符合条件的单位，请放宽筛选条件。"
MATRIX_HINT = "{agency} · {check}：{state}"
MATRIX_STATES = {
    "error": "错误",
    "warning": "疑点",
    "info": "提示",
    "not_assessable": "无法核验",
    "pass": "符合",
    "not_applicable": "不适用",
}
DRILL_CELL = "问题和依据"
DRILL_CHECK = "各单位情况"
DRILL_PASSED = "其余 {count} 处符合。"
DRILL_OPEN = "打开该单位评分表"
DRILL_NONE = "没有单位不符合这一项。"

# 横向对比
CHOOSE_TWO = "再选一个单位，就可以并列着看。"
MIXED_SCOPES = "所选报告的统计范围不同（本机关、全地区），口径不可比：只并列数字，不作图。"
MIXED_KINDS = "所选单位的类别不同，职权和申请构成不同，数字只供参考。"
BARS_TITLE = "申请和争议件数"
BARS_EMPTY = "没有可以并列作图的件数。"
DOCUMENTS_TITLE = "文件和行政决定数量"
DOCUMENTS_EMPTY = "没有可以并列作图的文件和决定数量。"
DOTS_TITLE = "办理结果占比"
DOTS_EMPTY = "没有可以并列作图的占比：分母不足 10 的只列件数。"
SMALL_SAMPLES = "样本过小，只列件数，不作图：{names}。"
NO_RANKING = "申请量、公开率、结转率、复议诉讼等取决于职权和申请内容，只并列，不排名，不分优劣。"
SCORE_CAVEAT = "预评分（未经人工认定），只在同类单位之间比较"
NO_SCORE = "暂不评分"
ASSESSABLE = "可核验率 {share}"
CAVEAT = "说明"
WHY_NOT_BESIDE = {"scope": "统计范围不同，不可比", "form": "表格版本不同，不可比"}
ITEM = "项目"
CHOOSE_COLUMN = "申请人"
TOWNS_FILE = "{year}年年报横向对比"
DIFFERENCES = "各单位数字不相同的格子以底色标出，只为便于查看，不表示对错。"
TABLE_STATES = {"blank": "空", "uncertain": "存疑", "not_read": "未读到", "not_in_form": "本版无此格"}

# 指标与规则
TAB_CHECKS = "核验规则"
TAB_SCHEME = "分值"
CHECKS_LINE = "程度为该规则最重的程度；实际程度随情形减轻。错误须更正，疑点请核实，提示供参考。"
CHECK_COLUMNS = ("规则", "程度", "依据", "适用表格", "适用年度", "适用单位")
INDICATOR_COLUMNS = ("指标", "公式", "单位", "适用表格", "能否排名", "说明")
SCHEME_CHOOSE = "分值方案"
SCHEME_IN_USE = "{title}（{years}年在用）"
SCHEME_COLUMNS = ("方面", "满分", "规则", "权重", "每处扣分", "最多扣分", "说明")
SMALL_RULE = "占比只在分母不小于 {least} 时计算：不足 {least} 的只列件数（样本过小），分母为零的不适用。"
RANKABLE = "可以"
NOT_RANKABLE = "不排名"
ALL_FORMS = "各版"
ALL_KINDS = "各类"
ALL_YEARS = "各年"
FROM_YEAR = "{first} 年起"
TO_YEAR = "至 {last} 年"
BETWEEN_YEARS = "{first}–{last} 年"
WAITS = "核对原件后才扣分"
GRADES_LINE = "等次："
GRADE_FROM = "{name} {least} 分及以上"
GRADE_BELOW = "{name} 不满 {most} 分"
UNSCORED = "可核验率低于 {share} 的{name}"
SCHEME_BASIS = "{label}。{basis}"
