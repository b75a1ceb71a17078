"""Words of the screens 年度总览, 收件, 报告库 and 设置."""

# Reports
AGENCY_UNKNOWN = "单位未识别"
AREA_REPORT = "（全地区）"
UNKNOWN = "未识别"
NONE = "—"
YEAR = "{year} 年"
YEAR_UNKNOWN = "年度未识别"
WORKING = "正在处理……"

# An empty library
WELCOME = "报告库还是空的"
WELCOME_LINE = "先载入一批虚构单位的示例报告看看效果，或者直接上传本地区的年报。"
LOAD_SAMPLES = "载入示例报告"
LOAD_SAMPLES_LINE = "{count} 份虚构单位的报告，含若干有意设置的差错，随时可以删除。"
UPLOAD_REPORTS = "上传报告"
UPLOAD_REPORTS_LINE = (
    "PDF、扫描件、照片、Word、Excel、网页、文本或装有它们的 ZIP 压缩包，可拖入整个文件夹，也可粘贴正文。"
)
SAMPLES_LOADING = "正在载入示例报告……"

# 年度总览
YEAR_LABEL = "年度"
NO_YEARS = "库中的报告都没有识别出年度，请先到“收件”或“报告库”补充。"

NO_SCORE = "暂不评分"
INDEX_COLUMNS = {
    "name": "单位",
    "kind": "类别",
    "score": "得分",
    "state": "得分状态",
    "assessable": "可核验率",
    "errors": "错误",
    "warnings": "疑点",
}
DOWNLOAD_WORKBOOK = "下载工作簿"
DOWNLOAD_COMPARED = "下载对比工作簿"
DOWNLOAD_COMPARED_HINT = "所选单位并列成一张对比表，另附得分、指标、问题、数据和各单位的评分表"
DOWNLOAD_WORKBOOK_HINT = "得分、指标、问题、认定、名单、数据和图表，每个单位一张评分表和官方表样"
WORKBOOK_FILE = "{year}年政府信息公开年报审核"

# 收件
STAGE_LABEL = "阶段"
STAGE_HELP = "送审稿：公布前报来审核；发布稿：已在网站公布。"
SUBMITTED_LABEL = "报送日期"
SUBMITTED_HELP = (
    "这一批送审稿的报送日期，默认今天。"
    "改为其他日期的，按经人确认的日期记入报送台账；不改的，按收件当天记，待确认。"
)
SUBMITTED_FIRST = "第一稿的报送日期。改过的按经人确认的日期记入报送台账；没有改的，按收件当天记，待确认。"
SUBMITTED_PUBLISHED = "“{name}”是发布稿，报送日期请在报送台账登记。"
SUBMITTED_LATER = "“{name}”不是第一稿，报送日期以第一稿为准；要改的，请在报送台账登记。"
SUBMITTED_EARLY = "“{name}”的报送日期 {date} 早于报告年度结束，请核对。"
UPLOAD_FILES_TAB = "文件"
UPLOAD_FOLDER_TAB = "文件夹"
UPLOAD_PASTE_TAB = "粘贴正文"
UPLOAD_FILES = "把文件或 ZIP 压缩包拖到下面的框里，或点框内按钮选择，可一次多选"
UPLOAD_KINDS = "能识别 PDF（含扫描件）、Word、WPS、Excel、网页、文本、图片，以及装着这些文件的 ZIP。"
UPLOAD_FOLDER = "把整个文件夹拖到下面的框里，或点框内按钮选择；其中不能识别的文件类型会略过"
PASTE_LABEL = "把年报正文（含表格文字）粘贴到下面"
PASTE_PLACEHOLDER = "从网页或文档中复制全文后粘贴到这里"
PASTE_NOTHING = "还没有新的正文可以识别，请先粘贴。"
PASTE_NAME = "粘贴 {time}.txt"
SOURCE_LABEL = "来源"
RECEIVE = "开始识别"
RECEIVE_COUNT = "开始识别 {count} 个文件"
READING = "正在识别 {done}/{total}：{name}"
READING_COUNT = "已识别 {done} 个文件，共 {total} 个"
READING_FILE = "正在识别 {name}"
READING_PAGES = "正在识别 {name}：共 {pages} 页，已识别 {page} 页"
READING_STAYS = "可以离开这个页面，识别会继续；随时可以停止，已识别的保留。"
STOP_READING = "停止识别"
STOPPING = "正在停止……"
READING_FAILED = "识别中断，已识别的文件都在报告库中；请重新上传其余文件。"
READING_STOPPED = "已停止识别：{rest}。重新上传同一批文件，会从停下的地方接着识别。"
STORED_COUNT = "收下 {count} 份"
UNREAD_COUNT = "{count} 个文件还没有识别"
UNREAD_TITLE = "还没有识别的文件（{count} 个）"
READING_DONE = "识别完成：收下 {stored} 份，{rest}"
READING_ALL = "识别完成：收下 {stored} 份报告。"
READING_NONE = "这批文件中没有可收的报告，报告库没有变化。"
RESULT_TITLE = "识别结果"
RESULT_BLANK = "未知"
RESULT_LINE = "单位、地区、类别、年度、阶段、报送日期有误的，双击格子改正，再点“保存改正”。"
RESULT_COLUMNS = {
    "file": "文件",
    "outcome": "结果",
    "agency": "单位",
    "area": "地区",
    "code": "区划代码",
    "kind": "类别",
    "year": "年度",
    "stage": "阶段",
    "submitted": "报送日期",
    "tables": "识别到的表格",
    "problems": "说明",
}
AREA_LISTED = "{area}（据名录）"
NAMED_YEAR = "文件名写的是{named}年，报告是{year}年度，请核对。"
NAMED_YEAR_FILE = "“{file}”：{said}"
NAMED_YEAR_MORE = "另有 {count} 个文件的文件名与报告的年度不同，见“说明”。"
AREA_FROM_LIST = "地区据行政区划名录补出（原文未写，全国仅此一处同名），请核对。"
TABLES = {"proactive": "表二", "requests": "表三", "disputes": "表四"}
TABLE_READ = "{table}"
TABLE_READ_PARTLY = "{table}（部分）"
TABLE_ENTERED = "{table}（人工录入）"
TABLES_NONE = "未识别到"
OUTCOMES = {
    "new": "新报告",
    "newer": "新一稿",
    "same": "已在库中",
    "restored": "已恢复",
    "other": "与所选报告不一致，未收",
    "several": "不止一份文件，未收",
    "not_report": "不是年报，未收",
    "unreadable": "无法读取，未收",
    "not_read": "还没有识别",
}
NOT_STORED_COUNT = "{count} 个文件未收"
SAME_COUNT = "{count} 个文件已在库中"
SAVE_CORRECTIONS = "保存改正"
CORRECTIONS_SAVED = "已改正 {count} 份报告。"
MOVED_ALONE = "“{name}”：改正后与原报告的单位或年度不同，已从原报告中分出，单列为一份报告。"
MOVED_INTO = "“{name}”：改正后与库中一份报告的单位和年度相同，已归入该报告。"
CLEAR_RESULTS = "清空结果"
OPEN_OVERVIEW = "查看年度总览"
REFUSED_TITLE = "未收的文件（{count} 个）"
JOIN_TITLE = "是不是同一份报告？"
JOIN_LINE = (
    "这些文件的单位或地区与库中已有的报告不完全一致，程序不会自行合并。确认是同一单位同一年度的，请点“合并”。"
)
JOIN_INTO = "与库中报告合并"
JOIN_CHOOSE = "选择库中的报告"
JOIN = "合并"
JOINED = "已合并，作为该报告的新一稿。"

# 报告库
LIBRARY_VIEW = "显示"
LIBRARY_TAB = "报告"
DELETED_TAB_COUNT = "最近删除（{count}）"
FILTER_YEAR = "年度"
FILTER_KIND = "单位类别"
FILTER_NAME = "单位或文件名"
FILTER_NAME_PLACEHOLDER = "输入几个字查找"
FILTER_ALL = "全部"
FILTER_ALL_VERSIONS = "显示历次稿件"
LIBRARY_COUNT = "共 {count} 份报告，{versions} 个稿件"
LIBRARY_NO_MATCH = "没有符合条件的报告，请放宽筛选条件。"
LIFT_FILTERS = "清除筛选"
LIBRARY_COLUMNS = {
    "agency": "单位",
    "area": "地区",
    "code": "区划代码",
    "kind": "类别",
    "year": "年度",
    "ordinal": "稿次",
    "stage": "阶段",
    "published": "发布日期",
    "tables": "表格",
    "file": "文件",
    "added": "收件时间",
    "deleted": "删除时间",
}
ORDINAL = "第 {n} 稿"
ORDINAL_CURRENT = "第 {n} 稿·现用"
TABLES_READ = "{count}/3 张"
TABLES_READ_ENTERED = "{count}/3 张（录入 {entered}）"
LIBRARY_PICK = "点一行选中它；勾选左边的方框可以选多行。"
PICKED = "已选：{name}"
PICKED_MANY = "已选 {count} 个稿件"
OPEN = "打开评分表"
OPEN_OLD = "评分表按现用稿件计算；这是旧稿，可下载原件查看。"
DOWNLOAD_ORIGINAL = "下载原件"
REPLACE = "上传新一稿"
REPLACE_TITLE = "上传新一稿"
REPLACE_LINE = "新文件将作为这份报告的新一稿，原稿保留在历次稿件中。"
REPLACE_UPLOAD = "选择新文件（不超过 50 MB）"
REPLACE_DO = "识别并收下"
REPLACE_ONE = "压缩包里不止一份文件；请解压后只选择这一份报告。"
REPLACED = "已收下，作为新一稿。"
REPLACE_MEANT = "单位或年度与原报告不一致时，仍作为新一稿收下"
READ_AS = (
    "新文件识别为“{agency}”{year}的报告，与所选报告不一致，没有收下。确属同一报告的，请勾选上面一项后再试。"
)
AMEND = "改正信息"
AMEND_TITLE = "改正报告信息"
SEPARATE = "单列"
SEPARATE_TITLE = "单列为一份报告"
SEPARATE_LINE = "这一稿与其他稿件不是同一份报告的，可以单列为一份报告。"
SEPARATED = "已单列为一份报告。"
DELETE = "删除"
DELETE_TITLE = "删除报告"
DELETE_LINE = "将删除下列 {count} 个稿件。删除后可在“最近删除”中恢复。"
DELETE_OLDER = "报告另有旧稿的，最近的旧稿成为现用稿；要连旧稿一起删除，请先打开“显示历次稿件”再一并选中。"
DELETE_DO = "确认删除"
DELETED = "已删除 {count} 个稿件，可在“最近删除”中恢复。"
CANCEL = "取消"
DELETED_EMPTY = "没有删除的稿件。"
RESTORE = "恢复"
RESTORED = "已恢复 {count} 个稿件。"
MORE_NAMES = "等 {count} 个"

# 设置
ELSEWHERE_TITLE = "名单、期限、词库、模板"
ELSEWHERE_LINE = (
    "这四项各在自己的页面：期限可按事项、单位类别、地区、年度分别规定；"
    "词库随程序提供，用到词库的规则列在“指标与规则”。"
)
ELSEWHERE = {
    "roster": "应报单位名单",
    "days": "报送、发布期限",
    "rules": "核验规则",
    "templates": "文书模板",
}
DATES_TITLE = "发布日期"
DATES_LINE = "从网页正文读到的日期为待确认，逾期只作疑点；经人确认或填写的日期，逾期作错误。"
DATES_COLUMNS = {
    "agency": "单位",
    "area": "地区",
    "year": "年度",
    "published": "发布日期",
    "confirmed": "已确认",
    "state": "状态",
}
DATE_CONFIRMED = "已确认"
DATE_UNCONFIRMED = "待确认"
DATE_MISSING = "无日期"
DATES_FIND = "输入几个字查找"
SAVE_DATES = "保存日期"
CONFIRM_ALL = "全部确认"
CONFIRM_ALL_LINE = "将表中 {count} 份待确认的发布日期全部确认？确认后逾期的作错误。"
CONFIRM_ALL_DO = "确认这些日期"
DATES_SAVED = "已保存 {count} 份报告的发布日期。"
DATES_EMPTY = "报告库还没有报告。"
DATES_BAD = "“{name}”的发布日期 {date} 早于报告年度结束，请核对。"
DATE_NEEDED = "“{name}”没有日期，不能确认。"
LENGTH_TITLE = "篇幅要求"
LENGTH_LINE = (
    "表格以外各部分正文的合计字数。少于下限、多于上限的列为疑点，请单位核实；不填就不限，默认不限。"
    "不足 {bare} 字的，一律列为疑点。"
)
LENGTH_LEAST = "下限（字）"
LENGTH_MOST = "上限（字）"
LENGTH_NONE = "不限"
SAVE_LENGTH = "保存要求"
LENGTH_SAVED = "篇幅要求已保存，全部报告已按新要求重新核对。"
LENGTH_LIFTED = "已取消篇幅要求，全部报告已重新核对。"
PLACE_TITLE = "数据存放"
PLACE_LINE = "报告原件、识别结果和设置都存放在："
PLACE_PRIVATE = "程序只在本机运行，不连接外部网络，不发送任何数据。"
BROKEN_TITLE = "报告库暂时打不开"
SCREEN_FAILED = "这个页面没能显示出来，报告库没有受影响。请刷新页面再试；仍不行的，请重新启动程序。"
