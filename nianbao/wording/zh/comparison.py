"""Words of the screen 横向对比."""

# What is compared
YEARS = "年度（可多选）"
TOWNS = "所选单位（至多十二个，可用拼音首字母查找）"
TOWNS_HINT = "输入名称或拼音首字母，如“青禾”或“qh”"
AMONG = "对比范围"
AMONGS = {
    "class": "同类单位",
    "area": "同一地区",
    "chosen": "只看所选单位",
    "all": "全部单位",
}
AMONG_TOWNS = "{area}全部乡镇（街道）"
MORE = "更多条件"
MORE_CHOSEN = "更多条件（{count}）"
KIND = "单位类别"
CLASS = "名单类别"
AREA = "地区"
BAND = "得分等次"
ALL = "不限"
TAKE = "选入范围内前 {count} 个单位"
CLEAR = "清空所选"
FIELD = "{year}年，{among}：{count} 份报告。"
FIELD_MORE = "{year}年，{among}，按条件筛选：{count} 份报告。"
OTHER_SCOPE = "另有 {count} 份统计范围不同（本机关、全地区）的报告不列入，口径不可比。"
CHOSEN_OUTSIDE = "所选单位中有 {count} 个不在此范围内，没有画出：{names}。"
NEWEST_ONLY = "此图用{year}年的报告；多个年度请看“历年变化”“指标并列”和“原表并列”。"
FIELD_EMPTY = "范围内没有报告，请放宽条件或另选年度。"
CHOOSE_SOME = "请在上面选择单位，或者点“{take}”。地址栏会记下所选内容，可以把链接发给同事。"
NO_REPORTS_YET = "报告库中还没有报告。请先到“收件”拖入文件。"
PICTURE_FILE = "{year}年年报横向对比-{view}"
TABLE = "数据表（点一行打开该单位评分表）"
OPEN_HINT = "点图中的标记或数据表中的一行，打开该单位的评分表。"
OPEN_THESE = "此处有 {count} 个单位："

# Views
VIEW = "想看什么"
VIEWS = {
    "beside": "指标并列",
    "order": "得分名次",
    "spread": "指标分布",
    "shares": "结果构成",
    "pairs": "两项对照",
    "years": "历年变化",
    "heat": "热力表",
    "peers": "同类位置",
    "forms": "原表并列",
    "text": "文字对照",
}
QUESTIONS = {
    "beside": "所选单位的各项指标分别是多少？",
    "order": "同类单位的得分怎样排列？",
    "spread": "一项指标在各单位怎样分布，所选单位在哪里？",
    "shares": "各单位的申请都办成了什么结果？",
    "pairs": "两项指标放在一起看，各单位在哪里？",
    "years": "所选单位的一项指标逐年怎样变化？",
    "heat": "哪些单位在哪些方面失分，各项数字多大？",
    "peers": "一个单位在同类中处于什么位置，改正哪些问题能提高得分？",
    "forms": "三张表逐格对照，哪些格子不同？",
    "text": "两份报告的同一部分，哪些表述相同？",
}
MEASURE = "指标"
ACROSS = "横轴"
UP = "纵轴"
CLASS_OF = "单位类别"
AGENCY = "单位"
OTHER = "对照单位"
SECTION = "部分"
PAGE = "第几页"
PAGE_OF = "第 {page} 页，共 {pages} 页"
SCORE = "得分"
POINTS = "分"
COUNTS_TOO = "件数依据（纵轴）"

# Titles, axes, tooltips
TITLE_UNIT = "{title}（{unit}）"
PLACE = "名次"
PEERS = "同类单位"
SCORE_AXIS = "得分（分）"
SHARE_AXIS = "占比"
OF_ANSWERED = "占（七）总计"
STEEP_AXIS = "{title}，刻度按倍数"
FORM_CHANGED = "报告格式改版，前后不连线"

# 指标并列
BESIDE_TOLD = "{names}。逐项数字见图后的表。"
COLUMNS_CUT = "并列至多 {most} 份报告，另有 {left} 份没有列出，请少选几个单位或年度。"

# 得分名次
ORDER_TITLE = "{year}年{kind}{what}，由高到低（分）"
PROVISIONAL = "预评分"
SIGNED_SOME = "{signed} 份得分已核定，其余为预评分，未经人工认定。"
SIGNED_NONE = "预评分未经人工认定。"
SIGNED_ALL = "得分均已核定。"
PLACE_ALONE = "{rank}"
PLACE_TIED = "{rank}＝"
ORDER_SENTENCE = (
    "{kind}有 {scored} 份有得分，最高 {highest} 分，最低 {lowest} 分，中位数 {median} 分。"
    "名次在范围内同类有得分的报告之间排列，得分相同的名次相同，标“＝”。"
)
ORDER_ALONE = "范围内{kind}只有一份有得分，不排名次。"
ORDER_SCHEME = "评分方案：{scheme}。虚线为中位数。"
ORDER_EMPTY = "范围内没有可以排列的得分。"
ORDER_APART = "另行说明"
NO_CLASS = "类别不明"
KIND_SCOPE = "{kind}（{scope}）"
APART_NO_SCORE = "暂不评分（{count} 份）：{names}。可核验内容不足，不参加排列。"
APART_SMALL = (
    "样本过小（{count} 份）：{names}。申请办理量不足 {least} 件，得分照常，各项占比只列件数、不作比较。"
)
ORDER_COLUMNS = {
    "place": "名次",
    "agency": "单位",
    "shown": "得分",
    "assessable": "可核验率",
    "pending": "待认定",
    "answered": "办理量",
    "note": "说明",
}
NOTE_NO_SCORE = "暂不评分"
NOTE_SMALL = "样本过小"

# 指标分布
SPREAD_TITLE = "{year}年{measure}在 {count} 个单位的分布"
SPREAD_SENTENCE = (
    "{count} 个单位有可比的{measure}：最小 {low}，四分之一 {lower}，"
    "中位数 {median}，四分之三 {upper}，最大 {high}。"
)
SPREAD_FEW = "只有 {count} 个单位有可比的{measure}，不算四分位数。"
FORMULA = "公式：{formula}。{caveat}。"
SPREAD_NOTE = (
    "每个圆点是一个单位，上下位置没有含义；灰带为中间一半单位，"
    "竖线为中位数，菱形为所选单位。只看位置，不分优劣。"
)
SPREAD_DOTS = "单位很多，位置几乎重合的圆点只画一个，全部单位见下表。"
SPREAD_APART = "未画出 {count} 个单位：{reasons}。"
REASON_COUNT = "{reason} {count} 个"
SPREAD_EMPTY = "范围内没有可以作图的“{measure}”：{reasons}。"
SPREAD_NOTHING = "没有报告"
FIGURE_COLUMNS = {"agency": "单位", "shown": "数值", "counts": "件数依据"}

# 结果构成
SHARES_TITLE = "{year}年各单位申请办理结果构成"
SHARES_SENTENCE = "{count} 个单位的六种办理结果占（七）总计的比例，按单位名称排列，不是名次。"
SHARES_SMALL = "样本过小，只列件数（{count} 个）：{names}。"
SHARES_NONE = "没有办理申请，不适用（{count} 个）：{names}。"
SHARES_UNKNOWN = "数字不全或六项相加不等于总计（{count} 个）：{names}。"
SHARES_EMPTY = "范围内没有可以作图的办理结果：办理量都不足 {least} 件，或者数字不全。"
SHARES_TOTAL = "（七）总计"

# 两项对照
PAIRS_TITLE = "{year}年{up}与{across}"
PAIRS_SENTENCE = (
    "{count} 个单位两项数字都有；另有 {rest} 个单位缺一项或样本过小，没有画出。"
    "点越大，同一位置的单位越多；只看位置，不表示因果和优劣。"
)
PAIRS_STEEP = "数字相差悬殊，坐标按倍数排列，间隔不等于差额。"
PAIRS_NAMES = "名称挤在一处的只标一个，其余指向圆点可见。"
PAIRS_EMPTY = "范围内没有两项数字都可比的单位。"
MANY_HERE = "{first}等 {count} 个单位"

# 历年变化
YEARS_TITLE = "所选单位历年{measure}"
YEARS_SENTENCE = "{names}的{measure}，{first}至{last}年共 {count} 个数。"
YEARS_CUTS = "报告格式改版、缺年度的地方断开，不连线。"
YEARS_EMPTY = "所选单位没有可以作图的“{measure}”。"
YEAR_WHY = {"form": "格式改版，不可比", "changed": "格式改版", "gap": "上年报告不在库中"}

# 热力表
HEAT_TITLE = "{year}年失分和指标"
HEAT_SENTENCE = (
    "左边各方面按失去分值的比例着色，颜色的意思见图例；右边各项指标不分优劣，灰色只表示在本范围内数字的大小。"
)
HEAT_EMPTY = "范围内没有可以列出的数字。"
HEAT_PAGE = "第 {first} 至 {last} 个，共 {count} 个单位，按名称排列。"
LOST_BANDS = ("没有失分", "失分不足 10%", "失分 10%–25%", "失分 25%–50%", "失分 50% 以上")
PLAIN_BANDS = ("数字最小的五分之一", "较小", "居中", "较大", "数字最大的五分之一")
NO_FIGURE = "没有可比的数字，或者各单位相同"
NOTHING_SHORT = "—"
LOST_SHOWN = "得 {score} 分，满分 {most} 分"
NOT_ASSESSED_SHOWN = "无法核验，不单列得分"

# 同类位置
PEERS_TITLE = "{agency}{year}年各项占比在{among}中的位置"
PEERS_SENTENCE = "横线为最小到最大，灰条为中间一半单位，竖线为中位数，菱形为本单位。只看位置，不分优劣。"
PEERS_EMPTY = "没有可作图的占比：本单位分母不足 {least}，或者范围内可比单位不足 {few} 个。"
PEERS_COLUMNS = ("指标", "本单位", "件数依据", "最小", "四分之一", "中位数", "四分之三", "最大", "可比单位")
PEERS_FEW = "不足 {least} 个"
PEERS_MIXED = "范围里有不同类别的单位，职权和申请构成不同，数字只供参考。"
GAINS_TITLE = "改正哪些问题能提高得分"
GAINS_SENTENCE = (
    "现得 {score} 分。以下 {count} 项扣分由大到小排列；"
    "逐项改正、其他单位不变时，累计得分和同类名次如右，只是测算。"
)
GAINS_NONE = "没有扣分。"
GAINS_NO_SCORE = "暂不评分（可核验内容不足），先补齐无法核验的内容："
GAINS_COLUMNS = ("序号", "方面", "问题", "扣分", "可提高", "改正到此项后", "届时名次")
GAIN_POINTS = "{points} 分"
GAIN_UP = "＋{points}"
GAIN_RANK = "第 {rank} 名（共 {ranked} 份）"
GAIN_PLACES = "（{count} 处）"
GAINS_PENDING = "另有 {count} 处待认定，认定属实后才扣分。"
GAINS_OPEN = "打开评分表看依据"

# 文字对照
TEXT_CHOOSE = "请选择两个单位。"
TEXT_NOTE = (
    "相同的表述以底色标出；单位名称、日期、数字和公文通用表述不计。"
    "是否雷同由人工认定。证件、银行卡、手机号码已遮蔽。"
)
