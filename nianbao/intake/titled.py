"""The year that a file's name gives in the manner of a report's title."""

import re
from pathlib import PurePosixPath

_TITLE = re.compile(
    r"(?<!\d)(20\d{2})年"
    r"(?:度?的?(?:政府|政务)?信息公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报|总结|$)"
    r"|度(?:工作)?(?:报告|年报))"
)


def other_year(name: str, year: int) -> int | None:
    """The year in the title that a file is called by, where it is not the report's ``year``; else None.

    Names carry the day or the year of publication, too: only what is worded like a title counts, and nothing
    where the report's own year stands anywhere in the name. Folders (``archive.zip/member``) do not count.
    """
    stem = "".join(PurePosixPath(name).stem.split())
    titles = {int(found) for found in _TITLE.findall(stem)}
    return titles.pop() if len(titles) == 1 and str(year) not in stem else None
