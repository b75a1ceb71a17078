"""Words of the framework's own that stand on the screens: it speaks English already."""

SELECT_ALL = "Select all"
SELECT_MATCHES = "Select these matches"
NO_OPTIONS = "No option matches"
PRESS_ENTER = "Press Enter to apply"
SCROLLS = "This chart is wider than the screen; the arrow keys move it"
CHART = "chart"

SAID: dict[str, str] = {
    "Sidebar": "Sidebar",
    "Collapse sidebar": "Collapse sidebar",
    "Expand sidebar": "Expand sidebar",
    "Skip to main content": "Skip to main content",
    "Choose an option": "Choose an option",
    "Choose options": "Choose options",
    "Select...": "Select...",
    "Open": "Open",
    "Clear value": "Clear value",
    "Clear all": "Clear all",
    "Selected values": "Selected values",
    "Remove {}": "Remove {}",
    "Help for {}": "Help for {}",
    "Help": "Help",
    "file upload": "file upload",
    "Uploading...": "Uploading...",
    "Show data": "Show data",
    "Show chart": "Show chart",
    "Download as PNG": "Download as PNG",
    "Copy Vega-Lite spec": "Copy Vega-Lite spec",
    "Copied!": "Copied!",
    "Copied": "Copied",
    "Copy to clipboard": "Copy to clipboard",
    "Fullscreen": "Fullscreen",
    "Fullscreen: {}": "Fullscreen: {}",
    "Close fullscreen": "Close fullscreen",
    "Close fullscreen: {}": "Close fullscreen: {}",
    "Show/hide columns": "Show/hide columns",
    "Show/hide columns: {}": "Show/hide columns: {}",
    "Search": "Search",
    "Search: {}": "Search: {}",
    "Type to search": "Type to search",
    "Previous Result": "Previous Result",
    "Next Result": "Next Result",
    "Close Search": "Close Search",
    "{} result": "{} result",
    "{} results": "{} results",
    "{} of {}": "{} of {}",
    "Clear selection": "Clear selection",
    "Add row": "Add row",
    "Add row: {}": "Add row: {}",
    "Delete row(s)": "Delete row(s)",
    "Delete row(s): {}": "Delete row(s): {}",
    "Select all": "Select all",
    "(index)": "(index)",
    "Sort ascending": "Sort ascending",
    "Sort descending": "Sort descending",
    "Pin column": "Pin column",
    "Unpin column": "Unpin column",
    "Hide column": "Hide column",
    "Autosize": "Autosize",
    "Format": "Format",
    "Statistics": "Statistics",
    "Increment": "Increment",
    "Decrement": "Decrement",
    "Choose date": "Choose date",
    "Clear date": "Clear date",
    "Pagination": "Pagination",
    "Next page": "Next page",
    "Previous page": "Previous page",
    "Page {}": "Page {}",
    "Close": "Close",
    "No results": "No results",
    "Running...": "Running...",
    "Stop": "Stop",
    "Connecting": "Connecting",
    "Connection error": "Connection error",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:": (
        "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:"
    ),
    "Vega visualization": "Vega visualization",
    "Streamlit server is not responding. Are you connected to the internet?": (
        "The program does not answer; it may have been closed. "
        "Start it again, then reload this page. What was saved is safe."
    ),
    "Connection lost. Please wait for the app to reconnect, then try again.": (
        "Connection lost. Please wait for the app to reconnect, then try again."
    ),
    "Connection timed out.": "Connection timed out.",
    "The value cannot be interpreted as a number.": ("The value cannot be interpreted as a number."),
    "The value cannot be interpreted as a datetime object.": (
        "The value cannot be interpreted as a datetime object."
    ),
    "The value cannot be interpreted as boolean.": ("The value cannot be interpreted as boolean."),
    "The value is not part of the allowed options.": ("The value is not part of the allowed options."),
    (
        "This app has encountered an error. The original error message is redacted to prevent data leaks. "
        "Full error details have been recorded in the logs (if you're on Streamlit Cloud, click on "
        "'Manage app' in the lower right of your app)."
    ): "This page met an error; what happened stands in the program's log.",
    "Invalid input.": "Invalid input.",
    "Incompatible value": "Incompatible value",
    "No options": "No options",
    "Number is above the allowed range.": "Number is above the allowed range.",
    "Number is below the allowed range.": "Number is below the allowed range.",
    "Error uploading file": "Error uploading file",
    "{} files are not allowed.": "{} files are not allowed.",
}
"""What the framework says in labels, hints and menus; {} stands for what it puts in."""
