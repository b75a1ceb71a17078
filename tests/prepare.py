"""What the tests need from the system: a Chromium and a font with Chinese characters; LibreOffice helps.

``python -m tests.prepare`` installs what is missing where it may (Debian's apt-get, as root or with sudo
that asks for no password); otherwise it prints the command to type and ends with status 1. Tests of Word
documents printed by LibreOffice, and of PDFs with an embedded TrueType font, are skipped without these two.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
PACKAGES = {"browser": "chromium", "font": "fonts-noto-cjk"}
HELPFUL = {"office": "libreoffice-writer-nogui libreoffice-calc-nogui", "truetype": "fonts-droid-fallback"}
HINTS = {
    "darwin": "brew install --cask chromium",
    "win32": "winget install Google.Chrome",
    "linux": "sudo apt-get update && sudo apt-get install -y {packages}",
}


def browser() -> str | None:
    """The path of a Chromium, Chrome or Edge of this machine."""
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path), None) or next(
        (path for path in PLACES if Path(path).is_file()), None
    )


def has_font() -> bool:
    """Whether Chinese text can be drawn; only Linux comes without such a font."""
    if not sys.platform.startswith("linux"):
        return True
    if not shutil.which("fc-list"):
        return False
    fonts = subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True, check=False)
    return bool(fonts.stdout.strip())


def missing() -> list[str]:
    """What is missing of ``browser`` and ``font``."""
    have = {"browser": browser() is not None, "font": has_font()}
    return [name for name, there in have.items() if not there]


def helpful() -> list[str]:
    """What is missing of ``office`` and ``truetype``; tests that need it are skipped without it."""
    from parsing.readers.conversion import program
    from tests.producers.canvas import truetype

    truetype.cache_clear()  # a font may have been installed since
    have = {"office": program() is not None, "truetype": truetype() is not None}
    return [name for name, there in have.items() if not there]


def _prefix() -> list[str] | None:
    """The words before apt-get that give it its rights, or None where it has none."""
    if not shutil.which("apt-get"):
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _install(packages: list[str]) -> None:
    prefix = _prefix()
    if prefix is None:
        return
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", "fontconfig", *packages]):
        subprocess.run([*prefix, "apt-get", "-q", *words], env=quiet, stdin=subprocess.DEVNULL, check=False)


def main() -> int:
    """Install what is missing; 0 when all is there, else 1 after saying what to type."""
    packages = [PACKAGES[name] for name in missing()]
    packages += [package for name in helpful() for package in HELPFUL[name].split()]
    if packages and _prefix() is not None:
        print(f"installing {', '.join(packages)} …", flush=True)
        _install(packages)
    if without := helpful():
        print(f"some tests will be skipped: they need {' '.join(HELPFUL[name] for name in without)}")
    left = [PACKAGES[name] for name in missing()]
    if left:
        hint = HINTS.get(sys.platform, HINTS["linux"]).format(packages=" ".join(left))
        print(f"The browser tests need {' and '.join(left)}. Please type:\n\n    {hint}\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
