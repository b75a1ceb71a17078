"""Words shown where several sessions wait for one piece of work: in each language at once."""

LANGUAGE = "语言 / Language"
COMPUTING = "正在核对报告……　Checking reports…"
