"""The command ``nianbao``: parse, check, score, ingest, export, backup, restore.

What only some of them need is imported when they run, so that reading one text stays quick.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from importlib import metadata
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from nianbao import explained
from nianbao.terminal import (
    Progress,
    files,
    missing,
    plain,
    say,
    stopping,
    use_utf8,
    words,
    write_file,
    write_json,
)

if TYPE_CHECKING:
    from nianbao.desk import Desk
    from nianbao.intake import Outcome
    from nianbao.library import Library
    from parsing.model import Report

MOST_BESIDE = 12
"""Reports that a workbook sets side by side."""

ALL_READ, WRONG_USE, SOME_UNREADABLE, STOPPED = 0, 2, 3, 130

_ABOUT = words()["commands"]
_HELP = words()["options"]


class StageOption(StrEnum):
    """What ``--stage`` accepts."""

    draft = "draft"
    published = "published"


Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help=_HELP["paths"])]
Json = Annotated[bool, typer.Option("--json", help=_HELP["json"])]
Jobs = Annotated[int | None, typer.Option("--jobs", min=1, help=_HELP["jobs"])]
LibraryUrl = Annotated[str | None, typer.Option("--library", metavar="URL", help=_HELP["library"])]

app = typer.Typer(
    cls=explained.Group,
    help=words()["about"],
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _stop(message: str) -> NoReturn:
    say(message)
    raise typer.Exit(WRONG_USE)


class _Reading:
    """The files of one command, read in order; the unreadable are named as they come.

    Ctrl-C ends it early: what was read still comes, the rest is named. ``known`` gives the report of bytes
    that were read before.
    """

    def __init__(self, paths: list[str], jobs: int | None) -> None:
        for path in missing(paths):
            _stop(words()["no_path"].format(path=plain(path)))
        self._files = files(paths)
        self._jobs = jobs
        self.status = ALL_READ
        self.known: Callable[[bytes], Report | None] = lambda data: None

    def __iter__(self) -> Iterator["Outcome"]:
        from nianbao.intake import Listeners, read_files

        progress = Progress(len(self._files))
        items = ((name, Path(name)) for name in self._files)
        listeners = Listeners(lambda data: self.known(data), progress.page)
        left = dict.fromkeys(range(len(self._files)))
        with stopping() as stop:
            outcomes = read_files(items, self._jobs, listeners=listeners, stop=stop)
            for done, outcome in enumerate(outcomes, start=1):
                progress.clear()
                if outcome.last:
                    left.pop(outcome.item)
                if outcome.report.kind == "unreadable":
                    self.status = SOME_UNREADABLE
                    _name(outcome, *(problem.message for problem in outcome.report.problems))
                yield outcome
                progress(done, outcome.more, outcome.name)
            progress.clear()
            if stop.is_set() and left:
                self._stopped(left)

    def _stopped(self, left: Iterable[int]) -> None:
        self.status = STOPPED
        names = [self._files[number] for number in left]
        say(words()["stopped"].format(done=len(self._files) - len(names), left=len(names)))
        for name in names:
            say(f"  {plain(name)}")


def _name(outcome: "Outcome", *messages: str) -> None:
    for message in messages:
        say(words()["named"].format(name=plain(outcome.name), message=message))


def _year(year: int | None) -> str:
    return str(words()["unknown"] if year is None else words()["year"].format(year=year))


def _line(outcome: "Outcome") -> str:
    report, w = outcome.report, words()
    tables = " ".join(w["tables"][t] + w["recognised"][state] for t, state in report.tables.items())
    line: str = w["parsed"].format(
        name=plain(outcome.name),
        kind=w["kinds"][report.kind],
        agency=plain(report.agency or w["unknown"]),
        year=_year(report.year),
        tables=tables,
        facts=len(report.facts),
    )
    return line


@app.command(cls=explained.Command, help=_ABOUT["parse"])
def parse(paths: Paths, as_json: Json = False, jobs: Jobs = None) -> None:
    """Prints what was read from each file, in the order of the input."""
    reading = _Reading(paths, jobs)
    for outcome in reading:
        from parsing.serialise import to_json  # here, so that it loads while the first file is read

        if as_json:
            write_json(to_json(outcome.report))
        else:
            print(_line(outcome))
    raise typer.Exit(reading.status)


def _evaluated(reading: _Reading) -> tuple[dict[str, str], "Desk"]:
    """The reports among the files, by key in input order, evaluated together; the others are named."""
    from nianbao.desk import evaluate
    from nianbao.frames import frames_of

    reports, names = {}, {}
    for number, outcome in enumerate(reading):
        if outcome.report.kind == "report":
            key = f"{number:09}"
            names[key] = outcome.name
            reports[key] = replace(outcome.report, file=plain(outcome.name))
        elif outcome.report.kind == "not_report":
            _name(outcome, words()["not_report"])
    return names, evaluate(frames_of(reports))


@app.command(cls=explained.Command, help=_ABOUT["check"])
def check(paths: Paths, as_json: Json = False, jobs: Jobs = None) -> None:
    """Prints the findings about each report."""
    reading = _Reading(paths, jobs)
    from nianbao.answers import findings_json, findings_lines

    names, desk = _evaluated(reading)
    if as_json:
        for row in findings_json(desk, names):
            write_json(row)
    else:
        for line in findings_lines(desk, names):
            print(line)
    raise typer.Exit(reading.status)


@app.command(cls=explained.Command, help=_ABOUT["score"])
def score(paths: Paths, as_json: Json = False, jobs: Jobs = None) -> None:
    """Prints the scorecard of each report."""
    reading = _Reading(paths, jobs)
    from nianbao.answers import scores_json, scores_lines

    names, desk = _evaluated(reading)
    if as_json:
        for row in scores_json(desk, names):
            write_json(row)
    else:
        for line in scores_lines(desk, names):
            print(line)
    raise typer.Exit(reading.status)


@app.command(cls=explained.Command, help=_ABOUT["ingest"])
def ingest(
    paths: Paths,
    stage: Annotated[StageOption, typer.Option(help=_HELP["stage"])] = StageOption.published,
    library: LibraryUrl = None,
    jobs: Jobs = None,
) -> None:
    """Stores each report in the library and says so once it is safe there."""
    reading = _Reading(paths, jobs)
    from nianbao.library import Library, LibraryError

    w = words()
    try:
        store = Library.open(library)
        reading.known = store.known
        for outcome in reading:
            report = replace(outcome.report, file=PurePath(outcome.name).name)
            added = store.add(report, outcome.data, stage.value)
            said = w["outcomes"][added.outcome], plain(report.agency or w["unknown"]), _year(report.year)
            line = zip(("outcome", "agency", "year"), said, strict=True)
            print(w["stored"].format(name=plain(outcome.name), **dict(line)), flush=True)
    except LibraryError as error:
        _stop(str(error))
    raise typer.Exit(reading.status)


@app.command(cls=explained.Command, help=_ABOUT["export"])
def export(
    file: Annotated[str, typer.Argument(metavar="FILE", help=_HELP["file"])],
    year: Annotated[int | None, typer.Option(help=_HELP["year"])] = None,
    agency: Annotated[list[str] | None, typer.Option(help=_HELP["agency"])] = None,
    library: LibraryUrl = None,
) -> None:
    """Writes the library's current reports as a workbook or as tables."""
    import polars as pl

    from nianbao.desk import desk_of
    from nianbao.library import Library, LibraryError

    w = words()
    try:
        store = Library.open(library)
        desk = desk_of(store, year)
    except LibraryError as error:
        _stop(str(error))
    known = desk.frames.reports.select("report", "agency", pl.concat_str("area", "agency").alias("whole"))
    names = {report: {name, whole} for report, name, whole in known.iter_rows()}
    for name in agency or []:
        if not any(name in called for called in names.values()):
            _stop(w["unknown_agency"].format(agency=plain(name)))
    chosen = [report for report, called in names.items() if not agency or called & set(agency)]
    if not chosen:
        _stop(w["nothing_to_export"])
    beside = chosen if agency and len(chosen) <= MOST_BESIDE else []
    for path, data in _exported(store, desk, chosen, beside, Path(file), year).items():
        try:
            write_file(path, data)
        except OSError:
            _stop(w["cannot_write"].format(path=plain(path)))
        print(w["exported"].format(count=len(chosen), path=plain(path)))


def _exported(
    store: "Library", desk: "Desk", chosen: list[str], beside: list[str], path: Path, year: int | None
) -> dict[Path, bytes]:
    """The files that the ending of ``path`` asks for: tables, all tables in a ZIP, or the workbook.

    In the workbook the reports ``beside`` stand side by side, too.
    """
    from nianbao.exports import data, workbook
    from nianbao.exports.lists import More
    from nianbao.ledger.sheets import roster_of_year

    ending = path.suffix.lower()
    if ending == ".zip":
        return {path: data.archive(desk, chosen)}
    if ending.removeprefix(".") in data.FORMATS:
        made = data.files(desk, chosen, ending.removeprefix("."))
        return {path.with_name(f"{path.stem}-{name}"): content for name, content in made.items()}
    progress = Progress(len(chosen), "progress_made")
    roster = None if year is None else roster_of_year(store, year)
    more = More(roster, tuple(beside) if len(beside) > 1 else (), desk.schemes)
    book = workbook(desk, chosen, more=more, progress=lambda done, _: progress(done, 0, ""))
    progress.clear()
    if ending != book.suffix:
        path = path.with_suffix(book.suffix)
        say(words()["other_suffix"].format(path=plain(path)))
    return {path: book.data}


@app.command(cls=explained.Command, help=_ABOUT["backup"])
def backup(
    file: Annotated[str, typer.Argument(metavar="FILE", help=_HELP["backup_file"])],
    library: LibraryUrl = None,
) -> None:
    """Writes the whole library to one file."""
    from nianbao.library import Library, LibraryError

    path = Path(file)
    if path.exists():
        _stop(words()["exists"].format(path=plain(path)))
    try:
        store = Library.open(library)
        count = len(store.versions(current=True))
        store.back_up(path)
    except LibraryError as error:
        _stop(str(error))
    except OSError:
        _stop(words()["cannot_write"].format(path=plain(path)))
    print(words()["backed_up"].format(count=count, path=plain(path)))


@app.command(cls=explained.Command, help=_ABOUT["restore"])
def restore(
    file: Annotated[str, typer.Argument(metavar="FILE", help=_HELP["restore_file"])],
    replace_all: Annotated[bool, typer.Option("--replace", help=_HELP["replace"])] = False,
    library: LibraryUrl = None,
) -> None:
    """Makes the library what a backup says."""
    from nianbao.library import Library, LibraryError

    path = Path(file)
    if not path.is_file():
        _stop(words()["no_path"].format(path=plain(path)))
    if not replace_all:
        _stop(words()["say_replace"])
    try:
        store = Library.open(library)
        store.replace_with(path)
        count = len(store.versions(current=True))
    except (LibraryError, OSError) as error:
        _stop(str(error) if isinstance(error, LibraryError) else words()["no_path"].format(path=plain(path)))
    print(words()["restored"].format(count=count, path=plain(store.place)))


def _version(wanted: bool) -> None:
    if wanted:
        print(metadata.version("nianbao"))
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help=_HELP["version"])
    ] = False,
) -> None:
    """Options of the command itself."""


def main() -> None:
    """The entry point."""
    use_utf8()
    try:
        status = app(prog_name="nianbao", standalone_mode=False)
    except TyperException as error:
        # Where nothing was asked for, the message is what there is to ask for.
        say(explained.misuse(error) if sys.argv[1:] else error.format_message())
        status = WRONG_USE
    sys.exit(status)
