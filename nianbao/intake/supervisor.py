"""A worker process under watch: it has its time and its memory, and its end harms nobody else."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import BinaryIO, Literal, cast

from nianbao.intake.limits import MEGABYTE, Limits
from nianbao.worker.messages import Head, receive, send

Loss = Literal["timeout", "memory", "crashed", "not_started"]

LOOK_SECONDS = 0.05
"""How often a working worker is looked at."""

WORKER = "nianbao.worker"
"""The module that runs as a worker."""

START_SECONDS = 60.0
"""A worker that is not ready after this time never will be."""


OnPage = Callable[[int, int], None]
"""Hears (pages done, pages in all) of the file that is being read."""


def _nobody(done: int, pages: int) -> None:
    """Nobody listens."""


class WorkerLost(Exception):
    """The worker ended, or was ended, before it answered; ``code`` says why."""

    def __init__(self, code: Loss) -> None:
        super().__init__(code)
        self.code = code


def _start() -> subprocess.Popen[bytes]:
    home = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH")]))
    # -P: a file named like a module, in the folder where the person stands, is not imported.
    return subprocess.Popen(  # noqa: S603  # our own interpreter and module, nothing from outside
        [sys.executable, "-P", "-X", "utf8", "-m", WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


class Worker:
    """One worker process, started at the first request and again after a loss.

    One request at a time; only ``retire`` may be called meanwhile, from another thread.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._pid = 0
        self._retired = False
        self._end_at = 0.0

    def ask(self, head: Head, body: bytes, on_page: OnPage = _nobody) -> tuple[Head, bytes]:
        """The worker's answer; raises WorkerLost, after which the next request finds a new worker.

        ``on_page`` hears (pages done, pages in all) meanwhile.
        """
        if self._process is None:
            self._start()
        seconds = max(self._limits.seconds, self._limits.page_seconds)
        return self._exchange({**head, "seconds": seconds}, body, self._limits.seconds, on_page)

    def retire(self) -> None:
        """Ends the process for good."""
        self._retired = True
        self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            try:
                cast(BinaryIO, stream).close()
            except OSError:  # what the dead worker did not take cannot be flushed
                continue

    def _start(self) -> None:
        try:
            self._process = _start()
            self._pid = self._process.pid
            head, _ = self._exchange(None, b"", START_SECONDS)
        except (OSError, WorkerLost) as error:
            raise WorkerLost("not_started") from error
        # In a virtual environment on Windows the process started is only the parent of the one that works.
        self._pid = head["pid"]

    def _exchange(
        self, head: Head | None, body: bytes, seconds: float, on_page: OnPage = _nobody
    ) -> tuple[Head, bytes]:
        process = self._process
        if process is None or self._retired:
            self._end()
            raise WorkerLost("crashed")
        verdict: list[Loss] = []
        done = Event()
        self._end_at = monotonic() + seconds
        watch = Thread(target=self._watch, args=(process, done, verdict), daemon=True)
        watch.start()
        lost = True
        try:
            if head is not None:
                send(cast(BinaryIO, process.stdin), head, body)
            answer = self._listen(cast(BinaryIO, process.stdout), on_page)
            lost = False
        except (OSError, EOFError, ValueError):  # ended, by itself or by us
            pass
        finally:
            done.set()
            watch.join()
            if lost or verdict:
                self._end()
        if lost:
            raise WorkerLost(verdict[0] if verdict else "crashed")
        return answer

    def _listen(self, stream: BinaryIO, on_page: OnPage) -> tuple[Head, bytes]:
        """The answer, after word of the pages before it."""
        while True:
            head, body = receive(stream)
            if "page" not in head:
                return head, body
            self._end_at = max(self._end_at, monotonic() + self._limits.page_seconds)
            on_page(head["page"], head["pages"])

    def _watch(self, process: subprocess.Popen[bytes], done: Event, verdict: list[Loss]) -> None:
        """Kills the process once it takes too long or too much, so that whoever waits for it sees its end."""
        import psutil  # here, so that it loads while the worker starts

        try:
            seen = psutil.Process(self._pid)
            while not done.wait(LOOK_SECONDS):
                if monotonic() > self._end_at:
                    verdict.append("timeout")
                elif seen.memory_info().rss > self._limits.memory * MEGABYTE:
                    verdict.append("memory")
                if verdict:
                    process.kill()
                    return
        except psutil.Error:  # the process ended by itself: whoever waits for it sees that
            return
