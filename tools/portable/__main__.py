"""``python -m tools.portable FOLDER``: see docs/portable.md."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from tools.portable.build import build
from tools.portable.targets import TARGETS


def main() -> None:
    parser = ArgumentParser(prog="python -m tools.portable", description=__doc__)
    parser.add_argument("folder", type=Path, help="a new or empty folder, such as one on a USB stick")
    parser.add_argument("--for", dest="names", nargs="+", choices=TARGETS, default=list(TARGETS))
    parser.add_argument(
        "--python",
        default=f"{sys.version_info.major}.{sys.version_info.minor}",
        help="version of CPython on the machines that will run it (default: this one's)",
    )
    asked = parser.parse_args()
    if asked.folder.exists() and any(asked.folder.iterdir()):
        parser.error(f"{asked.folder} is not empty")
    build(asked.folder, asked.names, asked.python)


if __name__ == "__main__":
    main()
