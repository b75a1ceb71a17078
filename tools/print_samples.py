"""The sample reports that are PDFs, printed from ``tools/printed`` by ``python -m tools.print_samples``.

Chromium embeds the part of the font that a report uses. The font must be a TrueType one (Debian's package
fonts-droid-fallback): of others Chromium embeds drawings that take seven times the room.
"""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.prepare import browser

PAGES = Path(__file__).parent / "printed"
SAMPLES = Path(__file__).parents[1] / "data" / "samples"
FOOTER = '<div style="font-size:9pt;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>'


def main() -> None:
    """Write one PDF into ``data/samples`` for every page, and say its size."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = chromium.new_page()
        for source in sorted(PAGES.glob("*.html")):
            page.goto(source.as_uri())
            target = SAMPLES / f"{source.stem}.pdf"
            page.pdf(
                path=target,
                prefer_css_page_size=True,
                display_header_footer=True,
                header_template="<span></span>",
                footer_template=FOOTER,
            )
            print(f"{target.name}  {target.stat().st_size / 1000:.0f} kB")
        chromium.close()


if __name__ == "__main__":
    main()
