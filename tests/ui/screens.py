"""Screens drawn without a browser, and libraries to draw them over."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from nianbao.library import Library, Stage
from parsing.model import Report
from tests.checks.cases import SUBJECTS, TITLES, element, sections, subjects
from tests.factory import report

ROOT = Path(__file__).parents[2]
SECONDS = 60
TOWNS = ("青禾镇人民政府", "白石镇人民政府", "柳溪乡人民政府", "清河街道办事处", "松坪镇人民政府")
SAID = ("problem", "measure", "own", "fee", "assessment", "review", "accountability", "contact")
BUILD = (*sections(*TITLES), *subjects(*SUBJECTS), *(element(kind, kind, 430, section=5) for kind in SAID))
"""Of a report that has all its parts and says what it must."""


def fill(url: str, reports: Iterable[Report], stage: Stage = "published") -> Library:
    """A library at ``url`` that holds ``reports``, whose bytes are their agency, year and file."""
    library = Library.open(url)
    for one in reports:
        data = f"{one.agency}{one.year}{one.file}".encode()
        library.add(replace(one, sha256=sha256(data).hexdigest()), data, stage)
    return library


def five(year: int = 2024) -> list[Report]:
    """Five towns, of which the first has a sum that does not add up."""
    wrong = {"requests.received.total": 3.0}
    return [report(name, year, wrong if name == TOWNS[0] else None, structure=BUILD) for name in TOWNS]


def front() -> AppTest:
    """The first screen; here presses of buttons are heard, which AppTest loses after a switch of pages."""
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS).run()


def screen(name: str, **address: str | list[str]) -> AppTest:
    """The screen ``name`` at its address, drawn once. The library is that of the environment."""
    app = front()
    app.switch_page(f"pages/{name}.py")
    for key, value in address.items():
        app.query_params[key] = value
    return app.run()


def values(app: AppTest, *kinds: str) -> list[str]:
    """What the elements of these kinds say, kind by kind."""
    return [str(element.value) for kind in kinds for element in app.get(kind) if isinstance(element, Element)]


def words(app: AppTest) -> str:
    """Everything that the screen says in text elements, one line each."""
    kinds = ("title", "header", "markdown", "caption", "text", "info", "warning", "error", "success")
    return "\n".join(values(app, *kinds))
