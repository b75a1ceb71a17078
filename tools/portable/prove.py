"""Proves a portable folder on Linux with the network off: ``python -m tools.portable.prove FOLDER``.

In a namespace without network it unpacks the packages, reads the samples by the command, and starts the
dashboard until its page answers. Needs util-linux and iproute2, and leaves the folder as it was.
"""

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.portable.launch import PORT

ROOT = Path(__file__).parents[2]
PATIENCE = 120
ELSEWHERE = ("192.0.2.1", 80)
"""An address that no network has (RFC 5737): without any network it is unreachable at once."""


def _alone() -> None:
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    try:
        socket.create_connection(ELSEWHERE, timeout=5).close()
    except TimeoutError as error:
        raise SystemExit("there is a network") from error
    except OSError:
        return
    raise SystemExit("there is a network")


def _answers() -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/_stcore/health") as answer:
            return bool(answer.read() == b"ok")
    except urllib.error.URLError:
        return False


def _inside(folder: Path) -> None:
    _alone()
    start = [str(folder / "start.sh")]
    begun = time.monotonic()
    files = sorted(str(path) for path in (ROOT / "data" / "samples").glob("*.txt"))
    read = subprocess.run([*start, "parse", "--json", *files], check=True, capture_output=True)
    reports = [json.loads(line) for line in read.stdout.splitlines() if line.startswith(b"{")]
    kinds = {report["kind"] for report in reports}
    print(f"unpacked and {len(reports)} of {len(files)} samples read in {time.monotonic() - begun:.0f} s")
    if kinds != {"report"} or len(reports) != len(files):
        raise SystemExit("the samples were not read")
    begun = time.monotonic()
    with subprocess.Popen(start, stdout=sys.stderr, stderr=sys.stderr) as server:
        try:
            while not _answers():
                if time.monotonic() > begun + PATIENCE or server.poll() is not None:
                    raise SystemExit("the dashboard does not answer")
                time.sleep(0.5)
        finally:
            server.terminate()
    print(f"the dashboard answers after {time.monotonic() - begun:.0f} s")


def main() -> None:
    """Runs the proof in a copy of the folder, within a namespace of its own."""
    if sys.argv[1] == "--inside":
        _inside(Path(sys.argv[2]))
        return
    with TemporaryDirectory() as place:
        folder = shutil.copytree(sys.argv[1], Path(place) / "年报")
        shutil.rmtree(folder / "installed", ignore_errors=True)
        inside = [sys.executable, "-m", "tools.portable.prove", "--inside", str(folder)]
        made = subprocess.run(["unshare", "--map-root-user", "--net", *inside], check=False, cwd=ROOT)
    raise SystemExit(made.returncode)


if __name__ == "__main__":
    main()
