"""The command as other programs run it: a process, its exit status, its streams."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Run:
    """What a run of the command left behind."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The JSON objects on the output stream, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


def run(*arguments: str | Path | bytes, cwd: Path | None = None, **environment: str) -> Run:
    """Runs ``nianbao`` with ``arguments`` where the streams are not UTF-8; no answer may be a traceback."""
    command = [sys.executable, "-m", "nianbao", *arguments]
    env = {**os.environ, "PYTHONIOENCODING": "ascii", **environment}
    done = subprocess.run(command, capture_output=True, cwd=cwd, env=env, check=False)
    run_ = Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    assert "Traceback" not in run_.err, run_.err
    return run_
