"""Words of 全市汇总: on its screen and in its workbook."""

AREA = "地区"
NO_AREA = "{year}年的报告都没有写明地区，无法按地区汇总。请在“收件”或“报告库”中补充地区。"
COUNT = "{area} {year}年：{added} 个单位的报告相加，{form}。"
NO_BODIES = "报告库中没有{area}{year}年各单位的报告，只有本地区的汇总报告。"
FORM_LINE = (
    "各单位只加一次；本机关的报告与全地区的汇总报告口径不同，不相加。"
    "空白、符号和识别存疑的格子不当作零，写“缺n”：合计不含这 n 个单位。点任何一格看各单位的数字和原文。"
)
SPELLED = (
    "报告上的地区写作“{name}”的，库中只有“{meant}”与它对得上，按“{meant}”计入；"
    "不是同一地区的，请在“收件”或“报告库”中改正地区。"
)
OTHER_FORM = "{count} 个单位的表格不是{form}：只加两版相同的项目，其余写在“缺”里。"
NOT_ADDED_CELL = "各单位有的按元、有的按万元填写，不相加"
LACKING = "缺{count}"
SUM = "合计"
SUM_LACKING = "合计（缺{count}）"
OWN = "汇总报告 {own}，差 {difference}"
OWN_SHORT = "报 {own}"
COMPARE = "与本地区汇总报告对照"
OWN_LINE = "本地区汇总报告：{name}。“报”是它的数字，差＝汇总报告的数字－各单位合计。"
NO_OWN = "报告库中没有本地区的汇总报告，未作对照。"
COMPLETE = "名单上的单位都已报送，汇总报告应当等于各单位合计。"
INCOMPLETE = "单位未报齐或没有名单，汇总报告应当不小于各单位合计。"
LEGEND = {
    "warning": "汇总报告与各单位合计不符，请核实",
    "differs": "汇总报告大于各单位合计（单位未报齐时属正常）",
}
AMISS_COUNT = "{count} 格的汇总报告数字与各单位合计不符，请核实（疑点）。"
DIALOG = "这一格的合计"
PARTS_HEAD = ("单位", "数字", "说明")
PARTS_HINT = "点单位看原文和评分表。"
PART_OPEN = "打开该单位评分表"
STATES = {
    "reported": "",
    "blank": "空白",
    "mark": "填的是符号",
    "uncertain": "识别存疑，请选定数值",
    "elsewhere": "合填在“（六）其他处理”的另一种行中，已计入那一行",
    "other_form": "所用表样没有这一格",
    "not_recognised": "未识别到表格，请核对原件",
    "not_read": "这一格没有读到",
}
DECIDED = {"sums": "按表内勾稽关系确定", "entered": "人工按原件录入", "corrected": "识别值已校正"}
MISSING = "缺报和未识别（{count}）"
MISSING_NONE = "没有缺报的单位，也没有未识别的表格。"
ABSENT = "没有报告：{count} 个"
ABSENT_SOURCE = {"roster": "据报送台账的名单", "list": "没有名单，据行政区划名录的乡镇、街道"}
UNREAD = "表格未识别：{count} 个"
UNREAD_OF = "{name}：未识别到{tables}"
UNREAD_MORE = "另有 {count} 个，见下载的汇总表。"
ASIDE = "未计入的报告（{count}）"
ASIDES = {
    "vertical": "垂直管理单位，不计入本地区合计；名单中写明应报的计入",
    "merged": "名单写明已合并",
    "exempt": "名单写明免报",
    "repeated": "同一单位有几份报告，只加一份",
    "nowhere": "没有写明地区，请在“报告库”中补充",
}
DOWNLOAD = "下载汇总表"
FILE = "{area}{year}年政府信息公开年报汇总"
SHEET_FORM = "汇总表"
SHEET_PARTS = "各单位数字"
SHEET_MISSING = "缺报清单"
SHEET_TITLE = "{area}{year}年政府信息公开工作年度报告数据汇总"
SHEET_NOTE = "{added}个单位相加；“缺n”表示有n个单位的这一格没有数字，合计不含这些单位。"
SHEET_AMISS = "黄底：汇总报告与各单位合计不符，请核实。"
PARTS_COLUMNS = ("单位", "地区")
TOTAL_ROW = "合计"
LACKING_ROW = "缺（单位数）"
OWN_ROW = "本地区汇总报告"
DIFFERENCE_ROW = "差"
MISSING_COLUMNS = ("单位", "地区", "情况")
NO_REPORT = "没有报告（{source}）"
TABLE_UNREAD = "未识别到{table}"
UNKNOWN = "单位不明"
SUFFIX = "（缺{count}）"
SHEET_UNREAD = "未识别到表格"
SHEET_ELSEWHERE = "合填在另一种行"
SHEET_OTHER_FORM = "表样没有此格"
SHEET_NOT_READ = "没有读到"
SHEET_SPELLED = "地区写作“{name}”的，按“{meant}”计入"
SHEET_ASIDE = "未计入：{why}"
