"""A process that writes is killed at any moment: nothing acknowledged is lost, nothing is half there."""

import subprocess
import sys
from hashlib import sha256
from itertools import count
from time import sleep

from nianbao.library import Library
from tests.library.filed import add


def ingest(url: str, round_: int) -> None:
    """Adds reports without end and says so after each: version, then the digest of its bytes."""
    library = Library.open(url)
    for n in count():
        data = f"{round_} {n} ".encode() * 2000
        added = add(library, data, agency=f"第{n % 7}镇人民政府")
        print(added.version_id, sha256(data).hexdigest(), flush=True)


def test_kill(library_url: str) -> None:
    acknowledged: dict[int, str] = {}
    for round_, pause in enumerate((0.0, 0.03, 0.11, 0.23)):
        command = f"from tests.library.test_killed import ingest; ingest({library_url!r}, {round_})"
        process = subprocess.Popen([sys.executable, "-c", command], stdout=subprocess.PIPE, text=True)
        assert process.stdout
        lines = [process.stdout.readline()]  # it works
        sleep(pause)
        process.kill()
        lines += process.stdout.read().split("\n")
        process.stdout.close()
        process.wait()
        said = [line.split() for line in lines]
        acknowledged |= {int(pair[0]): pair[1] for pair in said if len(pair) == 2 and len(pair[1]) == 64}

        library = Library.open(library_url)
        assert library.check()
        versions = library.versions()
        assert {v.id: v.sha256 for v in versions}.items() >= acknowledged.items()
        for version in versions:  # also the last one, perhaps stored and not yet said so: whole or not there
            assert sha256(library.original(version.id)).hexdigest() == version.sha256
            assert library.report(version.id).sha256 == version.sha256
        frames = library.frames(current=False)
        assert frames.facts["report"].n_unique() == frames.reports.height == len(versions)
    assert len(acknowledged) >= 4
