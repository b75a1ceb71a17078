"""Words of the framework's own that stand on the screens, by what it says in English."""

SELECT_ALL = "全选"
SELECT_MATCHES = "选中以下各项"
NO_OPTIONS = "没有符合的选项"
PRESS_ENTER = "按回车确认"
SCROLLS = "图表比画面宽，可用左右方向键移动"
CHART = "图表"

SAID: dict[str, str] = {
    "Sidebar": "导航栏",
    "Collapse sidebar": "收起导航栏",
    "Expand sidebar": "展开导航栏",
    "Skip to main content": "跳到正文",
    "Choose an option": "请选择",
    "Choose options": "请选择",
    "Select...": "请选择",
    "Open": "打开选项",
    "Clear value": "清除",
    "Clear all": "全部清除",
    "Selected values": "已选",
    "Remove {}": "去掉“{}”",
    "Help for {}": "“{}”的说明",
    "Help": "说明",
    "file upload": "选择文件",
    "Uploading...": "正在上传",
    "Show data": "看数据",
    "Show chart": "看图表",
    "Download as PNG": "存为图片",
    "Copy Vega-Lite spec": "复制图表代码",
    "Copied!": "已复制",
    "Copied": "已复制",
    "Copy to clipboard": "复制",
    "Fullscreen": "全屏",
    "Fullscreen: {}": "全屏：{}",
    "Close fullscreen": "退出全屏",
    "Close fullscreen: {}": "退出全屏：{}",
    "Show/hide columns": "显示或隐藏列",
    "Show/hide columns: {}": "显示或隐藏列：{}",
    "Search": "查找",
    "Search: {}": "查找：{}",
    "Type to search": "输入几个字查找",
    "Previous Result": "上一处",
    "Next Result": "下一处",
    "Close Search": "关闭查找",
    "{} result": "找到 {} 处",
    "{} results": "找到 {} 处",
    "{} of {}": "第 {} 处，共 {} 处",
    "Clear selection": "取消选择",
    "Add row": "添加一行",
    "Add row: {}": "添加一行：{}",
    "Delete row(s)": "删除所选的行",
    "Delete row(s): {}": "删除所选的行：{}",
    "Select all": "全选",
    "(index)": "序号",
    "Sort ascending": "升序排列",
    "Sort descending": "降序排列",
    "Pin column": "固定这一列",
    "Unpin column": "取消固定",
    "Hide column": "隐藏这一列",
    "Autosize": "适合列宽",
    "Format": "格式",
    "Statistics": "统计",
    "Increment": "加一",
    "Decrement": "减一",
    "Choose date": "选日期",
    "Clear date": "清除日期",
    "Pagination": "页码",
    "Next page": "下一页",
    "Previous page": "上一页",
    "Page {}": "第 {} 页",
    "Close": "关闭",
    "No results": "没有符合的选项",
    "Running...": "正在处理",
    "Stop": "停止",
    "Connecting": "正在连接",
    "Connection error": "与程序的连接断了",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:": (
        "程序可能已经关闭，请重新启动程序，再刷新页面："
    ),
    "Vega visualization": "图表",
    "Streamlit server is not responding. Are you connected to the internet?": (
        "程序没有回应，可能已经关闭。请重新启动程序，再刷新页面；已保存的内容不受影响。"
    ),
    "Connection lost. Please wait for the app to reconnect, then try again.": (
        "与程序的连接断了，接上以后再试一次。"
    ),
    "Connection timed out.": "程序很久没有回应。",
    "The value cannot be interpreted as a number.": "这里要填数字。",
    "The value cannot be interpreted as a datetime object.": "这里要填日期。",
    "The value cannot be interpreted as boolean.": "这里要填是或否。",
    "The value is not part of the allowed options.": "请从列出的选项里选。",
    (
        "This app has encountered an error. The original error message is redacted to prevent data leaks. "
        "Full error details have been recorded in the logs (if you're on Streamlit Cloud, click on "
        "'Manage app' in the lower right of your app)."
    ): "这个页面出错了，经过已记入程序的日志。",
    "Invalid input.": "填写的内容不对。",
    "Incompatible value": "填写的内容不对",
    "No options": "没有选项",
    "Number is above the allowed range.": "超过了上限。",
    "Number is below the allowed range.": "低于下限。",
    "Error uploading file": "文件没有传上来",
    "{} files are not allowed.": "不收 {} 文件。",
}
"""What the framework says in labels, hints and menus; {} stands for what it puts in."""
