"""The house rules that no tool checks: what is declared, shown, documented and kept out of the files."""

import re
import subprocess
from pathlib import Path

import pytest
from typer.main import get_command

from nianbao.cli import app as command_line
from nianbao.library import samples
from nianbao.wording import screens
from tools import rules

ROOT = Path(__file__).parents[1]
LONGEST_MODULE = 400
NEVER_SHOWN = ("违法", "造假", "瞒报", "抄袭", "糊弄", "追责")
# A place on somebody's machine, or the address of a package registry, is true for one person only.
PERSONAL = re.compile(
    r"(?:/root|/home|/Users|/work|/opt|/tmp)/\w|[A-Z]:\\\\?Users|pypi\.org|pythonhosted|npmjs"
)


def tracked(*patterns: str) -> list[Path]:
    """The files under version control that match, as absolute paths."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, capture_output=True, check=True, text=True
    )
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def text(path: Path) -> str:
    return path.read_text("utf-8")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_page_is_in_the_navigation() -> None:
    assert {path.stem for path in (ROOT / "pages").glob("*.py")} - {"__init__"} == set(screens.SCREENS)


@pytest.mark.parametrize("name", screens.SCREENS)
def test_every_page_begins_with_the_guard(name: str) -> None:
    first = next(
        line for line in text(ROOT / "pages" / f"{name}.py").splitlines() if re.match(r"\w+(\.\w+)*\(", line)
    )
    assert first.endswith("guard()")


@pytest.mark.parametrize("name", screens.SCREENS)
def test_every_page_is_in_the_tests(name: str) -> None:
    tests = [text(path) for path in tracked("tests/**/test_*.py") if path != Path(__file__)]
    assert any(f"pages/{name}.py" in test or f'"{name}"' in test for test in tests)


@pytest.mark.parametrize("name", screens.SCREENS)
def test_every_screen_is_pictured_in_the_guide(name: str) -> None:
    assert f"](pictures/{name}.png)" in (ROOT / "docs" / "guide.md").read_text("utf-8")


def test_every_command_is_in_the_guide() -> None:
    commands = get_command(command_line).commands  # type: ignore[attr-defined] # a group, for it has commands
    guide = text(ROOT / "docs" / "commands.md")
    assert commands
    assert [name for name in commands if f"nianbao {name}" not in guide] == []


def test_every_option_is_in_the_guide() -> None:
    commands = get_command(command_line).commands  # type: ignore[attr-defined] # a group, for it has commands
    guide = text(ROOT / "docs" / "commands.md")
    options = {
        option
        for command in commands.values()
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--")
    }
    assert sorted(option for option in options if f"`{option}" not in guide) == []


def test_every_check_is_in_the_documentation() -> None:
    assert text(rules.PAGE) == rules.page(), "run `python -m tools.rules`"


def test_links_between_documents_lead_somewhere() -> None:
    links = re.compile(r"\]\(([^)#:]+)[^)]*\)")
    dead = {
        named(page): link
        for page in tracked("*.md")
        if "samples" not in page.parts
        for link in links.findall(text(page))
        if not (page.parent / link).exists()
    }
    assert dead == {}


def test_the_example_for_developers_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    [example] = re.findall(r"```python\n(.*?)```", text(ROOT / "CONTRIBUTING.md"), re.DOTALL)
    exec(example, {})  # noqa: S102 - the project's own document
    assert "100.0" in capsys.readouterr().out


def test_the_readme_counts_the_samples() -> None:
    assert f"{len(samples.names())} 份虚构单位的年报" in text(ROOT / "README.md")


def test_no_module_is_two_subjects() -> None:
    long = {
        named(path): lines for path in tracked("*.py") if (lines := text(path).count("\n")) > LONGEST_MODULE
    }
    assert long == {}


def test_what_the_screens_say_is_neutral() -> None:
    sources = tracked(
        "app.py", "pages/*.py", "nianbao/*.py", "data/wording", "data/checks", "data/schemes", "data/messages"
    )
    found = {named(path): word for path in sources for word in NEVER_SHOWN if word in text(path)}
    assert found == {}


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = {}
    for path in tracked():
        if path.name in ("uv.lock", Path(__file__).name) or path.suffix in (".pdf", ".png"):
            continue
        if match := PERSONAL.search(path.read_bytes().decode("utf-8", "replace")):
            found[named(path)] = match.group()
    assert found == {}


def test_every_exception_to_a_rule_has_its_reason() -> None:
    bare = re.compile(
        r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?|type:\s*ignore(?:\[[\w-]+\])?)\s*$", re.M
    )
    skips = re.compile(r"pytest\.(?:skip|xfail|mark\.skip|mark\.xfail)\(\s*\)")
    found = [named(path) for path in tracked("*.py") if bare.search(text(path)) or skips.search(text(path))]
    assert found == []
