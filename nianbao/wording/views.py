"""Words of the screens 单位评分表, 审核工作台, 横向对比 and 指标与规则."""

# The official tables
TABLE_TITLES = {"proactive": "表二 主动公开", "requests": "表三 申请办理", "disputes": "表四 复议诉讼"}
TABLE_SECTIONS = {
    "proactive": "二、主动公开政府信息情况",
    "requests": "三、收到和处理政府信息公开申请情况",
    "disputes": "四、政府信息公开行政复议、行政诉讼情况",
}
FORM_NAMES = {"2019": "2019年版表格", "2021": "2021年版表格", "older": "旧式报告（无统一表格）"}
FORM_CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
FORM_APPLICANTS = "申请人情况"
FORM_CONTENT = "信息内容"
FORM_LITIGATION = "行政诉讼"
TABLE_NOT_RECOGNISED = "未识别到表格，请核对原件"
TABLE_PARTIAL = "表格只识别出一部分，未显示数字的格子请核对原件"
CELL_BLANK = "空"
CELL_MARK = "“{raw}”"
CELL_UNCERTAIN = "存疑"
CELL_ABSENT = "未读到"
CELL_STATES = {
    "blank": "原表未填",
    "mark": "原表填的是符号",
    "uncertain": "识别存疑，请选定数值",
    "sums": "数字相连，按表内勾稽关系拆分",
    "absent": "原文中未读到此格",
}
CELL_READ_AS = "原文为“{raw}”"
FORM_HINT = "点击有底色的格子，查看对应问题和原文位置。"
FORM_PICKED = "{place}"
FORM_NO_FINDING = "此格没有发现问题。"
LEGEND_JUDGED = {"error": "错误", "warning": "疑点", "info": "提示"}
LEGEND_INVOLVED = "参与核对的格子"

# Evidence
EVIDENCE_PAGE = "原件第{page}页"
EVIDENCE_ZOOM = "放大整页"
EVIDENCE_PAGE_FAILED = "原件第{page}页暂时无法显示，请下载原件核对。"
EVIDENCE_TEXT = "原文"
EVIDENCE_CELLS = "涉及的格子"
EVIDENCE_NONE = "没有可以对照的原文，请核对原件。"
EVIDENCE_MORE = "另有{count}处"
EXPECTED = "应为"
ACTUAL = "实为"
DIFFERENCE = "相差"

# Charts
CHART_EMPTY = "没有可以作图的数据。"
AXIS_COUNT = "件数"
AXIS_SHARE = "占比"
AXIS_YEAR = "年度"
CHART_AGENCY = "单位"
CHART_INDICATOR = "指标"
CHART_VALUE = "数值"
CHART_COUNTS = "件数依据"
CHART_MINE = "本单位"
CHART_PEERS = "同类单位"
CHART_MEDIAN = "同类中位数"
FORM_BREAK = "与上年口径不同，不可比"
POINTS_LOST = "扣 {points} 分"
SAME_ROOT = "同一原因还涉及："
