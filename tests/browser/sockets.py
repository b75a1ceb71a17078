"""Watches with whom the dashboard's own processes talk, which a browser cannot see."""

import ipaddress
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psutil

from tests.dashboard import Dashboard

PAUSE = 0.02  # seconds between two looks


def _addresses(process: psutil.Process) -> Iterator[str]:
    try:
        connections = process.net_connections("inet")
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return
    for connection in connections:
        yield from (end.ip for end in (connection.laddr, connection.raddr) if end)


def addresses(dashboard: Dashboard) -> set[str]:
    """The addresses on both ends of every socket of the server and its workers, listening ones included."""
    try:
        processes = dashboard.processes()
    except psutil.NoSuchProcess:
        return set()
    return {address for process in processes for address in _addresses(process)}


def strangers(seen: set[str]) -> set[str]:
    """Those that are not of this machine; an address that stands for all of a machine's networks is one."""
    return {address for address in seen if not ipaddress.ip_address(address).is_loopback}


@contextmanager
def watched(dashboard: Dashboard) -> Iterator[set[str]]:
    """Fills the set it gives, for as long as it is open, with the addresses of all sockets it sees."""
    seen: set[str] = set()
    over = threading.Event()

    def look() -> None:
        while not over.wait(PAUSE):
            seen.update(addresses(dashboard))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()
