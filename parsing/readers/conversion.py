"""Older office files (DOC, WPS, XLS, RTF) through LibreOffice, where the machine has it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from parsing.problems import Unreadable
from parsing.readers.detect import LARGEST_MB

SECONDS = 60.0
"""LibreOffice is stopped after this time; it is within what a worker may take for a file."""

_COMMANDS = ("soffice", "libreoffice")
_TARGETS = {"doc": "docx", "rtf": "docx", "xls": "xlsx"}
_SETTING = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="{name}" oor:op="fuse"><value>true</value></prop></item>'
)
_SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + _SETTING.format(name="DisableMacrosExecution")
    + _SETTING.format(name="BlockUntrustedRefererLinks")
    + "</oor:items>"
)


def program() -> str | None:
    """LibreOffice's command, on the search path or where its installer puts it; None where there is none."""
    return next((found for name in _COMMANDS if (found := shutil.which(name))), None) or next(
        (str(place) for place in _installed() if place.is_file()), None
    )


def _installed() -> Iterator[Path]:
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
        if folder := os.environ.get(variable):
            yield Path(folder) / "LibreOffice" / "program" / "soffice.com"
    if sys.platform == "darwin":
        yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")


def convert(data: bytes, kind: str) -> tuple[bytes, str]:
    """What LibreOffice makes of ``data`` (``doc``, ``rtf`` or ``xls``), and its kind (``docx`` or ``xlsx``).

    It runs on copies in a folder of its own, with a fresh profile, without macros and windows. ``Unreadable``
    where there is no LibreOffice, or it fails or takes too long.
    """
    command = program()
    if command is None:
        raise Unreadable(f"{kind}_needs_libreoffice")
    target = _TARGETS[kind]
    with TemporaryDirectory(prefix="nianbao-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        source, made = home / f"in.{kind}", home / "out" / f"in.{target}"
        settings = home / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, "utf-8")
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
        _run(
            [
                *(command, profile, "--headless", "--norestore", "--nolockcheck"),
                *("--convert-to", target, "--outdir", str(made.parent), str(source)),
            ]
        )
        if not made.is_file() or made.stat().st_size > LARGEST_MB << 20:
            raise Unreadable("conversion_failed")
        return made.read_bytes(), target


def _run(command: list[str]) -> None:
    try:
        process = subprocess.Popen(  # noqa: S603  # the person's own LibreOffice, arguments made here
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Unreadable("conversion_failed") from error
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Unreadable("conversion_slow", seconds=f"{SECONDS:g}") from error
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the process and those it started: LibreOffice's command only starts the program that works."""
    try:
        started = psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        started = []
    for each in started:
        with suppress(psutil.NoSuchProcess):
            each.kill()
    process.kill()
    process.wait()
