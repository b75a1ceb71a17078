"""Names of the screens, each with the line under its title."""

from nianbao.wording.model import Screen

PRODUCT = "年报"
PRODUCT_LINE = "政府信息公开工作年度报告审核"
NOTHING_LEAVES = "全部数据只存在本机，不向外发送"


SCREENS: dict[str, Screen] = {
    "overview": Screen("年度总览", "应报、已报、待审、待更正，一眼看清"),
    "upload": Screen("收件", "拖入文件或文件夹，自动识别单位和年度"),
    "library": Screen("报告库", "全部报告及历次稿件"),
    "roster": Screen("报送台账", "名单、期限、报送、审核、发布"),
    "compliance": Screen("审核工作台", "逐条核对、认定、退回、复核"),
    "scorecard": Screen("单位评分表", "得分、扣分依据、原表和原文"),
    "comparison": Screen("横向对比", "同类单位比较，不同口径不相加"),
    "totals": Screen("全市汇总", "表二、表三、表四逐格合计和缺报清单"),
    "exports": Screen("文书与导出", "审核意见、台账、通报、简报"),
    "selfcheck": Screen("自查", "报送前自己核对一遍，不留存"),
    "methods": Screen("指标与规则", "公式、依据、适用年度"),
    "settings": Screen("设置", "名单、期限、分值、词库、模板"),
}

GROUPS: dict[str, tuple[str, ...]] = {
    "报告": ("overview", "upload", "library", "roster"),
    "审核": ("compliance", "scorecard", "comparison", "totals", "exports"),
    "单位": ("selfcheck",),
    "说明": ("methods", "settings"),
}

ADDRESS_NAMES = {
    "peers": "对照单位",
    "with": "单位",
    "scheme": "分值方案",
    "year": "年度",
    "agency": "单位",
    "towns": "单位",
    "area": "地区",
    "district": "地区",
    "report": "报告",
    "view": "显示方式",
    "shelf": "显示方式",
    "severity": "程度",
    "fault": "问题类别",
    "show": "显示方式",
    "layout": "显示方式",
    "columns": "矩阵的列",
    "rule": "核验项",
    "status": "核验结果",
    "decision": "认定",
    "kind": "单位类别",
    "class": "名单类别",
    "reviewer": "审核人",
    "cell": "格子",
    "part": "内容",
    "paper": "文书",
    "open": "预览",
    "named": "点名单位",
    "measure": "指标",
    "across": "指标",
    "up": "指标",
    "among": "对比范围",
    "band": "得分等次",
    "section": "部分",
    "own": "单位",
    "other": "单位",
    "rank": "单位类别",
    "column": "申请人",
    "of_year": "年度",
    "order": "排列方式",
    "page": "页码",
    "dates": "日期状态",
}
CUT = "……"
ADDRESS_TOO_MANY = "链接中的{name}超过 {most} 个，只显示前 {most} 个。"
ADDRESS_UNKNOWN = "链接中的{name}“{value}”没有找到，已按现有内容显示。"

# Between words
ENUMERATION = "、"
PHRASES = "，"
CLAUSES = "；"
NAMED = "{name}：{said}"
ASIDE = "{name}（{said}）"
STOP = "。"

# Numbers with their units
YEAR_CHOICE = "{year} 年"
POINTS_FORMAT = "%.1f 分"

# Streamlit's own words of the field for files, put over its English ones
UPLOAD_CHOOSE = "选择"
UPLOAD_DROP = "或拖到这里，每个文件不超过 {most}"
UPLOAD_LARGE = "标红的文件超过 {most}，没有上传；请压缩或拆分后再传，其他文件不受影响。"
UPLOAD_REFUSED = "标红的文件没有上传：这里只收 {kinds} 文件，每个不超过 {most}。"

# The field that finds one of many names
FIND_NONE = "没有这样的名称"
FIND_MORE = "共 {count} 个，列出 {shown} 个；再输入几个字可以缩小范围"
FIND_CLEAR = "清除"
FIND_REMOVE = "移除"
FIND_FULL = "已选满 {most} 个，去掉几个再选"
