"""Words of 单位评分表 beyond its old parts: both scores, the signature, the printed card."""

FIRST_SCORE = "首报得分"
MENDED_SCORE = "整改后得分"
GRADE = "等次"
CHANGE = "与上年相比"
ASSESSABLE = "可核验率"
RANKING = "同类名次"
SCHEME = "分值方案"
SCHEME_LINE = "分值方案：{title}"
PROVISIONAL = "预评分"
PROVISIONAL_LINE = "预评分（未经人工认定）"
NO_SCORE = "暂不评分"
NO_SCORE_WHY = "可核验内容不足"
NOT_MENDED = "未重新报送"
UP = "+{points} 分"
DOWN = "−{points} 分"
SAME = "持平"
NOT_COMPARED = "不比较"
NO_LAST_YEAR = "上年报告不在库中"
LAST_YEAR_UNSCORED = "上年暂不评分"
THIS_YEAR_UNSCORED = "本年暂不评分"
OTHER_SCHEME = "两年分值方案不同"
LAST_YEAR = "上年 {score} 分"
RANK = "第 {rank} 名"
RANKED = "共 {ranked} 份"
NO_RANK = "—"
DRAFT_NO = "第 {ordinal} 稿"

SIGNED = "已核定：{who}，{day}"
SIGNED_SHORT = "已核定"
CHANGED = "评分已变化，需重新核定"
CHANGED_LINE = "{who} {day} 核定的 {score}；现为 {now}。"
SIGN = "核定评分"
SIGN_LINE = "核定后显示为“已核定”；得分、扣分依据或分值方案变化后须重新核定。"
SIGN_PENDING = "还有 {count} 处疑点待认定，认定属实后得分会变化。"
SIGNER = "核定人"
SIGN_DO = "核定"
SIGN_UNDO = "撤回核定"
SIGN_DONE = "已核定{agency}{year}年的评分。"
SIGN_UNDONE = "已撤回{agency}{year}年的核定。"
SIGN_NOTHING = "暂不评分的报告不能核定。"
SIGN_HISTORY = "核定记录"
SIGN_ROW = "{who} {day} 核定：{score}（{scheme}）"
SIGN_WITHDRAWN = "；{who} {day} 撤回"
SCORE = "{score} 分"

FIGURES = "正文数字"
TAB_FIGURES = "正文数字"
FIGURES_EMPTY = "正文中没有读到可以列出的数字。"
FIGURES_HEAD = ("项目", "数字", "原文")
ABOUT = "约 {value}"
UNREAD = "存疑"

DOWNLOAD_PDF = "打印版 PDF"
DOWNLOAD_DOCX = "打印版 Word"
DOWNLOAD_HINT = "两页 A4"
CARD_FILE = "{agency}{year}年政府信息公开工作年度报告评分表"

YEAR = "{year}年度"
TITLE = "政府信息公开工作年度报告评分表"
CARD_SIDES = "得分和扣分依据"
CARD_SIDES_KEY = "深色为得到的分，斜线为扣去的分，虚框内空白为未能核验的分"
CARD_BLOCKS = "{kept} 得分　{lost} 扣分　{open} 未能核验"
CARD_FAULTS = "问题和认定"
CARD_NO_FAULTS = "没有发现错误和疑点。"
CARD_FAULTS_MORE = "另有 {count} 处未印出，见系统中的评分表。"
CARD_MEASURES = "指标和同类单位"
CARD_MEASURES_KEY = "◆ 本单位　竖线为中位数　方框为中间一半单位　只看位置，不排名，不分优劣"
PEERS = "同类单位"
CARD_PEERS = "{kind}，{scope}，{year} 年"
CARD_YEARS = "历年"
CARD_YEARS_KEY = "虚线处与前一年口径不同或中间年份缺报告，不相连"
CARD_YEARS_NONE = "库中只有这一年的报告。"
CARD_FIGURES = "正文中的数字"
CARD_FIGURES_MORE = "另有 {count} 项未印出。"
CARD_TABLE_MISSING = "未识别到表格，请核对原件"
CARD_LACKING = "“〓”处的字本字库没有：{characters}"
CARD_FOOT = "{agency}{year} · {scheme} · 打印日期 {day}"
CARD_LOOKS = {
    "error": "× 反白：",
    "warning": "△ 左侧粗线：",
    "info": "i 底部粗线：",
    "involved": "灰底：",
    "blank": "“空”虚线框：",
    "mark": "虚线框：",
    "uncertain": "“存疑”虚线框：",
    "sums": "数字后加*：",
    "entered": "粗框：",
    "corrected": "粗框：",
    "absent": "空白虚线框：",
}
CARD_STAR = "*"
CARD_PAGE = "第 {page} 页，共 {pages} 页"
CARD_SEVERITY = "{sign} {name}"
CARD_COST = "−{points}"
CARD_SPREAD = "中位数 {median}（四分位 {lower}–{upper}，{count} 个单位）"
CARD_FEW = "可比单位不足 {least} 个"
CARD_MEASURE_HEAD = ("指标", "本单位", "同类单位")
CARD_INFOS = "另有提示 {count} 处（供参考，不扣分），无法核验 {unknown} 处。"
