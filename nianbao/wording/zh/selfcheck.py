"""Words of 自查: on its screen, on the printed list and in its workbook."""

NOTHING_KEPT = (
    "文件只在本机内存中识别和核对，不收进报告库，不保存在磁盘上；点“另查一份”、刷新或关闭页面即清除。"
    "旧式的 .doc、.wps、.rtf、.xls、.et 由 LibreOffice 转换，转换用的临时文件用完即删。"
)
NOTHING_KEPT_SHORT = "自查结果，仅供编制单位修改时参考；文件和结果均未保存。"
SOURCE_LABEL = "来源"
SOURCES = {"file": "选择文件", "paste": "粘贴正文"}
FILE = "本年度报告的草稿（一份）"
PASTE = "本年度报告的正文"
PASTE_HINT = "从网页或文档复制全文，连同三张表格一起粘贴"
PASTE_NAME = "粘贴的正文.txt"
LAST = "上一年度的报告（可不选，选了才核对两年衔接和重复）"
START = "开始核对"
READING = "正在识别和核对，扫描件每页约需几秒……"
EMPTY = "请先选择文件或粘贴正文。"
REFUSED = {
    "several": "“{name}”里不止一份文件，自查一次只核对一份，请单独选择。",
    "not_report": "“{name}”不像政府信息公开工作年度报告，没有核对。",
    "unreadable": "“{name}”读不出来，没有核对。",
}
AGAIN = "另查一份"
PRINT = "打印清单"
DOWNLOAD = "下载清单"
LIST_FILE = "年报自查清单"
READ_AS = "认作：{agency}，{year}，{form}。认错的，请检查标题和落款。"
AGENCY_UNKNOWN = "单位不明"
YEAR = "{year}年度"
YEAR_UNKNOWN = "年度不明"
FORM_UNKNOWN = "表样不明"
COUNTS = "错误 {errors} 处，疑点 {warnings} 处，提示 {infos} 处，无法核验 {unknown} 处，符合 {passed} 项。"
COMPARED = "已与上一年度的报告对照：{name}。"
NOT_COMPARED = "上一年度的文件认作{agency}{year}的报告，与本年度的报告对不上，两年衔接没有核对。"
LAST_REFUSED = "上一年度的文件没有读成报告，两年衔接没有核对。"
NO_LAST = "没有提供上一年度的报告，两年衔接和重复没有核对。"
LATE_NOTE = "是否按时报送、发布由主管部门核对。"
TAB_FINDINGS = "问题"
TAB_FORMS = "三张表"
TAB_UNKNOWN = "没有核对的"
NO_FINDINGS = "没有发现错误、疑点和提示。"
WHOLE = "全文"
SECTION = "{number}、{title}"
UNKNOWN = "缺少核验所需的内容。"
UNKNOWN_NONE = "该核对的都核对了。"
UNKNOWN_LINE = "下列各项缺少所需的数字、表格或文字，没有核对；不算问题，请自行核对原件。"
UNKNOWN_HEAD = ("核对项", "位置", "原因")
NOT_CHECKED = "无法核验"
FORM_LINE = (
    "按官方样式画出读到的数字，有问题的格子有底色；点格子看原因和原文。数字与原件不一致的，是程序识别有误。"
)
SHEET = "自查清单"
LIST_COLUMNS = ("序号", "程度", "核对项", "位置", "问题", "原文", "处理情况")
LONG = ("问题", "原文")
QUOTES = "；"
LIST_TITLE = "{agency}{year}政府信息公开工作年度报告自查清单"
